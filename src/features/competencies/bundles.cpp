// SPDX-License-Identifier: Apache-2.0
// What every comparison starts from, and the writing of the whole difference.
#include "features/competencies/bundles.h"

#include "features/competencies/next_requirements.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::competencies {

CatalogueMerge::CatalogueMerge(ImportRun& run) : run_(run)
{
    load_scales_and_frameworks();
    for (auto& job : store::all_jobs(run_.context.tx)) {
        if (job.state == organization::JobState::approved)
            approved_.insert(job.job_version_id);
        jobs_.emplace(std::move(job.code), job.job_version_id);
    }
}

CatalogueMerge::~CatalogueMerge() = default;

void CatalogueMerge::load_scales_and_frameworks()
{
    auto& context = run_.context;
    auto const in_force = store::scales_in_force(context.tx);
    for (auto& scale : all_scales(context)) {
        auto const is_in_force = std::find(in_force.begin(), in_force.end(), scale.id) != in_force.end();
        scales_.emplace(scale.code.value,
                        KnownScale{scale.id, scale.name.value, scale.version, std::move(scale.levels), is_in_force});
    }
    for (auto& framework : store::all_frameworks(context.tx))
        frameworks_.emplace(framework.code.value, framework);
}

bool CatalogueMerge::is_repeated(std::string_view kind, std::string const& code, std::int64_t line)
{
    auto const [first, is_new] = seen_.try_emplace({std::string(kind), code}, line);
    if (!is_new)
        run_.problem(line, "code", "twice_in_file",
                     fmt::format("\"{}\" stands here twice, first in line {}.", code, first->second),
                     {{"name", code}, {"line", std::to_string(first->second)}});
    return !is_new;
}

void CatalogueMerge::write(std::string_view event)
{
    if (run_.may_write())
        write(event, organization::NextVersions(run_.context, outdated_));
}

void CatalogueMerge::write(std::string_view event, organization::NextVersions const& next)
{
    if (!run_.may_write())
        return;
    auto const copies = copy_requirements(run_.context, next);
    for (auto& row : changes_.new_requirements)
        row.job_version_id = next.after(row.job_version_id);
    for (auto& row : changes_.changed_requirements) {
        row.job_version_id = next.after(row.job_version_id);
        if (auto const copy = copies.find(row.id); copy != copies.end())
            row.id = copy->second;
    }
    if (changes_.empty())
        return;
    store::write(run_.context.tx, changes_);
    run_.record(event, "import");
}

} // namespace espalier::competencies
