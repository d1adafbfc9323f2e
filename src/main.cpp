// SPDX-License-Identifier: Apache-2.0
// The program: runs a command and turns a Fault into words and an exit code.
#include "app/commands/commands.h"
#include "base/fault.h"

#include <exception>
#include <iostream>

int main(int count, char** arguments)
{
    try {
        return espalier::app::run_command(espalier::app::commands(), count, arguments);
    } catch (espalier::Fault const& fault) {
        auto const& violations = fault.violations();
        auto const is_one = violations.size() == 1; // then its words are the message already, and its place is missing
        std::cerr << "espalier: " << (is_one && !violations[0].pointer.empty() ? violations[0].pointer + ": " : "")
                  << fault.message() << '\n';
        for (std::size_t i = 0; !is_one && i < violations.size(); ++i)
            std::cerr << "  " << violations[i].pointer << ": " << violations[i].message << '\n';
        if (!fault.private_note().empty())
            std::cerr << "  (" << fault.private_note() << ")\n";
    } catch (std::exception const& error) {
        std::cerr << "espalier: " << error.what() << '\n';
    }
    return espalier::app::exit_failed;
}
