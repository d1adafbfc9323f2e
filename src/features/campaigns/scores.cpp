// SPDX-License-Identifier: Apache-2.0
// Shares and means.
#include "features/campaigns/scores.h"

namespace espalier::campaigns {

namespace {

std::int64_t answers_of(Values const& values, int value)
{
    auto const found = values.find(std::to_string(value));
    return found == values.end() ? 0 : found->second.answers;
}

double per_cent(std::int64_t part, std::int64_t whole)
{
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::optional<Score> agreement_score(Values const& values, int steps, bool is_reversed)
{
    auto const middle = (steps + 1) / 2;
    std::int64_t above = 0;
    std::int64_t below = 0;
    Score score;
    for (int step = 1; step <= steps; ++step) {
        auto const answers = answers_of(values, step);
        score.answers += answers;
        score.mean += static_cast<double>(answers * (is_reversed ? steps + 1 - step : step));
        (step > middle ? above : below) += step == middle ? 0 : answers;
    }
    if (score.answers == 0)
        return std::nullopt;
    score.mean /= static_cast<double>(score.answers);
    score.favourable = per_cent(is_reversed ? below : above, score.answers);
    score.unfavourable = per_cent(is_reversed ? above : below, score.answers);
    score.neutral = per_cent(answers_of(values, middle), score.answers);
    return score;
}

std::optional<Score> joined(std::vector<Score> const& scores)
{
    Score all;
    for (auto const& one : scores) {
        auto const weight = static_cast<double>(one.answers);
        all.answers += one.answers;
        all.favourable += one.favourable * weight;
        all.neutral += one.neutral * weight;
        all.unfavourable += one.unfavourable * weight;
        all.mean += one.mean * weight;
    }
    if (all.answers == 0)
        return std::nullopt;
    for (auto* const part : {&all.favourable, &all.neutral, &all.unfavourable, &all.mean})
        *part /= static_cast<double>(all.answers);
    return all;
}

std::optional<EnpsScore> enps(Values const& values)
{
    EnpsScore score;
    std::int64_t promoters = 0;
    std::int64_t detractors = 0;
    for (int value = 0; value <= 10; ++value) {
        auto const answers = answers_of(values, value);
        score.answers += answers;
        promoters += value >= 9 ? answers : 0;
        detractors += value <= 6 ? answers : 0;
    }
    if (score.answers == 0)
        return std::nullopt;
    score.enps = per_cent(promoters - detractors, score.answers);
    score.promoters = per_cent(promoters, score.answers);
    score.detractors = per_cent(detractors, score.answers);
    score.passives = per_cent(score.answers - promoters - detractors, score.answers);
    return score;
}

std::optional<double> mean(Values const& values)
{
    auto const found = values.find(std::string(sum_of_numbers));
    if (found == values.end() || found->second.answers == 0)
        return std::nullopt;
    return found->second.total / static_cast<double>(found->second.answers);
}

} // namespace espalier::campaigns
