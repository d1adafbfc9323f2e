// SPDX-License-Identifier: Apache-2.0
// Beginning a series, changing it while it rests, and its steps.
#pragma once

#include "features/campaigns/series_terms.h"

namespace espalier::campaigns {

struct SeriesChange : SeriesContent
{
    CampaignSeriesId series_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(SeriesChange, (SeriesContent), (series_id, version))

struct SeriesStep
{
    CampaignSeriesId series_id;
    Whole<1, INT64_MAX> version;
    SeriesState state = SeriesState::running; // from now on
};
BOOST_DESCRIBE_STRUCT(SeriesStep, (), (series_id, version, state))

// It rests until it is started. Faults: as of a campaign; conflict questionnaire_not_in_force, questions_depend.
CampaignSeriesId begin_series(Context& context, SeriesContent const& content);
// What is to come; what was sent stays. The questionnaire and the mode are fixed by the first send.
void change_series(Context& context, SeriesChange const& change);
// Started after a rest, it goes on with the next day of its rhythm. Fault conflict where it was stopped.
void step_series(Context& context, SeriesStep const& step);

CampaignSeries find_series(Context& context, CampaignSeriesId id); // Fault not_found
// What takes turns: the questions that a campaign asks, without those that come each time, in their order. Fault conflict
// questions_depend where one hangs on what another was answered: the other may not be asked.
QuestionKeys pool_of(questionnaires::QuestionnaireContent const& content, QuestionKeys const& fixed);

} // namespace espalier::campaigns
