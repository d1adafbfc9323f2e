// SPDX-License-Identifier: Apache-2.0
// What campaigns do in the background: freezing the audience at launch, telling and reminding people, counting at the end.
#pragma once

#include "features/campaigns/campaign_terms.h"

namespace espalier::campaigns {

constexpr std::string_view launching_task = "campaigns.launch";
constexpr std::string_view counting_task = "campaigns.count";

struct LaunchReport
{
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(LaunchReport, (), (people))

// Writes down who is asked, and opens the campaign. Killed in the middle, it begins anew.
LaunchReport launch(platform::TaskRun& run, CampaignId id);

// Tells whoever is asked and does not know it yet, once the first day has come, and reminds by the campaign's cadence.
void tell_and_remind(platform::TaskRun& run, Campaign const& campaign, Date day);

// Each day: leavers need not answer, joiners are asked, campaigns past their last day close, series send what is due, people
// are told and reminded.
void work_of_the_day(platform::TaskRun& run, Date day);

} // namespace espalier::campaigns
