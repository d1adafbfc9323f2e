// SPDX-License-Identifier: Apache-2.0
// The statements on what was amended in plans.
#pragma once

#include "features/plans/amendments.h"
#include "platform/done_by.h"

namespace espalier::plans::store {

struct AmendmentRow : platform::DoneBy
{
    Id<PlanAmendment> id;
    PlanId plan_id;
    std::string fields; // JSON
};
BOOST_DESCRIBE_STRUCT(AmendmentRow, (platform::DoneBy), (id, plan_id, fields))

struct NamedAmendment
{
    Id<PlanAmendment> id;
    Instant at;
    std::optional<std::string> by_name;
    std::string fields; // JSON
};
BOOST_DESCRIBE_STRUCT(NamedAmendment, (), (id, at, by_name, fields))
std::vector<NamedAmendment> amendments_of_plan(db::Transaction& tx, PlanId plan); // oldest first

} // namespace espalier::plans::store
