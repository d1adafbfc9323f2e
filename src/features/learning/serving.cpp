// SPDX-License-Identifier: Apache-2.0
// Checking and choosing what an enrolment is for.
#include "features/learning/serving.h"

#include "features/organization/organization.h"
#include "features/plans/needs.h"
#include "features/plans/plan_terms.h"
#include "features/plans/standing_item.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::learning {

namespace permissions = platform::permissions;

namespace {

struct Fitting
{
    std::set<plans::CompetencyId> competencies;
    std::set<plans::PlanItemId> items;
};

Fitting fitting(Context& context, PersonId person, OfferingId offering)
{
    Fitting fits;
    for (auto const& one : catalogue::developed_by(context, offering))
        fits.competencies.insert(one.competency_id);
    auto const items = store::items_that_chose(context.tx, person, offering);
    fits.items.insert(items.begin(), items.end());
    return fits;
}

void add_items(Context& context, PersonId person, Fitting const& fits, std::vector<ServedChoice>& choices)
{
    if (!context.may(permissions::read_plans, person))
        return;
    for (auto const& plan : plans::overviews_of(context, organization::person(context, person))) {
        if (plan.line.state == plans::PlanState::closed)
            continue;
        for (auto const& view : plan.items) {
            auto const& item = view.item;
            if (!item.agreed_at || plans::has_ended(view.state) || view.state == plans::ItemState::done)
                continue;
            choices.push_back({.plan_item_id = item.id,
                               .need_id = view.needs.empty() ? std::nullopt : std::optional(view.needs.front().need_id),
                               .responsibility_id = item.responsibility_id,
                               .title = item.title.value,
                               .due_on = item.due_on,
                               .is_fitting = fits.items.contains(item.id) ||
                                   (item.competency_id && fits.competencies.contains(*item.competency_id))});
        }
    }
}

void add_needs(Context& context, PersonId person, Fitting const& fits, std::vector<ServedChoice>& choices)
{
    if (!context.may(permissions::read_growth, person))
        return;
    for (auto const& need : plans::needs_of(context, {.person_id = person, .state = {}, .after = {}, .limit = {}}))
        if (need.state == plans::NeedState::open)
            choices.push_back({.plan_item_id = {},
                               .need_id = need.id,
                               .responsibility_id = need.responsibility_id,
                               .title = need.competency_name.value_or(need.statement),
                               .due_on = {},
                               .is_fitting = need.competency_id && fits.competencies.contains(*need.competency_id)});
}

} // namespace

Served checked_served(Context& context, Served const& served, PersonId person, Violations& violations)
{
    Served checked{.plan_item_id = served.plan_item_id,
                   .need_id = served.need_id,
                   .responsibility_id = served.responsibility_id,
                   .reason = served.reason};
    if (served.plan_item_id) {
        auto const item = plans::standing_item(context, *served.plan_item_id);
        if (!item || item->person_id != person)
            violations.add("/plan_item_id", "unknown_reference", "Choose an item of a plan of the same person.");
        else if (!item->is_agreed || !item->is_open)
            violations.add("/plan_item_id", "item_not_open", "Choose an item that was agreed and is still open.");
        else {
            checked.plan_item_id = item->id;
            if (!served.need_id)
                checked.need_id = store::first_need_of(context.tx, item->id);
            if (!served.responsibility_id)
                checked.responsibility_id = store::responsibility_of(context.tx, item->id);
        }
    }
    if (served.need_id && store::person_of_need(context.tx, *served.need_id) != person)
        violations.add("/need_id", "unknown_reference", "Choose a need of the same person.");
    if (!served.plan_item_id && !served.need_id && !served.responsibility_id && served.reason.empty())
        violations.add(
            "/reason", "serves_nothing",
            "Say which plan item, need or responsibility this serves, or why it is there though it serves none.");
    return checked;
}

bool serves_item_that_chose(Context& context, Served const& served, PersonId person, OfferingId offering)
{
    auto const item = served.plan_item_id ? plans::standing_item(context, *served.plan_item_id) : std::nullopt;
    if (!item || !item->is_agreed)
        return false;
    auto const chose = store::items_that_chose(context.tx, person, offering);
    return std::find(chose.begin(), chose.end(), item->id) != chose.end();
}

std::vector<ServedChoice> served_choices(Context& context, PersonId person, OfferingId offering)
{
    std::vector<ServedChoice> choices;
    auto const fits = fitting(context, person, offering);
    add_items(context, person, fits, choices);
    add_needs(context, person, fits, choices);
    std::stable_sort(choices.begin(), choices.end(), [](ServedChoice const& one, ServedChoice const& other) {
        return one.is_fitting && !other.is_fitting;
    });
    return choices;
}

ServedNames served_names(Context& context, Served const& served, PersonId person)
{
    auto names = store::names_of(context.tx, served);
    if (!context.may(permissions::read_plans, person)) {
        names.plan_item_title.reset();
        names.plan_id.reset();
    }
    if (!context.may(permissions::read_growth, person))
        names.need_name.reset();
    return names;
}

} // namespace espalier::learning
