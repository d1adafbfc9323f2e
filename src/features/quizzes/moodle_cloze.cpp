// SPDX-License-Identifier: Apache-2.0
// A backslash makes any mark a letter; what follows # is said to who chose the answer.
#include "features/quizzes/moodle_cloze.h"

#include "features/quizzes/question_text.h"

#include <fmt/core.h>

#include <charconv>

namespace espalier::quizzes {

namespace {

struct ClozeAnswer
{
    double share = 0;
    std::string text;
    std::string feedback;
};

// Up to the first of `ends` that no backslash escapes, which is taken away.
std::string take_until(std::string_view& text, std::string_view ends)
{
    std::string out;
    while (!text.empty() && ends.find(text.front()) == std::string_view::npos) {
        if (text.front() == '\\' && text.size() > 1)
            text.remove_prefix(1);
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

std::optional<double> number_in(std::string_view text)
{
    double value = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<ClozeAnswer> take_answer(std::string_view& text)
{
    ClozeAnswer answer;
    if (text.starts_with('=')) {
        answer.share = 100;
        text.remove_prefix(1);
    } else if (text.starts_with('%')) {
        auto const end = text.find('%', 1);
        auto const share = end == std::string_view::npos ? std::nullopt : number_in(text.substr(1, end - 1));
        if (!share)
            return std::nullopt;
        answer.share = *share;
        text.remove_prefix(end + 1);
    }
    answer.text = trimmed(take_until(text, "~#}"));
    if (text.starts_with('#')) {
        text.remove_prefix(1);
        answer.feedback = trimmed(take_until(text, "~}"));
    }
    return answer;
}

std::optional<BankGapKind> kind_named(std::string_view name, bool& minds_case)
{
    minds_case = minds_case || name == "SHORTANSWER_C" || name == "SAC" || name == "MWC";
    if (name == "SHORTANSWER" || name == "SA" || name == "MW" || name == "SHORTANSWER_C" || name == "SAC" ||
        name == "MWC")
        return BankGapKind::written;
    if (name == "NUMERICAL" || name == "NM")
        return BankGapKind::number;
    if (name.starts_with("MULTICHOICE") || name == "MC" || name == "MCV" || name == "MCH" || name == "MCS" ||
        name == "MCVS" || name == "MCHS")
        return BankGapKind::chosen;
    return std::nullopt; // several of many, and what comes after us
}

bool add_number(BankGap& gap, ClozeAnswer const& answer)
{
    auto const colon = answer.text.find(':');
    auto const value = number_in(std::string_view(answer.text).substr(0, colon));
    auto const tolerance =
        colon == std::string::npos ? std::optional(0.0) : number_in(std::string_view(answer.text).substr(colon + 1));
    if (!value || !tolerance)
        return false;
    gap.numbers.push_back(
        {.value = *value, .tolerance = *tolerance, .share = answer.share, .feedback = answer.feedback});
    return true;
}

// The gap that begins after its brace, up to and with the closing one.
std::optional<BankGap> take_gap(std::string_view& text, bool& minds_case)
{
    auto const weight = take_until(text, ":}");
    if (!weight.empty() && !number_in(weight))
        return std::nullopt;
    if (!text.starts_with(':'))
        return std::nullopt;
    text.remove_prefix(1);
    auto const kind = kind_named(take_until(text, ":}"), minds_case);
    if (!kind || !text.starts_with(':'))
        return std::nullopt;
    BankGap gap{.key = {}, .kind = *kind, .accepted = {}, .numbers = {}, .item_key = {}};
    while (!text.empty() && text.front() != '}') {
        text.remove_prefix(1); // ':' before the first, '~' before the others
        auto const answer = take_answer(text);
        if (!answer || (*kind == BankGapKind::number && !add_number(gap, *answer)))
            return std::nullopt;
        if (*kind != BankGapKind::number)
            gap.accepted.push_back({.text = answer->text, .share = answer->share, .feedback = answer->feedback});
    }
    if (text.empty())
        return std::nullopt;
    text.remove_prefix(1);
    return gap;
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (auto const letter : text) {
        if (std::string_view("~#}\\\"/").find(letter) != std::string_view::npos)
            out += '\\';
        out += letter;
    }
    return out;
}

std::string answer_text(double share, std::string_view text, std::string_view feedback)
{
    auto const weight = share >= 100 ? std::string("=") : fmt::format("%{:.7g}%", share);
    return weight + escaped(text) + (feedback.empty() ? "" : "#" + escaped(feedback));
}

std::string gap_text(BankGap const& gap, bool minds_case)
{
    constexpr std::string_view names[] = {"SHORTANSWER", "MULTICHOICE", "NUMERICAL"};
    auto const name =
        gap.kind == BankGapKind::written && minds_case ? "SHORTANSWER_C" : names[static_cast<std::size_t>(gap.kind)];
    std::string out;
    for (auto const& one : gap.accepted)
        out += (out.empty() ? "" : "~") + answer_text(one.share, one.text, one.feedback);
    for (auto const& one : gap.numbers)
        out += (out.empty() ? "" : "~") +
            answer_text(one.share, fmt::format("{}:{}", one.value, one.tolerance), one.feedback);
    return fmt::format("{{1:{}:{}}}", name, out);
}

} // namespace

std::optional<BankQuestionContent> content_of_cloze(std::string_view text)
{
    BankQuestionContent content;
    content.kind = BankQuestionKind::cloze;
    while (!text.empty()) {
        auto const brace = text.find('{');
        content.text.value += text.substr(0, brace);
        if (brace == std::string_view::npos)
            break;
        text.remove_prefix(brace + 1);
        auto gap = take_gap(text, content.minds_case);
        if (!gap)
            return std::nullopt;
        gap->key = fmt::format("g{}", content.gaps.size() + 1);
        content.text.value += "{{" + gap->key.value + "}}";
        content.gaps.push_back(std::move(*gap));
    }
    return content;
}

std::optional<std::string> moodle_cloze(BankQuestionContent const& content)
{
    std::string out;
    for (auto const& piece : pieces_of(content.text)) {
        if (piece.text.find('{') != std::string::npos)
            return std::nullopt;
        out += piece.text;
        for (auto const& gap : content.gaps)
            if (gap.key.value == piece.gap_key)
                out += gap_text(gap, content.minds_case);
    }
    return out;
}

} // namespace espalier::quizzes
