// SPDX-License-Identifier: Apache-2.0
// The statements on reschedulings.
#pragma once

#include "features/plans/rescheduling.h"

namespace espalier::plans::store {

std::vector<ReschedulingView> reschedulings_of_plan(db::Transaction& tx, PlanId plan); // oldest first
std::optional<Rescheduling> last_rescheduling(db::Transaction& tx, PlanItemId item);
void answer_rescheduling(db::Transaction& tx, Rescheduling const& answered);
void replace_dates(db::Transaction& tx, Rescheduling const& changed); // and the reason
// What was asked of an item that has ended, of items that went on in a plan, of a plan that is closed, is asked no more.
void withdraw_asked_of_item(db::Transaction& tx, PlanItemId item, Instant at, std::optional<PersonId> by);
void withdraw_asked_of_carried(db::Transaction& tx, PlanId into, Instant at, std::optional<PersonId> by);
void withdraw_asked_of_plan(db::Transaction& tx, PlanId plan, Instant at, std::optional<PersonId> by);
void delete_rescheduling(db::Transaction& tx, Id<Rescheduling> id);

} // namespace espalier::plans::store
