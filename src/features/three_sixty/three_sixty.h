// SPDX-License-Identifier: Apache-2.0
// 360°: several people rate one, each group of them apart, and the person sees themselves beside the others. The face of
// this feature. See docs/decisions/0032-three-sixty.md.
#pragma once

#include "platform/routes.h"
#include "platform/tasks.h"

namespace espalier::three_sixty {

void routes(platform::Routes& routes);
void add_tasks(platform::Tasks& tasks);
void add_daily_work(platform::Workspace& workspace);

} // namespace espalier::three_sixty
