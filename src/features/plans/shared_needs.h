// SPDX-License-Identifier: Apache-2.0
// Needs that several direct reports of a manager share: where one workshop would serve more than one.
#pragma once

#include "features/plans/needs.h"

namespace espalier::plans {

struct SharedNeedPerson
{
    PersonId person_id;
    std::string name;
    bool is_planned = false; // an item of a plan answers it
};
BOOST_DESCRIBE_STRUCT(SharedNeedPerson, (), (person_id, name, is_planned))

struct SharedNeed
{
    CompetencyId competency_id;
    std::string name;
    std::vector<SharedNeedPerson> people; // at least two, by name
};
BOOST_DESCRIBE_STRUCT(SharedNeed, (), (competency_id, name, people))

std::vector<SharedNeed> shared_needs(Context& context, PersonId manager); // those of most people first

} // namespace espalier::plans
