// SPDX-License-Identifier: Apache-2.0
// Can a server listen at an address? Asked with a plain socket, before there is a server.
#pragma once

#include <optional>
#include <string>

namespace espalier::app {

// ADDRESS:PORT or [ADDRESS]:PORT; nothing when it is free, or what is against it.
std::optional<std::string> why_not_free(std::string const& listen);

} // namespace espalier::app
