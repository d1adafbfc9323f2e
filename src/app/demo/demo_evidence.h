// SPDX-License-Identifier: Apache-2.0
// Making up two years of evidence: every half year a round of ratings by the person and the manager, with peers, reports
// and observations among them.
#pragma once

#include "app/demo/demo_content.h"
#include "app/demo/random.h"
#include "platform/workspace.h"

#include <functional>

namespace espalier::app::demo {

// Writes the rounds and answers how many pieces there are. Somebody who came later has fewer; a few have none at all.
std::int64_t make_evidence(platform::Workspace& workspace, Content const& content, Random& random,
                           std::function<void(std::int64_t done, std::int64_t total)> const& progress);

} // namespace espalier::app::demo
