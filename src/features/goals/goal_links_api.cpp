// SPDX-License-Identifier: Apache-2.0
// The endpoints on links between goals, on the map that they make, and on what is aligned to nothing.
#include "features/goals/goal_map.h"
#include "features/goals/goals_api.h"
#include "features/goals/links.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::goals {

namespace {

struct OneLink
{
    AlignmentLinkId alignment_link_id;
};
BOOST_DESCRIBE_STRUCT(OneLink, (), (alignment_link_id))

struct HandedDown
{
    std::int64_t goals = 0; // drafts made
};
BOOST_DESCRIBE_STRUCT(HandedDown, (), (goals))

struct MapLevel : GoalTimes
{
    std::optional<GoalId> parent_goal_id; // none: objectives of the organisation
    std::optional<GoalId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(MapLevel, (GoalTimes), (parent_goal_id, after, limit))

struct AlignmentOf
{
    GoalPeriodId goal_period_id;
    std::optional<UnitId> unit_id; // none: the whole organisation
};
BOOST_DESCRIBE_STRUCT(AlignmentOf, (), (goal_period_id, unit_id))

platform::Page<GoalMapNode> read_goal_map(Context& c, MapLevel const& in)
{
    return platform::page_by_id<GoalMapNode>(in.after, in.limit, [&](GoalId before, std::int64_t limit) {
        return goal_map(c, in.parent_goal_id, in, before, limit);
    });
}

AlignmentReport read_goal_alignment(Context& c, AlignmentOf const& in)
{
    return alignment_report(c, in.goal_period_id, in.unit_id);
}

GoalView link_goal(Context& c, LinkDraft const& in)
{
    make_link(c, in);
    return goal_view(c, in.goal_id);
}

GoalView revise_alignment_link(Context& c, LinkRevision const& in)
{
    return goal_view(c, revise_link(c, in));
}

void end_alignment_link(Context& c, OneLink const& in)
{
    end_link(c, in.alignment_link_id);
}

GoalView take_goal_up(Context& c, TakingUp const& in)
{
    return goal_view(c, take_up(c, in));
}

HandedDown hand_goal_down(Context& c, HandingDown const& in)
{
    return {hand_down(c, in)};
}

} // namespace

void goal_links_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_goal_map", "/goal-map", read_goals, "Read one level of the alignment map", read_goal_map);
    r.get("read_goal_alignment", "/goal-alignment", read_alignment,
          "Read which share of goals is linked to something above, by unit", read_goal_alignment);
    r.post("link_goal", "/goals/{goal_id}/links", write_goals,
           "Link a goal to one above that it contributes to or supports", link_goal);
    r.put("revise_alignment_link", "/alignment-links/{alignment_link_id}", write_goals,
          "Change what a link is and how much it weighs", revise_alignment_link);
    r.remove("end_alignment_link", "/alignment-links/{alignment_link_id}", write_goals, "End a link",
             end_alignment_link);
    r.post("take_goal_up", "/goals/{goal_id}/taking-up", write_goals,
           "Take a goal up as a draft of your own, linked to it", take_goal_up);
    r.post("hand_goal_down", "/goals/{goal_id}/handing-down", write_goals, "Hand a goal down to people below as drafts",
           hand_goal_down);
}

} // namespace espalier::goals
