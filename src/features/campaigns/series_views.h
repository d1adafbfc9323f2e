// SPDX-License-Identifier: Apache-2.0
// Series in a list, one with what it sends next and has sent, and what its questions came to over the sends.
#pragma once

#include "features/campaigns/campaign_lists.h"
#include "features/campaigns/series_terms.h"
#include "platform/routes.h"

namespace espalier::campaigns {

struct SeriesLine
{
    CampaignSeriesId id;
    std::string name;
    SeriesState state = SeriesState::paused;
    SeriesCadence cadence = SeriesCadence::months;
    std::int64_t every = 1;
    Date next_on;
    std::int64_t sends = 0;
};
BOOST_DESCRIBE_STRUCT(SeriesLine, (), (id, name, state, cadence, every, next_on, sends))

struct SeriesQuestion
{
    std::string key;
    std::string text;
    bool is_fixed = false; // comes each time
};
BOOST_DESCRIBE_STRUCT(SeriesQuestion, (), (key, text, is_fixed))

// One that was sent, or will be if nothing changes.
struct SeriesSend
{
    std::optional<CampaignId> campaign_id; // none: to come
    std::string name;
    std::optional<CampaignState> state;
    Date opens_on;
    Date closes_on;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
    QuestionKeys question_keys; // in the questionnaire's order
};
BOOST_DESCRIBE_STRUCT(SeriesSend, (), (campaign_id, name, state, opens_on, closes_on, asked, answered, question_keys))

struct SeriesView
{
    CampaignSeries series;
    SeriesContent content;
    std::vector<NamedPerson> named_people; // those whom the audience names
    std::vector<NamedPerson> left_out_people;
    std::vector<NamedJob> jobs;
    std::string questionnaire_title;
    std::vector<SeriesQuestion> questions; // that it asks, in their order; none: the questionnaire is not in force
    std::vector<SeriesSend> next;          // none when it was stopped
    std::vector<SeriesSend> sent;          // the newest first
};
BOOST_DESCRIBE_STRUCT(SeriesView, (),
                      (series, content, named_people, left_out_people, jobs, questionnaire_title, questions, next,
                       sent))

std::vector<SeriesLine> series_lines(Context& context, CampaignSeriesId before, std::int64_t limit); // newest first
struct SeriesViewQuestion
{
    CampaignSeriesId series_id;
    std::optional<questionnaires::Language> language;
};
BOOST_DESCRIBE_STRUCT(SeriesViewQuestion, (), (series_id, language))
SeriesView series_view(Context& context, SeriesViewQuestion const& question);

void series_routes(platform::Routes& r);

} // namespace espalier::campaigns
