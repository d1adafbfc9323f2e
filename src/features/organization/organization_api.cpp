// SPDX-License-Identifier: Apache-2.0
// All routes of this feature.
#include "features/organization/organization_api.h"

#include "features/organization/import_requests.h"

namespace espalier::organization {

void routes(platform::Routes& r, ImportKinds const& kinds)
{
    people_routes(r);
    units_routes(r);
    jobs_routes(r);
    org_chart_routes(r);
    imports_routes(r, kinds);
}

} // namespace espalier::organization
