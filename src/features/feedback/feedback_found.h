// SPDX-License-Identifier: Apache-2.0
// Feedback that was found, as one viewer sees it. Only for feedback*.cpp.
#pragma once

#include "features/feedback/feedback_rules.h"
#include "features/feedback/feedback_store.h"

#include <utility>
#include <vector>

namespace espalier::feedback {

FeedbackFacts facts_of(store::FoundFeedback const& found);
// What a subject is about whom: marks those that the viewer may open. One statement.
using SubjectOf = std::pair<NamedSubject*, PersonId>;
void see_subjects(Context& context, std::vector<SubjectOf> const& subjects);
// About one item of this person and for the viewer's eyes; the newest first.
std::vector<FeedbackView> about_item(Context& context, PersonId person, plans::PlanItemId item, std::int64_t limit);
// Fault not_found where the viewer may not read it.
store::FoundFeedback find_readable(Context& context, FeedbackId id);

// At most one subject, and that this person's, as far as the viewer may see.
void check_subject(Context& context, FeedbackSubject const& subject, PersonId person, Violations& violations);

} // namespace espalier::feedback
