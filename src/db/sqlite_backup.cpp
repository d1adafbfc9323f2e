// SPDX-License-Identifier: Apache-2.0
// A copy of a live SQLite database: made beside the wanted path, verified, and only then given its name.
#include "db/faults.h"
#include "db/sqlite_connection.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/core.h>
#include <sqlite3.h>
#include <unistd.h>

namespace espalier::db {

namespace {

constexpr int busy_milliseconds = 5000;

// All pages in one step: a snapshot, which writers do not disturb and which does not hold them up.
void copy_pages(std::string const& from, std::string const& to)
{
    SqliteConnection const source(from, SqliteConnection::Use::reading, busy_milliseconds);
    SqliteConnection target(to, SqliteConnection::Use::migrating, busy_milliseconds);
    auto* const backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        throw sqlite_fault(target.handle(), sqlite3_extended_errcode(target.handle()), "backup");
    sqlite3_backup_step(backup, -1);
    if (auto const code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        throw sqlite_fault(target.handle(), code, "backup");
}

void verify(std::string const& path)
{
    SqliteConnection copy(path, SqliteConnection::Use::migrating, busy_milliseconds);
    auto const answers = copy.texts("PRAGMA integrity_check");
    if (answers != std::vector<std::string>{"ok"})
        throw database_unavailable("damaged_database",
                                   "The backup was not kept, because its check failed: run `espalier doctor`.",
                                   answers.empty() ? "" : answers.front());
    copy.run_script("PRAGMA journal_mode = DELETE"); // one self-contained file
}

// Flushes the file and gives it its name, unless somebody has taken the name meanwhile.
void publish(std::string const& part, std::string const& path)
{
    auto const file = ::open(part.c_str(), O_RDONLY | O_CLOEXEC);
    auto const flushed = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!flushed || ::link(part.c_str(), path.c_str()) != 0) {
        if (errno == EEXIST)
            throw conflict("already_exists", fmt::format("{} exists already and is not overwritten.", path));
        throw database_unavailable("cannot_write", fmt::format("The backup could not be written to {}.", path),
                                   std::strerror(errno));
    }
}

} // namespace

void back_up_sqlite(std::string const& from, std::string const& to)
{
    if (std::filesystem::exists(to))
        throw conflict("already_exists", fmt::format("{} exists already and is not overwritten.", to));
    auto const part = fmt::format("{}.{}.part", to, ::getpid());
    auto const remove_part = [&] {
        std::error_code ignored;
        for (auto const* suffix : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(part + suffix, ignored);
    };
    remove_part();
    try {
        auto const file = ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0)
            throw database_unavailable(
                "cannot_write", fmt::format("The backup cannot be written to {}: {}.", to, std::strerror(errno)), "");
        ::close(file);
        copy_pages(from, part);
        verify(part);
        publish(part, to);
    } catch (...) {
        remove_part();
        throw;
    }
    remove_part();
}

} // namespace espalier::db
