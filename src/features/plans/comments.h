// SPDX-License-Identifier: Apache-2.0
// What is said beside a plan or one of its items, at any time: before it is agreed, while it runs, and afterwards.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct PlanComment
{
    Id<PlanComment> id;
    PlanId plan_id;
    std::optional<PlanItemId> plan_item_id; // none: on the plan as a whole
    Instant at;
    std::optional<PersonId> by_person_id;
    std::optional<std::string> by_name;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(PlanComment, (), (id, plan_id, plan_item_id, at, by_person_id, by_name, words))

struct CommentDraft
{
    PlanId plan_id;
    std::optional<PlanItemId> plan_item_id; // of this plan
    Text<1, 4000> words;
};
BOOST_DESCRIBE_STRUCT(CommentDraft, (), (plan_id, plan_item_id, words))

// Fault not_found where the viewer may not see the plan; forbidden for those who see it and have no part in it.
std::vector<PlanComment> comments_of(Context& context, PlanId plan); // oldest first
// Tells the plan's person and their nearest manager, but not whoever says it.
PlanComment comment(Context& context, CommentDraft const& draft);

} // namespace espalier::plans
