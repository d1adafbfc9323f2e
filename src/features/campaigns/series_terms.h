// SPDX-License-Identifier: Apache-2.0
// A series: a campaign that is sent again every so many weeks or months, each time with some of the questions of one
// questionnaire. Each send is a campaign like any other, frozen and counted by itself.
#pragma once

#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/rotation.h"

namespace espalier::campaigns {

enum class SeriesState
{
    paused, // not begun, or resting
    running,
    stopped // for good
};
BOOST_DESCRIBE_ENUM(SeriesState, paused, running, stopped)

// A row of campaign_series.
struct CampaignSeries
{
    CampaignSeriesId id;
    std::string name;
    QuestionnaireId questionnaire_id;
    SeriesState state = SeriesState::paused;
    reflect::Document content; // the first campaign
    SeriesCadence cadence = SeriesCadence::months;
    std::int64_t every = 1;
    std::int64_t questions_each = 3;
    reflect::Document fixed_keys{"[]"};
    Date next_on;
    std::optional<std::string> halted_because; // why the program paused it: the key of a problem
    Instant created_at;
    AccountId created_by_account_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CampaignSeries, (),
                      (id, name, questionnaire_id, state, content, cadence, every, questions_each, fixed_keys, next_on,
                       halted_because, created_at, created_by_account_id, version))

// The first campaign of it, and how it goes on: the others keep everything but their days, and stand beside the one before.
struct SeriesContent : CampaignContent
{
    SeriesCadence cadence = SeriesCadence::months;
    Whole<1, 52> every{1};
    Whole<1, 50> questions_each{3};
    std::vector<questionnaires::Key> fixed_keys{};
};
BOOST_DESCRIBE_STRUCT(SeriesContent, (CampaignContent), (cadence, every, questions_each, fixed_keys))

constexpr std::size_t longest_series_name = 190; // the name of a campaign adds its number

CampaignContent first_campaign(CampaignSeries const& series);
QuestionKeys fixed_of(CampaignSeries const& series);
SeriesRhythm rhythm_of(CampaignSeries const& series);

} // namespace espalier::campaigns
