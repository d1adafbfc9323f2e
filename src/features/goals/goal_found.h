// SPDX-License-Identifier: Apache-2.0
// A goal found for somebody who may see it, and what is recorded and told about it. For the rules of this feature.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

// Fault not_found where there is none or the viewer may not see it. `thing` is what was asked for, so that a part of a
// hidden goal is not found in the same words as one that is not there.
Goal find_goal(Context& context, GoalId id, std::string_view thing = "goal");
// None where the viewer may not see it.
std::optional<Goal> visible_goal(Context& context, GoalId id);
// The same for somebody who writes the owner's goals; Fault forbidden.
Goal find_goal_to_write(Context& context, GoalId id, std::string_view thing = "goal");
// The same for whoever reports on it: contributors as well.
Goal find_goal_to_update(Context& context, GoalId id);
// Fault stale where it was another version that was read.
void require_as_read(Goal const& goal, std::int64_t version);

bool may_write(Context const& context, Goal const& goal);
bool may_update(Context const& context, Goal const& goal, bool is_contributor);
// Answers what is proposed: somebody above the owner or the people team; the owner only where the workspace says so.
bool may_answer(Context& context, Goal const& goal);
// A goal that the viewer may answer; Faults not_found, forbidden.
Goal find_goal_to_answer(Context& context, GoalId id, std::string_view thing = "goal");

// Stores a goal that was changed; Fault stale.
void store_change(Context& context, Goal const& goal);

void note(Context& context, std::string_view kind, Goal const& goal);
void tell(Context& context, PersonId whom, std::string_view kind, Goal const& goal);
void tell_each(Context& context, std::vector<PersonId> const& whom, std::string_view kind, Goal const& goal);
// The nearest manager who is here; the people team where nobody stands above.
void tell_who_answers(Context& context, std::string_view kind, Goal const& goal);

} // namespace espalier::goals
