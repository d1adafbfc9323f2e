// SPDX-License-Identifier: Apache-2.0
// The ends of a review: the signed copy, what becomes evidence, ending it without.
#pragma once

#include "features/reviews/review_readers.h"

namespace espalier::reviews {

// Days to write in that a reopened part has at least.
constexpr int reopened_days = 7;

// The PDF of all that the review says, and the hash of that content: SHA-256 of its JSON. What was signed before stays.
void keep_signed_copy(Context& context, HeldReview const& held);

// Ratings of competencies become evidence: the employee's own, and the manager's. Nothing twice that an earlier closing of
// the same review gave.
void close_review(Context& context, Review& review, ReviewCycle const& cycle);

// Many at once in a few statements. `words` are the people team's.
void end_without_sign_off(Context& context, std::vector<Review> reviews, ReviewEnd reason,
                          std::string const& words = "");

} // namespace espalier::reviews
