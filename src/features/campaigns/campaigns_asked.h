// SPDX-License-Identifier: Apache-2.0
// What campaigns ask of the viewer today, for Home. Part of the face.
#pragma once

#include "features/campaigns/campaign_terms.h"

namespace espalier::campaigns {

struct CampaignAsk
{
    CampaignId campaign_id;
    std::string name;
    Date closes_on; // the last day for this person
};
BOOST_DESCRIBE_STRUCT(CampaignAsk, (), (campaign_id, name, closes_on))

// Open today and not answered, the soonest to close first. One statement.
std::vector<CampaignAsk> campaigns_to_answer(Context& context);

} // namespace espalier::campaigns
