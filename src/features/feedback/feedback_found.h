// SPDX-License-Identifier: Apache-2.0
// Feedback that was found, as one viewer sees it. Only for feedback*.cpp.
#pragma once

#include "features/feedback/feedback_rules.h"
#include "features/feedback/feedback_store.h"

namespace espalier::feedback {

FeedbackFacts facts_of(store::FoundFeedback const& found);
FeedbackView view_of(Context const& context, store::FoundFeedback found);
// Fault not_found where the viewer may not read it.
store::FoundFeedback find_readable(Context& context, FeedbackId id);

// At most one subject, and that this person's, as far as the viewer may see.
void check_subject(Context& context, FeedbackSubject const& subject, PersonId person, Violations& violations);

} // namespace espalier::feedback
