// SPDX-License-Identifier: Apache-2.0
// Writing goals: drafts, revisions, and what is thrown away.
#include "features/goals/goal_changes.h"

#include "base/checks.h"
#include "features/goals/goal_checks.h"
#include "features/goals/goal_found.h"
#include "features/goals/goal_state.h"
#include "features/goals/goal_visibility.h"
#include "features/goals/goals_store.h"
#include "features/goals/key_results.h"
#include "features/goals/links.h"
#include "features/goals/links_store.h"
#include "features/goals/rolling.h"

#include <algorithm>

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

// Whoever writes a goal goes on seeing it.
void check_visibility(Context& context, Goal const& goal, std::vector<PersonId> const& contributors,
                      Violations& violations)
{
    auto const& viewer = context.viewer.person_id;
    auto const is_contributor = viewer && std::count(contributors.begin(), contributors.end(), *viewer) > 0;
    if (!may_see(context, facts_of(goal, is_contributor)))
        violations.add("/visibility", "not_yours",
                       "Only the owner and their manager set a goal that they alone may see.");
}

// Those who are named now and were not before.
std::vector<PersonId> named_anew(std::vector<PersonId> const& people, std::vector<GoalPerson> const& before)
{
    std::vector<PersonId> named;
    for (auto const person : people)
        if (std::none_of(before.begin(), before.end(), [&](GoalPerson const& one) { return one.id == person; }))
            named.push_back(person);
    return named;
}

void require_new_owner(Context& context, Goal const& before, Goal const& after)
{
    Violations violations;
    if (after.owner_id == before.owner_id)
        violations.add("/owner_id", "owns_it", "This person owns the goal already.");
    check_scope(context, after, violations);
    auto const is_contributor =
        context.viewer.person_id && store::is_contributor(context.tx, after.id, *context.viewer.person_id);
    if (!may_see(context, facts_of(after, is_contributor)))
        violations.add("/owner_id", "not_yours",
                       "Only the owner and their manager set a goal that they alone may see.");
    violations.throw_if_any();
}

} // namespace

GoalId create_goal(Context& context, GoalDraft const& draft)
{
    auto const period = goal_period(context, draft.goal_period_id);
    Violations violations;
    auto goal = blank_goal(context, draft, period);
    check_scope(context, goal, violations);
    goal = goal_with(context, std::move(goal), draft, period, violations);
    check_contributors(context, goal.owner_id, draft.contributor_ids, draft.contributor_ids, violations);
    check_visibility(context, goal, draft.contributor_ids, violations);
    auto const key_results = new_key_results(context, goal.id, draft.key_results, violations);
    violations.throw_if_any();
    context.tx.insert("goals", goal);
    context.tx.insert_all("goal_contributors", rows_of(goal.id, draft.contributor_ids));
    store_key_results(context, key_results);
    note(context, "goal.drafted", goal);
    roll_up_from(context, {goal.id});
    if (draft.parent_goal_id)
        make_first_link(context,
                        {.goal_id = goal.id,
                         .parent_goal_id = *draft.parent_goal_id,
                         .kind = draft.parent_kind.value_or(AlignmentKind::contributes),
                         .weight = draft.parent_weight});
    tell(context, goal.owner_id, "goal_assigned", goal);
    tell_each(context, draft.contributor_ids, "goal_contributor_named", goal);
    return goal.id;
}

void revise_goal(Context& context, GoalRevision const& revision)
{
    auto const before = find_goal_to_write(context, revision.goal_id);
    require_as_read(before, revision.version);
    require_changeable(before);
    auto const period = goal_period(context, before.goal_period_id);
    auto const contributors = store::contributors(context.tx, before.id);
    auto const named = named_anew(revision.contributor_ids, contributors);
    Violations violations;
    auto const after = goal_with(context, before, revision, period, violations);
    check_contributors(context, after.owner_id, revision.contributor_ids, named, violations);
    check_visibility(context, after, revision.contributor_ids, violations);
    check_locked(before, after, period, violations);
    if (after.visibility == GoalVisibility::owner_and_manager && store::contributes(context.tx, after.id))
        violations.add("/visibility", "contributes", "This goal contributes to another, which shows its progress.");
    violations.throw_if_any();
    store_change(context, after);
    store::delete_contributors(context.tx, after.id);
    context.tx.insert_all("goal_contributors", rows_of(after.id, revision.contributor_ids));
    roll_up_from(context, {after.id});
    note(context, "goal.changed", after);
    tell_each(context, named, "goal_contributor_named", after);
}

void give_on(Context& context, GoalGiving const& giving)
{
    auto const before = find_goal_to_write(context, giving.goal_id);
    require_as_read(before, giving.version);
    require_turn(before.lifecycle, GoalTurnKind::given_on);
    auto after = before;
    after.owner_id = giving.owner_id;
    require_new_owner(context, before, after);
    if (after.responsibility_id && !store::is_duty_of(context.tx, *after.responsibility_id, after.owner_id))
        after.responsibility_id.reset();
    store_change(context, after);
    store::delete_contributor(context.tx, after.id, after.owner_id);
    context.tx.insert("goal_turns",
                      store::GoalTurnRow{.id = context.next_id<store::GoalTurnRow>(),
                                         .goal_id = after.id,
                                         .kind = GoalTurnKind::given_on,
                                         .at = context.now,
                                         .by_account_id = context.viewer.account_id,
                                         .by_person_id = context.viewer.person_id,
                                         .comment = std::string(or_empty(giving.comment)),
                                         .outcome = {},
                                         .former_owner_id = before.owner_id});
    note(context, "goal.given_on", after);
    tell_each(context, {before.owner_id, after.owner_id}, "goal_given_on", after);
}

void discard_goal(Context& context, GoalId id)
{
    auto const goal = find_goal_to_write(context, id);
    auto const turns = store::turns(context.tx, id);
    auto const was_proposed = std::any_of(turns.begin(), turns.end(),
                                          [](GoalTurn const& turn) { return turn.kind == GoalTurnKind::proposed; });
    if (goal.lifecycle != Lifecycle::draft || was_proposed)
        throw conflict("goal_was_proposed",
                       "This goal was proposed before and is kept. Close it as cancelled instead.");
    store::delete_goal(context.tx, id);
    note(context, "goal.discarded", goal);
}

} // namespace espalier::goals
