// SPDX-License-Identifier: Apache-2.0
// The list of sources, and the storing of a bundle.
#include "features/competencies/framework_sources.h"

#include "features/competencies/sources/readers.h"

#include <array>

namespace espalier::competencies {

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
    jobs.write();
    catalogue.write("framework.imported");
    run.report().applied = run.may_write();
    run.progress(3, 3, run.report().applied ? "Applied" : "Compared");
    return std::move(run.report());
}

organization::ImportReport import_framework(platform::Workspace& workspace, FrameworkSource const& source,
                                            std::string const& folder, organization::ImportOptions options,
                                            organization::ImportRun::Progress progress)
{
    progress(0, 3, "Reading the files");
    auto const bundle = source.read(folder);
    auto const work = [&](Context& context) { return import_bundle(context, source.name, bundle, options, progress); };
    return options.apply ? platform::write_as(platform::program_viewer(), workspace, work)
                         : platform::read_as(platform::program_viewer(), workspace, work);
}

} // namespace espalier::competencies
