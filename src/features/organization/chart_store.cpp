// SPDX-License-Identifier: Apache-2.0
// The org chart as it is stored: who still works here, for whom, in which unit.
#include "features/organization/organization.h"

namespace espalier::organization {

void touch_org_chart(db::Transaction& tx)
{
    tx.execute("UPDATE versions SET version = version + 1 WHERE name = 'org_chart'");
}

platform::OrgChart load_org_chart(db::Transaction& tx)
{
    // Leavers keep their place: their managers may still see what was recorded.
    auto lines = tx.rows<platform::ReportingLine>(
        "SELECT id AS person_id, manager_id, unit_id, left_on FROM people ORDER BY sort_name, id");
    auto units = tx.rows<platform::UnitLine>("SELECT id AS unit_id, parent_id FROM units");
    auto dotted = tx.rows<platform::DottedLine>("SELECT person_id, other_id FROM dotted_lines WHERE ended_on IS NULL");
    return {platform::Workspace::stored_chart_version(tx), std::move(lines), std::move(units), std::move(dotted)};
}

} // namespace espalier::organization
