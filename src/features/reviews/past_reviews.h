// SPDX-License-Identifier: Apache-2.0
// The CSV file of reviews that were held before Espalier: what they said of competencies, line by line. Gaps that recur are
// found among them.
#pragma once

#include "features/organization/imports.h"
#include "features/reviews/review_terms.h"

namespace espalier::reviews {

struct PastReviewFileRow
{
    Text<1, 64> employee_number;
    Text<1, 200> review_name; // "2024"
    Date reviewed_on;
    Text<1, 64> competency_code;
    Real<0, 100> level;                           // on the competency's scale
    std::optional<Real<0, 100>> required_level{}; // then; none: not known, and today's counts
    std::optional<Text<0, 2000>> comment{};
};
BOOST_DESCRIBE_STRUCT(PastReviewFileRow, (),
                      (employee_number, review_name, reviewed_on, competency_code, level, required_level, comment))

// The same competency in the same review of the same day is there already, and changes where the file says otherwise.
void import_past_reviews(organization::ImportRun& run,
                         std::vector<organization::ImportLine<PastReviewFileRow>> const& lines);

} // namespace espalier::reviews
