// SPDX-License-Identifier: Apache-2.0
// The statements behind recommendations.
#pragma once

#include "features/catalogue/catalogue_store.h"
#include "features/catalogue/offering_search.h"

namespace espalier::catalogue::store {

// An offering that develops a competency, or serves a responsibility, that was asked for.
struct CandidateRow
{
    OfferingLine line;
    std::int64_t least_months = 0;
    std::int64_t asked = 0; // the id of the competency or responsibility
    std::optional<double> from_level;
    std::optional<double> to_level;
};
BOOST_DESCRIBE_STRUCT(CandidateRow, (), (line, least_months, asked, from_level, to_level))

// Published ones that the seeker may see.
std::vector<CandidateRow> developing(db::Transaction& tx, Seeker const& seeker, std::vector<CompetencyId> const& asked);
std::vector<CandidateRow> serving(db::Transaction& tx, Seeker const& seeker,
                                  std::vector<ResponsibilityId> const& asked);

} // namespace espalier::catalogue::store
