// SPDX-License-Identifier: Apache-2.0
// One search over everything that has a name: people, units, jobs, competencies, and the goals, plans and offerings that
// the viewer may see. What is found where, each feature says itself.
#pragma once

#include "features/catalogue/offering_search.h"
#include "features/competencies/competencies_search.h"
#include "features/goals/goals_search.h"
#include "features/organization/organization_search.h"
#include "features/plans/plans_search.h"
#include "platform/routes.h"

namespace espalier::search {

struct Search
{
    Text<1, 100> words; // beginnings of words of a name, in any order
    std::optional<Whole<1, 20>> limit;
};
BOOST_DESCRIBE_STRUCT(Search, (), (words, limit))

// Up to `limit` of each.
struct Findings
{
    std::vector<organization::FoundPerson> people;
    std::vector<organization::FoundUnit> units;
    std::vector<organization::FoundJob> jobs;
    std::vector<competencies::FoundCompetency> competencies;
    std::vector<goals::FoundGoal> goals;
    std::vector<plans::FoundPlan> plans;
    std::vector<catalogue::FoundOffering> offerings;
};
BOOST_DESCRIBE_STRUCT(Findings, (), (people, units, jobs, competencies, goals, plans, offerings))

void routes(platform::Routes& routes);

} // namespace espalier::search
