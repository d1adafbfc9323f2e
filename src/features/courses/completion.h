// SPDX-License-Identifier: Apache-2.0
// Is a course done? A pure function of its content and of what somebody has done so far, so that it can be asked in the transaction
// of whatever changes that. More progress never undoes anything (completion_test.cpp holds it to that).
#pragma once

#include "features/courses/course_content.h"

#include <span>
#include <string>
#include <vector>

namespace espalier::courses {

// A piece of a recording that was played, in seconds from its start.
struct Portion
{
    double from = 0;
    double to = 0; // excluded
};
BOOST_DESCRIBE_STRUCT(Portion, (), (from, to))

// In order, without overlaps, within the recording; what touches is one. Pieces that run backwards count for nothing.
std::vector<Portion> merged_portions(std::vector<Portion> portions, double duration);
// From 0 to 1: what was seen once, however often it was played. 0 of a recording whose duration is not known.
double seen_share(std::vector<Portion> const& portions, double duration);

// What somebody has done of one lesson.
struct LessonProgress
{
    std::string key;
    bool was_viewed = false;
    std::int64_t active_seconds = 0; // with idling left out
    double seen_share = 0;           // 0 to 1
    bool was_submitted = false;
    bool has_passed = false;
    bool is_signed = false;
    bool has_attended = false;
};
BOOST_DESCRIBE_STRUCT(LessonProgress, (),
                      (key, was_viewed, active_seconds, seen_share, was_submitted, has_passed, is_signed, has_attended))

struct LessonStanding
{
    std::string key;
    bool is_required = true;
    bool is_done = false;
    LessonRule rule = LessonRule::view; // what makes it done
    // Of time (minutes) and seen (percent): how far one is, and how far one has to come; both 0 or 1 of the other rules.
    std::int64_t reached = 0;
    std::int64_t needed = 1;
};
BOOST_DESCRIBE_STRUCT(LessonStanding, (), (key, is_required, is_done, rule, reached, needed))

struct CourseStanding
{
    bool is_complete = false;
    std::int64_t lessons_done = 0;       // of those that count, and no more than are needed
    std::int64_t lessons_needed = 0;     // 0: nothing can complete it
    std::vector<LessonStanding> lessons; // all of them, in their order
};
BOOST_DESCRIBE_STRUCT(CourseStanding, (), (is_complete, lessons_done, lessons_needed, lessons))

LessonStanding lesson_standing(Lesson const& lesson, LessonProgress const& progress);
// Progress of lessons that the content has not counts for nothing; several of one key count as what they have together.
CourseStanding course_standing(CourseContent const& content, std::span<LessonProgress const> progress);

} // namespace espalier::courses
