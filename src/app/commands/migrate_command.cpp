// SPDX-License-Identifier: Apache-2.0
// espalier migrate
#include "app/app.h"
#include "app/commands/commands.h"
#include "app/commands/database_option.h"

#include <fmt/core.h>

#include <memory>

namespace espalier::app {

Command migrate_command()
{
    return {.name = "migrate",
            .summary = "Bring a database up to this program's version; makes an empty one where none is",
            .example = "espalier migrate --database postgresql://espalier@db.example/espalier",
            .declare = [](Options& declared) {
                auto url = std::make_shared<std::string>();
                database_option(declared, *url);
                return [url] {
                    auto const workspace = open_or_make_workspace(*url);
                    fmt::print("{} is up to date.\n", workspace->database().description());
                    return exit_ok;
                };
            }};
}

} // namespace espalier::app
