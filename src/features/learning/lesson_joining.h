// SPDX-License-Identifier: Apache-2.0
// Joining what is told of a lesson with what is known of it. Pure. Joining is a union, or the later of two: the order in which
// changes arrive, and how often, makes no difference (lesson_joining_test.cpp holds it to that). So a browser may save what it kept while it
// had no line, and nothing is lost or counted twice; two devices at once count once. See docs/decisions/0038-progress.md.
#pragma once

#include "features/learning/learning_terms.h"

namespace espalier::learning {

// Whole seconds since the beginning of the enrolment.
struct ActiveSpan
{
    std::int64_t from = 0;
    std::int64_t to = 0; // excluded
};
BOOST_DESCRIBE_STRUCT(ActiveSpan, (), (from, to))
using ActiveSpans = std::vector<ActiveSpan>;

constexpr std::int64_t least_idle_seconds = 5; // less between two spans is the page being turned
constexpr double least_gap_seconds = 1;        // less between two portions of a recording is how players count

// In order, without overlaps, and without gaps that are too short to count.
ActiveSpans joined_spans(ActiveSpans spans);
std::int64_t seconds_in(ActiveSpans const& joined);

// In which something can have happened.
struct Lifetime
{
    Instant begun_at;
    Instant until;
};
// Each cut to the lifetime and to `longest_active_seconds`.
ActiveSpans spans_of(std::vector<ActiveTime> const& times, Lifetime const& lifetime);

struct KnownLesson
{
    bool was_viewed = false;
    ActiveSpans active;
    std::vector<courses::Portion> portions;
    double duration = 0; // of the recording, seconds; 0: not known
    std::optional<double> position;
    std::optional<Instant> position_at;
    bool was_submitted = false;
    bool has_passed = false;
    bool is_signed = false;
    bool has_attended = false;
};

KnownLesson joined(KnownLesson known, ProgressChange const& change, Lifetime const& lifetime);

// For the rule of completion. What lacks at either end of a recording because players count in steps does not count as lacking.
courses::LessonProgress progress_of(std::string key, KnownLesson const& known);

} // namespace espalier::learning
