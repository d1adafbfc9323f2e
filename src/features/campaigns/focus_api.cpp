// SPDX-License-Identifier: Apache-2.0
// The endpoints of what is done after a survey.
#include "features/campaigns/focus_api.h"

#include "features/campaigns/focus_actions.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::campaigns {

namespace {

struct OneFocus
{
    CampaignFocusId campaign_focus_id;
};
BOOST_DESCRIBE_STRUCT(OneFocus, (), (campaign_focus_id))

struct FollowUpsQuestion
{
    std::optional<questionnaires::Language> language;
};
BOOST_DESCRIBE_STRUCT(FollowUpsQuestion, (), (language))

FocusOfGroup read_focus(Context& c, ResultsQuestion const& in)
{
    return focus_of_group(c, in);
}

platform::Page<CampaignFocusLine> list_focuses(Context& c, ResultsQuestion const& in)
{
    return {.items = focus_lines(c, in), .next = {}};
}

platform::Page<FollowUp> list_follow_ups(Context& c, FollowUpsQuestion const& in)
{
    return {.items = follow_ups(c, in.language), .next = {}};
}

void choose_one(Context& c, CampaignFocusChoice const& in)
{
    choose_focus(c, in);
}

void take_one_back(Context& c, OneFocus const& in)
{
    take_back_focus(c, in.campaign_focus_id);
}

void add_action(Context& c, CampaignActionDraft const& in)
{
    add_campaign_action(c, in);
}

void change_action(Context& c, CampaignActionChange const& in)
{
    change_campaign_action(c, in);
}

void end_action(Context& c, CampaignActionStep const& in)
{
    end_campaign_action(c, in);
}

} // namespace

void focus_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_campaign_focus", "/campaigns/{campaign_id}/focus", read_campaign_results,
          "Read what a group works on after the campaign, and what later ones say about it", read_focus);
    r.get("list_campaign_focuses", "/campaigns/{campaign_id}/focuses", read_campaign_results,
          "List what groups work on, with how many actions are open and what changed", list_focuses);
    r.post("choose_campaign_focus", "/campaigns/{campaign_id}/focuses", read_campaign_results,
           "Choose a theme that a group works on", choose_one);
    r.remove("take_back_campaign_focus", "/campaign-focuses/{campaign_focus_id}", read_campaign_results,
             "Take a theme back that has no actions", take_one_back);
    r.post("add_campaign_action", "/campaign-focuses/{campaign_focus_id}/actions", read_campaign_results,
           "Write down what is done about a theme", add_action);
    r.put("change_campaign_action", "/campaign-actions/{campaign_action_id}", read_campaign_results,
          "Change an action, whose it is, or until when", change_action);
    r.put("end_campaign_action", "/campaign-actions/{campaign_action_id}/state", answer_campaigns,
          "Say that an action is done or dropped, and what came of it; or open it again", end_action);
    r.get("list_campaign_follow_ups", "/campaign-follow-ups", answer_campaigns,
          "List what is done after surveys that one was asked in, or oneself does", list_follow_ups);
}

} // namespace espalier::campaigns
