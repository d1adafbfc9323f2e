// SPDX-License-Identifier: Apache-2.0
// Which closed campaigns the viewer may read.
#pragma once

#include "features/campaigns/result_readers.h"

namespace espalier::campaigns {

struct ReadableLine
{
    CampaignId id;
    std::string name;
    std::string questionnaire_title;
    CampaignMode mode = CampaignMode::attributed;
    Date opens_on;
    Date closes_on;
    std::int64_t asked = 0;
    std::optional<std::int64_t> answered;     // none: too few
    std::optional<std::string> own_unit_name; // of whoever reads one unit and what is below, and everybody as one
};
BOOST_DESCRIBE_STRUCT(ReadableLine, (),
                      (id, name, questionnaire_title, mode, opens_on, closes_on, asked, answered, own_unit_name))

// The newest first, no more than the last 100.
std::vector<ReadableLine> readable_campaigns(Context& context);

} // namespace espalier::campaigns
