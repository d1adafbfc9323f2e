// SPDX-License-Identifier: Apache-2.0
// When a course is done, and the laws that this keeps.
#include "features/courses/completion.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace espalier;
using namespace espalier::courses;

namespace {

Lesson lesson(std::string key, LessonRule rule, bool is_required = true)
{
    Lesson made;
    made.key = std::move(key);
    made.completion.rule = rule;
    made.is_required = is_required;
    if (rule == LessonRule::time)
        made.completion.least_minutes = 5;
    if (rule == LessonRule::seen)
        made.completion.least_share = 90;
    return made;
}

CourseContent course(std::vector<Lesson> lessons, CourseRule rule = CourseRule::all_lessons,
                     std::optional<std::int64_t> least = {})
{
    CourseContent content;
    CourseModule module;
    module.key = "only";
    module.lessons = std::move(lessons);
    content.modules.push_back(std::move(module));
    content.completion.rule = rule;
    if (least)
        content.completion.least_lessons = Whole<1, most_lessons>(*least);
    return content;
}

LessonProgress viewed(std::string key)
{
    LessonProgress made;
    made.key = std::move(key);
    made.was_viewed = true;
    return made;
}

constexpr std::array every_rule = {LessonRule::view, LessonRule::time, LessonRule::seen,  LessonRule::submit,
                                   LessonRule::pass, LessonRule::sign, LessonRule::attend};

struct Chance
{
    std::mt19937 source;

    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(source); }
    bool yes() { return below(2) == 1; }

    CourseContent content()
    {
        std::vector<Lesson> lessons;
        for (int i = 0, count = 1 + below(8); i < count; ++i)
            lessons.push_back(lesson("l" + std::to_string(i), every_rule[static_cast<std::size_t>(below(7))], yes()));
        return course(std::move(lessons), static_cast<CourseRule>(below(3)), 1 + below(9));
    }

    LessonProgress progress(std::string key)
    {
        return {.key = std::move(key),
                .was_viewed = yes(),
                .active_seconds = below(600),
                .seen_share = below(101) / 100.0,
                .was_submitted = yes(),
                .has_passed = yes(),
                .is_signed = yes(),
                .has_attended = yes()};
    }
};

bool is_done(CourseStanding const& standing, std::size_t at)
{
    return standing.lessons[at].is_done;
}

} // namespace

TEST_CASE("each rule is met by its own kind of progress and by nothing else")
{
    auto const done = [](LessonRule rule, LessonProgress const& progress) {
        return lesson_standing(lesson("a", rule), progress).is_done;
    };
    CHECK(done(LessonRule::view, {.was_viewed = true}));
    CHECK(done(LessonRule::time, {.active_seconds = 300}));
    CHECK_FALSE(done(LessonRule::time, {.was_viewed = true, .active_seconds = 299}));
    CHECK(done(LessonRule::seen, {.seen_share = 0.9}));
    CHECK_FALSE(done(LessonRule::seen, {.was_viewed = true, .seen_share = 0.899}));
    CHECK(done(LessonRule::submit, {.was_submitted = true}));
    CHECK_FALSE(done(LessonRule::pass, {.was_submitted = true}));
    CHECK(done(LessonRule::pass, {.has_passed = true}));
    CHECK(done(LessonRule::sign, {.is_signed = true}));
    CHECK_FALSE(done(LessonRule::sign, {.was_viewed = true, .was_submitted = true, .has_passed = true}));
    CHECK(done(LessonRule::attend, {.has_attended = true}));
}

TEST_CASE("a course is done by all, any or so many of its required lessons; others never count")
{
    auto const lessons = std::vector{lesson("a", LessonRule::view), lesson("b", LessonRule::view),
                                     lesson("c", LessonRule::view), lesson("more", LessonRule::view, false)};
    auto const standing = [&](CourseRule rule, std::optional<std::int64_t> least,
                              std::vector<LessonProgress> const& progress) {
        return course_standing(course(lessons, rule, least), progress);
    };
    CHECK_FALSE(standing(CourseRule::all_lessons, {}, {viewed("a"), viewed("b"), viewed("more")}).is_complete);
    CHECK(standing(CourseRule::all_lessons, {}, {viewed("a"), viewed("b"), viewed("c")}).is_complete);
    CHECK_FALSE(standing(CourseRule::any_lesson, {}, {viewed("more")}).is_complete);
    CHECK(standing(CourseRule::any_lesson, {}, {viewed("c")}).is_complete);
    auto const two = standing(CourseRule::some_lessons, 2, {viewed("a")});
    CHECK(two.lessons_done == 1);
    CHECK(two.lessons_needed == 2);
    CHECK(standing(CourseRule::some_lessons, 2, {viewed("a"), viewed("c")}).is_complete);
}

TEST_CASE("nothing completes a course that requires nothing, and lessons of another version count for nothing")
{
    CHECK_FALSE(course_standing(course({}), {}).is_complete);
    auto const optional_only = course({lesson("a", LessonRule::view, false)});
    CHECK_FALSE(course_standing(optional_only, std::vector{viewed("a")}).is_complete);
    auto const other = course_standing(course({lesson("a", LessonRule::view)}), std::vector{viewed("gone")});
    CHECK_FALSE(other.is_complete);
    CHECK(other.lessons.size() == 1);
}

TEST_CASE("more progress never undoes a lesson or a course, whatever the course")
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        Chance chance{std::mt19937(seed)};
        auto const content = chance.content();
        std::vector<LessonProgress> progress;
        auto before = course_standing(content, progress);
        for (int step = 0; step < 12; ++step) {
            progress.push_back(chance.progress("l" + std::to_string(chance.below(9))));
            auto const after = course_standing(content, progress);
            REQUIRE(after.lessons.size() == before.lessons.size());
            for (std::size_t i = 0; i < after.lessons.size(); ++i) {
                REQUIRE((is_done(after, i) || !is_done(before, i)));
                REQUIRE(after.lessons[i].reached >= before.lessons[i].reached);
            }
            REQUIRE(after.lessons_done >= before.lessons_done);
            REQUIRE((after.is_complete || !before.is_complete));
            before = after;
        }
    }
}

TEST_CASE("everything done completes whatever has something required, and the order of progress does not matter")
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        Chance chance{std::mt19937(seed)};
        auto const content = chance.content();
        std::vector<LessonProgress> all;
        bool requires_some = false;
        for (auto const& one : content.modules.front().lessons) {
            all.push_back({one.key.value, true, 3600, 1, true, true, true, true});
            requires_some = requires_some || one.is_required;
        }
        CHECK(course_standing(content, all).is_complete == requires_some);
        std::vector<LessonProgress> some;
        for (int i = 0; i < 6; ++i)
            some.push_back(chance.progress("l" + std::to_string(chance.below(9))));
        auto const forwards = course_standing(content, some);
        std::shuffle(some.begin(), some.end(), chance.source);
        auto const shuffled = course_standing(content, some);
        CHECK(forwards.lessons_done == shuffled.lessons_done);
        CHECK(forwards.is_complete == shuffled.is_complete);
    }
}

TEST_CASE("what was played twice was seen once, and nobody sees more than there is")
{
    CHECK(seen_share({{0, 30}, {20, 60}}, 120) == doctest::Approx(0.5));
    CHECK(seen_share({{0, 60}, {0, 60}, {10, 20}}, 120) == doctest::Approx(0.5));
    CHECK(seen_share({{-50, 500}}, 120) == doctest::Approx(1));
    CHECK(seen_share({{60, 30}}, 120) == 0);
    CHECK(seen_share({{0, 60}}, 0) == 0);
    CHECK(merged_portions({{50, 60}, {0, 10}, {10, 20}}, 100).size() == 2);
}

TEST_CASE("the share seen only grows, and is that of its merged portions")
{
    for (unsigned seed = 0; seed < 1000; ++seed) {
        Chance chance{std::mt19937(seed)};
        std::vector<Portion> portions;
        double before = 0;
        for (int i = 0; i < 10; ++i) {
            double const from = chance.below(140) - 20;
            portions.push_back({from, from + chance.below(60) - 5});
            auto const now = seen_share(portions, 100);
            REQUIRE(now >= before);
            REQUIRE(now <= 1);
            REQUIRE(seen_share(merged_portions(portions, 100), 100) == doctest::Approx(now));
            before = now;
        }
    }
}
