// SPDX-License-Identifier: Apache-2.0
// The endpoints on offerings.
#include "features/catalogue/catalogue_api.h"

#include "features/catalogue/offering_search.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::catalogue {

namespace {

platform::Page<OfferingLine> list_offerings(Context& c, OfferingFilter const& in)
{
    c.narrows_itself();
    return offerings(c, in);
}

OfferingView read_offering(Context& c, OneOffering const& in)
{
    return offering_view(c, in.offering_id);
}

OfferingView create_offering(Context& c, OfferingDraft const& in)
{
    return offering_view(c, add_offering(c, in));
}

template <class Input> OfferingView answer(Context& c, Input const& in)
{
    return offering_view(c, in.offering_id);
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_offerings", "/offerings", read_catalogue, "Find what is offered to learn by", list_offerings);
    r.post("create_offering", "/offerings", manage_catalogue, "Draft an offering", create_offering);
    r.get("read_offering", "/offerings/{offering_id}", read_catalogue, "Read an offering", read_offering);
    r.put("change_offering", "/offerings/{offering_id}", manage_catalogue, "Change an offering",
          platform::then(change_offering, answer<OfferingChange>));
    r.post("publish_offering", "/offerings/{offering_id}/publication", manage_catalogue,
           "Put an offering into the catalogue", platform::then(publish, answer<OfferingStep>));
    r.post("retire_offering", "/offerings/{offering_id}/retirement", manage_catalogue,
           "Take an offering out of the catalogue", platform::then(retire, answer<OfferingStep>));
    recommendation_routes(r);
    suggestion_routes(r);
    feed_routes(r);
}

} // namespace espalier::catalogue
