// SPDX-License-Identifier: Apache-2.0
// One pass over the lessons.
#include "features/courses/completion.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace espalier::courses {

namespace {

LessonProgress together(LessonProgress one, LessonProgress const& other)
{
    one.was_viewed = one.was_viewed || other.was_viewed;
    one.active_seconds = std::max(one.active_seconds, other.active_seconds);
    one.seen_share = std::max(one.seen_share, other.seen_share);
    one.was_submitted = one.was_submitted || other.was_submitted;
    one.has_passed = one.has_passed || other.has_passed;
    one.is_signed = one.is_signed || other.is_signed;
    one.has_attended = one.has_attended || other.has_attended;
    return one;
}

// Rounded down, so that nobody is told of a share that was not reached; but 0.9 is 90 %, whatever its last binary digit.
std::int64_t percent(double share)
{
    return static_cast<std::int64_t>(std::floor(std::clamp(share, 0.0, 1.0) * 100 + 1e-9));
}

std::int64_t needed_of(CourseCompletion const& completion, std::int64_t required)
{
    switch (completion.rule) {
    case CourseRule::all_lessons: return required;
    case CourseRule::any_lesson: return std::min<std::int64_t>(required, 1);
    case CourseRule::some_lessons:
        return completion.least_lessons ? std::min(completion.least_lessons->value, required) : required;
    }
    return required;
}

} // namespace

std::vector<Portion> merged_portions(std::vector<Portion> portions, double duration)
{
    for (auto& one : portions)
        one = {std::max(one.from, 0.0), std::min(one.to, duration)};
    std::erase_if(portions, [](Portion const& one) { return !(one.from < one.to); });
    std::sort(portions.begin(), portions.end(),
              [](Portion const& one, Portion const& other) { return one.from < other.from; });
    std::vector<Portion> merged;
    for (auto const& one : portions) {
        if (merged.empty() || merged.back().to < one.from)
            merged.push_back(one);
        else
            merged.back().to = std::max(merged.back().to, one.to);
    }
    return merged;
}

double seen_share(std::vector<Portion> const& portions, double duration)
{
    if (!(duration > 0))
        return 0;
    double seconds = 0;
    for (auto const& one : merged_portions(portions, duration))
        seconds += one.to - one.from;
    return std::min(seconds / duration, 1.0);
}

LessonStanding lesson_standing(Lesson const& lesson, LessonProgress const& progress)
{
    LessonStanding standing{.key = lesson.key.value,
                            .is_required = lesson.is_required,
                            .is_done = false,
                            .rule = lesson.completion.rule,
                            .reached = 0,
                            .needed = 1};
    switch (lesson.completion.rule) {
    case LessonRule::view: standing.reached = progress.was_viewed; break;
    case LessonRule::time:
        standing.reached = progress.active_seconds / 60;
        standing.needed = lesson.completion.least_minutes ? lesson.completion.least_minutes->value
                                                          : std::max<std::int64_t>(lesson.minutes.value, 1);
        break;
    case LessonRule::seen:
        standing.reached = percent(progress.seen_share);
        standing.needed = lesson.completion.least_share ? lesson.completion.least_share->value : 100;
        break;
    case LessonRule::submit: standing.reached = progress.was_submitted || progress.has_passed; break;
    case LessonRule::pass: standing.reached = progress.has_passed; break;
    case LessonRule::sign: standing.reached = progress.is_signed; break;
    case LessonRule::attend: standing.reached = progress.has_attended; break;
    }
    standing.is_done = standing.reached >= standing.needed;
    standing.reached = std::min(standing.reached, standing.needed);
    return standing;
}

CourseStanding course_standing(CourseContent const& content, std::span<LessonProgress const> progress)
{
    std::map<std::string_view, LessonProgress> by_key;
    for (auto const& one : progress)
        by_key[one.key] = together(one, by_key[one.key]);
    CourseStanding standing;
    std::int64_t required = 0, done = 0;
    each_lesson(content, [&](Lesson const& lesson, std::string const&) {
        standing.lessons.push_back(lesson_standing(lesson, by_key[lesson.key.value]));
        required += lesson.is_required;
        done += lesson.is_required && standing.lessons.back().is_done;
    });
    standing.lessons_needed = needed_of(content.completion, required);
    standing.lessons_done = std::min(done, standing.lessons_needed);
    standing.is_complete = standing.lessons_needed > 0 && standing.lessons_done == standing.lessons_needed;
    return standing;
}

} // namespace espalier::courses
