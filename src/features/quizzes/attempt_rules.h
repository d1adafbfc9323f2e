// SPDX-License-Identifier: Apache-2.0
// When an attempt may begin and ends, what counts of several, and what of it may be seen when: pure rules.
#pragma once

#include "features/quizzes/quiz_content.h"
#include "features/quizzes/quizzes.h"

namespace espalier::quizzes {

// What is granted to one person, on top of the quiz's terms or instead of them.
struct QuizLeeway
{
    std::int64_t more_time_percent = 0;
    std::int64_t more_attempts = 0;
    std::optional<Instant> opens_at;
    std::optional<Instant> closes_at;
};

// The terms for one person.
struct QuizTerms
{
    std::optional<Instant> opens_at;
    std::optional<Instant> closes_at;
    std::optional<std::int64_t> seconds; // of an attempt; none: no limit
    std::int64_t grace_seconds = 0;
    std::optional<std::int64_t> attempts; // none: no limit
    std::int64_t wait_seconds = 0;
};
QuizTerms terms_for(QuizContent const& content, QuizLeeway const& leeway);

// An attempt before.
struct EarlierAttempt
{
    std::int64_t number = 1;
    QuizAttemptState state = QuizAttemptState::begun;
    std::optional<Instant> handed_in_at;
    std::optional<double> score;
};

// Why none may begin now.
struct BeginRefusal
{
    Fault fault; // conflict: "quiz_wait", …
    std::optional<Instant> until;
};
std::optional<BeginRefusal> refusal_to_begin(QuizTerms const& terms, std::vector<EarlierAttempt> const& earlier,
                                             Instant now);

// By when what was begun now is handed in; none: no limit.
std::optional<Instant> end_of(QuizTerms const& terms, Instant begun_at);

// What the attempts come to; none: none is assessed yet. An attempt that is not assessed yet does not count.
std::optional<double> grade_of(QuizGrading grading, std::vector<EarlierAttempt> const& attempts);

// What may be seen of an attempt. `closes_at` of the person's terms.
std::vector<QuizShown> shown_at(QuizShowing const& showing, std::optional<Instant> handed_in_at,
                                std::optional<Instant> closes_at, Instant now);

} // namespace espalier::quizzes
