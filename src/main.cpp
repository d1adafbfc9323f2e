// SPDX-License-Identifier: Apache-2.0
// The program: runs a command and turns a Fault into words and an exit code.
#include "app/commands/commands.h"
#include "app/refusal.h"
#include "base/fault.h"

#include <exception>
#include <iostream>

int main(int count, char** arguments)
{
    try {
        return espalier::app::run_command(espalier::app::commands(), count, arguments);
    } catch (espalier::Fault const& fault) {
        std::cerr << "espalier: " << espalier::app::in_words(fault) << '\n';
    } catch (std::exception const& error) {
        std::cerr << "espalier: " << error.what() << '\n';
    }
    return espalier::app::exit_failed;
}
