// SPDX-License-Identifier: Apache-2.0
// The routes of this feature beside those on offerings themselves.
#pragma once

#include "features/catalogue/offerings.h"
#include "platform/routes.h"

namespace espalier::catalogue {

struct OneOffering
{
    OfferingId offering_id;
};
BOOST_DESCRIBE_STRUCT(OneOffering, (), (offering_id))

void recommendation_routes(platform::Routes& routes);
void suggestion_routes(platform::Routes& routes); // with ratings and reviews
void feed_routes(platform::Routes& routes);

} // namespace espalier::catalogue
