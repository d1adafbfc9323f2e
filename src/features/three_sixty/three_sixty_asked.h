// SPDX-License-Identifier: Apache-2.0
// What 360° asks of the viewer today, for Home. Part of the face.
#pragma once

#include "features/three_sixty/three_sixty_terms.h"

namespace espalier::three_sixty {

enum class ThreeSixtyAskKind
{
    rate,   // somebody, or oneself
    choose, // who rates oneself, or a report
    agree,  // to the raters whom a report proposes
    release // the report on somebody
};
BOOST_DESCRIBE_ENUM(ThreeSixtyAskKind, rate, choose, agree, release)

struct ThreeSixtyAsk
{
    ThreeSixtyAskKind kind = ThreeSixtyAskKind::rate;
    ThreeSixtyId three_sixty_id;
    std::optional<RaterId> rater_id; // of rate
    PersonId person_id;              // whom it is about
    std::string person_name;
    std::string round_name;
    Date due_on; // the last day to rate, or to choose
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyAsk, (), (kind, three_sixty_id, rater_id, person_id, person_name, round_name, due_on))

// The soonest due first. One statement.
std::vector<ThreeSixtyAsk> three_sixties_asked(Context& context);

} // namespace espalier::three_sixty
