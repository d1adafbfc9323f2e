// SPDX-License-Identifier: Apache-2.0
// espalier restore
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "db/database.h"

#include <fmt/core.h>

#include <memory>

namespace espalier::app {

namespace {

namespace fs = std::filesystem;

fs::path beside(fs::path const& file, std::string_view suffix)
{
    return file.string() + std::string(suffix);
}

void refuse_to_overwrite(fs::path const& target)
{
    for (auto const* suffix : {"", "-wal", "-shm"})
        if (fs::exists(beside(target, suffix)))
            throw conflict("exists",
                           fmt::format("{} exists. Nothing is overwritten: move it away, or restore to another path.",
                                       beside(target, suffix).string()));
}

// Opens the copy, never the backup itself, which stays as it is. Fault when this program cannot use it.
void verify(fs::path const& copy)
{
    auto const database = db::Database::open({.url = "sqlite:" + copy.string(), .readers = 1});
    database->pending(db::program_migrations()); // refuses a newer database
    auto const problems = database->integrity_problems();
    if (!problems.empty())
        throw conflict("broken_backup", "The backup is damaged: " + problems.front() + ".");
}

int restore(fs::path const& backup, std::string const& url)
{
    auto const target = sqlite_file(url);
    if (!target)
        throw invalid("--database", "engine",
                      "A backup file is restored to sqlite:PATH; for PostgreSQL use pg_restore.");
    if (!fs::is_regular_file(backup))
        throw Fault(FaultCode::not_found, "no_backup", fmt::format("There is no file {}.", backup.string()));
    refuse_to_overwrite(*target);
    if (target->has_parent_path())
        fs::create_directories(target->parent_path());
    auto const copy = beside(*target, ".restoring");
    try {
        fs::copy_file(backup, copy, fs::copy_options::overwrite_existing);
        verify(copy);
        fs::rename(copy, *target); // within one folder: whole or not at all
    } catch (...) {
        for (auto const* suffix : {"", "-wal", "-shm"}) {
            std::error_code ignored;
            fs::remove(beside(copy, suffix), ignored);
        }
        throw;
    }
    fmt::print("{} is verified and restored to {}.\n", backup.string(), target->string());
    return exit_ok;
}

} // namespace

Command restore_command()
{
    return {.name = "restore",
            .summary = "Put a backup where no database is yet; refuses to overwrite one",
            .example =
                "espalier restore /backups/espalier-monday.sqlite --database sqlite:/srv/espalier/espalier.sqlite",
            .declare = [](Options& declared) {
                auto url = std::make_shared<std::string>();
                auto path = std::make_shared<std::string>();
                database_option(declared, *url);
                declared.argument("path", *path, "The backup");
                return [url, path] { return restore(*path, *url); };
            }};
}

} // namespace espalier::app
