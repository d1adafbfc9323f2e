// SPDX-License-Identifier: Apache-2.0
// One or two themes that a group works on after a survey, what is done about them, and what the next survey says.
//
// A group is a unit, or everybody. Its manager chooses, that is whoever leads all who were asked there, or the people team; only of a
// group that is shown. What was chosen and what is being done is told to all who were asked in the group; figures are not.
// A theme with actions stays: what was said in public is dropped with a word, not taken off.
#pragma once

#include "features/campaigns/focus_effects.h"
#include "features/campaigns/results.h"

namespace espalier::campaigns {

struct CampaignActionView : store::ActionRow
{
    bool may_change = false; // its words, owner and date: who chooses for the group
    bool may_end = false;    // also its owner
};
BOOST_DESCRIBE_STRUCT(CampaignActionView, (store::ActionRow), (may_change, may_end))

struct CampaignFocusView
{
    CampaignFocusId id;
    CampaignId campaign_id;
    std::string campaign_name;
    Date closes_on;
    std::string factor_key;
    std::string factor_name;
    Date chosen_on;
    std::optional<std::string> chosen_by_name;
    std::optional<double> favourable; // per cent, when it was chosen; none: not for the viewer to read
    std::optional<std::int64_t> answered;
    std::vector<CampaignActionView> actions;
    std::vector<FocusReading> readings; // by later campaigns, the oldest first
};
BOOST_DESCRIBE_STRUCT(CampaignFocusView, (),
                      (id, campaign_id, campaign_name, closes_on, factor_key, factor_name, chosen_on, chosen_by_name,
                       favourable, answered, actions, readings))

struct FocusOfGroup
{
    bool may_choose = false;
    std::vector<CampaignFocusView> focuses; // chosen after this campaign
    std::vector<CampaignFocusView> earlier; // after earlier ones, with what this one says; the last first
};
BOOST_DESCRIBE_STRUCT(FocusOfGroup, (), (may_choose, focuses, earlier))

// A group's theme in the list of all.
struct CampaignFocusLine
{
    CampaignFocusId id;
    CampaignGroupId campaign_group_id;
    GroupKind group_kind = GroupKind::everybody;
    std::string group_name;
    std::string factor_name;
    std::optional<double> favourable;
    std::int64_t open = 0; // actions, the overdue among them
    std::int64_t overdue = 0;
    std::int64_t done = 0;
    std::int64_t dropped = 0;
    std::optional<FocusReading> reading; // the last that asks the same, or else the last
};
BOOST_DESCRIBE_STRUCT(CampaignFocusLine, (),
                      (id, campaign_group_id, group_kind, group_name, factor_name, favourable, open, overdue, done,
                       dropped, reading))

// What is being done after a survey that one was asked in, or oneself does.
struct FollowUp
{
    CampaignFocusId id;
    CampaignId campaign_id;
    std::string campaign_name;
    Date closes_on;
    GroupKind group_kind = GroupKind::everybody;
    std::string group_name;
    std::string factor_name;
    Date chosen_on;
    std::optional<std::string> chosen_by_name;
    std::vector<CampaignActionView> actions;
};
BOOST_DESCRIBE_STRUCT(FollowUp, (),
                      (id, campaign_id, campaign_name, closes_on, group_kind, group_name, factor_name, chosen_on,
                       chosen_by_name, actions))

struct CampaignFocusChoice
{
    CampaignId campaign_id;
    CampaignGroupId campaign_group_id;
    questionnaires::Key factor_key;
};
BOOST_DESCRIBE_STRUCT(CampaignFocusChoice, (), (campaign_id, campaign_group_id, factor_key))

// Fault not_found for a campaign or group that the viewer does not read.
FocusOfGroup focus_of_group(Context& context, ResultsQuestion const& question);
std::vector<CampaignFocusLine> focus_lines(Context& context,
                                           ResultsQuestion const& question); // of all groups that the viewer reads
std::vector<FollowUp> follow_ups(Context& context, std::optional<questionnaires::Language> const& language);

// Again changes nothing. Faults: not_found, forbidden, invalid (no such theme, or nobody answered; not a unit), conflict
// (group_hidden, two_focuses).
void choose_focus(Context& context, CampaignFocusChoice const& choice);
void take_back_focus(Context& context, CampaignFocusId id); // Fault conflict (focus_has_actions)

// Whoever leads the group of the focus, or keeps campaigns. Faults not_found, forbidden.
store::FocusRow find_focus_to_keep(Context& context, CampaignFocusId id);

} // namespace espalier::campaigns
