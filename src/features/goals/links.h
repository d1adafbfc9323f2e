// SPDX-License-Identifier: Apache-2.0
// Links between goals: what contributes to what, and what only supports it; across owners, several for each goal, never in
// a circle. And the two ways to a linked goal of one's own: to take one up, and to hand one down. Faults as in
// goal_changes.h.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

constexpr std::size_t most_parents = 10;
constexpr std::size_t most_handed = 50; // people at once

struct LinkDraft
{
    GoalId goal_id; // the child
    GoalId parent_goal_id;
    AlignmentKind kind = AlignmentKind::contributes;
    std::optional<Weight> weight; // among the pieces of the parent; none: 1
};
BOOST_DESCRIBE_STRUCT(LinkDraft, (), (goal_id, parent_goal_id, kind, weight))

struct LinkRevision
{
    AlignmentLinkId alignment_link_id;
    Whole<1, INT64_MAX> version; // of the link
    AlignmentKind kind = AlignmentKind::contributes;
    Weight weight;
};
BOOST_DESCRIBE_STRUCT(LinkRevision, (), (alignment_link_id, kind, weight, version))

struct TakingUp
{
    GoalId goal_id;                             // of somebody else
    std::optional<GoalPeriodId> goal_period_id; // none: its own
    std::optional<AlignmentKind> kind;          // none: contributes; of a goal between owner and manager: supports
    std::optional<Weight> weight;
};
BOOST_DESCRIBE_STRUCT(TakingUp, (), (goal_id, goal_period_id, kind, weight))

struct HandingDown
{
    GoalId goal_id;
    std::vector<PersonId> owner_ids; // whose goals the viewer writes, the viewer not among them
    std::optional<AlignmentKind> kind;
    std::optional<Weight> weight;
};
BOOST_DESCRIBE_STRUCT(HandingDown, (), (goal_id, owner_ids, kind, weight))

// By whoever writes the child's owner's goals and sees the parent. Fault conflict "goal_circle" names the goals. It makes
// another version of the child, as ending and changing it do: who agrees to a goal has read what it serves.
void make_link(Context& context, LinkDraft const& draft);
// The same for a goal that is just being drafted, which stays at its first version.
void make_first_link(Context& context, LinkDraft const& draft);
// By either side, each by the goal that it sees, whether it sees the other or not; the child's not while it waits for an
// answer or is closed. Answer the goal of that side. Fault stale where the other side was faster.
GoalId revise_link(Context& context, LinkRevision const& revision);
GoalId end_link(Context& context, AlignmentLinkId id);

// A draft of the viewer's own with the same title, measure and visibility, linked to it. Faults conflict "goal_taken_up"
// the second time, "goal_private" for what is between another owner and their manager.
GoalId take_up(Context& context, TakingUp const& taking);
// The same for others, but for those who have it; answers how many drafts that made.
std::int64_t hand_down(Context& context, HandingDown const& handing);

} // namespace espalier::goals
