// SPDX-License-Identifier: Apache-2.0
// Learning: one enrolment is one person's place in one offering, from asking to its end, and what it serves. The face of this feature.
//
// Beginning pins the version of the course that is in force; completion is asked in the transaction of whatever changes progress, and
// leaves the event "enrolment.completed", whose thing is the enrolment. A renewal is a new enrolment; an ended one never changes.
#pragma once

#include "features/learning/learning_terms.h"
#include "platform/paging.h"

#include <set>

namespace espalier::learning {

// What an offering holds, of the version that a learner would begin now.
struct OfferingCourse
{
    OfferingId offering_id;
    CourseId course_id;
    std::optional<CourseVersionId> course_version_id; // none: no version is in force, nobody can begin
    std::string title;
    std::string language;
    std::int64_t lessons = 0;
    std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(OfferingCourse, (),
                      (offering_id, course_id, course_version_id, title, language, lessons, minutes))

struct NamedOffering
{
    OfferingId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(NamedOffering, (), (id, title))

// What an enrolment could serve: an open plan item with what it is for, or an open need.
struct ServedChoice
{
    std::optional<plans::PlanItemId> plan_item_id;
    std::optional<plans::NeedId> need_id;
    std::optional<ResponsibilityId> responsibility_id;
    std::string title; // of the plan item, or what the need is about
    std::optional<Date> due_on;
    bool is_fitting = false; // the offering develops its competency
};
BOOST_DESCRIBE_STRUCT(ServedChoice, (), (plan_item_id, need_id, responsibility_id, title, due_on, is_fitting))

// How somebody stands to an offering before they enrol. The fitting choices come first.
struct EnrolmentTerms
{
    OfferingId offering_id;
    PersonId person_id;
    std::string person_name;
    std::string offering_title;
    std::optional<catalogue::OfferingBar> bar; // why they may not take it without being asked for or agreed to
    std::vector<NamedOffering> missing;        // prerequisites that they have not completed
    bool needs_agreement = false;              // enrolling asks somebody above first
    std::optional<std::string> answered_by;    // the name of whoever would answer
    std::optional<EnrolmentId> open_id;        // they have a place already
    std::optional<EnrolmentId> completed_id;   // the last that they completed: enrolling renews it
    std::optional<OfferingCourse> course;
    std::vector<ServedChoice> choices;
    bool may_enrol = false; // the viewer may enrol them, agreed at once
};
BOOST_DESCRIBE_STRUCT(EnrolmentTerms, (),
                      (offering_id, person_id, person_name, offering_title, bar, missing, needs_agreement, answered_by,
                       open_id, completed_id, course, choices, may_enrol))

struct EnrolmentDraft : Served
{
    OfferingId offering_id;
    std::optional<PersonId> person_id; // none: the viewer
    std::optional<Date> due_on;
    std::optional<bool> is_mandatory; // by somebody above only
    std::optional<Text<1, 1000>>
        despite;              // by somebody above: why, though prerequisites are missing or it is for others
    std::optional<bool> asks; // by the learner: ask somebody above, where it is not open to them
};
BOOST_DESCRIBE_STRUCT(EnrolmentDraft, (Served), (offering_id, person_id, due_on, is_mandatory, despite, asks))

struct EnrolmentStep
{
    EnrolmentStepKind kind = EnrolmentStepKind::enrolled;
    Instant at;
    std::optional<PersonId> by_person_id;
    std::optional<std::string> by_name;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(EnrolmentStep, (), (kind, at, by_person_id, by_name, comment))

struct EnrolmentLine
{
    EnrolmentId id;
    PersonId person_id;
    std::string person_name;
    OfferingId offering_id;
    std::string offering_title;
    plans::Method method = plans::Method::course;
    EnrolmentState state = EnrolmentState::enrolled;
    bool is_mandatory = false;
    std::optional<Date> due_on;
    bool is_overdue = false;
    bool has_course = false;
    std::int64_t lessons_done = 0;
    std::int64_t lessons_needed = 0;
    std::int64_t active_seconds = 0;
    Instant asked_at;
    std::optional<Instant> begun_at;
    std::optional<Instant> ended_at;
    std::optional<double> hours;
    std::optional<plans::PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(EnrolmentLine, (),
                      (id, person_id, person_name, offering_id, offering_title, method, state, is_mandatory, due_on,
                       is_overdue, has_course, lessons_done, lessons_needed, active_seconds, asked_at, begun_at,
                       ended_at, hours, plan_item_id))

// What an enrolment serves, by name, as far as the viewer may see it.
struct ServedNames
{
    std::optional<std::string> plan_item_title;
    std::optional<plans::PlanId> plan_id;
    std::optional<std::string> need_name;
    std::optional<std::string> responsibility_title;
};
BOOST_DESCRIBE_STRUCT(ServedNames, (), (plan_item_title, plan_id, need_name, responsibility_title))

struct EnrolmentView
{
    Enrolment enrolment;
    std::string person_name;
    std::string offering_title;
    plans::Method method = plans::Method::course;
    std::string link; // of an offering that is elsewhere
    ServedNames serves;
    std::optional<OfferingCourse> course; // what would be begun, or the very version that was
    std::optional<PersonId> waits_for_id; // while it is asked
    std::optional<std::string> waits_for;
    std::vector<courses::LessonStanding> lessons; // once it is begun
    std::vector<EnrolmentStep> steps;             // oldest first
    bool is_overdue = false;
    bool is_outdated = false; // completed, and a later version asks to come again
    bool may_answer = false;  // what the viewer may do now
    bool may_begin = false;
    bool may_withdraw = false;
    bool may_complete = false; // say that it is done, of what holds nothing to work through
};
BOOST_DESCRIBE_STRUCT(EnrolmentView, (),
                      (enrolment, person_name, offering_title, method, link, serves, course, waits_for_id, waits_for,
                       lessons, steps, is_overdue, is_outdated, may_answer, may_begin, may_withdraw, may_complete))

struct LessonNote
{
    std::string key;
    std::string text;
    Instant changed_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(LessonNote, (), (key, text, changed_at, version))

// Everything that the player needs: of the learner alone.
struct LearnerCourse
{
    EnrolmentId enrolment_id;
    EnrolmentState state = EnrolmentState::in_progress;
    OfferingId offering_id;
    std::string offering_title;
    CourseVersionId course_version_id;
    std::int64_t number = 1; // of the version
    courses::CourseContent content;
    courses::CourseStanding standing;
    std::vector<LessonState> lessons; // of which something is known
    std::vector<LessonNote> notes;
    std::optional<std::string> lesson_key; // where to go on
    std::int64_t active_seconds = 0;
    Instant now; // the server's clock
};
BOOST_DESCRIBE_STRUCT(LearnerCourse, (),
                      (enrolment_id, state, offering_id, offering_title, course_version_id, number, content, standing,
                       lessons, notes, lesson_key, active_seconds, now))

struct ProgressBatch
{
    EnrolmentId enrolment_id;
    std::vector<ProgressChange> changes;
};
BOOST_DESCRIBE_STRUCT(ProgressBatch, (), (enrolment_id, changes))

struct ProgressAnswer
{
    EnrolmentState state = EnrolmentState::in_progress;
    courses::CourseStanding standing;
    std::int64_t active_seconds = 0;
    std::optional<std::string> lesson_key;
    std::vector<std::string> unknown_keys; // lessons that this version has not: what was told of them is not kept
    Instant now;
};
BOOST_DESCRIBE_STRUCT(ProgressAnswer, (), (state, standing, active_seconds, lesson_key, unknown_keys, now))

// The lesson to go on with, for Home.
struct NextLesson
{
    EnrolmentId enrolment_id;
    std::string offering_title;
    std::optional<std::string> lesson_key; // none: it has not begun
    std::string lesson_title;
    std::optional<courses::LessonKind> kind;
    std::int64_t minutes = 0;
    std::int64_t lessons_done = 0;
    std::int64_t lessons_needed = 0;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(NextLesson, (),
                      (enrolment_id, offering_title, lesson_key, lesson_title, kind, minutes, lessons_done,
                       lessons_needed, due_on))

// For features that enrol people or tell of a lesson, and for those that follow what came of it.

// Faults: not_found; invalid on "offering_id" ("offering_bar" with why, "prerequisite_missing" with their names), "reason"
// ("serves_nothing"), "plan_item_id", "need_id", "responsibility_id"; conflict "enrolled_already".
EnrolmentId enrol(Context& context, EnrolmentDraft const& draft);
std::optional<Enrolment> find_enrolment(db::Transaction& tx, EnrolmentId id);
// What a person has completed, or need not: for prerequisites.
std::set<OfferingId> completed_offerings(db::Transaction& tx, PersonId person);

// Something that another feature found out about a lesson. Nothing where it is known, the lesson is not of this version, or the
// enrolment has ended. Asks nothing about who tells: that is the caller's.
enum class LessonFact
{
    submitted,
    passed,
    is_signed,
    attended
};
void note_fact(Context& context, EnrolmentId id, std::string_view lesson_key, LessonFact fact);

// Of open enrolments, the one worked at last first; then those that are due soonest.
std::vector<NextLesson> next_lessons(Context& context, PersonId person, std::int64_t limit);

void routes(platform::Routes& routes);
void add_daily_work(platform::Workspace& workspace); // asks what changed at work
void follow_quizzes(platform::Workspace& workspace); // attempts that were begun from a lesson

} // namespace espalier::learning
