// SPDX-License-Identifier: Apache-2.0
// The statement behind finding goals.
#include "features/goals/goals_search.h"

#include "base/text.h"
#include "db/like.h"
#include "features/goals/goal_visibility.h"

namespace espalier::goals {

namespace {

constexpr std::size_t shortest_title = 3; // letters; fewer stand in nearly every title

} // namespace

std::vector<FoundGoal> find_goals(platform::Context& context, std::string_view typed, std::int64_t limit)
{
    if (typed.size() < shortest_title)
        return {};
    VisibleScope const scope(context);
    return context.tx.rows<FoundGoal>(
        R"(SELECT g.id, g.title, o.given_name || ' ' || o.family_name AS owner_name, q.name AS goal_period_name
           FROM goals g JOIN people o ON o.id = g.owner_id JOIN goal_periods q ON q.id = g.goal_period_id
           WHERE lower(g.title) LIKE $5 ESCAPE '\' AND )" +
            scope.condition + " ORDER BY g.id DESC LIMIT $6",
        scope.person_id, scope.sees_everybodys, scope.units, scope.reports, db::like_containing(lower_ascii(typed)),
        limit);
}

} // namespace espalier::goals
