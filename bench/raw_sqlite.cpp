// SPDX-License-Identifier: Apache-2.0
// The SQLite C API, used as plainly and fast as it allows: statements are prepared once.
#include "raw_sqlite.h"

#include "bench.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <stdexcept>
#include <utility>

namespace espalier::bench {

namespace {

void check(sqlite3* database, bool good)
{
    if (!good)
        throw std::runtime_error(fmt::format("SQLite: {}", sqlite3_errmsg(database)));
}

class Statement
{
public:
    Statement(sqlite3* database, std::string const& sql) : database_(database)
    {
        check(database, sqlite3_prepare_v2(database, sql.c_str(), -1, &statement_, nullptr) == SQLITE_OK);
    }
    Statement(Statement&& other) noexcept
        : database_(other.database_), statement_(std::exchange(other.statement_, nullptr))
    {
    }
    ~Statement() { sqlite3_finalize(statement_); }

    sqlite3_stmt* get() const { return statement_; }

    bool step() const
    {
        auto const code = sqlite3_step(statement_);
        check(database_, code == SQLITE_ROW || code == SQLITE_DONE);
        return code == SQLITE_ROW;
    }

    void insert(RawRow const& row) const
    {
        for (std::size_t i = 0; i < row.size(); ++i)
            sqlite3_bind_value(statement_, static_cast<int>(i) + 1, row[i].get());
        step();
        sqlite3_reset(statement_);
    }

private:
    sqlite3* database_;
    sqlite3_stmt* statement_ = nullptr;
};

Statement insertion(sqlite3* database, RawTable const& table)
{
    std::string places = "?";
    for (std::size_t i = 1; i < table.rows.front().size(); ++i)
        places += ", ?";
    return {database, fmt::format("INSERT INTO {} VALUES ({})", table.name, places)};
}

// Takes the value as a program would that works with it: numbers as numbers, text as its bytes.
double take(sqlite3_stmt* row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER: return static_cast<double>(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT: return sqlite3_column_double(row, column);
    case SQLITE_TEXT: return sqlite3_column_text(row, column)[0] + sqlite3_column_bytes(row, column);
    default: return 0;
    }
}

} // namespace

void ValueRelease::operator()(sqlite3_value* value) const
{
    sqlite3_value_free(value);
}

RawSqlite::RawSqlite(std::filesystem::path const& file)
{
    check(database_, sqlite3_open(file.c_str(), &database_) == SQLITE_OK);
}

RawSqlite::~RawSqlite()
{
    sqlite3_close(database_);
}

void RawSqlite::run(std::string const& sql) const
{
    check(database_, sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
}

RawTable RawSqlite::rows_added(std::string const& table) const
{
    RawTable result{table, {}};
    Statement const query(database_,
                          fmt::format("SELECT * FROM main.{0} EXCEPT SELECT * FROM before.{0} ORDER BY 1, 2", table));
    while (query.step()) {
        auto& row = result.rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(query.get()); ++i)
            row.emplace_back(sqlite3_value_dup(sqlite3_column_value(query.get(), i)));
    }
    return result;
}

std::int64_t RawSqlite::read_through(std::string const& sql) const
{
    Statement const query(database_, sql);
    auto const columns = sqlite3_column_count(query.get());
    std::int64_t rows = 0;
    double volatile sum = 0; // so that the compiler keeps the reading
    while (query.step()) {
        ++rows;
        for (int i = 0; i < columns; ++i)
            sum = sum + take(query.get(), i);
    }
    return rows;
}

std::vector<RawTable> rows_added(std::filesystem::path const& before, std::filesystem::path const& written,
                                 std::vector<std::string> const& tables)
{
    RawSqlite const source(written);
    source.run(fmt::format("ATTACH '{}' AS before", before.string()));
    std::vector<RawTable> result;
    for (auto const& table : tables)
        if (auto added = source.rows_added(table); !added.rows.empty())
            result.push_back(std::move(added));
    return result;
}

double seconds_to_insert(std::filesystem::path const& database, std::vector<RawTable> const& tables, std::size_t group)
{
    RawSqlite const target(database);
    target.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    Stopwatch const watch;
    target.insert_in_groups(tables, group);
    return watch.seconds();
}

void RawSqlite::insert_in_groups(std::vector<RawTable> const& tables, std::size_t group) const
{
    std::vector<Statement> insertions;
    for (auto const& table : tables)
        insertions.push_back(insertion(database_, table));
    auto const groups = (tables.front().rows.size() + group - 1) / group;
    for (std::size_t i = 0; i < groups; ++i) {
        run("BEGIN IMMEDIATE");
        for (std::size_t t = 0; t < tables.size(); ++t) {
            auto const& rows = tables[t].rows;
            for (auto r = rows.size() * i / groups; r < rows.size() * (i + 1) / groups; ++r)
                insertions[t].insert(rows[r]);
        }
        run("COMMIT");
    }
}

} // namespace espalier::bench
