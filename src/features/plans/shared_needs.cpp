// SPDX-License-Identifier: Apache-2.0
// From needs one by one to those that several people share.
#include "features/plans/shared_needs.h"

#include "features/plans/team_store.h"

#include <algorithm>

namespace espalier::plans {

std::vector<SharedNeed> shared_needs(Context& context, PersonId manager)
{
    std::vector<SharedNeed> shared;
    for (auto const& row : store::needs_of_reports(context.tx, manager, context.today())) { // by competency and name
        if (shared.empty() || shared.back().competency_id != row.competency_id)
            shared.push_back({row.competency_id, row.competency_name, {}});
        auto& people = shared.back().people;
        if (people.empty() || people.back().person_id != row.person_id)
            people.push_back({row.person_id, row.person_name, row.is_planned});
        else // needs from the current and the target job: planned when either is
            people.back().is_planned = people.back().is_planned || row.is_planned;
    }
    std::erase_if(shared, [](SharedNeed const& need) { return need.people.size() < 2; });
    std::stable_sort(shared.begin(), shared.end(),
                     [](SharedNeed const& a, SharedNeed const& b) { return a.people.size() > b.people.size(); });
    return shared;
}

} // namespace espalier::plans
