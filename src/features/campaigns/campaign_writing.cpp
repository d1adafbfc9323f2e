// SPDX-License-Identifier: Apache-2.0
// What may be done with a campaign in which state.
#include "features/campaigns/campaign_writing.h"

#include "features/campaigns/audience.h"
#include "features/campaigns/campaign_tasks.h"
#include "features/campaigns/campaigns_store.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::campaigns {

namespace {

Campaign find_to_change(Context& context, CampaignId id, std::int64_t version, CampaignState state)
{
    return launches.to_change(find_campaign(context, id), state, version);
}

// The one before counts as such when both can be laid side by side.
void check_earlier(Context& context, CampaignContent const& content, Violations& violations)
{
    if (!content.earlier_campaign_id)
        return;
    auto const earlier = store::campaign(context.tx, *content.earlier_campaign_id);
    if (!earlier || earlier->state != CampaignState::closed || earlier->questionnaire_id != content.questionnaire_id)
        violations.add("/earlier_campaign_id", "no_earlier_round",
                       "Choose a closed campaign with the same questionnaire.");
    else if (earlier->mode != content.mode)
        violations.add("/earlier_campaign_id", "other_mode",
                       "The earlier campaign kept something else of who answered; the two cannot be compared.");
}

Campaign with_content(Campaign campaign, CampaignContent const& content)
{
    campaign.name = content.name.value;
    campaign.message = content.message.value;
    campaign.questionnaire_id = content.questionnaire_id;
    campaign.mode = content.mode;
    campaign.also_by = content.also_by;
    campaign.audience.json = reflect::to_json(content.audience);
    campaign.opens_on = content.opens_on;
    campaign.closes_on = content.closes_on;
    campaign.remind_every_days = content.remind_every_days;
    campaign.smallest_group = content.smallest_group;
    campaign.smallest_comment_group = content.smallest_comment_group;
    campaign.least_difference = content.least_difference;
    campaign.do_managers_read = content.do_managers_read;
    campaign.adds_joiners = content.adds_joiners;
    campaign.earlier_campaign_id = content.earlier_campaign_id;
    return campaign;
}

void begin_counting(Context& context, Campaign campaign)
{
    campaign.closed_at = context.now;
    launches.hand_over(context, std::move(campaign), CampaignState::counting, counting_task, "closed");
}

} // namespace

Campaign find_campaign(Context& context, CampaignId id)
{
    if (auto found = store::campaign(context.tx, id))
        return *std::move(found);
    throw not_found("campaign");
}

std::optional<std::vector<std::string>> keys_asked(Campaign const& campaign)
{
    auto keys = reflect::from_json<std::vector<std::string>>(campaign.question_keys.json);
    return keys.empty() ? std::nullopt : std::optional(std::move(keys));
}

Audience audience_of(Campaign const& campaign)
{
    return reflect::from_json<Audience>(campaign.audience.json);
}

void check_campaign(Context& context, CampaignContent const& content)
{
    check_audience(context, content.audience);
    Violations violations;
    if (content.closes_on < content.opens_on)
        violations.add("/closes_on", "out_of_order", "The last day is before the first.");
    if (content.smallest_comment_group < content.smallest_group)
        violations.add("/smallest_comment_group", "too_small",
                       "Comments tell more than figures: show them for no smaller groups.",
                       {{"minimum", std::to_string(content.smallest_group)}});
    if (content.also_by != AlsoBy::nothing && content.mode != CampaignMode::attributed)
        violations.add("/also_by", "not_attributed", "Only an attributed campaign keeps a second attribute.");
    check_earlier(context, content, violations);
    violations.throw_if_any();
}

CampaignId draft_campaign(Context& context, CampaignContent const& content)
{
    check_campaign(context, content);
    return launches.draft(context, with_content({}, content));
}

void change_campaign(Context& context, CampaignChange const& change)
{
    auto campaign = find_to_change(context, change.campaign_id, change.version, CampaignState::draft);
    check_campaign(context, change);
    launches.save(context, with_content(std::move(campaign), change), "changed");
}

void discard_campaign(Context& context, CampaignId id)
{
    launches.require(find_campaign(context, id), CampaignState::draft);
    store::delete_draft_campaign(context.tx, id);
    launches.note(context, id, "discarded");
}

void launch_campaign(Context& context, CampaignStep const& step)
{
    auto campaign = find_to_change(context, step.campaign_id, step.version, CampaignState::draft);
    if (campaign.closes_on < context.today())
        throw invalid("/closes_on", "in_the_past", "The last day has passed. Choose a later one.");
    campaign.questionnaire_version_id = questionnaires::version_to_send(context, campaign.questionnaire_id);
    require_somebody(context, audience_of(campaign));
    launches.launch(context, std::move(campaign), launching_task);
}

void extend_campaign(Context& context, CampaignExtension const& extension)
{
    auto campaign = find_to_change(context, extension.campaign_id, extension.version, CampaignState::open);
    if (extension.closes_on <= campaign.closes_on)
        throw invalid("/closes_on", "not_later", "Choose a day after the present last day.");
    auto detail =
        fmt::format(R"({{"from":"{}","to":"{}"}})", to_text(campaign.closes_on), to_text(extension.closes_on));
    campaign.closes_on = extension.closes_on;
    launches.save(context, campaign, "extended", std::move(detail));
}

void change_campaign_person(Context& context, CampaignPersonChange const& change)
{
    auto const campaign = find_campaign(context, change.campaign_id);
    launches.require(campaign, CampaignState::open);
    if (change.closes_on && *change.closes_on <= campaign.closes_on)
        throw invalid("/closes_on", "not_later", "Choose a day after the last day of the campaign.");
    if (!store::change_person(context.tx, change))
        throw not_found("person in the audience");
    platform::record(context, {"campaign.person_changed", change.person_id, "campaign", campaign.id.value});
}

void close_campaign(Context& context, CampaignStep const& step)
{
    begin_counting(context, find_to_change(context, step.campaign_id, step.version, CampaignState::open));
}

void close_campaigns_past_their_day(Context& context)
{
    for (auto& campaign : store::campaigns_past_their_day(context.tx, context.today()))
        begin_counting(context, std::move(campaign));
}

} // namespace espalier::campaigns
