// SPDX-License-Identifier: Apache-2.0
// The list of features: whose routes are served, whose tasks are run, whose files are imported. A new feature adds its
// lines here.
#pragma once

#include "features/organization/imports.h"
#include "platform/references.h"
#include "platform/routes.h"
#include "platform/tasks.h"

namespace espalier::app {

void add_routes(platform::Routes& routes);
platform::References references(); // what the ids in bodies refer to
void add_task_kinds(platform::Tasks& tasks);
void add_daily_kinds(platform::Workspace& workspace); // what falls due each day
void add_listeners(platform::Workspace& workspace);   // what follows at once from what happens
organization::ImportKinds const& import_kinds();

} // namespace espalier::app
