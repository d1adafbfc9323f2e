// SPDX-License-Identifier: Apache-2.0
// What somebody said of themselves in a questionnaire, many competencies at once. Part of the face.
#pragma once

#include "features/competencies/competencies.h"

#include <vector>

namespace espalier::competencies {

struct OwnRating
{
    Id<Competency> competency_id;
    double level = 0; // on the competency's own scale; the questionnaire has held it against that
};

// Evidence of the source `self`, valid today; one event for all of it. What is not in force any more is left out.
void record_own_ratings(Context& context, platform::PersonId person, std::vector<OwnRating> const& ratings);

} // namespace espalier::competencies
