// SPDX-License-Identifier: Apache-2.0
// What the rules on turns need of a plan as it is shown. For this feature.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct PlanParts
{
    std::vector<PlanItemView> items; // without names of assessors who are not named
    std::vector<Turn> turns;
    PlanState state = PlanState::draft;
};

// `hourly_cost` of the plan's person, where wage time is to be shown.
PlanParts parts_of(Context& context, PlanId id, std::optional<Money> hourly_cost = std::nullopt);

std::string stamp_of(Plan const& plan, PlanParts const& parts);

// May the viewer agree, return and close plans of this person? Their own only where the workspace says so.
bool may_agree(Context& context, PersonId person);

} // namespace espalier::plans
