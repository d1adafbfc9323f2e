// SPDX-License-Identifier: Apache-2.0
// SQL on candidates for recommendation.
#include "features/catalogue/recommending_store.h"

namespace espalier::catalogue::store {

namespace {

constexpr std::int64_t most_candidates = 1000; // of all that is asked about at once

std::string candidates(db::Transaction& tx, std::string_view asked, std::string_view from)
{
    return "SELECT " + std::string(line_columns) + ", o.least_months, " + std::string(asked) + " FROM " +
        std::string(from) + " LEFT JOIN people p ON p.id = o.owner_id WHERE o.state = 'published' AND " +
        is_listed(tx) + " AND ";
}

} // namespace

std::vector<CandidateRow> developing(db::Transaction& tx, Seeker const& seeker, std::vector<CompetencyId> const& asked)
{
    return tx.rows<CandidateRow>(
        candidates(tx, "c.competency_id AS asked, c.from_level, c.to_level",
                   "offering_competencies c JOIN offerings o ON o.id = c.offering_id") +
            "c.competency_id IN (" + db::unfolded(tx, "$6") + ") ORDER BY o.sort_title, o.id LIMIT $7",
        seeker.units, seeker.job_id, seeker.keeps, seeker.leads, seeker.person_id, db::folded(asked), most_candidates);
}

std::vector<CandidateRow> serving(db::Transaction& tx, Seeker const& seeker, std::vector<ResponsibilityId> const& asked)
{
    return tx.rows<CandidateRow>(
        candidates(tx,
                   "r.id AS asked, CAST(NULL AS DOUBLE PRECISION) AS from_level, "
                   "CAST(NULL AS DOUBLE PRECISION) AS to_level",
                   "responsibilities r JOIN job_versions v ON v.id = r.job_version_id "
                   "JOIN offering_responsibilities t ON t.job_id = v.job_id AND t.code = r.code "
                   "JOIN offerings o ON o.id = t.offering_id") +
            "r.id IN (" + db::unfolded(tx, "$6") + ") ORDER BY o.sort_title, o.id LIMIT $7",
        seeker.units, seeker.job_id, seeker.keeps, seeker.leads, seeker.person_id, db::folded(asked), most_candidates);
}

} // namespace espalier::catalogue::store
