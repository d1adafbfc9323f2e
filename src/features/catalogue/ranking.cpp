// SPDX-License-Identifier: Apache-2.0
// The formula of ranking.h.
#include "features/catalogue/ranking.h"

#include <algorithm>
#include <cmath>

namespace espalier::catalogue {

namespace {

// 1 for nothing, a half for `halving`, and less for all that is more. Where nothing halves, only nothing counts.
double halved(double amount, double halving)
{
    if (amount <= 0)
        return 1;
    return halving > 0 ? std::exp2(-amount / halving) : 0;
}

std::optional<double> language_fit(Wish const& wish, Candidate const& candidate)
{
    if (!candidate.language || !wish.language)
        return std::nullopt;
    if (*candidate.language == *wish.language)
        return 1;
    return *candidate.language == wish.workspace_language ? 0.5 : 0;
}

std::optional<double> modality_fit(Wish const& wish, Candidate const& candidate)
{
    if (!candidate.modality || !wish.modality)
        return std::nullopt;
    return *candidate.modality == *wish.modality ? 1 : 0;
}

} // namespace

std::optional<double> level_fit(Wish const& wish, Candidate const& candidate)
{
    if (!wish.required || !candidate.to_level)
        return std::nullopt;
    if (!wish.level) // how far it is, nobody knows; whether it leads there, is known
        return *candidate.to_level >= *wish.required ? std::optional(1.0) : std::nullopt;
    auto const way = *wish.required - *wish.level;
    if (way <= 0)
        return 0;
    auto const reach = std::clamp((std::min(*candidate.to_level, *wish.required) - *wish.level) / way, 0.0, 1.0);
    auto const above = candidate.from_level ? std::max(0.0, *candidate.from_level - *wish.level) : 0.0;
    auto const quarter = (wish.range.highest - wish.range.lowest) / 4;
    auto const entry = above == 0 ? 1.0 : quarter > 0 ? std::max(0.0, 1 - above / quarter) : 0.0;
    return reach * entry;
}

std::optional<Ranking> rank(CatalogueSettings const& settings, Wish const& wish, Candidate const& candidate)
{
    auto const fit = level_fit(wish, candidate);
    if (fit && *fit <= 0)
        return std::nullopt;
    struct Part
    {
        RankingPart part;
        std::int64_t weight;
        std::optional<double> value;
    };
    auto const hours = candidate.hours ? std::optional(halved(*candidate.hours, settings.halving_hours)) : std::nullopt;
    auto const cost = candidate.direct_cost
        ? std::optional(halved(static_cast<double>(candidate.direct_cost->hundredths),
                               static_cast<double>(settings.halving_cost.hundredths)))
        : std::nullopt;
    auto const usefulness = candidate.usefulness ? std::optional((*candidate.usefulness - 1) / 4) : std::nullopt;
    Part const all[] = {{RankingPart::level_fit, settings.level_fit_weight, fit},
                        {RankingPart::hours, settings.hours_weight, hours},
                        {RankingPart::cost, settings.cost_weight, cost},
                        {RankingPart::modality, settings.modality_weight, modality_fit(wish, candidate)},
                        {RankingPart::language, settings.language_weight, language_fit(wish, candidate)},
                        {RankingPart::effect, settings.effect_weight, candidate.effect},
                        {RankingPart::usefulness, settings.usefulness_weight, usefulness}};
    double weights = 0;
    for (auto const& part : all)
        if (part.value)
            weights += static_cast<double>(part.weight);
    Ranking ranking;
    for (auto const& [part, weight, value] : all) {
        if (!value) {
            ranking.unknown.push_back(part);
            continue;
        }
        auto const share = weights > 0 ? static_cast<double>(weight) / weights : 0;
        ranking.parts.push_back({part, std::clamp(*value, 0.0, 1.0), share});
        ranking.score += share * ranking.parts.back().value;
    }
    return ranking;
}

} // namespace espalier::catalogue
