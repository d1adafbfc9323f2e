// SPDX-License-Identifier: Apache-2.0
// GIFT holds neither explanations nor marks; everything else of the kinds it knows comes back as it was.
#include "features/quizzes/question_import.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::quizzes {

namespace {

std::string escaped(std::string_view text)
{
    std::string out;
    for (auto const letter : text) {
        if (letter == '\n') {
            out += "\\n";
            continue;
        }
        if (std::string_view("~=#{}:\\").find(letter) != std::string_view::npos)
            out += '\\';
        out += letter;
    }
    return out;
}

std::string with_feedback(std::string_view text, std::string_view feedback)
{
    return feedback.empty() ? escaped(text) : escaped(text) + "#" + escaped(feedback);
}

std::string weighted(char mark, double share, std::string_view text, std::string_view feedback)
{
    auto const is_plain = (mark == '=' && share >= 100) || (mark == '~' && share == 0);
    auto const weight = is_plain ? std::string() : fmt::format("%{:.7g}%", share);
    return fmt::format("\n  {}{}{}", mark, weight, with_feedback(text, feedback));
}

std::string options_of(BankQuestionContent const& content)
{
    auto const right = static_cast<double>(std::count_if(content.options.begin(), content.options.end(),
                                                         [](BankOption const& one) { return one.is_right; }));
    std::string out;
    for (auto const& option : content.options) {
        if (content.kind == BankQuestionKind::single_choice) {
            auto const share = option.share ? double(*option.share) : option.is_right ? 100.0 : 0.0;
            out += weighted(share >= 100 ? '=' : '~', share, option.text, option.feedback);
            continue;
        }
        auto const even = (option.is_right ? 100 : -100) / std::max(right, 1.0);
        auto const share = option.share ? double(*option.share) : even;
        // A mark of its own for all of the marks: "=" would make it a single choice.
        out += fmt::format("\n  ~%{:.7g}%{}", share, with_feedback(option.text, option.feedback));
    }
    return out;
}

// None: GIFT has no such kind. A multiple choice with one right option would come back as a single one.
std::optional<std::string> body_of(BankQuestionContent const& content)
{
    using enum BankQuestionKind;
    std::string out;
    switch (content.kind) {
    case multiple_choice:
        if (std::any_of(content.options.begin(), content.options.end(), [&](BankOption const& one) {
                return one.share ? *one.share >= 100
                                 : one.is_right &&
                        std::count_if(content.options.begin(), content.options.end(),
                                      [](auto const& o) { return o.is_right; }) == 1;
            }))
            return std::nullopt;
        return options_of(content);
    case single_choice: return options_of(content);
    case true_false:
        out = content.is_true ? "TRUE" : "FALSE";
        if (!content.wrong_feedback.empty() || !content.right_feedback.empty())
            out += "#" + escaped(content.wrong_feedback);
        if (!content.right_feedback.empty())
            out += "#" + escaped(content.right_feedback);
        return out;
    case short_text:
        for (auto const& one : content.accepted)
            out += weighted('=', one.share, one.text, one.feedback);
        return out;
    case numeric:
        out = "#";
        for (auto const& one : content.numbers)
            out += fmt::format("\n  ={}{}:{}{}", one.share >= 100 ? "" : fmt::format("%{:.7g}%", one.share.value),
                               one.value, one.tolerance, one.feedback.empty() ? "" : "#" + escaped(one.feedback));
        return out;
    case matching:
        for (auto const& pair : content.pairs)
            out += fmt::format("\n  ={} -> {}", escaped(pair.left), escaped(pair.right));
        return out;
    case essay: return content.criteria.empty() ? std::optional(std::string()) : std::nullopt;
    default: return std::nullopt;
    }
}

} // namespace

std::string write_gift(std::vector<ToExport> const& questions, std::vector<std::string>& left_out)
{
    std::string out;
    std::string category;
    for (auto const& one : questions) {
        if (one.category != category)
            out += fmt::format("$CATEGORY: {}\n\n", one.category);
        category = one.category;
        auto const body = body_of(one.content);
        if (!body) {
            left_out.push_back(question_name(one.content));
            out += fmt::format("// Left out, GIFT has no such question: {}\n\n", question_name(one.content));
            continue;
        }
        if (!one.tags.empty()) {
            out += "//";
            for (auto const& tag : one.tags)
                out += fmt::format(" [tag:{}]", tag);
            out += '\n';
        }
        if (!one.content.name.empty())
            out += fmt::format("::{}::", escaped(one.content.name));
        out += "[markdown]" + escaped(one.content.text) + "{" + *body;
        if (!one.content.feedback.empty())
            out += "####" + escaped(one.content.feedback);
        out += one.content.kind == BankQuestionKind::essay ? "}\n\n" : "\n}\n\n";
    }
    return out;
}

} // namespace espalier::quizzes
