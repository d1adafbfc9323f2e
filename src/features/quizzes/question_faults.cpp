// SPDX-License-Identifier: Apache-2.0
// What keeps a question from being asked: field by field, all at once. The page holds the same rules to show them as one types.
#include "features/quizzes/bank_question.h"
#include "features/quizzes/marking.h"
#include "features/quizzes/question_text.h"
#include "features/quizzes/scenario_ways.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace espalier::quizzes {

namespace {

class QuestionCheck
{
public:
    QuestionCheck(BankQuestionContent const& content, bool has_image) : content_(content), has_image_(has_image) {}

    std::vector<Violation> faults()
    {
        if (content_.text.empty())
            required("/text", "Write what is asked.");
        if (content_.marks <= 0)
            violations_.add("/marks", "no_marks", "Give it more than 0 marks.");
        check_kind();
        return violations_.found();
    }

private:
    void check_kind()
    {
        using enum BankQuestionKind;
        switch (content_.kind) {
        case single_choice:
        case multiple_choice: return check_options();
        case short_text: return check_accepted("/accepted", content_.accepted);
        case numeric: return check_numbers("/numbers", content_.numbers);
        case matching: return check_pairs();
        case ordering: return check_items(2);
        case cloze:
        case drag_to_text: return check_gaps();
        case hotspot: return check_zones();
        case scenario: return check_steps();
        case true_false:
        case essay:
        case file: return check_criteria();
        }
    }

    void required(std::string pointer, std::string message)
    {
        violations_.add(std::move(pointer), "required", std::move(message));
    }

    // Each has a text, and there are neither too few nor too many of them.
    template <class Element, class TextOf>
    void check_texts(std::string const& pointer, std::vector<Element> const& all, std::size_t fewest, TextOf text_of)
    {
        if (all.size() < fewest)
            violations_.add(pointer, "too_few", fmt::format("There must be at least {}.", fewest),
                            {{"minimum", std::to_string(fewest)}});
        if (all.size() > most_bank_options)
            violations_.add(pointer, "too_many", fmt::format("There may be at most {}.", most_bank_options),
                            {{"maximum", std::to_string(most_bank_options)}});
        for (std::size_t i = 0; i < all.size(); ++i)
            if (text_of(all[i]).empty())
                required(fmt::format("{}/{}/text", pointer, i), "Write a text, or remove it.");
    }

    void check_options()
    {
        check_texts("/options", content_.options, 2, [](BankOption const& one) { return one.text.value; });
        double sum = 0;
        std::size_t full = 0;
        for (auto const& option : content_.options) {
            auto const share = option.share ? double(*option.share) : option.is_right ? 100.0 : 0.0;
            full += share >= 100;
            sum += option.share && share > 0 ? share : 0;
        }
        auto const is_right = std::any_of(content_.options.begin(), content_.options.end(),
                                          [](BankOption const& one) { return one.is_right; });
        if (content_.kind == BankQuestionKind::single_choice ? full == 0 : !is_right && sum == 0)
            violations_.add("/options", "none_right", "Say which is right.");
        // Thirds and sevenths are written with five places.
        else if (content_.kind == BankQuestionKind::multiple_choice && sum > 0 && std::abs(sum - 100) > 0.01)
            violations_.add("/options", "not_a_hundred", "The shares of the right ones must come to 100 %.");
    }

    void check_accepted(std::string const& pointer, std::vector<BankAcceptedText> const& accepted)
    {
        check_texts(pointer, accepted, 1, [](BankAcceptedText const& one) { return one.text.value; });
        if (!accepted.empty() &&
            std::none_of(accepted.begin(), accepted.end(), [](auto const& one) { return one.share >= 100; }))
            violations_.add(pointer, "none_right", "Say which is right.");
    }

    void check_numbers(std::string const& pointer, std::vector<BankAcceptedNumber> const& numbers)
    {
        if (std::none_of(numbers.begin(), numbers.end(), [](auto const& one) { return one.share >= 100; }))
            violations_.add(pointer, "none_right", "Say which is right.");
        for (std::size_t i = 0; i < numbers.size(); ++i)
            if (!std::isfinite(numbers[i].value) || !std::isfinite(numbers[i].tolerance) || numbers[i].tolerance < 0)
                violations_.add(fmt::format("{}/{}/tolerance", pointer, i), "negative", "A tolerance is 0 or more.");
    }

    void check_pairs()
    {
        check_texts("/pairs", content_.pairs, 2, [](BankPair const& one) { return one.right.value; });
        if (std::count_if(content_.pairs.begin(), content_.pairs.end(),
                          [](BankPair const& one) { return !one.left.empty(); }) < 2)
            violations_.add("/pairs", "too_few_pairs", "There must be at least two that belong together.");
    }

    void check_items(std::size_t fewest)
    {
        check_texts("/items", content_.items, fewest, [](BankItem const& one) { return one.text.value; });
    }

    void check_gaps()
    {
        if (content_.kind == BankQuestionKind::drag_to_text)
            check_items(1);
        std::multiset<std::string> placed;
        for (auto const& piece : pieces_of(content_.text))
            if (!piece.gap_key.empty())
                placed.insert(piece.gap_key);
        if (content_.gaps.empty())
            violations_.add("/gaps", "too_few", "There must be at least one gap: write {{g1}} where it is.");
        for (std::size_t i = 0; i < content_.gaps.size(); ++i)
            check_gap(fmt::format("/gaps/{}", i), content_.gaps[i], placed.count(content_.gaps[i].key.value));
        for (auto const& key : placed)
            if (std::none_of(content_.gaps.begin(), content_.gaps.end(),
                             [&](BankGap const& gap) { return gap.key.value == key; }))
                violations_.add("/text", "unknown_gap", fmt::format("Nothing is said of the gap {}.", key),
                                {{"gap", key}});
    }

    void check_gap(std::string const& pointer, BankGap const& gap, std::size_t placed)
    {
        if (placed != 1)
            violations_.add(pointer + "/key", "gap_not_placed",
                            fmt::format("The gap must stand in the text once, as {{{{{}}}}}.", gap.key.value),
                            {{"gap", gap.key.value}});
        if (content_.kind == BankQuestionKind::drag_to_text) {
            if (std::none_of(content_.items.begin(), content_.items.end(),
                             [&](BankItem const& item) { return gap.item_key && item.key == *gap.item_key; }))
                required(pointer + "/item_key", "Say which word belongs there.");
        } else if (gap.kind == BankGapKind::number)
            check_numbers(pointer + "/numbers", gap.numbers);
        else
            check_accepted(pointer + "/accepted", gap.accepted);
    }

    void check_zones()
    {
        if (!has_image_)
            required("/image", "Choose a picture.");
        if (content_.image_description.empty())
            required("/image_description", "Say what the picture shows, for those who do not see it.");
        check_texts("/zones", content_.zones, 2, [](BankZone const& one) { return one.label.value; });
        if (std::none_of(content_.zones.begin(), content_.zones.end(), [](auto const& one) { return one.is_right; }))
            violations_.add("/zones", "none_right", "Say which is right.");
    }

    void check_steps()
    {
        if (content_.steps.empty() || content_.steps.size() > most_bank_steps)
            violations_.add("/steps", "too_few", "There must be at least 1.", {{"minimum", "1"}});
        for (std::size_t s = 0; s < content_.steps.size(); ++s)
            check_step(fmt::format("/steps/{}", s), content_.steps[s]);
        if (has_circle(content_))
            violations_.add("/steps", "circle", "The steps lead back to themselves: nobody would come to the end.");
        else if (!content_.steps.empty() && best_way(content_).share <= 0)
            violations_.add("/steps", "none_right", "Say which is right.");
    }

    void check_step(std::string const& pointer, BankStep const& step)
    {
        if (step.text.empty())
            required(pointer + "/text", "Write a text, or remove it.");
        check_texts(pointer + "/options", step.options, 2, [](BankStepOption const& one) { return one.text.value; });
        for (std::size_t o = 0; o < step.options.size(); ++o)
            if (auto const& next = step.options[o].next_step_key; next &&
                std::none_of(content_.steps.begin(), content_.steps.end(),
                             [&](BankStep const& one) { return one.key == *next; }))
                required(fmt::format("{}/options/{}/next_step_key", pointer, o), "There is no such step.");
    }

    void check_criteria()
    {
        for (std::size_t c = 0; c < content_.criteria.size(); ++c) {
            auto const pointer = fmt::format("/criteria/{}", c);
            if (content_.criteria[c].title.empty())
                required(pointer + "/title", "Write a text, or remove it.");
            auto const& levels = content_.criteria[c].levels;
            if (std::none_of(levels.begin(), levels.end(), [](MarkingLevel const& one) { return one.points > 0; }))
                violations_.add(pointer + "/levels", "none_right", "Say which is right.");
        }
    }

    BankQuestionContent const& content_;
    bool has_image_;
    Violations violations_;
};

} // namespace

std::vector<Violation> question_faults(BankQuestionContent const& content, bool has_image)
{
    return QuestionCheck(content, has_image).faults();
}

} // namespace espalier::quizzes
