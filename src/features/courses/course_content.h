// SPDX-License-Identifier: Apache-2.0
// What a course holds, as it is written and stored: modules with lessons, the files they show, and when it is done. One document a
// version. A lesson's kind is a closed list; what a kind needs stands in a member of its own.
#pragma once

#include "features/questionnaires/questionnaires.h"
#include "platform/routes.h"

#include <optional>
#include <vector>

namespace espalier::quizzes {
struct Quiz;
}

namespace espalier::courses {

using platform::Context;
using QuizId = Id<quizzes::Quiz>;

// Names a module, a lesson, a step or a criterion within its course: small letters, digits and underscores. A lesson keeps its
// key and its kind in later versions; so progress stays where it was.
using Key = Text<1, 40>;

// The name of a file of the course, "pruning.png"; pages link to it by this name.
using MaterialName = Text<1, 120>;
using Language = questionnaires::Language;
using Markdown = Text<0, 100'000>;

constexpr std::size_t most_modules = 60;
constexpr std::size_t most_lessons = 300;
constexpr std::size_t most_steps = 60;    // of a checklist
constexpr std::size_t most_criteria = 20; // of a rubric
constexpr std::size_t most_levels = 10;   // of a criterion
constexpr std::size_t most_materials = 400;

enum class LessonKind
{
    page,
    video,
    audio,
    file,
    link,
    quiz,
    assignment, // handed in, marked by a rubric
    survey,
    checklist, // done at work, seen and signed by somebody else
    discussion,
    session
};
BOOST_DESCRIBE_ENUM(LessonKind, page, video, audio, file, link, quiz, assignment, survey, checklist, discussion,
                    session)

// What makes a lesson done.
enum class LessonRule
{
    view,   // it was opened to its end
    time,   // so many minutes were spent on it, idling not counted
    seen,   // such a share of a recording was played
    submit, // it was handed in, answered or contributed to
    pass,   // a quiz was passed, an assignment was marked as enough
    sign,   // somebody else has signed that it was seen
    attend
};
BOOST_DESCRIBE_ENUM(LessonRule, view, time, seen, submit, pass, sign, attend)

struct LessonCompletion
{
    LessonRule rule = LessonRule::view;
    std::optional<Whole<1, 600>> least_minutes; // of time
    std::optional<Whole<1, 100>> least_share;   // of seen, in percent
};
BOOST_DESCRIBE_STRUCT(LessonCompletion, (), (rule, least_minutes, least_share))

struct PagePart
{
    Markdown text;
};
BOOST_DESCRIBE_STRUCT(PagePart, (), (text))

struct Caption
{
    Language language;
    MaterialName material; // WebVTT
};
BOOST_DESCRIBE_STRUCT(Caption, (), (language, material))

struct RecordingPart // of a video or audio
{
    std::optional<MaterialName> material;
    std::vector<Caption> captions;
    std::optional<Markdown> transcript; // for whoever cannot hear, or would rather read
};
BOOST_DESCRIBE_STRUCT(RecordingPart, (), (material, captions, transcript))

struct FilePart
{
    std::optional<MaterialName> material;
    Text<0, 4000> introduction;
};
BOOST_DESCRIBE_STRUCT(FilePart, (), (material, introduction))

struct LinkPart
{
    Text<0, 2000> address;
    Text<0, 4000> introduction; // what to look for there
};
BOOST_DESCRIBE_STRUCT(LinkPart, (), (address, introduction))

struct LessonQuiz
{
    std::optional<QuizId> quiz_id;
};
BOOST_DESCRIBE_STRUCT(LessonQuiz, (), (quiz_id))

struct RubricLevel
{
    Whole<0, 1000> points;
    Text<0, 1000> text;
};
BOOST_DESCRIBE_STRUCT(RubricLevel, (), (points, text))

struct RubricCriterion
{
    Key key;
    Text<0, 300> title;
    std::vector<RubricLevel> levels;
};
BOOST_DESCRIBE_STRUCT(RubricCriterion, (), (key, title, levels))

struct AssignmentPart
{
    Markdown task;
    Whole<1, 5> assessors;
    std::vector<RubricCriterion> rubric;
    std::optional<Whole<1, 100>>
        pass_mark; // percent of the most points that there are; the mean of the assessors reaches it
};
BOOST_DESCRIBE_STRUCT(AssignmentPart, (), (task, assessors, rubric, pass_mark))

struct SurveyPart
{
    std::optional<questionnaires::QuestionnaireId> questionnaire_id;
};
BOOST_DESCRIBE_STRUCT(SurveyPart, (), (questionnaire_id))

// Who sees it done and signs: never the learner.
enum class ChecklistObserver
{
    manager,
    trainer,
    colleague // whom the learner asks
};
BOOST_DESCRIBE_ENUM(ChecklistObserver, manager, trainer, colleague)

struct ChecklistStep
{
    Key key;
    Text<0, 1000> text; // what is seen
};
BOOST_DESCRIBE_STRUCT(ChecklistStep, (), (key, text))

struct ChecklistPart
{
    Markdown introduction;
    ChecklistObserver observer = ChecklistObserver::manager;
    std::vector<ChecklistStep> steps;
};
BOOST_DESCRIBE_STRUCT(ChecklistPart, (), (introduction, observer, steps))

struct DiscussionPart
{
    Markdown question;
};
BOOST_DESCRIBE_STRUCT(DiscussionPart, (), (question))

struct SessionPart
{
    Markdown introduction; // what to bring, what will be done
};
BOOST_DESCRIBE_STRUCT(SessionPart, (), (introduction))

struct Lesson
{
    Key key;
    LessonKind kind = LessonKind::page;
    Text<0, 300> title;
    Whole<0, 6000> minutes; // as its author says; of a page no less than reading takes (reading_time.h)
    bool is_required = true;
    LessonCompletion completion;
    // The one of its kind is set.
    std::optional<PagePart> page;
    std::optional<RecordingPart> recording;
    std::optional<FilePart> file;
    std::optional<LinkPart> link;
    std::optional<LessonQuiz> quiz;
    std::optional<AssignmentPart> assignment;
    std::optional<SurveyPart> survey;
    std::optional<ChecklistPart> checklist;
    std::optional<DiscussionPart> discussion;
    std::optional<SessionPart> session;
};
BOOST_DESCRIBE_STRUCT(Lesson, (),
                      (key, kind, title, minutes, is_required, completion, page, recording, file, link, quiz,
                       assignment, survey, checklist, discussion, session))

struct CourseModule
{
    Key key;
    Text<0, 300> title;
    std::vector<Lesson> lessons;
};
BOOST_DESCRIBE_STRUCT(CourseModule, (), (key, title, lessons))

// A file that the version shows. The digest makes it the very file: a version in force keeps what it began with.
struct CourseMaterial
{
    MaterialName name;
    Text<64, 64> digest; // SHA-256 in hexadecimal
};
BOOST_DESCRIBE_STRUCT(CourseMaterial, (), (name, digest))

// Of the required lessons.
enum class CourseRule
{
    all_lessons,
    any_lesson,
    some_lessons // at least `least_lessons` of them
};
BOOST_DESCRIBE_ENUM(CourseRule, all_lessons, any_lesson, some_lessons)

struct CourseCompletion
{
    CourseRule rule = CourseRule::all_lessons;
    std::optional<Whole<1, most_lessons>> least_lessons;
};
BOOST_DESCRIBE_STRUCT(CourseCompletion, (), (rule, least_lessons))

struct CourseContent
{
    Text<0, 300> title;
    Text<0, 2000> summary;
    Language language; // that it is written in
    CourseCompletion completion;
    std::vector<CourseModule> modules;
    std::vector<CourseMaterial> materials;
};
BOOST_DESCRIBE_STRUCT(CourseContent, (), (title, summary, language, completion, modules, materials))

// Calls `visit(lesson, pointer)` for each lesson in its order.
template <class Content, class Visit> void each_lesson(Content& content, Visit visit)
{
    for (std::size_t m = 0; m < content.modules.size(); ++m)
        for (std::size_t l = 0; l < content.modules[m].lessons.size(); ++l)
            visit(content.modules[m].lessons[l], "/modules/" + std::to_string(m) + "/lessons/" + std::to_string(l));
}

} // namespace espalier::courses
