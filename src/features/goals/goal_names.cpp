// SPDX-License-Identifier: Apache-2.0
// Titles by id, narrowed to what the viewer may see.
#include "features/goals/goal_names.h"

#include "db/id_list.h"
#include "features/goals/goal_visibility.h"

namespace espalier::goals {

namespace {

struct NamedGoal
{
    GoalId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(NamedGoal, (), (id, title))

} // namespace

std::map<GoalId, std::string> visible_titles(platform::Context& context, std::vector<GoalId> const& goals)
{
    std::map<GoalId, std::string> titles;
    if (goals.empty())
        return titles;
    VisibleScope const scope(context);
    for (auto& goal : context.tx.rows<NamedGoal>("SELECT g.id, g.title FROM goals g WHERE g.id IN (" +
                                                     db::unfolded(context.tx, "$5") + ") AND " + scope.condition,
                                                 scope.person_id, scope.sees_everybodys, scope.units, scope.reports,
                                                 db::folded(goals)))
        titles.emplace(goal.id, std::move(goal.title));
    return titles;
}

} // namespace espalier::goals
