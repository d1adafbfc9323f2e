// SPDX-License-Identifier: Apache-2.0
// Awards as they are shown: lists, and one with as much of its nominations as the viewer may read.
#include "features/rewards/award_found.h"
#include "features/rewards/award_rules.h"
#include "platform/permissions.h"

#include <algorithm>
#include <map>

namespace espalier::rewards {

namespace {

AwardVotes votes_for(FoundNomination const& nomination, FoundAward const& found, platform::OrgChart const& chart)
{
    AwardVotes votes;
    Scored scored{.id = nomination.row.id};
    for (auto const& vote : nomination.votes) {
        votes.votes.push_back({vote.score, vote.comment});
        scored.scores.push_back(vote.score);
    }
    for (auto const& member : found.panel)
        votes.possible += !conflict_of(member.id, nomination.row.by_person_id, nomination.nominee_ids(), chart);
    votes.given = std::ssize(scored.scores);
    votes.mean = ranked({scored}).front().mean;
    return votes;
}

AwardNominationView shown(Context& context, FoundAward const& found, FoundNomination const& nomination)
{
    auto const& row = nomination.row;
    AwardNominationView view{.id = row.id,
                             .nominees = nomination.nominees,
                             .reason = row.reason,
                             .by_person_id = row.by_person_id,
                             .by_name = row.by_name,
                             .at = row.at,
                             .has_won = row.has_won};
    if (auto const viewer = context.viewer.person_id; viewer && found.sits_on_panel(*viewer)) {
        view.conflict = conflict_of(*viewer, row.by_person_id, nomination.nominee_ids(), *context.chart);
        view.may_vote = found.stage == AwardStage::voting && !view.conflict;
        for (auto const& vote : nomination.votes)
            if (vote.person_id == *viewer)
                view.own_vote = AwardVote{vote.score, vote.comment};
    }
    return view;
}

void put_best_first(FoundAward const& found, std::vector<AwardNominationView>& nominations)
{
    std::vector<Scored> scored;
    for (auto const& one : found.nominations) {
        scored.push_back({.id = one.row.id, .scores = {}});
        for (auto const& vote : one.votes)
            scored.back().scores.push_back(vote.score);
    }
    std::map<NominationId, std::size_t> places;
    for (auto const& one : ranked(scored))
        places.emplace(one.id, places.size());
    std::sort(nominations.begin(), nominations.end(),
              [&](auto const& one, auto const& other) { return places[one.id] < places[other.id]; });
}

// What others think is not shown to somebody of the panel who still has to make up their mind.
bool waits_for_own_vote(AwardView const& view)
{
    return std::any_of(view.nominations.begin(), view.nominations.end(),
                       [](AwardNominationView const& one) { return one.may_vote && !one.own_vote; });
}

void show_votes(Context& context, FoundAward const& found, AwardView& view)
{
    if (found.stage != AwardStage::voting && found.stage != AwardStage::decided)
        return;
    for (auto& nomination : view.nominations)
        nomination.votes = votes_for(*found.nomination(nomination.id), found, *context.chart);
    put_best_first(found, view.nominations);
}

} // namespace

AwardView award(Context& context, AwardId id)
{
    auto const found = find_award(context, id);
    auto const viewer = context.viewer.person_id;
    auto const decides = may_decide(context, found);
    auto names = store::names_of(context.tx, id);
    AwardView view{.award = found.award,
                   .budget_owner_name = std::move(names.budget_owner_name),
                   .company_value_name = std::move(names.company_value_name),
                   .stage = found.stage,
                   .panel = found.panel,
                   .nominations_count = std::ssize(found.nominations)};
    for (auto const& winner : store::winners_of(context.tx, {id}))
        view.winners.push_back({winner.id, winner.name});
    if (found.decision) {
        view.announcement = found.decision->announcement;
        view.decided_at = found.decision->at;
        view.recognition_id = found.decision->recognition_id;
    }
    auto const reads_all = decides || (viewer && found.sits_on_panel(*viewer));
    for (auto const& nomination : found.nominations)
        if (reads_all || nomination.row.by_person_id == viewer)
            view.nominations.push_back(shown(context, found, nomination));
    if (decides && !waits_for_own_vote(view))
        show_votes(context, found, view);
    view.may_nominate = viewer && found.stage == AwardStage::nominating;
    view.may_decide = decides && found.stage == AwardStage::voting;
    return view;
}

std::vector<AwardLine> shown(Context& context, std::vector<store::AwardRow> rows)
{
    std::vector<AwardId> ids;
    std::map<AwardId, std::size_t> places;
    std::vector<AwardLine> lines;
    for (auto& row : rows) {
        ids.push_back(row.award.id);
        places.emplace(row.award.id, lines.size());
        auto const stage = stage_of(row.award, row.is_decided, context.today());
        lines.push_back({.award = std::move(row.award),
                         .stage = stage,
                         .nominations_count = row.nominations_count,
                         .own_nominations = row.own_nominations});
    }
    for (auto& winner : store::winners_of(context.tx, ids))
        lines[places.at(winner.award_id)].winners.push_back({winner.id, std::move(winner.name)});
    if (context.viewer.person_id)
        for (auto const& [award, count] : votes_to_give(context, ids, *context.viewer.person_id))
            if (auto& line = lines[places.at(award)]; line.stage == AwardStage::voting)
                line.votes_to_give = count;
    return lines;
}

std::vector<AwardLine> awards(Context& context, AwardId before, std::int64_t limit)
{
    return shown(context, store::awards(context.tx, context.viewer.person_id, before, limit));
}

} // namespace espalier::rewards
