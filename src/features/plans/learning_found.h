// SPDX-License-Identifier: Apache-2.0
// From something that was found elsewhere, in a 360° or a review, to a need and an item of a plan. Part of the face.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

// What must be learned, and where it goes: into a plan, or only among the needs.
struct LearningFound
{
    Text<1, 2000> statement; // of the need, where none stands yet for the competency
    std::optional<PlanId> plan_id{};
    std::optional<Text<1, 200>> title{}; // of the plan item, with the three after it
    std::optional<Method> method{};
    std::optional<Date> due_on{};
    std::optional<Text<1, 1000>> success_measure{};
};
BOOST_DESCRIBE_STRUCT(LearningFound, (), (statement, plan_id, title, method, due_on, success_measure))

struct LearningMade
{
    std::optional<NeedId> need_id;
    std::optional<PlanItemId> plan_item_id;
};

// About whom, and on what; `before`: what came of it already. One need for each competency: one that stands is taken.
// Faults: as declare_need and add_item; invalid for a plan item without title, method, day or success measure; conflict
// (learnt_already).
LearningMade learn_from_found(Context& context, PersonId person, std::optional<CompetencyId> competency,
                              LearningFound const& found, LearningMade const& before);

} // namespace espalier::plans
