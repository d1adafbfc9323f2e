// SPDX-License-Identifier: Apache-2.0
// What may be done with a series, and what a questionnaire must be like to rotate.
#include "features/campaigns/series_writing.h"

#include "features/campaigns/series_store.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::campaigns {

namespace {

using questionnaires::RaterGroup;

void note(Context& context, std::string_view kind, CampaignSeriesId id)
{
    platform::record(context, {kind, {}, "campaign_series", id.value});
}

bool quotes_answers(questionnaires::Wordings const& texts)
{
    return std::any_of(texts.begin(), texts.end(), [](questionnaires::Wording const& wording) {
        return wording.text.value.find("{answer.") != std::string::npos;
    });
}

bool depends(questionnaires::Question const& question)
{
    return !question.conditions.empty() || quotes_answers(question.text) || quotes_answers(question.help);
}

bool is_asked(questionnaires::QuestionnaireSection const& section)
{
    return section.answered_by.empty() ||
        std::find(section.answered_by.begin(), section.answered_by.end(), RaterGroup::self) !=
        section.answered_by.end();
}

void check(Context& context, SeriesContent const& content)
{
    check_campaign(context, content);
    SeriesRhythm const rhythm{content.opens_on, content.cadence, content.every};
    Violations violations;
    if (content.name.value.size() > longest_series_name)
        violations.add("/name", "too_long", fmt::format("Write at most {} characters.", longest_series_name),
                       {{"maximum", std::to_string(longest_series_name)}});
    if (content.closes_on.days - content.opens_on.days > shortest_gap(rhythm) - 2)
        violations.add("/closes_on", "not_before_next",
                       "Each has to close a day before the next one opens: then the answers are counted.");
    auto const version = questionnaires::version_to_send(context, content.questionnaire_id);
    auto const asked = questionnaires::questionnaire_version(context, version).content;
    auto const pool = pool_of(asked, {});
    for (std::size_t i = 0; i < content.fixed_keys.size(); ++i)
        if (std::find(pool.begin(), pool.end(), content.fixed_keys[i].value) == pool.end())
            violations.add(fmt::format("/fixed_keys/{}", i), "unknown_question", "There is no such question.");
    violations.throw_if_any();
}

CampaignSeries with_content(CampaignSeries series, SeriesContent const& content)
{
    series.name = content.name.value;
    series.questionnaire_id = content.questionnaire_id;
    series.content.json = reflect::to_json(static_cast<CampaignContent const&>(content));
    series.cadence = content.cadence;
    series.every = content.every;
    series.questions_each = content.questions_each;
    series.fixed_keys.json = reflect::to_json(content.fixed_keys);
    return series;
}

CampaignSeries find_to_change(Context& context, CampaignSeriesId id, std::int64_t version)
{
    auto series = find_series(context, id);
    if (series.state == SeriesState::stopped)
        throw conflict("series_stopped", "The series was stopped. Begin another.");
    if (series.version != version)
        throw stale("series");
    return series;
}

// What was sent before and what is sent next are laid beside each other.
void check_fixed(CampaignSeries const& series, SeriesContent const& content)
{
    Violations violations;
    if (content.questionnaire_id != series.questionnaire_id)
        violations.add("/questionnaire_id", "fixed_by_first_send", "The first send has settled it.");
    if (content.mode != first_campaign(series).mode)
        violations.add("/mode", "fixed_by_first_send", "The first send has settled it.");
    violations.throw_if_any();
}

} // namespace

CampaignContent first_campaign(CampaignSeries const& series)
{
    return reflect::from_json<CampaignContent>(series.content.json);
}

QuestionKeys fixed_of(CampaignSeries const& series)
{
    return reflect::from_json<QuestionKeys>(series.fixed_keys.json);
}

SeriesRhythm rhythm_of(CampaignSeries const& series)
{
    return {first_campaign(series).opens_on, series.cadence, series.every};
}

CampaignSeries find_series(Context& context, CampaignSeriesId id)
{
    if (auto found = store::series(context.tx, id))
        return *std::move(found);
    throw not_found("series");
}

QuestionKeys pool_of(questionnaires::QuestionnaireContent const& content, QuestionKeys const& fixed)
{
    QuestionKeys pool;
    for (auto const& section : content.sections) {
        if (!is_asked(section))
            continue;
        for (auto const& question : section.questions) {
            if (!section.conditions.empty() || depends(question))
                throw conflict(
                    "questions_depend",
                    "Questions that take turns stand by themselves. Take out what hangs on earlier answers.");
            if (std::find(fixed.begin(), fixed.end(), question.key.value) == fixed.end())
                pool.push_back(question.key.value);
        }
    }
    return pool;
}

CampaignSeriesId begin_series(Context& context, SeriesContent const& content)
{
    check(context, content);
    CampaignSeries blank;
    blank.id = context.next_id<CampaignSeries>();
    blank.next_on = content.opens_on;
    blank.created_at = context.now;
    blank.created_by_account_id = context.viewer.account_id;
    auto const series = with_content(std::move(blank), content);
    context.tx.insert("campaign_series", series);
    note(context, "campaign_series.begun", series.id);
    return series.id;
}

void change_series(Context& context, SeriesChange const& change)
{
    auto series = find_to_change(context, change.series_id, change.version);
    if (series.state != SeriesState::paused)
        throw conflict("series_running", "The series is running. Pause it first.");
    check(context, change);
    auto const last = store::last_send(context.tx, series.id);
    if (last)
        check_fixed(series, change);
    series = with_content(std::move(series), change);
    series.next_on = day_in_rhythm(rhythm_of(series), last ? last->opens_on.plus_days(1) : change.opens_on);
    context.tx.update_every("campaign_series", std::vector{series}, "series");
    note(context, "campaign_series.changed", series.id);
}

void step_series(Context& context, SeriesStep const& step)
{
    auto series = find_to_change(context, step.series_id, step.version);
    if (series.state == step.state)
        return;
    series.state = step.state;
    if (step.state == SeriesState::running) {
        series.halted_because.reset();
        series.next_on = day_in_rhythm(rhythm_of(series), std::max(series.next_on, context.today()));
    }
    context.tx.update_every("campaign_series", std::vector{series}, "series");
    note(context,
         step.state == SeriesState::running      ? "campaign_series.started"
             : step.state == SeriesState::paused ? "campaign_series.paused"
                                                 : "campaign_series.stopped",
         series.id);
}

} // namespace espalier::campaigns
