// SPDX-License-Identifier: Apache-2.0
// The bank: questions by category and tag, each in versions. What was asked in an attempt stays as it was asked.
#pragma once

#include "features/quizzes/question_form.h"
#include "features/quizzes/quiz_content.h"
#include "platform/files.h"
#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::quizzes {

using platform::AccountId;

struct BankQuestionVersion;
using BankQuestionVersionId = Id<BankQuestionVersion>;

// A row of bank_questions.
struct BankQuestion
{
    BankQuestionId id;
    BankQuestionVersionId newest_version_id;
    BankQuestionKind kind = BankQuestionKind::single_choice;
    std::string name;
    std::string search_text;
    std::string category;
    double marks = 1;
    bool is_complete = false;
    bool is_retired = false;
    Instant changed_at;
    AccountId changed_by_account_id;
    std::optional<PersonId> changed_by_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(BankQuestion, (),
                      (id, newest_version_id, kind, name, search_text, category, marks, is_complete, is_retired,
                       changed_at, changed_by_account_id, changed_by_id, version))

struct BankQuestionLine
{
    BankQuestionId id;
    BankQuestionKind kind = BankQuestionKind::single_choice;
    std::string name;
    std::string category;
    std::vector<std::string> tags;
    bool is_complete = false;
    bool is_retired = false;
    std::int64_t asked = 0; // in how many attempts
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(BankQuestionLine, (),
                      (id, kind, name, category, tags, is_complete, is_retired, asked, changed_at))

// Something that is still wrong, as part of an answer instead of a refusal.
struct QuizFault
{
    std::string pointer;
    std::string key;
    std::string message;
    reflect::Document parameters = {"{}"};
};
BOOST_DESCRIBE_STRUCT(QuizFault, (), (pointer, key, message, parameters))
std::vector<QuizFault> faults_from(std::vector<Violation> const& violations);

struct BankVersionLine
{
    BankQuestionVersionId id;
    std::int64_t number = 1;
    Instant written_at;
    std::optional<std::string> written_by;
    std::int64_t asked = 0; // in how many attempts
};
BOOST_DESCRIBE_STRUCT(BankVersionLine, (), (id, number, written_at, written_by, asked))

struct BankQuizLine // a quiz that names the question
{
    Id<struct QuizVersion> quiz_version_id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(BankQuizLine, (), (quiz_version_id, title))

struct BankQuestionView
{
    BankQuestionId id;
    std::int64_t version = 1; // to be sent back with a change
    std::int64_t number = 1;  // of the newest version
    std::string category;
    std::vector<std::string> tags;
    std::vector<Id<Competency>> competency_ids;
    bool is_retired = false;
    bool has_image = false;
    BankQuestionContent content;
    std::vector<QuizFault> faults;
    std::vector<BankVersionLine> versions; // the newest first
    std::vector<BankQuizLine> used_by;
};
BOOST_DESCRIBE_STRUCT(BankQuestionView, (),
                      (id, version, number, category, tags, competency_ids, is_retired, has_image, content, faults,
                       versions, used_by))

struct BankQuestionDraft
{
    std::optional<Text<0, 200>> category;
    std::vector<BankTag> tags;
    std::vector<Id<Competency>> competency_ids;
    BankQuestionContent content;
};
BOOST_DESCRIBE_STRUCT(BankQuestionDraft, (), (category, tags, competency_ids, content))

struct BankQuestionChange : BankQuestionDraft
{
    BankQuestionId bank_question_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(BankQuestionChange, (BankQuestionDraft), (bank_question_id, version))

struct BankQuestionStep // to retirement, back from it
{
    BankQuestionId bank_question_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(BankQuestionStep, (), (bank_question_id, version))

struct BankImage
{
    BankImage() = default; // no aggregate, because `prepared` is no part of the description

    BankQuestionId bank_question_id;
    Text<1, 200> file_name;
    std::string content; // the bytes
    platform::PreparedFile prepared = {};
};
BOOST_DESCRIBE_STRUCT(BankImage, (), (bank_question_id, file_name, content))

struct BankFilter
{
    std::optional<Text<1, 100>> search;
    std::optional<Text<1, 200>> category; // with all below it
    std::optional<BankTag> tag;
    std::optional<BankQuestionKind> kind;
    std::optional<Id<Competency>> competency_id;
    std::optional<bool> retired; // none: only those that are not
};
BOOST_DESCRIBE_STRUCT(BankFilter, (), (search, category, tag, kind, competency_id, retired))

struct BankCount
{
    std::string name;
    std::int64_t questions = 0;
};
BOOST_DESCRIBE_STRUCT(BankCount, (), (name, questions))

struct BankOverview
{
    std::vector<BankCount> categories;
    std::vector<BankCount> tags;
};
BOOST_DESCRIBE_STRUCT(BankOverview, (), (categories, tags))

// Reading. Fault not_found.
std::vector<BankQuestionLine> find_bank_questions(Context& context, BankFilter const& filter, BankQuestionId before,
                                                  std::int64_t limit); // newest first
BankQuestionView bank_question(Context& context, BankQuestionId id);
BankOverview bank_overview(Context& context);
platform::Download bank_image(Context& context, BankQuestionId id);

// Writing. Faults: invalid, stale, not_found. A question may be kept unfinished.
BankQuestionId create_bank_question(Context& context, BankQuestionDraft const& draft);
// Many at once, by few statements: for imports and the demo.
std::vector<BankQuestionId> create_bank_questions(Context& context, std::vector<BankQuestionDraft> const& drafts);
void write_bank_question(Context& context, BankQuestionChange const& change);
void put_bank_image(Context& context, BankImage const& image);
void retire_bank_question(Context& context, BankQuestionStep const& step);
void reinstate_bank_question(Context& context, BankQuestionStep const& step);

// A category as it is kept: "Safety/Ladders", without space around its parts.
std::string tidied_category(std::string_view category);

} // namespace espalier::quizzes
