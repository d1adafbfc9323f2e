// SPDX-License-Identifier: Apache-2.0
// A rating on which both sides agreed: who rated proposed it, whom it is about accepted. Part of the face of this feature.
#pragma once

#include "features/competencies/evidence.h"

namespace espalier::competencies {

struct AgreedRating
{
    PersonId person_id;
    Id<Competency> competency_id;
    double level = 0;
    Date valid_on;
};

// In the rater's name, from the source that follows from how they stand to the person: manager above, report, or else peer.
// That both agreed is the caller's to know. Faults as give_evidence, but for the source.
Evidence record_agreed_evidence(Context& context, AgreedRating const& rating, PersonId rater);

} // namespace espalier::competencies
