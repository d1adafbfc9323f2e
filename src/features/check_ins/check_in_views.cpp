// SPDX-License-Identifier: Apache-2.0
// Putting together what the statements find.
#include "features/check_ins/check_in_views.h"

#include "features/check_ins/check_in_readers.h"
#include "features/check_ins/check_ins_store.h"
#include "features/goals/goal_names.h"

#include <map>

namespace espalier::check_ins {

namespace {

std::map<GoalId, std::string> titles_of(Context& context, std::vector<CheckInPriority> const& priorities)
{
    std::vector<GoalId> named;
    for (auto const& one : priorities)
        if (one.goal_id)
            named.push_back(*one.goal_id);
    return goals::visible_titles(context, named);
}

PriorityView shown(CheckInPriority priority, std::map<GoalId, std::string> const& titles)
{
    PriorityView view{.id = priority.id,
                      .text = std::move(priority.text),
                      .goal_id = {},
                      .goal_title = {},
                      .carried_from_id = priority.carried_from_id};
    if (priority.goal_id)
        if (auto const title = titles.find(*priority.goal_id); title != titles.end()) {
            view.goal_id = priority.goal_id;
            view.goal_title = title->second;
        }
    return view;
}

using ByCheckIn = std::map<CheckInId, CheckInView*>;

void add_parts(Context& context, std::vector<CheckInId> const& ids, ByCheckIn const& views)
{
    auto& tx = context.tx;
    auto priorities = store::priorities_of(tx, ids);
    auto const titles = titles_of(context, priorities);
    for (auto& one : priorities) {
        auto& view = *views.at(one.check_in_id);
        view.priorities.push_back(shown(std::move(one), titles));
    }
    for (auto& one : store::points_of(tx, ids))
        views.at(one.check_in_id)->points.push_back(std::move(one));
    for (auto& one : store::outcomes_of(tx, ids))
        views.at(one.check_in_id)->outcomes.push_back({one.check_in_priority_id, std::move(one.text), one.outcome});
    for (auto& one : store::answers_of(tx, ids))
        views.at(one.check_in_id)
            ->answers.push_back({one.check_in_question_id, std::move(one.question), std::move(one.text)});
    for (auto& one : store::comments_of(tx, ids))
        views.at(one.check_in_id)->comments.push_back(std::move(one));
    for (auto& one : store::reactions_of(tx, ids))
        views.at(one.check_in_id)->reactions.push_back(std::move(one));
    if (context.viewer.person_id)
        for (auto& one : store::agenda_points_of(tx, ids, *context.viewer.person_id))
            views.at(one.check_in_id)->agenda_points.push_back(one);
}

void add_names(Context& context, std::vector<CheckInView>& views)
{
    std::vector<PersonId> people;
    for (auto const& view : views) {
        people.push_back(view.check_in.person_id);
        if (view.check_in.reviewed_by_id)
            people.push_back(*view.check_in.reviewed_by_id);
    }
    std::map<PersonId, std::string> names;
    for (auto& one : store::names_of(context.tx, people))
        names.emplace(one.id, std::move(one.name));
    for (auto& view : views) {
        view.person_name = names.at(view.check_in.person_id);
        if (view.check_in.reviewed_by_id)
            view.reviewed_by_name = names.at(*view.check_in.reviewed_by_id);
    }
}

} // namespace

std::vector<PriorityView> priority_views(Context& context, std::vector<CheckInPriority> priorities)
{
    auto const titles = titles_of(context, priorities);
    std::vector<PriorityView> views;
    for (auto& one : priorities)
        views.push_back(shown(std::move(one), titles));
    return views;
}

std::vector<CheckInView> views_of(Context& context, std::vector<CheckIn> const& check_ins)
{
    std::vector<CheckInView> views;
    if (check_ins.empty())
        return views;
    std::vector<CheckInId> ids;
    for (auto const& one : check_ins) {
        auto const reader = reader_of(one, context.viewer.person_id, *context.chart, context.today());
        views.emplace_back();
        views.back().check_in = one;
        views.back().is_own = reader == Reader::writer;
        views.back().may_review = reader == Reader::manager;
        ids.push_back(one.id);
    }
    ByCheckIn by_id;
    for (auto& view : views)
        by_id.emplace(view.check_in.id, &view);
    add_parts(context, ids, by_id);
    add_names(context, views);
    return views;
}

CheckInView check_in_view(Context& context, CheckInId id)
{
    auto const check_in = find_check_in(context, id);
    auto view = std::move(views_of(context, {check_in}).front());
    view.may_take_back =
        view.is_own && check_in.submitted_at && !check_in.reviewed_at && !store::has_later(context.tx, check_in);
    return view;
}

} // namespace espalier::check_ins
