// SPDX-License-Identifier: Apache-2.0
// Turns and updates of one person's goals, narrowed to what the viewer may see.
#include "features/goals/goal_moments.h"

#include "features/goals/goal_visibility.h"

#include <fmt/core.h>

namespace espalier::goals {

std::vector<GoalMoment> goal_moments(Context& context, PersonId person, Instant from, Instant until)
{
    VisibleScope const scope(context);
    return context.tx.rows<GoalMoment>(
        fmt::format(R"(WITH seen AS (SELECT g.id, g.title FROM goals g WHERE g.owner_id = $5 AND {})
                       SELECT t.id, s.id AS goal_id, s.title, t.kind, t.at
                       FROM seen s JOIN goal_turns t ON t.goal_id = s.id WHERE t.at >= $6 AND t.at < $7
                       UNION ALL
                       SELECT u.id, s.id AS goal_id, s.title, 'updated' AS kind, u.at
                       FROM seen s JOIN goal_updates u ON u.goal_id = s.id WHERE u.at >= $6 AND u.at < $7)",
                    scope.condition),
        scope.person_id, scope.sees_everybodys, scope.units, scope.reports, person, from, until);
}

} // namespace espalier::goals
