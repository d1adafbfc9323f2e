// SPDX-License-Identifier: Apache-2.0
// Goals as they are shown.
#include "features/goals/change_requests.h"
#include "features/goals/goal_checks.h"
#include "features/goals/goal_found.h"
#include "features/goals/goal_state.h"
#include "features/goals/goals_store.h"
#include "features/goals/links_store.h"
#include "features/goals/rolling.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::goals {

namespace {

std::vector<KeyResultView> key_result_views(Context& context, GoalId id)
{
    auto const milestones = store::milestones(context.tx, id);
    auto const kpis = store::kpi_names(context.tx, id);
    std::vector<KeyResultView> views;
    for (auto const& key_result : store::key_results(context.tx, id)) {
        KeyResultView view{.key_result = key_result,
                           .progress = progress_of(key_result, key_result.current_value),
                           .kpi_name = {},
                           .milestones = {}};
        for (auto const& kpi : kpis)
            if (kpi.key_result_id == key_result.id)
                view.kpi_name = kpi.name;
        for (auto const& one : milestones)
            if (one.key_result_id == key_result.id)
                view.milestones.push_back(one);
        views.push_back(std::move(view));
    }
    return views;
}

LinkedGoal shown(Context& context, store::LinkedRow const& row)
{
    LinkedGoal link;
    link.id = row.id;
    link.kind = row.kind;
    link.weight = row.weight;
    if (!may_see(context, row.facts()))
        return link;
    link.goal_id = row.goal_id;
    link.title = row.title;
    link.scope = row.scope;
    link.owner_id = row.owner_id;
    link.owner_name = row.owner_name;
    link.lifecycle = lifecycle_on(context.today(), row.lifecycle, row.starts_on);
    link.progress = row.progress;
    link.health = row.health;
    return link;
}

std::vector<LinkedGoal> shown(Context& context, std::vector<store::LinkedRow> const& rows)
{
    std::vector<LinkedGoal> links;
    for (auto const& row : rows)
        links.push_back(shown(context, row));
    return links;
}

ChildFacts facts_of(store::LinkedRow const& row)
{
    return {
        {static_cast<Measure const&>(row)}, row.weight, row.current_value, row.lifecycle, row.outcome, row.progress};
}

// The same as is rolled up, opened.
std::vector<PieceView> piece_views(Context& context, Goal const& goal, std::vector<KeyResultView> const& key_results,
                                   std::vector<store::LinkedRow> const& children)
{
    if (goal.roll_up == RollUp::manual)
        return {};
    std::vector<PieceView> views;
    std::vector<Piece> pieces;
    for (auto const& one : key_results) {
        pieces.push_back(piece_of(one.key_result));
        auto& view = views.emplace_back();
        view.key_result_id = one.key_result.id;
        view.title = one.key_result.title;
    }
    for (auto const& child : children) {
        if (child.kind != AlignmentKind::contributes)
            continue;
        pieces.push_back(piece_of(facts_of(child)));
        auto& view = views.emplace_back();
        view.kind = PieceKind::goal;
        if (!may_see(context, child.facts()))
            continue;
        view.goal_id = child.goal_id;
        view.title = child.title;
        view.owner_name = child.owner_name;
    }
    roll_up(goal.roll_up, goal, pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto& view = views[i];
        view.weight = pieces[i].weight;
        view.share = pieces[i].share;
        view.left_out = pieces[i].left_out;
        if (!view.title)
            continue;
        view.progress = pieces[i].progress;
        view.contribution = pieces[i].contribution;
        if (goal.roll_up == RollUp::sum)
            view.value = pieces[i].value;
    }
    return views;
}

std::optional<std::string> origin_title(Context& context, Goal const& goal)
{
    if (!goal.origin_goal_id)
        return std::nullopt;
    auto const found = store::titles(context.tx, {*goal.origin_goal_id}, context.viewer.person_id);
    return !found.empty() && may_see(context, found[0].facts()) ? std::optional(found[0].title) : std::nullopt;
}

GoalTurnNow turn_now(Context& context, Goal const& goal, std::vector<GoalTurn> const& turns)
{
    auto turn = turn_of(goal, turns, *context.chart, context.today());
    if (turn.person_id)
        turn.name = organization::full_name(organization::person(context, *turn.person_id));
    return turn;
}

// What owner and manager say to each other is theirs, contributors' and the line's, also where everybody sees the goal.
std::vector<GoalTurn> without_words(std::vector<GoalTurn> turns)
{
    for (auto& turn : turns)
        turn.comment.clear();
    return turns;
}

} // namespace

GoalLine line_of(GoalRow row, Date today)
{
    row.lifecycle = lifecycle_on(today, row.lifecycle, row.starts_on);
    auto const expected = expected_by(row.starts_on, row.due_on, today);
    return {std::move(row), expected};
}

GoalView goal_view(Context& context, GoalId id)
{
    auto const goal = find_goal(context, id);
    auto const today = context.today();
    auto const& viewer = context.viewer.person_id;
    auto names = store::names_of(context.tx, id);
    auto turns = store::turns(context.tx, id);
    auto const turn = turn_now(context, goal, turns);
    auto key_results = key_result_views(context, id);
    auto const children = store::children(context.tx, id, viewer);
    auto contributors = store::contributors(context.tx, id);
    auto const is_contributor = viewer &&
        std::any_of(contributors.begin(), contributors.end(),
                    [&](GoalPerson const& person) { return person.id == *viewer; });
    auto const is_party = is_contributor || may_write(context, goal);
    auto period = goal_period(context, goal.goal_period_id);
    auto const locked = is_locked(goal, period);
    auto pieces = piece_views(context, goal, key_results, children);
    auto const answers =
        context.may(viewer == goal.owner_id ? platform::permissions::write_goals : platform::permissions::agree_goals,
                    goal.owner_id) &&
        may_answer(context, goal);
    return {.goal = goal,
            .lifecycle = lifecycle_on(today, goal.lifecycle, goal.starts_on),
            .expected = expected_by(goal.starts_on, goal.due_on, today),
            .goal_period = std::move(period),
            .owner_name = std::move(names.owner_name),
            .unit_name = std::move(names.unit_name),
            .responsibility_title = std::move(names.responsibility_title),
            .origin_title = origin_title(context, goal),
            .contributors = std::move(contributors),
            .key_results = std::move(key_results),
            .pieces = std::move(pieces),
            .parents = shown(context, store::parents(context.tx, id, viewer)),
            .children = shown(context, children),
            .turns = is_party ? std::move(turns) : without_words(std::move(turns)),
            .turn = turn,
            .change_requests = is_party ? change_requests_of(context, id) : std::vector<GoalChangeRequestView>{},
            .owner_weight = store::owner_weight(context.tx, goal.owner_id, goal.goal_period_id),
            .is_locked = locked,
            .may_write = may_write(context, goal),
            .may_update = may_update(context, goal, is_contributor),
            .may_answer = answers};
}

} // namespace espalier::goals
