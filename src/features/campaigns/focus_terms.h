// SPDX-License-Identifier: Apache-2.0
// What a group chose to work on after reading its results: the rows.
#pragma once

#include "features/campaigns/counting_store.h"

namespace espalier::campaigns {

struct CampaignFocus;
struct CampaignAction;
using CampaignFocusId = Id<CampaignFocus>;
using CampaignActionId = Id<CampaignAction>;

constexpr std::size_t most_focuses = 2; // of one group: who works on everything works on nothing

// A row of campaign_focuses.
struct CampaignFocus
{
    CampaignFocusId id;
    CampaignId campaign_id;
    CampaignGroupId campaign_group_id;
    std::optional<UnitId> unit_id; // none: everybody
    std::string factor_key;
    Date chosen_on;
    std::optional<PersonId> chosen_by_id;
};
BOOST_DESCRIBE_STRUCT(CampaignFocus, (),
                      (id, campaign_id, campaign_group_id, unit_id, factor_key, chosen_on, chosen_by_id))

enum class CampaignActionState
{
    open,
    done,
    dropped
};
BOOST_DESCRIBE_ENUM(CampaignActionState, open, done, dropped)

// A row of campaign_actions.
struct CampaignAction
{
    CampaignActionId id;
    CampaignFocusId campaign_focus_id;
    std::string text;
    PersonId owner_id;
    Date due_on;
    CampaignActionState state = CampaignActionState::open;
    std::string outcome;
    std::optional<Date> ended_on;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CampaignAction, (),
                      (id, campaign_focus_id, text, owner_id, due_on, state, outcome, ended_on, version))

} // namespace espalier::campaigns
