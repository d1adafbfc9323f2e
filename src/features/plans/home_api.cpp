// SPDX-License-Identifier: Apache-2.0
// The endpoints on home and team.
#include "features/plans/plans_api.h"

#include "features/plans/home.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct TeamFilter
{
    PersonId person_id;
    std::optional<PersonId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(TeamFilter, (), (person_id, after, limit))

Home read_home(Context& c)
{
    return home(c);
}

platform::Page<TeamMember> read_team(Context& c, TeamFilter const& in)
{
    return platform::page_of_all(team_of(c, in.person_id), in.after, in.limit,
                                 [](TeamMember const& member) { return member.person_id; });
}

} // namespace

void home_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_home", "/home", own_account, "See what today asks of me", read_home);
    r.get("read_team", "/people/{person_id}/team", read_plans, "See where a manager's reports stand", read_team)
        .recording_sightings();
}

} // namespace espalier::plans
