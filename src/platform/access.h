// SPDX-License-Identifier: Apache-2.0
// Who may do what: pure functions over a permission, the viewer, the person concerned and the org chart. What is
// permitted to whom is the list in permissions.h; nothing else decides.
#pragma once

#include "base/id.h"
#include "reflect/type.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::organization {
struct Person;
struct Unit;
} // namespace espalier::organization
namespace espalier::identity {
struct Account;
} // namespace espalier::identity

namespace espalier::platform {

using PersonId = Id<organization::Person>;
using UnitId = Id<organization::Unit>;
using AccountId = Id<identity::Account>;

class OrgChart;

// Roles are given to accounts. That somebody is a manager follows from the reporting line, never from a role.
enum class Role
{
    employee,
    people_admin,
    learning_admin,
    trainer,
    author,
    executive,
    admin
};
BOOST_DESCRIBE_ENUM(Role, employee, people_admin, learning_admin, trainer, author, executive, admin)

// How the viewer stands to the person concerned.
enum class Relation
{
    self,
    manager,     // the direct manager
    chain,       // any manager above, the direct one included
    dotted_line, // named on the person's profile: a second manager, mentor or partner
};

// A small set of roles or relations.
template <class Element> struct SetOf
{
    std::uint32_t bits = 0;

    constexpr SetOf() = default;
    constexpr SetOf(std::initializer_list<Element> elements)
    {
        for (auto const element : elements)
            insert(element);
    }
    constexpr void insert(Element element) { bits |= 1U << static_cast<unsigned>(element); }
    constexpr bool has(Element element) const { return (bits >> static_cast<unsigned>(element) & 1U) != 0; }
    constexpr bool meets(SetOf other) const { return (bits & other.bits) != 0; }
    constexpr bool empty() const { return bits == 0; }
};
using Roles = SetOf<Role>;
using Relations = SetOf<Relation>;

enum class Audience
{
    granted,   // only those whom roles or relations name
    signed_in, // everybody with an account
    anybody,   // without signing in, too
};

struct Permission
{
    std::string_view name;    // "plans.agree": feature, dot, verb; also the scope of an API token
    std::string_view meaning; // what it allows, for people
    Audience audience = Audience::granted;
    Roles roles = {};         // these may, whomever it concerns
    Relations relations = {}; // these may, for the person they stand to so
};

// Who is asking. An anonymous viewer has no account.
struct Viewer
{
    AccountId account_id = {};
    std::optional<PersonId> person_id = {}; // an account need not belong to a person of the organisation
    Roles roles = {};
    std::vector<std::string> scopes = {}; // of an API token: permission names, or "*"; empty for a signed-in session
    bool by_token = false;
    bool is_program = false; // background work and commands: permitted everything; the account is on whose behalf

    bool is_anonymous() const { return !account_id && !is_program; }
};

// May the viewer do this at all, for somebody? (The first gate of every route.)
bool may_ever(Permission const& permission, Viewer const& viewer);

// May the viewer do this to or about `person`? `chart` says how they stand to each other.
bool may(Permission const& permission, Viewer const& viewer, PersonId person, OrgChart const& chart);

// Does a role alone suffice, whomever it concerns? Then a list needs no narrowing.
bool may_for_everybody(Permission const& permission, Viewer const& viewer);

} // namespace espalier::platform
