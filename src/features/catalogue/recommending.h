// SPDX-License-Identifier: Apache-2.0
// Which offerings answer a need, best first, each with why; and why others that would do are not among them. The formula is
// that of ranking.h; who may see a need or a plan, plans say.
#pragma once

#include "features/catalogue/offering_search.h"
#include "features/catalogue/ranking.h"
#include "features/plans/needs.h"
#include "features/plans/options.h"

namespace espalier::catalogue {

using plans::NeedId;
using plans::PlanItemId;

struct Recommendation
{
    OfferingLine offering;
    double score = 0; // 0 to 1
    std::vector<RankedPart> parts;
    std::vector<RankingPart> unknown;
    std::optional<double> from_level; // of the competency that is needed
    std::optional<double> to_level;
    std::vector<OtherOffering> prerequisites;
};
BOOST_DESCRIBE_STRUCT(Recommendation, (), (offering, score, parts, unknown, from_level, to_level, prerequisites))

struct NotRecommended
{
    OfferingId id;
    std::string title;
    std::optional<OfferingBar> bar; // none: it does not lead beyond where they stand, or begins too high
};
BOOST_DESCRIBE_STRUCT(NotRecommended, (), (id, title, bar))

struct Recommendations
{
    std::optional<NeedId> need_id;
    PersonId person_id;
    std::optional<CompetencyId> competency_id;
    std::string name;            // of the competency, or what the need says
    std::optional<double> level; // where the person stands
    std::optional<double> required_level;
    std::vector<Recommendation> items;           // the best first
    std::vector<NotRecommended> not_recommended; // the first of them by title
};
BOOST_DESCRIBE_STRUCT(Recommendations, (),
                      (need_id, person_id, competency_id, name, level, required_level, items, not_recommended))

struct NeedQuestion
{
    NeedId need_id;
    std::optional<Modality> modality; // that is preferred
    std::optional<Whole<1, 20>> limit;
};
BOOST_DESCRIBE_STRUCT(NeedQuestion, (), (need_id, modality, limit))

struct PlanItemQuestion
{
    PlanItemId plan_item_id;
    std::optional<Modality> modality;
    std::optional<Whole<1, 20>> limit;
};
BOOST_DESCRIBE_STRUCT(PlanItemQuestion, (), (plan_item_id, modality, limit))

// Faults as of the need and the plan item.
Recommendations recommendations_for_need(Context& context, NeedQuestion const& question);
Recommendations recommendations_for_item(Context& context, PlanItemQuestion const& question);
// The best few for the most pressing open needs of the viewer; needs that nothing answers are left out.
std::vector<Recommendations> recommendations_for_viewer(Context& context, std::optional<Modality> modality = {});

struct OfferingOption
{
    PlanItemId plan_item_id;
    OfferingId offering_id;
};
BOOST_DESCRIBE_STRUCT(OfferingOption, (), (plan_item_id, offering_id))

// A researched solution of the plan item, as the offering says it. Faults as plans::add_option; not_found; conflict
// "offering_not_open", "offering_is_option".
plans::PlanOptionId add_option_of_offering(Context& context, OfferingOption const& choice);

CatalogueSettings catalogue_settings(Context& context);
CatalogueSettings change_catalogue_settings(Context& context,
                                            CatalogueSettings const& settings); // Fault invalid, stale

} // namespace espalier::catalogue
