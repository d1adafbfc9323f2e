// SPDX-License-Identifier: Apache-2.0
// Quizzes: questions of a bank, asked by rules, marked by rules or by people. The face of this feature.
//
// A quiz is written in versions; an attempt is drawn and kept when it begins: the version, the questions with theirs, their
// order and the instant of its end. Who wants to know what came of it listens to the event "quiz_attempt.assessed", whose
// thing is the attempt, and asks attempt_result.
#pragma once

#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::quizzes {

using platform::Context;
using platform::PersonId;

struct Quiz;
struct QuizAttempt;
using QuizId = Id<Quiz>;
using QuizAttemptId = Id<QuizAttempt>;

enum class QuizState
{
    draft,
    in_force,
    retired
};
BOOST_DESCRIBE_ENUM(QuizState, draft, in_force, retired)

enum class QuizAttemptState
{
    begun,
    handed_in, // waits for who marks
    assessed
};
BOOST_DESCRIBE_ENUM(QuizAttemptState, begun, handed_in, assessed)

// What begins an attempt other than the quiz's own page.
struct AttemptTerms
{
    std::string begun_for;                      // the thing, "lesson"; empty: the quiz itself
    std::int64_t begun_for_id = 0;              // its id
    std::optional<Real<0, 100>> pass_mark = {}; // instead of the quiz's own
};

struct AttemptResult
{
    QuizAttemptId id;
    QuizId quiz_id;
    PersonId person_id;
    QuizAttemptState state = QuizAttemptState::begun;
    std::string begun_for;
    std::int64_t begun_for_id = 0;
    std::optional<double> score;   // percent; none: not assessed yet
    std::optional<bool> is_passed; // none: not assessed, or there is no pass mark
    std::optional<Instant> assessed_at;
};
BOOST_DESCRIBE_STRUCT(AttemptResult, (),
                      (id, quiz_id, person_id, state, begun_for, begun_for_id, score, is_passed, assessed_at))

struct QuizName
{
    QuizId id;
    std::string title;
    QuizState state = QuizState::draft; // in force when it has such a version
};
BOOST_DESCRIBE_STRUCT(QuizName, (), (id, title, state))

// The attempt that is under way, or a new one. Whether the person may take this quiz at all, the caller has asked; dates,
// number of attempts and waiting are asked here. Faults: conflict ("quiz_not_in_force", "quiz_not_open_yet", "quiz_closed",
// "no_attempts_left", "quiz_wait"), not_found.
QuizAttemptId begin_attempt(Context& context, PersonId person, QuizId quiz, AttemptTerms const& terms);

std::optional<AttemptResult> attempt_result(Context& context, QuizAttemptId id);

// Those that there are, by one statement; for choosing all that are in force.
std::vector<QuizName> quiz_names(Context& context, std::vector<QuizId> const& ids);
std::vector<QuizName> quizzes_in_force(Context& context); // by title

void routes(platform::Routes& routes);
void add_daily_work(platform::Workspace& workspace);

} // namespace espalier::quizzes
