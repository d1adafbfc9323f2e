// SPDX-License-Identifier: Apache-2.0
// The closed lists of words that 360° speaks in, their ids, and the rows.
#pragma once

#include "features/campaigns/audience.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace espalier::three_sixty {

using campaigns::Audience;
using platform::AccountId;
using platform::Context;
using platform::PersonId;
using questionnaires::Language;
using questionnaires::QuestionAnswer;
using questionnaires::QuestionnaireId;
using questionnaires::QuestionnaireVersionId;
using questionnaires::RaterGroup;
using CompetencyIds = std::vector<Id<competencies::Competency>>;

struct ThreeSixtyRound;
struct ThreeSixty;
struct ThreeSixtyRater;
struct ThreeSixtyComment;
using RoundId = Id<ThreeSixtyRound>;
using ThreeSixtyId = Id<ThreeSixty>;
using RaterId = Id<ThreeSixtyRater>;

enum class RoundPurpose
{
    development,
    review // what it says goes into a review, too
};
BOOST_DESCRIBE_ENUM(RoundPurpose, development, review)

enum class RoundState
{
    draft,
    launching, // a task writes down whom it is about and who rates
    open,
    closing, // a task ends what is still open
    closed
};
BOOST_DESCRIBE_ENUM(RoundState, draft, launching, open, closing, closed)

// Who chooses the raters, besides the person and their manager, who always rate.
enum class ChosenBy
{
    subject, // and somebody above agrees
    manager,
    reporting_lines // the program: all reports and those with the same manager, as many as the limits let
};
BOOST_DESCRIBE_ENUM(ChosenBy, subject, manager, reporting_lines)

// Who sees the report first, and hands it on.
enum class ReleasedBy
{
    at_once,
    manager,
    coach
};
BOOST_DESCRIBE_ENUM(ReleasedBy, at_once, manager, coach)

enum class ThreeSixtyState
{
    choosing,
    proposed, // somebody above has to agree to the raters
    collecting,
    collected, // no more answers; whoever releases reads
    released,
    ended // the person left before it was handed on: nobody reads it
};
BOOST_DESCRIBE_ENUM(ThreeSixtyState, choosing, proposed, collecting, collected, released, ended)

enum class RaterState
{
    chosen, // not asked yet
    asked,
    declined
};
BOOST_DESCRIBE_ENUM(RaterState, chosen, asked, declined)

// How many raters of a group are chosen. Somebody who has fewer reports than the fewest chooses all of them.
struct RaterLimit
{
    RaterGroup rater_group = RaterGroup::peer;
    Whole<0, 50> fewest{0};
    Whole<1, 50> most{5};
};
BOOST_DESCRIBE_STRUCT(RaterLimit, (), (rater_group, fewest, most))

// A row of three_sixty_rounds.
struct ThreeSixtyRound
{
    RoundId id;
    std::string name;
    std::string message;
    RoundPurpose purpose = RoundPurpose::development;
    QuestionnaireId questionnaire_id;
    std::optional<QuestionnaireVersionId> questionnaire_version_id; // from the launch on
    RoundState state = RoundState::draft;
    reflect::Document audience;
    reflect::Document limits;
    ChosenBy chosen_by = ChosenBy::subject;
    ReleasedBy released_by = ReleasedBy::manager;
    std::optional<PersonId> coach_id;
    Date choose_until;
    Date answer_until; // the last day
    std::optional<std::int64_t> remind_every_days;
    std::int64_t smallest_group = 3;         // answers in the smallest group that is shown by itself
    std::int64_t smallest_comment_group = 4; // of all shown who are not named, for what they wrote
    bool asks_focus_only = false;            // only what the one before was told to work on
    std::optional<Id<platform::Task>> task_id;
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<Instant> launched_at;
    std::optional<Instant> closed_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyRound, (),
                      (id, name, message, purpose, questionnaire_id, questionnaire_version_id, state, audience, limits,
                       chosen_by, released_by, coach_id, choose_until, answer_until, remind_every_days, smallest_group,
                       smallest_comment_group, asks_focus_only, task_id, created_at, created_by_account_id, launched_at,
                       closed_at, version))

// A row of three_sixties: one person in a round.
struct ThreeSixty
{
    ThreeSixtyId id;
    RoundId round_id;
    PersonId person_id;
    reflect::Document competency_ids; // what their job required at launch
    std::optional<ThreeSixtyId> follows_id;
    ThreeSixtyState state = ThreeSixtyState::choosing;
    std::optional<Date> answer_until;
    std::optional<Instant> released_at;
    std::optional<PersonId> released_by_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ThreeSixty, (),
                      (id, round_id, person_id, competency_ids, follows_id, state, answer_until, released_at,
                       released_by_id, version))

// A row of three_sixty_raters.
struct ThreeSixtyRater
{
    RaterId id;
    ThreeSixtyId three_sixty_id;
    RaterGroup rater_group = RaterGroup::peer;
    std::optional<PersonId> person_id; // none: from outside, with the name, address and key that follow
    std::optional<std::string> name;
    std::optional<std::string> email;
    std::optional<std::string> key_hash;
    RaterState state = RaterState::chosen;
    bool has_answered = false;
    std::string reason;
    std::optional<Instant> mailed_at = {}; // of whoever is from outside, the last letter
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyRater, (),
                      (id, three_sixty_id, rater_group, person_id, name, email, key_hash, state, has_answered, reason,
                       mailed_at))

// The last day to rate this person.
inline Date last_day(ThreeSixtyRound const& round, ThreeSixty const& one)
{
    return std::max(round.answer_until, one.answer_until.value_or(round.answer_until));
}

// The person and their manager rate under their names; of the others only the group is kept.
constexpr bool is_named(RaterGroup group)
{
    return group == RaterGroup::self || group == RaterGroup::manager;
}

} // namespace espalier::three_sixty
