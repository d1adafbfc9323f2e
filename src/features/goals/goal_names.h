// SPDX-License-Identifier: Apache-2.0
// The titles of goals that other things name. Part of the face.
#pragma once

#include "features/goals/goal_terms.h"
#include "platform/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace espalier::goals {

// Of those that the viewer may see; one statement.
std::map<GoalId, std::string> visible_titles(platform::Context& context, std::vector<GoalId> const& goals);

} // namespace espalier::goals
