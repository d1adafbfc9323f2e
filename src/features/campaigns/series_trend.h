// SPDX-License-Identifier: Apache-2.0
// What themes and questions of a series came to, send by send, for everybody or one unit. From what was counted, and only
// what may be shown of each send.
#pragma once

#include "features/campaigns/result_readers.h"
#include "features/campaigns/series_terms.h"

namespace espalier::campaigns {

struct TrendSend
{
    CampaignId campaign_id;
    std::string name;
    Date opens_on;
    std::int64_t asked = 0;
    std::optional<std::int64_t> answered; // none: hidden, or the group was not there
};
BOOST_DESCRIBE_STRUCT(TrendSend, (), (campaign_id, name, opens_on, asked, answered))

enum class TrendKind
{
    theme,    // per cent favourable, of the questions of the theme that were asked
    question, // per cent favourable
    enps      // -100 to 100
};
BOOST_DESCRIBE_ENUM(TrendKind, theme, question, enps)

struct TrendPoint
{
    double value = 0;
    std::int64_t answers = 0;
};
BOOST_DESCRIBE_STRUCT(TrendPoint, (), (value, answers))

struct TrendLine
{
    TrendKind kind = TrendKind::question;
    std::string key;
    std::string name;
    std::vector<std::optional<TrendPoint>> points; // in the order of the sends; none: not asked, or hidden
};
BOOST_DESCRIBE_STRUCT(TrendLine, (), (kind, key, name, points))

struct TrendUnit
{
    UnitId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(TrendUnit, (), (id, name))

struct SeriesTrend
{
    std::string name;
    std::vector<TrendSend> sends; // that were counted, the oldest first
    std::vector<TrendLine> lines; // themes, then questions as they stand on the form; only what was ever answered
    std::vector<TrendUnit> units; // of the last send, which the viewer may read
};
BOOST_DESCRIBE_STRUCT(SeriesTrend, (), (name, sends, lines, units))

struct SeriesTrendQuestion
{
    CampaignSeriesId series_id;
    std::optional<UnitId> unit_id; // none: everybody
    std::optional<questionnaires::Language> language;
};
BOOST_DESCRIBE_STRUCT(SeriesTrendQuestion, (), (series_id, unit_id, language))

// Fault not_found for whoever reads none of its sends.
SeriesTrend series_trend(Context& context, SeriesTrendQuestion const& question);

} // namespace espalier::campaigns
