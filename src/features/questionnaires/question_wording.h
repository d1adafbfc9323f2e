// SPDX-License-Identifier: Apache-2.0
// The texts of a questionnaire: finding each of them, reading one in a language, and the places in them that are filled in.
#pragma once

#include "features/questionnaires/questionnaire_content.h"

#include <fmt/core.h>

#include <string>
#include <string_view>

namespace espalier::questionnaires {

enum class TextNeed
{
    must, // an empty one keeps the questionnaire from going into force
    may
};

// Calls `visit(pointer, wordings, need)` for every text of a content, const or not, in the order of reading.
template <class Content, class Visit> void each_text(Content& content, Visit visit)
{
    visit(std::string("/title"), content.title, TextNeed::must);
    visit(std::string("/introduction"), content.introduction, TextNeed::may);
    for (std::size_t f = 0; f < content.factors.size(); ++f)
        visit(fmt::format("/factors/{}/name", f), content.factors[f].name, TextNeed::must);
    for (std::size_t s = 0; s < content.sections.size(); ++s) {
        auto& section = content.sections[s];
        visit(fmt::format("/sections/{}/title", s), section.title, TextNeed::may);
        visit(fmt::format("/sections/{}/introduction", s), section.introduction, TextNeed::may);
        for (std::size_t q = 0; q < section.questions.size(); ++q) {
            auto& question = section.questions[q];
            auto const place = fmt::format("/sections/{}/questions/{}", s, q);
            visit(place + "/text", question.text, TextNeed::must);
            visit(place + "/help", question.help, TextNeed::may);
            for (std::size_t o = 0; o < question.options.size(); ++o)
                visit(fmt::format("{}/options/{}/label", place, o), question.options[o].label, TextNeed::must);
            for (std::size_t r = 0; r < question.rows.size(); ++r)
                visit(fmt::format("{}/rows/{}/label", place, r), question.rows[r].label, TextNeed::must);
            visit(place + "/measure_unit", question.measure_unit, TextNeed::may);
        }
    }
    visit(std::string("/closing"), content.closing, TextNeed::may);
}

// The text in exactly this language; empty where there is none.
std::string_view text_in(Wordings const& wordings, std::string_view language);
std::string_view main_language(QuestionnaireContent const& content); // empty without languages

// What stands in braces in a text.
struct Placeholder
{
    std::string_view name; // "subject", "training", "answer", or something that is not known
    std::string_view key;  // of the answer
    std::size_t begin = 0; // bytes from the start of the text, the braces included
    std::size_t end = 0;
};
std::vector<Placeholder> placeholders_in(std::string_view text);

// Do both ask the same of the same in the same order? Texts and further languages may differ.
bool same_structure(QuestionnaireContent const& one, QuestionnaireContent const& other);

// Without what a kind of question has no use for: options of a text, rows of a number.
QuestionnaireContent tidied(QuestionnaireContent content);

bool has_options(QuestionKind kind);
bool is_agreement(QuestionKind kind);
bool has_number(QuestionKind kind); // whose answer is one number

} // namespace espalier::questionnaires
