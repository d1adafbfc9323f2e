// SPDX-License-Identifier: Apache-2.0
// The shape of a command, and running the one that was asked for. Commands know nothing of CLI11, which costs ten seconds
// to compile: only command_line.cpp includes it.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::app {

// The exit codes of the program.
constexpr int exit_ok = 0;
constexpr int exit_failed = 1;
constexpr int exit_wrong_usage = 2;

// Declares what a command takes. A target keeps its value as default, which the help shows. An option --some-name may
// also come from the environment (ESPALIER_SOME_NAME) or the configuration file.
class Options
{
public:
    virtual ~Options() = default;
    virtual void text(std::string_view option, std::string& target, std::string_view help) = 0;
    virtual void required(std::string_view option, std::string& target, std::string_view help) = 0;
    virtual void texts(std::string_view option, std::vector<std::string>& target, std::string_view help) = 0;
    virtual void number(std::string_view option, std::int64_t& target, std::int64_t minimum, std::int64_t maximum,
                        std::string_view help) = 0;
    virtual void flag(std::string_view option, bool& target, std::string_view help) = 0;
    virtual void choice(std::string_view option, std::string& target, std::vector<std::string> choices,
                        std::string_view help) = 0;
    // Without dashes, by its place; always required.
    virtual void argument(std::string_view name, std::string& target, std::string_view help) = 0;
    virtual void argument(std::string_view name, std::string& target, std::vector<std::string> choices,
                          std::string_view help) = 0;
};

struct Command
{
    std::string_view name; // "backup", or "user add"
    std::string_view summary;
    std::string_view example;
    // Declares the options and answers what runs once they are known; that answers the exit code.
    std::function<std::function<int()>(Options&)> declare;
};

// Runs the command that the arguments name, or prints help or what is wrong with them. A Fault passes
// through; when --json was asked for, its problem document is on the standard output before.
int run_command(std::span<Command const> commands, int count, char const* const* arguments);

} // namespace espalier::app
