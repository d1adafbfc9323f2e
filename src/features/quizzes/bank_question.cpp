// SPDX-License-Identifier: Apache-2.0
// What a kind uses, and what keys it gets.
#include "features/quizzes/bank_question.h"

#include "features/quizzes/question_text.h"

#include <fmt/core.h>

#include <set>

namespace espalier::quizzes {

namespace {

// Gives every element without a key, or with one that is taken, the next free one: "a1", "a2", …
template <class Element> void give_keys(std::vector<Element>& elements, std::string_view letter)
{
    std::set<std::string> taken;
    for (auto const& one : elements)
        taken.insert(one.key.value);
    std::set<std::string> seen;
    std::size_t next = 1;
    for (auto& one : elements) {
        while (one.key.empty() || seen.contains(one.key.value)) {
            auto key = fmt::format("{}{}", letter, next++);
            if (!taken.contains(key))
                one.key = std::move(key);
        }
        seen.insert(one.key.value);
    }
}

bool has_options(BankQuestionKind kind)
{
    return kind == BankQuestionKind::single_choice || kind == BankQuestionKind::multiple_choice;
}

} // namespace

BankQuestionContent tidied(BankQuestionContent content)
{
    using enum BankQuestionKind;
    auto const kind = content.kind;
    if (!has_options(kind))
        content.options.clear();
    if (kind != short_text)
        content.accepted.clear();
    if (kind != numeric)
        content.numbers.clear();
    if (kind != matching)
        content.pairs.clear();
    if (kind != ordering && kind != drag_to_text)
        content.items.clear();
    if (kind != cloze && kind != drag_to_text)
        content.gaps.clear();
    if (kind != hotspot)
        content.zones.clear();
    if (kind != scenario)
        content.steps.clear();
    if (!is_marked_by_people(kind))
        content.criteria.clear();
    give_keys(content.options, "o");
    give_keys(content.pairs, "p");
    give_keys(content.items, "i");
    give_keys(content.gaps, "g");
    give_keys(content.zones, "z");
    give_keys(content.steps, "s");
    give_keys(content.criteria, "c");
    for (auto& step : content.steps)
        give_keys(step.options, "o");
    return content;
}

std::string question_name(BankQuestionContent const& content)
{
    constexpr std::size_t most = 120; // bytes
    if (!content.name.empty())
        return content.name.value;
    auto text = plain_text(content.text);
    if (text.size() <= most)
        return text;
    text.resize(valid_utf8_length(std::string_view(text).substr(0, most)));
    return text + "…";
}

} // namespace espalier::quizzes
