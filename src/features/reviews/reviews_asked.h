// SPDX-License-Identifier: Apache-2.0
// What reviews ask of the viewer today, for Home. Part of the face.
#pragma once

#include "features/reviews/review_terms.h"

namespace espalier::reviews {

enum class ReviewAskKind
{
    write_own,
    write, // of reports
    approve,
    share,
    meet,
    sign_own,
    sign,
    decide // an appeal
};
BOOST_DESCRIBE_ENUM(ReviewAskKind, write_own, write, approve, share, meet, sign_own, sign, decide)

// Of several reviews of a cycle that wait for the same, one ask.
struct ReviewAsk
{
    ReviewAskKind kind = ReviewAskKind::write_own;
    std::string cycle_name;
    ReviewId review_id;      // of the first
    std::string person_name; // whom that is about
    std::int64_t reviews = 1;
    std::optional<Date> due_on; // the last day of its phase
};
BOOST_DESCRIBE_STRUCT(ReviewAsk, (), (kind, cycle_name, review_id, person_name, reviews, due_on))

// The soonest due first. One statement.
std::vector<ReviewAsk> reviews_asked(Context& context);

} // namespace espalier::reviews
