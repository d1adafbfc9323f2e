// SPDX-License-Identifier: Apache-2.0
// Writing a check-in: saved as one types, submitted once, taken back while nobody has looked.
#pragma once

#include "features/check_ins/check_in_questions.h"

namespace espalier::check_ins {

struct PriorityDraft
{
    Text<1, 500> text;
    std::optional<GoalId> goal_id; // that the writer sees
};
BOOST_DESCRIBE_STRUCT(PriorityDraft, (), (text, goal_id))

struct OutcomeDraft
{
    CheckInPriorityId check_in_priority_id; // of the check-in before
    PriorityOutcome outcome = PriorityOutcome::done;
};
BOOST_DESCRIBE_STRUCT(OutcomeDraft, (), (check_in_priority_id, outcome))

struct PointDraft
{
    CheckInPointKind kind = CheckInPointKind::win;
    Text<1, 1000> text;
};
BOOST_DESCRIBE_STRUCT(PointDraft, (), (kind, text))

struct AnswerDraft
{
    CheckInQuestionId check_in_question_id;
    Text<1, 4000> text;
};
BOOST_DESCRIBE_STRUCT(AnswerDraft, (), (check_in_question_id, text))

// All of it: what is not named is gone. What is carried on becomes a priority by itself and is not named again.
struct CheckInDraft
{
    Date starts_on;                     // of the period that is open, or of a draft
    Whole<0, 1'000'000'000> version{0}; // that was read; 0: nothing was there
    std::optional<Whole<1, 5>> mood;
    std::optional<Text<0, 4000>> progress;
    std::vector<OutcomeDraft> outcomes;
    std::vector<PriorityDraft> priorities;
    std::vector<PointDraft> points;
    std::vector<AnswerDraft> answers;
    std::optional<bool> is_shared_upward; // none: not
};
BOOST_DESCRIBE_STRUCT(CheckInDraft, (),
                      (starts_on, version, mood, progress, outcomes, priorities, points, answers, is_shared_upward))

struct CheckInSubmission
{
    Date starts_on;
    Whole<1, 1'000'000'000> version{1}; // that was read
};
BOOST_DESCRIBE_STRUCT(CheckInSubmission, (), (starts_on, version))

// What the viewer is to write now, with all that the form shows.
struct CheckInNow
{
    bool is_on = false;                  // false too for an account that belongs to nobody of the organisation
    std::optional<CheckInPeriod> period; // that is answered now
    std::optional<CheckInPeriod> next;   // the one after, to tell when it opens
    std::optional<CheckInView> check_in; // as far as it is written
    std::vector<PriorityView> earlier;   // priorities of the check-in before
    std::vector<CheckInQuestion> questions;
    std::optional<std::string> manager_name; // who reads it once it is submitted; none: nobody stands above
    std::vector<std::string> above;          // who reads it, too, where it is shared upward; the nearest first
};
BOOST_DESCRIBE_STRUCT(CheckInNow, (), (is_on, period, next, check_in, earlier, questions, manager_name, above))

// As of the open period, or of the viewer's draft of an earlier one. Fault not_found where there is none.
CheckInNow check_in_now(Context& context, std::optional<Date> starts_on);

// Fault conflict "check_ins_are_off", "check_in_period_is_over" or "check_in_submitted"; stale; invalid.
void save(Context& context, CheckInDraft const& draft);
// Fault not_found, stale, invalid where nothing is said, conflict "check_in_submitted". The manager is told.
CheckInId submit(Context& context, CheckInSubmission const& submission);
// A draft again. Fault conflict "check_in_reviewed", or "check_in_not_newest".
void take_back(Context& context, CheckInId id);
// By its writer, at any time.
void share_upward(Context& context, CheckInId id, bool is_shared_upward);

} // namespace espalier::check_ins
