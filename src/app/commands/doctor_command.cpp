// SPDX-License-Identifier: Apache-2.0
// espalier doctor
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "app/commands/mail_options.h"
#include "app/commands/virus_scanner_option.h"
#include "app/doctor.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace espalier::app {

namespace {

struct DoctorOptions
{
    std::string database, listen = "127.0.0.1:8080";
    platform::MailServer mail;
    platform::VirusScanner virus_scanner;
    bool as_json = false;
};

struct Diagnosis
{
    std::vector<Finding> items;
};
BOOST_DESCRIBE_STRUCT(Diagnosis, (), (items))

void print(Finding const& finding)
{
    fmt::print("{:8} {:14} {}\n", reflect::to_name(finding.verdict), finding.check, finding.message);
    if (!finding.advice.empty())
        fmt::print("{:8} {:14} → {}\n", "", "", finding.advice);
}

int diagnose(DoctorOptions const& options)
{
    Diagnosis const diagnosis{examine(options.database, options.listen, options.mail, options.virus_scanner)};
    if (options.as_json)
        fmt::print("{}\n", reflect::to_json(diagnosis));
    else
        for (auto const& finding : diagnosis.items)
            print(finding);
    auto const is_well = std::none_of(diagnosis.items.begin(), diagnosis.items.end(),
                                      [](Finding const& one) { return one.verdict == Verdict::problem; });
    return is_well ? exit_ok : exit_failed;
}

} // namespace

Command doctor_command()
{
    return {.name = "doctor",
            .summary = "Find what is wrong with a setup and say what to do",
            .example = "espalier doctor --database sqlite:/srv/espalier/espalier.sqlite",
            .declare = [](Options& declared) {
                auto options = std::make_shared<DoctorOptions>();
                database_option(declared, options->database);
                declared.text("--listen", options->listen, "Where the server is to listen");
                mail_options(declared, options->mail);
                virus_scanner_option(declared, options->virus_scanner);
                declared.flag("--json", options->as_json, "As JSON");
                return [options] { return diagnose(*options); };
            }};
}

} // namespace espalier::app
