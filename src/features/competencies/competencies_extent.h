// SPDX-License-Identifier: Apache-2.0
// How much there is of frameworks, requirements and evidence, for whoever sets up an organisation, and taking frameworks and
// requirements back while nothing rests on them. Evidence is never removed. Part of the face.
#pragma once

#include "platform/workspace.h"

namespace espalier::competencies {

struct CompetenciesExtent
{
    std::int64_t frameworks = 0;   // in force
    std::int64_t competencies = 0; // of those, not retired
    std::int64_t requirements = 0; // of jobs in force
    std::int64_t evidence = 0;     // rows of the ledger
};
BOOST_DESCRIBE_STRUCT(CompetenciesExtent, (), (frameworks, competencies, requirements, evidence))

CompetenciesExtent competencies_extent(db::Transaction& tx, std::int64_t count_up_to);

// Removes all frameworks with their competencies, or what jobs require. Fault conflict "still_in_use" while something
// refers to one of them; then nothing is removed. Scales stay.
void take_back_frameworks(db::Transaction& tx);
void take_back_requirements(db::Transaction& tx);

} // namespace espalier::competencies
