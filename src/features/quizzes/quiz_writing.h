// SPDX-License-Identifier: Apache-2.0
// Writing quizzes: a draft that is saved as one types, the version in force that learners get, and terms of single people.
#pragma once

#include "features/quizzes/bank.h"
#include "features/quizzes/quiz_content.h"
#include "features/quizzes/quizzes.h"

namespace espalier::quizzes {

struct QuizVersion;
using QuizVersionId = Id<QuizVersion>;

// A row of quizzes.
struct Quiz
{
    QuizId id;
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<PersonId> created_by_id;
};
BOOST_DESCRIBE_STRUCT(Quiz, (), (id, created_at, created_by_account_id, created_by_id))

// A row of quiz_versions.
struct QuizVersion
{
    QuizVersionId id;
    QuizId quiz_id;
    std::int64_t number = 1;
    QuizState state = QuizState::draft;
    reflect::Document content;
    std::string title;
    std::string search_text;
    bool is_open_to_all = false;
    Instant changed_at;
    AccountId changed_by_account_id;
    std::optional<PersonId> changed_by_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(QuizVersion, (),
                      (id, quiz_id, number, state, content, title, search_text, is_open_to_all, changed_at,
                       changed_by_account_id, changed_by_id, version))

// Of its version in force, or else its draft, or else the last.
struct QuizLine
{
    QuizId id;
    QuizVersionId quiz_version_id;
    std::int64_t number = 1;
    QuizState state = QuizState::draft;
    std::optional<QuizVersionId> draft_id;
    std::string title;
    bool is_open_to_all = false;
    std::int64_t attempts = 0;
    std::int64_t to_mark = 0; // attempts that wait for somebody
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(QuizLine, (),
                      (id, quiz_version_id, number, state, draft_id, title, is_open_to_all, attempts, to_mark,
                       changed_at))

struct QuizVersionLine
{
    QuizVersionId id;
    std::int64_t number = 1;
    QuizState state = QuizState::draft;
    Instant changed_at;
    std::optional<std::string> changed_by;
};
BOOST_DESCRIBE_STRUCT(QuizVersionLine, (), (id, number, state, changed_at, changed_by))

struct QuizVersionView
{
    QuizVersionId id;
    QuizId quiz_id;
    std::int64_t number = 1;
    QuizState state = QuizState::draft;
    std::int64_t version = 1; // to be sent back with a change
    QuizContent content;
    std::vector<QuizFault> faults;           // what keeps a draft from going into force
    std::vector<BankQuestionLine> questions; // those that the parts name
    std::vector<LevelRange> competencies;    // of the level steps
    std::vector<QuizVersionLine> versions;   // of the quiz, the newest first
};
BOOST_DESCRIBE_STRUCT(QuizVersionView, (),
                      (id, quiz_id, number, state, version, content, faults, questions, competencies, versions))

struct QuizDraft
{
    Text<1, 200> title;
    std::optional<QuizId> copied_quiz_id;
};
BOOST_DESCRIBE_STRUCT(QuizDraft, (), (title, copied_quiz_id))

struct QuizVersionChange
{
    QuizVersionId quiz_version_id;
    Whole<1, INT64_MAX> version;
    QuizContent content;
};
BOOST_DESCRIBE_STRUCT(QuizVersionChange, (), (quiz_version_id, version, content))

struct QuizVersionStep // into force, to retirement
{
    QuizVersionId quiz_version_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(QuizVersionStep, (), (quiz_version_id, version))

struct QuizSearch
{
    std::optional<Text<1, 100>> search;
    std::optional<QuizState> state;
};
BOOST_DESCRIBE_STRUCT(QuizSearch, (), (search, state))

// Reading. Fault not_found.
std::vector<QuizLine> find_quizzes(Context& context, QuizSearch const& search, QuizId before, std::int64_t limit);
QuizVersionView quiz_version(Context& context, QuizVersionId id);
QuizContent content_in(QuizVersion const& version);

// What drawing chooses from: the questions that the parts name, and all that are ready when there is a pool.
std::vector<DrawableQuestion> drawable_questions(Context& context, QuizContent const& content);

// What keeps it from going into force.
std::vector<Violation> faults_in(Context& context, QuizContent const& content);

// Writing. Faults: invalid, conflict (state forbids it), stale, not_found.
QuizVersionId add_quiz(Context& context, QuizContent const& content); // a draft
QuizVersionId create_quiz(Context& context, QuizDraft const& draft);
QuizVersionId draft_next_quiz_version(Context& context, QuizId id); // a copy of the version in force
void write_quiz_version(Context& context, QuizVersionChange const& change);
void put_quiz_in_force(Context& context, QuizVersionStep const& step); // Fault invalid with what is unfinished
void retire_quiz(Context& context, QuizVersionStep const& step);
void discard_quiz_draft(Context& context, QuizVersionId id); // with the quiz when that was all

} // namespace espalier::quizzes
