// SPDX-License-Identifier: Apache-2.0
// What all readers share, and Aiken, the smallest of the formats.
#include "features/quizzes/question_import.h"

#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace espalier::quizzes {

namespace {

std::string_view take_line(std::string_view& text)
{
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return trimmed(line);
}

// "A) Text" or "A. Text".
bool is_aiken_option(std::string_view line)
{
    return line.size() > 2 && line[0] >= 'A' && line[0] <= 'Z' && (line[1] == ')' || line[1] == '.') && line[2] == ' ';
}

// The question that lines so far make; the letter of the right option stands in "ANSWER: B".
class AikenLines
{
public:
    ReadQuestions read(std::string_view text)
    {
        for (std::int64_t line = 1; !text.empty(); ++line)
            take(take_line(text), line);
        if (!content_.text.empty())
            give_up("import_no_answer", "Its line ANSWER is missing.");
        return std::move(all_);
    }

private:
    void take(std::string_view own, std::int64_t line)
    {
        if (own.empty())
            return;
        if (own.starts_with("ANSWER:"))
            return finish(trimmed(own.substr(7)), line);
        if (is_aiken_option(own)) {
            content_.options.push_back(
                {.key = {}, .text = std::string(trimmed(own.substr(2))), .share = {}, .feedback = {}});
            return;
        }
        if (!content_.options.empty())
            give_up("import_no_answer", "Its line ANSWER is missing.");
        if (content_.text.empty())
            line_ = line;
        content_.text.value.append(content_.text.empty() ? "" : "\n").append(own);
    }

    void finish(std::string_view letter, std::int64_t line)
    {
        auto const at = letter.size() == 1 ? static_cast<std::size_t>(letter[0] - 'A') : content_.options.size();
        if (content_.text.empty())
            line_ = line;
        if (at >= content_.options.size())
            return give_up("import_unknown_answer", "The answer is none of its options.");
        content_.options[at].is_right = true;
        keep_question(all_, {.line = line_, .category = {}, .tags = {}, .content = std::move(content_)});
        content_ = {};
    }

    void give_up(std::string key, std::string reason)
    {
        keep_unread(all_, line_, std::move(key), std::move(reason), content_.text);
        content_ = {};
    }

    ReadQuestions all_;
    BankQuestionContent content_;
    std::int64_t line_ = 1;
};

} // namespace

void forget_even_shares(BankQuestionContent& content)
{
    constexpr double rounding = 0.01; // of percents written with five places
    auto const right = static_cast<double>(std::count_if(content.options.begin(), content.options.end(),
                                                         [](BankOption const& one) { return one.is_right; }));
    auto const is_even = std::all_of(content.options.begin(), content.options.end(), [&](BankOption const& one) {
        return std::abs(one.share.value_or(0.0) - (one.is_right ? 100 : -100) / std::max(right, 1.0)) < rounding;
    });
    if (is_even)
        for (auto& option : content.options)
            option.share.reset();
}

void keep_unread(ReadQuestions& all, std::int64_t line, std::string key, std::string reason, std::string_view text)
{
    constexpr std::size_t most = 100; // bytes
    auto const beginning = text.substr(0, most);
    all.unread.push_back(
        {line, std::move(key), std::move(reason), std::string(beginning.substr(0, valid_utf8_length(beginning)))});
}

void keep_question(ReadQuestions& all, ReadQuestion question)
{
    question.content = tidied(std::move(question.content));
    auto const name = question_name(question.content);
    if (all.questions.size() >= most_imported_questions)
        return keep_unread(all, question.line, "import_too_many",
                           fmt::format("One import takes at most {} questions.", most_imported_questions), name);
    // Longer than the bank takes: cut, a question would say something else.
    std::vector<Violation> faults;
    try {
        faults = question_faults(reflect::from_json<BankQuestionContent>(reflect::to_json(question.content)), true);
    } catch (Fault const& fault) {
        faults = fault.violations();
    }
    if (faults.empty())
        all.questions.push_back(std::move(question));
    else
        keep_unread(all, question.line, faults.front().key, faults.front().message, name);
}

ReadQuestions read_aiken(std::string_view text)
{
    return AikenLines().read(text);
}

ReadQuestions read_questions(QuestionFormat format, std::string_view text)
{
    if (!is_valid_utf8(text)) {
        ReadQuestions all;
        keep_unread(all, 1, "not_utf8", "The file is not UTF-8. Save it as UTF-8, then try again.", {});
        return all;
    }
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    switch (format) {
    case QuestionFormat::gift: return read_gift(text);
    case QuestionFormat::moodle_xml: return read_moodle_xml(text);
    case QuestionFormat::csv: return read_csv_questions(text);
    case QuestionFormat::aiken: return read_aiken(text);
    case QuestionFormat::readable: break;
    }
    return read_readable(text);
}

} // namespace espalier::quizzes
