// SPDX-License-Identifier: Apache-2.0
// The routes and the listeners of this feature.
#pragma once

#include "platform/routes.h"
#include "platform/tasks.h"

namespace espalier::one_on_ones {

void room_routes(platform::Routes& routes); // what stands in a room: points, notes, action items, records, handovers

void routes(platform::Routes& routes); // all of them
// Closes series, and opens handovers, when the organisation changes.
void follow_the_organization(platform::Workspace& workspace);
void end_series_of_leavers(platform::TaskRun& run, Date day); // once their last day has passed

} // namespace espalier::one_on_ones
