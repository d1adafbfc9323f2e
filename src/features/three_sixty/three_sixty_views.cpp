// SPDX-License-Identifier: Apache-2.0
// Putting lists and pages together.
#include "features/three_sixty/three_sixty_views.h"

#include "db/id_list.h"
#include "features/three_sixty/first_raters.h"
#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_store.h"
#include "features/three_sixty/views_store.h"
#include "platform/mail.h"
#include "platform/permissions.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace espalier::three_sixty {

namespace {

std::unordered_map<PersonId, std::int64_t> requests_of(Context& context, std::vector<PersonId> const& people)
{
    std::unordered_map<PersonId, std::int64_t> requests;
    for (auto const& row : store::open_requests(context.tx, people))
        requests.emplace(row.person_id, row.requests);
    return requests;
}

std::vector<RaterLine> rater_lines(Context& context, LedThreeSixty const& led)
{
    auto rows = store::rater_rows(context.tx, led.three_sixty.id);
    std::vector<PersonId> people;
    for (auto const& row : rows)
        if (row.person_id)
            people.push_back(*row.person_id);
    auto const requests = requests_of(context, people);
    std::vector<RaterLine> lines;
    for (auto& row : rows) {
        auto const found = row.person_id ? requests.find(*row.person_id) : requests.end();
        auto const open = found == requests.end() ? 0 : found->second;
        lines.push_back({.id = row.id,
                         .rater_group = row.rater_group,
                         .person_id = row.person_id,
                         .name = std::move(row.name),
                         .state = row.state,
                         .reason = led.is_above ? std::move(row.reason) : std::string(),
                         .open_requests = open,
                         .is_overloaded = open > many_requests,
                         .is_mailed = row.is_mailed});
    }
    return lines;
}

} // namespace

std::vector<RoundLine> round_lines(Context& context, RoundId before, std::int64_t limit)
{
    return store::round_lines(context.tx, before, limit);
}

RoundView round_view(Context& context, RoundId id)
{
    auto const round = find_round(context, id);
    auto const audience = audience_of(round);
    std::vector<AboutPerson> named;
    for (auto& [person, name] : store::person_names(context.tx, audience.person_ids))
        named.push_back({person, std::move(name)});
    return {.round = round,
            .audience = audience,
            .named_people = std::move(named),
            .limits = limits_of(round),
            .coach_name = store::person_name(context.tx, round.coach_id),
            .counts = store::round_counts(context.tx, id)};
}

RoundPreview round_preview(Context& context, RoundId id)
{
    auto const round = find_round(context, id);
    auto const audience = campaigns::preview_of(context, audience_of(round), round.smallest_group);
    RoundPreview preview{.people = audience.people, .without_focus = 0, .faults = audience.faults};
    if (!round.asks_focus_only)
        return preview;
    std::unordered_set<PersonId> with_focus;
    for (auto const& earlier : store::earlier_ones(context.tx, round.questionnaire_id, true))
        with_focus.insert(earlier.person_id);
    for (auto const& person : campaigns::people_of(context, audience_of(round), context.today()))
        preview.without_focus += with_focus.contains(person.person_id) ? 0 : 1;
    preview.people -= preview.without_focus;
    return preview;
}

std::vector<ThreeSixtyLine> lines_of_round(Context& context, RoundId id, ThreeSixtyId before, std::int64_t limit)
{
    auto const round = db::folded(std::vector{find_round(context, id).id});
    return store::lines(context.tx, {.by = store::LinesBy::round_id, .folded_ids = round}, before, limit);
}

std::vector<ThreeSixtyLine> lines(Context& context, LinesQuestion const& question, ThreeSixtyId before,
                                  std::int64_t limit)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    using enum store::LinesBy;
    auto const own = db::folded(std::vector{*context.viewer.person_id});
    switch (question.of) {
    case LineOf::own: return store::lines(context.tx, {.by = person_id, .folded_ids = own}, before, limit);
    case LineOf::coached: return store::lines(context.tx, {.by = coach_id, .folded_ids = own}, before, limit);
    case LineOf::team: break;
    }
    constexpr std::size_t many = 1'000;
    auto const below = context.chart->everybody_below(*context.viewer.person_id);
    auto const folded = db::folded(std::vector(below.begin(), below.end()));
    return store::lines(context.tx, {.by = person_id, .folded_ids = folded, .is_for_many = below.size() > many}, before,
                        limit);
}

ThreeSixtyView three_sixty_view(Context& context, ThreeSixtyId id)
{
    auto const led = find_to_lead(context, id);
    auto const& round = led.round;
    auto const counts = store::answer_counts(context.tx, id);
    return {.id = id,
            .round_id = round.id,
            .round_name = round.name,
            .message = round.message,
            .purpose = round.purpose,
            .person_id = led.three_sixty.person_id,
            .person_name = store::names_of(context.tx, {id}).at(id),
            .state = led.three_sixty.state,
            .chosen_by = round.chosen_by,
            .released_by = round.released_by,
            .coach_name = store::person_name(context.tx, round.coach_id),
            .choose_until = round.choose_until,
            .answer_until = last_day(round, led.three_sixty),
            .smallest_group = round.smallest_group,
            .limits = limits_of(round),
            .raters = rater_lines(context, led),
            .asked = counts.asked,
            .answered = counts.answered,
            .is_subject = led.is_subject,
            .may_choose = led.may_choose(),
            .may_agree = led.may_agree(),
            .may_release = led.may_release(),
            .may_read = led.may_read(),
            .may_extend = led.may_extend(),
            .sends_mail = platform::sends_mail(context),
            .released_at = led.three_sixty.released_at,
            .version = led.three_sixty.version};
}

std::vector<SuggestedRater> suggested_raters(Context& context, ThreeSixtyId id)
{
    auto const led = find_to_lead(context, id);
    auto limits = limits_of(led.round);
    for (auto& limit : limits)
        limit.most = Whole<1, 50>{50};
    auto const found =
        first_raters(*context.chart, led.three_sixty.person_id, context.today(), ChosenBy::reporting_lines, limits);
    std::vector<PersonId> people;
    for (auto const& one : found)
        if (!is_named(one.rater_group))
            people.push_back(one.person_id);
    auto const requests = requests_of(context, people);
    auto const names = store::person_names(context.tx, people);
    std::vector<SuggestedRater> suggested;
    for (auto const& one : found) {
        if (is_named(one.rater_group))
            continue;
        auto const open = requests.find(one.person_id);
        auto const count = open == requests.end() ? 0 : open->second;
        suggested.push_back({.rater_group = one.rater_group,
                             .person_id = one.person_id,
                             .name = names.at(one.person_id),
                             .open_requests = count,
                             .is_overloaded = count >= many_requests});
    }
    return suggested;
}

} // namespace espalier::three_sixty
