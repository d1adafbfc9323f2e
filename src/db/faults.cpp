// SPDX-License-Identifier: Apache-2.0
// Words for what a database refuses.
#include "db/faults.h"

#include <algorithm>
#include <cctype>
#include <fmt/core.h>

namespace espalier::db {

namespace {

std::string in_words(std::string column)
{
    std::replace(column.begin(), column.end(), '_', ' ');
    return column;
}

std::vector<Violation> violations(std::vector<std::string> const& columns, std::string const& key,
                                  std::string_view text)
{
    std::vector<Violation> result;
    for (auto const& column : columns)
        result.push_back({"/" + column, key, fmt::format("This {} {}", in_words(column), text)});
    return result;
}

bool starts_with_word(std::string_view sql, std::string_view word)
{
    auto const start = sql.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || sql.size() - start < word.size())
        return false;
    return std::equal(word.begin(), word.end(), sql.begin() + static_cast<std::ptrdiff_t>(start),
                      [](char a, char b) { return a == std::toupper(static_cast<unsigned char>(b)); });
}

bool is_name_character(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

} // namespace

Fault already_exists(std::vector<std::string> const& columns, std::string note)
{
    auto fault = conflict("already_exists", "There is one with the same values already.");
    fault.with(violations(columns, "already_exists",
                          columns.size() > 1 ? "is taken, together with the others." : "is taken."));
    fault.with_private_note(std::move(note));
    return fault;
}

Fault broken_reference(std::string_view sql, std::vector<std::string> const& columns, std::string note)
{
    if (starts_with_word(sql, "DELETE")) {
        auto fault = conflict("still_in_use", "Something else still refers to this, so it cannot be removed.");
        fault.with_private_note(std::move(note));
        return fault;
    }
    auto fault = conflict("unknown_reference", "This refers to something that is not there (any more).");
    fault.with(violations(columns, "unknown_reference", "is not there (any more)."));
    fault.with_private_note(std::move(note));
    return fault;
}

Fault database_unavailable(std::string key, std::string message, std::string note)
{
    Fault fault(FaultCode::unavailable, std::move(key), std::move(message));
    fault.with_private_note(std::move(note));
    return fault;
}

Fault database_failed(std::string note)
{
    Fault fault(FaultCode::internal, "database_failed", "The database refused a statement of this program.");
    fault.with_private_note(std::move(note));
    return fault;
}

Fault disk_full(std::string note)
{
    return database_unavailable(
        "disk_full", "The disk is full, so this was not saved. Free some space, then try again.", std::move(note));
}

Fault database_busy(std::string note)
{
    auto fault = database_unavailable("busy", "The database is busy. Try again in a moment.", std::move(note));
    fault.with_retry_after(1);
    return fault;
}

Fault database_read_only(std::string note)
{
    return database_unavailable(
        "read_only", "The database cannot be written to: check the rights of its file and folder.", std::move(note));
}

std::vector<std::string> columns_in(std::string_view key_list)
{
    std::vector<std::string> result;
    std::size_t i = 0;
    while (i < key_list.size()) {
        if (!is_name_character(key_list[i])) {
            ++i;
            continue;
        }
        auto const start = i;
        while (i < key_list.size() && is_name_character(key_list[i]))
            ++i;
        auto const is_cast = start >= 2 && key_list.substr(start - 2, 2) == "::";
        auto const is_function = i < key_list.size() && key_list[i] == '(';
        auto const name = key_list.substr(start, i - start);
        auto const is_order = name == "COLLATE" || name == "NOCASE" || name == "DESC" || name == "ASC";
        if (!is_cast && !is_function && !is_order && !std::isdigit(static_cast<unsigned char>(name.front())))
            result.emplace_back(name);
    }
    return result;
}

} // namespace espalier::db
