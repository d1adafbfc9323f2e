// SPDX-License-Identifier: Apache-2.0
// The program beside espalier-bench, served in a process of its own, so that its memory and start can be measured.
#pragma once

#include <filesystem>
#include <sys/types.h>

namespace espalier::bench {

std::filesystem::path program_file(); // build/release/espalier

class ServedProgram
{
public:
    explicit ServedProgram(std::filesystem::path const& database); // returns when it listens
    ServedProgram(ServedProgram const&) = delete;
    ~ServedProgram(); // stops it

    int port() const { return port_; }
    double resident_megabytes() const; // 1 MB = 10^6 bytes

private:
    pid_t process_ = -1;
    int port_ = 0;
};

} // namespace espalier::bench
