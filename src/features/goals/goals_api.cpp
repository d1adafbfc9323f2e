// SPDX-License-Identifier: Apache-2.0
// The endpoints on goals, key results and updates. What changes a goal answers with it.
#include "features/goals/goals_api.h"

#include "features/goals/goal_changes.h"
#include "features/goals/goal_lists.h"
#include "features/goals/goal_updates.h"
#include "features/goals/goals_waiting.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::goals {

namespace {

struct OneGoal
{
    GoalId goal_id;
};
BOOST_DESCRIBE_STRUCT(OneGoal, (), (goal_id))

struct OneKeyResult
{
    KeyResultId key_result_id;
};
BOOST_DESCRIBE_STRUCT(OneKeyResult, (), (key_result_id))

struct GoalsFilter : GoalFilter
{
    std::optional<GoalId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(GoalsFilter, (GoalFilter), (after, limit))

struct GoalsOfPerson : GoalTimes
{
    PersonId person_id;
    std::optional<GoalId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(GoalsOfPerson, (GoalTimes), (person_id, after, limit))

struct GoalsOfTeam : GoalTimes
{
    PersonId person_id; // the manager
    std::optional<GoalId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(GoalsOfTeam, (GoalTimes), (person_id, after, limit))

struct UpdatesOfGoal
{
    GoalId goal_id;
    std::optional<Id<GoalUpdateRow>> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(UpdatesOfGoal, (), (goal_id, after, limit))

platform::Page<GoalLine> list_goals(Context& c, GoalsFilter const& in)
{
    return platform::page_by_id<GoalLine>(
        in.after, in.limit, [&](GoalId before, std::int64_t limit) { return goals(c, in, before, limit); });
}

platform::Page<GoalLine> list_goals_of_person(Context& c, GoalsOfPerson const& in)
{
    return platform::page_of_all(goals_of(c, in.person_id, in), in.after, in.limit,
                                 [](GoalLine const& line) { return line.id; });
}

platform::Page<GoalLine> list_goals_of_team(Context& c, GoalsOfTeam const& in)
{
    return platform::page_of_all(goals_of_team(c, in.person_id, in), in.after, in.limit,
                                 [](GoalLine const& line) { return line.id; });
}

struct GoalsWaiting
{
    std::optional<GoalId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(GoalsWaiting, (), (after, limit))

platform::Page<WaitingGoal> list_waiting_goals(Context& c, GoalsWaiting const& in)
{
    return platform::page_of_all(goals_waiting_for_viewer(c), in.after, in.limit,
                                 [](WaitingGoal const& goal) { return goal.goal_id; });
}

GoalView read_goal(Context& c, OneGoal const& in)
{
    return goal_view(c, in.goal_id);
}

GoalView create_one_goal(Context& c, GoalDraft const& in)
{
    return goal_view(c, create_goal(c, in));
}

GoalView revise_one_goal(Context& c, GoalRevision const& in)
{
    revise_goal(c, in);
    return goal_view(c, in.goal_id);
}

GoalView give_goal_on(Context& c, GoalGiving const& in)
{
    give_on(c, in);
    return goal_view(c, in.goal_id);
}

void discard_one_goal(Context& c, OneGoal const& in)
{
    discard_goal(c, in.goal_id);
}

GoalView create_key_result(Context& c, KeyResultDraft const& in)
{
    return goal_view(c, add_key_result(c, in));
}

GoalView revise_one_key_result(Context& c, KeyResultRevision const& in)
{
    return goal_view(c, revise_key_result(c, in));
}

void remove_one_key_result(Context& c, OneKeyResult const& in)
{
    remove_key_result(c, in.key_result_id);
}

GoalView create_goal_update(Context& c, GoalUpdateDraft const& in)
{
    record_update(c, in);
    return goal_view(c, in.goal_id);
}

platform::Page<GoalUpdate> list_goal_updates(Context& c, UpdatesOfGoal const& in)
{
    return platform::page_by_id<GoalUpdate>(in.after, in.limit, [&](Id<GoalUpdateRow> before, std::int64_t limit) {
        return goal_updates(c, in.goal_id, before, limit);
    });
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_goals", "/goals", read_goals, "List goals of everybody, as far as you may see them", list_goals);
    r.get("list_goals_of_person", "/people/{person_id}/goals", read_goals,
          "List the goals that a person owns or contributes to", list_goals_of_person)
        .recording_sightings();
    r.get("list_goals_of_team", "/people/{person_id}/team-goals", read_goals,
          "List the goals of the people who report to somebody", list_goals_of_team)
        .recording_sightings();
    r.get("list_waiting_goals", "/waiting-goals", own_account,
          "List the goals that wait for you: to answer, close, update or propose", list_waiting_goals)
        .recording_sightings();
    r.post("create_goal", "/goals", write_goals, "Draft a goal, with its key results and the goal above it",
           create_one_goal);
    r.get("read_goal", "/goals/{goal_id}", read_goals, "Read a goal with the pieces of its progress", read_goal)
        .recording_sightings();
    r.put("revise_goal", "/goals/{goal_id}", write_goals, "Write a goal anew; what is locked stays", revise_one_goal);
    r.post("give_goal_on", "/goals/{goal_id}/giving-on", write_goals, "Give a goal on to another owner", give_goal_on);
    r.remove("discard_goal", "/goals/{goal_id}", write_goals, "Discard a draft that was never proposed",
             discard_one_goal);
    r.post("create_key_result", "/goals/{goal_id}/key-results", write_goals, "Add a key result", create_key_result);
    r.put("revise_key_result", "/key-results/{key_result_id}", write_goals, "Write a key result anew",
          revise_one_key_result);
    r.remove("remove_key_result", "/key-results/{key_result_id}", write_goals,
             "Remove a key result that was never reported on", remove_one_key_result);
    r.post("create_goal_update", "/goals/{goal_id}/updates", write_goals,
           "Report progress: values, milestones, health, confidence, words", create_goal_update);
    r.get("list_goal_updates", "/goals/{goal_id}/updates", read_goals, "List what was reported on a goal",
          list_goal_updates)
        .recording_sightings();
    goal_turns_routes(r);
    goal_links_routes(r);
    goal_periods_routes(r);
    goal_programme_routes(r);
}

} // namespace espalier::goals

template espalier::reflect::Type const& espalier::reflect::type_of<espalier::goals::GoalView>();
