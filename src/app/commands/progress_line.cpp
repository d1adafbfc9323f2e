// SPDX-License-Identifier: Apache-2.0
// Writing and wiping the line.
#include "app/commands/progress_line.h"

#include <fmt/core.h>

#include <cstdio>
#include <unistd.h>

namespace espalier::app {

ProgressLine::ProgressLine() : is_terminal_(::isatty(STDERR_FILENO) == 1) {}

std::function<void(std::int64_t, std::int64_t, std::string_view)> ProgressLine::report() const
{
    return [shown = is_terminal_](std::int64_t done, std::int64_t total, std::string_view message) {
        if (shown && total > 0)
            fmt::print(stderr, "\r\033[K{} ({}/{})", message, done, total);
        else if (shown)
            fmt::print(stderr, "\r\033[K{}", message);
    };
}

void ProgressLine::clear() const
{
    if (is_terminal_)
        fmt::print(stderr, "\r\033[K");
}

} // namespace espalier::app
