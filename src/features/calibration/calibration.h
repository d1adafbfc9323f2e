// SPDX-License-Identifier: Apache-2.0
// Calibration: several people compare the ratings of a cycle, and change some with a reason. What the managers gave stays
// as it is; a calibrated rating is a layer above. The face of this feature.
#pragma once

#include "platform/routes.h"

namespace espalier::calibration {

void routes(platform::Routes& routes);

} // namespace espalier::calibration
