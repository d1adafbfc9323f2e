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
        std::cerr << "espalier: " << fault.message() << '\n';
        if (fault.violations().size() > 1) // one alone is the message already
            for (auto const& violation : fault.violations())
                std::cerr << "  " << violation.pointer << ": " << violation.message << '\n';
        if (!fault.private_note().empty())
            std::cerr << "  (" << fault.private_note() << ")\n";
    } catch (std::exception const& error) {
        std::cerr << "espalier: " << error.what() << '\n';
    }
    return espalier::app::exit_failed;
}
