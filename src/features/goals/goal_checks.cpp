// SPDX-License-Identifier: Apache-2.0
// Measures that fit, days within the period, owners that fit the scope, fields that are locked.
#include "features/goals/goal_checks.h"

#include "features/goals/goals_store.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::goals {

namespace permissions = platform::permissions;

namespace {

bool fits(RollUp roll_up, MeasureKind kind)
{
    switch (roll_up) {
    case RollUp::weighted_mean:
    case RollUp::all_must_pass: return kind == MeasureKind::pieces;
    case RollUp::sum: return kind == MeasureKind::number || kind == MeasureKind::percent || kind == MeasureKind::money;
    case RollUp::manual: return kind != MeasureKind::pieces && kind != MeasureKind::milestones;
    }
    return false;
}

void check_days(Goal const& goal, GoalPeriod const& period, Violations& violations)
{
    if (goal.due_on < goal.starts_on)
        violations.add("/due_on", "before_start", "It ends on the day it starts, or later.");
    for (auto const& [field, day] : {std::pair{"/starts_on", goal.starts_on}, std::pair{"/due_on", goal.due_on}})
        if (day < period.starts_on || day > period.ends_on)
            violations.add(
                field, "outside_period",
                fmt::format("The period runs from {} to {}.", to_text(period.starts_on), to_text(period.ends_on)),
                {{"from", to_text(period.starts_on)}, {"to", to_text(period.ends_on)}});
}

// Whose unit it is or lies above it, and below whom people of it stand: a report in the topmost unit leads no other one.
bool leads_unit(Context const& context, UnitId unit)
{
    auto const& viewer = context.viewer.person_id;
    auto const& chart = *context.chart;
    auto const own = viewer ? chart.unit_of(*viewer) : std::nullopt;
    auto const above = chart.unit_and_above(unit);
    if (!own || std::find(above.begin(), above.end(), *own) == above.end())
        return false;
    auto const units = chart.unit_and_below(unit);
    auto const below = chart.everybody_below(*viewer);
    return std::any_of(below.begin(), below.end(), [&](PersonId person) {
        return std::find(units.begin(), units.end(), chart.unit_of(person)) != units.end();
    });
}

} // namespace

void require_fit(RollUp roll_up, MeasureKind kind, Violations& violations)
{
    if (!fits(roll_up, kind))
        violations.add(
            "/measure_kind", "unfit_measure",
            "What follows from its pieces is measured by them, a sum in a number, percent or money, and what "
            "is reported by hand by a value of its own.");
}

Goal goal_with(Context& context, Goal base, GoalContent const& content, GoalPeriod const& period,
               Violations& violations)
{
    auto const before = static_cast<Measure>(base);
    auto const is_other_measure = before.measure_kind != content.measure_kind || (base.roll_up != content.roll_up);
    static_cast<Measure&>(base) = measure_of(content, "", violations);
    require_fit(content.roll_up, content.measure_kind, violations);
    base.title = content.title.value;
    base.description = content.description ? content.description->value : "";
    base.visibility = content.visibility.value_or(base.visibility);
    base.starts_on = content.starts_on.value_or(base.starts_on);
    base.due_on = content.due_on.value_or(base.due_on);
    base.roll_up = content.roll_up;
    if (is_other_measure || base.current_value == before.start_value)
        base.current_value = base.start_value;
    base.weight = content.weight && period.weight_rule != WeightRule::unweighted ? content.weight->value : 1;
    if (period.weight_rule == WeightRule::sum_to_100 && !content.weight)
        violations.add("/weight", "required", "Say which share of 100 this goal has among your goals.");
    check_days(base, period, violations);
    if (content.responsibility_id && content.responsibility_id != base.responsibility_id &&
        !store::is_duty_of(context.tx, *content.responsibility_id, base.owner_id))
        violations.add("/responsibility_id", "unknown_reference", "Choose a responsibility of the owner's job.");
    base.responsibility_id = content.responsibility_id;
    return base;
}

KeyResult key_result_with(KeyResult base, KeyResultContent const& content, std::string_view prefix,
                          Violations& violations)
{
    auto const field = [&](std::string_view name) { return fmt::format("{}/{}", prefix, name); };
    auto const before = static_cast<Measure>(base);
    static_cast<Measure&>(base) = measure_of(content, prefix, violations);
    base.title = content.title.value;
    base.weight = content.weight ? content.weight->value : 1;
    base.kpi_id = content.kpi_id;
    if (before.measure_kind != base.measure_kind || (base.current_value == before.start_value))
        base.current_value = base.start_value;
    if (base.measure_kind == MeasureKind::pieces)
        violations.add(field("measure_kind"), "unfit_measure", "A key result is measured itself.");
    if (base.kpi_id && (base.measure_kind == MeasureKind::yes_no || base.measure_kind == MeasureKind::milestones))
        violations.add(field("kpi_id"), "unfit_measure", "A KPI drives a number, per cent or money.");
    if (base.measure_kind == MeasureKind::milestones && content.milestones.empty())
        violations.add(field("milestones"), "required", "Name at least one milestone.");
    if (content.milestones.size() > most_milestones)
        violations.add(field("milestones"), "too_many", fmt::format("Name at most {}.", most_milestones),
                       {{"maximum", std::to_string(most_milestones)}});
    return base;
}

void check_scope(Context& context, Goal const& goal, Violations& violations)
{
    context.require(permissions::write_goals, goal.owner_id);
    auto const sets_all = context.may_for_everybody(permissions::set_objectives);
    if (goal.scope == GoalScope::organization && !sets_all)
        throw forbidden("The people team and executives set goals of the organisation.");
    if (goal.scope == GoalScope::unit && !goal.unit_id)
        violations.add("/unit_id", "required", "Say which unit's goal this is.");
    else if (goal.scope == GoalScope::unit && !sets_all && !leads_unit(context, *goal.unit_id))
        throw forbidden("The managers of a unit and of those above set its goals.");
    if (goal.scope != GoalScope::unit && goal.unit_id)
        violations.add("/unit_id", "not_of_a_unit", "Only the goal of a unit names one.");
    if (goal.scope == GoalScope::team && !context.chart->is_manager(goal.owner_id))
        violations.add("/scope", "no_team", "Nobody reports to the owner: choose a personal goal.");
    if (!context.chart->is_present(goal.owner_id, context.today()))
        violations.add("/owner_id", "has_left", "Choose somebody who works here.");
}

void check_contributors(Context& context, PersonId owner, std::vector<PersonId> const& people,
                        std::vector<PersonId> const& named, Violations& violations)
{
    auto const has_left = [&](PersonId person) { return !context.chart->is_present(person, context.today()); };
    std::set<PersonId> const different(people.begin(), people.end());
    if (people.size() > most_contributors)
        violations.add("/contributor_ids", "too_many", fmt::format("Name at most {}.", most_contributors),
                       {{"maximum", std::to_string(most_contributors)}});
    else if (different.size() < people.size())
        violations.add("/contributor_ids", "named_twice", "This person is named already.");
    else if (!people.empty() && store::count_people(context.tx, people) < std::ssize(people))
        violations.add("/contributor_ids", "unknown_reference", "One of them is not there.");
    else if (different.contains(owner))
        violations.add("/contributor_ids", "is_owner", "The owner contributes already.");
    else if (std::any_of(named.begin(), named.end(), has_left))
        violations.add("/contributor_ids", "has_left", "Choose somebody who works here.");
}

bool is_locked(Goal const& goal, GoalPeriod const& period)
{
    return goal.lifecycle == Lifecycle::agreed && period.needs_agreement &&
        (period.locks_target || period.locks_weight || period.locks_dates);
}

void check_locked(Goal const& before, Goal const& after, GoalPeriod const& period, Violations& violations)
{
    if (!is_locked(before, period))
        return;
    auto const refuse = [&](bool is_field_locked, bool differs, std::string_view field) {
        if (is_field_locked && differs)
            violations.add(std::string(field), "locked",
                           "This was agreed. Ask for the change, with a reason, and it is answered.");
    };
    refuse(period.locks_target, before.target_value != after.target_value, "/target_value");
    refuse(period.locks_target, before.start_value != after.start_value, "/start_value");
    refuse(period.locks_target, before.measure_unit != after.measure_unit, "/measure_unit");
    refuse(period.locks_target, before.measure_kind != after.measure_kind || before.roll_up != after.roll_up,
           "/measure_kind");
    refuse(period.locks_weight, before.weight != after.weight, "/weight");
    refuse(period.locks_dates, before.starts_on != after.starts_on, "/starts_on");
    refuse(period.locks_dates, before.due_on != after.due_on, "/due_on");
}

void require_open(Goal const& goal)
{
    if (goal.lifecycle == Lifecycle::closed)
        throw conflict("goal_closed", "This goal is closed. Reopen it, or carry it over.");
}

void require_changeable(Goal const& goal)
{
    require_open(goal);
    if (goal.lifecycle == Lifecycle::proposed)
        throw conflict("goal_waits", "This goal waits for an answer. It can be changed once it is agreed or returned.");
}

} // namespace espalier::goals
