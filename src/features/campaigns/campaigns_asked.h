// SPDX-License-Identifier: Apache-2.0
// What campaigns ask of the viewer today, for Home. Part of the face.
#pragma once

#include "features/campaigns/campaign_terms.h"

namespace espalier::campaigns {

enum class CampaignAskKind
{
    answer,   // open today and not answered
    do_action // agreed after a campaign, open, and the viewer is its owner
};
BOOST_DESCRIBE_ENUM(CampaignAskKind, answer, do_action)

struct CampaignAsk
{
    CampaignAskKind kind = CampaignAskKind::answer;
    CampaignId campaign_id;
    std::string name; // of the campaign, or the action
    Date due_on;      // the last day for this person
};
BOOST_DESCRIBE_STRUCT(CampaignAsk, (), (kind, campaign_id, name, due_on))

// The soonest first. One statement.
std::vector<CampaignAsk> campaigns_asked(Context& context);

} // namespace espalier::campaigns
