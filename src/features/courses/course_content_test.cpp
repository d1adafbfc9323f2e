// SPDX-License-Identifier: Apache-2.0
// What keeps a course from going into force, how its texts are read, and what one version has other than another.
#include "features/courses/course_changes.h"
#include "features/courses/course_faults.h"
#include "features/courses/lesson_rules.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::courses;

namespace {

Lesson page(std::string key, std::string text)
{
    Lesson lesson;
    lesson.key = std::move(key);
    lesson.title = "Why";
    lesson.minutes = 5;
    lesson.page.emplace().text = Markdown(std::move(text));
    return lesson;
}

CourseContent course(std::vector<Lesson> lessons)
{
    CourseContent content;
    content.title = "Pruning";
    content.summary = "How to cut.";
    content.language = "en";
    CourseModule module;
    module.key = "first";
    module.title = "First";
    module.lessons = std::move(lessons);
    content.modules.push_back(std::move(module));
    return content;
}

std::string const digest(64, 'a');

CourseSurroundings with_file(std::string media_type)
{
    return {.lessons = {}, .materials = {{digest, std::move(media_type), 10}}, .questionnaires = {}, .quizzes = {}};
}

std::vector<std::string> faults_of(CourseContent const& content, CourseSurroundings const& surroundings = {})
{
    std::vector<std::string> found;
    for (auto const& fault : course_faults(content, surroundings))
        found.push_back(fault.pointer + " " + fault.key);
    return found;
}

using Faults = std::vector<std::string>;

Lesson of_kind(LessonKind kind, LessonRule rule)
{
    auto lesson = page("a", "");
    lesson.page.reset();
    lesson.kind = kind;
    lesson.completion.rule = rule;
    return lesson;
}

} // namespace

TEST_CASE("a course with one page that says something lacks nothing")
{
    CHECK(faults_of(course({page("why", "Cut above a bud.")})) == Faults{});
}

TEST_CASE("what a course lacks is said where it lacks")
{
    CourseContent const nothing;
    CHECK(faults_of(nothing) ==
          Faults{"/title required", "/summary required", "/language required", "/modules nothing_taught"});
    auto twice = course({page("why", "One."), page("why", "Two.")});
    CHECK(faults_of(twice) == Faults{"/modules/0/lessons/1/key duplicate_key"});
    auto odd = course({page("Why not", "One.")});
    CHECK(faults_of(odd) == Faults{"/modules/0/lessons/0/key key_letters"});
    auto optional = course({page("why", "One.")});
    optional.modules[0].lessons[0].is_required = false;
    CHECK(faults_of(optional) == Faults{"/completion/rule nothing_required"});
    auto several = course({page("why", "One.")});
    several.completion = {CourseRule::some_lessons, Whole<1, most_lessons>(2)};
    CHECK(faults_of(several) == Faults{"/completion/least_lessons too_many_lessons"});
}

TEST_CASE("each kind has its rules, and a rule its measure")
{
    auto lesson = page("why", "One.");
    lesson.completion.rule = LessonRule::sign;
    CHECK(faults_of(course({lesson})) == Faults{"/modules/0/lessons/0/completion/rule rule_of_kind"});
    lesson.completion.rule = LessonRule::time;
    CHECK(faults_of(course({lesson})) == Faults{"/modules/0/lessons/0/completion/least_minutes required"});
    for (auto const kind : {LessonKind::page, LessonKind::video, LessonKind::audio, LessonKind::file, LessonKind::link,
                            LessonKind::quiz, LessonKind::assignment, LessonKind::survey, LessonKind::checklist,
                            LessonKind::discussion, LessonKind::session})
        CHECK(fits(rules_of(kind).front(), kind));
}

TEST_CASE("a lesson of every kind says what it lacks")
{
    auto const lacks = [](LessonKind kind, LessonRule rule, auto fill) {
        auto lesson = of_kind(kind, rule);
        fill(lesson);
        return faults_of(course({lesson}));
    };
    std::string const at = "/modules/0/lessons/0";
    CHECK(lacks(LessonKind::page, LessonRule::view, [](Lesson&) {}) == Faults{at + "/page required"});
    CHECK(lacks(LessonKind::file, LessonRule::view, [](Lesson& one) { one.file.emplace(); }) ==
          Faults{at + "/file/material required"});
    CHECK(lacks(LessonKind::link, LessonRule::view, [](Lesson& one) {
              one.link.emplace().address = "javascript:alert(1)";
          }) == Faults{at + "/link/address web_address"});
    CHECK(lacks(LessonKind::quiz, LessonRule::pass, [](Lesson& one) { one.quiz.emplace(); }) ==
          Faults{at + "/quiz/quiz_id required"});
    CHECK(lacks(LessonKind::survey, LessonRule::submit, [](Lesson& one) {
              one.survey.emplace().questionnaire_id = {7};
          }) == Faults{at + "/survey/questionnaire_id questionnaire_not_in_force"});
    CHECK(lacks(LessonKind::checklist, LessonRule::sign, [](Lesson& one) { one.checklist.emplace(); }) ==
          Faults{at + "/checklist/steps required"});
    CHECK(lacks(LessonKind::discussion, LessonRule::submit, [](Lesson& one) { one.discussion.emplace(); }) ==
          Faults{at + "/discussion/question required"});
    CHECK(lacks(LessonKind::session, LessonRule::attend, [](Lesson&) {}) == Faults{});
    CHECK(lacks(LessonKind::assignment, LessonRule::pass, [](Lesson& one) { one.assignment.emplace(); }) ==
          Faults{at + "/assignment/task required", at + "/assignment/rubric required",
                 at + "/assignment/pass_mark required"});
}

TEST_CASE("the levels of a criterion rise, and there are two at least")
{
    auto lesson = of_kind(LessonKind::assignment, LessonRule::submit);
    auto& part = lesson.assignment.emplace();
    part.task = "Write.";
    RubricCriterion criterion;
    criterion.key = "clear";
    criterion.title = "Is it clear?";
    criterion.levels = {{Whole<0, 1000>(2), "Yes."}, {Whole<0, 1000>(2), "More."}};
    part.rubric = {criterion};
    CHECK(faults_of(course({lesson})) ==
          Faults{"/modules/0/lessons/0/assignment/rubric/0/levels/1/points levels_rise"});
    lesson.assignment->rubric[0].levels.pop_back();
    CHECK(faults_of(course({lesson})) == Faults{"/modules/0/lessons/0/assignment/rubric/0/levels two_levels"});
}

TEST_CASE("files are known by what they are, not by what they are called")
{
    auto lesson = of_kind(LessonKind::video, LessonRule::seen);
    lesson.completion.least_share = 90;
    lesson.recording.emplace().material = "cut.mp4";
    auto content = course({lesson});
    CHECK(faults_of(content) == Faults{"/modules/0/lessons/0/recording/material unknown_material"});
    content.materials = {{"cut.mp4", digest}};
    CHECK(faults_of(content, with_file("video/mp4")) == Faults{});
    CHECK(faults_of(content, with_file("application/pdf")) ==
          Faults{"/modules/0/lessons/0/recording/material material_kind"});
    CHECK(faults_of(content) ==
          Faults{"/materials/0/digest unknown_material", "/modules/0/lessons/0/recording/material unknown_material"});
}

TEST_CASE("a page that shows a file which is not there says so")
{
    auto content = course({page("why", "See ![the cut](cut.png) and [all of it](https://example.org/a).")});
    CHECK(faults_of(content) == Faults{"/modules/0/lessons/0/page/text unknown_material"});
    content.materials = {{"cut.png", digest}};
    CHECK(faults_of(content, with_file("image/png")) == Faults{});
}

TEST_CASE("a lesson keeps its kind in later versions")
{
    CourseSurroundings known;
    known.lessons = {{"why", LessonKind::link}};
    CHECK(faults_of(course({page("why", "One.")}), known) == Faults{"/modules/0/lessons/0/kind lesson_kind_changed"});
}

TEST_CASE("links within the course are found in Markdown, those that lead elsewhere are not")
{
    CHECK(materials_named_in("![a](one.png) [b](<two words.pdf>) ![c](three.png \"Title\")") ==
          std::vector<std::string>{"one.png", "two words.pdf", "three.png"});
    CHECK(
        materials_named_in("[a](#place) [b](https://x.org) [c](mailto:a@b.c) [d](/people) [e](javascript:x)").empty());
    CHECK(materials_named_in("[unfinished](and then nothing").empty());
}

TEST_CASE("reading takes a minute for 200 words, and marks are no words")
{
    CHECK(words_in("## Two words\n\n| - | * |") == 2);
    CHECK(words_in("naïve Bäume 3,5 can't") == 4);
    std::string text;
    for (int i = 0; i < 201; ++i)
        text += "word ";
    CHECK(minutes_to_read(std::string_view(text)) == 2);
    CHECK(minutes_to_read(std::string_view()) == 0);
}

TEST_CASE("a version says which lessons are new, gone, changed or moved")
{
    auto const before = course({page("a", "A."), page("b", "B."), page("c", "C."), page("gone", "G.")});
    auto after = course({page("c", "C."), page("a", "A."), page("b", "B, better."), page("new", "N.")});
    after.title = "Pruning well";
    auto const changes = course_changes(before, after);
    CHECK(changes.about == std::vector<std::string>{"title"});
    std::vector<std::string> said;
    for (auto const& one : changes.lessons)
        said.push_back(one.key + " " + std::string(reflect::to_name(one.change)));
    CHECK(said == std::vector<std::string>{"c moved", "b changed", "new added", "gone removed"});
    CHECK(changes.lessons[1].parts == std::vector<std::string>{"page"});
    CHECK(course_changes(after, after).lessons.empty());
}

TEST_CASE("a file that keeps its name and is another one changes the lessons that show it")
{
    auto before = course({page("a", "![](cut.png)"), page("b", "B.")});
    before.materials = {{"cut.png", digest}};
    auto after = before;
    after.materials[0].digest = std::string(64, 'b');
    auto const changes = course_changes(before, after);
    REQUIRE(changes.lessons.size() == 1);
    CHECK(changes.lessons[0].key == "a");
    CHECK(changes.lessons[0].parts == std::vector<std::string>{"materials"});
}
