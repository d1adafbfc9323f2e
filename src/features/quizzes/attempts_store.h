// SPDX-License-Identifier: Apache-2.0
// The statements on attempts: one function each.
#pragma once

#include "features/quizzes/bank_store.h"
#include "features/quizzes/quiz_attempts.h"

namespace espalier::quizzes::store {

struct DrawnRow
{
    BankQuestionId id;
    BankQuestionVersionId newest_version_id;
    double marks = 1;
};
BOOST_DESCRIBE_STRUCT(DrawnRow, (), (id, newest_version_id, marks))

struct LeewayRow
{
    std::int64_t more_time_percent = 0;
    std::int64_t more_attempts = 0;
    std::optional<Instant> opens_at;
    std::optional<Instant> closes_at;
};
BOOST_DESCRIBE_STRUCT(LeewayRow, (), (more_time_percent, more_attempts, opens_at, closes_at))

struct AnsweredFile
{
    std::int64_t position = 1;
    std::string file_name;
    std::string media_type;
    std::int64_t size = 0; // bytes
};
BOOST_DESCRIBE_STRUCT(AnsweredFile, (), (position, file_name, media_type, size))

std::optional<QuizAttempt> attempt(db::Transaction& tx, QuizAttemptId id);
std::vector<QuizAttempt> attempts_of(db::Transaction& tx, QuizId quiz, PersonId person); // in their order
std::vector<QuizAttempt> attempts_of_person(db::Transaction& tx, PersonId person);       // in their order
std::vector<AttemptQuestion> questions_of(db::Transaction& tx, QuizAttemptId id);        // in their order
std::vector<AnsweredFile> answered_files(db::Transaction& tx, QuizAttemptId id);
std::optional<AttemptQuestion> question_at(db::Transaction& tx, QuizAttemptId id, std::int64_t position);
std::vector<BankQuestionVersion> versions_asked(db::Transaction& tx, QuizAttemptId id);
std::vector<BankQuestionId> asked_of(db::Transaction& tx, QuizId quiz, PersonId person);
std::vector<DrawnRow> drawn(db::Transaction& tx, std::vector<BankQuestionId> const& ids);
std::optional<LeewayRow> leeway(db::Transaction& tx, QuizId quiz, PersonId person);
std::vector<QuizAttemptId> attempts_over(db::Transaction& tx, Instant now);
void save(db::Transaction& tx, QuizAttempt const& attempt);
void save(db::Transaction& tx, AttemptQuestion const& question);
void save(db::Transaction& tx, std::vector<AttemptQuestion> const& questions);

} // namespace espalier::quizzes::store
