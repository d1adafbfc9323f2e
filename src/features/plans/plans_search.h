// SPDX-License-Identifier: Apache-2.0
// Finding plans by the name of the person whose plan it is, and by title. Part of the face, for search.
#pragma once

#include "features/organization/organization_search.h"

namespace espalier::plans {

struct Plan;

struct FoundPlan
{
    Id<Plan> id;
    std::string title;
    platform::PersonId person_id;
    std::string person_name;
    Date starts_on;
    Date ends_on;
};
BOOST_DESCRIBE_STRUCT(FoundPlan, (), (id, title, person_id, person_name, starts_on, ends_on))

// Those that the viewer may see, at most `limit`, of people who are here today: by name, the newest of each person first;
// then by three letters or more of the title.
std::vector<FoundPlan> find_plans(platform::Context& context, std::string_view typed, std::int64_t limit);

} // namespace espalier::plans
