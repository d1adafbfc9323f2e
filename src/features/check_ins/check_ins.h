// SPDX-License-Identifier: Apache-2.0
// Check-ins: what somebody says of a week, fortnight or month, and who reads it. The face of this feature.
//
// A draft is read by its writer alone; that there is one is not told either. What was submitted is read by its writer and
// by the nearest manager who is here today, and by those above only where its writer shares it with them. No role reads it.
#pragma once

#include "features/check_ins/check_in_periods.h"
#include "features/check_ins/check_in_terms.h"
#include "features/goals/goals.h"
#include "features/organization/organization.h"
#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::check_ins {

using goals::GoalId;
using platform::Context;
using platform::PersonId;
using platform::UnitId;

// A row of the table check_ins.
struct CheckIn
{
    CheckInId id;
    PersonId person_id;
    Date starts_on;
    Date ends_on;
    std::optional<std::int64_t> mood; // 1 to 5
    std::string progress;
    bool is_shared_upward = false;       // with those above the manager, too
    std::optional<Instant> submitted_at; // none: a draft
    std::optional<Instant> reviewed_at;
    std::optional<PersonId> reviewed_by_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CheckIn, (),
                      (id, person_id, starts_on, ends_on, mood, progress, is_shared_upward, submitted_at, reviewed_at,
                       reviewed_by_id, version))

struct CheckInPoint
{
    CheckInPointId id;
    CheckInId check_in_id;
    CheckInPointKind kind = CheckInPointKind::win;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(CheckInPoint, (), (id, check_in_id, kind, text))

struct CheckInPriority
{
    CheckInPriorityId id;
    CheckInId check_in_id;
    std::string text;
    std::optional<GoalId> goal_id;
    std::optional<CheckInPriorityId> carried_from_id;
};
BOOST_DESCRIBE_STRUCT(CheckInPriority, (), (id, check_in_id, text, goal_id, carried_from_id))

// With the goal that it serves, where the viewer may see that.
struct PriorityView
{
    CheckInPriorityId id;
    std::string text;
    std::optional<GoalId> goal_id;
    std::optional<std::string> goal_title;
    std::optional<CheckInPriorityId> carried_from_id;
};
BOOST_DESCRIBE_STRUCT(PriorityView, (), (id, text, goal_id, goal_title, carried_from_id))

struct OutcomeView
{
    CheckInPriorityId check_in_priority_id;
    std::string text; // of the priority
    PriorityOutcome outcome = PriorityOutcome::done;
};
BOOST_DESCRIBE_STRUCT(OutcomeView, (), (check_in_priority_id, text, outcome))

struct CheckInAnswerView
{
    CheckInQuestionId check_in_question_id;
    std::string question;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(CheckInAnswerView, (), (check_in_question_id, question, text))

struct CheckInComment
{
    CheckInCommentId id;
    CheckInId check_in_id;
    Instant at;
    PersonId by_person_id;
    std::string by_name;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(CheckInComment, (), (id, check_in_id, at, by_person_id, by_name, words))

struct CheckInReaction
{
    CheckInId check_in_id;
    PersonId by_person_id;
    std::string by_name;
    CheckInReactionKind kind = CheckInReactionKind::thanks;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(CheckInReaction, (), (check_in_id, by_person_id, by_name, kind, at))

// What the viewer has put on the agenda of a one-on-one.
struct CheckInAgendaPoint
{
    CheckInId check_in_id;
    CheckInPart part = CheckInPart::progress;
    Id<CheckInAgendaPoint> part_id; // of the priority, point or question; 0: progress
};
BOOST_DESCRIBE_STRUCT(CheckInAgendaPoint, (), (check_in_id, part, part_id))

struct CheckInView
{
    CheckIn check_in;
    std::string person_name;
    std::optional<std::string> reviewed_by_name;
    std::vector<OutcomeView> outcomes; // of the priorities before
    std::vector<PriorityView> priorities;
    std::vector<CheckInPoint> points; // wins and blockers
    std::vector<CheckInAnswerView> answers;
    std::vector<CheckInComment> comments; // oldest first
    std::vector<CheckInReaction> reactions;
    std::vector<CheckInAgendaPoint> agenda_points;
    bool is_own = false;
    bool may_review = false;    // the viewer is the present manager
    bool may_take_back = false; // own, not reviewed, and the newest
};
BOOST_DESCRIBE_STRUCT(CheckInView, (),
                      (check_in, person_name, reviewed_by_name, outcomes, priorities, points, answers, comments,
                       reactions, agenda_points, is_own, may_review, may_take_back))

// Fault not_found where the viewer does not read it.
CheckInView check_in_view(Context& context, CheckInId id);

// One in a list.
struct CheckInLine
{
    CheckInId id;
    PersonId person_id;
    Date starts_on;
    Date ends_on;
    std::optional<std::int64_t> mood;
    bool is_shared_upward = false;
    std::optional<Instant> submitted_at; // none: a draft of the viewer's own
    std::optional<Instant> reviewed_at;
    std::int64_t wins = 0;
    std::int64_t blockers = 0;
};
BOOST_DESCRIBE_STRUCT(CheckInLine, (),
                      (id, person_id, starts_on, ends_on, mood, is_shared_upward, submitted_at, reviewed_at, wins,
                       blockers))

// What Home asks.
struct CheckInAsks
{
    std::optional<CheckInPeriod> to_answer; // has opened, and is not submitted
    std::int64_t to_read = 0;               // submitted by those whom the viewer manages, and not reviewed
    std::optional<Instant> to_read_since;   // the longest waiting
};
CheckInAsks check_ins_asked(Context& context);

// Of one person, submitted from `from` on and before `until`, as far as the viewer reads them; in no order. Drafts are not
// among them, not even the viewer's own. Whoever may ask about the person at all is the caller's affair.
std::vector<CheckInLine> submitted_check_ins(Context& context, PersonId person, Instant from, Instant until);

// The newest that each of those who report to the viewer submitted within four weeks; none for anybody but the viewer.
std::vector<CheckInLine> newest_of_reports(Context& context);

} // namespace espalier::check_ins
