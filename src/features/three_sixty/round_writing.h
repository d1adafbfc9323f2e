// SPDX-License-Identifier: Apache-2.0
// Drafting a round of 360°, and the steps of its life. What the form promises is free until the launch and fixed from then on.
#pragma once

#include "features/three_sixty/three_sixty_terms.h"
#include "platform/launches.h"

namespace espalier::three_sixty {

struct RoundContent
{
    Text<1, 200> name;
    Text<0, 2000> message{};
    RoundPurpose purpose = RoundPurpose::development;
    QuestionnaireId questionnaire_id;
    Audience audience;              // whom it is about
    std::vector<RaterLimit> limits; // of peers, reports, others and people from outside; who is not named does not rate
    ChosenBy chosen_by = ChosenBy::subject;
    ReleasedBy released_by = ReleasedBy::manager;
    std::optional<PersonId> coach_id{}; // exactly where a coach releases
    Date choose_until;
    Date answer_until;
    std::optional<Whole<1, 60>> remind_every_days{}; // none: no reminders
    Whole<3, 20> smallest_group{3};
    Whole<3, 40> smallest_comment_group{4};
    bool asks_focus_only = false;
};
BOOST_DESCRIBE_STRUCT(RoundContent, (),
                      (name, message, purpose, questionnaire_id, audience, limits, chosen_by, released_by, coach_id,
                       choose_until, answer_until, remind_every_days, smallest_group, smallest_comment_group,
                       asks_focus_only))

struct RoundChange : RoundContent
{
    RoundId round_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(RoundChange, (RoundContent), (round_id, version))

struct RoundStep
{
    RoundId round_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(RoundStep, (), (round_id, version))

struct RoundExtension
{
    RoundId round_id;
    Whole<1, INT64_MAX> version;
    Date answer_until; // later than before
};
BOOST_DESCRIBE_STRUCT(RoundExtension, (), (round_id, version, answer_until))

constexpr platform::Launches<ThreeSixtyRound> launches{
    .table = "three_sixty_rounds",
    .thing = "round",
    .words = "round",
    .launched =
        [] {
            return conflict("round_launched", "The round is launched: what its form promises cannot change any more.");
        },
    .not_open = [] { return conflict("round_not_open", "The round is not open."); }};

// Faults: invalid, not_found, stale, conflict (the state forbids it).
RoundId draft_round(Context& context, RoundContent const& content);
void change_round(Context& context, RoundChange const& change);
void discard_round(Context& context, RoundId id);
// The questionnaire's version in force is the one that is sent. Enqueues the task.
void launch_round(Context& context, RoundStep const& step);
void extend_round(Context& context, RoundExtension const& extension);
// Nobody can answer any more.
void close_round(Context& context, RoundStep const& step);

// Fault not_found.
ThreeSixtyRound find_round(Context& context, RoundId id);
Audience audience_of(ThreeSixtyRound const& round);
std::vector<RaterLimit> limits_of(ThreeSixtyRound const& round);

} // namespace espalier::three_sixty
