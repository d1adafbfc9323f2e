// SPDX-License-Identifier: Apache-2.0
// What a questionnaire said of one person, many competencies at once: their own answer, or that of raters. Part of the face.
#pragma once

#include "features/competencies/competencies.h"
#include "features/competencies/proficiency.h"

#include <vector>

namespace espalier::competencies {

struct AnsweredRating
{
    Id<Competency> competency_id;
    double level = 0; // on the competency's own scale; the questionnaire has held it against that
    EvidenceSource source = EvidenceSource::self;
    std::optional<platform::PersonId> rater_id; // none: several, or one who is not to be named
};

// Evidence that is valid today; one event for all of it. What is not in force any more is left out.
void record_answered_ratings(Context& context, platform::PersonId person, std::vector<AnsweredRating> const& ratings);

} // namespace espalier::competencies
