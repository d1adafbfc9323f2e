// SPDX-License-Identifier: Apache-2.0
// The statements on courses: one function each.
#pragma once

#include "features/courses/courses.h"

namespace espalier::courses {

// A row of course_versions.
struct CourseVersion
{
    CourseVersionId id;
    CourseId course_id;
    std::int64_t number = 1;
    CourseState state = CourseState::draft;
    std::optional<CourseStep> step;
    reflect::Document content;
    std::string title;
    std::string summary;
    std::string language;
    std::string search_text;
    std::int64_t lessons = 0;
    std::int64_t minutes = 0;
    Instant changed_at;
    AccountId changed_by_account_id;
    std::optional<PersonId> changed_by_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CourseVersion, (),
                      (id, course_id, number, state, step, content, title, summary, language, search_text, lessons,
                       minutes, changed_at, changed_by_account_id, changed_by_id, version))

} // namespace espalier::courses

namespace espalier::courses::store {

// A row of course_lessons.
struct LessonRow
{
    Id<LessonRow> id;
    CourseId course_id;
    std::string key;
    LessonKind kind = LessonKind::page;
};
BOOST_DESCRIBE_STRUCT(LessonRow, (), (id, course_id, key, kind))

struct NamedQuestionnaire
{
    CourseVersionId course_version_id;
    questionnaires::QuestionnaireId questionnaire_id;
};
BOOST_DESCRIBE_STRUCT(NamedQuestionnaire, (), (course_version_id, questionnaire_id))
struct NamedQuiz
{
    CourseVersionId course_version_id;
    QuizId quiz_id;
};
BOOST_DESCRIBE_STRUCT(NamedQuiz, (), (course_version_id, quiz_id))
using QuestionnaireIds = std::vector<questionnaires::QuestionnaireId>;

std::vector<CourseSummary> summaries(db::Transaction& tx, CourseFilter const& filter, CourseId before,
                                     std::int64_t limit);
std::optional<Course> course(db::Transaction& tx, CourseId id);
std::optional<CourseVersion> version(db::Transaction& tx, CourseVersionId id);
// The one in force, or else the draft, or else the last.
std::optional<CourseVersion> leading_version(db::Transaction& tx, CourseId id);
std::optional<CourseVersion> version_in_force(db::Transaction& tx, CourseId id);
std::optional<CourseVersion> version_before(db::Transaction& tx, CourseId id, std::int64_t number);
std::vector<CourseVersionLine> version_lines(db::Transaction& tx, CourseId id); // the newest first
std::vector<LessonRow> known_lessons(db::Transaction& tx, CourseId id);
std::vector<KnownMaterial> known_materials(db::Transaction& tx, CourseId id);
QuestionnaireIds existing(db::Transaction& tx, QuestionnaireIds const& ids);
QuestionnaireIds in_force(db::Transaction& tx, QuestionnaireIds const& ids);

struct StarterRow
{
    std::string starter;
    CourseVersionId course_version_id; // of its leading version
};
BOOST_DESCRIBE_STRUCT(StarterRow, (), (starter, course_version_id))
std::vector<StarterRow> starters(db::Transaction& tx);
std::vector<std::string> competency_names(db::Transaction& tx); // of those in force

void set_template(db::Transaction& tx, CourseId id, bool is_template);
void replace_named_questionnaires(db::Transaction& tx, CourseVersionId id,
                                  std::vector<NamedQuestionnaire> const& named);
void replace_named_quizzes(db::Transaction& tx, CourseVersionId id, std::vector<NamedQuiz> const& named);
void copy_materials(db::Transaction& tx, CourseId from, CourseId to, Instant now);
void delete_version(db::Transaction& tx, CourseVersionId id);
void delete_course(db::Transaction& tx, CourseId id);

} // namespace espalier::courses::store
