// SPDX-License-Identifier: Apache-2.0
// Finding people, units and jobs by what somebody types. Part of the face: search asks here, and plans are found by the
// names of people.
#pragma once

#include "db/like.h"
#include "features/organization/organization.h"

#include <array>
#include <string_view>
#include <vector>

namespace espalier::organization {

// What a name must have: words that begin so, in any order. Three at most, the longest first, which finds the fewest; an
// empty one asks nothing.
using NameSearch = std::array<db::Beginning, 3>;
NameSearch name_search(std::string_view typed);

struct FoundPerson
{
    PersonId id;
    std::string name;
    std::optional<std::string> job_title;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(FoundPerson, (), (id, name, job_title, unit_name))

struct FoundUnit
{
    UnitId id;
    std::string name;
    std::optional<std::string> parent_name;
};
BOOST_DESCRIBE_STRUCT(FoundUnit, (), (id, name, parent_name))

struct FoundJob
{
    JobId id;
    std::string title;
    std::string family;
};
BOOST_DESCRIBE_STRUCT(FoundJob, (), (id, title, family))

// At most `limit` each. People who are here today: by name, or by their whole number or e-mail address.
std::vector<FoundPerson> find_people(Context& context, std::string_view typed, std::int64_t limit);
std::vector<FoundUnit> find_units(Context& context, std::string_view typed, std::int64_t limit);
std::vector<FoundJob> find_jobs(Context& context, std::string_view typed, std::int64_t limit); // not retired ones

} // namespace espalier::organization
