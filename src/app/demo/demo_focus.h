// SPDX-License-Identifier: Apache-2.0
// What teams of the demo chose to work on after the engagement rounds, and what they do about it.
#pragma once

#include "app/demo/random.h"
#include "features/campaigns/campaign_terms.h"
#include "platform/workspace.h"

namespace espalier::app::demo {

// Of a round that is counted; `has_ended`: the next one has been held since, so that everything is done or dropped.
void make_focuses(platform::Workspace& workspace, campaigns::CampaignId campaign, bool has_ended, Random& random);

} // namespace espalier::app::demo
