// SPDX-License-Identifier: Apache-2.0
// Correlations from sums.
#include "features/campaigns/drivers.h"

#include <algorithm>
#include <cmath>

namespace espalier::campaigns {

using questionnaires::QuestionKind;

namespace {

constexpr double deviations_of_95_per_cent = 1.959963984540054; // the normal quantile of 0.975
constexpr double least_variance = 1e-9;                         // below is what rounding leaves

bool is_agreement(questionnaires::Question const& question)
{
    return question.kind == QuestionKind::agreement_5 || question.kind == QuestionKind::agreement_7;
}

} // namespace

Interval interval_of(double correlation, std::int64_t answers)
{
    auto const z = std::atanh(std::clamp(correlation, -0.995, 0.995)); // rounded ones reach 1
    auto const half = deviations_of_95_per_cent / std::sqrt(static_cast<double>(answers - 3));
    return {std::tanh(z - half), std::tanh(z + half)};
}

void Pairs::add(double x, double y)
{
    ++count_;
    x_ += x;
    y_ += y;
    xx_ += x * x;
    yy_ += y * y;
    xy_ += x * y;
}

std::optional<double> Pairs::correlation() const
{
    auto const n = static_cast<double>(count_);
    if (count_ < 2)
        return std::nullopt;
    auto const x = xx_ / n - (x_ / n) * (x_ / n);
    auto const y = yy_ / n - (y_ / n) * (y_ / n);
    if (x < least_variance || y < least_variance)
        return std::nullopt;
    return (xy_ / n - (x_ / n) * (y_ / n)) / std::sqrt(x * y);
}

questionnaires::Question const* outcome_question(questionnaires::QuestionnaireContent const& content)
{
    for (auto const& section : content.sections)
        for (auto const& question : section.questions)
            if (question.kind == QuestionKind::enps)
                return &question;
    return nullptr;
}

Drivers::Drivers(questionnaires::QuestionnaireContent const& content, std::size_t groups)
{
    auto const* outcome = outcome_question(content);
    if (!outcome)
        return;
    outcome_ = outcome->key.value;
    for (auto const& factor : content.factors)
        if (factor.key != outcome->factor_key)
            factors_.push_back(factor.key.value);
    for (auto const& section : content.sections)
        for (auto const& question : section.questions) {
            auto const factor = question.factor_key && is_agreement(question)
                ? std::find(factors_.begin(), factors_.end(), question.factor_key->value)
                : factors_.end();
            auto const steps = question.kind == QuestionKind::agreement_5 ? 5 : 7;
            if (factor != factors_.end())
                asked_.emplace(
                    question.key.value,
                    Asked{static_cast<std::size_t>(factor - factors_.begin()), question.is_reversed ? steps + 1 : 0});
        }
    pairs_.assign(groups, std::vector<Pairs>(factors_.size()));
}

void Drivers::add(std::vector<questionnaires::QuestionAnswer> const& answers, std::vector<std::size_t> const& groups)
{
    auto const outcome = std::find_if(answers.begin(), answers.end(), [&](auto const& answer) {
        return !outcome_.empty() && answer.question_key.value == outcome_ && answer.number;
    });
    if (outcome == answers.end())
        return;
    std::vector<std::pair<double, int>> sums(factors_.size());
    for (auto const& answer : answers)
        if (auto const asked = asked_.find(answer.question_key.value); asked != asked_.end() && answer.number) {
            auto const& [factor, turned_from] = asked->second;
            sums[factor].first += turned_from == 0 ? *answer.number : turned_from - *answer.number;
            ++sums[factor].second;
        }
    for (auto const group : groups)
        for (std::size_t factor = 0; factor < sums.size(); ++factor)
            if (auto const& [sum, count] = sums[factor]; count > 0)
                pairs_[group][factor].add(sum / count, *outcome->number);
}

std::vector<Driver> Drivers::of(std::size_t group) const
{
    std::vector<Driver> drivers;
    for (std::size_t factor = 0; factor < factors_.size(); ++factor) {
        auto const& pairs = pairs_[group][factor];
        auto const correlation = pairs.correlation();
        if (pairs.count() >= smallest_of_drivers && correlation)
            drivers.push_back({factors_[factor], pairs.count(), std::round(*correlation * 100) / 100});
    }
    return drivers;
}

} // namespace espalier::campaigns
