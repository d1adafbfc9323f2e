// SPDX-License-Identifier: Apache-2.0
// What reviews found too low again and again. A review finds a gap where it rated below what was required then, or where
// nobody knows what was, below what the person's job requires now.
#pragma once

#include "db/id_list.h"
#include "features/reviews/review_learning.h"

namespace espalier::reviews::store {

std::vector<RecurringGap> recurring_gaps_of(db::Transaction& tx, PersonId person);
// Units: none, everywhere. Of people who are here.
std::vector<RecurringGapTotal> recurring_gaps(db::Transaction& tx, std::optional<std::vector<UnitId>> const& units);
std::vector<RecurringPerson> recurring_people(db::Transaction& tx, CompetencyId competency,
                                              std::optional<std::vector<UnitId>> const& units);

} // namespace espalier::reviews::store
