// SPDX-License-Identifier: Apache-2.0
// espalier backup
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "db/database.h"

#include <fmt/core.h>

#include <memory>

namespace espalier::app {

namespace {

int back_up(std::string const& url, std::string const& path)
{
    require_database(url);
    db::Database::open({.url = url, .readers = 1})->backup(path);
    fmt::print("{} holds a verified copy of {} bytes.\n", path, std::filesystem::file_size(path));
    return exit_ok;
}

} // namespace

Command backup_command()
{
    return {.name = "backup",
            .summary = "Copy the database into a new file, also while it is served, and verify the copy",
            .example = "espalier backup /backups/espalier-monday.sqlite",
            .declare = [](Options& declared) {
                auto url = std::make_shared<std::string>();
                auto path = std::make_shared<std::string>();
                database_option(declared, *url);
                declared.argument("path", *path, "The new file");
                return [url, path] { return back_up(*url, *path); };
            }};
}

} // namespace espalier::app
