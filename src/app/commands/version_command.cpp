// SPDX-License-Identifier: Apache-2.0
// espalier version
#include "app/commands/commands.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <memory>

namespace espalier::app {

namespace {

struct Version
{
    std::string version;
};
BOOST_DESCRIBE_STRUCT(Version, (), (version))

} // namespace

Command version_command()
{
    return {.name = "version",
            .summary = "Print the program's version",
            .example = "espalier version --json",
            .declare = [](Options& declared) {
                auto as_json = std::make_shared<bool>(false);
                declared.flag("--json", *as_json, "As JSON");
                return [as_json] {
                    if (*as_json)
                        fmt::print("{}\n", reflect::to_json(Version{ESPALIER_VERSION}));
                    else
                        fmt::print("espalier {}\n", ESPALIER_VERSION);
                    return exit_ok;
                };
            }};
}

} // namespace espalier::app
