// SPDX-License-Identifier: Apache-2.0
// The endpoints on what answers a need.
#include "features/catalogue/catalogue_api.h"
#include "features/catalogue/recommending.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::catalogue {

namespace {

struct RecommendationsFilter
{
    std::optional<Modality> modality;
    std::optional<NeedId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(RecommendationsFilter, (), (modality, after, limit))

platform::Page<Recommendations> list_own_recommendations(Context& c, RecommendationsFilter const& in)
{
    c.narrows_itself();
    return platform::page_of_all(recommendations_for_viewer(c, in.modality), in.after, in.limit,
                                 [](Recommendations const& one) { return one.need_id.value_or(NeedId{}); });
}

Recommendations read_need_recommendations(Context& c, NeedQuestion const& in)
{
    return recommendations_for_need(c, in);
}

Recommendations read_item_recommendations(Context& c, PlanItemQuestion const& in)
{
    return recommendations_for_item(c, in);
}

plans::OptionView create_option_of_offering(Context& c, OfferingOption const& in)
{
    return plans::option_view(c, add_option_of_offering(c, in));
}

CatalogueSettings read_catalogue_settings(Context& c)
{
    return catalogue_settings(c);
}

} // namespace

void recommendation_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_own_recommendations", "/recommendations", read_catalogue, "Find what answers your most pressing needs",
          list_own_recommendations);
    r.get("read_need_recommendations", "/needs/{need_id}/recommendations", read_growth,
          "Find what answers a need, and why", read_need_recommendations)
        .recording_sightings_of_others();
    r.get("read_item_recommendations", "/plan-items/{plan_item_id}/recommendations", read_plans,
          "Find what would carry out a plan item, and why", read_item_recommendations)
        .recording_sightings_of_others();
    r.post("create_option_of_offering", "/plan-items/{plan_item_id}/offerings", write_plans,
           "Make a researched solution of an offering", create_option_of_offering);
    r.get("read_catalogue_settings", "/settings/catalogue", read_settings, "Read how offerings are ranked",
          read_catalogue_settings);
    r.put("change_catalogue_settings", "/settings/catalogue", change_settings, "Change how offerings are ranked",
          change_catalogue_settings);
}

} // namespace espalier::catalogue
