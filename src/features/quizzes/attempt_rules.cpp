// SPDX-License-Identifier: Apache-2.0
// Instants only; who asks and where they come from is the caller's.
#include "features/quizzes/attempt_rules.h"

#include <algorithm>

namespace espalier::quizzes {

QuizTerms terms_for(QuizContent const& content, QuizLeeway const& leeway)
{
    QuizTerms terms{.opens_at = leeway.opens_at ? leeway.opens_at : content.opens_at,
                    .closes_at = leeway.closes_at ? leeway.closes_at : content.closes_at,
                    .seconds = {},
                    .grace_seconds = content.grace_seconds,
                    .attempts = {},
                    .wait_seconds = content.wait_hours * 3600};
    if (content.minutes)
        terms.seconds = *content.minutes * 60 * (100 + leeway.more_time_percent) / 100;
    if (content.is_paired)
        terms.attempts = 2;
    else if (content.attempts)
        terms.attempts = *content.attempts + leeway.more_attempts;
    return terms;
}

std::optional<BeginRefusal> refusal_to_begin(QuizTerms const& terms, std::vector<EarlierAttempt> const& earlier,
                                             Instant now)
{
    if (terms.opens_at && now < *terms.opens_at)
        return BeginRefusal{
            conflict("quiz_not_open_yet", "The quiz is not open yet.", {{"until", to_text(*terms.opens_at)}}),
            terms.opens_at};
    if (terms.closes_at && now >= *terms.closes_at)
        return BeginRefusal{conflict("quiz_closed", "The quiz is closed."), {}};
    if (terms.attempts && std::ssize(earlier) >= *terms.attempts)
        return BeginRefusal{conflict("no_attempts_left", "You have used all attempts."), {}};
    std::optional<Instant> last;
    for (auto const& one : earlier)
        if (one.handed_in_at && (!last || *last < *one.handed_in_at))
            last = one.handed_in_at;
    if (!last || now >= last->plus_seconds(terms.wait_seconds))
        return std::nullopt;
    auto const until = last->plus_seconds(terms.wait_seconds);
    return BeginRefusal{conflict("quiz_wait", "The next attempt may begin later.", {{"until", to_text(until)}}), until};
}

std::optional<Instant> end_of(QuizTerms const& terms, Instant begun_at)
{
    auto end = terms.closes_at;
    if (terms.seconds) {
        auto const limit = begun_at.plus_seconds(*terms.seconds);
        end = end ? std::min(*end, limit) : limit;
    }
    return end;
}

std::optional<double> grade_of(QuizGrading grading, std::vector<EarlierAttempt> const& attempts)
{
    std::optional<EarlierAttempt> chosen;
    double sum = 0;
    std::int64_t assessed = 0;
    for (auto const& one : attempts) {
        if (!one.score)
            continue;
        sum += *one.score;
        ++assessed;
        auto const is_better = !chosen || (grading == QuizGrading::best && *one.score > *chosen->score) ||
            (grading == QuizGrading::last && one.number > chosen->number) ||
            (grading == QuizGrading::first && one.number < chosen->number);
        if (is_better)
            chosen = one;
    }
    if (assessed == 0)
        return std::nullopt;
    return grading == QuizGrading::mean ? sum / static_cast<double>(assessed) : *chosen->score;
}

std::vector<QuizShown> shown_at(QuizShowing const& showing, std::optional<Instant> handed_in_at,
                                std::optional<Instant> closes_at, Instant now)
{
    if (!handed_in_at)
        return showing.during;
    if (closes_at && now >= *closes_at)
        return showing.after_close;
    return now < handed_in_at->plus_seconds(right_after_minutes * 60) ? showing.right_after : showing.later;
}

} // namespace espalier::quizzes
