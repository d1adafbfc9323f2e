// SPDX-License-Identifier: Apache-2.0
// Finding awards, and who may do what with them.
#include "features/rewards/award_found.h"

#include "features/rewards/award_rules.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::rewards {

namespace {

std::vector<FoundNomination> nominations_of(db::Transaction& tx, std::vector<AwardId> const& awards)
{
    std::vector<FoundNomination> found;
    std::map<NominationId, std::size_t> places;
    for (auto& row : store::nominations_of(tx, awards)) {
        places.emplace(row.id, found.size());
        found.push_back({.row = std::move(row), .nominees = {}, .votes = {}});
    }
    for (auto& nominee : store::nominees_of(tx, awards))
        found[places.at(nominee.award_nomination_id)].nominees.push_back({nominee.id, std::move(nominee.name)});
    for (auto& vote : store::votes_of(tx, awards))
        found[places.at(vote.award_nomination_id)].votes.push_back(std::move(vote));
    return found;
}

} // namespace

std::vector<PersonId> FoundNomination::nominee_ids() const
{
    std::vector<PersonId> ids;
    for (auto const& nominee : nominees)
        ids.push_back(nominee.id);
    return ids;
}

bool FoundAward::sits_on_panel(PersonId person) const
{
    return std::any_of(panel.begin(), panel.end(), [&](AwardPerson const& member) { return member.id == person; });
}

FoundNomination const* FoundAward::nomination(NominationId id) const
{
    auto const found = std::find_if(nominations.begin(), nominations.end(),
                                    [&](FoundNomination const& one) { return one.row.id == id; });
    return found == nominations.end() ? nullptr : &*found;
}

FoundAward find_award(Context& context, AwardId id)
{
    auto award = store::find_award(context.tx, id);
    if (!award)
        throw not_found("award");
    context.narrows_itself();
    FoundAward found{.award = *std::move(award)};
    found.decision = store::find_decision(context.tx, id);
    found.stage = stage_of(found.award, found.decision.has_value(), context.today());
    found.panel = store::panel_of(context.tx, id);
    found.nominations = nominations_of(context.tx, {id});
    return found;
}

bool may_decide(Context& context, FoundAward const& found)
{
    return context.viewer.person_id == found.award.budget_owner_id ||
        context.may_for_everybody(platform::permissions::manage_rewards);
}

std::map<AwardId, std::int64_t> votes_to_give(Context& context, std::vector<AwardId> const& awards, PersonId person)
{
    std::map<AwardId, std::int64_t> counts;
    auto const panels = store::panels_with(context.tx, awards, person);
    if (panels.empty()) // as for most
        return counts;
    for (auto const& one : nominations_of(context.tx, panels)) {
        auto const has_voted = std::any_of(one.votes.begin(), one.votes.end(),
                                           [&](store::VoteRow const& vote) { return vote.person_id == person; });
        if (!has_voted && !conflict_of(person, one.row.by_person_id, one.nominee_ids(), *context.chart))
            ++counts[one.row.award_id];
    }
    return counts;
}

} // namespace espalier::rewards
