// SPDX-License-Identifier: Apache-2.0
// The endpoints on suggestions, ratings and reviews.
#include "features/catalogue/catalogue_api.h"
#include "features/catalogue/suggesting.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::catalogue {

namespace {

SuggestionView create_offering_suggestion(Context& c, SuggestionDraft const& in)
{
    return suggestion(c, suggest(c, in));
}

platform::Page<SuggestionView> list_offering_suggestions(Context& c, SuggestionFilter const& in)
{
    c.narrows_itself();
    return suggestions(c, in);
}

template <class Input> SuggestionView answered(Context& c, Input const& in)
{
    return suggestion(c, in.offering_id);
}

template <class Input> RatingsView rated(Context& c, Input const& in)
{
    return ratings(c, in.offering_id);
}

void remove_one_rating(Context& c, OneOffering const& in)
{
    remove_rating(c, in.offering_id);
}

OfferingView reviewed(Context& c, OfferingReview const& in)
{
    return offering_view(c, in.offering_id);
}

} // namespace

void suggestion_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_offering_suggestions", "/offering-suggestions", read_catalogue,
          "List what colleagues, or you, have suggested for the catalogue", list_offering_suggestions);
    r.post("suggest_offering", "/offering-suggestions", read_catalogue, "Suggest something for the catalogue",
           create_offering_suggestion);
    r.post("accept_offering_suggestion", "/offering-suggestions/{offering_id}/acceptance", manage_catalogue,
           "Take a suggestion into the catalogue, with or without changes",
           platform::then(accept, answered<SuggestionAcceptance>));
    r.post("decline_offering_suggestion", "/offering-suggestions/{offering_id}/refusal", manage_catalogue,
           "Decline a suggestion with a reason", platform::then(decline, answered<SuggestionRefusal>));
    r.get("read_offering_ratings", "/offerings/{offering_id}/ratings", read_catalogue,
          "Read how useful an offering was at work", rated<OneOffering>);
    r.put("rate_offering", "/offerings/{offering_id}/rating", read_catalogue, "Say how useful an offering was at work",
          platform::then(rate, rated<RatingDraft>));
    r.remove("remove_offering_rating", "/offerings/{offering_id}/rating", read_catalogue, "Take your rating back",
             remove_one_rating);
    r.post("review_offering", "/offerings/{offering_id}/review", read_catalogue,
           "Say that an offering is still right, and when to look again", platform::then(review_offering, reviewed));
}

} // namespace espalier::catalogue
