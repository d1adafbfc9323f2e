// SPDX-License-Identifier: Apache-2.0
// From one record to all that hang together with it.
#include "features/plans/thread.h"

#include "features/plans/found.h"
#include "features/plans/goal_learning.h"
#include "features/plans/options_store.h"
#include "features/plans/plans_store.h"
#include "platform/permissions.h"

#include <algorithm>
#include <map>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

// What the thread is about: a competency or responsibility of a person, or more closely an item or need.
struct Centre
{
    std::optional<PersonId> person_id;
    std::optional<CompetencyId> competency_id;
    std::optional<ResponsibilityId> responsibility_id;
    std::optional<PlanItemId> plan_item_id;
    std::optional<NeedId> need_id;
};

void check(ThreadStart const& start)
{
    auto const given = start.plan_item_id.has_value() + start.need_id.has_value() + start.competency_id.has_value() +
        start.responsibility_id.has_value();
    if (given != 1)
        throw invalid("/plan_item_id", "one_start",
                      "Name one plan item, need, competency or responsibility to start from.");
}

Centre centre_of(Context& context, ThreadStart const& start)
{
    if (start.plan_item_id) {
        auto const found = find_item(context, *start.plan_item_id);
        return {found.plan.person_id, found.item.competency_id, found.item.responsibility_id, found.item.id, {}};
    }
    if (start.need_id) {
        auto const need = need_view(context, *start.need_id);
        return {need.person_id, need.competency_id, need.responsibility_id, {}, need.id};
    }
    auto const person = start.person_id ? start.person_id : context.viewer.person_id;
    if (person)
        context.require_visible(permissions::read_plans, *person, "person");
    context.narrows_itself();
    return {person, start.competency_id, start.responsibility_id, {}, {}};
}

bool names(PlanItemView const& view, NeedId need)
{
    return std::any_of(view.needs.begin(), view.needs.end(), [&](ItemNeed const& one) { return one.need_id == need; });
}

bool is_about(PlanItemView const& view, Centre const& centre)
{
    if (centre.plan_item_id)
        return view.item.id == *centre.plan_item_id;
    if (centre.need_id)
        return names(view, *centre.need_id);
    if (centre.responsibility_id)
        return view.item.responsibility_id == centre.responsibility_id;
    return view.item.competency_id == centre.competency_id;
}

std::vector<ThreadItem> items_about(Context& context, organization::Person const& person, Centre const& centre)
{
    std::vector<ThreadItem> items;
    for (auto& [line, views] : overviews_of(context, person))
        for (auto& view : views)
            if (is_about(view, centre))
                items.push_back(
                    {std::move(view), {line.id, line.title, person.id, line.person_name, line.state}, {}, {}});
    std::map<PlanOptionId, PlanOption> chosen;
    for (auto& option : store::chosen_options(context.tx, person.id))
        chosen.emplace(option.id, std::move(option));
    for (auto& item : items) {
        auto const option = item.plan_item.item.option_id;
        if (auto const found = option ? chosen.find(*option) : chosen.end(); found != chosen.end()) {
            item.option_title = found->second.title.value;
            if (found->second.provider)
                item.provider = found->second.provider->value;
        }
    }
    return items;
}

bool is_about(NeedView const& need, Centre const& centre, std::vector<ThreadItem> const& items)
{
    if (centre.need_id)
        return need.id == *centre.need_id;
    if (!centre.plan_item_id && centre.competency_id)
        return need.competency_id == centre.competency_id;
    return (!centre.plan_item_id && need.responsibility_id == centre.responsibility_id) ||
        std::any_of(items.begin(), items.end(), [&](ThreadItem const& item) { return names(item.plan_item, need.id); });
}

// Where somebody stands, what they need and what the target job asks is for those who may see growth.
void add_growth(Context& context, Thread& thread, Centre& centre)
{
    for (auto& need : needs_of(context, {.person_id = *centre.person_id}))
        if (is_about(need, centre, thread.items))
            thread.needs.push_back(std::move(need));
    if (!centre.competency_id && !thread.needs.empty())
        centre.competency_id = thread.needs.front().competency_id;
    if (centre.competency_id)
        thread.proficiency = competencies::open_proficiency(
            context, {.person_id = *centre.person_id, .competency_id = *centre.competency_id});
}

void hide_growth(Thread& thread, Centre const& centre)
{
    if (centre.competency_id)
        thread.hidden.push_back(ThreadLink::evidence);
    if (std::any_of(thread.items.begin(), thread.items.end(),
                    [](ThreadItem const& item) { return !item.plan_item.needs.empty(); }))
        thread.hidden.push_back(ThreadLink::need);
}

void add_person(Context& context, Thread& thread, Centre& centre)
{
    auto const person = organization::person(context, *centre.person_id);
    auto const sees_growth = context.may(permissions::read_growth, person.id);
    thread.person_id = person.id;
    thread.person_name = organization::full_name(person);
    thread.items = items_about(context, person, centre);
    if (!centre.competency_id && !thread.items.empty())
        centre.competency_id = thread.items.front().plan_item.item.competency_id;
    if (sees_growth)
        add_growth(context, thread, centre);
    else
        hide_growth(thread, centre);
    if (!centre.competency_id)
        return;
    for (auto& requirement : store::thread_requirements(context.tx, person.id, *centre.competency_id))
        if (sees_growth || requirement.job_id == person.job_id)
            thread.requirements.push_back(std::move(requirement));
}

// Of what is shown of items and needs, the first that serves a goal.
void add_goals(Context& context, Thread& thread)
{
    std::vector<PlanItemId> items;
    std::vector<NeedId> needs;
    for (auto const& item : thread.items)
        items.push_back(item.plan_item.item.id);
    for (auto const& need : thread.needs)
        needs.push_back(need.id);
    if (items.empty() && needs.empty())
        return;
    if (auto const goal = goal_of(context.tx, items, needs))
        thread.goals = goals::way_up(context, *goal);
}

} // namespace

Thread thread_from(Context& context, ThreadStart const& start)
{
    check(start);
    auto centre = centre_of(context, start);
    Thread thread;
    if (centre.person_id)
        add_person(context, thread, centre);
    add_goals(context, thread);
    if (centre.responsibility_id)
        thread.responsibility = store::thread_responsibility(context.tx, *centre.responsibility_id);
    if (start.responsibility_id && !thread.responsibility)
        throw not_found("responsibility");
    if (centre.competency_id)
        thread.competency_name = competencies::rated_scale(context, *centre.competency_id).competency_name;
    return thread;
}

} // namespace espalier::plans
