// SPDX-License-Identifier: Apache-2.0
// Another reviewer for a review: by the people team, or because the manager left or changed.
#pragma once

#include "features/reviews/review_terms.h"

namespace espalier::reviews {

struct Handover
{
    Review review;
    PersonId to;
};

// Fault invalid for whoever cannot review the person.
void require_new_reviewer(Context& context, Review const& review, PersonId reviewer);

// What was drafted goes with it. Both reviewers are told. Five statements, however many.
void hand_over(Context& context, std::vector<Handover> handovers, std::string const& reason);

} // namespace espalier::reviews
