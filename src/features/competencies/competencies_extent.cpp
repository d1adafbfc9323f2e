// SPDX-License-Identifier: Apache-2.0
// Counting that stops where nobody asks further, and removal in the order of references.
#include "features/competencies/competencies_extent.h"

namespace espalier::competencies {

CompetenciesExtent competencies_extent(db::Transaction& tx, std::int64_t count_up_to)
{
    return tx
        .row<CompetenciesExtent>(
            R"(SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM frameworks WHERE state = 'approved' LIMIT $1) c) AS frameworks,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM competencies m JOIN frameworks f ON f.id = m.framework_id
                           WHERE f.state = 'approved' AND m.retired_at IS NULL LIMIT $1) c) AS competencies,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM requirements r JOIN jobs j ON j.current_version_id = r.job_version_id
                           LIMIT $1) c) AS requirements,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM evidence LIMIT $1) c) AS evidence)",
            count_up_to)
        .value();
}

void take_back_frameworks(db::Transaction& tx)
{
    tx.execute("DELETE FROM indicators");
    tx.execute("DELETE FROM translations WHERE thing = 'competency'");
    tx.execute("DELETE FROM competencies");
    tx.execute("DELETE FROM frameworks");
}

void take_back_requirements(db::Transaction& tx)
{
    tx.execute("DELETE FROM requirements");
}

} // namespace espalier::competencies
