// SPDX-License-Identifier: Apache-2.0
// Finding goals by words of their title. Part of the face, for search.
#pragma once

#include "features/goals/goal_terms.h"
#include "platform/workspace.h"

#include <vector>

namespace espalier::goals {

struct FoundGoal
{
    GoalId id;
    std::string title;
    std::string owner_name;
    std::string goal_period_name;
};
BOOST_DESCRIBE_STRUCT(FoundGoal, (), (id, title, owner_name, goal_period_name))

// Those that the viewer may see, the newest first, at most `limit`; by three letters or more.
std::vector<FoundGoal> find_goals(platform::Context& context, std::string_view typed, std::int64_t limit);

} // namespace espalier::goals
