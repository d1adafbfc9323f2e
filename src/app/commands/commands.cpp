// SPDX-License-Identifier: Apache-2.0
// The list of commands.
#include "app/commands/commands.h"

namespace espalier::app {

std::vector<Command> commands()
{
    return {serve_command(),         demo_command(),    import_command(),  assess_command(), user_add_command(),
            user_password_command(), token_command(),   migrate_command(), backup_command(), restore_command(),
            doctor_command(),        openapi_command(), version_command()};
}

} // namespace espalier::app
