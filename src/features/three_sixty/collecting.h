// SPDX-License-Identifier: Apache-2.0
// The end of collecting, the report, and handing it on: from then on the person reads it, and what was rated becomes evidence.
#pragma once

#include "features/three_sixty/three_sixty_report.h"

namespace espalier::three_sixty {

// No more answers for these; whoever releases is told, and where a round releases at once, that is done.
void collect(Context& context, ThreeSixtyRound const& round, std::vector<ThreeSixty> people);

struct ThreeSixtyStep
{
    ThreeSixtyId three_sixty_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyStep, (), (three_sixty_id, version))

// By a manager above, the round's coach, or the people team. Faults: not_found, forbidden, stale, conflict (not collected).
void release(Context& context, ThreeSixtyStep const& step);

// What rater groups said on competencies, as the ledger takes it: of each pool that is shown, the mean. What people from
// outside said, and several groups as one, counts as peers'.
struct CollectedRating
{
    Id<competencies::Competency> competency_id;
    competencies::EvidenceSource source = competencies::EvidenceSource::peer;
    double level = 0;
};
std::vector<CollectedRating> collected_ratings(std::vector<RaterSheet> const& sheets, std::int64_t smallest_group);

} // namespace espalier::three_sixty
