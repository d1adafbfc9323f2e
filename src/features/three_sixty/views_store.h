// SPDX-License-Identifier: Apache-2.0
// The statements that lists and pages of 360° read.
#pragma once

#include "features/three_sixty/rating.h"
#include "features/three_sixty/three_sixty_views.h"

namespace espalier::three_sixty::store {

// Newest first.
std::vector<RatingRequest> requests_of(db::Transaction& tx, PersonId person, Date today, std::int64_t limit);

std::optional<std::string> person_name(db::Transaction& tx, std::optional<PersonId> id);

std::map<PersonId, std::string> person_names(db::Transaction& tx, std::vector<PersonId> const& ids);
std::vector<RoundLine> round_lines(db::Transaction& tx, RoundId before, std::int64_t limit);
RoundCounts round_counts(db::Transaction& tx, RoundId id);

// What a list is of.
enum class LinesBy
{
    round_id,
    person_id,
    coach_id // of the round
};
BOOST_DESCRIBE_ENUM(LinesBy, round_id, person_id, coach_id)

struct LineFilter
{
    LinesBy by = LinesBy::person_id;
    std::string folded_ids;   // one of these
    bool is_for_many = false; // so many that the newest are found sooner among all than by each of these
};
std::vector<ThreeSixtyLine> lines(db::Transaction& tx, LineFilter const& filter, ThreeSixtyId before,
                                  std::int64_t limit);

struct RaterRow
{
    RaterId id;
    RaterGroup rater_group = RaterGroup::peer;
    std::optional<PersonId> person_id;
    std::string name;
    RaterState state = RaterState::chosen;
    std::string reason;
    bool is_mailed = false;
};
BOOST_DESCRIBE_STRUCT(RaterRow, (), (id, rater_group, person_id, name, state, reason, is_mailed))
std::vector<RaterRow> rater_rows(db::Transaction& tx, ThreeSixtyId id);

struct AnswerCounts
{
    std::int64_t asked = 0;
    std::int64_t answered = 0;
};
BOOST_DESCRIBE_STRUCT(AnswerCounts, (), (asked, answered))
AnswerCounts answer_counts(db::Transaction& tx, ThreeSixtyId id);

} // namespace espalier::three_sixty::store
