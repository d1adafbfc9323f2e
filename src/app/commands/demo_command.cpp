// SPDX-License-Identifier: Apache-2.0
// espalier demo
#include "app/app.h"
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "app/commands/progress_line.h"
#include "app/demo/demo.h"
#include "app/features.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <memory>

namespace espalier::app {

namespace {

struct DemoOptions
{
    std::string database;
    std::int64_t people = 240, seed = 1;
    bool as_json = false;
};

int make_demo(DemoOptions const& options)
{
    auto const workspace = open_or_make_workspace(options.database);
    ProgressLine progress;
    auto const report =
        demo::generate(*workspace, import_kinds(),
                       {.people = options.people, .seed = static_cast<std::uint64_t>(options.seed)}, progress.report());
    progress.clear();
    if (options.as_json) {
        fmt::print("{}\n", reflect::to_json(report));
        return exit_ok;
    }
    fmt::print("The demo organisation is there: {} people in {} units, {} jobs, {} competencies,\n"
               "{} pieces of evidence, {} needs, {} plans. Sign in with the password {} as\n",
               report.people, report.units, report.jobs, report.competencies, report.evidence, report.needs,
               report.plans, demo::password);
    for (auto const& account : demo::accounts())
        fmt::print("  {:<24} {}\n", account.email, account.who);
    return exit_ok;
}

} // namespace

Command demo_command()
{
    return {.name = "demo",
            .summary = "Fill an empty workspace with the demo organisation",
            .example = "espalier demo --database sqlite:demo.sqlite --people 1000",
            .declare = [](Options& declared) {
                auto options = std::make_shared<DemoOptions>();
                database_option(declared, options->database);
                declared.number("--people", options->people, 30, 1'000'000, "How many people");
                declared.number("--seed", options->seed, 0, 1'000'000'000, "The same seed gives the same organisation");
                declared.flag("--json", options->as_json, "Print what was made as JSON");
                return [options] { return make_demo(*options); };
            }};
}

} // namespace espalier::app
