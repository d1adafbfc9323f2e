// SPDX-License-Identifier: Apache-2.0
// The statements behind people_in_need.h.
#pragma once

#include "features/plans/people_in_need.h"

namespace espalier::plans::store {

// Of whom is asked: those the filter names, and below `manager` where there is one, who have not left before `today`.
struct InNeedQuery
{
    PeopleInNeedFilter filter;
    std::optional<PersonId> manager;
    Date today;
};

struct PersonInNeedRow
{
    NeedId top_need_id;
    PersonId person_id;
    std::string person_name;
    std::string unit_name;
    std::optional<std::string> job_title;
};
BOOST_DESCRIBE_STRUCT(PersonInNeedRow, (), (top_need_id, person_id, person_name, unit_name, job_title))

struct NeedOfPersonRow
{
    PersonId person_id;
    NeedOfPerson need;
};
BOOST_DESCRIBE_STRUCT(NeedOfPersonRow, (), (person_id, need))

// Whoever is asked about, in need or not; in no order.
std::vector<PersonId> people_asked_about(db::Transaction& tx, InNeedQuery const& query, std::int64_t limit);
// Both by the priority of each person's top need: of a few people, reading their needs; of many, reading needs from the top.
std::vector<PersonInNeedRow> in_need_of_few(db::Transaction& tx, InNeedQuery const& query,
                                            std::vector<PersonId> const& people, std::int64_t limit);
std::vector<PersonInNeedRow> in_need_of_many(db::Transaction& tx, InNeedQuery const& query, std::int64_t limit);
// Open and planned ones, by person and priority.
std::vector<NeedOfPersonRow> needs_of_people(db::Transaction& tx, std::vector<PersonId> const& people, Date today);

} // namespace espalier::plans::store
