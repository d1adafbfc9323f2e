// SPDX-License-Identifier: Apache-2.0
// Comparing requirements: of jobs in force, or of jobs that come in together with them.
#include "features/competencies/bundles.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::competencies {

void CatalogueMerge::load_requirements()
{
    if (has_requirements_)
        return;
    has_requirements_ = true;
    for (auto const& row : store::current_requirements(run_.context.tx)) {
        requirements_.emplace(std::pair(row.job_version_id, row.competency_id), row);
        if (approved_.contains(row.job_version_id))
            fixed_.insert(row.job_version_id);
    }
}

void CatalogueMerge::add(RequirementBundle const& requirement)
{
    load_competencies();
    load_requirements();
    auto const line = requirement.line;
    auto const job = jobs_.find(requirement.job_code);
    auto const competency = competencies_.find(requirement.competency_code);
    if (job == jobs_.end())
        run_.problem(line, "job_code", "no_such_job",
                     fmt::format("There is no job \"{}\". Import it first.", requirement.job_code),
                     {{"name", requirement.job_code}});
    if (competency == competencies_.end())
        run_.problem(line, "competency_code", "no_such_competency",
                     fmt::format("There is no competency \"{}\". Import it first.", requirement.competency_code),
                     {{"name", requirement.competency_code}});
    if (job == jobs_.end() || competency == competencies_.end() ||
        is_repeated("requirement of " + requirement.job_code, requirement.competency_code, line))
        return;
    auto const of_scale = [&](auto const& one) { return one.second.id == competency->second.row.scale_id; };
    auto const& levels = std::find_if(scales_.begin(), scales_.end(), of_scale)->second.levels;
    ScaleRange const range{levels.front().level, levels.back().level};
    if (auto wrong = level_fault(competency->second.row.name, range, requirement.level))
        return run_.problem(line, "level", std::move(*wrong));
    auto const key = std::pair(job->second, competency->second.row.id);
    auto const known = requirements_.find(key);
    auto const label = requirement.job_code + " " + requirement.competency_code;
    auto const note_outdated = [&] {
        if (fixed_.contains(key.first))
            outdated_.insert(key.first);
    };
    if (known == requirements_.end()) {
        note_outdated();
        changes_.new_requirements.push_back(
            {run_.context.next_id<Requirement>(), key.first, key.second, requirement.level, requirement.importance});
        return run_.added(line, label);
    }
    auto& row = known->second;
    ImportChanges changes;
    changes.compare("level", row.level, requirement.level)
        .compare("importance", row.importance, requirement.importance);
    if (changes.empty())
        return run_.unchanged();
    note_outdated();
    run_.changed(line, label, std::move(changes));
    row.level = requirement.level;
    row.importance = requirement.importance;
    changes_.changed_requirements.push_back(row);
}

} // namespace espalier::competencies
