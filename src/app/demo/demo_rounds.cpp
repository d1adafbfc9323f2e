// SPDX-License-Identifier: Apache-2.0
// Who was seen in a weekly round.
#include "app/demo/demo_rounds.h"

#include "app/demo/demo_actors.h"
#include "features/home/weekly_round.h"

#include <algorithm>

namespace espalier::app::demo {

void make_rounds(platform::Workspace& workspace)
{
    constexpr std::size_t seen_this_week = 2;
    workspace.database().write([&](db::Transaction& tx) {
        auto const people = actors(tx, workspace);
        auto const manager = std::find_if(people.begin(), people.end(),
                                          [](Actor const& actor) { return actor.email == "manager@demo.example"; });
        if (manager == people.end())
            return;
        auto const viewer = viewer_of(*manager);
        auto const today = date_in_utc(workspace.now());
        auto last_week = acting(workspace, tx, viewer, today.plus_days(-7));
        auto this_week = acting(workspace, tx, viewer, today);
        std::size_t seen = 0;
        for (auto const& person : people) {
            if (person.manager_id != manager->person_id)
                continue;
            home::mark_seen(last_week, person.person_id);
            if (seen++ < seen_this_week)
                home::mark_seen(this_week, person.person_id);
        }
    });
}

} // namespace espalier::app::demo
