// SPDX-License-Identifier: Apache-2.0
// The endpoints of the matching report.
#include "features/insight/matching.h"
#include "platform/permissions.h"

namespace espalier::insight {

namespace {

MatchingReport read_matching_report(Context& c, MatchingFilter const& in)
{
    return matching_report(c, in);
}

platform::Page<plans::AgreedItemLine> list_matching_items(Context& c, MatchingItemsFilter const& in)
{
    return matching_items(c, in);
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_matching_report", "/matching", read_matching,
          "See how much of the agreed training traces to documented needs", read_matching_report);
    r.get("list_matching_items", "/matching/items", read_matching, "List the agreed items behind a figure",
          list_matching_items)
        .recording_sightings();
}

} // namespace espalier::insight
