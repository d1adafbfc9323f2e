// SPDX-License-Identifier: Apache-2.0
// What may be done with a campaign in which state.
#include "features/campaigns/campaign_writing.h"

#include "features/campaigns/audience.h"
#include "features/campaigns/campaign_tasks.h"
#include "features/campaigns/campaigns_store.h"
#include "platform/events.h"
#include "platform/tasks.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::campaigns {

namespace {

void note(Context& context, std::string_view kind, CampaignId id, std::string detail = "{}")
{
    platform::record(context, {kind, {}, "campaign", id.value, std::move(detail)});
}

void require_state(Campaign const& campaign, CampaignState state)
{
    if (campaign.state == state)
        return;
    if (state == CampaignState::draft)
        throw conflict("campaign_launched", "The campaign is launched: what its form promises cannot change any more.");
    throw conflict("campaign_not_open", "The campaign is not open.");
}

Campaign find_to_change(Context& context, CampaignId id, std::int64_t version, CampaignState state)
{
    auto campaign = find_campaign(context, id);
    require_state(campaign, state);
    if (campaign.version != version)
        throw stale("campaign");
    return campaign;
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
    campaign.remind_every_days =
        content.remind_every_days ? std::optional(content.remind_every_days->value) : std::nullopt;
    campaign.smallest_group = content.smallest_group;
    campaign.smallest_comment_group = content.smallest_comment_group;
    campaign.least_difference = content.least_difference;
    campaign.do_managers_read = content.do_managers_read;
    campaign.adds_joiners = content.adds_joiners;
    campaign.earlier_campaign_id = content.earlier_campaign_id;
    return campaign;
}

void enqueue(Context& context, Campaign& campaign, std::string_view kind)
{
    campaign.task_id = context.workspace.tasks().enqueue(context, kind, reflect::to_json(CampaignTask{campaign.id}));
}

void begin_counting(Context& context, Campaign campaign)
{
    campaign.state = CampaignState::counting;
    campaign.closed_at = context.now;
    enqueue(context, campaign, counting_task);
    context.tx.update_every("campaigns", std::vector{campaign}, "campaign");
    note(context, "campaign.closed", campaign.id);
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
    Campaign blank;
    blank.id = context.next_id<Campaign>();
    blank.created_at = context.now;
    blank.created_by_account_id = context.viewer.account_id;
    auto const draft = with_content(std::move(blank), content);
    context.tx.insert("campaigns", draft);
    note(context, "campaign.drafted", draft.id);
    return draft.id;
}

void change_campaign(Context& context, CampaignChange const& change)
{
    auto campaign = find_to_change(context, change.campaign_id, change.version, CampaignState::draft);
    check_campaign(context, change);
    context.tx.update_every("campaigns", std::vector{with_content(std::move(campaign), change)}, "campaign");
    note(context, "campaign.changed", change.campaign_id);
}

void discard_campaign(Context& context, CampaignId id)
{
    require_state(find_campaign(context, id), CampaignState::draft);
    store::delete_draft_campaign(context.tx, id);
    note(context, "campaign.discarded", id);
}

void launch_campaign(Context& context, CampaignStep const& step)
{
    auto campaign = find_to_change(context, step.campaign_id, step.version, CampaignState::draft);
    if (campaign.closes_on < context.today())
        throw invalid("/closes_on", "in_the_past", "The last day has passed. Choose a later one.");
    campaign.questionnaire_version_id = questionnaires::version_in_force(context, campaign.questionnaire_id);
    if (!campaign.questionnaire_version_id)
        throw conflict("questionnaire_not_in_force",
                       "The questionnaire is not in force. Put it in force first, then launch.");
    if (people_of(context, audience_of(campaign), context.today()).empty())
        throw conflict("nobody_asked", "Nobody is in the audience.");
    campaign.state = CampaignState::launching;
    campaign.launched_at = context.now;
    enqueue(context, campaign, launching_task);
    context.tx.update_every("campaigns", std::vector{campaign}, "campaign");
    note(context, "campaign.launched", campaign.id);
}

void extend_campaign(Context& context, CampaignExtension const& extension)
{
    auto campaign = find_to_change(context, extension.campaign_id, extension.version, CampaignState::open);
    if (extension.closes_on <= campaign.closes_on)
        throw invalid("/closes_on", "not_later", "Choose a day after the present last day.");
    note(context, "campaign.extended", campaign.id,
         fmt::format(R"({{"from":"{}","to":"{}"}})", to_text(campaign.closes_on), to_text(extension.closes_on)));
    campaign.closes_on = extension.closes_on;
    context.tx.update_every("campaigns", std::vector{campaign}, "campaign");
}

void change_campaign_person(Context& context, CampaignPersonChange const& change)
{
    auto const campaign = find_campaign(context, change.campaign_id);
    require_state(campaign, CampaignState::open);
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
