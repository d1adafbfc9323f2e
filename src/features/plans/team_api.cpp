// SPDX-License-Identifier: Apache-2.0
// The endpoint on a team.
#include "features/plans/plans_api.h"

#include "features/plans/shared_needs.h"
#include "features/plans/team.h"
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

platform::Page<TeamMember> read_team(Context& c, TeamFilter const& in)
{
    return platform::page_of_all(team_of(c, in.person_id), in.after, in.limit,
                                 [](TeamMember const& member) { return member.person_id; });
}

struct SharedNeedsFilter
{
    PersonId person_id;
    std::optional<CompetencyId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(SharedNeedsFilter, (), (person_id, after, limit))

platform::Page<SharedNeed> list_shared_needs(Context& c, SharedNeedsFilter const& in)
{
    return platform::page_of_all(shared_needs(c, in.person_id), in.after, in.limit,
                                 [](SharedNeed const& need) { return need.competency_id; });
}

} // namespace

void team_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_team", "/people/{person_id}/team", read_plans, "See where a manager's reports stand", read_team)
        .recording_sightings();
    r.get("list_shared_needs", "/people/{person_id}/shared-needs", read_growth,
          "List the needs that several reports of a manager share", list_shared_needs)
        .recording_sightings();
}

} // namespace espalier::plans
