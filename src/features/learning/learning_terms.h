// SPDX-License-Identifier: Apache-2.0
// What an enrolment and the progress of a lesson are, and the closed lists of words that learning speaks in. Part of the face.
#pragma once

#include "features/catalogue/catalogue.h"
#include "features/courses/courses.h"
#include "features/plans/plans.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::learning {

using catalogue::OfferingId;
using courses::CourseId;
using courses::CourseVersionId;
using organization::ResponsibilityId;
using platform::AccountId;
using platform::Context;
using platform::PersonId;

struct Enrolment;
using EnrolmentId = Id<Enrolment>;

enum class EnrolmentState
{
    asked,       // waits for somebody above the learner
    enrolled,    // has a place and has not begun
    in_progress, //
    completed,
    refused,
    withdrawn,
    exempted // need not, with a reason
};
BOOST_DESCRIBE_ENUM(EnrolmentState, asked, enrolled, in_progress, completed, refused, withdrawn, exempted)

constexpr bool has_ended(EnrolmentState state)
{
    return state != EnrolmentState::asked && state != EnrolmentState::enrolled && state != EnrolmentState::in_progress;
}

enum class EnrolmentStepKind
{
    asked,
    enrolled, // by the learner, somebody above, or in answer to asking
    begun,
    completed,
    refused,
    withdrawn,
    exempted
};
BOOST_DESCRIBE_ENUM(EnrolmentStepKind, asked, enrolled, begun, completed, refused, withdrawn, exempted)

// How it is known what an enrolment took.
enum class HoursProof
{
    tracked, // counted while the learner worked, idling left out
    told     // by the learner, or by whoever entered it
};
BOOST_DESCRIBE_ENUM(HoursProof, tracked, told)

// What an enrolment is for. With none of the three, the reason says why it is there.
struct Served
{
    std::optional<plans::PlanItemId> plan_item_id;
    std::optional<plans::NeedId> need_id;
    std::optional<ResponsibilityId> responsibility_id;
    Text<0, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(Served, (), (plan_item_id, need_id, responsibility_id, reason))

// A row of enrolments.
struct Enrolment : Served
{
    EnrolmentId id;
    PersonId person_id;
    OfferingId offering_id;
    EnrolmentState state = EnrolmentState::enrolled;
    bool is_mandatory = false;
    std::optional<Date> due_on;
    std::optional<EnrolmentId> previous_id;           // that it renews
    std::optional<CourseVersionId> course_version_id; // pinned at its beginning; none: nothing to work through
    Instant asked_at;
    std::optional<Instant> begun_at;
    std::optional<Instant> ended_at;
    std::optional<std::string> lesson_key; // where to go on, on any device
    std::optional<Instant> lesson_at;
    std::int64_t active_seconds = 0; // of all lessons, idling left out, two at once counted once
    std::int64_t lessons_done = 0;   // of those that are needed
    std::int64_t lessons_needed = 0; // 0: not begun, or nothing to work through
    std::optional<double> hours;     // that it took in the end
    std::optional<HoursProof> hours_proof;
};
BOOST_DESCRIBE_STRUCT(Enrolment, (Served),
                      (id, person_id, offering_id, state, is_mandatory, due_on, previous_id, course_version_id,
                       asked_at, begun_at, ended_at, lesson_key, lesson_at, active_seconds, lessons_done,
                       lessons_needed, hours, hours_proof))

// While somebody was active, both instants of the server's clock: the client keeps how far its own clock is off (`now` of each answer).
struct ActiveTime
{
    Instant from;
    Instant to; // excluded
};
BOOST_DESCRIBE_STRUCT(ActiveTime, (), (from, to))

// Something that happened in a lesson. It may come late, twice and in any order: what it tells is joined with what is known.
struct ProgressChange
{
    courses::Key key; // of the lesson
    Instant at;       // when it happened, by the server's clock
    std::optional<bool> was_viewed;
    std::vector<ActiveTime> active;             // idling left out
    std::vector<courses::Portion> portions;     // of a recording, what was played: seconds from its start
    std::optional<Real<0, 1'000'000>> duration; // of the recording, seconds
    std::optional<Real<0, 1'000'000>> position; // where one stopped: seconds of a recording, share (0 to 1) of a page
};
BOOST_DESCRIBE_STRUCT(ProgressChange, (), (key, at, was_viewed, active, portions, duration, position))

constexpr std::size_t most_changes = 200;            // in one batch
constexpr std::size_t most_times = 500;              // in one change, of each kind
constexpr std::int64_t longest_active_seconds = 120; // of one piece; of a longer one its beginning counts

// What is known of one lesson.
struct LessonState
{
    std::string key;
    bool was_viewed = false;
    std::int64_t active_seconds = 0;
    std::vector<courses::Portion> portions;
    double duration = 0;
    std::optional<double> position;
    bool was_submitted = false;
    bool has_passed = false;
    bool is_signed = false;
    bool has_attended = false;
};
BOOST_DESCRIBE_STRUCT(LessonState, (),
                      (key, was_viewed, active_seconds, portions, duration, position, was_submitted, has_passed,
                       is_signed, has_attended))

} // namespace espalier::learning
