// SPDX-License-Identifier: Apache-2.0
// What is done about a focus: by whom, until when, and what came of it.
#pragma once

#include "features/campaigns/focuses.h"

namespace espalier::campaigns {

constexpr std::size_t most_actions = 20; // of one focus

struct CampaignActionContent
{
    Text<1, 500> text;
    PersonId owner_id; // somebody here, also from elsewhere
    Date due_on;       // not before the day on which it is set
};
BOOST_DESCRIBE_STRUCT(CampaignActionContent, (), (text, owner_id, due_on))

struct CampaignActionDraft : CampaignActionContent
{
    CampaignFocusId campaign_focus_id;
};
BOOST_DESCRIBE_STRUCT(CampaignActionDraft, (CampaignActionContent), (campaign_focus_id))

struct CampaignActionChange : CampaignActionContent
{
    CampaignActionId campaign_action_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(CampaignActionChange, (CampaignActionContent), (campaign_action_id, version))

struct CampaignActionStep
{
    CampaignActionId campaign_action_id;
    Whole<1, INT64_MAX> version;
    CampaignActionState state = CampaignActionState::done;
    std::optional<Text<1, 1000>> outcome; // what came of it; not when it is open again
};
BOOST_DESCRIBE_STRUCT(CampaignActionStep, (), (campaign_action_id, version, state, outcome))

// Who chooses for the group. The owner is told. Faults: not_found, forbidden, invalid, stale, conflict.
void add_campaign_action(Context& context, CampaignActionDraft const& draft);
void change_campaign_action(Context& context, CampaignActionChange const& change);
// Also the owner: whoever chose the focus is told. Done and dropped want a word on it.
void end_campaign_action(Context& context, CampaignActionStep const& step);

} // namespace espalier::campaigns
