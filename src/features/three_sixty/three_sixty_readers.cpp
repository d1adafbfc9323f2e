// SPDX-License-Identifier: Apache-2.0
// Rights that follow from how the viewer stands to the person and how far the 360° has come.
#include "features/three_sixty/three_sixty_readers.h"

#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_store.h"
#include "platform/permissions.h"

namespace espalier::three_sixty {

bool LedThreeSixty::may_choose() const
{
    switch (three_sixty.state) {
    case ThreeSixtyState::choosing: return is_above || (is_subject && round.chosen_by == ChosenBy::subject);
    case ThreeSixtyState::proposed:
    case ThreeSixtyState::collecting: return is_above;
    default: return false;
    }
}

bool LedThreeSixty::may_agree() const
{
    return is_above && three_sixty.state == ThreeSixtyState::proposed;
}

bool LedThreeSixty::hands_on() const
{
    return (is_above || is_coach) && !is_subject;
}

bool LedThreeSixty::may_release() const
{
    return hands_on() && three_sixty.state == ThreeSixtyState::collected;
}

bool LedThreeSixty::may_read() const
{
    return three_sixty.state == ThreeSixtyState::released || may_release();
}

bool LedThreeSixty::may_extend() const
{
    return is_above && round.state == RoundState::open && three_sixty.state < ThreeSixtyState::collected;
}

LedThreeSixty find_to_lead(Context& context, ThreeSixtyId id)
{
    context.narrows_itself();
    auto const found = store::three_sixty(context.tx, id);
    if (!found)
        throw not_found("360°");
    LedThreeSixty led{.three_sixty = *found, .round = find_round(context, found->round_id)};
    led.is_subject = context.viewer.person_id == found->person_id;
    led.is_coach = led.round.coach_id && context.viewer.person_id == led.round.coach_id;
    led.is_above = !led.is_subject && context.may(platform::permissions::lead_three_sixty, found->person_id);
    if (!led.is_subject && !led.is_coach && !led.is_above)
        throw not_found("360°");
    context.concerned = found->person_id;
    return led;
}

} // namespace espalier::three_sixty
