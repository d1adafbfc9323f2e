// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a setup, found before people find it. It changes nothing and repairs nothing: it says what to do.
#pragma once

#include "platform/smtp.h"
#include "platform/virus_scanner.h"
#include "reflect/type.h"

#include <string>
#include <vector>

namespace espalier::app {

enum class Verdict
{
    ok,
    warning, // works, but should not stay so
    problem  // will not work
};
BOOST_DESCRIBE_ENUM(Verdict, ok, warning, problem)

struct Finding
{
    Verdict verdict = Verdict::ok;
    std::string check;   // "disk space"
    std::string message; // what was found
    std::string advice;  // what to do; empty when all is well
};
BOOST_DESCRIBE_STRUCT(Finding, (), (verdict, check, message, advice))

// Looks at the database's place, permissions and content, the disk, the clock, whether `listen` is free, and whether the mail
// server lets us in and the virus scanner answers, if they are named.
std::vector<Finding> examine(std::string const& database_url, std::string const& listen,
                             platform::MailServer const& mail = {}, platform::VirusScanner const& scanner = {});

} // namespace espalier::app
