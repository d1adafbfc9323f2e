// SPDX-License-Identifier: Apache-2.0
// espalier openapi
#include "app/commands/commands.h"
#include "app/features.h"
#include "platform/openapi.h"

#include <fmt/core.h>

namespace espalier::app {

Command openapi_command()
{
    return {.name = "openapi",
            .summary = "Print the OpenAPI 3.1 document of the API",
            .example = "espalier openapi > openapi.json",
            .declare = [](Options&) {
                return [] {
                    platform::Routes routes;
                    add_routes(routes);
                    fmt::print("{}\n", platform::openapi(routes, ESPALIER_VERSION));
                    return exit_ok;
                };
            }};
}

} // namespace espalier::app
