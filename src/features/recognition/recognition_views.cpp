// SPDX-License-Identifier: Apache-2.0
// How recognitions are shown: a page in one statement, its receivers, reactions and goals in one more each.
#include "features/recognition/recognition_found.h"
#include "features/recognition/recognition_waiting.h"

#include "features/goals/goal_way.h"
#include "platform/permissions.h"

#include <algorithm>
#include <unordered_map>

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

RecognitionView shown(Context const& context, store::Row const& row)
{
    return {.id = row.id,
            .at = row.at,
            .giver_id = row.giver_id,
            .giver_name = row.giver_name,
            .receivers = {},
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
            .reactions = {},
            .own_reaction = {},
            .answer = context.viewer.person_id == row.giver_id ? row.answer : "",
            .version = row.version};
}

// What only some see of it.
void show_to_viewer(Context const& context, RecognitionView& view, store::Row const& row)
{
    std::vector<PersonId> receivers;
    for (auto const& receiver : view.receivers)
        receivers.push_back(receiver.person_id);
    if (row.rises_to && receivers.size() == 1 && context.may(permissions::read_growth, receivers.front()))
        view.rises_to = row.rises_to;
    if (row.learner_id && context.may(permissions::read_plans, *row.learner_id)) {
        view.plan_id = row.plan_id;
        view.plan_item_title = row.plan_item_title;
    }
    if (sees_points(context, row, receivers))
        view.points_each = row.points_each;
    view.may_answer = may_answer(context, row, receivers);
    view.may_withdraw = (row.state == RecognitionState::given || row.state == RecognitionState::waits) &&
        (context.viewer.person_id == row.giver_id || context.may_for_everybody(permissions::manage_recognition));
}

void show_goals(Context& context, std::vector<RecognitionView>& views, std::vector<store::Row> const& rows)
{
    std::vector<GoalId> ids;
    for (auto const& row : rows)
        if (row.goal_id)
            ids.push_back(*row.goal_id);
    if (ids.empty())
        return;
    for (auto const& goal : goals::visible_goals(context, ids))
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].goal_id == goal.id) {
                views[i].goal_id = goal.id;
                views[i].goal_title = goal.title;
            }
}

std::vector<PersonId> reports_of_viewer(Context const& context)
{
    return context.viewer.person_id ? context.chart->present_reports_of(*context.viewer.person_id, context.today())
                                    : std::vector<PersonId>{};
}

} // namespace

std::vector<RecognitionView> views_of(Context& context, std::vector<store::Row> rows)
{
    std::vector<RecognitionView> views;
    std::vector<RecognitionId> ids;
    std::unordered_map<RecognitionId, std::size_t> place;
    for (auto const& row : rows) {
        place.emplace(row.id, views.size());
        ids.push_back(row.id);
        views.push_back(shown(context, row));
    }
    if (ids.empty())
        return views;
    for (auto& receiver : store::receivers(context.tx, ids))
        views[place.at(receiver.recognition_id)].receivers.push_back(std::move(receiver));
    for (auto const& sum : store::reactions(context.tx, ids, context.viewer.person_id.value_or(PersonId{}))) {
        auto& view = views[place.at(sum.recognition_id)];
        view.reactions.push_back(sum);
        if (sum.is_own)
            view.own_reaction = sum.kind;
    }
    show_goals(context, views, rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        show_to_viewer(context, views[i], rows[i]);
    return views;
}

RecognitionView recognition_view(Context& context, RecognitionId id)
{
    return views_of(context, {find_to_read(context, id).row}).front();
}

std::vector<RecognitionView> feed(Context& context, FeedFilter const& filter, RecognitionId before, std::int64_t limit)
{
    context.narrows_itself();
    return views_of(context, store::feed(context.tx, filter, before, limit));
}

std::vector<RecognitionView> recognitions_of(Context& context, SideFilter const& filter, RecognitionId before,
                                             std::int64_t limit)
{
    context.narrows_itself();
    return views_of(context,
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
