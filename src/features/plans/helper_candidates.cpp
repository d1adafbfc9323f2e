// SPDX-License-Identifier: Apache-2.0
// Finding and ranking them: two statements, whatever the number of people.
#include "features/plans/helper_candidates.h"

#include "base/time_zone.h"
#include "features/competencies/reach.h"
#include "features/plans/found.h"
#include "features/plans/helpers_store.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

constexpr std::int64_t most_people = 1000; // looked at, in an organisation of any size
constexpr std::size_t most_shown = 50;
constexpr double smallest_lead = 0.01; // that a helper's level lies above the learner's, in steps

struct Found
{
    store::CandidateRow row;
    competencies::Proficiency proficiency;
    std::int64_t minutes_apart = 0;
};

// Up to two hours is one working day, up to five half of one.
int time_band(std::int64_t minutes)
{
    return minutes <= 120 ? 0 : minutes <= 300 ? 1 : 2;
}

std::int64_t minutes_between(Instant now, std::string_view a, std::string_view b)
{
    auto const apart = std::abs(minutes_ahead_of_utc(now, a) - minutes_ahead_of_utc(now, b));
    return std::min(apart, 24 * 60 - apart);
}

// The level that who helps reaches: the item's, and in any case more than the learner's. None: nothing is known of either.
std::optional<double> level_to_reach(Context& context, FoundItem const& found, CompetencyId competency)
{
    std::optional<double> level;
    if (found.item.to_level)
        level = found.item.to_level->value;
    for (auto const& known : competencies::proficiencies_of(context, found.plan.person_id))
        if (known.competency_id == competency)
            level = std::max(level.value_or(known.range.lowest), known.proficiency.level + smallest_lead);
    return level;
}

std::vector<Found> find(Context& context, FoundItem const& item, competencies::ReachQuestion const& question)
{
    auto const reaching = competencies::who_reaches(context, question); // by person
    std::vector<PersonId> people;
    for (auto const& one : reaching)
        if (one.person_id != item.plan.person_id)
            people.push_back(one.person_id);
    auto const zone = organization::person(context, item.plan.person_id).time_zone;
    std::vector<Found> found;
    auto at = reaching.begin();
    for (auto& row : store::available_people(context.tx, people, context.today())) {
        while (at->person_id != row.person_id)
            ++at;
        auto const apart = minutes_between(context.now, zone, row.time_zone);
        found.push_back({std::move(row), at->proficiency, apart});
    }
    return found;
}

// What nobody may be told of others takes no part in the order either.
void rank(std::vector<Found>& found)
{
    auto const key = [](Found const& one) {
        return std::tie(one.row.active, one.minutes_apart, one.row.sort_name, one.row.person_id);
    };
    std::sort(found.begin(), found.end(), [&](Found const& a, Found const& b) {
        auto const near_a = time_band(a.minutes_apart), near_b = time_band(b.minutes_apart);
        return near_a != near_b ? near_a < near_b : key(a) < key(b);
    });
}

HelperCandidate candidate_of(Context& context, Found const& found)
{
    HelperCandidate candidate{.person_id = found.row.person_id,
                              .name = found.row.name,
                              .unit_name = found.row.unit_name,
                              .job_title = found.row.job_title,
                              .minutes_apart = found.minutes_apart,
                              .active = found.row.active};
    if (context.may(permissions::read_growth, found.row.person_id)) {
        candidate.level = found.proficiency.level;
        candidate.confidence = found.proficiency.confidence;
        candidate.newest_on = found.proficiency.newest_on;
    }
    return candidate;
}

} // namespace

HelperSearch who_could_help(Context& context, PlanItemId id)
{
    auto const item = find_item_to_write(context, id);
    auto const settings = platform::settings::read<HelpSettings>(context.tx);
    HelperSearch search{.competency_id = item.item.competency_id,
                        .most = settings.most_at_once,
                        .evidence_within_days = settings.evidence_within_days};
    if (!search.competency_id)
        return search;
    auto const scale = competencies::rated_scale(context, *search.competency_id);
    search.competency_name = scale.competency_name;
    search.scale_highest = scale.range.highest;
    search.from_level = level_to_reach(context, item, *search.competency_id);
    if (!search.from_level)
        return search;
    auto const fresh_since = context.today().plus_days(-static_cast<int>(settings.evidence_within_days.value));
    auto found = find(context, item, {*search.competency_id, *search.from_level, fresh_since, most_people});
    search.helping_enough =
        std::erase_if(found, [&](Found const& one) { return one.row.active >= settings.most_at_once.value; });
    rank(found);
    if (found.size() > most_shown)
        found.resize(most_shown);
    for (auto const& one : found)
        search.items.push_back(candidate_of(context, one));
    return search;
}

} // namespace espalier::plans
