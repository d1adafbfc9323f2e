// SPDX-License-Identifier: Apache-2.0
// Inserting and updating described structs in PostgreSQL: one by a prepared statement, many by COPY in its text format.
#include "db/postgres_connection.h"

#include <charconv>
#include <fmt/core.h>
#include <libpq-fe.h>

namespace espalier::db {

namespace {

constexpr std::size_t buffer_size = 64 * 1024; // bytes sent at once

// https://www.postgresql.org/docs/15/sql-copy.html, "Text Format".
void append_escaped(std::string& line, std::string_view text)
{
    for (auto const c : text) {
        switch (c) {
        case '\\': line += "\\\\"; break;
        case '\n': line += "\\n"; break;
        case '\r': line += "\\r"; break;
        case '\t': line += "\\t"; break;
        default: line += c;
        }
    }
}

template <class Number> void append_number(std::string& line, Number value)
{
    char digits[32];
    line.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void append_value(std::string& line, Parameter const& parameter)
{
    if (parameter.null) {
        line += "\\N";
        return;
    }
    switch (parameter.kind) {
    case Parameter::Kind::boolean: line += parameter.integer ? 't' : 'f'; break;
    case Parameter::Kind::integer: append_number(line, parameter.integer); break;
    case Parameter::Kind::number: append_number(line, parameter.number); break;
    default: append_escaped(line, parameter.text);
    }
}

constexpr std::string_view given_rows = "given_rows";

void append_line(std::string& buffer, std::span<Parameter const> parameters)
{
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (i > 0)
            buffer += '\t';
        append_value(buffer, parameters[i]);
    }
    buffer += '\n';
}

} // namespace

void PostgresConnection::insert_rows(std::string_view table, reflect::Type const& type, void const* rows,
                                     std::size_t count)
{
    InsertPlan plan(type);
    if (count == 1) {
        run(plan.statement(table), plan.parameters(rows), nullptr);
        return;
    }
    copy(table, type, rows, count);
}

std::int64_t PostgresConnection::update_rows(std::string_view table, std::span<std::string_view const> key,
                                             reflect::Type const& type, void const* rows, std::size_t count)
{
    InsertPlan plan(type);
    if (count == 1)
        return run(plan.update_statement(table, key), plan.parameters(rows), nullptr);
    return run_with_rows(plan.update_statement(table, key, given_rows), table, type, rows, count);
}

std::int64_t PostgresConnection::remove_rows(std::string_view table, reflect::Type const& type, void const* rows,
                                             std::size_t count)
{
    InsertPlan plan(type);
    if (count == 1)
        return run(plan.remove_statement(table), plan.parameters(rows), nullptr);
    return run_with_rows(plan.remove_statement(table, given_rows), table, type, rows, count);
}

// The rows go into a table of their own first, so that one statement serves all.
std::int64_t PostgresConnection::run_with_rows(std::string const& sql, std::string_view table,
                                               reflect::Type const& type, void const* rows, std::size_t count)
{
    run_script(fmt::format("CREATE TEMPORARY TABLE {} AS SELECT {} FROM {} WITH NO DATA", given_rows, columns_of(type),
                           table));
    copy(given_rows, type, rows, count);
    auto const changed = run(sql, {}, nullptr);
    run_script(fmt::format("DROP TABLE {}", given_rows));
    return changed;
}

void PostgresConnection::copy(std::string_view table, reflect::Type const& type, void const* rows, std::size_t count)
{
    InsertPlan plan(type);
    auto const sql = fmt::format("COPY {} ({}) FROM STDIN", table, columns_of(type));
    {
        Result const result(PQexec(handle_, sql.c_str()));
        if (PQresultStatus(result.value) != PGRES_COPY_IN)
            fail(result.value, sql);
    }
    try {
        copy_in(plan, type, rows, count);
    } catch (...) {
        PQputCopyEnd(handle_, "stopped by the program");
        discard_results();
        throw;
    }
    if (PQputCopyEnd(handle_, nullptr) != 1)
        fail(nullptr, sql);
    Result const result(PQgetResult(handle_));
    discard_results();
    if (PQresultStatus(result.value) != PGRES_COMMAND_OK)
        fail(result.value, sql);
}

void PostgresConnection::copy_in(InsertPlan& plan, reflect::Type const& type, void const* rows, std::size_t count)
{
    std::string buffer;
    for (std::size_t i = 0; i < count; ++i) {
        append_line(buffer, plan.parameters(static_cast<char const*>(rows) + i * type.size));
        if (buffer.size() >= buffer_size)
            put_copy_data(buffer);
    }
    put_copy_data(buffer);
}

void PostgresConnection::put_copy_data(std::string& buffer)
{
    if (PQputCopyData(handle_, buffer.data(), static_cast<int>(buffer.size())) != 1)
        fail(nullptr, "COPY");
    buffer.clear();
}

} // namespace espalier::db
