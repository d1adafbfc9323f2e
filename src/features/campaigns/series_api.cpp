// SPDX-License-Identifier: Apache-2.0
// The endpoints on series.
#include "features/campaigns/audience.h"
#include "features/campaigns/series_trend.h"
#include "features/campaigns/series_views.h"
#include "features/campaigns/series_writing.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::campaigns {

namespace {

constexpr std::size_t audience_limit = 1024 * 1024; // bytes

struct SeriesListQuestion
{
    std::optional<CampaignSeriesId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(SeriesListQuestion, (), (after, limit))

platform::Page<SeriesLine> list_series(Context& c, SeriesListQuestion const& in)
{
    return platform::page_by_id<SeriesLine>(in.after, in.limit, [&](CampaignSeriesId before, std::int64_t limit) {
        return series_lines(c, before, limit);
    });
}

SeriesView begin_one(Context& c, SeriesContent const& in)
{
    return series_view(c, {begin_series(c, in), {}});
}

SeriesView read_one(Context& c, SeriesViewQuestion const& in)
{
    return series_view(c, in);
}

SeriesView change_one(Context& c, SeriesChange const& in)
{
    change_series(c, in);
    return series_view(c, {in.series_id, {}});
}

SeriesView step_one(Context& c, SeriesStep const& in)
{
    step_series(c, in);
    return series_view(c, {in.series_id, {}});
}

struct OneSeries
{
    CampaignSeriesId series_id;
};
BOOST_DESCRIBE_STRUCT(OneSeries, (), (series_id))

AudiencePreview preview(Context& c, OneSeries const& in)
{
    auto const content = first_campaign(find_series(c, in.series_id));
    return preview_of(c, content.audience, content.smallest_group);
}

SeriesTrend read_trend(Context& c, SeriesTrendQuestion const& in)
{
    return series_trend(c, in);
}

} // namespace

void series_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_campaign_series", "/campaign-series", manage_campaigns, "List series of campaigns, newest first",
          list_series);
    r.post("begin_campaign_series", "/campaign-series", manage_campaigns, "Begin a series; it rests until started",
           begin_one)
        .with_body_limit(audience_limit);
    r.get("read_campaign_series", "/campaign-series/{series_id}", manage_campaigns,
          "Read a series: what it has sent, and what comes next", read_one);
    r.put("change_campaign_series", "/campaign-series/{series_id}", manage_campaigns,
          "Change what is to come of a series that rests", change_one)
        .with_body_limit(audience_limit);
    r.get("preview_campaign_series", "/campaign-series/{series_id}/preview", manage_campaigns,
          "See whom the next send would ask as things are today, and what is missing for it", preview);
    r.post("step_campaign_series", "/campaign-series/{series_id}/state", manage_campaigns,
           "Start, pause or stop a series", step_one);
    r.get("read_campaign_series_trend", "/campaign-series/{series_id}/trend", read_campaign_results,
          "Read what themes and questions came to, send by send", read_trend);
}

} // namespace espalier::campaigns
