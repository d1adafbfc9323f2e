// SPDX-License-Identifier: Apache-2.0
// The program's log: one JSON line each on standard error. Never put a secret, an answer or a private note in it.
#pragma once

#include <string_view>

namespace espalier::log {

void information(std::string_view message);
void warning(std::string_view message);
void error(std::string_view message);
// A line that is JSON already: the access log.
void line(std::string_view json);

} // namespace espalier::log
