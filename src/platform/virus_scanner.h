// SPDX-License-Identifier: Apache-2.0
// Asks the organisation's virus scanner about a file, piece by piece, before anybody can use it. virus_scanner.cpp alone starts
// programs and speaks to clamd.
#pragma once

#include "platform/workspace.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace espalier::platform {

// From the operator: a flag, the environment or the file of settings; never in the database.
struct VirusScanner
{
    // "unix:/run/clamav/clamd.ctl" or "tcp:HOST:PORT": a clamd. "/usr/local/bin/scan": a program that reads the file on its
    // standard input and ends with 0 for a clean file, with 1 for one that holds something. Empty: nobody is asked.
    std::string address = {};
    std::chrono::seconds patience{120}; // without a word from it
};

// Fault invalid for an address of no known kind.
void require_known_kind(VirusScanner const& scanner);
// From now on files are looked through by this scanner. The same Fault.
void set_up_virus_scanner(Workspace& workspace, VirusScanner scanner);
bool has_virus_scanner(Workspace& workspace);

// One file. Fault unavailable "virus_scanner_silent" by each of them when the scanner cannot be asked: then the file waits.
class VirusScan
{
public:
    explicit VirusScan(VirusScanner const& scanner);
    explicit VirusScan(Workspace& workspace); // by the scanner that is set up
    VirusScan(VirusScan const&) = delete;
    ~VirusScan();

    void add(std::string_view piece);
    void end(); // Fault invalid on "content" "virus_found"

    struct Talk; // with one kind of scanner

private:
    std::unique_ptr<Talk> talk_; // none: nobody is asked
};

// A whole file at once. The same Faults.
void look_for_viruses(Workspace& workspace, std::string_view content);

// What every scanner knows and harms nobody (eicar.org): put together at run time, so that no scanner takes this program for it.
std::string virus_test_file();

} // namespace espalier::platform
