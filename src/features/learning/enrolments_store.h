// SPDX-License-Identifier: Apache-2.0
// The statements on enrolments, on what offerings hold, and on progress.
#pragma once

#include "features/learning/learning.h"
#include "platform/done_by.h"

namespace espalier::learning::store {

// What offerings hold.
struct ContentRow
{
    OfferingId offering_id;
    CourseId course_id;
};
BOOST_DESCRIBE_STRUCT(ContentRow, (), (offering_id, course_id))
std::optional<OfferingCourse> course_of(db::Transaction& tx,
                                        OfferingId id); // with the version in force, or else its newest names
std::optional<OfferingCourse> course_of(db::Transaction& tx, OfferingId id, CourseVersionId version);
std::vector<NamedOffering> offerings_with(db::Transaction& tx, CourseId id);
void attach(db::Transaction& tx, ContentRow const& row);
void detach(db::Transaction& tx, OfferingId id);

// Enrolments.
std::optional<Enrolment> find(db::Transaction& tx, EnrolmentId id);
std::optional<EnrolmentId> open_of(db::Transaction& tx, PersonId person, OfferingId offering);
std::optional<EnrolmentId> last_completed_of(db::Transaction& tx, PersonId person, OfferingId offering);
std::vector<OfferingId> completed_offerings(db::Transaction& tx, PersonId person);

struct OfferingRow
{
    std::string title;
    plans::Method method = plans::Method::course;
    std::string link;
    std::optional<Money> direct_cost;
};
BOOST_DESCRIBE_STRUCT(OfferingRow, (), (title, method, link, direct_cost))
std::optional<OfferingRow> offering(db::Transaction& tx, OfferingId id);

struct LinesFilter
{
    std::optional<std::string> people; // folded; none: everybody's
    std::optional<OfferingId> offering_id;
    std::optional<EnrolmentState> state;
    std::optional<bool> is_open;
    EnrolmentId before;
};
std::vector<EnrolmentLine> lines(db::Transaction& tx, LinesFilter const& filter, Date today, std::int64_t limit);

// An open enrolment that has a place, with where its learner was last.
struct OpenRow
{
    EnrolmentId id;
    std::string offering_title;
    std::optional<CourseVersionId> course_version_id; // begun, or to be begun
    std::optional<std::string> lesson_key;
    std::int64_t lessons_done = 0;
    std::int64_t lessons_needed = 0;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(OpenRow, (),
                      (id, offering_title, course_version_id, lesson_key, lessons_done, lessons_needed, due_on))
// Those that can be worked through here; the one worked at last first, then those that are due soonest.
std::vector<OpenRow> open_rows(db::Transaction& tx, PersonId person, std::int64_t limit);

struct StepRow : platform::DoneBy
{
    Id<StepRow> id;
    EnrolmentId enrolment_id;
    EnrolmentStepKind kind = EnrolmentStepKind::enrolled;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(StepRow, (platform::DoneBy), (id, enrolment_id, kind, comment))
std::vector<EnrolmentStep> steps_of(db::Transaction& tx, EnrolmentId id);

// What they serve.
std::optional<PersonId> person_of_need(db::Transaction& tx, plans::NeedId id);
std::optional<plans::NeedId> first_need_of(db::Transaction& tx, plans::PlanItemId id);
std::optional<ResponsibilityId> responsibility_of(db::Transaction& tx, plans::PlanItemId id);
bool has_begun(db::Transaction& tx, plans::PlanItemId id);
std::int64_t others_open_for(db::Transaction& tx, plans::PlanItemId id, EnrolmentId but);
// Items of a person whose chosen solution is this offering.
std::vector<plans::PlanItemId> items_that_chose(db::Transaction& tx, PersonId person, OfferingId offering);
ServedNames names_of(db::Transaction& tx, Served const& served);
std::string person_name(db::Transaction& tx, PersonId id);

// Versions of courses.
struct VersionRow
{
    CourseId course_id;
    std::int64_t number = 1;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (), (course_id, number))
VersionRow version(db::Transaction& tx, CourseVersionId id);
bool asks_to_come_again(db::Transaction& tx, VersionRow const& version); // a later one does

// A row of lesson_progress.
struct LessonRecord
{
    Id<LessonRecord> id;
    EnrolmentId enrolment_id;
    std::string lesson_key;
    bool was_viewed = false;
    reflect::Document active;
    std::int64_t active_seconds = 0;
    reflect::Document portions;
    double duration = 0;
    std::optional<double> position;
    std::optional<Instant> position_at;
    bool was_submitted = false;
    bool has_passed = false;
    bool is_signed = false;
    bool has_attended = false;
    Instant first_at;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(LessonRecord, (),
                      (id, enrolment_id, lesson_key, was_viewed, active, active_seconds, portions, duration, position,
                       position_at, was_submitted, has_passed, is_signed, has_attended, first_at, changed_at))
std::vector<LessonRecord> progress_of(db::Transaction& tx, EnrolmentId id);
std::optional<LessonRecord> record(db::Transaction& tx, Id<LessonRecord> id);

struct NoteRow
{
    Id<NoteRow> id;
    EnrolmentId enrolment_id;
    std::string lesson_key;
    std::string text;
    Instant changed_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (id, enrolment_id, lesson_key, text, changed_at, version))
std::vector<LessonNote> notes_of(db::Transaction& tx, EnrolmentId id);
std::optional<NoteRow> note_of(db::Transaction& tx, EnrolmentId id, std::string_view key);

} // namespace espalier::learning::store
