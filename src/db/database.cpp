// SPDX-License-Identifier: Apache-2.0
// What both engines share: opening by URL, and the guards around a transaction's statements.
#include "db/engine_connection.h"
#include "db/postgres_database.h"
#include "db/sqlite_database.h"

#include <cmath>
#include <cstring>
#include <fmt/core.h>

namespace espalier::db {

namespace {

thread_local Inside* innermost = nullptr;

// PostgreSQL cannot hold a zero character in text, and no engine should compute with "not a number".
void check(std::span<Parameter const> parameters)
{
    for (auto const& parameter : parameters) {
        if (parameter.kind == Parameter::Kind::text && !parameter.text.empty() &&
            std::memchr(parameter.text.data(), 0, parameter.text.size()))
            throw invalid("", "control_character", "A text holds a character (code 0) that cannot be stored.");
        if (parameter.kind == Parameter::Kind::number && std::isnan(parameter.number))
            throw std::logic_error("a parameter is not a number (NaN)");
    }
}

} // namespace

Inside::Inside(Database const& database) : database_(&database), outer_(innermost)
{
    refuse(database);
    innermost = this;
}

Inside::~Inside()
{
    innermost = outer_;
}

void Inside::refuse(Database const& database)
{
    for (auto const* frame = innermost; frame; frame = frame->outer_)
        if (frame->database_ == &database)
            throw std::logic_error("a transaction was started inside another one of the same database: pass the "
                                   "Transaction on, or use write_later");
}

Engine Transaction::engine() const
{
    return connection_.engine();
}

void Transaction::after_commit(std::function<void()> work)
{
    after_commit_.push_back(std::move(work));
}

void Transaction::finish() const
{
    if (state_ == State::failed)
        throw std::logic_error("a failed statement was caught inside its transaction: it cannot commit any more");
}

template <class Call> auto Transaction::guarded(Call call)
{
    if (state_ == State::running)
        throw std::logic_error("a transaction was used while it was handing out rows (each)");
    finish();
    state_ = State::running;
    try {
        auto const result = call();
        state_ = State::ready;
        return result;
    } catch (...) {
        state_ = State::failed;
        throw;
    }
}

std::int64_t Transaction::run(std::string_view sql, std::span<Parameter const> parameters, RowSink* sink)
{
    return guarded([&] {
        check(parameters);
        return connection_.run(sql, parameters, sink);
    });
}

void Transaction::insert_rows(std::string_view table, reflect::Type const& type, void const* rows, std::size_t count)
{
    guarded([&] {
        if (count != 0)
            connection_.insert_rows(table, type, rows, count);
        return count;
    });
}

std::int64_t Transaction::update_rows(std::string_view table, std::span<std::string_view const> key,
                                      reflect::Type const& type, void const* rows, std::size_t count)
{
    return guarded([&] { return count == 0 ? 0 : connection_.update_rows(table, key, type, rows, count); });
}

std::int64_t Transaction::remove_rows(std::string_view table, reflect::Type const& type, void const* rows,
                                      std::size_t count)
{
    return guarded([&] { return count == 0 ? 0 : connection_.remove_rows(table, type, rows, count); });
}

void Transaction::refuse_surplus(std::string_view sql)
{
    throw std::logic_error(fmt::format("more than one row came from: {}", sql));
}

void Database::refresh_statistics()
{
    write([](Transaction& tx) {
        std::string tables; // SQLite: all of the file; PostgreSQL: those of the schema, not of every other workspace
        if (tx.engine() == Engine::postgresql)
            tables = *tx.row<std::string>(R"(SELECT string_agg(quote_ident(relname), ', ') FROM pg_class
                WHERE relkind = 'r' AND relnamespace = CAST(current_schema() AS regnamespace))");
        tx.execute("ANALYZE " + tables);
    });
}

std::unique_ptr<Database> Database::open(Settings settings)
{
    auto const& url = settings.url;
    if (url.starts_with("sqlite:"))
        return open_sqlite(std::move(settings));
    if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
        return open_postgres(std::move(settings));
    throw Fault(FaultCode::invalid, "database_url",
                "The database is named by sqlite:PATH or postgresql://USER@HOST/NAME.");
}

} // namespace espalier::db
