// SPDX-License-Identifier: Apache-2.0
// What was changed in the title and period of a plan once it had been proposed, with what stood before: part of its history
// beside the revisions, which keep its items.
#pragma once

#include "features/plans/revisions.h"

namespace espalier::plans {

struct PlanAmendment
{
    Id<PlanAmendment> id;
    Instant at;
    std::optional<std::string> by_name;
    std::vector<FieldDifference> fields; // "title", "starts_on", "ends_on"
};
BOOST_DESCRIBE_STRUCT(PlanAmendment, (), (id, at, by_name, fields))

// Oldest first. Fault not_found where the viewer may not see the plan.
std::vector<PlanAmendment> amendments_of(Context& context, PlanId plan);

// Keeps what differs between the two, if anything does.
void keep_amendment(Context& context, Plan const& before, Plan const& after);

} // namespace espalier::plans
