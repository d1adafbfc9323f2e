// SPDX-License-Identifier: Apache-2.0
// Handing what the receiver wants to talk about to one-on-ones.
#include "features/feedback/feedback_agenda.h"

#include "features/feedback/feedback_found.h"
#include "features/one_on_ones/one_on_ones.h"
#include "platform/events.h"

namespace espalier::feedback {

void take_to_one_on_one(Context& context, FeedbackToDiscuss const& wanted)
{
    auto const found = find_readable(context, wanted.feedback_id);
    auto const viewer = context.viewer_person();
    if (!may_discuss(facts_of(found), viewer))
        throw conflict("feedback_not_received", "Only who received it takes it to a one-on-one.");
    one_on_ones::add_to_agenda(context, viewer, wanted.with_id,
                               {.text = wanted.text.value,
                                .origin_kind = one_on_ones::PointOrigin::feedback,
                                .origin_id = wanted.feedback_id.value});
    platform::record(context,
                     {.kind = "feedback.taken_to_one_on_one",
                      .person_id = viewer,
                      .thing = "feedback",
                      .thing_id = wanted.feedback_id.value});
}

} // namespace espalier::feedback
