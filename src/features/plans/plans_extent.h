// SPDX-License-Identifier: Apache-2.0
// How many needs and plans there are, and taking templates back, for whoever sets up an organisation. Part of the face.
#pragma once

#include "platform/workspace.h"

namespace espalier::plans {

struct PlansExtent
{
    std::int64_t needs = 0;
    std::int64_t plans = 0;
    std::int64_t agreed_plans = 0; // of which something was agreed once
};
BOOST_DESCRIBE_STRUCT(PlansExtent, (), (needs, plans, agreed_plans))

// Removes what templates say: all of it, or what names a competency.
void take_back_templates(db::Transaction& tx);
void take_back_templates_of_competencies(db::Transaction& tx);

PlansExtent plans_extent(db::Transaction& tx, std::int64_t count_up_to);

} // namespace espalier::plans
