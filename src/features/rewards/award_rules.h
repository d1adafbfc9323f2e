// SPDX-License-Identifier: Apache-2.0
// Where an award stands, who of its panel may not vote on what, and what the votes come to: pure functions.
#pragma once

#include "features/rewards/awards.h"

#include <span>

namespace espalier::rewards {

// By its dates, and by whether it is decided: a decision ends the voting, whatever the day.
AwardStage stage_of(AwardContent const& award, bool is_decided, Date today);

// Why somebody of the panel does not vote on a nomination; the first that holds.
std::optional<PanelConflict> conflict_of(PersonId voter, PersonId nominated_by, std::span<PersonId const> nominees,
                                         platform::OrgChart const& chart);

struct Scored
{
    NominationId id;
    std::vector<std::int64_t> scores; // 1 to 5
};
struct RankedNomination
{
    NominationId id;
    std::int64_t votes = 0;
    std::optional<double> mean; // none: nobody voted
};

// The highest mean first; of equal means the one with more votes, then the older one. Without votes at the end.
std::vector<RankedNomination> ranked(std::vector<Scored> const& nominations);

} // namespace espalier::rewards
