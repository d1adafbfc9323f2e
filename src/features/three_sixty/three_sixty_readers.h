// SPDX-License-Identifier: Apache-2.0
// Who may do what with the 360° of one person: the person, those above, the coach of the round, and the people team.
#pragma once

#include "features/three_sixty/three_sixty_terms.h"

namespace espalier::three_sixty {

struct LedThreeSixty
{
    ThreeSixty three_sixty;
    ThreeSixtyRound round;
    bool is_subject = false;
    bool is_above = false; // or of the people team; never the person
    bool is_coach = false;

    bool may_choose() const; // raters
    bool may_agree() const;  // to raters who were proposed
    bool hands_on() const;   // once it is collected
    bool may_release() const;
    bool may_read() const; // the report
    bool may_extend() const;
};

// Fault not_found for whoever is none of these.
LedThreeSixty find_to_lead(Context& context, ThreeSixtyId id);

} // namespace espalier::three_sixty
