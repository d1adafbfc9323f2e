// SPDX-License-Identifier: Apache-2.0
// Which trainings were finished when, and whether one is. Part of the face of this feature. Asks nothing about who looks:
// that is the caller's.
#pragma once

#include "features/plans/plans.h"

#include <vector>

namespace espalier::plans {

struct FinishedItem
{
    PlanItemId id;
    PersonId person_id;
    std::string title;
    Instant finished_at;
};
BOOST_DESCRIBE_STRUCT(FinishedItem, (), (id, person_id, title, finished_at))

// Agreed items that were done or closed for the first time from `from` on and before `until`, and stayed so; in that order.
std::vector<FinishedItem> items_finished(db::Transaction& tx, Instant from, Instant until);
// Of a person, agreed items whose newest step is done or closed and was taken from `since` on; the newest first.
std::vector<FinishedItem> finished_items_of(db::Transaction& tx, PersonId person, Instant since, std::int64_t limit);

// Whose item it is, and whether it was agreed and is done or closed.
struct ItemOutcome
{
    PersonId person_id;
    bool is_finished = false;
};
BOOST_DESCRIBE_STRUCT(ItemOutcome, (), (person_id, is_finished))
std::optional<ItemOutcome> outcome_of_item(db::Transaction& tx, PlanItemId id);

} // namespace espalier::plans
