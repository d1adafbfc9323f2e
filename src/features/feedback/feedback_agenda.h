// SPDX-License-Identifier: Apache-2.0
// Taking feedback that one received to a one-on-one, in words of one's own choice.
#pragma once

#include "features/feedback/feedback.h"

namespace espalier::feedback {

struct FeedbackToDiscuss
{
    FeedbackId feedback_id;
    PersonId with_id;   // with whom the receiver has a one-on-one
    Text<1, 2000> text; // what both read there; the feedback itself they read by its own rule
};
BOOST_DESCRIBE_STRUCT(FeedbackToDiscuss, (), (feedback_id, with_id, text))

// By the receiver; sent twice to the same one-on-one it stands there once. Fault not_found, conflict "feedback_not_received", and
// "no_one_on_one" where the two have none.
void take_to_one_on_one(Context& context, FeedbackToDiscuss const& wanted);

} // namespace espalier::feedback
