// SPDX-License-Identifier: Apache-2.0
// Recording updates, and reading them.
#include "features/goals/goal_updates.h"

#include "base/checks.h"
#include "db/id_list.h"
#include "features/goals/goal_found.h"
#include "features/goals/goals_store.h"
#include "features/goals/key_results.h"
#include "features/goals/rolling.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::goals {

namespace {

struct UpdateRow
{
    Id<GoalUpdateRow> id;
    GoalId goal_id;
    std::optional<double> value;
    std::optional<Health> health;
    std::optional<std::int64_t> confidence;
    std::string comment;
    std::optional<double> progress;
    Instant at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
};
BOOST_DESCRIBE_STRUCT(UpdateRow, (),
                      (id, goal_id, value, health, confidence, comment, progress, at, by_account_id, by_person_id))

struct ValueRow
{
    Id<GoalUpdateRow> goal_update_id;
    KeyResultId key_result_id;
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(ValueRow, (), (goal_update_id, key_result_id, value))

// What an update says of key results and milestones, applied to what is stored.
class Reported
{
public:
    Reported(Context& context, GoalUpdateDraft const& draft)
        : key_results_(store::key_results(context.tx, draft.goal_id)),
          milestones_(store::milestones(context.tx, draft.goal_id))
    {
        for (std::size_t i = 0; i < draft.key_results.size(); ++i)
            take(draft.key_results[i], fmt::format("/key_results/{}", i));
        for (std::size_t i = 0; i < draft.milestones.size(); ++i)
            take(context, draft.milestones[i], fmt::format("/milestones/{}/key_result_milestone_id", i));
    }

    Violations violations;
    std::map<KeyResultId, double> values;

    void write(Context& context)
    {
        for (auto const& milestone : marked_)
            values[milestone.key_result_id] = reached_by(milestones_, milestone.key_result_id);
        std::vector<KeyResult> changed;
        for (auto& key_result : key_results_)
            if (auto const value = values.find(key_result.id); value != values.end()) {
                key_result.current_value = value->second;
                changed.push_back(key_result);
            }
        context.tx.update_every("key_results", changed, "key result");
        context.tx.update_all("key_result_milestones", marked_);
    }

private:
    void take(KeyResultValue const& said, std::string const& at)
    {
        auto const found = std::find_if(key_results_.begin(), key_results_.end(),
                                        [&](KeyResult const& one) { return one.id == said.key_result_id; });
        if (found == key_results_.end())
            violations.add(at + "/key_result_id", "unknown_reference", "Choose a key result of this goal.");
        else if (found->kpi_id)
            violations.add(at + "/value", "driven_by_kpi", "This value comes from a KPI.");
        else if (found->measure_kind == MeasureKind::milestones)
            violations.add(at + "/value", "driven_by_milestones", "Say which milestones are reached instead.");
        else if (!values.emplace(said.key_result_id, said.value).second)
            violations.add(at + "/key_result_id", "named_twice", "This is named already.");
        else
            check_value(violations, at + "/value", found->measure_kind, said.value);
    }

    void take(Context& context, MilestoneMark const& mark, std::string const& at)
    {
        auto const found = std::find_if(milestones_.begin(), milestones_.end(), [&](KeyResultMilestone const& one) {
            return one.id == mark.key_result_milestone_id;
        });
        if (found == milestones_.end())
            return violations.add(at, "unknown_reference", "Choose a milestone of this goal.");
        if (found->reached_at.has_value() == mark.is_reached)
            return;
        found->reached_at = mark.is_reached ? std::optional(context.now) : std::nullopt;
        found->reached_by_id = mark.is_reached ? context.viewer.person_id : std::nullopt;
        marked_.push_back(*found);
    }

    std::vector<KeyResult> key_results_;
    std::vector<KeyResultMilestone> milestones_;
    std::vector<KeyResultMilestone> marked_;
};

void check(Goal const& goal, GoalUpdateDraft const& draft, Violations& violations)
{
    auto const says_nothing = !draft.value && !draft.health && !draft.confidence && or_empty(draft.comment).empty() &&
        draft.key_results.empty() && draft.milestones.empty();
    if (says_nothing)
        violations.add("/comment", "nothing_said", "Say a value, how it stands, or some words.");
    if (draft.value && goal.roll_up != RollUp::manual)
        violations.add("/value", "rolled_up", "The progress of this goal comes from its pieces.");
    else if (draft.value)
        check_value(violations, "/value", goal.measure_kind, *draft.value);
}

void append(Context& context, GoalUpdateDraft const& draft, std::map<KeyResultId, double> const& values)
{
    UpdateRow const row{.id = context.next_id<GoalUpdateRow>(),
                        .goal_id = draft.goal_id,
                        .value = draft.value,
                        .health = draft.health,
                        .confidence = draft.confidence ? std::optional(draft.confidence->value) : std::nullopt,
                        .comment = std::string(or_empty(draft.comment)),
                        .progress = store::find_goal(context.tx, draft.goal_id)->progress,
                        .at = context.now,
                        .by_account_id = context.viewer.account_id,
                        .by_person_id = context.viewer.person_id};
    context.tx.insert("goal_updates", row);
    std::vector<ValueRow> rows;
    for (auto const& [key_result, value] : values)
        rows.push_back({row.id, key_result, value});
    context.tx.insert_all("goal_update_values", rows);
}

// An update makes no other version: nobody's form is out of date for it.
void keep_said(Context& context, GoalUpdateDraft const& draft)
{
    context.tx.execute(
        R"(UPDATE goals SET current_value = COALESCE($2, current_value), health = COALESCE($3, health),
                            confidence = COALESCE($4, confidence), progressed_at = $5 WHERE id = $1)",
        draft.goal_id, draft.value, draft.health, draft.confidence, context.now);
}

} // namespace

void record_update(Context& context, GoalUpdateDraft const& draft)
{
    auto const goal = find_goal_to_update(context, draft.goal_id);
    if (goal.lifecycle != Lifecycle::agreed)
        throw conflict("goal_not_agreed", "Progress is reported on goals that are agreed and not closed.");
    if (draft.update_count && draft.update_count->value != store::count_updates(context.tx, goal.id))
        throw stale("goal");
    Reported reported(context, draft);
    check(goal, draft, reported.violations);
    reported.violations.throw_if_any();
    reported.write(context);
    keep_said(context, draft);
    roll_up_from(context, {goal.id});
    append(context, draft, reported.values);
    note(context, "goal.updated", goal);
}

std::vector<GoalUpdate> goal_updates(Context& context, GoalId id, Id<GoalUpdateRow> before, std::int64_t limit)
{
    (void)find_goal(context, id);
    auto const rows = context.tx.rows<GoalUpdateRow>(
        R"(SELECT u.id, u.value, u.health, u.confidence, u.comment, u.progress, u.at, u.by_person_id,
                  b.given_name || ' ' || b.family_name AS by_name
           FROM goal_updates u LEFT JOIN people b ON b.id = u.by_person_id
           WHERE u.goal_id = $1 AND u.id < $2 ORDER BY u.id DESC LIMIT $3)",
        id, before, limit);
    std::vector<Id<GoalUpdateRow>> ids;
    std::vector<GoalUpdate> updates;
    for (auto const& row : rows) {
        ids.push_back(row.id);
        updates.push_back({row, {}});
    }
    auto const values = context.tx.rows<ValueRow>(
        "SELECT goal_update_id, key_result_id, value FROM goal_update_values WHERE goal_update_id IN (" +
            db::unfolded(context.tx, "$1") + ") ORDER BY goal_update_id, key_result_id",
        db::folded(ids));
    for (auto& update : updates)
        for (auto const& value : values)
            if (value.goal_update_id == update.id)
                update.key_results.push_back({value.key_result_id, value.value});
    return updates;
}

} // namespace espalier::goals
