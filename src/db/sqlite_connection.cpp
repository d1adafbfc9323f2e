// SPDX-License-Identifier: Apache-2.0
// Statements and rows on SQLite's C API.
#include "db/sqlite_connection.h"

#include "db/faults.h"

#include <charconv>
#include <fmt/core.h>
#include <sqlite3.h>

namespace espalier::db {

namespace {

// Puts a statement back to its start, so that it holds no lock, whatever happened.
struct Reset
{
    sqlite3_stmt* statement;
    ~Reset() { sqlite3_reset(statement); }
};

int bind_one(sqlite3_stmt* statement, int index, Parameter const& parameter)
{
    if (parameter.null)
        return sqlite3_bind_null(statement, index);
    // The text outlives the statement's run, and each run binds every parameter anew: nothing is copied.
    switch (parameter.kind) {
    case Parameter::Kind::boolean:
    case Parameter::Kind::integer: return sqlite3_bind_int64(statement, index, parameter.integer);
    case Parameter::Kind::number: return sqlite3_bind_double(statement, index, parameter.number);
    case Parameter::Kind::text:
        return sqlite3_bind_text64(statement, index, parameter.text.empty() ? "" : parameter.text.data(),
                                   parameter.text.size(), SQLITE_STATIC, SQLITE_UTF8);
    case Parameter::Kind::blob:
        return sqlite3_bind_blob64(statement, index, parameter.text.empty() ? "" : parameter.text.data(),
                                   parameter.text.size(), SQLITE_STATIC);
    case Parameter::Kind::untyped: break;
    }
    return sqlite3_bind_null(statement, index);
}

// Writes one cell. SQLite gives 0 or no bytes for null, so the type is asked only then.
void land(sqlite3_stmt* statement, int column, Cell const& cell, void* row, std::string_view sql)
{
    auto const is_null = [&] { return sqlite3_column_type(statement, column) == SQLITE_NULL; };
    switch (cell.store) {
    case Cell::Store::integer: {
        auto const value = sqlite3_column_int64(statement, column);
        return value == 0 && is_null() ? store_null(cell, row, sql) : store_integer(cell, row, value);
    }
    case Cell::Store::boolean: {
        auto const value = sqlite3_column_int(statement, column);
        return value == 0 && is_null() ? store_null(cell, row, sql) : store_boolean(cell, row, value != 0);
    }
    case Cell::Store::number: {
        auto const value = sqlite3_column_double(statement, column);
        return value == 0 && is_null() ? store_null(cell, row, sql) : store_number(cell, row, value);
    }
    case Cell::Store::string:
    case Cell::Store::parsed: break;
    }
    // Of a blob this gives the bytes as they are.
    auto const* const data = reinterpret_cast<char const*>(sqlite3_column_text(statement, column));
    if (!data && is_null())
        return store_null(cell, row, sql);
    std::string_view const text(data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    cell.store == Cell::Store::string ? store_string(cell, row, text) : store_parsed(cell, row, text);
}

} // namespace

SqliteConnection::Statement::~Statement()
{
    sqlite3_finalize(handle);
}

SqliteConnection::SqliteConnection(std::string const& path, Use use, int busy_milliseconds) : use_(use)
{
    auto const create = use == Use::reading ? 0 : SQLITE_OPEN_CREATE;
    auto const code =
        sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | create, nullptr);
    try {
        if (code != SQLITE_OK)
            fail(code, "open " + path);
        set_up(use, busy_milliseconds);
    } catch (...) {
        sqlite3_close_v2(handle_);
        throw;
    }
}

SqliteConnection::~SqliteConnection()
{
    statements_.clear();
    sqlite3_close_v2(handle_);
}

void SqliteConnection::set_up(Use use, int busy_milliseconds)
{
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, busy_milliseconds);
    // Untrusted files cannot make the schema do harm (sqlite.org/security.html).
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (use != Use::reading)
        run_script("PRAGMA journal_mode = WAL");
    // cache_size in KiB when negative. No memory map: each connection's pages would count as resident memory, and a read
    // error would kill the program instead of failing a statement.
    run_script(fmt::format("PRAGMA synchronous = FULL; PRAGMA foreign_keys = {}; PRAGMA temp_store = MEMORY;"
                           "PRAGMA cache_size = {}; PRAGMA journal_size_limit = 67108864;"
                           "PRAGMA trusted_schema = OFF; PRAGMA analysis_limit = 400; PRAGMA query_only = {}",
                           use == Use::migrating ? "OFF" : "ON", use == Use::writing ? -8000 : -4000,
                           use == Use::reading ? "ON" : "OFF"));
}

void SqliteConnection::fail(int code, std::string_view sql) const
{
    throw sqlite_fault(handle_, code, sql);
}

SqliteConnection::Statement& SqliteConnection::prepared(std::string_view sql)
{
    if (auto const found = statements_.find(sql); found != statements_.end())
        return *found->second;
    sqlite3_stmt* handle = nullptr;
    char const* rest = nullptr;
    auto const code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                         &handle, &rest);
    auto statement = std::make_unique<Statement>(handle);
    if (code != SQLITE_OK)
        fail(code, sql);
    if (std::string_view(rest, sql.data() + sql.size()).find_first_not_of(" \t\r\n;") != std::string_view::npos)
        throw std::logic_error(fmt::format("more than one statement in: {}", sql));
    if (use_ == Use::reading && !sqlite3_stmt_readonly(handle))
        throw std::logic_error(fmt::format("a read transaction must not write: {}", sql));
    for (int i = 1; i <= sqlite3_bind_parameter_count(handle); ++i) {
        auto const* const name = sqlite3_bind_parameter_name(handle, i); // "$1": SQLite takes it for a name
        std::uint16_t position = 0;
        if (!name || name[0] != '$' || std::from_chars(name + 1, name + std::strlen(name), position).ptr[0] != 0)
            throw std::logic_error(fmt::format("parameters are $1, $2, …; not so in: {}", sql));
        statement->sources.push_back(static_cast<std::uint16_t>(position - 1));
        statement->arguments = std::max<std::size_t>(statement->arguments, position);
    }
    if (statements_.size() >= most_statements)
        statements_.clear();
    return *statements_.emplace(std::string(sql), std::move(statement)).first->second;
}

void SqliteConnection::bind(Statement const& statement, std::span<Parameter const> parameters, std::string_view sql)
{
    if (parameters.size() != statement.arguments)
        throw std::logic_error(
            fmt::format("{} arguments for {} parameters in: {}", parameters.size(), statement.arguments, sql));
    for (std::size_t i = 0; i < statement.sources.size(); ++i) {
        auto const code = bind_one(statement.handle, static_cast<int>(i + 1), parameters[statement.sources[i]]);
        if (code != SQLITE_OK)
            fail(code, sql);
    }
}

std::int64_t SqliteConnection::step_through(Statement& statement, RowSink* sink, std::string_view sql)
{
    auto const changes_before = sqlite3_total_changes64(handle_);
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement.handle)) == SQLITE_ROW) {
        if (!sink)
            continue;
        auto* const row = sink->next();
        int column = 0;
        for (auto const& cell : statement.plan.cells())
            land(statement.handle, column++, cell, row, sql);
        sink->done();
    }
    if (code != SQLITE_DONE)
        fail(code, sql);
    // sqlite3_changes keeps the count of the last statement that changed rows; the total tells whether this one did.
    return sqlite3_total_changes64(handle_) == changes_before ? 0 : sqlite3_changes64(handle_);
}

std::int64_t SqliteConnection::run(std::string_view sql, std::span<Parameter const> parameters, RowSink* sink)
{
    auto& statement = prepared(sql);
    Reset const reset{statement.handle};
    if (sink && !statement.plan.fits(sink->type())) {
        std::vector<std::string_view> columns;
        for (int i = 0; i < sqlite3_column_count(statement.handle); ++i)
            columns.emplace_back(sqlite3_column_name(statement.handle, i));
        statement.plan = RowPlan(sink->type(), columns, sql);
    }
    bind(statement, parameters, sql);
    return step_through(statement, sink, sql);
}

void SqliteConnection::run_script(std::string const& sql)
{
    auto const code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, sql);
}

void SqliteConnection::insert_rows(std::string_view table, reflect::Type const& type, void const* rows,
                                   std::size_t count)
{
    InsertPlan plan(type);
    run_for_each(plan.statement(table), plan, type, rows, count);
}

std::int64_t SqliteConnection::update_rows(std::string_view table, std::span<std::string_view const> key,
                                           reflect::Type const& type, void const* rows, std::size_t count)
{
    InsertPlan plan(type);
    return run_for_each(plan.update_statement(table, key), plan, type, rows, count);
}

std::int64_t SqliteConnection::remove_rows(std::string_view table, reflect::Type const& type, void const* rows,
                                           std::size_t count)
{
    InsertPlan plan(type);
    return run_for_each(plan.remove_statement(table), plan, type, rows, count);
}

std::int64_t SqliteConnection::run_for_each(std::string_view sql, InsertPlan& plan, reflect::Type const& type,
                                            void const* rows, std::size_t count)
{
    std::int64_t changed = 0;
    for (std::size_t i = 0; i < count; ++i)
        changed += run(sql, plan.parameters(static_cast<char const*>(rows) + i * type.size), nullptr);
    return changed;
}

void SqliteConnection::begin()
{
    run(use_ == Use::reading ? "BEGIN" : "BEGIN IMMEDIATE", {}, nullptr);
}

void SqliteConnection::commit()
{
    run("COMMIT", {}, nullptr);
}

void SqliteConnection::rollback() noexcept
{
    if (in_transaction())
        sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

bool SqliteConnection::in_transaction() const
{
    return sqlite3_get_autocommit(handle_) == 0;
}

void SqliteConnection::open_savepoint()
{
    run("SAVEPOINT work", {}, nullptr);
}

void SqliteConnection::release_savepoint()
{
    run("RELEASE work", {}, nullptr);
}

void SqliteConnection::rollback_to_savepoint()
{
    run("ROLLBACK TO work", {}, nullptr);
    run("RELEASE work", {}, nullptr);
}

bool SqliteConnection::has_broken_references() const
{
    int broken = 0;
    int highest = 0;
    sqlite3_db_status(handle_, SQLITE_DBSTATUS_DEFERRED_FKS, &broken, &highest, 0);
    return broken != 0;
}

std::vector<std::string> SqliteConnection::texts(std::string_view sql)
{
    detail::VectorSink<std::string> sink;
    run(sql, {}, &sink);
    return std::move(sink.rows);
}

} // namespace espalier::db
