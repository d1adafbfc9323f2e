// SPDX-License-Identifier: Apache-2.0
// An award with all that was said to it, read in a fixed number of statements, and who may do what with it. Not shown to
// anybody as it is.
#pragma once

#include "features/rewards/awards_store.h"

#include <map>

namespace espalier::rewards {

struct FoundNomination
{
    store::NominationRow row;
    std::vector<AwardPerson> nominees;
    std::vector<store::VoteRow> votes;

    std::vector<PersonId> nominee_ids() const;
};

struct FoundAward
{
    Award award;
    AwardStage stage = AwardStage::upcoming;
    std::vector<AwardPerson> panel;
    std::vector<FoundNomination> nominations; // the oldest first
    std::optional<store::DecisionRow> decision;

    bool sits_on_panel(PersonId person) const;
    FoundNomination const* nomination(NominationId id) const; // nullptr: none of this award
};

FoundAward find_award(Context& context, AwardId id); // Fault not_found
bool may_decide(Context& context, FoundAward const& found);

// Of these awards, how many nominations each still waits for this person's vote on; without those where there are none.
std::map<AwardId, std::int64_t> votes_to_give(Context& context, std::vector<AwardId> const& awards, PersonId person);

std::vector<AwardLine> shown(Context& context, std::vector<store::AwardRow> rows);

} // namespace espalier::rewards
