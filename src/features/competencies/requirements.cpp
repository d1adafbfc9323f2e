// SPDX-License-Identifier: Apache-2.0
// The rules of requirements.h.
#include "features/competencies/requirements.h"

#include "features/competencies/requirements_store.h"
#include "features/organization/jobs.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <map>
#include <set>

namespace espalier::competencies {

namespace {

void check_requirements(Context& context, std::vector<RequirementDraft> const& drafts)
{
    std::map<Id<Competency>, store::RequirableRow> known;
    for (auto& row : store::requirable_competencies(context.tx))
        known.emplace(row.competency_id, std::move(row));
    std::set<Id<Competency>> seen;
    Violations violations;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        auto const& draft = drafts[i];
        auto const found = known.find(draft.competency_id);
        if (found == known.end()) {
            violations.add(fmt::format("/requirements/{}/competency_id", i), "not_in_force",
                           "There is no such competency in force: its framework is not approved, or it is retired.");
            continue;
        }
        if (!seen.insert(draft.competency_id).second)
            violations.add(fmt::format("/requirements/{}/competency_id", i), "duplicate",
                           fmt::format("{} is required twice. Keep one.", found->second.name),
                           {{"name", found->second.name}});
        check_level(violations, fmt::format("/requirements/{}/level", i), found->second.name, found->second.range(),
                    draft.level);
    }
    violations.throw_if_any();
}

JobRequirements with_requirements(Context& context, organization::JobVersion const& version, std::string_view language)
{
    return {.job_id = version.job_id,
            .job_version_id = version.id,
            .state = version.state,
            .version = version.version,
            .requirements = store::requirements_of(context.tx, version.id, language)};
}

} // namespace

JobRequirements requirements_of(Context& context, JobId job, std::optional<JobVersionId> version,
                                std::string_view language)
{
    auto const shown =
        version ? organization::job_version(context, *version) : organization::current_version(context, job);
    if (shown.job_id != job)
        throw not_found("job version");
    return with_requirements(context, shown, language);
}

JobRequirements change_requirements(Context& context, RequirementsChange const& change)
{
    organization::touch_draft_version(context, change.job_version_id, change.version);
    check_requirements(context, change.requirements);
    std::vector<store::RequirementRow> rows;
    for (auto const& draft : change.requirements)
        rows.push_back({context.next_id<Requirement>(), change.job_version_id, draft.competency_id, draft.level,
                        draft.importance});
    store::replace_requirements(context.tx, change.job_version_id, rows);
    auto const version = organization::job_version(context, change.job_version_id);
    record(context,
           {.kind = "job.requirements_changed",
            .person_id = {},
            .thing = "job",
            .thing_id = version.job_id.value,
            .detail = reflect::to_json(change)});
    return with_requirements(context, version, "");
}

JobVersionId draft_job_version(Context& context, JobId job)
{
    auto const in_force = organization::current_version(context, job);
    auto const drafted = organization::draft_version(context, job);
    auto rows = store::requirement_rows(context.tx, in_force.id);
    for (auto& row : rows) {
        row.id = context.next_id<Requirement>();
        row.job_version_id = drafted.id;
    }
    store::replace_requirements(context.tx, drafted.id, rows);
    return drafted.id;
}

void discard_job_draft(Context& context, JobId job)
{
    auto const draft = organization::draft_of(context, job);
    store::replace_requirements(context.tx, draft, {});
    organization::discard_version(context, draft);
}

std::vector<RequirementInForce> all_requirements_in_force(db::Transaction& tx)
{
    return store::requirements_in_force(tx);
}

} // namespace espalier::competencies
