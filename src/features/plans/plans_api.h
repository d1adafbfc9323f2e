// SPDX-License-Identifier: Apache-2.0
// The routes of this feature.
#pragma once

#include "platform/routes.h"

namespace espalier::plans {

void needs_routes(platform::Routes& routes);
void team_routes(platform::Routes& routes);
void plans_routes(platform::Routes& routes);
void plan_items_routes(platform::Routes& routes);
void options_routes(platform::Routes& routes);
void rescheduling_routes(platform::Routes& routes);
void plan_history_routes(platform::Routes& routes);
void plan_document_routes(platform::Routes& routes);
void helpers_routes(platform::Routes& routes);
void shared_needs_routes(platform::Routes& routes);
void item_evidence_routes(platform::Routes& routes);
void plan_lives_routes(platform::Routes& routes);
void plan_templates_routes(platform::Routes& routes);

void routes(platform::Routes& routes); // all of them

} // namespace espalier::plans
