// SPDX-License-Identifier: Apache-2.0
// Reviews in lists: whom each waits for, and until when.
#pragma once

#include "features/reviews/review_cycles.h"

namespace espalier::reviews {

// Who has to do something next.
enum class WaitsFor
{
    employee,
    reviewer,
    both, // of them
    approver,
    people_team,
    second_reviewer,
    nobody
};
BOOST_DESCRIBE_ENUM(WaitsFor, employee, reviewer, both, approver, people_team, second_reviewer, nobody)

struct ReviewLine
{
    ReviewId id;
    ReviewCycleId review_cycle_id;
    std::string cycle_name;
    PersonId person_id;
    std::string person_name;
    std::optional<PersonId> reviewer_id;
    std::optional<std::string> reviewer_name;
    ReviewState state = ReviewState::writing;
    bool is_employee_in = false;
    bool is_manager_in = false;
    WaitsFor waits_for = WaitsFor::nobody;
    std::optional<Date> due_on; // of the step that it is at
    bool is_late = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ReviewLine, (),
                      (id, review_cycle_id, cycle_name, person_id, person_name, reviewer_id, reviewer_name, state,
                       is_employee_in, is_manager_in, waits_for, due_on, is_late, version))

enum class ReviewsOf
{
    own,
    to_write,   // as reviewer: all of them, done or not
    to_approve, // whose reviewers are below the viewer, in approval
    to_decide   // appeals
};
BOOST_DESCRIBE_ENUM(ReviewsOf, own, to_write, to_approve, to_decide)

struct CyclePeopleFilter
{
    ReviewCycleId review_cycle_id;
    std::optional<ReviewState> state;
    std::optional<bool> is_late;        // true: only those whose step is past its last day
    std::optional<Text<0, 100>> search; // in the name
};
BOOST_DESCRIBE_STRUCT(CyclePeopleFilter, (), (review_cycle_id, state, is_late, search))

struct ReviewLinesFilter
{
    ReviewsOf of = ReviewsOf::own;
};
BOOST_DESCRIBE_STRUCT(ReviewLinesFilter, (), (of))

std::vector<ReviewLine> lines_of_cycle(Context& context, CyclePeopleFilter const& filter, ReviewId before,
                                       std::int64_t limit);
std::vector<ReviewLine> review_lines(Context& context, ReviewLinesFilter const& filter, ReviewId before,
                                     std::int64_t limit);

} // namespace espalier::reviews
