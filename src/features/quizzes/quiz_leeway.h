// SPDX-License-Identifier: Apache-2.0
// Other terms for single people, with the reason: more time, more attempts, other dates.
#pragma once

#include "features/quizzes/quiz_writing.h"

namespace espalier::quizzes {

struct QuizAccommodation
{
    PersonId person_id;
    std::string person_name;
    std::int64_t more_time_percent = 0;
    std::int64_t more_attempts = 0;
    std::optional<Instant> opens_at;
    std::optional<Instant> closes_at;
    std::string reason;
    Instant given_at;
};
BOOST_DESCRIBE_STRUCT(QuizAccommodation, (),
                      (person_id, person_name, more_time_percent, more_attempts, opens_at, closes_at, reason, given_at))

struct AccommodationDraft
{
    QuizId quiz_id;
    PersonId person_id;
    Whole<0, 300> more_time_percent;
    Whole<0, 20> more_attempts;
    std::optional<Instant> opens_at;
    std::optional<Instant> closes_at;
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(AccommodationDraft, (),
                      (quiz_id, person_id, more_time_percent, more_attempts, opens_at, closes_at, reason))

struct OneAccommodation
{
    QuizId quiz_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(OneAccommodation, (), (quiz_id, person_id))

std::vector<QuizAccommodation> quiz_accommodations(Context& context, QuizId id); // by name
// In place of an earlier one. Attempts that were begun keep their end. Faults not_found, invalid.
void put_accommodation(Context& context, AccommodationDraft const& draft);
void remove_accommodation(Context& context, OneAccommodation const& one);

} // namespace espalier::quizzes
