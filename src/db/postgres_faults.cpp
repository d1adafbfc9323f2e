// SPDX-License-Identifier: Apache-2.0
// What PostgreSQL's error codes (SQLSTATE) mean to a person.
#include "db/faults.h"
#include "db/postgres_connection.h"

#include <fmt/core.h>
#include <libpq-fe.h>

namespace espalier::db {

namespace {

std::string_view error_field(pg_result* result, int field)
{
    auto const* const text = result ? PQresultErrorField(result, field) : nullptr;
    return text ? text : "";
}

// From "Key (unit_id, lower(email))=(…) …": the brackets are the same in every language of the server.
std::vector<std::string> key_columns(pg_result* result)
{
    auto const detail = error_field(result, PG_DIAG_MESSAGE_DETAIL);
    auto const open = detail.find('(');
    auto const close = detail.find(")=(");
    if (open == std::string_view::npos || close == std::string_view::npos)
        return {};
    return columns_in(detail.substr(open + 1, close - open - 1));
}

Fault fault_of_state(std::string_view state, std::string note)
{
    if (state == "53100")
        return disk_full(std::move(note));
    if (state == "40001" || state == "40P01" || state == "55P03" || state == "57014" || state.starts_with("53"))
        return database_busy(std::move(note));
    if (state == "25006")
        return database_read_only(std::move(note));
    if (state == "22021" || state == "22P05") {
        auto fault = invalid("", "unreadable_text", "A text holds characters that cannot be stored.");
        return fault.with_private_note(std::move(note));
    }
    if (state.empty() || state.starts_with("08") || state.starts_with("57P"))
        return database_unavailable("connection_lost", "The database does not answer. Try again in a moment.",
                                    std::move(note));
    return database_failed(std::move(note));
}

} // namespace

std::string_view sqlstate_of(pg_result* result)
{
    return error_field(result, PG_DIAG_SQLSTATE);
}

Fault postgres_fault(pg_conn* handle, pg_result* result, std::string_view sql)
{
    auto const state = sqlstate_of(result);
    // Not the detail: it holds the row's values.
    auto const message = state.empty() ? PQerrorMessage(handle) : error_field(result, PG_DIAG_MESSAGE_PRIMARY);
    auto note = fmt::format("PostgreSQL {} ({}) in: {}", state, message, sql);
    if (state == "23505")
        return already_exists(key_columns(result), std::move(note));
    if (state == "23503")
        return broken_reference(sql, key_columns(result), std::move(note));
    return fault_of_state(state, std::move(note));
}

} // namespace espalier::db
