// SPDX-License-Identifier: Apache-2.0
// SQL of lists and pages.
#pragma once

#include "db/id_list.h"
#include "features/reviews/cycle_file.h"
#include "features/reviews/cycle_views.h"
#include "features/reviews/review_lines.h"

namespace espalier::reviews::store {

std::vector<CycleLine> cycle_lines(db::Transaction& tx, ReviewCycleId before, std::int64_t limit);
CycleCounts cycle_counts(db::Transaction& tx, ReviewCycleId id);

struct LineRow
{
    ReviewId id;
    ReviewCycleId review_cycle_id;
    std::string cycle_name;
    reflect::Document phases;
    PersonId person_id;
    std::string person_name;
    std::optional<PersonId> reviewer_id;
    std::optional<std::string> reviewer_name;
    ReviewState state = ReviewState::writing;
    std::optional<Date> extended_until;
    std::optional<Date> appeal_until;
    bool is_employee_in = false;
    bool is_manager_in = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (id, review_cycle_id, cycle_name, phases, person_id, person_name, reviewer_id, reviewer_name,
                       state, extended_until, appeal_until, is_employee_in, is_manager_in, version))

// What a list is of: each has its index.
enum class LinesBy
{
    review_cycle_id,
    person_id,
    reviewer_id,
    second_reviewer_id
};
BOOST_DESCRIBE_ENUM(LinesBy, review_cycle_id, person_id, reviewer_id, second_reviewer_id)

struct LineCriteria
{
    LinesBy by = LinesBy::review_cycle_id;
    std::string folded_ids; // one of these
    std::optional<ReviewState> state{};
    std::vector<ReviewState> late_in{}; // only those that are in one of these, and have no more time; none: any
    Date today{};
    std::optional<std::string> words{}; // pattern, as people's sort_name is written
};
std::vector<LineRow> lines(db::Transaction& tx, LineCriteria const& criteria, ReviewId before, std::int64_t limit);

// By id. Nobody reads ratings of their own review here.
std::vector<CycleFileRow> file_rows(db::Transaction& tx, ReviewCycleId id, PersonId viewer, ReviewId after,
                                    std::int64_t limit);

std::optional<std::string> job_title(db::Transaction& tx, std::optional<JobId> id);
std::optional<std::string> round_name(db::Transaction& tx, std::optional<three_sixty::RoundId> id);
std::optional<three_sixty::ThreeSixtyId> three_sixty_in(db::Transaction& tx, std::optional<three_sixty::RoundId> round,
                                                        PersonId person);

} // namespace espalier::reviews::store
