// SPDX-License-Identifier: Apache-2.0
// GIFT: a question a block, blocks parted by blank lines, answers in braces. Escaped marks are put aside as control characters first,
// so that every mark found afterwards means what it says.
#include "features/quizzes/question_import.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace espalier::quizzes {

namespace {

constexpr std::string_view marks = "~=#{}:\\";

// Without control characters; escaped marks as \x01 to \x07, in the order of `marks`.
std::string with_escapes_aside(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const letter = text[i];
        auto const next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (letter == '\\' && next == 'n') {
            out += '\n';
            ++i;
        } else if (auto const at = marks.find(next); letter == '\\' && at != std::string_view::npos) {
            out += static_cast<char>(at + 1);
            ++i;
        } else if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t')
            out += letter;
    }
    return out;
}

std::string restored(std::string_view text)
{
    std::string out;
    for (auto const letter : trimmed(text))
        out += letter >= 1 && letter <= static_cast<char>(marks.size()) ? marks[static_cast<std::size_t>(letter - 1)]
                                                                        : letter;
    return out;
}

struct Answer
{
    char mark = '='; // or '~'
    std::optional<double> weight;
    std::string text;
    std::string feedback;
};

// A block with its answers taken out.
struct Block
{
    std::int64_t line = 1;
    std::string name;
    bool is_html = false;
    std::string text;
    std::string body;
    std::string general_feedback;
    std::string category;
    std::vector<std::string> tags;

    std::string plain(std::string_view own) const
    {
        auto text_of = restored(own);
        return is_html ? markdown_from_html(text_of) : text_of;
    }
};

std::string_view take_until(std::string_view& text, std::string_view end)
{
    auto const at = text.find(end);
    auto const taken = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
    return taken;
}

std::optional<double> number_in(std::string_view text)
{
    text = trimmed(text);
    double number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::vector<Answer> answers_in(Block const& block, std::string_view body)
{
    std::vector<Answer> answers;
    auto at = body.find_first_of("=~");
    while (at != std::string_view::npos) {
        auto const next = body.find_first_of("=~", at + 1);
        Answer answer{.mark = body[at], .weight = {}, .text = {}, .feedback = {}};
        auto rest = trimmed(body.substr(at + 1, next == std::string_view::npos ? next : next - at - 1));
        if (rest.starts_with('%')) {
            rest.remove_prefix(1);
            answer.weight = number_in(take_until(rest, "%"));
        }
        answer.text = take_until(rest, "#");
        answer.feedback = block.plain(rest);
        answers.push_back(std::move(answer));
        at = next;
    }
    return answers;
}

double share_of(Answer const& answer)
{
    return std::clamp(answer.weight.value_or(answer.mark == '=' ? 100.0 : 0.0), -100.0, 100.0);
}

// "3.14:0.01", "1..5" or "7".
std::optional<BankAcceptedNumber> number_answer(std::string_view text, double share, std::string feedback)
{
    BankAcceptedNumber number{.share = share, .feedback = std::move(feedback)};
    if (auto const dots = text.find(".."); dots != std::string_view::npos) {
        auto const low = number_in(text.substr(0, dots));
        auto const high = number_in(text.substr(dots + 2));
        if (!low || !high || *high < *low)
            return std::nullopt;
        number.value = (*low + *high) / 2;
        number.tolerance = (*high - *low) / 2;
        return number;
    }
    auto const value = number_in(take_until(text, ":"));
    auto const tolerance = text.empty() ? std::optional(0.0) : number_in(text);
    if (!value || !tolerance || *tolerance < 0)
        return std::nullopt;
    number.value = *value;
    number.tolerance = *tolerance;
    return number;
}

bool read_numbers(Block const& block, BankQuestionContent& content)
{
    auto const body = trimmed(std::string_view(block.body)).substr(1);
    content.kind = BankQuestionKind::numeric;
    if (body.find_first_of("=~") == std::string_view::npos) {
        auto rest = body;
        auto const value = take_until(rest, "#");
        auto number = number_answer(trimmed(value), 100, block.plain(rest));
        if (number)
            content.numbers.push_back(std::move(*number));
        return number.has_value();
    }
    for (auto& answer : answers_in(block, body)) {
        if (answer.mark == '~' && trimmed(answer.text).empty()) {
            content.wrong_feedback = answer.feedback;
            continue;
        }
        auto number = number_answer(trimmed(answer.text), share_of(answer), answer.feedback);
        if (!number)
            return false;
        content.numbers.push_back(std::move(*number));
    }
    return true;
}

// "T", "FALSE#wrong#right"; false: the body is something else.
bool read_truth(Block const& block, BankQuestionContent& content)
{
    std::string_view rest = block.body;
    auto const word = trimmed(take_until(rest, "#"));
    if (word != "T" && word != "TRUE" && word != "F" && word != "FALSE")
        return false;
    content.kind = BankQuestionKind::true_false;
    content.is_true = word.front() == 'T';
    content.wrong_feedback = block.plain(take_until(rest, "#"));
    content.right_feedback = block.plain(rest);
    return true;
}

void read_pairs(Block const& block, std::vector<Answer> const& answers, BankQuestionContent& content)
{
    content.kind = BankQuestionKind::matching;
    for (auto const& answer : answers) {
        std::string_view right = answer.text;
        auto const left = take_until(right, "->");
        content.pairs.push_back({.key = {}, .left = block.plain(left), .right = block.plain(right)});
    }
}

void read_options(Block const& block, std::vector<Answer> const& answers, BankQuestionContent& content)
{
    auto const is_single =
        std::any_of(answers.begin(), answers.end(), [](Answer const& one) { return share_of(one) >= 100; });
    content.kind = is_single ? BankQuestionKind::single_choice : BankQuestionKind::multiple_choice;
    for (auto const& answer : answers) {
        BankOption option{.key = {},
                          .text = block.plain(answer.text),
                          .is_right = is_single ? share_of(answer) >= 100 : share_of(answer) > 0,
                          .share = {},
                          .feedback = answer.feedback};
        if (!is_single || (answer.weight && *answer.weight != (option.is_right ? 100 : 0)))
            option.share = share_of(answer);
        content.options.push_back(std::move(option));
    }
    if (!is_single)
        forget_even_shares(content);
}

void read_texts(Block const& block, std::vector<Answer> const& answers, BankQuestionContent& content)
{
    content.kind = BankQuestionKind::short_text;
    for (auto const& answer : answers)
        content.accepted.push_back(
            {.text = block.plain(answer.text), .share = share_of(answer), .feedback = answer.feedback});
}

// False: no kind that there is.
bool read_body(Block const& block, BankQuestionContent& content)
{
    auto const body = trimmed(std::string_view(block.body));
    if (body.empty()) {
        content.kind = BankQuestionKind::essay;
        return true;
    }
    if (body.front() == '#')
        return read_numbers(block, content);
    if (read_truth(block, content))
        return true;
    auto const answers = answers_in(block, body);
    if (answers.empty())
        return false;
    auto const has_wrong =
        std::any_of(answers.begin(), answers.end(), [](Answer const& one) { return one.mark == '~'; });
    auto const is_matching = !has_wrong && std::all_of(answers.begin(), answers.end(), [](Answer const& one) {
        return one.text.find("->") != std::string::npos;
    });
    if (is_matching)
        read_pairs(block, answers, content);
    else if (has_wrong)
        read_options(block, answers, content);
    else
        read_texts(block, answers, content);
    return true;
}

void take_head(Block& block, std::string_view& text)
{
    text = trimmed(text);
    if (text.starts_with("::")) {
        text.remove_prefix(2);
        block.name = restored(take_until(text, "::"));
        text = trimmed(text);
    }
    for (std::string_view const format : {"[html]", "[moodle]", "[plain]", "[markdown]"})
        if (text.starts_with(format)) {
            block.is_html = format == "[html]";
            text.remove_prefix(format.size());
        }
}

// None: read, or nothing but a category. Else the key and the reason.
std::optional<std::pair<std::string, std::string>> read_block(Block block, std::string const& source,
                                                              ReadQuestions& all)
{
    auto const aside = with_escapes_aside(source);
    std::string_view text = aside;
    take_head(block, text);
    auto const open = text.find('{');
    auto const close = text.find('}', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos)
        return std::pair("import_description", "This is a text without an answer, so nothing can be asked.");
    if (close == std::string_view::npos)
        return std::pair("import_unclosed", "The brace of its answers is never closed.");
    block.body = text.substr(open + 1, close - open - 1);
    if (auto const at = block.body.find("####"); at != std::string::npos) {
        block.general_feedback = block.plain(std::string_view(block.body).substr(at + 4));
        block.body.resize(at);
    }
    auto const after = trimmed(text.substr(close + 1));
    if (after.find_first_of("{}") != std::string_view::npos)
        return std::pair("import_several_answers", "It has several sets of answers; a question has one.");
    std::string whole(text.substr(0, open));
    if (!after.empty() && after != ".") // the answers stand in the middle of a sentence
        whole += "_____ " + std::string(after);
    ReadQuestion question{.line = block.line, .category = block.category, .tags = block.tags, .content = {}};
    question.content.name = block.name;
    question.content.text = block.plain(whole);
    question.content.feedback = block.general_feedback;
    if (question.content.text.empty())
        question.content.text = block.name;
    if (!read_body(block, question.content))
        return std::pair("import_unknown_answers", "Its answers are of no kind that GIFT knows.");
    keep_question(all, std::move(question));
    return std::nullopt;
}

// "[tag:a] [tag:b]" of a comment.
void take_tags(std::string_view comment, std::vector<std::string>& tags)
{
    for (auto at = comment.find("[tag:"); at != std::string_view::npos; at = comment.find("[tag:", at + 1))
        if (auto const end = comment.find(']', at); end != std::string_view::npos && end > at + 5 && end - at < 65)
            tags.emplace_back(comment.substr(at + 5, end - at - 5));
}

class GiftLines
{
public:
    ReadQuestions read(std::string_view text)
    {
        for (std::int64_t line = 1; !text.empty(); ++line)
            take_line(take_until(text, "\n"), line);
        end_block();
        return std::move(all_);
    }

private:
    void take_line(std::string_view raw, std::int64_t line)
    {
        auto const own = trimmed(raw);
        if (own.empty())
            return end_block();
        if (own.starts_with("//"))
            return take_tags(own, tags_);
        if (block_.empty() && own.starts_with("$CATEGORY:")) {
            category_ = std::string(trimmed(own.substr(10)));
            for (std::string_view const root : {"$course$/", "$system$/", "$cat1$/", "top/"})
                if (category_.starts_with(root))
                    category_.erase(0, root.size());
            return;
        }
        if (block_.empty())
            line_ = line;
        block_.append(block_.empty() ? "" : "\n").append(own);
    }

    void end_block()
    {
        if (block_.empty())
            return;
        Block block;
        block.line = line_;
        block.category = category_;
        block.tags = std::move(tags_);
        if (auto const fault = read_block(std::move(block), block_, all_))
            keep_unread(all_, line_, fault->first, fault->second, block_);
        block_.clear();
        tags_.clear();
    }

    ReadQuestions all_;
    std::string block_;
    std::string category_;
    std::vector<std::string> tags_;
    std::int64_t line_ = 1;
};

} // namespace

ReadQuestions read_gift(std::string_view text)
{
    return GiftLines().read(text);
}

} // namespace espalier::quizzes
