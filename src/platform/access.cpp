// SPDX-License-Identifier: Apache-2.0
// The decision itself.
#include "platform/access.h"

#include "platform/org_chart.h"

#include <algorithm>

namespace espalier::platform {

namespace {

bool token_covers(Permission const& permission, Viewer const& viewer)
{
    if (!viewer.by_token)
        return true;
    return std::any_of(viewer.scopes.begin(), viewer.scopes.end(),
                       [&](std::string const& scope) { return scope == "*" || scope == permission.name; });
}

bool stands_so(Relation relation, PersonId viewer, PersonId person, OrgChart const& chart)
{
    switch (relation) {
    case Relation::self: return viewer == person;
    case Relation::manager: return chart.manager_of(person) == viewer;
    case Relation::chain: return chart.is_above(viewer, person);
    case Relation::dotted_line: return chart.has_dotted_line(viewer, person);
    }
    return false;
}

} // namespace

bool may_for_everybody(Permission const& permission, Viewer const& viewer)
{
    if (permission.audience == Audience::anybody || viewer.is_program)
        return true;
    if (viewer.is_anonymous() || !token_covers(permission, viewer))
        return false;
    return permission.audience == Audience::signed_in || permission.roles.meets(viewer.roles);
}

bool may_ever(Permission const& permission, Viewer const& viewer)
{
    if (may_for_everybody(permission, viewer))
        return true;
    return !permission.relations.empty() && viewer.person_id && !viewer.is_anonymous() &&
        token_covers(permission, viewer);
}

bool may(Permission const& permission, Viewer const& viewer, PersonId person, OrgChart const& chart)
{
    if (may_for_everybody(permission, viewer))
        return true;
    if (!may_ever(permission, viewer))
        return false;
    constexpr Relation all[] = {Relation::self, Relation::manager, Relation::chain, Relation::dotted_line};
    return std::any_of(std::begin(all), std::end(all), [&](Relation relation) {
        return permission.relations.has(relation) && stands_so(relation, *viewer.person_id, person, chart);
    });
}

} // namespace espalier::platform
