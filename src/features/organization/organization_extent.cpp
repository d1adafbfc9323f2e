// SPDX-License-Identifier: Apache-2.0
// Counting that stops where nobody asks further, and removal in the order of references.
#include "features/organization/organization_extent.h"

#include "features/organization/organization.h"

namespace espalier::organization {

OrganizationExtent organization_extent(db::Transaction& tx, std::int64_t count_up_to)
{
    return tx
        .row<OrganizationExtent>(
            R"(SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM units LIMIT $1) c) AS units,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM people LIMIT $1) c) AS people,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM people WHERE job_id IS NOT NULL LIMIT $1) c) AS people_with_job,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM jobs j JOIN job_versions v ON v.id = j.current_version_id
                           WHERE v.state = 'approved' LIMIT $1) c) AS jobs,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM job_versions WHERE state = 'draft' LIMIT $1) c) AS job_drafts)",
            count_up_to)
        .value();
}

std::int64_t job_drafts(db::Transaction& tx, std::int64_t count_up_to)
{
    return *tx.row<std::int64_t>("SELECT COUNT(*) FROM (SELECT 1 FROM job_versions WHERE state = 'draft' LIMIT $1) c",
                                 count_up_to);
}

void take_back_people_and_units(db::Transaction& tx)
{
    tx.execute("DELETE FROM assignments");
    tx.execute("DELETE FROM dotted_lines");
    tx.execute("DELETE FROM name_words");
    tx.execute("DELETE FROM people");
    tx.execute("UPDATE units SET parent_id = NULL");
    tx.execute("DELETE FROM units");
    touch_org_chart(tx);
}

void take_back_jobs(db::Transaction& tx)
{
    tx.execute("DELETE FROM career_paths");
    tx.execute("DELETE FROM activities");
    tx.execute("DELETE FROM responsibilities");
    tx.execute("DELETE FROM translations WHERE thing = 'job'");
    tx.execute("DELETE FROM job_versions");
    tx.execute("DELETE FROM jobs");
}

} // namespace espalier::organization
