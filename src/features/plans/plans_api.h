// SPDX-License-Identifier: Apache-2.0
// The routes of this feature, and what many of them are asked by.
#pragma once

#include "features/plans/plans.h"
#include "platform/routes.h"

namespace espalier::plans {

struct OnePerson
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(OnePerson, (), (person_id))

struct OnePlan
{
    PlanId plan_id;
};
BOOST_DESCRIBE_STRUCT(OnePlan, (), (plan_id))

struct OneItem
{
    PlanItemId plan_item_id;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (plan_item_id))

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
void goal_learning_routes(platform::Routes& routes);

void routes(platform::Routes& routes); // all of them

} // namespace espalier::plans
