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
#include <span>

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
    link.version = row.version;
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
    link.origin_kind = row.origin_kind;
    return link;
}

std::vector<LinkedGoal> shown(Context& context, std::vector<store::LinkedRow> const& rows)
{
    std::vector<LinkedGoal> links;
    for (std::size_t i = 0; i < std::min(rows.size(), most_named); ++i)
        links.push_back(shown(context, rows[i]));
    return links;
}

ChildFacts facts_of(store::LinkedRow const& row)
{
    return {
        {static_cast<Measure const&>(row)}, row.weight, row.current_value, row.lifecycle, row.outcome, row.progress};
}

PieceView opened(Piece const& piece, PieceKind kind, RollUp rule)
{
    PieceView view;
    view.kind = kind;
    view.weight = piece.weight;
    view.share = piece.share;
    view.left_out = piece.left_out;
    view.progress = piece.progress;
    view.contribution = piece.contribution;
    if (rule == RollUp::sum)
        view.value = piece.value;
    return view;
}

// Several in one line. What left the roll-up has no part in it; of those that may be seen it tells how far they are, too.
void add_line(std::vector<PieceView>& views, PieceKind kind, RollUp rule, std::span<PieceView const> pieces)
{
    if (pieces.empty())
        return;
    PieceView line;
    line.kind = kind;
    line.pieces = std::ssize(pieces);
    line.weight = 0;
    double contributions = 0;
    for (auto const& piece : pieces) {
        line.weight += piece.left_out ? 0 : piece.weight;
        line.share += piece.share;
        contributions += piece.contribution.value_or(0);
    }
    if (kind == PieceKind::further_goals) {
        line.contribution = contributions;
        if (rule == RollUp::weighted_mean && line.share > 0)
            line.progress = contributions / line.share;
    }
    views.push_back(std::move(line));
}

// The same as is rolled up, opened: key results, the goals with the largest shares, the rest of them, those hidden.
std::vector<PieceView> piece_views(Context& context, Goal const& goal, std::vector<KeyResultView> const& key_results,
                                   std::vector<store::LinkedRow> const& children)
{
    if (goal.roll_up == RollUp::manual)
        return {};
    std::vector<Piece> pieces;
    for (auto const& one : key_results)
        pieces.push_back(piece_of(one.key_result));
    for (auto const& child : children)
        if (child.kind == AlignmentKind::contributes)
            pieces.push_back(piece_of(facts_of(child)));
    roll_up(goal.roll_up, goal, pieces);
    auto piece = pieces.begin();
    std::vector<PieceView> views, named, hidden;
    for (auto const& one : key_results) {
        auto& view = views.emplace_back(opened(*piece++, PieceKind::key_result, goal.roll_up));
        view.key_result_id = one.key_result.id;
        view.title = one.key_result.title;
    }
    for (auto const& child : children) {
        if (child.kind != AlignmentKind::contributes)
            continue;
        auto view = opened(*piece++, PieceKind::goal, goal.roll_up);
        if (!may_see(context, child.facts())) {
            hidden.push_back(std::move(view));
            continue;
        }
        view.goal_id = child.goal_id;
        view.title = child.title;
        view.owner_name = child.owner_name;
        named.push_back(std::move(view));
    }
    if (named.size() > most_named)
        std::stable_sort(named.begin(), named.end(),
                         [](PieceView const& a, PieceView const& b) { return a.share > b.share; });
    auto const last = std::min(named.size(), most_named);
    views.insert(views.end(), named.begin(), named.begin() + static_cast<std::ptrdiff_t>(last));
    add_line(views, PieceKind::further_goals, goal.roll_up, std::span(named).subspan(last));
    add_line(views, PieceKind::hidden_goals, goal.roll_up, hidden);
    return views;
}

std::optional<std::string> origin_title(Context& context, Goal const& goal)
{
    if (!goal.origin_goal_id)
        return std::nullopt;
    auto const found = store::titles(context.tx, {*goal.origin_goal_id}, context.viewer.person_id);
    return !found.empty() && may_see(context, found[0].facts()) ? std::optional(found[0].title) : std::nullopt;
}

std::vector<GoalContinuation> continuations(Context& context, Goal const& goal)
{
    std::vector<GoalContinuation> shown;
    for (auto const& row : store::continuations(context.tx, goal.id, context.viewer.person_id))
        if (may_see(context, row.facts()))
            shown.push_back({row.id, row.title, row.goal_period_name});
    return shown;
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
    auto goal = find_goal(context, id);
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
    auto origin = origin_title(context, goal);
    if (!origin)
        goal.origin_goal_id.reset();
    return {.goal = goal,
            .lifecycle = lifecycle_on(today, goal.lifecycle, goal.starts_on),
            .expected = expected_by(goal.starts_on, goal.due_on, today),
            .goal_period = std::move(period),
            .owner_name = std::move(names.owner_name),
            .unit_name = std::move(names.unit_name),
            .responsibility_title = std::move(names.responsibility_title),
            .origin_title = std::move(origin),
            .continuations = continuations(context, goal),
            .contributors = std::move(contributors),
            .key_results = std::move(key_results),
            .update_count = store::count_updates(context.tx, id),
            .pieces = std::move(pieces),
            .parents = shown(context, store::parents(context.tx, id, viewer)),
            .children = shown(context, children),
            .further_children = std::max<std::int64_t>(0, std::ssize(children) - std::int64_t{most_named}),
            .turns = is_party ? std::move(turns) : without_words(std::move(turns)),
            .turn = turn,
            .change_requests = is_party ? change_requests_of(context, id) : std::vector<GoalChangeRequestView>{},
            .owner_weight = is_party
                ? std::optional(store::owner_weight(context.tx, goal.owner_id, goal.goal_period_id))
                : std::nullopt,
            .is_locked = locked,
            .may_write = may_write(context, goal),
            .may_update = may_update(context, goal, is_contributor),
            .may_answer = answers};
}

} // namespace espalier::goals
