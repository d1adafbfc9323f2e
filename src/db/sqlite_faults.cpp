// SPDX-License-Identifier: Apache-2.0
// What SQLite's error codes mean to a person.
#include "db/faults.h"
#include "db/sqlite_connection.h"

#include <cerrno>
#include <fmt/core.h>
#include <sqlite3.h>

namespace espalier::db {

namespace {

// The key list of an index over expressions, which the error message names but does not open.
std::string index_keys(sqlite3* handle, std::string const& index)
{
    std::string result;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?", -1, &statement,
                       nullptr);
    sqlite3_bind_text(statement, 1, index.c_str(), -1, SQLITE_STATIC);
    if (sqlite3_step(statement) == SQLITE_ROW)
        if (auto const* const text = sqlite3_column_text(statement, 0))
            result = reinterpret_cast<char const*>(text);
    sqlite3_finalize(statement);
    auto const open = result.find('(');
    auto const where = result.find(" WHERE ");
    return open == std::string::npos ? "" : result.substr(open, where == std::string::npos ? where : where - open);
}

// From "UNIQUE constraint failed: people.unit_id, people.email" or "…: index 'people_by_email'".
std::vector<std::string> unique_columns(sqlite3* handle, std::string_view message)
{
    auto const colon = message.find(": ");
    if (colon == std::string_view::npos)
        return {};
    auto list = std::string(message.substr(colon + 2));
    if (list.starts_with("index '"))
        return columns_in(index_keys(handle, list.substr(7, list.rfind('\'') - 7)));
    std::vector<std::string> result;
    for (std::size_t from = 0; from < list.size();) {
        auto const end = std::min(list.find(", ", from), list.size());
        auto const dot = list.find('.', from);
        result.push_back(list.substr(dot + 1, end - dot - 1));
        from = end + 2;
    }
    return result;
}

// SQLite calls only ENOSPC a full disk; a quota or a limit on the file's size is one too. The system's error of a failed
// commit stands at the file that could not be written: the database or its write-ahead log.
bool is_disk_full(sqlite3* handle)
{
    int error = 0;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
    sqlite3_file* log = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&log));
    if (error == 0 && log && log->pMethods)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &error);
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

} // namespace

Fault sqlite_fault(sqlite3* handle, int code, std::string_view sql)
{
    auto const message = std::string(sqlite3_errmsg(handle));
    auto const note = fmt::format("SQLite {} ({}) in: {}", code, message, sql);
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return already_exists(unique_columns(handle, message), note);
    case SQLITE_CONSTRAINT_FOREIGNKEY: return broken_reference(sql, {}, note);
    case SQLITE_CONSTRAINT_TRIGGER: // ON DELETE RESTRICT is a trigger inside
        if (message == "FOREIGN KEY constraint failed")
            return broken_reference(sql, {}, note);
        break;
    default: break;
    }
    switch (code & 0xff) {
    case SQLITE_FULL: return disk_full(note);
    case SQLITE_IOERR:
        if (is_disk_full(handle))
            return disk_full(note);
        return database_unavailable("storage_failed", "The disk failed to read or write, so this was not saved.", note);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return database_busy(note);
    case SQLITE_READONLY: return database_read_only(note);
    case SQLITE_CANTOPEN:
        return database_unavailable("cannot_open",
                                    "The database file cannot be opened: check that its folder exists and may be "
                                    "written to.",
                                    note);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return database_unavailable("damaged_database",
                                    "The database file is damaged or is no database. Stop the program, run `espalier "
                                    "doctor`, and restore the last backup if it says so.",
                                    note);
    default: return database_failed(note);
    }
}

} // namespace espalier::db
