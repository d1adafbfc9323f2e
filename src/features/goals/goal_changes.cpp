// SPDX-License-Identifier: Apache-2.0
// Writing goals: drafts, revisions, and what is thrown away.
#include "features/goals/goal_changes.h"

#include "features/goals/goal_checks.h"
#include "features/goals/goal_copies.h"
#include "features/goals/goal_found.h"
#include "features/goals/goals_store.h"
#include "features/goals/key_results.h"
#include "features/goals/links.h"
#include "features/goals/links_store.h"
#include "features/goals/rolling.h"

#include <fmt/core.h>

namespace espalier::goals {

namespace {

std::vector<store::ContributorRow> rows_of(GoalId goal, std::vector<PersonId> const& people)
{
    std::vector<store::ContributorRow> rows;
    for (auto const person : people)
        rows.push_back({goal, person});
    return rows;
}

Goal blank_goal(Context& context, GoalDraft const& draft, GoalPeriod const& period)
{
    Goal goal;
    goal.id = context.next_id<Goal>();
    goal.goal_period_id = period.id;
    goal.scope = draft.scope;
    goal.unit_id = draft.unit_id;
    goal.owner_id = draft.owner_id ? *draft.owner_id : context.viewer_person();
    goal.starts_on = period.starts_on;
    goal.due_on = period.ends_on;
    goal.created_at = context.now;
    goal.created_by_account_id = context.viewer.account_id;
    goal.created_by_id = context.viewer.person_id;
    return goal;
}

} // namespace

GoalId create_goal(Context& context, GoalDraft const& draft)
{
    auto const period = goal_period(context, draft.goal_period_id);
    Violations violations;
    auto goal = blank_goal(context, draft, period);
    check_scope(context, goal, violations);
    goal = goal_with(context, std::move(goal), draft, period, violations);
    check_contributors(context, draft.contributor_ids, violations);
    auto const key_results = new_key_results(context, goal.id, draft.key_results, violations);
    violations.throw_if_any();
    context.tx.insert("goals", goal);
    context.tx.insert_all("goal_contributors", rows_of(goal.id, draft.contributor_ids));
    store_key_results(context, key_results);
    note(context, "goal.drafted", goal);
    roll_up_from(context, {goal.id});
    if (draft.parent_goal_id)
        make_link(context,
                  {.goal_id = goal.id,
                   .parent_goal_id = *draft.parent_goal_id,
                   .kind = draft.parent_kind.value_or(AlignmentKind::contributes),
                   .weight = draft.parent_weight});
    return goal.id;
}

void revise_goal(Context& context, GoalRevision const& revision)
{
    auto const before = find_goal_to_write(context, revision.goal_id);
    require_as_read(before, revision.version);
    require_changeable(before);
    auto const period = goal_period(context, before.goal_period_id);
    Violations violations;
    auto const after = goal_with(context, before, revision, period, violations);
    check_contributors(context, revision.contributor_ids, violations);
    check_locked(before, after, period, violations);
    if (after.visibility == GoalVisibility::owner_and_manager && store::contributes(context.tx, after.id))
        violations.add("/visibility", "contributes", "This goal contributes to another, which shows its progress.");
    violations.throw_if_any();
    store_change(context, after);
    store::delete_contributors(context.tx, after.id);
    context.tx.insert_all("goal_contributors", rows_of(after.id, revision.contributor_ids));
    roll_up_from(context, {after.id});
    note(context, "goal.changed", after);
}

void discard_goal(Context& context, GoalId id)
{
    auto const goal = find_goal_to_write(context, id);
    if (goal.lifecycle != Lifecycle::draft || !store::turns(context.tx, id).empty())
        throw conflict("goal_was_proposed",
                       "This goal was proposed before and is kept. Close it as cancelled instead.");
    store::delete_goal(context.tx, id);
    note(context, "goal.discarded", goal);
}

} // namespace espalier::goals
