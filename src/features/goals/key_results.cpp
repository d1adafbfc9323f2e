// SPDX-License-Identifier: Apache-2.0
// Rules on key results.
#include "features/goals/key_results.h"

#include "features/goals/goal_checks.h"
#include "features/goals/goal_found.h"
#include "features/goals/goals_store.h"
#include "features/goals/rolling.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::goals {

namespace {

// Those named that are there already keep their id and what was reached; the others are new.
std::vector<KeyResultMilestone> milestones_of(Context& context, KeyResultId key_result,
                                              std::vector<MilestoneDraft> const& drafts,
                                              std::vector<KeyResultMilestone> before)
{
    std::erase_if(before, [&](KeyResultMilestone const& one) { return one.key_result_id != key_result; });
    auto const is_named = [&](KeyResultMilestone const& one) {
        return std::any_of(drafts.begin(), drafts.end(),
                           [&](MilestoneDraft const& draft) { return draft.key_result_milestone_id == one.id; });
    };
    std::vector<KeyResultMilestone> milestones;
    for (auto const& draft : drafts) {
        auto const same = std::find_if(before.begin(), before.end(), [&](KeyResultMilestone const& one) {
            return draft.key_result_milestone_id ? one.id == *draft.key_result_milestone_id
                                                 : one.title == draft.title.value && !is_named(one);
        });
        KeyResultMilestone milestone;
        if (same != before.end()) {
            milestone = std::move(*same);
            before.erase(same);
        } else if (draft.key_result_milestone_id) {
            throw invalid(fmt::format("/milestones/{}/key_result_milestone_id", milestones.size()), "unknown_reference",
                          "Choose a milestone of this key result.");
        } else {
            milestone.id = context.next_id<KeyResultMilestone>();
            milestone.key_result_id = key_result;
        }
        milestone.position = std::ssize(milestones);
        milestone.title = draft.title.value;
        milestone.due_on = draft.due_on;
        milestone.weight = draft.weight ? draft.weight->value : 1;
        milestones.push_back(std::move(milestone));
    }
    return milestones;
}

// What drives a key result is where it stands from the start.
void take_kpi_value(Context& context, KeyResult& key_result)
{
    if (key_result.kpi_id)
        key_result.current_value =
            store::newest_kpi_value(context.tx, *key_result.kpi_id).value_or(key_result.current_value);
}

// A goal whose key results may change: not while it is locked.
Goal goal_to_change(Context& context, GoalId id, std::int64_t version, std::string_view thing = "goal")
{
    auto goal = find_goal_to_write(context, id, thing);
    require_as_read(goal, version);
    require_changeable(goal);
    return goal;
}

void require_unlocked(Context& context, Goal const& goal)
{
    auto const period = goal_period(context, goal.goal_period_id);
    if (is_locked(goal, period) && period.locks_target)
        throw conflict("key_results_locked",
                       "What this goal is measured by was agreed. Ask for another target with a reason.");
}

void changed(Context& context, Goal const& goal)
{
    if (!store::touch(context.tx, goal.id, goal.version))
        throw stale("goal");
    roll_up_from(context, {goal.id});
    note(context, "goal.measured_anew", goal);
}

} // namespace

KeyResultRows new_key_results(Context& context, GoalId goal, std::vector<KeyResultContent> const& drafts,
                              Violations& violations)
{
    KeyResultRows rows;
    if (drafts.size() > most_key_results)
        violations.add("/key_results", "too_many", fmt::format("Name at most {}.", most_key_results),
                       {{"maximum", std::to_string(most_key_results)}});
    for (std::size_t i = 0; i < drafts.size() && i < most_key_results; ++i) {
        KeyResult key_result;
        key_result.id = context.next_id<KeyResult>();
        key_result.goal_id = goal;
        key_result.position = static_cast<std::int64_t>(i);
        key_result = key_result_with(key_result, drafts[i], fmt::format("/key_results/{}", i), violations);
        take_kpi_value(context, key_result);
        auto const milestones = milestones_of(context, key_result.id, drafts[i].milestones, {});
        rows.milestones.insert(rows.milestones.end(), milestones.begin(), milestones.end());
        rows.key_results.push_back(std::move(key_result));
    }
    return rows;
}

void store_key_results(Context& context, KeyResultRows const& rows)
{
    context.tx.insert_all("key_results", rows.key_results);
    context.tx.insert_all("key_result_milestones", rows.milestones);
}

double reached_by(std::vector<KeyResultMilestone> const& milestones, KeyResultId key_result)
{
    std::vector<MilestoneState> states;
    for (auto const& one : milestones)
        if (one.key_result_id == key_result)
            states.push_back({one.weight, one.reached_at.has_value()});
    return reached_share(states);
}

GoalId add_key_result(Context& context, KeyResultDraft const& draft)
{
    auto const goal = goal_to_change(context, draft.goal_id, draft.version);
    require_unlocked(context, goal);
    auto const before = store::key_results(context.tx, goal.id);
    if (before.size() >= most_key_results)
        throw conflict("too_many_key_results", fmt::format("A goal has at most {} key results.", most_key_results),
                       {{"maximum", std::to_string(most_key_results)}});
    KeyResult key_result;
    key_result.id = context.next_id<KeyResult>();
    key_result.goal_id = goal.id;
    key_result.position = before.empty() ? 0 : before.back().position + 1;
    Violations violations;
    key_result = key_result_with(key_result, draft, "", violations);
    violations.throw_if_any();
    take_kpi_value(context, key_result);
    store_key_results(context, {{key_result}, milestones_of(context, key_result.id, draft.milestones, {})});
    changed(context, goal);
    return goal.id;
}

GoalId revise_key_result(Context& context, KeyResultRevision const& revision)
{
    auto const before = store::find_key_result(context.tx, revision.key_result_id);
    if (!before)
        throw not_found("key result");
    auto const goal = goal_to_change(context, before->goal_id, revision.version, "key result");
    Violations violations;
    auto after = key_result_with(*before, revision, "", violations);
    violations.throw_if_any();
    auto const is_same_measure = before->measure_kind == after.measure_kind &&
        before->measure_unit == after.measure_unit && before->start_value == after.start_value &&
        before->target_value == after.target_value && before->weight == after.weight &&
        before->kpi_id == after.kpi_id && after.measure_kind != MeasureKind::milestones;
    if (!is_same_measure)
        require_unlocked(context, goal);
    take_kpi_value(context, after);
    auto const milestones =
        milestones_of(context, after.id, revision.milestones, store::milestones(context.tx, goal.id));
    if (after.measure_kind == MeasureKind::milestones)
        after.current_value = reached_by(milestones, after.id);
    context.tx.update_every<KeyResult>("key_results", {after}, "key result");
    store::delete_milestones(context.tx, after.id);
    if (after.measure_kind == MeasureKind::milestones)
        context.tx.insert_all("key_result_milestones", milestones);
    changed(context, goal);
    return goal.id;
}

GoalId remove_key_result(Context& context, KeyResultId id)
{
    auto const key_result = store::find_key_result(context.tx, id);
    if (!key_result)
        throw not_found("key result");
    auto const goal = find_goal_to_write(context, key_result->goal_id, "key result");
    require_changeable(goal);
    require_unlocked(context, goal);
    if (store::has_values(context.tx, id))
        throw conflict("key_result_reported",
                       "This key result was reported on and is kept. Give it the weight 0, and it counts no more.");
    store::delete_key_result(context.tx, id);
    changed(context, goal);
    return goal.id;
}

} // namespace espalier::goals
