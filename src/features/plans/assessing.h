// SPDX-License-Identifier: Apache-2.0
// An item as whoever assesses it sees it: what is to be shown and what was, and nothing else of the plan. Somebody whom an
// item names as its assessor need not stand above the learner; they see no more of the plan than this.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct ItemAssessment
{
    PlanItemId plan_item_id;
    PersonId person_id; // the learner
    std::string person_name;
    std::string title;
    Method method = Method::course;
    ItemState state = ItemState::planned;
    Date due_on;
    std::optional<CompetencyId> competency_id;
    std::optional<std::string> competency_name;
    std::optional<competencies::Level> from_level;
    std::optional<competencies::Level> to_level;
    std::string success_measure;
    std::vector<Step> steps; // oldest first
    bool may_close = false;  // the viewer, now
};
BOOST_DESCRIBE_STRUCT(ItemAssessment, (),
                      (plan_item_id, person_id, person_name, title, method, state, due_on, competency_id,
                       competency_name, from_level, to_level, success_measure, steps, may_close))

// Fault not_found where the viewer sees neither the plan nor is named by the item.
ItemAssessment item_assessment(Context& context, PlanItemId item);

// The answer to an item that is done, where its success measure is not shown yet; that it was is close_item (plans.h).
struct ItemNotShown
{
    PlanItemId plan_item_id;
    Text<1, 1000> missing;      // what is still to be shown, in words for the learner
    std::optional<Date> due_on; // until when; none: the item keeps its dates
};
BOOST_DESCRIBE_STRUCT(ItemNotShown, (), (plan_item_id, missing, due_on))

// The item is in progress again, and its person is told. By whoever the item names as assessor or somebody above, never by
// the learner. Faults: conflict unless the item is done; invalid for a day that is over or outside the plan.
void find_not_shown(Context& context, ItemNotShown const& answer);

} // namespace espalier::plans
