// SPDX-License-Identifier: Apache-2.0
// Who reaches a level of one competency, by the same formula as everywhere: for finding somebody who could teach it.
#pragma once

#include "features/competencies/growth.h"

namespace espalier::competencies {

struct ReachQuestion
{
    Id<Competency> competency_id;
    double level = 0;        // to be reached, or passed
    Date fresh_since;        // their newest piece of evidence is of this day or later
    std::int64_t people = 0; // to look at, at most: those with the highest single ratings
};

struct Reaching
{
    PersonId person_id;
    Proficiency proficiency;
};

// By person. One statement for the evidence, whatever the number of people; leavers are among them.
std::vector<Reaching> who_reaches(Context& context, ReachQuestion const& question);

} // namespace espalier::competencies
