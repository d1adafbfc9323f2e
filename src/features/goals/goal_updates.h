// SPDX-License-Identifier: Apache-2.0
// Progress that somebody reports: values, health, confidence, words. Appended, never changed; what was said last counts.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

struct KeyResultValue
{
    KeyResultId key_result_id;
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(KeyResultValue, (), (key_result_id, value))

struct MilestoneMark
{
    KeyResultMilestoneId key_result_milestone_id;
    bool is_reached = true;
};
BOOST_DESCRIBE_STRUCT(MilestoneMark, (), (key_result_milestone_id, is_reached))

// At least one of them. What is left out stays as it was said before.
struct GoalUpdateDraft
{
    GoalId goal_id;
    std::optional<double> value; // of a goal that is measured itself
    std::optional<Health> health;
    std::optional<Whole<1, 10>> confidence; // 10: certain
    std::optional<Text<0, 2000>> comment;
    std::vector<KeyResultValue> key_results;
    std::vector<MilestoneMark> milestones;
    std::optional<Whole<0, INT64_MAX>> update_count; // that was read; none: it is meant whatever was said meanwhile
};
BOOST_DESCRIBE_STRUCT(GoalUpdateDraft, (),
                      (goal_id, value, health, confidence, comment, key_results, milestones, update_count))

struct GoalUpdateRow
{
    Id<GoalUpdateRow> id;
    std::optional<double> value;
    std::optional<Health> health;
    std::optional<std::int64_t> confidence;
    std::string comment;
    std::optional<double> progress; // of the goal once it was said
    Instant at;
    std::optional<PersonId> by_person_id;
    std::optional<std::string> by_name;
};
BOOST_DESCRIBE_STRUCT(GoalUpdateRow, (), (id, value, health, confidence, comment, progress, at, by_person_id, by_name))

struct GoalUpdate : GoalUpdateRow
{
    std::vector<KeyResultValue> key_results;
};
BOOST_DESCRIBE_STRUCT(GoalUpdate, (GoalUpdateRow), (key_results))

// By whoever writes the owner's goals, and contributors. Fault conflict where the goal is not agreed or is closed;
// invalid where a value follows from elsewhere; stale where somebody said something since it was read.
void record_update(Context& context, GoalUpdateDraft const& draft);
// Newest first, at most `limit` of those before `before`. Fault not_found.
std::vector<GoalUpdate> goal_updates(Context& context, GoalId id, Id<GoalUpdateRow> before, std::int64_t limit);

} // namespace espalier::goals
