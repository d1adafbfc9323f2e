// SPDX-License-Identifier: Apache-2.0
// What waits, from the viewer's own goals and from those of the people whom they answer.
#include "features/goals/goals_waiting.h"

#include "db/id_list.h"
#include "features/goals/goal_conditions.h"
#include "features/goals/goal_state.h"
#include "features/goals/goal_visibility.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

namespace espalier::goals {

namespace {

// A draft or agreed.
struct OwnedGoal
{
    GoalId id;
    std::string title;
    PersonId owner_id;
    std::string owner_name;
    Lifecycle lifecycle = Lifecycle::draft;
    Date starts_on;
    Date due_on;
    std::optional<Instant> progressed_at;
    std::optional<std::int64_t> cadence_days; // none, too, where KPIs say how it stands
    Instant since;                            // of its newest turn, or since it is there
};
BOOST_DESCRIBE_STRUCT(OwnedGoal, (),
                      (id, title, owner_id, owner_name, lifecycle, starts_on, due_on, progressed_at, cadence_days,
                       since))

std::vector<OwnedGoal> goals_of(db::Transaction& tx, std::vector<PersonId> const& owners)
{
    return tx.rows<OwnedGoal>(
        fmt::format(
            R"(SELECT g.id, g.title, g.owner_id, o.given_name || ' ' || o.family_name AS owner_name, g.lifecycle,
                  g.starts_on, g.due_on, g.progressed_at, CASE WHEN {} THEN NULL ELSE q.cadence_days END AS cadence_days,
                  COALESCE((SELECT MAX(t.at) FROM goal_turns t WHERE t.goal_id = g.id), g.created_at) AS since
           FROM ({}) w JOIN goals g ON g.owner_id = w.id JOIN goal_periods q ON q.id = g.goal_period_id
           JOIN people o ON o.id = g.owner_id
           WHERE g.lifecycle IN ('draft', 'agreed'))",
            is_driven, db::unfolded(tx, "$1")),
        db::folded(owners));
}

std::vector<WaitingGoal> proposed(db::Transaction& tx, std::vector<PersonId> const& owners)
{
    return tx.rows<WaitingGoal>(
        R"(SELECT 'answer' AS kind, g.id AS goal_id, g.title, g.owner_id,
                  o.given_name || ' ' || o.family_name AS owner_name, MAX(t.at) AS since, NULL AS due_on
           FROM goals g JOIN goal_turns t ON t.goal_id = g.id JOIN people o ON o.id = g.owner_id
           WHERE g.lifecycle = 'proposed' AND g.owner_id IN ()" +
            db::unfolded(tx, "$1") + ") GROUP BY g.id, g.title, g.owner_id, o.given_name, o.family_name",
        db::folded(owners));
}

std::vector<WaitingGoal> changes_asked(db::Transaction& tx, std::vector<PersonId> const& owners)
{
    return tx.rows<WaitingGoal>(
        R"(SELECT 'answer_change' AS kind, g.id AS goal_id, g.title, g.owner_id,
                  o.given_name || ' ' || o.family_name AS owner_name, q.asked_at AS since, NULL AS due_on
           FROM goals g JOIN goal_change_requests q ON q.goal_id = g.id JOIN people o ON o.id = g.owner_id
           WHERE q.answer IS NULL AND g.lifecycle = 'agreed' AND g.owner_id IN ()" +
            db::unfolded(tx, "$1") + ")",
        db::folded(owners));
}

std::optional<GoalAskKind> asked_of(OwnedGoal const& goal, PersonId viewer, Date today)
{
    if (goal.owner_id != viewer) // who has left
        return lifecycle_on(today, goal.lifecycle, goal.starts_on) == Lifecycle::active
            ? std::optional(GoalAskKind::close)
            : std::nullopt;
    if (goal.lifecycle == Lifecycle::draft)
        return GoalAskKind::propose;
    if (lifecycle_on(today, goal.lifecycle, goal.starts_on) != Lifecycle::active)
        return std::nullopt;
    if (goal.due_on < today)
        return GoalAskKind::close;
    if (is_update_due(goal.cadence_days, goal.starts_on, goal.progressed_at, today))
        return GoalAskKind::update;
    return std::nullopt;
}

} // namespace

std::vector<WaitingGoal> goals_waiting_for_viewer(Context& context)
{
    auto const& viewer = context.viewer.person_id;
    if (!viewer)
        return {};
    auto const today = context.today();
    auto owners = context.chart->present_reports_of(*viewer, today);
    if (context.may_for_everybody(platform::permissions::agree_goals))
        for (auto const person : context.chart->people_at_the_top(today))
            if (person != *viewer)
                owners.push_back(person);
    std::vector<WaitingGoal> waiting;
    if (!owners.empty()) { // few answer others' goals, and everybody opens Home
        waiting = proposed(context.tx, owners);
        for (auto& change : changes_asked(context.tx, owners))
            waiting.push_back(std::move(change));
    }
    auto closers = leavers_below(*context.chart, *viewer, today);
    closers.push_back(*viewer);
    for (auto& goal : goals_of(context.tx, closers))
        if (auto const kind = asked_of(goal, *viewer, today))
            waiting.push_back({*kind, goal.id, std::move(goal.title), goal.owner_id, std::move(goal.owner_name),
                               goal.since, *kind == GoalAskKind::close ? std::optional(goal.due_on) : std::nullopt});
    std::sort(waiting.begin(), waiting.end(), [](WaitingGoal const& a, WaitingGoal const& b) {
        return std::tie(a.kind, a.since, a.goal_id) < std::tie(b.kind, b.since, b.goal_id);
    });
    return waiting;
}

} // namespace espalier::goals
