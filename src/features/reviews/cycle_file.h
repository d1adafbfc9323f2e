// SPDX-License-Identifier: Apache-2.0
// The reviews of a cycle as a file, for whoever works on with them in a spreadsheet.
#pragma once

#include "features/reviews/review_terms.h"
#include "platform/routes.h"

namespace espalier::reviews {

struct CycleFileRow
{
    ReviewId id;
    std::string employee_number;
    std::string given_name;
    std::string family_name;
    std::string unit; // as at launch
    std::optional<std::string> job;
    std::optional<std::string> reviewer;
    ReviewState state = ReviewState::writing;
    std::optional<Instant> employee_handed_in_at;
    std::optional<Instant> manager_handed_in_at;
    std::optional<Date> met_on;
    std::optional<double>
        computed_rating; // these five are empty while one side cannot see the other's, and of one's own
    std::optional<std::int64_t> given_rating;
    std::optional<std::int64_t> calibrated_rating;
    std::optional<std::int64_t> appealed_rating;
    std::optional<std::int64_t> final_rating;
};
BOOST_DESCRIBE_STRUCT(CycleFileRow, (),
                      (id, employee_number, given_name, family_name, unit, job, reviewer, state, employee_handed_in_at,
                       manager_handed_in_at, met_on, computed_rating, given_rating, calibrated_rating, appealed_rating,
                       final_rating))

// As CSV, a row for each review, in the order in which they were launched; a statement for each thousand. Fault not_found.
std::string cycle_as_csv(Context& context, ReviewCycleId id);

void cycle_file_routes(platform::Routes& routes);

} // namespace espalier::reviews
