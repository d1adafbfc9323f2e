// SPDX-License-Identifier: Apache-2.0
// The endpoint of search.
#include "features/search/search.h"
#include "platform/permissions.h"

namespace espalier::search {

namespace {

constexpr std::int64_t shown = 6; // of each, where nobody says otherwise

Findings search_everything(platform::Context& c, Search const& in)
{
    auto const limit = in.limit ? std::int64_t{*in.limit} : shown;
    return {.people = organization::find_people(c, in.words, limit),
            .units = organization::find_units(c, in.words, limit),
            .jobs = organization::find_jobs(c, in.words, limit),
            .competencies = competencies::find_competencies(c, in.words, limit),
            .goals = goals::find_goals(c, in.words, limit),
            .plans = plans::find_plans(c, in.words, limit),
            .offerings = catalogue::find_offerings(c, in.words, limit)};
}

} // namespace

void routes(platform::Routes& r)
{
    r.get("search_everything", "/search", platform::permissions::read_directory,
          "Find people, units, jobs, competencies, goals, plans and offerings by name", search_everything);
}

} // namespace espalier::search
