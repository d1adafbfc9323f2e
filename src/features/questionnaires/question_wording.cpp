// SPDX-License-Identifier: Apache-2.0
// Walking and comparing texts; what belongs to which kind of question.
#include "features/questionnaires/question_wording.h"

#include "reflect/json.h"

namespace espalier::questionnaires {

std::string_view text_in(Wordings const& wordings, std::string_view language)
{
    for (auto const& one : wordings)
        if (one.language.value == language)
            return one.text;
    return {};
}

std::string_view main_language(QuestionnaireContent const& content)
{
    return content.languages.empty() ? std::string_view() : content.languages.front();
}

std::vector<Placeholder> placeholders_in(std::string_view text)
{
    std::vector<Placeholder> found;
    for (auto begin = text.find('{'); begin != std::string_view::npos; begin = text.find('{', begin + 1)) {
        auto const end = text.find('}', begin);
        if (end == std::string_view::npos)
            break;
        auto const inner = text.substr(begin + 1, end - begin - 1);
        auto const dot = inner.find('.');
        found.push_back({.name = inner.substr(0, dot),
                         .key = dot == std::string_view::npos ? std::string_view() : inner.substr(dot + 1),
                         .begin = begin,
                         .end = end + 1});
    }
    return found;
}

bool same_structure(QuestionnaireContent const& one, QuestionnaireContent const& other)
{
    auto const bare = [](QuestionnaireContent content) {
        each_text(content, [](std::string const&, Wordings& wordings, TextNeed) { wordings.clear(); });
        content.languages.clear();
        return reflect::to_json(content);
    };
    return main_language(one) == main_language(other) && bare(one) == bare(other);
}

bool has_options(QuestionKind kind)
{
    using enum QuestionKind;
    return kind == single_choice || kind == multiple_choice || kind == ranking || kind == matrix;
}

bool is_agreement(QuestionKind kind)
{
    return kind == QuestionKind::agreement_5 || kind == QuestionKind::agreement_7;
}

bool has_number(QuestionKind kind)
{
    return is_agreement(kind) || kind == QuestionKind::enps || kind == QuestionKind::number;
}

QuestionnaireContent tidied(QuestionnaireContent content)
{
    for (auto& section : content.sections)
        for (auto& question : section.questions) {
            auto const kind = question.kind;
            if (!has_options(kind))
                question.options.clear();
            if (kind != QuestionKind::matrix)
                question.rows.clear();
            if (kind != QuestionKind::competency_rating) {
                question.competency_ids.clear();
                question.is_of_job = false;
            }
            if (kind != QuestionKind::number && kind != QuestionKind::multiple_choice)
                question.minimum = question.maximum = std::nullopt;
            if (kind != QuestionKind::number) {
                question.measure_unit.clear();
                question.is_whole = false;
            }
            if (!is_agreement(kind))
                question.is_reversed = false;
            if (kind != QuestionKind::multiple_choice)
                for (auto& option : question.options)
                    option.is_exclusive = false;
        }
    return content;
}

} // namespace espalier::questionnaires
