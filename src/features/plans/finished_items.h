// SPDX-License-Identifier: Apache-2.0
// Which trainings were finished when. Part of the face of this feature.
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
// Asks nothing about who looks: that is the caller's.
std::vector<FinishedItem> items_finished(db::Transaction& tx, Instant from, Instant until);

} // namespace espalier::plans
