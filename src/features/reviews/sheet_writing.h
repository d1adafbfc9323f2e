// SPDX-License-Identifier: Apache-2.0
// Writing one's part of a review: kept as one types, handed in once. Neither side sees the other's before both are in, or
// the employee's time is over.
#pragma once

#include "features/reviews/overall_rating.h"
#include "features/reviews/review_readers.h"

namespace espalier::reviews {

struct SheetSave
{
    ReviewId review_id;
    std::optional<Whole<1, INT64_MAX>> version{}; // of the sheet, as read; none: there was none
    ReviewSheetContent content;
};
BOOST_DESCRIBE_STRUCT(SheetSave, (), (review_id, version, content))

struct SheetSubmission
{
    ReviewId review_id;
    Whole<1, INT64_MAX> version; // of the sheet
};
BOOST_DESCRIBE_STRUCT(SheetSubmission, (), (review_id, version))

// The viewer's own part. The new version of the sheet. While the review waits to be shared, the manager may still change
// words, not ratings. Faults: invalid, stale, conflict (not_their_turn, ratings_fixed), forbidden.
std::int64_t save_sheet(Context& context, SheetSave const& save);
// Faults: invalid with everything that is missing, stale, conflict (not_their_turn), forbidden.
void submit_sheet(Context& context, SheetSubmission const& submission);

// What the manager's part says when it is shared: it is still complete, and the reason for another rating is the one that
// stands there now. Fault invalid with everything that is missing.
void keep_mended_words(Context& context, HeldReview& held);

// Both parts are in, or nothing more comes from the employee: the review moves to whom its cycle has next. False: not yet.
bool moves_on_when_written(Context const& context, HeldReview& held);

} // namespace espalier::reviews
