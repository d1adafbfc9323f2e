// SPDX-License-Identifier: Apache-2.0
// Courses: modules of lessons, in versions. The face of this feature.
//
// A draft is free to change and may be unfinished. A version in force is what learners begin; it never changes, and a learner ends the
// version that was begun. Putting the next one in force retires it, and says whether those who had done it have to come again.
#pragma once

#include "features/courses/completion.h"
#include "features/courses/course_changes.h"
#include "features/courses/course_faults.h"
#include "features/courses/lesson_rules.h"
#include "platform/routes.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace espalier::courses {

using platform::AccountId;
using platform::PersonId;

struct Course;
struct CourseVersion;
using CourseId = Id<Course>;
using CourseVersionId = Id<CourseVersion>;

enum class CourseState
{
    draft,
    in_force,
    retired
};
BOOST_DESCRIBE_ENUM(CourseState, draft, in_force, retired)

// What a version asks of those who have done the one before.
enum class CourseStep
{
    minor,     // nothing
    retraining // to do it again
};
BOOST_DESCRIBE_ENUM(CourseStep, minor, retraining)

// A row of courses.
struct Course
{
    CourseId id;
    bool is_template = false; // others begin as a copy of it
    std::optional<std::string> starter;
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<PersonId> created_by_id;
};
BOOST_DESCRIBE_STRUCT(Course, (), (id, is_template, starter, created_at, created_by_account_id, created_by_id))

// Where a course stands, of its version in force, or else its draft, or else the last one.
struct CourseSummary
{
    CourseId id;
    bool is_template = false;
    CourseVersionId course_version_id;
    std::int64_t number = 1;
    CourseState state = CourseState::draft;
    std::optional<CourseVersionId> draft_id;
    std::string title;
    std::string summary;
    std::string language;
    std::int64_t lessons = 0;
    std::int64_t minutes = 0; // of the required lessons
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(CourseSummary, (),
                      (id, is_template, course_version_id, number, state, draft_id, title, summary, language, lessons,
                       minutes, changed_at))

struct CourseVersionLine
{
    CourseVersionId id;
    std::int64_t number = 1;
    CourseState state = CourseState::draft;
    std::optional<CourseStep> step; // none: it was the first, or is a draft
    Instant changed_at;
    std::optional<std::string> changed_by; // the name of a person
};
BOOST_DESCRIBE_STRUCT(CourseVersionLine, (), (id, number, state, step, changed_at, changed_by))

// One version with all that its authors need.
struct CourseVersionView
{
    CourseVersionId id;
    CourseId course_id;
    bool is_template = false;
    std::int64_t number = 1;
    CourseState state = CourseState::draft;
    std::optional<CourseStep> step;
    std::int64_t version = 1; // to be sent back with a change
    CourseContent content;
    std::vector<questionnaires::QuestionnaireFault> faults; // what keeps a draft from going into force
    std::vector<KnownMaterial> materials;                   // that the course has
    std::optional<std::int64_t> compared_number;            // the version that `changes` are against: the one before
    CourseChanges changes;
    std::vector<CourseVersionLine> versions; // of the course, the newest first
};
BOOST_DESCRIBE_STRUCT(CourseVersionView, (),
                      (id, course_id, is_template, number, state, step, version, content, faults, materials,
                       compared_number, changes, versions))

// From another course, or from nothing: then with a title.
struct CourseDraft
{
    std::optional<Text<1, 300>> title;
    std::optional<Language> language; // none: the workspace's
    std::optional<CourseId> copied_course_id;
};
BOOST_DESCRIBE_STRUCT(CourseDraft, (), (title, language, copied_course_id))

struct CourseVersionChange
{
    CourseVersionId course_version_id;
    Whole<1, INT64_MAX> version;
    CourseContent content;
};
BOOST_DESCRIBE_STRUCT(CourseVersionChange, (), (course_version_id, version, content))

struct CourseInForce
{
    CourseVersionId course_version_id;
    Whole<1, INT64_MAX> version;
    std::optional<CourseStep> step; // needed where a version was in force before
};
BOOST_DESCRIBE_STRUCT(CourseInForce, (), (course_version_id, version, step))

struct CourseRetirement
{
    CourseVersionId course_version_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(CourseRetirement, (), (course_version_id, version))

struct CourseTemplate
{
    CourseId course_id;
    bool is_template = false;
};
BOOST_DESCRIBE_STRUCT(CourseTemplate, (), (course_id, is_template))

struct CourseFilter
{
    std::optional<Text<1, 100>> search; // in titles and summaries, without regard to case and accents
    std::optional<CourseState> state;
    std::optional<bool> is_template;
};
BOOST_DESCRIBE_STRUCT(CourseFilter, (), (search, state, is_template))

// Reading. Fault not_found.
std::vector<CourseSummary> find_courses(Context& context, CourseFilter const& filter, CourseId before,
                                        std::int64_t limit); // newest first
CourseVersionView course_version(Context& context, CourseVersionId id);
// For what learns by it: whatever state it is in.
CourseContent course_content(db::Transaction& tx, CourseVersionId id);
std::optional<CourseVersionId> version_in_force(db::Transaction& tx, CourseId id);

// Writing. Faults: invalid, conflict (state forbids it), stale, not_found.
CourseVersionId create_course(Context& context, CourseDraft const& draft);
CourseVersionId add_course(Context& context, CourseContent const& content, std::optional<std::string> starter);
CourseVersionId draft_next_version(Context& context, CourseId id); // a copy of the one in force
void write_version(Context& context, CourseVersionChange const& change);
void put_in_force(Context& context, CourseInForce const& step); // Fault invalid with what is unfinished
void retire(Context& context, CourseRetirement const& step);
void discard_draft(Context& context, CourseVersionId id); // with the course when that was all
void mark_as_template(Context& context, CourseTemplate const& mark);

void routes(platform::Routes& routes);
void add_daily_work(platform::Workspace& workspace);

} // namespace espalier::courses
