// SPDX-License-Identifier: Apache-2.0
// One function a kind. Each answers the share that was earned before the quiz's own rules are held against it.
#include "features/quizzes/marking.h"

#include "features/quizzes/scenario_ways.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace espalier::quizzes {

namespace {

bool chose(QuizAnswer const& answer, QuizKey const& key)
{
    return std::find(answer.option_keys.begin(), answer.option_keys.end(), key) != answer.option_keys.end();
}

void say(MarkedAnswer& marked, Text<0, 2000> const& feedback)
{
    if (!feedback.empty())
        marked.feedback.push_back(feedback.value);
}

std::string_view value_at(QuizAnswer const& answer, QuizKey const& key)
{
    for (auto const& place : answer.places)
        if (place.key == key)
            return place.value;
    return {};
}

// What each option is worth: as written, or the right ones share alike and each wrong one undoes one of them.
double share_of(BankQuestionContent const& question, BankOption const& option)
{
    if (option.share)
        return *option.share / 100;
    if (question.kind == BankQuestionKind::single_choice)
        return option.is_right ? 1 : 0;
    auto const right = static_cast<double>(
        std::count_if(question.options.begin(), question.options.end(), [](auto const& one) { return one.is_right; }));
    return (option.is_right ? 1 : -1) / std::max(right, 1.0);
}

MarkedAnswer marked_choice(BankQuestionContent const& question, QuizAnswer const& answer)
{
    MarkedAnswer marked;
    if (question.kind == BankQuestionKind::single_choice && answer.option_keys.size() > 1)
        return marked; // who names all of them has chosen none
    for (auto const& option : question.options)
        if (chose(answer, option.key)) {
            marked.fraction += share_of(question, option);
            say(marked, option.feedback);
        }
    return marked;
}

MarkedAnswer marked_text(BankQuestionContent const& question, std::vector<BankAcceptedText> const& accepted,
                         std::string_view given)
{
    for (auto const& one : accepted)
        if (matches_text(one.text, given, question.minds_case)) {
            MarkedAnswer marked{.fraction = one.share / 100, .feedback = {}};
            say(marked, one.feedback);
            return marked;
        }
    return {};
}

MarkedAnswer marked_number(std::vector<BankAcceptedNumber> const& numbers, double given)
{
    if (!std::isfinite(given))
        return {};
    for (auto const& one : numbers) {
        // The last bit of a decimal fraction is not the learner's doing.
        auto const rounding = 1e-9 * std::max({1.0, std::abs(one.value), std::abs(given)});
        if (std::abs(given - one.value) <= one.tolerance + rounding) {
            MarkedAnswer marked{.fraction = one.share / 100, .feedback = {}};
            say(marked, one.feedback);
            return marked;
        }
    }
    return {};
}

MarkedAnswer marked_pairs(BankQuestionContent const& question, QuizAnswer const& answer)
{
    double right = 0;
    double all = 0;
    for (auto const& pair : question.pairs) {
        if (pair.left.empty())
            continue;
        ++all;
        auto const given = value_at(answer, pair.key);
        // Two pairs with the same right side are the same answer.
        right += std::any_of(question.pairs.begin(), question.pairs.end(),
                             [&](BankPair const& one) { return one.key.value == given && one.right == pair.right; });
    }
    return {.fraction = all > 0 ? right / all : 0, .feedback = {}};
}

// The share of neighbours that stand in the right order one after the other: moving one item by one place costs little.
MarkedAnswer marked_order(BankQuestionContent const& question, QuizAnswer const& answer)
{
    auto const place = [&](QuizKey const& key) {
        return std::find_if(question.items.begin(), question.items.end(),
                            [&](BankItem const& item) { return item.key == key; }) -
            question.items.begin();
    };
    if (answer.option_keys.size() != question.items.size() || question.items.size() < 2)
        return {};
    double right = 0;
    for (std::size_t i = 1; i < answer.option_keys.size(); ++i)
        right += place(answer.option_keys[i]) == place(answer.option_keys[i - 1]) + 1 &&
            place(answer.option_keys[i]) < std::ssize(question.items);
    return {.fraction = right / static_cast<double>(question.items.size() - 1), .feedback = {}};
}

MarkedAnswer marked_gap(BankQuestionContent const& question, BankGap const& gap, std::string_view given)
{
    if (question.kind == BankQuestionKind::drag_to_text)
        return {.fraction = gap.item_key && gap.item_key->value == given ? 1.0 : 0.0, .feedback = {}};
    if (gap.kind == BankGapKind::chosen) {
        std::size_t number = 0;
        auto const [end, fault] = std::from_chars(given.data(), given.data() + given.size(), number);
        if (fault != std::errc() || end != given.data() + given.size() || number >= gap.accepted.size())
            return {};
        MarkedAnswer marked{.fraction = gap.accepted[number].share / 100, .feedback = {}};
        say(marked, gap.accepted[number].feedback);
        return marked;
    }
    if (gap.kind == BankGapKind::written)
        return marked_text(question, gap.accepted, given);
    auto text = std::string(given);
    std::replace(text.begin(), text.end(), ',', '.');
    double number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size() ? marked_number(gap.numbers, number)
                                                                    : MarkedAnswer{};
}

MarkedAnswer marked_gaps(BankQuestionContent const& question, QuizAnswer const& answer)
{
    MarkedAnswer all;
    for (auto const& gap : question.gaps) {
        auto const given = value_at(answer, gap.key);
        if (given.empty())
            continue;
        auto one = marked_gap(question, gap, given);
        all.fraction += one.fraction / static_cast<double>(question.gaps.size());
        all.feedback.insert(all.feedback.end(), one.feedback.begin(), one.feedback.end());
    }
    return all;
}

MarkedAnswer marked_point(BankQuestionContent const& question, QuizAnswer const& answer)
{
    for (auto const& zone : question.zones) {
        auto const named = !answer.option_keys.empty() && answer.option_keys.front() == zone.key;
        auto const& point = answer.point;
        auto const hit = point && point->x >= zone.x && point->x <= zone.x + zone.width && point->y >= zone.y &&
            point->y <= zone.y + zone.height;
        if (zone.is_right && (named || (hit && answer.option_keys.empty())))
            return {.fraction = 1, .feedback = {}};
    }
    return {};
}

MarkedAnswer marked_by_kind(BankQuestionContent const& question, QuizAnswer const& answer)
{
    using enum BankQuestionKind;
    switch (question.kind) {
    case single_choice:
    case multiple_choice: return marked_choice(question, answer);
    case true_false: return {.fraction = answer.is_true == question.is_true ? 1.0 : 0.0, .feedback = {}};
    case short_text: return marked_text(question, question.accepted, answer.text ? answer.text->value : "");
    case numeric: return marked_number(question.numbers, answer.number.value_or(std::nan("")));
    case matching: return marked_pairs(question, answer);
    case ordering: return marked_order(question, answer);
    case cloze:
    case drag_to_text: return marked_gaps(question, answer);
    case hotspot: return marked_point(question, answer);
    case scenario: return marked_way(question, answer.option_keys);
    case essay:
    case file: break;
    }
    return {};
}

// Without options that take away, a wrong answer to a single question costs nothing; with negative marks, these may.
double held_against(double earned, MarkingRules const& rules)
{
    constexpr double rounding = 1e-6; // thirds of a hundred percent
    if (earned > 1 - rounding)
        return 1;
    if (!rules.gives_partial_marks && earned >= 0)
        return 0;
    return std::clamp(earned, rules.takes_negative_marks ? -1.0 : 0.0, 1.0);
}

} // namespace

bool matches_text(std::string_view accepted, std::string_view given, bool minds_case)
{
    auto const form = [&](std::string_view text) {
        std::string out;
        for (auto const letter : minds_case ? std::string(trimmed(text)) : search_form(trimmed(text))) {
            auto const is_space = letter == ' ' || letter == '\t' || letter == '\n';
            if (!is_space || (!out.empty() && out.back() != ' '))
                out += is_space ? ' ' : letter;
        }
        return out;
    };
    auto const pattern = form(accepted);
    auto const text = form(given);
    std::size_t p = 0;
    std::size_t star = std::string::npos;
    std::size_t resume = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = i;
        } else if (p < pattern.size() && pattern[p] == text[i]) {
            ++p;
            ++i;
        } else if (star != std::string::npos) {
            p = star + 1;
            i = ++resume;
        } else
            return false;
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size() && !text.empty();
}

bool is_answered(BankQuestionContent const& question, QuizAnswer const& answer)
{
    using enum BankQuestionKind;
    switch (question.kind) {
    case true_false: return answer.is_true.has_value();
    case numeric: return answer.number.has_value();
    case short_text:
    case essay: return answer.text && !trimmed(answer.text->value).empty();
    case matching:
    case cloze:
    case drag_to_text:
        return std::any_of(answer.places.begin(), answer.places.end(),
                           [](AnswerPlace const& place) { return !place.value.empty(); });
    case hotspot: return answer.point || !answer.option_keys.empty();
    default: return !answer.option_keys.empty();
    }
}

std::optional<MarkedAnswer> marked(BankQuestionContent const& question, QuizAnswer const& answer,
                                   MarkingRules const& rules)
{
    if (!is_answered(question, answer))
        return MarkedAnswer{};
    if (is_marked_by_people(question.kind))
        return std::nullopt;
    auto result = marked_by_kind(question, answer);
    result.fraction = held_against(result.fraction, rules);
    return result;
}

namespace {

AnswerPlace right_place(BankQuestionContent const& question, BankGap const& gap)
{
    AnswerPlace place{.key = gap.key, .value = {}};
    if (question.kind == BankQuestionKind::drag_to_text)
        place.value = gap.item_key ? gap.item_key->value : std::string();
    else if (gap.kind == BankGapKind::number && !gap.numbers.empty())
        place.value = fmt::format("{}", gap.numbers.front().value);
    for (std::size_t i = 0; i < gap.accepted.size() && gap.kind != BankGapKind::number; ++i)
        if (gap.accepted[i].share >= 100) {
            place.value = gap.kind == BankGapKind::chosen ? std::to_string(i) : gap.accepted[i].text.value;
            break;
        }
    return place;
}

// Of pairs with the same right side the first: a form shows it once.
std::string first_with_right(BankQuestionContent const& question, std::string_view right)
{
    return std::find_if(question.pairs.begin(), question.pairs.end(),
                        [&](BankPair const& pair) { return pair.right.value == right; })
        ->key.value;
}

} // namespace

QuizAnswer right_answer(BankQuestionContent const& question)
{
    using enum BankQuestionKind;
    QuizAnswer right;
    for (auto const& option : question.options)
        if (question.kind == multiple_choice ? share_of(question, option) > 0
                                             : share_of(question, option) >= 1 && right.option_keys.empty())
            right.option_keys.push_back(option.key);
    if (question.kind == true_false)
        right.is_true = question.is_true;
    for (auto const& one : question.accepted)
        if (one.share >= 100 && !right.text)
            right.text = one.text.value;
    for (auto const& one : question.numbers)
        if (one.share >= 100 && !right.number)
            right.number = one.value;
    for (auto const& pair : question.pairs)
        if (!pair.left.empty())
            right.places.push_back({.key = pair.key, .value = first_with_right(question, pair.right)});
    if (question.kind == ordering)
        for (auto const& item : question.items)
            right.option_keys.push_back(item.key);
    for (auto const& gap : question.gaps)
        right.places.push_back(right_place(question, gap));
    for (auto const& zone : question.zones)
        if (zone.is_right && right.option_keys.empty())
            right.option_keys.push_back(zone.key);
    if (question.kind == scenario)
        right.option_keys = best_way(question).option_keys;
    return right;
}

} // namespace espalier::quizzes
