// SPDX-License-Identifier: Apache-2.0
// Rating somebody: what one is asked, the form with what it promises, the answers, and declining. What is typed stays in the
// browser until it is sent. Of whoever is not named nothing that is written here names them but the receipt.
#pragma once

#include "features/three_sixty/three_sixty_readers.h"

namespace espalier::three_sixty {

// Somebody whom the viewer is asked to rate.
struct RatingRequest
{
    RaterId id;
    RoundId round_id;
    std::string round_name;
    PersonId person_id;
    std::string person_name;
    RaterGroup rater_group = RaterGroup::peer;
    Date answer_until;
    std::int64_t shortest_minutes = 0;
    std::int64_t longest_minutes = 0;
    bool has_answered = false;
    bool takes_answers = false;
};
BOOST_DESCRIBE_STRUCT(RatingRequest, (),
                      (id, round_id, round_name, person_id, person_name, rater_group, answer_until, shortest_minutes,
                       longest_minutes, has_answered, takes_answers))

// What the form says before anything is answered.
struct RatingPromise
{
    RaterGroup rater_group = RaterGroup::peer;
    bool is_named = false; // the person sees who said it
    std::int64_t smallest_group = 3;
    std::int64_t smallest_comment_group = 4;
    ReleasedBy released_by = ReleasedBy::manager;
    std::optional<std::string> coach_name;
    RoundPurpose purpose = RoundPurpose::development;
};
BOOST_DESCRIBE_STRUCT(RatingPromise, (),
                      (rater_group, is_named, smallest_group, smallest_comment_group, released_by, coach_name, purpose))

struct RatingForm
{
    std::string round_name;
    std::string message;
    std::string person_name;
    Date answer_until;
    bool takes_answers = false;
    bool has_answered = false;
    RatingPromise promise;
    questionnaires::QuestionnaireForm form;
};
BOOST_DESCRIBE_STRUCT(RatingForm, (),
                      (round_name, message, person_name, answer_until, takes_answers, has_answered, promise, form))

// Which request: one's own by its id, or from outside by the key of the link.
struct RatingQuestion
{
    RaterId rater_id;
    std::optional<Language> language; // none: the questionnaire's own
};
BOOST_DESCRIBE_STRUCT(RatingQuestion, (), (rater_id, language))
struct OutsideRatingQuestion
{
    Text<1, 100> key;
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(OutsideRatingQuestion, (), (key, language))

struct RatingAnswers
{
    RaterId rater_id;
    std::vector<QuestionAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(RatingAnswers, (), (rater_id, answers))
struct OutsideRatingAnswers
{
    Text<1, 100> key;
    std::vector<QuestionAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(OutsideRatingAnswers, (), (key, answers))

struct RatingDecline
{
    RaterId rater_id;
    Text<0, 500> reason; // whoever is above the person reads it
};
BOOST_DESCRIBE_STRUCT(RatingDecline, (), (rater_id, reason))
struct OutsideRatingDecline
{
    Text<1, 100> key;
    Text<0, 500> reason;
};
BOOST_DESCRIBE_STRUCT(OutsideRatingDecline, (), (key, reason))

// Of the viewer: what takes answers first, then the last ones, newest first.
std::vector<RatingRequest> rating_requests(Context& context);

// Faults: not_found for whoever is not asked, or with a key that does not count any more.
RatingForm rating_form(Context& context, RatingQuestion const& question);
RatingForm rating_form(Context& context, OutsideRatingQuestion const& question);
// Once and for all. Faults: invalid with every question at fault, conflict (already_answered, round_not_open).
void rate(Context& context, RatingAnswers const& answers);
void rate(Context& context, OutsideRatingAnswers const& answers);
// Fault conflict for the person and their manager, whose answers the report is about.
void decline(Context& context, RatingDecline const& decline);
void decline(Context& context, OutsideRatingDecline const& decline);

} // namespace espalier::three_sixty
