// SPDX-License-Identifier: Apache-2.0
// From collecting to the released report.
#include "features/three_sixty/collecting.h"

#include "features/competencies/answered_ratings.h"
#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_readers.h"
#include "features/three_sixty/three_sixty_store.h"
#include "platform/events.h"
#include "platform/notify_all.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::three_sixty {

using competencies::EvidenceSource;

namespace {

EvidenceSource source_of(RaterPool const& pool)
{
    if (pool.groups.size() == 1)
        switch (pool.groups.front()) {
        case RaterGroup::self: return EvidenceSource::self;
        case RaterGroup::manager: return EvidenceSource::manager;
        case RaterGroup::report: return EvidenceSource::report;
        default: break;
        }
    return EvidenceSource::peer;
}

std::vector<ThreeSixtyId> ids_of(std::vector<ThreeSixty> const& people)
{
    std::vector<ThreeSixtyId> ids;
    for (auto const& one : people)
        ids.push_back(one.id);
    return ids;
}

// Who hands the report on; nobody where nobody stands above: then the people team does.
std::optional<PersonId> releaser(Context const& context, ThreeSixtyRound const& round, PersonId person)
{
    if (round.released_by == ReleasedBy::coach)
        return round.coach_id;
    return context.chart->present_manager_of(person, context.today());
}

void tell_releasers(Context& context, ThreeSixtyRound const& round, std::vector<ThreeSixty> const& people)
{
    auto const names = store::names_of(context.tx, ids_of(people));
    std::vector<platform::Told> told;
    for (auto const& one : people)
        if (auto const who = releaser(context, round, one.person_id))
            told.push_back({.person = *who,
                            .kind = "three_sixty_collected",
                            .words = {{"person", names.at(one.id)}, {"round", round.name}},
                            .link = fmt::format("/three-sixties/{}", one.id.value)});
    platform::notify_all(context, told);
}

void record_evidence(Context& context, ThreeSixtyRound const& round, std::vector<ThreeSixty> const& people)
{
    std::map<ThreeSixtyId, std::vector<RaterSheet>> sheets;
    for (auto const& row : store::sheets_of(context.tx, ids_of(people)))
        sheets[row.three_sixty_id].push_back(
            {row.rater_group, reflect::from_json<std::vector<QuestionAnswer>>(row.answers.json)});
    for (auto const& one : people) {
        std::vector<competencies::AnsweredRating> ratings;
        for (auto const& rating : collected_ratings(sheets[one.id], round.smallest_group))
            ratings.push_back(
                {.competency_id = rating.competency_id,
                 .level = rating.level,
                 .source = rating.source,
                 .rater_id = rating.source == EvidenceSource::self ? std::optional(one.person_id) : std::nullopt});
        competencies::record_answered_ratings(context, one.person_id, ratings);
    }
}

void hand_on(Context& context, ThreeSixtyRound const& round, std::vector<ThreeSixty> people)
{
    std::vector<platform::Told> told;
    for (auto& one : people) {
        one.state = ThreeSixtyState::released;
        one.released_at = context.now;
        one.released_by_id = context.viewer.person_id;
        told.push_back({.person = one.person_id,
                        .kind = "three_sixty_released",
                        .words = {{"round", round.name}},
                        .link = fmt::format("/three-sixties/{}", one.id.value)});
    }
    context.tx.update_every("three_sixties", people, "360°");
    for (auto const& one : people)
        platform::record(context, {"three_sixty.released", one.person_id, "three_sixty", one.id.value});
    record_evidence(context, round, people);
    platform::notify_all(context, told);
}

} // namespace

std::vector<CollectedRating> collected_ratings(std::vector<RaterSheet> const& sheets, std::int64_t smallest_group)
{
    std::map<RaterGroup, std::int64_t> answered;
    for (auto const& sheet : sheets)
        ++answered[sheet.rater_group];
    auto const pools = rater_pools(answered, smallest_group);
    std::map<std::pair<std::size_t, Id<competencies::Competency>>, std::pair<double, std::int64_t>> sums;
    for (auto const& sheet : sheets)
        if (auto const pool = pool_of(pools, sheet.rater_group))
            for (auto const& [competency, level] : questionnaires::given_levels(sheet.answers)) {
                auto& [sum, count] = sums[{*pool, competency}];
                sum += level;
                ++count;
            }
    std::vector<CollectedRating> ratings;
    for (auto const& [key, sum] : sums)
        ratings.push_back({.competency_id = key.second,
                           .source = source_of(pools[key.first]),
                           .level = sum.first / static_cast<double>(sum.second)});
    return ratings;
}

void collect(Context& context, ThreeSixtyRound const& round, std::vector<ThreeSixty> people)
{
    for (auto& one : people)
        one.state = ThreeSixtyState::collected;
    store::write_anew_in_no_order(context.tx, ids_of(people));
    if (round.released_by == ReleasedBy::at_once)
        return hand_on(context, round, std::move(people));
    context.tx.update_every("three_sixties", people, "360°");
    tell_releasers(context, round, people);
}

void release(Context& context, ThreeSixtyStep const& step)
{
    auto const found = find_to_lead(context, step.three_sixty_id);
    if (!found.hands_on())
        throw forbidden("A manager above, the coach of the round or the people team hands the report on.");
    if (found.three_sixty.state != ThreeSixtyState::collected)
        throw conflict("not_collected", "The report is not ready to be handed on, or it was handed on before.");
    if (found.three_sixty.version != step.version)
        throw stale("360°");
    hand_on(context, found.round, {found.three_sixty});
}

} // namespace espalier::three_sixty
