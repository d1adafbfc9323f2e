// SPDX-License-Identifier: Apache-2.0
// The endpoints on campaigns, and their background work. What changes a campaign answers with it.
#include "features/campaigns/answering.h"
#include "features/campaigns/campaign_comments.h"
#include "features/campaigns/campaign_lists.h"
#include "features/campaigns/campaign_tasks.h"
#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/campaigns.h"
#include "features/campaigns/counting.h"
#include "features/campaigns/focus_api.h"
#include "features/campaigns/readable_campaigns.h"
#include "features/campaigns/results.h"
#include "features/campaigns/results_files.h"
#include "features/campaigns/series_views.h"
#include "platform/daily_work.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::campaigns {

namespace {

constexpr std::size_t answers_limit = 1024 * 1024; // bytes: 200 questions, some of them long
constexpr std::size_t audience_limit = 1024 * 1024;

struct OneCampaign
{
    CampaignId campaign_id;
};
BOOST_DESCRIBE_STRUCT(OneCampaign, (), (campaign_id))

struct CampaignsQuestion : CampaignFilter
{
    std::optional<CampaignId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(CampaignsQuestion, (CampaignFilter), (after, limit))

struct AudienceQuestion : AudienceFilter
{
    std::optional<PersonId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(AudienceQuestion, (AudienceFilter), (after, limit))

struct CommentsQuestion : CommentFilter
{
    std::optional<CampaignCommentId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(CommentsQuestion, (CommentFilter), (after, limit))

platform::Page<CampaignLine> list_campaigns(Context& c, CampaignsQuestion const& in)
{
    return platform::page_by_id<CampaignLine>(in.after, in.limit, [&](CampaignId before, std::int64_t limit) {
        return find_campaigns(c, in, before, limit);
    });
}

platform::Page<AskedCampaign> list_asked(Context& c)
{
    return {.items = asked_of_viewer(c), .next = {}};
}

CampaignView create(Context& c, CampaignContent const& in)
{
    return campaign_view(c, draft_campaign(c, in));
}

CampaignView read_one(Context& c, OneCampaign const& in)
{
    return campaign_view(c, in.campaign_id);
}

constexpr auto the_campaign = [](Context& c, auto const& in) { return campaign_view(c, in.campaign_id); };

void discard_one(Context& c, OneCampaign const& in)
{
    discard_campaign(c, in.campaign_id);
}

AudiencePreview preview(Context& c, OneCampaign const& in)
{
    auto const campaign = find_campaign(c, in.campaign_id);
    return preview_of(c, audience_of(campaign), campaign.smallest_group);
}

platform::Page<AudienceLine> list_audience(Context& c, AudienceQuestion const& in)
{
    return platform::page_of(
        in.limit, [&](std::int64_t limit) { return audience_lines(c, in, in.after.value_or(PersonId{}), limit); });
}

CampaignParticipation read_participation(Context& c, OneCampaign const& in)
{
    return participation(c, in.campaign_id);
}

platform::Page<ReadableLine> list_readable(Context& c)
{
    return {.items = readable_campaigns(c), .next = {}};
}

platform::Page<store::CommentLine> list_comments(Context& c, CommentsQuestion const& in)
{
    return platform::page_of(in.limit, [&](std::int64_t limit) {
        return campaign_comments(c, in, in.after.value_or(CampaignCommentId{}), limit);
    });
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("list_campaigns", "/campaigns", manage_campaigns, "List campaigns, newest first", list_campaigns);
    r.post("create_campaign", "/campaigns", manage_campaigns, "Draft a campaign", create)
        .with_body_limit(audience_limit);
    r.get("read_campaign", "/campaigns/{campaign_id}", manage_campaigns, "Read a campaign, and how many have answered",
          read_one);
    r.put("change_campaign", "/campaigns/{campaign_id}", manage_campaigns, "Change a draft",
          then(change_campaign, the_campaign))
        .with_body_limit(audience_limit);
    r.remove("discard_campaign", "/campaigns/{campaign_id}", manage_campaigns, "Discard a draft", discard_one);
    r.get("preview_campaign", "/campaigns/{campaign_id}/preview", manage_campaigns,
          "See whom the launch would ask, and what is missing for it", preview);
    r.post("launch_campaign", "/campaigns/{campaign_id}/launch", manage_campaigns,
           "Freeze the audience and ask it; a task does it", then(launch_campaign, the_campaign));
    r.post("extend_campaign", "/campaigns/{campaign_id}/extension", manage_campaigns, "Set a later last day",
           then(extend_campaign, the_campaign));
    r.post("close_campaign", "/campaigns/{campaign_id}/closing", manage_campaigns,
           "Take no more answers and count them; a task does it", then(close_campaign, the_campaign));
    r.get("list_campaign_audience", "/campaigns/{campaign_id}/people", manage_campaigns, "List who was asked",
          list_audience);
    r.put("change_campaign_person", "/campaigns/{campaign_id}/people/{person_id}", manage_campaigns,
          "Excuse somebody, or give them a later last day", change_campaign_person);
    r.get("read_campaign_participation", "/campaigns/{campaign_id}/participation", manage_campaigns,
          "See how many have answered, by unit", read_participation);
    r.get("list_asked_campaigns", "/asked-campaigns", answer_campaigns, "List what one was asked", list_asked);
    r.get("read_answer_form", "/campaigns/{campaign_id}/form", answer_campaigns, "Read the form, with what it promises",
          answer_form);
    r.put("save_answer_draft", "/campaigns/{campaign_id}/draft", answer_campaigns,
          "Keep what was typed so far, where the campaign knows who one is", save_answer_draft)
        .with_body_limit(answers_limit);
    r.post("send_answers", "/campaigns/{campaign_id}/answers", answer_campaigns, "Answer, once and for all", answer)
        .with_body_limit(answers_limit);
    r.get("list_campaign_results", "/campaign-results", read_campaign_results,
          "List the closed campaigns whose results one may read", list_readable);
    r.get("read_campaign_results", "/campaigns/{campaign_id}/results", read_campaign_results,
          "Read what a group has answered, beside everybody and the round before", campaign_results);
    r.get("read_campaign_heatmap", "/campaigns/{campaign_id}/heatmap", read_campaign_results,
          "Compare the units right below a group, factor by factor", campaign_heatmap);
    r.get("list_campaign_comments", "/campaigns/{campaign_id}/comments", read_campaign_results,
          "List the comments of a group, in no order", list_comments);
    results_file_routes(r);
    series_routes(r);
    focus_routes(r);
}

void add_tasks(platform::Tasks& tasks)
{
    tasks.add_kind(std::string(launching_task), platform::on_one(launch));
    tasks.add_kind(std::string(counting_task), platform::on_one(count_answers));
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "campaigns.daily", work_of_the_day);
}

} // namespace espalier::campaigns
