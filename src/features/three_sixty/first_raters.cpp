// SPDX-License-Identifier: Apache-2.0
// Raters by the reporting lines.
#include "features/three_sixty/first_raters.h"

#include <algorithm>

namespace espalier::three_sixty {

namespace {

std::vector<PersonId> people_of_group(platform::OrgChart const& chart, PersonId person, RaterGroup group, Date today)
{
    if (group == RaterGroup::report)
        return chart.present_reports_of(person, today);
    auto const manager = chart.present_manager_of(person, today);
    if (group != RaterGroup::peer || !manager)
        return {};
    auto team = chart.present_reports_of(*manager, today);
    auto const own = std::find(team.begin(), team.end(), person);
    if (own == team.end())
        return team;
    std::rotate(team.begin(), own, team.end());
    team.erase(team.begin());
    return team;
}

} // namespace

std::vector<FirstRater> first_raters(platform::OrgChart const& chart, PersonId person, Date today, ChosenBy chosen_by,
                                     std::vector<RaterLimit> const& limits)
{
    std::vector<FirstRater> raters{{RaterGroup::self, person}};
    if (auto const manager = chart.present_manager_of(person, today))
        raters.push_back({RaterGroup::manager, *manager});
    if (chosen_by != ChosenBy::reporting_lines)
        return raters;
    for (auto const& limit : limits) {
        auto people = people_of_group(chart, person, limit.rater_group, today);
        people.resize(std::min(people.size(), static_cast<std::size_t>(limit.most.value)));
        for (auto const one : people)
            raters.push_back({limit.rater_group, one});
    }
    return raters;
}

bool fits_group(platform::OrgChart const& chart, PersonId person, PersonId rater, RaterGroup group, Date today)
{
    auto const reports = chart.present_reports_of(person, today);
    auto const is_report = std::find(reports.begin(), reports.end(), rater) != reports.end();
    return is_report == (group == RaterGroup::report);
}

} // namespace espalier::three_sixty
