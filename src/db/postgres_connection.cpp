// SPDX-License-Identifier: Apache-2.0
// Statements and rows on libpq. Arguments go as text (numbers) or raw bytes (text, blobs); results come as text.
#include "db/postgres_connection.h"

#include "db/faults.h"

#include <array>
#include <charconv>
#include <fmt/core.h>
#include <libpq-fe.h>

namespace espalier::db {

namespace {

// Type numbers from the server's catalogue (pg_type.dat); fixed since ever.
constexpr Oid type_boolean = 16, type_bytea = 17, type_bigint = 20, type_text = 25, type_double = 701;

Oid type_number(Parameter::Kind kind)
{
    switch (kind) {
    case Parameter::Kind::boolean: return type_boolean;
    case Parameter::Kind::integer: return type_bigint;
    case Parameter::Kind::number: return type_double;
    case Parameter::Kind::text: return type_text;
    case Parameter::Kind::blob: return type_bytea;
    case Parameter::Kind::untyped: break;
    }
    return 0; // the server infers it
}

template <class Number> Number parse_number(std::string_view text, Cell const& cell, std::string_view sql)
{
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::logic_error(fmt::format("column {} is no number of its member's kind in: {}", cell.name, sql));
    return value;
}

// bytea comes as \x and two hexadecimal digits a byte.
std::string bytes_of(std::string_view text)
{
    std::string result;
    for (std::size_t i = 2; i + 1 < text.size(); i += 2) {
        unsigned value = 0;
        std::from_chars(text.data() + i, text.data() + i + 2, value, 16);
        result += static_cast<char>(value);
    }
    return result;
}

void land(pg_result* result, int row_number, int column, Cell const& cell, void* row, std::string_view sql)
{
    if (PQgetisnull(result, row_number, column))
        return store_null(cell, row, sql);
    std::string_view const text(PQgetvalue(result, row_number, column),
                                static_cast<std::size_t>(PQgetlength(result, row_number, column)));
    switch (cell.store) {
    case Cell::Store::boolean: return store_boolean(cell, row, text == "t");
    case Cell::Store::integer: return store_integer(cell, row, parse_number<std::int64_t>(text, cell, sql));
    case Cell::Store::number: return store_number(cell, row, parse_number<double>(text, cell, sql));
    case Cell::Store::string:
        return PQftype(result, column) == type_bytea ? store_string(cell, row, bytes_of(text))
                                                     : store_string(cell, row, text);
    case Cell::Store::parsed: return store_parsed(cell, row, text);
    }
}

std::int64_t changed_rows(pg_result* result)
{
    std::int64_t count = 0;
    if (std::string_view(PQcmdStatus(result)).starts_with("SELECT"))
        return 0;
    auto const* const text = PQcmdTuples(result);
    std::from_chars(text, text + std::strlen(text), count);
    return count;
}

bool succeeded(pg_result* result)
{
    auto const status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE;
}

} // namespace

// The arrays in which libpq wants the arguments.
struct PostgresConnection::Arguments
{
    std::vector<char const*> values;
    std::vector<int> lengths;
    std::vector<int> formats; // 0: text, zero-terminated; 1: raw bytes
    std::vector<std::array<char, 32>> numbers;

    void set(std::span<Parameter const> parameters)
    {
        values.assign(parameters.size(), nullptr);
        lengths.assign(parameters.size(), 0);
        formats.assign(parameters.size(), 0);
        numbers.resize(parameters.size());
        for (std::size_t i = 0; i < parameters.size(); ++i)
            if (!parameters[i].null)
                set_one(i, parameters[i]);
    }

private:
    void set_one(std::size_t i, Parameter const& parameter)
    {
        auto& digits = numbers[i];
        values[i] = digits.data();
        auto* const last = digits.data() + digits.size() - 1;
        switch (parameter.kind) {
        case Parameter::Kind::boolean: digits = {parameter.integer ? 't' : 'f', 0}; break;
        case Parameter::Kind::integer: *std::to_chars(digits.data(), last, parameter.integer).ptr = 0; break;
        case Parameter::Kind::number: *std::to_chars(digits.data(), last, parameter.number).ptr = 0; break;
        default:
            values[i] = parameter.text.empty() ? "" : parameter.text.data();
            lengths[i] = static_cast<int>(parameter.text.size());
            formats[i] = 1;
        }
    }
};

PostgresConnection::Result::~Result()
{
    PQclear(value);
}

PostgresAddress PostgresAddress::parse(std::string_view url)
{
    PostgresAddress result{std::string(url), ""};
    auto const question = result.url.find('?');
    auto const option = question == std::string::npos ? question : result.url.find("schema=", question);
    if (option == std::string::npos || (result.url[option - 1] != '?' && result.url[option - 1] != '&'))
        return result;
    auto const end = std::min(result.url.find('&', option), result.url.size());
    result.schema = result.url.substr(option + 7, end - option - 7);
    result.url.erase(option, std::min(end + 1, result.url.size()) - option);
    if (result.url.ends_with('?') || result.url.ends_with('&'))
        result.url.pop_back();
    auto const is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (result.schema.empty() || result.schema.size() > 63 || (result.schema[0] >= '0' && result.schema[0] <= '9') ||
        result.schema.starts_with("pg_") || !std::all_of(result.schema.begin(), result.schema.end(), is_plain))
        throw Fault(FaultCode::invalid, "database_url",
                    "The schema in the database's address is a name of small letters, digits and _.");
    return result;
}

PostgresConnection::PostgresConnection(PostgresAddress const& address, int busy_milliseconds)
    : arguments_(std::make_unique<Arguments>())
{
    // A later word overrides an earlier one; the address may set the time-out (seconds) and the name.
    char const* const words[] = {"connect_timeout", "fallback_application_name", "dbname", "client_encoding", nullptr};
    char const* const values[] = {"10", "espalier", address.url.c_str(), "UTF8", nullptr};
    handle_ = PQconnectdbParams(words, values, 1);
    if (PQstatus(handle_) != CONNECTION_OK) {
        auto fault =
            database_unavailable("cannot_connect",
                                 "The PostgreSQL server cannot be reached, or it refuses the connection: check "
                                 "host, port, database and account.",
                                 PQerrorMessage(handle_));
        PQfinish(handle_);
        throw fault;
    }
    try {
        run_script(fmt::format("SET client_min_messages = error; SET standard_conforming_strings = on;"
                               "SET bytea_output = hex; SET extra_float_digits = 1; SET lock_timeout = {};",
                               busy_milliseconds));
        if (!address.schema.empty())
            run_script("SET search_path TO " + address.schema);
    } catch (...) {
        PQfinish(handle_);
        throw;
    }
}

PostgresConnection::~PostgresConnection()
{
    PQfinish(handle_);
}

void PostgresConnection::fail(pg_result* result, std::string_view sql)
{
    auto const state = sqlstate_of(result);
    if (state == "40001" || state == "40P01")
        failure_ = Failure::serialization;
    else if (state == "0A000" &&
             std::string_view(PQerrorMessage(handle_)).find("cached plan") != std::string_view::npos)
        failure_ = Failure::outdated_plan;
    else
        failure_ = Failure::final;
    if (state == "25006" && mode_ == Mode::reading)
        throw std::logic_error(fmt::format("a read transaction must not write: {}", sql));
    throw postgres_fault(handle_, result, sql);
}

PostgresConnection::Statement& PostgresConnection::prepared(std::string_view sql, std::span<Parameter const> parameters)
{
    // A null of no type fits whatever is wanted.
    auto const fits = [](Parameter::Kind kind, Parameter const& parameter) {
        return kind == parameter.kind || parameter.kind == Parameter::Kind::untyped;
    };
    if (auto const found = statements_.find(sql); found != statements_.end()) {
        auto const& kinds = found->second.kinds;
        if (std::equal(kinds.begin(), kinds.end(), parameters.begin(), parameters.end(), fits))
            return found->second;
        Result const result(PQexec(handle_, ("DEALLOCATE " + found->second.name).c_str()));
        statements_.erase(found);
    }
    if (statements_.size() >= most_statements)
        forget_statements();
    Statement statement;
    statement.name = fmt::format("s{}", ++statements_made_);
    std::vector<Oid> types;
    for (auto const& parameter : parameters) {
        statement.kinds.push_back(parameter.kind);
        types.push_back(type_number(parameter.kind));
    }
    std::string const text(sql);
    Result const result(
        PQprepare(handle_, statement.name.c_str(), text.c_str(), static_cast<int>(types.size()), types.data()));
    if (!succeeded(result.value))
        fail(result.value, sql);
    Result const description(PQdescribePrepared(handle_, statement.name.c_str()));
    if (PQnparams(description.value) != static_cast<int>(parameters.size()))
        throw std::logic_error(
            fmt::format("{} arguments for {} parameters in: {}", parameters.size(), PQnparams(description.value), sql));
    return statements_.emplace(text, std::move(statement)).first->second;
}

void PostgresConnection::forget_statements() noexcept
{
    statements_.clear();
    Result const result(PQexec(handle_, "DEALLOCATE ALL"));
}

std::int64_t PostgresConnection::run(std::string_view sql, std::span<Parameter const> parameters, RowSink* sink)
{
    auto& statement = prepared(sql, parameters);
    arguments_->set(parameters);
    auto const sent =
        PQsendQueryPrepared(handle_, statement.name.c_str(), static_cast<int>(parameters.size()),
                            arguments_->values.data(), arguments_->lengths.data(), arguments_->formats.data(), 0);
    if (!sent)
        fail(nullptr, sql);
    try {
        return sink && sink->streams() ? stream(statement, *sink, sql) : collect(statement, sink, sql);
    } catch (...) {
        discard_results();
        throw;
    }
}

std::int64_t PostgresConnection::collect(Statement& statement, RowSink* sink, std::string_view sql)
{
    Result const result(PQgetResult(handle_));
    if (!succeeded(result.value))
        fail(result.value, sql);
    Result const end(PQgetResult(handle_));
    if (sink)
        hand_over(result.value, statement.plan, *sink, sql);
    return changed_rows(result.value);
}

// One result a row: memory does not grow with the answer.
std::int64_t PostgresConnection::stream(Statement& statement, RowSink& sink, std::string_view sql)
{
    PQsetSingleRowMode(handle_);
    std::int64_t changed = 0;
    for (;;) {
        Result const result(PQgetResult(handle_));
        if (!result.value)
            return changed;
        if (!succeeded(result.value))
            fail(result.value, sql);
        hand_over(result.value, statement.plan, sink, sql);
        changed = changed_rows(result.value);
    }
}

void PostgresConnection::hand_over(pg_result* result, RowPlan& plan, RowSink& sink, std::string_view sql)
{
    if (!plan.fits(sink.type())) {
        std::vector<std::string_view> columns;
        for (int i = 0; i < PQnfields(result); ++i)
            columns.emplace_back(PQfname(result, i));
        plan = RowPlan(sink.type(), columns, sql);
    }
    for (int i = 0; i < PQntuples(result); ++i) {
        auto* const row = sink.next();
        int column = 0;
        for (auto const& cell : plan.cells())
            land(result, i, column++, cell, row, sql);
        sink.done();
    }
}

// After a failure: the server is told to stop, and what it has sent meanwhile is dropped.
void PostgresConnection::discard_results() noexcept
{
    if (PQtransactionStatus(handle_) == PQTRANS_ACTIVE) {
        std::array<char, 256> words{};
        auto* const cancel = PQgetCancel(handle_);
        PQcancel(cancel, words.data(), static_cast<int>(words.size()));
        PQfreeCancel(cancel);
    }
    while (auto* const result = PQgetResult(handle_))
        PQclear(result);
}

void PostgresConnection::run_script(std::string const& sql)
{
    Result const result(PQexec(handle_, sql.c_str()));
    if (!succeeded(result.value))
        fail(result.value, sql);
}

void PostgresConnection::begin(Mode mode)
{
    mode_ = mode;
    auto const* const sql = mode == Mode::reading ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        : mode == Mode::writing                   ? "BEGIN ISOLATION LEVEL SERIALIZABLE"
                                                  : "BEGIN ISOLATION LEVEL READ COMMITTED";
    try {
        run_script(sql);
    } catch (...) {
        if (!is_usable())
            failure_ = Failure::lost_before_begin;
        throw;
    }
    failure_ = Failure::final;
}

void PostgresConnection::commit()
{
    try {
        run_script("COMMIT");
    } catch (...) {
        if (!is_usable())
            throw database_unavailable("outcome_unknown",
                                       "The connection to the database broke while your change was being saved. Look "
                                       "whether it is there before you try again.",
                                       PQerrorMessage(handle_));
        throw;
    }
}

void PostgresConnection::rollback() noexcept
{
    if (PQtransactionStatus(handle_) != PQTRANS_IDLE)
        Result const result(PQexec(handle_, "ROLLBACK"));
    if (failure_ == Failure::outdated_plan)
        forget_statements();
}

bool PostgresConnection::is_usable() const
{
    return PQstatus(handle_) == CONNECTION_OK;
}

std::string PostgresConnection::place() const
{
    return fmt::format("PostgreSQL {}, database {} at {}", PQparameterStatus(handle_, "server_version"), PQdb(handle_),
                       PQhost(handle_));
}

} // namespace espalier::db
