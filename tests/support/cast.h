// SPDX-License-Identifier: Apache-2.0
// The people whom scenarios are about, and their accounts. Invented, and the same in every test:
//
//   managers_manager Mara Ohm             executive Xenia Brandt
//     manager Malte Reis                    stranger Stina Falk
//       employee Emil Voss, peer Petra Lind   people_admin Pia Sommer
//
// The admin's account belongs to nobody of the organisation. Each is signed in already.
#pragma once

#include "platform/workspace.h"

#include <map>
#include <string>
#include <string_view>

namespace espalier::test {

enum class Who
{
    anonymous,
    stranger, // an employee elsewhere
    employee, // whom things are about: "self" in the permission matrix
    manager,
    managers_manager,
    peer, // has the same manager
    people_admin,
    executive,
    admin
};

std::string_view name_of(Who who);

struct Member
{
    platform::AccountId account_id;
    std::optional<platform::PersonId> person_id;
    std::map<std::string, std::string> cookies; // of the session
};

struct Cast
{
    platform::UnitId company, north, south; // north: employee, peer, manager and above; south: the others
    std::map<Who, Member> members;

    platform::PersonId person(Who who) const { return members.at(who).person_id.value(); }
};

Cast make_cast(platform::Workspace& workspace);

} // namespace espalier::test
