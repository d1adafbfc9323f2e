// SPDX-License-Identifier: Apache-2.0
// How recognitions are shown: a page in one statement, its receivers, reactions, goals and plan items in one more each.
#include "features/recognition/recognition_found.h"
#include "features/recognition/recognition_waiting.h"
#include "features/recognition/wall.h"

#include "features/goals/goal_way.h"
#include "platform/permissions.h"

#include <algorithm>
#include <limits>
#include <map>

namespace espalier::recognition {

namespace permissions = platform::permissions;

namespace {

bool sees_points(Context const& context, store::Row const& row, std::vector<PersonId> const& receivers)
{
    auto const& viewer = context.viewer.person_id;
    return row.points_each > 0 &&
        (viewer == row.giver_id ||
         (viewer && std::find(receivers.begin(), receivers.end(), *viewer) != receivers.end()) ||
         may_answer(context, row, receivers) || context.may_for_everybody(permissions::manage_recognition));
}

RecognitionView shown(Context const& context, WholeRecognition const& whole)
{
    auto const& row = whole.row;
    return {.id = row.id,
            .at = row.at,
            .giver_id = row.giver_id,
            .giver_name = row.giver_name,
            .receivers = whole.receivers,
            .message = row.message,
            .company_value_id = row.company_value_id,
            .company_value_name = row.company_value_name,
            .competency_id = row.competency_id,
            .competency_name = row.competency_name,
            .is_rise = row.rises_to.has_value(),
            .rises_to = {},
            .goal_id = {},
            .goal_title = {},
            .plan_id = {},
            .plan_item_title = {},
            .visibility = row.visibility,
            .state = row.state,
            .points_each = {},
            .reactions = whole.reactions,
            .own_reaction = {},
            .answer = context.viewer.person_id == row.giver_id ? row.answer : "",
            .version = row.version};
}

// What only some see of it, apart from goal and plan item.
void show_to_viewer(Context const& context, RecognitionView& view, WholeRecognition const& whole)
{
    auto const& row = whole.row;
    std::vector<PersonId> receivers;
    for (auto const& receiver : whole.receivers)
        receivers.push_back(receiver.person_id);
    if (context.viewer.person_id)
        if (auto const own = whole.reaction_of.find(*context.viewer.person_id); own != whole.reaction_of.end())
            view.own_reaction = own->second;
    if (row.rises_to && receivers.size() == 1 && context.may(permissions::read_growth, receivers.front()))
        view.rises_to = row.rises_to;
    if (sees_points(context, row, receivers))
        view.points_each = row.points_each;
    view.may_answer = may_answer(context, row, receivers);
    view.may_withdraw = (row.state == RecognitionState::given || row.state == RecognitionState::waits) &&
        (context.viewer.person_id == row.giver_id || context.may_for_everybody(permissions::manage_recognition));
}

void show_goals(Context& context, std::vector<RecognitionView>& views, std::span<WholeRecognition const> wholes)
{
    std::vector<GoalId> ids;
    for (auto const& whole : wholes)
        if (whole.row.goal_id)
            ids.push_back(*whole.row.goal_id);
    if (ids.empty())
        return;
    for (auto const& goal : goals::visible_goals(context, ids))
        for (std::size_t i = 0; i < wholes.size(); ++i)
            if (wholes[i].row.goal_id == goal.id) {
                views[i].goal_id = goal.id;
                views[i].goal_title = goal.title;
            }
}

void show_plan_items(Context& context, std::vector<RecognitionView>& views, std::span<WholeRecognition const> wholes)
{
    std::vector<PlanItemId> ids;
    std::unordered_multimap<PlanItemId, std::size_t> places;
    for (std::size_t i = 0; i < wholes.size(); ++i)
        if (auto const& row = wholes[i].row; row.learner_id && context.may(permissions::read_plans, *row.learner_id)) {
            ids.push_back(*row.plan_item_id);
            places.emplace(*row.plan_item_id, i);
            views[i].plan_id = row.plan_id;
        }
    if (ids.empty())
        return;
    for (auto const& item : store::item_titles(context.tx, ids))
        for (auto [place, end] = places.equal_range(item.id); place != end; ++place)
            views[place->second].plan_item_title = item.title;
}

std::vector<PersonId> reports_of_viewer(Context const& context)
{
    return context.viewer.person_id ? context.chart->present_reports_of(*context.viewer.person_id, context.today())
                                    : std::vector<PersonId>{};
}

std::vector<RecognitionView> views_of_rows(Context& context, std::vector<store::Row> rows)
{
    return views_of(context, whole(context.tx, std::move(rows)));
}

} // namespace

std::vector<WholeRecognition> whole(db::Transaction& tx, std::vector<store::Row> rows)
{
    std::vector<WholeRecognition> wholes;
    std::vector<RecognitionId> ids;
    std::unordered_map<RecognitionId, std::size_t> places;
    for (auto& row : rows) {
        places.emplace(row.id, wholes.size());
        ids.push_back(row.id);
        wholes.push_back({.row = std::move(row), .receivers = {}, .reactions = {}, .reaction_of = {}});
    }
    if (ids.empty())
        return wholes;
    for (auto& receiver : store::receivers(tx, ids))
        wholes[places.at(receiver.recognition_id)].receivers.push_back(std::move(receiver));
    std::map<std::pair<std::size_t, ReactionKind>, std::int64_t> counts;
    for (auto const& reaction : store::reactions(tx, ids)) {
        auto const place = places.at(reaction.recognition_id);
        wholes[place].reaction_of.emplace(reaction.person_id, reaction.kind);
        ++counts[{place, reaction.kind}];
    }
    for (auto const& [of, people] : counts)
        wholes[of.first].reactions.push_back({of.second, people});
    return wholes;
}

std::vector<RecognitionView> views_of(Context& context, std::span<WholeRecognition const> recognitions)
{
    std::vector<RecognitionView> views;
    views.reserve(recognitions.size());
    for (auto const& whole : recognitions) {
        views.push_back(shown(context, whole));
        show_to_viewer(context, views.back(), whole);
    }
    show_goals(context, views, recognitions);
    show_plan_items(context, views, recognitions);
    return views;
}

RecognitionView recognition_view(Context& context, RecognitionId id)
{
    return views_of_rows(context, {find_to_read(context, id).row}).front();
}

std::vector<RecognitionView> feed(Context& context, FeedFilter const& filter, RecognitionId before, std::int64_t limit)
{
    context.narrows_itself();
    return views_of_rows(context, store::feed(context.tx, filter, before, limit));
}

std::vector<RecognitionView> newest_on_wall(Context& context, std::int64_t limit)
{
    context.narrows_itself();
    auto const wall = Wall::of(context);
    if (auto const kept = wall->first(limit))
        return views_of(context, *kept);
    return feed(context, {}, {std::numeric_limits<std::int64_t>::max()}, limit);
}

std::vector<RecognitionView> recognitions_of(Context& context, SideFilter const& filter, RecognitionId before,
                                             std::int64_t limit)
{
    context.narrows_itself();
    return views_of_rows(context,
                         store::of_person(context.tx, filter,
                                          {context.viewer.person_id.value_or(PersonId{}), reports_of_viewer(context)},
                                          before, limit));
}

std::vector<WaitingRecognition> recognitions_waiting_for_viewer(Context& context)
{
    context.narrows_itself();
    return store::waiting(context.tx, context.viewer.person_id.value_or(PersonId{}),
                          context.may_for_everybody(permissions::manage_recognition), context.today());
}

} // namespace espalier::recognition
