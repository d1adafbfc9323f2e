// SPDX-License-Identifier: Apache-2.0
// The commands of the program, each in a file of its name.
#pragma once

#include "app/command_line.h"

#include <vector>

namespace espalier::app {

Command serve_command();
Command demo_command();
Command import_command();
Command assess_command();
Command user_add_command();
Command user_password_command();
Command token_command();
Command migrate_command();
Command backup_command();
Command restore_command();
Command doctor_command();
Command openapi_command();
Command version_command();

std::vector<Command> commands(); // all of them, in the order of the help

} // namespace espalier::app
