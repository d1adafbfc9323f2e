// SPDX-License-Identifier: Apache-2.0
// Drafting a campaign, and the steps of its life. The mode, the thresholds and the audience are free until the launch and
// fixed from then on: they are what the form promises.
#pragma once

#include "features/campaigns/campaign_terms.h"
#include "platform/launches.h"

namespace espalier::campaigns {

struct CampaignContent
{
    Text<1, 200> name;
    Text<0, 2000> message{};
    QuestionnaireId questionnaire_id;
    CampaignMode mode = CampaignMode::attributed;
    AlsoBy also_by = AlsoBy::nothing;
    Audience audience;
    Date opens_on;
    Date closes_on;
    std::optional<Whole<1, 60>> remind_every_days{}; // none: no reminders
    Whole<3, 50> smallest_group{5};
    Whole<3, 100> smallest_comment_group{10};
    Whole<1, 50> least_difference{2};
    bool do_managers_read = true;
    bool adds_joiners = false;
    std::optional<CampaignId> earlier_campaign_id{}; // the round before: closed, of the same questionnaire and mode
};
BOOST_DESCRIBE_STRUCT(CampaignContent, (),
                      (name, message, questionnaire_id, mode, also_by, audience, opens_on, closes_on, remind_every_days,
                       smallest_group, smallest_comment_group, least_difference, do_managers_read, adds_joiners,
                       earlier_campaign_id))

struct CampaignChange : CampaignContent
{
    CampaignId campaign_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(CampaignChange, (CampaignContent), (campaign_id, version))

struct CampaignStep
{
    CampaignId campaign_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(CampaignStep, (), (campaign_id, version))

struct CampaignExtension
{
    CampaignId campaign_id;
    Whole<1, INT64_MAX> version;
    Date closes_on; // later than before
};
BOOST_DESCRIBE_STRUCT(CampaignExtension, (), (campaign_id, version, closes_on))

// What differs for one person of an open campaign.
struct CampaignPersonChange
{
    CampaignId campaign_id;
    PersonId person_id;
    bool is_excused = false;
    std::optional<Date> closes_on{}; // a later last day of their own
};
BOOST_DESCRIBE_STRUCT(CampaignPersonChange, (), (campaign_id, person_id, is_excused, closes_on))

constexpr platform::Launches<Campaign> launches{
    .table = "campaigns",
    .thing = "campaign",
    .words = "campaign",
    .launched =
        [] {
            return conflict("campaign_launched",
                            "The campaign is launched: what its form promises cannot change any more.");
        },
    .not_open = [] { return conflict("campaign_not_open", "The campaign is not open."); }};

// Fault invalid.
void check_campaign(Context& context, CampaignContent const& content);
// Faults: invalid, not_found, stale, conflict (the state forbids it).
CampaignId draft_campaign(Context& context, CampaignContent const& content);
void change_campaign(Context& context, CampaignChange const& change);
void discard_campaign(Context& context, CampaignId id);
// The questionnaire's version in force is the one that is sent. Enqueues the task.
void launch_campaign(Context& context, CampaignStep const& step);
void extend_campaign(Context& context, CampaignExtension const& extension);
void change_campaign_person(Context& context, CampaignPersonChange const& change);
// Nobody can answer any more. Enqueues the counting.
void close_campaign(Context& context, CampaignStep const& step);
// The same for the daily work: every campaign whose last day, and that of everybody asked, has passed.
void close_campaigns_past_their_day(Context& context);

// Fault not_found.
Campaign find_campaign(Context& context, CampaignId id);
Audience audience_of(Campaign const& campaign);
// None: it asks all of the questionnaire.
std::optional<std::vector<std::string>> keys_asked(Campaign const& campaign);

} // namespace espalier::campaigns
