// SPDX-License-Identifier: Apache-2.0
// What stands before an attempt: which quizzes are open to the viewer, by which rules one is taken, what it will say of them,
// and how the earlier attempts went, as far as that may be seen.
#pragma once

#include "features/quizzes/quiz_attempts.h"

namespace espalier::quizzes {

struct OpenQuizLine
{
    QuizId id;
    std::string title;
    std::optional<Instant> closes_at;
    std::int64_t attempts_begun = 0;
    std::optional<QuizAttemptId> open_attempt_id; // under way
    std::optional<double> score;                  // what the attempts come to, as far as it may be seen
    std::optional<bool> is_passed;
    bool waits_for_marker = false;
};
BOOST_DESCRIBE_STRUCT(OpenQuizLine, (),
                      (id, title, closes_at, attempts_begun, open_attempt_id, score, is_passed, waits_for_marker))

struct OwnAttemptLine
{
    QuizAttemptId id;
    std::int64_t number = 1;
    QuizAttemptState state = QuizAttemptState::begun;
    Instant begun_at;
    std::optional<Instant> handed_in_at;
    std::optional<double> score; // none: not yet, or it may not be seen
    std::optional<bool> is_passed;
};
BOOST_DESCRIBE_STRUCT(OwnAttemptLine, (), (id, number, state, begun_at, handed_in_at, score, is_passed))

// What a result will say of a competency, stated before.
struct StatedLevel
{
    std::string competency;
    double score = 0; // from this percentage on
    double level = 0;
};
BOOST_DESCRIBE_STRUCT(StatedLevel, (), (competency, score, level))

struct QuizEntry
{
    QuizId id;
    std::string title;
    std::string introduction;
    std::int64_t questions = 0;
    std::optional<Instant> opens_at;
    std::optional<Instant> closes_at;
    std::optional<std::int64_t> seconds; // of an attempt, for this person
    std::optional<std::int64_t> attempts;
    std::int64_t wait_hours = 0;
    QuizGrading grading = QuizGrading::best;
    std::optional<double> pass_mark;
    bool takes_negative_marks = false;
    bool asks_certainty = false;
    bool is_paired = false;
    bool has_leeway = false; // the terms are this person's own
    std::vector<StatedLevel> levels;
    std::vector<OwnAttemptLine> own_attempts;
    std::optional<double> grade;
    std::optional<QuizAttemptId> open_attempt_id;
    std::optional<std::string> refusal; // the key of what keeps the next attempt from beginning
    std::optional<Instant> refused_until;
};
BOOST_DESCRIBE_STRUCT(QuizEntry, (),
                      (id, title, introduction, questions, opens_at, closes_at, seconds, attempts, wait_hours, grading,
                       pass_mark, takes_negative_marks, asks_certainty, is_paired, has_leeway, levels, own_attempts,
                       grade, open_attempt_id, refusal, refused_until))

std::vector<OpenQuizLine> open_quizzes(Context& context); // by title
// Fault not_found: not open to everybody, and the viewer has no attempt at it.
QuizEntry quiz_entry(Context& context, QuizId id);
// Fault not_found, and those of begin_attempt.
QuizAttemptId begin_own_attempt(Context& context, QuizId id);

} // namespace espalier::quizzes
