// SPDX-License-Identifier: Apache-2.0
// The statements on quizzes and their versions: one function each.
#pragma once

#include "features/quizzes/quiz_writing.h"

namespace espalier::quizzes::store {

struct NamedQuestion // a row of quiz_questions
{
    QuizVersionId quiz_version_id;
    BankQuestionId bank_question_id;
};
BOOST_DESCRIBE_STRUCT(NamedQuestion, (), (quiz_version_id, bank_question_id))

struct NamedByQuiz // a row of quiz_competencies
{
    QuizVersionId quiz_version_id;
    Id<Competency> competency_id;
};
BOOST_DESCRIBE_STRUCT(NamedByQuiz, (), (quiz_version_id, competency_id))

struct DrawableRow
{
    BankQuestionId id;
    std::string category;
    bool is_ready = false;
};
BOOST_DESCRIBE_STRUCT(DrawableRow, (), (id, category, is_ready))

struct TagOfQuestion
{
    BankQuestionId bank_question_id;
    std::string tag;
};
BOOST_DESCRIBE_STRUCT(TagOfQuestion, (), (bank_question_id, tag))

std::vector<QuizLine> quiz_lines(db::Transaction& tx, QuizSearch const& search, QuizId before, std::int64_t limit);
std::optional<QuizVersion> quiz_version(db::Transaction& tx, QuizVersionId id);
std::vector<QuizVersion> quiz_versions(db::Transaction& tx, std::vector<QuizVersionId> const& ids);
std::optional<QuizVersion> quiz_in_force(db::Transaction& tx, QuizId id);
// The one in force, or else the draft, or else the last.
std::optional<QuizVersion> leading_quiz_version(db::Transaction& tx, QuizId id);
std::vector<QuizVersion> leading_quiz_versions(db::Transaction& tx, std::vector<QuizId> const& ids);
std::vector<QuizVersionLine> quiz_version_lines(db::Transaction& tx, QuizId id); // the newest first
std::vector<QuizName> quiz_names(db::Transaction& tx, std::vector<QuizId> const& ids);
std::vector<QuizName> quizzes_in_force(db::Transaction& tx);
std::vector<QuizVersion> open_versions(db::Transaction& tx); // open to everybody, by title
std::vector<DrawableRow> named_drawables(db::Transaction& tx, std::vector<BankQuestionId> const& ids);
std::vector<DrawableRow> ready_drawables(db::Transaction& tx);
std::vector<TagOfQuestion> tags_of_ready(db::Transaction& tx);
std::vector<BankQuestionLine> lines_of_questions(db::Transaction& tx, std::vector<BankQuestionId> const& ids);
std::vector<LevelRange> level_ranges(db::Transaction& tx, std::vector<Id<Competency>> const& ids);
void remove_named(db::Transaction& tx, QuizVersionId id);
void remove_quiz_version(db::Transaction& tx, QuizVersionId id);
void remove_quiz(db::Transaction& tx, QuizId id);

} // namespace espalier::quizzes::store
