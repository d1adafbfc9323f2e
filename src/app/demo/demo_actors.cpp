// SPDX-License-Identifier: Apache-2.0
// Who acts.
#include "app/demo/demo_actors.h"

#include <algorithm>

namespace espalier::app::demo {

std::vector<Actor> actors(db::Transaction& tx, platform::Workspace& workspace)
{
    workspace.chart(tx, platform::Workspace::stored_chart_version(tx)); // kept, for all who act from now on
    return tx.rows<Actor>(
        R"(SELECT p.id AS person_id, a.id AS account_id, p.manager_id, p.job_id, COALESCE(j.code, '') AS job_code,
                  u.code AS unit_code, p.started_on, a.email
           FROM people p JOIN accounts a ON a.person_id = p.id JOIN units u ON u.id = p.unit_id
           LEFT JOIN jobs j ON j.id = p.job_id
           WHERE p.left_on IS NULL ORDER BY p.id)");
}

platform::Viewer viewer_of(Actor const& actor)
{
    platform::Viewer viewer;
    viewer.account_id = actor.account_id;
    viewer.person_id = actor.person_id;
    viewer.roles = {platform::Role::employee};
    return viewer;
}

platform::Context acting(platform::Workspace& workspace, db::Transaction& tx, platform::Viewer const& viewer, Date day)
{
    // Never later than now: what people do after the demo was made must come after what it says was done before.
    auto const nine = start_of_day_utc(day).plus_seconds(9 * 3600);
    return {workspace, tx, viewer, workspace.chart_in_write(tx), std::min(nine, workspace.now())};
}

} // namespace espalier::app::demo
