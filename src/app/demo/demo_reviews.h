// SPDX-License-Identifier: Apache-2.0
// Reviews: a cycle of last year with all that may happen in one, what was said in the years before it, and a cycle under way.
#pragma once

#include "app/demo/random.h"
#include "platform/workspace.h"

namespace espalier::app::demo {

void make_reviews(platform::Workspace& workspace, Random& random);

} // namespace espalier::app::demo
