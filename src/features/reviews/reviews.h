// SPDX-License-Identifier: Apache-2.0
// Reviews: in a cycle, each employee and their manager look back on goals, duties, competencies and training of a period,
// each for themselves, then together, and agree on what comes next. The face of this feature. See
// docs/decisions/0033-reviews.md.
#pragma once

#include "features/organization/imports.h"
#include "platform/routes.h"
#include "platform/tasks.h"

namespace espalier::reviews {

void routes(platform::Routes& routes);
void add_import_kinds(organization::ImportKinds& kinds); // past_reviews
void add_tasks(platform::Tasks& tasks);
void add_daily_work(platform::Workspace& workspace);

} // namespace espalier::reviews
