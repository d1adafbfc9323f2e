// SPDX-License-Identifier: Apache-2.0
// The list of sources, and the storing of a bundle.
#include "features/competencies/framework_sources.h"

#include "features/competencies/competency_imports.h"
#include "features/competencies/sources/readers.h"
#include "platform/permissions.h"

#include <algorithm>
#include <array>
#include <memory>

namespace espalier::competencies {

namespace {

using organization::ImportReport;

// A release's attributions, each once.
std::string attribution_of(SourceBundle const& bundle)
{
    std::string all;
    for (auto const& framework : bundle.frameworks)
        if (!framework.attribution.empty() && all.find(framework.attribution) == std::string::npos)
            (all += all.empty() ? "" : "\n") += framework.attribution;
    return all;
}

std::string parameter(FaultParameters const& parameters, std::string_view name)
{
    auto const found = std::ranges::find(parameters, name, &FaultParameters::value_type::first);
    return found == parameters.end() ? "" : found->second;
}

// A file that is missing or cannot be read, as a report: it is told where other problems of imports are.
ImportReport unreadable(std::string_view kind, Fault const& fault)
{
    ImportReport report{.kind = std::string(kind)};
    if (fault.key() == "no_file")
        report.problems.push_back(organization::import_problem(parameter(fault.parameters(), "name"), 0, "",
                                                               {"", fault.key(), fault.message(), fault.parameters()}));
    for (auto const& violation : fault.violations()) {
        auto const line = parameter(violation.parameters, "line");
        auto file = parameter(violation.parameters, "file");
        if (file.empty())
            file = violation.pointer; // "line 7, column name" of a table, or a place in JSON
        report.problems.push_back(organization::import_problem(std::move(file), line.empty() ? 0 : std::stoll(line),
                                                               parameter(violation.parameters, "column"), violation));
    }
    if (report.problems.empty())
        throw fault;
    report.problem_count = static_cast<std::int64_t>(report.problems.size());
    return report;
}

organization::ImportKind::Store read_release(FrameworkSource const& source, std::string archive)
{
    auto const files = ReleaseFiles::in_archive(std::move(archive));
    std::shared_ptr<SourceBundle const> bundle;
    try {
        bundle = std::make_shared<SourceBundle const>(source.read(files));
    } catch (Fault const& fault) {
        return [report = unreadable(source.name, fault)](auto&&...) { return report; };
    }
    return [name = source.name, bundle](Context& context, organization::ImportOptions options,
                                        organization::ImportRun::Progress progress) {
        return import_bundle(context, name, *bundle, options, std::move(progress));
    };
}

} // namespace

void add_framework_kinds(organization::ImportKinds& kinds)
{
    for (auto const& source : framework_sources()) {
        organization::ImportKind kind;
        kind.name = source.name;
        kind.permission = &platform::permissions::manage_frameworks;
        kind.read_archive = [&source](std::string archive) { return read_release(source, std::move(archive)); };
        kinds.emplace(source.name, std::move(kind));
    }
}

std::span<FrameworkSource const> framework_sources()
{
    static constexpr std::array sources = {
        FrameworkSource{"onet", "O*NET, the occupations of the United States", sources::read_onet},
        FrameworkSource{"ddat", "UK Government Digital and Data capability framework", sources::read_ddat},
        FrameworkSource{"digcomp", "DigComp 3.0, the European digital competence framework", sources::read_digcomp},
        FrameworkSource{"nice", "NICE, the workforce framework for cybersecurity", sources::read_nice},
        FrameworkSource{"esco", "ESCO, the European skills classification", sources::read_esco},
    };
    return sources;
}

organization::ImportReport import_bundle(Context& context, std::string_view name, SourceBundle const& bundle,
                                         organization::ImportOptions options,
                                         organization::ImportRun::Progress progress)
{
    ImportRun run(context, std::string(name), options, std::move(progress));
    run.report().rows =
        static_cast<std::int64_t>(bundle.frameworks.size() + bundle.scales.size() + bundle.competencies.size() +
                                  bundle.jobs.size() + bundle.requirements.size());
    for (auto const& job : bundle.jobs)
        run.report().rows += static_cast<std::int64_t>(job.responsibilities.size());
    run.report().attribution = attribution_of(bundle);
    run.progress(1, 3, "Comparing with what is stored");
    CatalogueMerge catalogue(run);
    for (auto const& scale : bundle.scales)
        catalogue.add(scale);
    for (auto const& framework : bundle.frameworks)
        catalogue.add(framework);
    for (auto const& competency : bundle.competencies)
        catalogue.add(competency);
    organization::JobMerge jobs(run, bundle.jobs);
    for (auto const& [code, version] : jobs.versions())
        catalogue.add_job(code, version);
    for (auto const& requirement : bundle.requirements)
        catalogue.add(requirement);
    run.progress(2, 3, "Writing");
    auto outdated = catalogue.outdated();
    outdated.insert(jobs.outdated().begin(), jobs.outdated().end());
    auto const next = run.may_write() ? organization::NextVersions(context, outdated) : organization::NextVersions();
    jobs.write(next);
    catalogue.write("framework.imported", next);
    run.report().applied = run.may_write();
    run.progress(3, 3, run.report().applied ? "Applied" : "Compared");
    return run.finish();
}

organization::ImportReport import_framework(platform::Workspace& workspace, std::string_view name,
                                            SourceBundle const& bundle, organization::ImportOptions options,
                                            organization::ImportRun::Progress progress)
{
    auto const work = [&](Context& context) { return import_bundle(context, name, bundle, options, progress); };
    auto report = options.apply ? platform::write_as(platform::program_viewer(), workspace, work)
                                : platform::read_as(platform::program_viewer(), workspace, work);
    organization::refresh_after(workspace, report);
    return report;
}

} // namespace espalier::competencies
