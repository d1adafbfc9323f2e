// SPDX-License-Identifier: Apache-2.0
// The option that nearly every command has.
#pragma once

#include "app/command_line.h"
#include "app/database_url.h"

namespace espalier::app {

inline void database_option(Options& options, std::string& target)
{
    target = default_database();
    options.text("--database", target, "sqlite:PATH or postgresql://…");
}

} // namespace espalier::app
