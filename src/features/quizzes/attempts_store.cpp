// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/quizzes/attempts_store.h"

#include "db/id_list.h"

namespace espalier::quizzes::store {

std::optional<QuizAttempt> attempt(db::Transaction& tx, QuizAttemptId id)
{
    return tx.select_one<QuizAttempt>("FROM quiz_attempts WHERE id = $1", id);
}

std::vector<QuizAttempt> attempts_of(db::Transaction& tx, QuizId quiz, PersonId person)
{
    return tx.select<QuizAttempt>("FROM quiz_attempts WHERE quiz_id = $1 AND person_id = $2 ORDER BY number", quiz,
                                  person);
}

std::vector<QuizAttempt> attempts_of_person(db::Transaction& tx, PersonId person)
{
    return tx.select<QuizAttempt>("FROM quiz_attempts WHERE person_id = $1 ORDER BY id", person);
}

std::vector<AttemptQuestion> questions_of(db::Transaction& tx, QuizAttemptId id)
{
    return tx.select<AttemptQuestion>("FROM attempt_questions WHERE quiz_attempt_id = $1 ORDER BY position", id);
}

std::vector<AnsweredFile> answered_files(db::Transaction& tx, QuizAttemptId id)
{
    return tx.rows<AnsweredFile>(
        R"(SELECT q.position, f.file_name, f.media_type, f.size
           FROM attempt_questions q JOIN stored_files f ON f.id = q.file_id WHERE q.quiz_attempt_id = $1)",
        id);
}

std::optional<AttemptQuestion> question_at(db::Transaction& tx, QuizAttemptId id, std::int64_t position)
{
    return tx.select_one<AttemptQuestion>("FROM attempt_questions WHERE quiz_attempt_id = $1 AND position = $2", id,
                                          position);
}

std::vector<BankQuestionVersion> versions_asked(db::Transaction& tx, QuizAttemptId id)
{
    return tx.select<BankQuestionVersion>(
        R"(FROM bank_question_versions
           WHERE id IN (SELECT bank_question_version_id FROM attempt_questions WHERE quiz_attempt_id = $1))",
        id);
}

std::vector<BankQuestionId> asked_of(db::Transaction& tx, QuizId quiz, PersonId person)
{
    return tx.rows<BankQuestionId>(
        R"(SELECT q.bank_question_id FROM attempt_questions q JOIN quiz_attempts a ON a.id = q.quiz_attempt_id
           WHERE a.quiz_id = $1 AND a.person_id = $2 ORDER BY q.bank_question_id)",
        quiz, person);
}

std::vector<DrawnRow> drawn(db::Transaction& tx, std::vector<BankQuestionId> const& ids)
{
    return tx.rows<DrawnRow>("SELECT id, newest_version_id, marks FROM bank_questions WHERE id IN (" +
                                 db::unfolded(tx, "$1") + ")",
                             db::folded(ids));
}

std::optional<LeewayRow> leeway(db::Transaction& tx, QuizId quiz, PersonId person)
{
    return tx.row<LeewayRow>(
        R"(SELECT more_time_percent, more_attempts, opens_at, closes_at FROM quiz_accommodations
           WHERE quiz_id = $1 AND person_id = $2)",
        quiz, person);
}

std::vector<QuizAttemptId> attempts_over(db::Transaction& tx, Instant now)
{
    return tx.rows<QuizAttemptId>(
        R"(SELECT id FROM quiz_attempts WHERE state = 'begun' AND refused_after IS NOT NULL AND refused_after < $1
           ORDER BY id)",
        now);
}

void save(db::Transaction& tx, QuizAttempt const& attempt)
{
    tx.update_all("quiz_attempts", std::vector{attempt});
}

void save(db::Transaction& tx, AttemptQuestion const& question)
{
    tx.update_all("attempt_questions", std::vector{question});
}

void save(db::Transaction& tx, std::vector<AttemptQuestion> const& questions)
{
    tx.update_all("attempt_questions", questions);
}

} // namespace espalier::quizzes::store
