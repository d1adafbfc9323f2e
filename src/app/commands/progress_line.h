// SPDX-License-Identifier: Apache-2.0
// Progress of a long command: on a terminal one line that moves, nothing where a script reads.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace espalier::app {

class ProgressLine
{
public:
    ProgressLine();
    std::function<void(std::int64_t done, std::int64_t total, std::string_view message)> report() const;
    void clear() const;

private:
    bool is_terminal_;
};

} // namespace espalier::app
