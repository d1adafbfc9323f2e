// SPDX-License-Identifier: Apache-2.0
// A need that stands, or a new one; then the item of the plan.
#include "features/plans/learning_found.h"

namespace espalier::plans {

namespace {

NeedId need_for(Context& context, PersonId person, std::optional<CompetencyId> competency, LearningFound const& found)
{
    if (competency)
        for (auto const& need : needs_of(context, {.person_id = person, .state = {}, .after = {}, .limit = {}}))
            if (need.competency_id == competency && (need.state == NeedState::open || need.state == NeedState::planned))
                return need.id;
    return declare_need(context,
                        {.person_id = person,
                         .statement = found.statement,
                         .competency_id = competency,
                         .responsibility_id = {},
                         .job_id = {},
                         .cause = NeedCause::skill});
}

PlanItemId item_for(Context& context, NeedId need, LearningFound const& found)
{
    Violations violations;
    auto const require = [&](bool is_there, std::string pointer) {
        if (!is_there)
            violations.add(std::move(pointer), "required", "This is needed for an item of the plan.");
    };
    require(found.title.has_value(), "/title");
    require(found.method.has_value(), "/method");
    require(found.due_on.has_value(), "/due_on");
    require(found.success_measure.has_value(), "/success_measure");
    violations.throw_if_any();
    PlanItemDraft draft;
    draft.plan_id = *found.plan_id;
    draft.need_ids = {need};
    draft.title = *found.title;
    draft.method = *found.method;
    draft.due_on = *found.due_on;
    draft.success_measure = *found.success_measure;
    return add_item(context, draft);
}

} // namespace

LearningMade learn_from_found(Context& context, PersonId person, std::optional<CompetencyId> competency,
                              LearningFound const& found, LearningMade const& before)
{
    if (before.plan_item_id || (before.need_id && !found.plan_id))
        throw conflict("learnt_already", "This has its need or its plan item already.");
    LearningMade made = before;
    if (!made.need_id)
        made.need_id = need_for(context, person, competency, found);
    if (found.plan_id)
        made.plan_item_id = item_for(context, *made.need_id, found);
    return made;
}

} // namespace espalier::plans
