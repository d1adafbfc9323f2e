// SPDX-License-Identifier: Apache-2.0
// From handing in to the result: what rules can mark is marked at once, the rest waits for people, and the last mark makes
// the attempt assessed, with its evidence, its event and a word to the learner.
#pragma once

#include "features/quizzes/quiz_attempts.h"

#include <map>

namespace espalier::quizzes {

enum class HandedInBy
{
    person,
    time
};

// Marks what rules can mark; assessed when that was all. Answers the attempt as it stands then.
QuizAttempt handed_in(Context& context, QuizAttempt attempt, HandedInBy by);

// After a mark by hand: assessed once none waits any more. Again after marks were changed.
void assess_if_marked(Context& context, QuizAttempt attempt);

// The viewer's own. Fault not_found.
QuizAttempt own_attempt(Context& context, QuizAttemptId id);
QuizTerms terms_of(Context& context, QuizId quiz, PersonId person, QuizContent const& content);
std::vector<EarlierAttempt> as_earlier(std::vector<QuizAttempt> const& attempts);

// What a question of an attempt asked, and what was answered in the keys of its content.
struct AskedContent
{
    BankQuestionContent content;
    bool has_image = false;
};
using AskedContents = std::map<BankQuestionVersionId, AskedContent>;
AskedContents contents_asked(Context& context, QuizAttemptId id);
QuizAnswer answer_in(AttemptQuestion const& question, BankQuestionContent const& content);
std::optional<MarkedAnswer> marked_question(AttemptQuestion const& question, BankQuestionContent const& content,
                                            MarkingRules const& rules);
MarkingRules rules_of(QuizContent const& content);

} // namespace espalier::quizzes
