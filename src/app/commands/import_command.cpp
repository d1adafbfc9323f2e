// SPDX-License-Identifier: Apache-2.0
// espalier import
#include "app/app.h"
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "app/commands/progress_line.h"
#include "app/features.h"
#include "features/competencies/framework_sources.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <fstream>
#include <iterator>
#include <memory>

namespace espalier::app {

namespace {

using organization::ImportReport;

struct ImportOptions
{
    std::string database, kind, path;
    bool dry_run = false, absent_left = false, as_json = false;
};

std::string content_of(std::string const& path)
{
    if (std::filesystem::is_directory(path))
        throw invalid("", "folder", fmt::format("{} is a folder. Name the CSV file to import.", path));
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Fault(FaultCode::not_found, "no_file", fmt::format("{} cannot be read.", path));
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Imported
{
    ImportReport report;
    std::string contents; // of a framework's release, by kind
};

std::string contents_of(competencies::SourceBundle const& bundle)
{
    std::size_t responsibilities = 0;
    for (auto const& job : bundle.jobs)
        responsibilities += job.responsibilities.size();
    return fmt::format("frameworks {}, scales {}, competencies {}, jobs {}, responsibilities {}, requirements {}",
                       bundle.frameworks.size(), bundle.scales.size(), bundle.competencies.size(), bundle.jobs.size(),
                       responsibilities, bundle.requirements.size());
}

void print(Imported const& imported)
{
    auto const& report = imported.report;
    fmt::print("{} {}: {} added, {} changed, {} unchanged, {} left, {} problems\n", report.rows, report.kind,
               report.added, report.changed, report.unchanged, report.left, report.problem_count);
    if (!imported.contents.empty())
        fmt::print("The release holds: {}\n", imported.contents);
    for (auto const& problem : report.problems)
        fmt::print("  {}{}line {}{}{}: {}\n", problem.file, problem.file.empty() ? "" : ", ", problem.line,
                   problem.column.empty() ? "" : ", column ", problem.column, problem.message);
    if (!report.attribution.empty())
        fmt::print("{}\n", report.attribution);
    if (report.applied)
        fmt::print("Applied.\n");
    else
        fmt::print("{}\n",
                   report.problem_count > 0 ? "Nothing was changed: put the problems right and import again."
                                            : "A dry run: nothing was changed.");
}

// A CSV file of one of the kinds, or the folder of a public framework.
Imported run_import(ImportOptions const& options, organization::ImportRun::Progress const& progress)
{
    if (options.absent_left && options.kind != "people")
        throw invalid("--absent-left", "people_only",
                      fmt::format("It goes with people only: nobody leaves by an import of {}.", options.kind));
    organization::ImportOptions const how{.apply = !options.dry_run, .absent_people_left = options.absent_left};
    for (auto const& source : competencies::framework_sources())
        if (source.name == options.kind) {
            auto const workspace = open_or_make_workspace(options.database);
            progress(0, 3, "Reading the files");
            auto const bundle = source.read(competencies::ReleaseFiles::at(options.path));
            return {competencies::import_framework(*workspace, source.name, bundle, how, progress),
                    contents_of(bundle)};
        }
    auto const content = content_of(options.path);
    auto const workspace = open_or_make_workspace(options.database);
    return {organization::import_file(*workspace, import_kinds().at(options.kind), content, {}, how, progress), ""};
}

int import_from(ImportOptions const& options)
{
    ProgressLine const progress;
    auto const imported = run_import(options, progress.report());
    auto const& report = imported.report;
    progress.clear();
    if (options.as_json)
        fmt::print("{}\n", reflect::to_json(report));
    else
        print(imported);
    return report.problem_count == 0 ? exit_ok : exit_failed;
}

std::vector<std::string> kind_names()
{
    std::vector<std::string> names;
    for (auto const& [name, kind] : import_kinds())
        names.push_back(name);
    return names;
}

} // namespace

Command import_command()
{
    return {.name = "import",
            .summary = "Import a CSV file, or the folder or .zip of a public framework, all or nothing",
            .example = "espalier import people people.csv --dry-run",
            .declare = [](Options& declared) {
                auto options = std::make_shared<ImportOptions>();
                database_option(declared, options->database);
                declared.argument("kind", options->kind, kind_names(), "What it holds");
                declared.argument("path", options->path, "The file, or the framework's folder or .zip");
                declared.flag("--dry-run", options->dry_run, "Tell what would change, and change nothing");
                declared.flag("--absent-left", options->absent_left, "people: who is not in the file has left");
                declared.flag("--json", options->as_json, "Print the report as JSON");
                return [options] { return import_from(*options); };
            }};
}

} // namespace espalier::app
