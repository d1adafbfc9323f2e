// SPDX-License-Identifier: Apache-2.0
// Questions from files of other systems, and to them. Readers are pure: text in, questions and problems out. What cannot be read is
// named by its line with the reason; nothing is dropped in silence.
#pragma once

#include "features/quizzes/bank_question.h"

#include <string>
#include <string_view>
#include <vector>

namespace espalier::quizzes {

enum class QuestionFormat
{
    gift,
    moodle_xml,
    aiken,
    csv,
    readable // our own JSON, as starter courses keep it
};
BOOST_DESCRIBE_ENUM(QuestionFormat, gift, moodle_xml, aiken, csv, readable)

constexpr std::size_t largest_question_file = 4 * 1024 * 1024; // bytes
constexpr std::size_t most_imported_questions = 5000;

struct ReadQuestion
{
    std::int64_t line = 1; // where it begins
    std::string category;  // empty: the file names none
    std::vector<std::string> tags;
    BankQuestionContent content;
    std::string key = {}; // of our own JSON: by which the parts of its quiz name it
};

struct UnreadQuestion
{
    std::int64_t line = 1;
    std::string key; // stable, for translation
    std::string reason;
    std::string beginning; // of what stands there
};
BOOST_DESCRIBE_STRUCT(UnreadQuestion, (), (line, key, reason, beginning))

struct ReadQuestions
{
    std::vector<ReadQuestion> questions;
    std::vector<UnreadQuestion> unread;
};

// Throws nothing, whatever the text is; more than most_imported_questions are named as unread.
ReadQuestions read_questions(QuestionFormat format, std::string_view text);
ReadQuestions read_gift(std::string_view text);
ReadQuestions read_moodle_xml(std::string_view text);
ReadQuestions read_csv_questions(std::string_view text);
ReadQuestions read_aiken(std::string_view text);
ReadQuestions read_readable(std::string_view json);

// One question as a reader leaves it. Of a question that cannot be asked, an unread one.
void keep_question(ReadQuestions& all, ReadQuestion question);
void keep_unread(ReadQuestions& all, std::int64_t line, std::string key, std::string reason, std::string_view text);

// The right ones share alike and each wrong one undoes one of them: that is what no share says.
void forget_even_shares(BankQuestionContent& content);

// HTML as the Markdown that questions are written in; scripts, styles and whatever has no counterpart fall away.
std::string markdown_from_html(std::string_view html);

struct ToExport
{
    std::string category;
    std::vector<std::string> tags;
    BankQuestionContent content;
};
// Moodle XML of all but places in a picture and scenarios, which are named in comments, and in `left_out`.
std::string write_moodle_xml(std::vector<ToExport> const& questions, std::vector<std::string>& left_out);
// A question a row; what the columns do not hold stands in the last one, as the bank keeps it.
std::string write_csv_questions(std::vector<ToExport> const& questions);
// GIFT of what GIFT can hold; the rest is named in comments, and in `left_out`.
std::string write_gift(std::vector<ToExport> const& questions, std::vector<std::string>& left_out);

} // namespace espalier::quizzes
