// SPDX-License-Identifier: Apache-2.0
// Asking for a change, and answering it.
#include "features/goals/change_requests.h"

#include "base/checks.h"
#include "features/goals/goal_checks.h"
#include "features/goals/goal_found.h"
#include "features/goals/goals_store.h"
#include "features/goals/rolling.h"

#include <fmt/core.h>

namespace espalier::goals {

// A row of the table goal_change_requests.
struct GoalChangeRequest
{
    GoalChangeRequestId id;
    GoalId goal_id;
    std::optional<KeyResultId> key_result_id;
    std::optional<double> target_value;
    std::optional<double> weight;
    std::optional<Date> starts_on;
    std::optional<Date> due_on;
    std::string reason;
    Instant asked_at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
    std::optional<GoalChangeAnswer> answer;
    std::optional<Instant> answered_at;
    std::optional<AccountId> answered_by_account_id;
    std::optional<PersonId> answered_by_id;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(GoalChangeRequest, (),
                      (id, goal_id, key_result_id, target_value, weight, starts_on, due_on, reason, asked_at,
                       by_account_id, by_person_id, answer, answered_at, answered_by_account_id, answered_by_id,
                       comment))

namespace {

constexpr std::string_view thing = "request for a change";

GoalChangeRequest find_request(Context& context, GoalChangeRequestId id)
{
    auto found = context.tx.select_one<GoalChangeRequest>("FROM goal_change_requests WHERE id = $1", id);
    if (!found)
        throw not_found(thing);
    return *std::move(found);
}

void require_waiting(GoalChangeRequest const& request)
{
    if (request.answer)
        throw conflict("change_answered", "This request has been answered.");
}

bool another_waits(Context& context, GoalId goal)
{
    return context.tx
        .row<std::int64_t>("SELECT 1 FROM goal_change_requests WHERE goal_id = $1 AND answer IS NULL", goal)
        .has_value();
}

void check_days(Goal const& goal, GoalChangeDraft const& draft, GoalPeriod const& period, Violations& violations)
{
    auto const starts_on = draft.starts_on.value_or(goal.starts_on);
    auto const due_on = draft.due_on.value_or(goal.due_on);
    if (due_on < starts_on)
        violations.add("/due_on", "before_start", "It ends on the day it starts, or later.");
    FaultParameters const days{{"from", to_text(period.starts_on)}, {"to", to_text(period.ends_on)}};
    auto const words = fmt::format("The period runs from {} to {}.", days[0].second, days[1].second);
    if (starts_on < period.starts_on)
        violations.add("/starts_on", "outside_period", words, days);
    if (due_on > period.ends_on)
        violations.add("/due_on", "outside_period", words, days);
}

bool has_target(MeasureKind kind)
{
    return kind == MeasureKind::number || kind == MeasureKind::percent || kind == MeasureKind::money;
}

void check_target(Context& context, Goal const& goal, GoalChangeDraft const& draft, Violations& violations)
{
    Measure measure = goal;
    if (draft.key_result_id) {
        auto const key_result = store::find_key_result(context.tx, *draft.key_result_id);
        if (!key_result || key_result->goal_id != goal.id)
            return violations.add("/key_result_id", "unknown_reference", "Choose a key result of this goal.");
        if (!draft.target_value)
            return violations.add("/target_value", "required", "Say which value is aimed at.");
        measure = *key_result;
    }
    if (!draft.target_value)
        return;
    if (!has_target(measure.measure_kind))
        violations.add("/target_value", "unfit_measure", "What is measured so has no target to change.");
    else if (*draft.target_value == measure.start_value)
        violations.add("/target_value", "target_is_start", "The target is another value than the start.");
    else
        check_value(violations, "/target_value", measure.measure_kind, *draft.target_value);
}

void check(Context& context, Goal const& goal, GoalChangeDraft const& draft)
{
    Violations violations;
    if (!draft.target_value && !draft.weight && !draft.starts_on && !draft.due_on)
        violations.add("/target_value", "nothing_changes", "Say what should be other than agreed.");
    check_days(goal, draft, goal_period(context, goal.goal_period_id), violations);
    check_target(context, goal, draft, violations);
    violations.throw_if_any();
}

// What is measured may have become something else since.
void aim(Measure& measure, std::optional<double> target)
{
    if (!target)
        return;
    if (!has_target(measure.measure_kind) || *target == measure.start_value)
        throw conflict("change_outdated", "The goal was changed since this was asked. Return it.");
    measure.target_value = *target;
}

// What is asked for, made so. A key result stays as long as a change of it is asked.
void apply(Context& context, Goal goal, GoalChangeRequest const& request)
{
    if (request.key_result_id) {
        auto key_result = store::find_key_result(context.tx, *request.key_result_id).value();
        aim(key_result, request.target_value);
        context.tx.update_every<KeyResult>("key_results", {key_result}, "key result");
    } else {
        aim(goal, request.target_value);
    }
    goal.weight = request.weight.value_or(goal.weight);
    goal.starts_on = request.starts_on.value_or(goal.starts_on);
    goal.due_on = request.due_on.value_or(goal.due_on);
    if (goal.due_on < goal.starts_on)
        throw conflict("change_outdated", "The goal was changed since this was asked. Return it.");
    store_change(context, goal);
    roll_up_from(context, {goal.id});
}

void answer(Context& context, GoalChangeRequest request, GoalChangeAnswer with, std::string_view comment)
{
    request.answer = with;
    request.answered_at = context.now;
    request.answered_by_account_id = context.viewer.account_id;
    request.answered_by_id = context.viewer.person_id;
    request.comment = std::string(comment);
    context.tx.update_every<GoalChangeRequest>("goal_change_requests", {request}, thing);
}

struct Asked
{
    GoalChangeRequest request;
    Goal goal;
};

// A request that the viewer may answer, with the goal as read.
Asked asked(Context& context, GoalChangeRequestId id, std::int64_t version)
{
    auto request = find_request(context, id);
    auto goal = find_goal_to_answer(context, request.goal_id, thing);
    require_waiting(request);
    require_as_read(goal, version);
    return {std::move(request), std::move(goal)};
}

} // namespace

void ask_change(Context& context, GoalChangeDraft const& draft)
{
    auto const goal = find_goal_to_write(context, draft.goal_id);
    if (!is_locked(goal, goal_period(context, goal.goal_period_id)))
        throw conflict("not_locked", "Nothing of this goal is locked. Change it.");
    if (another_waits(context, goal.id))
        throw conflict("change_waits", "Another change waits for an answer. Withdraw it first.");
    check(context, goal, draft);
    context.tx.insert("goal_change_requests",
                      GoalChangeRequest{.id = context.next_id<GoalChangeRequest>(),
                                        .goal_id = goal.id,
                                        .key_result_id = draft.key_result_id,
                                        .target_value = draft.target_value,
                                        .weight = draft.weight ? std::optional(draft.weight->value) : std::nullopt,
                                        .starts_on = draft.starts_on,
                                        .due_on = draft.due_on,
                                        .reason = draft.reason.value,
                                        .asked_at = context.now,
                                        .by_account_id = context.viewer.account_id,
                                        .by_person_id = context.viewer.person_id,
                                        .answer = {},
                                        .answered_at = {},
                                        .answered_by_account_id = {},
                                        .answered_by_id = {},
                                        .comment = {}});
    note(context, "goal.change_asked", goal);
    tell_who_answers(context, "goal_change_asked", goal);
}

GoalId agree_change(Context& context, GoalChangeAgreement const& agreement)
{
    auto const [request, goal] = asked(context, agreement.goal_change_request_id, agreement.version);
    if (goal.lifecycle != Lifecycle::agreed)
        throw conflict("change_outdated", "The goal was changed since this was asked. Return it.");
    answer(context, request, GoalChangeAnswer::agreed, or_empty(agreement.comment));
    apply(context, goal, request);
    note(context, "goal.change_agreed", goal);
    tell(context, goal.owner_id, "goal_change_agreed", goal);
    return goal.id;
}

GoalId return_change(Context& context, GoalChangeReturn const& returned)
{
    auto const [request, goal] = asked(context, returned.goal_change_request_id, returned.version);
    answer(context, request, GoalChangeAnswer::returned, returned.comment.value);
    note(context, "goal.change_returned", goal);
    tell(context, goal.owner_id, "goal_change_returned", goal);
    return goal.id;
}

void withdraw_waiting_change(Context& context, Goal const& goal)
{
    auto const waiting = context.tx.select_one<GoalChangeRequest>(
        "FROM goal_change_requests WHERE goal_id = $1 AND answer IS NULL", goal.id);
    if (!waiting)
        return;
    answer(context, *waiting, GoalChangeAnswer::withdrawn, "");
    note(context, "goal.change_withdrawn", goal);
}

GoalId withdraw_change(Context& context, GoalChangeRequestId id)
{
    auto const request = find_request(context, id);
    auto const goal = find_goal_to_write(context, request.goal_id, thing);
    require_waiting(request);
    answer(context, request, GoalChangeAnswer::withdrawn, "");
    note(context, "goal.change_withdrawn", goal);
    return goal.id;
}

std::vector<GoalChangeRequestView> change_requests_of(Context& context, GoalId goal)
{
    return context.tx.rows<GoalChangeRequestView>(
        R"(SELECT q.id, q.key_result_id, q.target_value, q.weight, q.starts_on, q.due_on, q.reason, q.asked_at,
                  q.by_person_id, b.given_name || ' ' || b.family_name AS by_name, q.answer, q.answered_at,
                  a.given_name || ' ' || a.family_name AS answered_by_name, q.comment
           FROM goal_change_requests q LEFT JOIN people b ON b.id = q.by_person_id
           LEFT JOIN people a ON a.id = q.answered_by_id
           WHERE q.goal_id = $1 ORDER BY q.id DESC)",
        goal);
}

} // namespace espalier::goals
