// SPDX-License-Identifier: Apache-2.0
// Making the cast by the rules of the features; passwords are left out, because hashing them takes long.
#include "support/cast.h"

#include "features/identity/identity.h"
#include "features/organization/people.h"
#include "features/organization/units.h"

#include <fmt/core.h>

#include <array>

namespace espalier::test {

namespace {

using platform::Context;
using platform::PersonId;
using platform::Role;
using platform::UnitId;

struct Part
{
    Who who;
    std::string_view given_name, family_name;
    UnitId Cast::*unit;
    Who manager; // anonymous: nobody
    std::vector<Role> roles;
};

std::vector<Part> const& parts()
{
    static std::vector<Part> const all = {
        {Who::managers_manager, "Mara", "Ohm", &Cast::north, Who::anonymous, {}},
        {Who::manager, "Malte", "Reis", &Cast::north, Who::managers_manager, {}},
        {Who::employee, "Emil", "Voss", &Cast::north, Who::manager, {}},
        {Who::peer, "Petra", "Lind", &Cast::north, Who::manager, {}},
        {Who::executive, "Xenia", "Brandt", &Cast::south, Who::anonymous, {Role::executive}},
        {Who::stranger, "Stina", "Falk", &Cast::south, Who::executive, {}},
        {Who::people_admin, "Pia", "Sommer", &Cast::south, Who::executive, {Role::people_admin}},
    };
    return all;
}

PersonId add_person(Context& context, Cast const& cast, Part const& part)
{
    organization::PersonDraft draft;
    draft.employee_number = fmt::format("E{}", static_cast<int>(part.who));
    draft.given_name = std::string(part.given_name);
    draft.family_name = std::string(part.family_name);
    draft.unit_id = cast.*part.unit;
    if (part.manager != Who::anonymous)
        draft.manager_id = cast.person(part.manager);
    draft.started_on = date_of(2020, 1, 1);
    return organization::add_person(context, draft).id;
}

Member sign_in(Context& context, std::string_view name, std::string display_name, std::optional<PersonId> person,
               std::vector<Role> roles)
{
    auto const email = fmt::format("{}@cast.example", name);
    auto const account = identity::create_account(
        context,
        {.email = {email}, .display_name = std::move(display_name), .person_id = person, .roles = std::move(roles)});
    auto const session = identity::start_session(context, account.id, {"192.0.2.1", "TestBrowser/1.0"});
    return {account.id, person, {{"espalier_session", session.token.value}, {"espalier_csrf", session.csrf_token}}};
}

UnitId add_unit(Context& context, std::string_view code, std::string_view name, std::optional<UnitId> parent)
{
    return organization::add_unit(context, {.code = std::string(code), .name = std::string(name), .parent_id = parent})
        .id;
}

} // namespace

std::string_view name_of(Who who)
{
    constexpr std::array<std::string_view, 9> names = {"anonymous",    "stranger",         "employee",
                                                       "manager",      "managers_manager", "peer",
                                                       "people_admin", "executive",        "admin"};
    return names.at(static_cast<std::size_t>(who));
}

Cast make_cast(platform::Workspace& workspace)
{
    return platform::write_as(platform::program_viewer(), workspace, [](Context& context) {
        Cast cast;
        cast.company = add_unit(context, "CO", "Company", {});
        cast.north = add_unit(context, "NORTH", "North", cast.company);
        cast.south = add_unit(context, "SOUTH", "South", cast.company);
        cast.members[Who::anonymous] = {};
        for (auto const& part : parts()) {
            auto const person = add_person(context, cast, part);
            cast.members[part.who] =
                sign_in(context, name_of(part.who), fmt::format("{} {}", part.given_name, part.family_name), person,
                        part.roles);
        }
        cast.members[Who::admin] = sign_in(context, "admin", "Administrator", {}, {Role::admin});
        return cast;
    });
}

} // namespace espalier::test
