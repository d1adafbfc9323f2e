// SPDX-License-Identifier: Apache-2.0
// The statements on what was amended in plans.
#pragma once

#include "features/plans/amendments.h"

namespace espalier::plans::store {

struct AmendmentRow
{
    Id<PlanAmendment> id;
    PlanId plan_id;
    Instant at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
    std::string fields; // JSON
};
BOOST_DESCRIBE_STRUCT(AmendmentRow, (), (id, plan_id, at, by_account_id, by_person_id, fields))

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
