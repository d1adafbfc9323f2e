// SPDX-License-Identifier: Apache-2.0
// The access rules, read off permissions.h for a small organisation: root over manager over person and peer.
#include "platform/access.h"

#include "platform/permissions.h"
#include "platform/workspace.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;

namespace {

constexpr PersonId root{1}, manager{2}, person{3}, peer{4}, elsewhere{5}, mentor{6};

OrgChart chart()
{
    return {1,
            {{root, {}, {}},
             {manager, root, {}},
             {person, manager, {}},
             {peer, manager, {}},
             {elsewhere, root, {}},
             {mentor, root, {}}},
            {},
            {{person, mentor}}};
}

Viewer who(PersonId id, Roles roles = {Role::employee})
{
    return {.account_id = {100 + id.value}, .person_id = id, .roles = roles};
}

bool may(Permission const& permission, Viewer const& viewer)
{
    return platform::may(permission, viewer, person, chart());
}

} // namespace

TEST_CASE("growth is for the person, those above and the people team")
{
    auto const& p = permissions::read_growth;
    CHECK(may(p, who(person)));
    CHECK(may(p, who(manager)));
    CHECK(may(p, who(root)));
    CHECK(may(p, who(elsewhere, {Role::people_admin})));
    CHECK_FALSE(may(p, who(peer)));
    CHECK_FALSE(may(p, who(elsewhere, {Role::executive})));
    CHECK_FALSE(may(p, who(elsewhere, {Role::admin})));
    CHECK_FALSE(may(p, Viewer{}));
}

TEST_CASE("only those above a person agree the person's plan, never the person")
{
    CHECK_FALSE(may(permissions::agree_plans, who(person)));
    CHECK(may(permissions::agree_plans, who(manager)));
    CHECK(may(permissions::agree_plans, who(root)));
    CHECK_FALSE(may(permissions::agree_plans, who(mentor)));
}

TEST_CASE("a dotted line lets give evidence, not read growth")
{
    CHECK(may(permissions::give_evidence, who(mentor)));
    CHECK_FALSE(may(permissions::give_evidence, who(peer)));
    CHECK_FALSE(may(permissions::read_growth, who(mentor)));
}

TEST_CASE("a token does no more than its scopes, whatever its account may")
{
    auto viewer = who(manager, {Role::people_admin});
    viewer.by_token = true;
    CHECK_FALSE(may(permissions::read_growth, viewer));
    CHECK_FALSE(may_ever(permissions::read_directory, viewer));
    viewer.scopes = {"growth.read"};
    CHECK(may(permissions::read_growth, viewer));
    CHECK_FALSE(may(permissions::read_plans, viewer));
    viewer.scopes = {"*"};
    CHECK(may(permissions::read_plans, viewer));
}

TEST_CASE("an account without a person has no relations")
{
    Viewer const viewer{.account_id = {7}, .roles = {Role::employee}};
    CHECK_FALSE(may_ever(permissions::read_growth, viewer));
    CHECK(may_ever(permissions::read_directory, viewer));
}

TEST_CASE("an anonymous viewer may only do what is for anybody")
{
    CHECK(may_ever(permissions::sign_in, Viewer{}));
    CHECK_FALSE(may_ever(permissions::read_directory, Viewer{}));
    CHECK_FALSE(may_ever(permissions::own_account, Viewer{}));
}

TEST_CASE("the program itself may do everything")
{
    CHECK(may(permissions::agree_plans, program_viewer()));
    CHECK(may_for_everybody(permissions::read_audit, program_viewer()));
    CHECK_FALSE(program_viewer().is_anonymous());
    CHECK(program_on_behalf_of({9}).account_id == AccountId{9});
}
