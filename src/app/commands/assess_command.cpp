// SPDX-License-Identifier: Apache-2.0
// espalier assess
#include "app/app.h"
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "app/commands/progress_line.h"
#include "features/plans/assessment.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <memory>

namespace espalier::app {

namespace {

struct AssessOptions
{
    std::string database;
    bool as_json = false;
};

int assess(AssessOptions const& options)
{
    auto const workspace = open_workspace(options.database);
    ProgressLine progress;
    auto const report = plans::assess_everybody(*workspace, workspace->now(), progress.report());
    progress.clear();
    if (options.as_json)
        fmt::print("{}\n", reflect::to_json(report));
    else
        fmt::print("{} people, {} requirements of their jobs ({} with evidence): {} needs, {} of them new, {} met.\n",
                   report.people, report.requirements, report.assessed, report.needs, report.new_needs, report.met);
    return exit_ok;
}

} // namespace

Command assess_command()
{
    return {.name = "assess",
            .summary = "Assess everybody's learning needs",
            .example = "espalier assess --json",
            .declare = [](Options& declared) {
                auto options = std::make_shared<AssessOptions>();
                database_option(declared, options->database);
                declared.flag("--json", options->as_json, "Print the report as JSON");
                return [options] { return assess(*options); };
            }};
}

} // namespace espalier::app
