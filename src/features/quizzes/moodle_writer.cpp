// SPDX-License-Identifier: Apache-2.0
// Moodle XML as Moodle reads it; explanations, which it has not, stand in an element of our own, which it passes over.
#include "features/quizzes/moodle_cloze.h"
#include "features/quizzes/question_import.h"
#include "features/quizzes/question_text.h"
#include "platform/xml.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::quizzes {

namespace {

using platform::xml_escaped;

std::string element(std::string_view name, std::string_view text)
{
    return fmt::format("    <{0} format=\"markdown\"><text>{1}</text></{0}>\n", name, xml_escaped(text));
}

std::string element_if_any(std::string_view name, std::string_view text)
{
    return text.empty() ? std::string() : element(name, text);
}

std::string answer(double share, std::string_view text, std::string_view feedback, std::string_view more = {})
{
    return fmt::format("    <answer fraction=\"{:.7g}\" format=\"markdown\"><text>{}</text>{}"
                       "<feedback format=\"markdown\"><text>{}</text></feedback></answer>\n",
                       share, xml_escaped(text), more, xml_escaped(feedback));
}

std::string options_of(BankQuestionContent const& content)
{
    auto const is_single = content.kind == BankQuestionKind::single_choice;
    auto const right = static_cast<double>(std::count_if(content.options.begin(), content.options.end(),
                                                         [](BankOption const& one) { return one.is_right; }));
    auto const even = is_single ? 100.0 : 100 / std::max(right, 1.0);
    auto out = fmt::format("    <single>{}</single>\n", is_single);
    for (auto const& option : content.options) {
        auto const wrong = is_single ? 0.0 : -even;
        auto const share = option.share ? double(*option.share) : option.is_right ? even : wrong;
        out += answer(share, option.text, option.feedback);
    }
    return out;
}

std::string truth_of(BankQuestionContent const& content)
{
    std::string out;
    for (auto const is_true : {true, false}) {
        auto const is_right = is_true == content.is_true;
        out += answer(is_right ? 100 : 0, is_true ? "true" : "false",
                      is_right ? content.right_feedback : content.wrong_feedback);
    }
    return out;
}

std::string numbers_of(BankQuestionContent const& content)
{
    std::string out;
    for (auto const& one : content.numbers)
        out += answer(one.share, fmt::format("{}", one.value), one.feedback,
                      fmt::format("<tolerance>{}</tolerance>", one.tolerance));
    if (!content.measure_unit.empty())
        out += fmt::format("    <units><unit><multiplier>1</multiplier><unit_name>{}</unit_name></unit></units>\n",
                           xml_escaped(content.measure_unit));
    return out;
}

std::string pairs_of(BankQuestionContent const& content)
{
    std::string out;
    for (auto const& pair : content.pairs)
        out += fmt::format("    <subquestion format=\"markdown\"><text>{}</text><answer><text>{}</text></answer>"
                           "</subquestion>\n",
                           xml_escaped(pair.left), xml_escaped(pair.right));
    return out;
}

std::string items_of(BankQuestionContent const& content)
{
    std::string out;
    for (std::size_t i = 0; i < content.items.size(); ++i)
        out += content.kind == BankQuestionKind::ordering
            ? answer(static_cast<double>(i + 1), content.items[i].text, "")
            : fmt::format("    <dragbox><text>{}</text><group>1</group></dragbox>\n",
                          xml_escaped(content.items[i].text));
    return out;
}

// "{{g1}}" as "[[2]]", the number of the item that belongs there.
std::string dragged_text(BankQuestionContent const& content)
{
    std::string out;
    for (auto const& piece : pieces_of(content.text)) {
        out += piece.text;
        for (auto const& gap : content.gaps)
            for (std::size_t i = 0; i < content.items.size() && gap.key.value == piece.gap_key; ++i)
                if (gap.item_key == content.items[i].key)
                    out += fmt::format("[[{}]]", i + 1);
    }
    return out;
}

struct MoodleKind
{
    std::string_view name;
    std::string text;
    std::string body;
};

// None: Moodle has no such kind.
std::optional<MoodleKind> kind_of(BankQuestionContent const& content)
{
    using enum BankQuestionKind;
    auto const& text = content.text.value;
    switch (content.kind) {
    case single_choice:
    case multiple_choice: return MoodleKind{"multichoice", text, options_of(content)};
    case true_false: return MoodleKind{"truefalse", text, truth_of(content)};
    case short_text: {
        auto body = fmt::format("    <usecase>{}</usecase>\n", content.minds_case ? 1 : 0);
        for (auto const& one : content.accepted)
            body += answer(one.share, one.text, one.feedback);
        return MoodleKind{"shortanswer", text, std::move(body)};
    }
    case numeric: return MoodleKind{"numerical", text, numbers_of(content)};
    case matching: return MoodleKind{"matching", text, pairs_of(content)};
    case ordering: return MoodleKind{"ordering", text, items_of(content)};
    case drag_to_text: return MoodleKind{"ddwtos", dragged_text(content), items_of(content)};
    case cloze:
        if (auto gaps = moodle_cloze(content))
            return MoodleKind{"cloze", std::move(*gaps), ""};
        return std::nullopt;
    case essay:
    case file:
        if (!content.criteria.empty())
            return std::nullopt;
        return MoodleKind{
            "essay", text,
            fmt::format("    <responseformat>{}</responseformat>\n", content.kind == file ? "noinline" : "editor") +
                element_if_any("graderinfo", content.marking_notes)};
    default: return std::nullopt;
    }
}

std::string written(ToExport const& one, MoodleKind const& kind)
{
    auto const& content = one.content;
    auto out = fmt::format("  <question type=\"{}\">\n    <name><text>{}</text></name>\n", kind.name,
                           xml_escaped(content.name));
    out += element("questiontext", kind.text) + element_if_any("generalfeedback", content.feedback) +
        fmt::format("    <defaultgrade>{}</defaultgrade>\n", double(content.marks));
    if (content.kind != BankQuestionKind::true_false) // there they belong to the answers
        out += element_if_any("correctfeedback", content.right_feedback) +
            element_if_any("incorrectfeedback", content.wrong_feedback);
    out += element_if_any("espalier_explanation", content.explanation) + kind.body;
    if (!one.tags.empty()) {
        out += "    <tags>";
        for (auto const& tag : one.tags)
            out += fmt::format("<tag><text>{}</text></tag>", xml_escaped(tag));
        out += "</tags>\n";
    }
    return out + "  </question>\n";
}

std::string as_comment(std::string text)
{
    for (auto at = text.find("--"); at != std::string::npos; at = text.find("--"))
        text.replace(at, 2, "- -");
    return text;
}

} // namespace

std::string write_moodle_xml(std::vector<ToExport> const& questions, std::vector<std::string>& left_out)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n";
    std::string category;
    for (auto const& one : questions) {
        if (one.category != category)
            out += fmt::format(
                "  <question type=\"category\"><category><text>$course$/top/{}</text></category></question>\n",
                xml_escaped(one.category));
        category = one.category;
        if (auto const kind = kind_of(one.content))
            out += written(one, *kind);
        else {
            left_out.push_back(question_name(one.content));
            out += fmt::format("  <!-- Left out, Moodle has no such question: {} -->\n",
                               as_comment(xml_escaped(left_out.back())));
        }
    }
    return out + "</quiz>\n";
}

} // namespace espalier::quizzes
