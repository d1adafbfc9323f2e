// SPDX-License-Identifier: Apache-2.0
// Unions of spans and portions.
#include "features/learning/lesson_joining.h"

#include <algorithm>
#include <tuple>

namespace espalier::learning {

namespace {

constexpr double longest_recording = 1'000'000; // seconds, as a change may say

std::vector<courses::Portion> without_short_gaps(std::vector<courses::Portion> const& merged)
{
    std::vector<courses::Portion> closed;
    for (auto const& one : merged) {
        if (closed.empty() || one.from - closed.back().to >= least_gap_seconds)
            closed.push_back(one);
        else
            closed.back().to = one.to;
    }
    return closed;
}

std::vector<courses::Portion> up_to_its_ends(std::vector<courses::Portion> portions, double duration)
{
    auto const tolerance = std::min(1.0, duration / 20);
    for (auto& one : portions) {
        if (one.from <= tolerance)
            one.from = 0;
        if (one.to >= duration - tolerance)
            one.to = duration;
    }
    return portions;
}

} // namespace

ActiveSpans joined_spans(ActiveSpans spans)
{
    std::erase_if(spans, [](ActiveSpan const& one) { return one.from >= one.to; });
    std::sort(spans.begin(), spans.end(), [](auto const& one, auto const& other) { return one.from < other.from; });
    ActiveSpans joined;
    for (auto const& one : spans) {
        if (joined.empty() || one.from - joined.back().to >= least_idle_seconds)
            joined.push_back(one);
        else
            joined.back().to = std::max(joined.back().to, one.to);
    }
    return joined;
}

std::int64_t seconds_in(ActiveSpans const& joined)
{
    std::int64_t seconds = 0;
    for (auto const& one : joined)
        seconds += one.to - one.from;
    return seconds;
}

ActiveSpans spans_of(std::vector<ActiveTime> const& times, Lifetime const& lifetime)
{
    auto const second = [&](Instant at) { return (at.milliseconds - lifetime.begun_at.milliseconds) / 1000; };
    ActiveSpans spans;
    for (auto const& one : times) {
        auto const to = std::min({one.to, one.from.plus_seconds(longest_active_seconds), lifetime.until});
        auto const from = std::max(one.from, lifetime.begun_at);
        if (from < to)
            spans.push_back({second(from), second(to)});
    }
    return spans;
}

KnownLesson joined(KnownLesson known, ProgressChange const& change, Lifetime const& lifetime)
{
    known.was_viewed = known.was_viewed || change.was_viewed.value_or(false);
    auto const spans = spans_of(change.active, lifetime);
    known.active.insert(known.active.end(), spans.begin(), spans.end());
    known.active = joined_spans(std::move(known.active));
    known.portions.insert(known.portions.end(), change.portions.begin(), change.portions.end());
    known.portions = without_short_gaps(courses::merged_portions(std::move(known.portions), longest_recording));
    if (change.duration)
        known.duration = std::max(known.duration, change.duration->value);
    auto const at = std::min(change.at, lifetime.until);
    if (change.position &&
        std::tuple(at, change.position->value) >
            std::tuple(known.position_at.value_or(Instant{}), known.position.value_or(0))) {
        known.position = change.position->value;
        known.position_at = at;
    }
    return known;
}

courses::LessonProgress progress_of(std::string key, KnownLesson const& known)
{
    return {.key = std::move(key),
            .was_viewed = known.was_viewed,
            .active_seconds = seconds_in(known.active),
            .seen_share = courses::seen_share(up_to_its_ends(known.portions, known.duration), known.duration),
            .was_submitted = known.was_submitted,
            .has_passed = known.has_passed,
            .is_signed = known.is_signed,
            .has_attended = known.has_attended};
}

} // namespace espalier::learning
