// SPDX-License-Identifier: Apache-2.0
// Moodle XML: a question an element. What of a question has no counterpart here is named beside it, by its line.
#include "features/quizzes/moodle_cloze.h"
#include "features/quizzes/question_import.h"
#include "platform/xml.h"
#include "reflect/json_lines.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace espalier::quizzes {

namespace {

using platform::XmlElement;

std::optional<double> number_in(std::string_view text)
{
    text = trimmed(text);
    double value = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

double number_or(std::string_view text, double otherwise)
{
    return number_in(text).value_or(otherwise);
}

// <questiontext format="html"><text>…</text></questiontext>
std::string said(XmlElement const& element)
{
    auto const& text = element.child("text").text;
    auto const format = element.attribute("format");
    auto const is_html = format.empty() || format == "html" || format == "moodle_auto_format";
    return is_html ? markdown_from_html(text) : std::string(trimmed(text));
}

std::string category_in(XmlElement const& question)
{
    std::string path(trimmed(question.child("category").child("text").text));
    for (std::string_view const prefix : {"$course$/", "$system$/", "$module$/", "top/"})
        if (path.starts_with(prefix))
            path.erase(0, prefix.size());
    return path == "top" || path.starts_with('$') ? std::string() : path;
}

double share_of(XmlElement const& answer)
{
    return std::clamp(number_or(answer.attribute("fraction"), 0), -100.0, 100.0);
}

void read_choice(XmlElement const& question, BankQuestionContent& content)
{
    auto const single = trimmed(question.child("single").text);
    auto const is_single = single != "false" && single != "0";
    content.kind = is_single ? BankQuestionKind::single_choice : BankQuestionKind::multiple_choice;
    for (auto const* answer : question.all("answer")) {
        auto const share = share_of(*answer);
        BankOption option{.key = {},
                          .text = said(*answer),
                          .is_right = is_single ? share >= 100 : share > 0,
                          .share = {},
                          .feedback = said(answer->child("feedback"))};
        if (!is_single || share != (option.is_right ? 100 : 0))
            option.share = share;
        content.options.push_back(std::move(option));
    }
    if (!is_single)
        forget_even_shares(content);
}

void read_truth(XmlElement const& question, BankQuestionContent& content)
{
    content.kind = BankQuestionKind::true_false;
    for (auto const* answer : question.all("answer")) {
        auto const is_right = share_of(*answer) >= 100;
        if (is_right)
            content.is_true = lower_ascii(trimmed(answer->child("text").text)) == "true";
        (is_right ? content.right_feedback : content.wrong_feedback) = said(answer->child("feedback"));
    }
}

void read_texts(XmlElement const& question, BankQuestionContent& content)
{
    content.kind = BankQuestionKind::short_text;
    content.minds_case = trimmed(question.child("usecase").text) == "1";
    for (auto const* answer : question.all("answer"))
        content.accepted.push_back({.text = std::string(trimmed(answer->child("text").text)),
                                    .share = share_of(*answer),
                                    .feedback = said(answer->child("feedback"))});
}

// False: an answer is no number.
bool read_numbers(XmlElement const& question, BankQuestionContent& content)
{
    content.kind = BankQuestionKind::numeric;
    for (auto const* answer : question.all("answer")) {
        auto const value = number_in(answer->child("text").text);
        if (!value)
            return false;
        content.numbers.push_back({.value = *value,
                                   .tolerance = number_or(answer->child("tolerance").text, 0),
                                   .share = share_of(*answer),
                                   .feedback = said(answer->child("feedback"))});
    }
    content.measure_unit = std::string(trimmed(question.child("units").child("unit").child("unit_name").text));
    return true;
}

void read_pairs(XmlElement const& question, BankQuestionContent& content)
{
    content.kind = BankQuestionKind::matching;
    for (auto const* pair : question.all("subquestion"))
        content.pairs.push_back(
            {.key = {}, .left = said(*pair), .right = std::string(trimmed(pair->child("answer").child("text").text))});
}

void read_order(XmlElement const& question, BankQuestionContent& content)
{
    content.kind = BankQuestionKind::ordering;
    for (auto const* answer : question.all("answer"))
        content.items.push_back({.key = {}, .text = said(*answer)});
}

void read_essay(XmlElement const& question, BankQuestionContent& content)
{
    auto const is_file = trimmed(question.child("responseformat").text) == "noinline";
    content.kind = is_file ? BankQuestionKind::file : BankQuestionKind::essay;
    content.marking_notes = said(question.child("graderinfo"));
}

// "[[2]]" becomes "{{g1}}", and the second item belongs there. False: it names one that is not there.
bool read_drags(XmlElement const& question, BankQuestionContent& content)
{
    content.kind = BankQuestionKind::drag_to_text;
    for (auto const* box : question.all("dragbox"))
        content.items.push_back({.key = fmt::format("i{}", content.items.size() + 1),
                                 .text = std::string(trimmed(box->child("text").text))});
    std::string text;
    std::string_view rest = content.text.value;
    for (auto open = rest.find("[["); open != std::string_view::npos; open = rest.find("[[")) {
        auto const close = rest.find("]]", open);
        auto const number =
            close == std::string_view::npos ? std::nullopt : number_in(rest.substr(open + 2, close - open - 2));
        if (!number || *number < 1 || *number > static_cast<double>(content.items.size()))
            return false;
        auto const key = fmt::format("g{}", content.gaps.size() + 1);
        text.append(rest.substr(0, open)).append("{{" + key + "}}");
        rest.remove_prefix(close + 2);
        content.gaps.push_back({.key = key,
                                .accepted = {},
                                .numbers = {},
                                .item_key = content.items[static_cast<std::size_t>(*number) - 1].key});
    }
    content.text = text + std::string(rest);
    return true;
}

bool read_gaps(BankQuestionContent& content)
{
    auto gaps = content_of_cloze(content.text);
    if (!gaps)
        return false;
    content.kind = BankQuestionKind::cloze;
    content.text = std::move(gaps->text);
    content.gaps = std::move(gaps->gaps);
    content.minds_case = gaps->minds_case;
    return true;
}

// False: no kind that there is.
bool read_kind(XmlElement const& question, BankQuestionContent& content)
{
    auto const kind = question.attribute("type");
    if (kind == "multichoice")
        read_choice(question, content);
    else if (kind == "truefalse")
        read_truth(question, content);
    else if (kind == "shortanswer")
        read_texts(question, content);
    else if (kind == "numerical")
        return read_numbers(question, content);
    else if (kind == "matching")
        read_pairs(question, content);
    else if (kind == "ordering")
        read_order(question, content);
    else if (kind == "essay")
        read_essay(question, content);
    else if (kind == "ddwtos")
        return read_drags(question, content);
    else
        return kind == "cloze" && read_gaps(content);
    return true;
}

std::int64_t files_in(XmlElement const& element)
{
    std::int64_t count = element.name == "file" ? 1 : 0;
    for (auto const& child : element.children)
        count += files_in(child);
    return count;
}

// Parts that other questions of ours have no place for; the question itself is kept.
void name_left_out(ReadQuestions& all, XmlElement const& question, BankQuestionContent const& content)
{
    auto const name = question_name(content);
    if (auto const files = files_in(question); files > 0)
        keep_unread(all, question.line, "import_files_left_out", "Its pictures and files are not taken along.", name);
    if (question.has("hint"))
        keep_unread(all, question.line, "import_hints_left_out", "Its hints are not taken along.", name);
    auto const partly = said(question.child("partiallycorrectfeedback"));
    if (!partly.empty() && partly != content.wrong_feedback.value)
        keep_unread(all, question.line, "import_partly_left_out",
                    "What it says to answers that are partly right is not taken along.", name);
}

void read_question(ReadQuestions& all, XmlElement const& element, std::string const& category)
{
    BankQuestionContent content;
    content.name = std::string(trimmed(element.child("name").child("text").text));
    content.text = said(element.child("questiontext"));
    content.marks = number_or(element.child("defaultgrade").text, 1);
    content.feedback = said(element.child("generalfeedback"));
    content.right_feedback = said(element.child("correctfeedback"));
    content.wrong_feedback = said(element.child("incorrectfeedback"));
    content.explanation = said(element.child("espalier_explanation"));
    if (!read_kind(element, content))
        return keep_unread(all, element.line, "import_kind_unknown",
                           fmt::format("There is no such kind of question here: {}.", element.attribute("type")),
                           question_name(content));
    name_left_out(all, element, content);
    ReadQuestion question{.line = element.line, .category = category, .tags = {}, .content = std::move(content)};
    for (auto const* tag : element.child("tags").all("tag"))
        question.tags.emplace_back(trimmed(tag->child("text").text));
    std::erase_if(question.tags, [](std::string const& tag) { return tag.empty() || code_points(tag) > 60; });
    keep_question(all, std::move(question));
}

} // namespace

ReadQuestions read_moodle_xml(std::string_view text)
{
    ReadQuestions all;
    try {
        auto const quiz = platform::read_xml(text);
        if (quiz.name != "quiz")
            keep_unread(all, quiz.line, "import_no_quiz", "This is no Moodle XML: it does not begin with <quiz>.",
                        quiz.name);
        std::string category;
        for (auto const* question : quiz.name == "quiz" ? quiz.all("question") : std::vector<XmlElement const*>())
            if (question->attribute("type") == "category")
                category = category_in(*question);
            else
                read_question(all, *question, category);
    } catch (Fault const& fault) {
        auto const& wrong = fault.violations().front();
        keep_unread(all, reflect::line_of_malformed(wrong.message), wrong.key, wrong.message, {});
    }
    return all;
}

} // namespace espalier::quizzes
