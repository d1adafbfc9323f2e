// SPDX-License-Identifier: Apache-2.0
// The statements on who reaches what jobs require.
#pragma once

#include "features/plans/held_by_one.h"

namespace espalier::plans::store {

// A row of the table competency_reach.
struct CompetencyReach
{
    platform::UnitId unit_id;
    CompetencyId competency_id;
    double level = 0;
    std::int64_t people = 0;
    PersonId person_id; // one of them
};
BOOST_DESCRIBE_STRUCT(CompetencyReach, (), (unit_id, competency_id, level, people, person_id))
void replace_reach(db::Transaction& tx, std::vector<CompetencyReach> const& rows);

// A line for each competency and level. `units`: a line counts only what they require and who is in them; none: all.
// By competency, then level.
std::vector<HeldByOne> held_by_one(db::Transaction& tx, std::optional<std::vector<platform::UnitId>> const& units,
                                   std::optional<CompetencyId> competency);

} // namespace espalier::plans::store
