// SPDX-License-Identifier: Apache-2.0
// How well an offering answers a need: a pure function, open in all of its parts.
//
//     level fit  = reach · entry                    how much of the way it leads, and whether somebody can begin there
//         reach  = (min(to, required) − level) / (required − level)
//         entry  = max(0, 1 − (from − level) / quarter)    below 1 where it begins above the person; quarter of the scale
//     hours      = 2^(−hours / hours that halve)
//     cost       = 2^(−cost / cost that halves)
//     modality   = 1 for the one preferred, else 0
//     language   = 1 for the person's, ½ for the workspace's, else 0
//     effect     = the share of the way that people were measured to have gone with it, 0 to 1
//     usefulness = (mean − 1) / 4                   from three ratings on
//
//     score      = Σ weight · value / Σ weight      over the parts that are known
//
// What is not known is no nought: its weight goes to the other parts, each by its own. An offering that lifts nobody from
// where they stand (level fit 0) is not recommended, whatever else speaks for it.
#pragma once

#include "features/catalogue/offering_terms.h"

#include <optional>
#include <vector>

namespace espalier::catalogue {

struct CatalogueSettings
{
    static constexpr std::string_view settings_name = "catalogue";

    Whole<0, 100> level_fit_weight{40};
    Whole<0, 100> hours_weight{10};
    Whole<0, 100> cost_weight{10};
    Whole<0, 100> modality_weight{10};
    Whole<0, 100> language_weight{10};
    Whole<0, 100> effect_weight{20};
    Whole<0, 100> usefulness_weight{20};
    Real<0, 1000> halving_hours{16}; // an offering that long counts half as much as one that takes no time
    Money halving_cost{500'00};
    std::int64_t version = 1; // moves with each change
};
BOOST_DESCRIBE_STRUCT(CatalogueSettings, (),
                      (level_fit_weight, hours_weight, cost_weight, modality_weight, language_weight, effect_weight,
                       usefulness_weight, halving_hours, halving_cost, version))

enum class RankingPart
{
    level_fit,
    hours,
    cost,
    modality,
    language,
    effect,
    usefulness
};
BOOST_DESCRIBE_ENUM(RankingPart, level_fit, hours, cost, modality, language, effect, usefulness)

// What somebody needs.
struct Wish
{
    std::optional<double> level;    // where they stand; none: not known
    std::optional<double> required; // none: declared, and nobody has said which level
    competencies::ScaleRange range{0, 0};
    std::optional<std::string> language; // of the person, primary
    std::string workspace_language;
    std::optional<Modality> modality; // that they prefer
};

// What is known of an offering.
struct Candidate
{
    std::optional<double> from_level;
    std::optional<double> to_level; // none: it does not say what it develops
    std::optional<double> hours;
    std::optional<Money> direct_cost;
    std::optional<Modality> modality;
    std::optional<std::string> language;
    std::optional<double> effect; // nothing measures it yet
    std::optional<double> usefulness;
};

struct RankedPart
{
    RankingPart part = RankingPart::level_fit;
    double value = 0; // 0 to 1
    double share = 0; // of the score: its weight over those of all parts that are known
};
BOOST_DESCRIBE_STRUCT(RankedPart, (), (part, value, share))

struct Ranking
{
    double score = 0; // 0 to 1
    std::vector<RankedPart> parts;
    std::vector<RankingPart> unknown; // parts that nothing is known of, so that they do not count
};
BOOST_DESCRIBE_STRUCT(Ranking, (), (score, parts, unknown))

// None where the level of the person or the one required is not known, or nothing is developed.
std::optional<double> level_fit(Wish const& wish, Candidate const& candidate);

// None: it does not lift the person towards what is required.
std::optional<Ranking> rank(CatalogueSettings const& settings, Wish const& wish, Candidate const& candidate);

} // namespace espalier::catalogue
