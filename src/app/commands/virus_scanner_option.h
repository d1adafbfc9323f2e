// SPDX-License-Identifier: Apache-2.0
// Who looks through uploads: the option of the commands that take or try it.
#pragma once

#include "app/command_line.h"
#include "platform/virus_scanner.h"

namespace espalier::app {

inline void virus_scanner_option(Options& declared, platform::VirusScanner& scanner)
{
    declared.text("--virus-scanner", scanner.address,
                  "unix:PATH or tcp:HOST:PORT of a clamd, or the path of a program: files of courses go through it");
}

} // namespace espalier::app
