// SPDX-License-Identifier: Apache-2.0
// The endpoint that saves a cycle as a file.
#include "features/reviews/cycle_file.h"
#include "features/reviews/review_cycles.h"
#include "platform/permissions.h"

namespace espalier::reviews {

namespace {

struct CycleToSave
{
    ReviewCycleId review_cycle_id;
};
BOOST_DESCRIBE_STRUCT(CycleToSave, (), (review_cycle_id))

platform::Download save_cycle(Context& c, CycleToSave const& in)
{
    return {find_cycle(c, in.review_cycle_id).name + ".csv", "text/csv; charset=utf-8",
            cycle_as_csv(c, in.review_cycle_id)};
}

} // namespace

void cycle_file_routes(platform::Routes& r)
{
    r.get("export_cycle_reviews", "/review-cycles/{review_cycle_id}/file", platform::permissions::manage_reviews,
          "Save the reviews of a cycle with their ratings as CSV", save_cycle)
        .recording_sightings();
}

} // namespace espalier::reviews
