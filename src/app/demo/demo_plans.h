// SPDX-License-Identifier: Apache-2.0
// Making up declared needs and training plans in every state, through the same rules as people use.
#pragma once

#include "app/demo/demo_content.h"
#include "app/demo/random.h"
#include "platform/workspace.h"

#include <functional>

namespace espalier::app::demo {

// Declares needs, sets causes, dismisses a few, chooses target jobs. Accounts must be there.
void make_needs(platform::Workspace& workspace, Content const& content, Random& random);

// Answers how many plans there are.
std::int64_t make_plans(platform::Workspace& workspace, Content const& content, Random& random,
                        std::function<void(std::int64_t done, std::int64_t total)> const& progress);

} // namespace espalier::app::demo
