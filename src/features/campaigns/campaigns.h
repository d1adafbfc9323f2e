// SPDX-License-Identifier: Apache-2.0
// Campaigns: a questionnaire sent to an audience that is frozen at launch, and what comes back. The face of this feature.
//
// Who has answered and what was said are kept apart (docs/decisions/0031-campaigns.md). What may be shown of an anonymous
// campaign is decided once, when it closes, and nothing else is ever read to show it.
#pragma once

#include "platform/routes.h"
#include "platform/tasks.h"

namespace espalier::campaigns {

void routes(platform::Routes& routes);
void add_tasks(platform::Tasks& tasks);
void add_daily_work(platform::Workspace& workspace);

} // namespace espalier::campaigns
