// SPDX-License-Identifier: Apache-2.0
// Gathering them.
#include "features/recognition/links_to_thank_for.h"

#include "features/goals/goal_way.h"
#include "features/plans/finished_items.h"
#include "platform/permissions.h"

#include <cmath>
#include <unordered_map>

namespace espalier::recognition {

namespace permissions = platform::permissions;

namespace {

constexpr int looks_back_days = 182;
constexpr std::int64_t most_shown = 10;

std::unordered_map<Id<Competency>, double> levels_on(Context& context, PersonId person, Date day)
{
    std::unordered_map<Id<Competency>, double> levels;
    auto const growth = competencies::growth_of(context, {.person_id = person, .as_known_on = day});
    for (auto const& line : growth.assessed)
        if (line.level)
            levels[line.competency_id] = std::round(*line.level);
    for (auto const& further : growth.further)
        levels[further.competency_id] = std::round(further.proficiency.level);
    return levels;
}

std::vector<RisenLevel> rises_of(Context& context, PersonId person)
{
    auto const before = levels_on(context, person, context.today().plus_days(-looks_back_days));
    auto const growth = competencies::growth_of(context, {.person_id = person});
    std::vector<RisenLevel> rises;
    auto const add = [&](Id<Competency> id, std::string const& name, double level) {
        auto const was = before.find(id);
        if (was != before.end() && std::round(level) > was->second)
            rises.push_back({id, name, was->second, std::round(level)});
    };
    for (auto const& line : growth.assessed)
        if (line.level)
            add(line.competency_id, line.name, *line.level);
    for (auto const& further : growth.further)
        add(further.competency_id, further.name, further.proficiency.level);
    return rises;
}

} // namespace

LinksToThankFor links_to_thank_for(Context& context, PersonId person)
{
    context.narrows_itself();
    if (!context.chart->knows(person))
        throw not_found("person");
    LinksToThankFor links;
    for (auto const& goal : goals::newest_goals_of(context, person, most_shown))
        links.goals.push_back({goal.id, goal.title});
    if (context.may(permissions::read_plans, person))
        for (auto& item : plans::finished_items_of(
                 context.tx, person, start_of_day_utc(context.today().plus_days(-looks_back_days)), most_shown))
            links.items.push_back({item.id, std::move(item.title), date_in_utc(item.finished_at)});
    if (context.may(permissions::read_growth, person))
        links.rises = rises_of(context, person);
    return links;
}

} // namespace espalier::recognition
