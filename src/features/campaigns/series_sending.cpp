// SPDX-License-Identifier: Apache-2.0
// From a series to a campaign.
#include "features/campaigns/series_sending.h"

#include "features/campaigns/audience.h"
#include "features/campaigns/series_store.h"
#include "features/campaigns/series_writing.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::campaigns {

namespace {

CampaignContent content_of(CampaignSeries const& series, std::vector<Campaign> const& before, Date day)
{
    auto content = first_campaign(series);
    auto const open_days = content.closes_on.days - content.opens_on.days;
    content.name = fmt::format("{} {}", series.name, before.size() + 1);
    content.opens_on = day;
    content.closes_on = day.plus_days(open_days);
    if (!before.empty())
        content.earlier_campaign_id = before.back().id;
    return content;
}

std::vector<QuestionKeys> turns_of(std::vector<Campaign> const& sends)
{
    std::vector<QuestionKeys> turns;
    for (auto const& send : sends)
        turns.push_back(reflect::from_json<QuestionKeys>(send.question_keys.json));
    return turns;
}

store::SendOf send_of(Context& context, CampaignSeries const& series, std::vector<Campaign> const& before,
                      QuestionnaireVersionId version)
{
    auto const content = questionnaires::questionnaire_version(context, version).content;
    auto keys = fixed_of(series);
    auto const turn =
        next_in_turn(pool_of(content, keys), turns_of(before), static_cast<std::size_t>(series.questions_each));
    keys.insert(keys.end(), turn.begin(), turn.end());
    auto const time = questionnaires::answering_time(questionnaires::only_questions(content, keys));
    return {.id = {},
            .series_id = series.id,
            .question_keys = {reflect::to_json(keys)},
            .shortest_minutes = time.shortest_minutes,
            .longest_minutes = time.longest_minutes,
            .created_by_account_id = series.created_by_account_id};
}

void send(Context& context, CampaignSeries series, std::vector<Campaign> const& before, Date day)
{
    auto made = send_of(context, series, before, questionnaires::version_to_send(context, series.questionnaire_id));
    made.id = draft_campaign(context, content_of(series, before, day));
    context.tx.update_all("campaigns", std::vector{made});
    launch_campaign(context, {made.id, Whole<1, INT64_MAX>{1}});
    series.next_on = day_in_rhythm(rhythm_of(series), day.plus_days(1));
    context.tx.update_every("campaign_series", std::vector{series}, "series");
    platform::record(context, {"campaign_series.sent", {}, "campaign_series", series.id.value});
}

// Whoever began it is told.
void halt(Context& context, CampaignSeriesId id, Fault const& fault)
{
    auto series = find_series(context, id);
    if (series.state != SeriesState::running)
        return;
    series.state = SeriesState::paused;
    series.halted_because = std::string(fault.key());
    context.tx.update_every("campaign_series", std::vector{series}, "series");
    platform::record(context, {"campaign_series.halted", {}, "campaign_series", id.value});
    if (auto const person = store::person_of_account(context.tx, series.created_by_account_id))
        platform::notify(context, *person, "campaign_series_halted", {{"series", series.name}},
                         fmt::format("/campaign-series/{}", id.value));
}

} // namespace

void send_due_series(platform::TaskRun& run, Date day)
{
    auto const due = platform::read_as(run.viewer(), run.workspace(),
                                       [&](Context& context) { return store::due_series(context.tx, day); });
    for (auto const& one : due) {
        try {
            platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
                auto const series = find_series(context, one.id);
                auto const before = store::sends(context.tx, series.id);
                auto const waits = !before.empty() && before.back().state != CampaignState::closed;
                if (series.state == SeriesState::running && series.next_on <= day && !waits)
                    send(context, series, before, day);
            });
        } catch (Fault const& fault) {
            if (fault.code() != FaultCode::conflict && fault.code() != FaultCode::invalid)
                throw;
            platform::write_as(run.viewer(), run.workspace(), [&](Context& context) { halt(context, one.id, fault); });
        }
    }
}

} // namespace espalier::campaigns
