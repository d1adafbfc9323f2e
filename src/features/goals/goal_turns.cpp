// SPDX-License-Identifier: Apache-2.0
// Taking turns.
#include "features/goals/goal_turns.h"

#include "base/checks.h"
#include "features/goals/change_requests.h"
#include "features/goals/goal_checks.h"
#include "features/goals/goal_copies.h"
#include "features/goals/goal_found.h"
#include "features/goals/goal_state.h"
#include "features/goals/goal_visibility.h"
#include "features/goals/goals_store.h"
#include "features/goals/links_store.h"
#include "features/goals/rolling.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace espalier::goals {

namespace {

bool was_agreed(Context& context, GoalId goal)
{
    auto const turns = store::turns(context.tx, goal);
    return std::any_of(turns.begin(), turns.end(),
                       [](GoalTurn const& turn) { return turn.kind == GoalTurnKind::agreed; });
}

// Those above who may see it now, and could not as long as it was not agreed.
void tell_of_links(Context& context, Goal const& before, Goal const& after)
{
    std::vector<PersonId> whom;
    for (auto const& parent : store::parent_owners(context.tx, after.id)) {
        GoalViewer const viewer{.person_id = parent.owner_id};
        auto const sees = [&](Goal const& goal) {
            return may_see(facts_of(goal, parent.is_contributor), viewer, *context.chart, context.today());
        };
        if (sees(after) && !sees(before))
            whom.push_back(parent.owner_id);
    }
    tell_each(context, whom, "goal_linked", after);
}

void take_turn(Context& context, Goal goal, GoalTurnKind kind, std::string_view comment,
               std::optional<GoalOutcome> outcome = {})
{
    require_turn(goal.lifecycle, kind);
    auto const before = goal;
    goal.lifecycle = lifecycle_after(
        kind, kind == GoalTurnKind::reopened && !was_agreed(context, goal.id) ? Lifecycle::draft : Lifecycle::agreed);
    goal.outcome = outcome;
    context.tx.insert("goal_turns",
                      store::GoalTurnRow{.id = context.next_id<store::GoalTurnRow>(),
                                         .goal_id = goal.id,
                                         .kind = kind,
                                         .at = context.now,
                                         .by_account_id = context.viewer.account_id,
                                         .by_person_id = context.viewer.person_id,
                                         .comment = std::string(comment),
                                         .outcome = outcome,
                                         .former_owner_id = {}});
    store_change(context, goal);
    roll_up_from(context, {goal.id});
    note(context, fmt::format("goal.{}", reflect::to_name(kind)), goal);
    if (kind == GoalTurnKind::agreed)
        tell_of_links(context, before, goal);
}

// `more`: what comes to them with this turn.
void require_weights(Context& context, Goal const& goal, GoalPeriod const& period, double more = 0)
{
    if (period.weight_rule != WeightRule::sum_to_100)
        return;
    auto const sum = store::owner_weight(context.tx, goal.owner_id, goal.goal_period_id) + more;
    if (std::abs(sum - 100) > 0.01)
        throw conflict("weights_not_100",
                       fmt::format("The weights of the owner's goals in this period come to {:g}, not to 100.", sum),
                       {{"sum", fmt::format("{:g}", sum)}});
}

// A goal that the viewer may answer, as read.
Goal goal_to_answer(Context& context, GoalId id, std::int64_t version)
{
    auto goal = find_goal_to_answer(context, id);
    require_as_read(goal, version);
    return goal;
}

// Key results and milestones of one goal as new rows of another.
void copy_key_results(Context& context, GoalId from, GoalId to)
{
    auto const milestones = store::milestones(context.tx, from);
    std::vector<KeyResult> key_results;
    std::vector<KeyResultMilestone> copies;
    for (auto key_result : store::key_results(context.tx, from)) {
        auto const id = context.next_id<KeyResult>();
        for (auto milestone : milestones) {
            if (milestone.key_result_id != key_result.id)
                continue;
            milestone.id = context.next_id<KeyResultMilestone>();
            milestone.key_result_id = id;
            milestone.due_on.reset();
            copies.push_back(std::move(milestone));
        }
        key_result.id = id;
        key_result.goal_id = to;
        key_result.version = 1;
        key_results.push_back(std::move(key_result));
    }
    context.tx.insert_all("key_results", key_results);
    context.tx.insert_all("key_result_milestones", copies);
}

void copy_links(Context& context, GoalId from, GoalId to)
{
    auto links = store::links_up(context.tx, from);
    if (links.empty())
        return;
    auto const version = store::next_graph_version(context.tx);
    for (auto& link : links) {
        link.id = context.next_id<AlignmentLink>();
        link.child_goal_id = to;
        link.made_at = context.now;
        link.made_by_account_id = context.viewer.account_id;
        link.made_by_id = context.viewer.person_id;
        link.graph_version = version;
    }
    context.tx.insert_all("alignment_links", links);
}

void copy_contributors(Context& context, GoalId from, GoalId to)
{
    std::vector<store::ContributorRow> rows;
    for (auto const& person : store::contributors(context.tx, from))
        rows.push_back({to, person.id});
    context.tx.insert_all("goal_contributors", rows);
}

} // namespace

void propose(Context& context, GoalProposal const& proposal)
{
    auto const goal = find_goal_to_write(context, proposal.goal_id);
    require_as_read(goal, proposal.version);
    require_turn(goal.lifecycle, GoalTurnKind::proposed);
    auto const period = goal_period(context, goal.goal_period_id);
    require_weights(context, goal, period);
    take_turn(context, goal, GoalTurnKind::proposed, or_empty(proposal.comment));
    if (period.needs_agreement)
        return tell_who_answers(context, "goal_proposed", goal);
    take_turn(context, find_goal(context, goal.id), GoalTurnKind::agreed, "");
    tell(context, goal.owner_id, "goal_agreed", goal);
}

void agree(Context& context, GoalAgreement const& agreement)
{
    auto const goal = goal_to_answer(context, agreement.goal_id, agreement.version);
    take_turn(context, goal, GoalTurnKind::agreed, or_empty(agreement.comment));
    tell(context, goal.owner_id, "goal_agreed", goal);
}

void return_goal(Context& context, GoalReturn const& answer)
{
    auto const goal = goal_to_answer(context, answer.goal_id, answer.version);
    take_turn(context, goal, GoalTurnKind::returned, answer.comment.value);
    tell(context, goal.owner_id, "goal_returned", goal);
}

void close_goal(Context& context, GoalClosure const& closure)
{
    auto goal = find_goal_to_write(context, closure.goal_id);
    require_as_read(goal, closure.version);
    if (goal.lifecycle == Lifecycle::draft) {
        if (closure.outcome != GoalOutcome::cancelled)
            throw invalid("/outcome", "never_agreed", "A goal that was never agreed can only be cancelled.");
        if (goal.visibility == GoalVisibility::everybody) // which it would have become once it was agreed
            goal.visibility = GoalVisibility::chain;
    }
    withdraw_waiting_change(context, goal);
    take_turn(context, goal, GoalTurnKind::closed, closure.reflection.value, closure.outcome);
    tell(context, goal.owner_id, "goal_closed", goal);
}

void reopen_goal(Context& context, GoalReopening const& reopening)
{
    auto const goal = find_goal_to_write(context, reopening.goal_id);
    require_as_read(goal, reopening.version);
    require_turn(goal.lifecycle, GoalTurnKind::reopened);
    if (was_agreed(context, goal.id)) {
        auto const period = goal_period(context, goal.goal_period_id);
        if (period.needs_agreement && !may_answer(context, goal))
            throw forbidden("Somebody above reopens what was closed.");
        if (goal.outcome == GoalOutcome::cancelled)
            require_weights(context, goal, period, goal.weight);
    }
    store::take_kpi_values(context.tx, goal.id);
    take_turn(context, goal, GoalTurnKind::reopened, reopening.reason.value);
    tell(context, goal.owner_id, "goal_reopened", goal);
}

GoalId carry_over(Context& context, GoalCarryOver const& carrying)
{
    auto const goal = find_goal_to_write(context, carrying.goal_id);
    if (goal.lifecycle != Lifecycle::closed)
        throw conflict("goal_not_closed", "Close this goal first, and say how it went.");
    auto const period = goal_period(context, carrying.goal_period_id);
    if (period.id == goal.goal_period_id)
        throw invalid("/goal_period_id", "same_period", "Choose another period.");
    if (store::carried_over_to(context.tx, goal.id, period.id))
        throw conflict("goal_carried_over", "This goal was carried over to that period already.");
    auto copy = copy_of(context, goal, goal.owner_id, period, GoalOriginKind::carried_over);
    copy.scope = goal.scope;
    copy.unit_id = goal.unit_id;
    copy.responsibility_id = goal.responsibility_id;
    copy.current_value = goal.current_value;
    Violations violations;
    check_scope(context, copy, violations);
    violations.throw_if_any();
    context.tx.insert("goals", copy);
    copy_contributors(context, goal.id, copy.id);
    copy_key_results(context, goal.id, copy.id);
    store::take_kpi_values(context.tx, copy.id);
    copy_links(context, goal.id, copy.id);
    roll_up_from(context, {copy.id});
    note(context, "goal.carried_over", copy);
    return copy.id;
}

} // namespace espalier::goals
