// SPDX-License-Identifier: Apache-2.0
// The statements on the bank of questions: one function each.
#pragma once

#include "features/quizzes/bank.h"

namespace espalier::quizzes {

// A row of bank_question_versions.
struct BankQuestionVersion
{
    BankQuestionVersionId id;
    BankQuestionId bank_question_id;
    std::int64_t number = 1;
    reflect::Document content;
    std::optional<platform::StoredFileId> image_id;
    Instant written_at;
    AccountId written_by_account_id;
    std::optional<PersonId> written_by_id;
};
BOOST_DESCRIBE_STRUCT(BankQuestionVersion, (),
                      (id, bank_question_id, number, content, image_id, written_at, written_by_account_id,
                       written_by_id))

} // namespace espalier::quizzes

namespace espalier::quizzes::store {

struct TagRow
{
    BankQuestionId bank_question_id;
    std::string tag;
};
BOOST_DESCRIBE_STRUCT(TagRow, (), (bank_question_id, tag))

struct QuestionCompetency
{
    BankQuestionId bank_question_id;
    Id<Competency> competency_id;
};
BOOST_DESCRIBE_STRUCT(QuestionCompetency, (), (bank_question_id, competency_id))

struct LineRow
{
    BankQuestionId id;
    BankQuestionKind kind = BankQuestionKind::single_choice;
    std::string name;
    std::string category;
    bool is_complete = false;
    bool is_retired = false;
    std::int64_t asked = 0;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(LineRow, (), (id, kind, name, category, is_complete, is_retired, asked, changed_at))

std::vector<LineRow> question_lines(db::Transaction& tx, BankFilter const& filter, BankQuestionId before,
                                    std::int64_t limit);
std::vector<TagRow> tags_of(db::Transaction& tx, std::vector<BankQuestionId> const& ids);
std::optional<BankQuestion> question(db::Transaction& tx, BankQuestionId id);
std::optional<BankQuestionVersion> question_version(db::Transaction& tx, BankQuestionVersionId id);
std::vector<BankQuestionVersion> newest_versions(db::Transaction& tx, std::vector<BankQuestionId> const& ids);
std::vector<BankVersionLine> question_version_lines(db::Transaction& tx, BankQuestionId id);
std::vector<Id<Competency>> competencies_of_question(db::Transaction& tx, BankQuestionId id);
std::vector<BankQuizLine> quizzes_naming(db::Transaction& tx, BankQuestionId id);
std::vector<Id<Competency>> known_competencies(db::Transaction& tx, std::vector<Id<Competency>> const& ids);
bool was_asked(db::Transaction& tx, BankQuestionVersionId id);
std::vector<BankCount> category_counts(db::Transaction& tx);
std::vector<BankCount> tag_counts(db::Transaction& tx);
void remove_labels(db::Transaction& tx, BankQuestionId id); // tags and competencies

} // namespace espalier::quizzes::store
