// SPDX-License-Identifier: Apache-2.0
// Looking back, and ahead by the same rule that sends.
#include "features/campaigns/series_views.h"

#include "features/campaigns/series_store.h"
#include "features/campaigns/series_writing.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::campaigns {

namespace {

constexpr std::size_t shown_ahead = 4;

// In the order in which they stand on the form.
QuestionKeys in_order(std::vector<SeriesQuestion> const& questions, QuestionKeys const& keys)
{
    QuestionKeys ordered;
    for (auto const& question : questions)
        if (std::find(keys.begin(), keys.end(), question.key) != keys.end())
            ordered.push_back(question.key);
    return ordered;
}

std::vector<SeriesQuestion> questions_of(Context& context, CampaignSeries const& series,
                                         std::optional<questionnaires::Language> const& language)
{
    std::vector<SeriesQuestion> questions;
    auto const version = questionnaires::version_in_force(context, series.questionnaire_id);
    if (!version)
        return questions;
    auto const fixed = fixed_of(series);
    auto const form = questionnaires::questionnaire_form(
        context, *version,
        {.rater_group = questionnaires::RaterGroup::self, .language = language, .person_id = {}, .training = {}});
    for (auto const& section : form.sections)
        for (auto const& question : section.questions)
            questions.push_back(
                {question.key, question.text.text, std::find(fixed.begin(), fixed.end(), question.key) != fixed.end()});
    return questions;
}

std::vector<SeriesSend> sends_to_come(CampaignSeries const& series, std::vector<Campaign> const& sent,
                                      std::vector<SeriesQuestion> const& questions)
{
    std::vector<SeriesSend> next;
    if (series.state == SeriesState::stopped || questions.empty())
        return next;
    QuestionKeys pool;
    for (auto const& question : questions)
        if (!question.is_fixed)
            pool.push_back(question.key);
    std::vector<QuestionKeys> turns;
    for (auto const& send : sent)
        turns.push_back(reflect::from_json<QuestionKeys>(send.question_keys.json));
    auto const first = first_campaign(series);
    auto const fixed = fixed_of(series);
    for (auto day = series.next_on; next.size() < shown_ahead;
         day = day_in_rhythm(rhythm_of(series), day.plus_days(1))) {
        auto keys = next_in_turn(pool, turns, static_cast<std::size_t>(series.questions_each));
        keys.insert(keys.end(), fixed.begin(), fixed.end());
        turns.push_back(keys);
        next.push_back({.campaign_id = {},
                        .name = fmt::format("{} {}", series.name, turns.size()),
                        .state = {},
                        .opens_on = day,
                        .closes_on = day.plus_days(first.closes_on.days - first.opens_on.days),
                        .asked = 0,
                        .answered = 0,
                        .question_keys = in_order(questions, keys)});
    }
    return next;
}

std::vector<SeriesSend> sends_so_far(Context& context, CampaignSeriesId id, std::vector<Campaign> const& sent,
                                     std::vector<SeriesQuestion> const& questions)
{
    std::vector<SeriesSend> sends;
    std::map<CampaignId, store::Counts> counts;
    for (auto const& row : store::counts_of_sends(context.tx, id))
        counts[row.id] = {row.asked, row.answered};
    for (auto send = sent.rbegin(); send != sent.rend(); ++send)
        sends.push_back(
            {.campaign_id = send->id,
             .name = send->name,
             .state = send->state,
             .opens_on = send->opens_on,
             .closes_on = send->closes_on,
             .asked = counts[send->id].asked,
             .answered = counts[send->id].answered,
             .question_keys = in_order(questions, reflect::from_json<QuestionKeys>(send->question_keys.json))});
    return sends;
}

SeriesContent content_of(CampaignSeries const& series)
{
    SeriesContent content;
    static_cast<CampaignContent&>(content) = first_campaign(series);
    content.cadence = series.cadence;
    content.every = series.every;
    content.questions_each = series.questions_each;
    for (auto& key : fixed_of(series))
        content.fixed_keys.emplace_back(std::move(key));
    return content;
}

} // namespace

std::vector<SeriesLine> series_lines(Context& context, CampaignSeriesId before, std::int64_t limit)
{
    auto rows = store::all_series(context.tx, before, limit);
    std::vector<CampaignSeriesId> ids;
    for (auto const& row : rows)
        ids.push_back(row.id);
    std::map<CampaignSeriesId, std::int64_t> sends;
    for (auto const& count : store::count_sends(context.tx, ids))
        sends.emplace(count.series_id, count.sends);
    std::vector<SeriesLine> lines;
    for (auto& row : rows)
        lines.push_back({row.id, std::move(row.name), row.state, row.cadence, row.every, row.next_on, sends[row.id]});
    return lines;
}

SeriesView series_view(Context& context, SeriesViewQuestion const& question)
{
    auto series = find_series(context, question.series_id);
    auto const sent = store::sends(context.tx, series.id);
    auto const title = store::questionnaire_title(context.tx, series.questionnaire_id);
    SeriesView view{.series = {},
                    .content = content_of(series),
                    .named_people = {},
                    .left_out_people = {},
                    .jobs = {},
                    .questionnaire_title = title_of(title.titles, title.languages),
                    .questions = questions_of(context, series, question.language),
                    .next = {},
                    .sent = {}};
    auto const& audience = view.content.audience;
    view.named_people = store::named_people(context.tx, audience.person_ids);
    view.left_out_people = store::named_people(context.tx, audience.left_out_ids);
    if (audience.rule)
        view.jobs = store::named_jobs(context.tx, audience.rule->job_ids);
    view.next = sends_to_come(series, sent, view.questions);
    view.sent = sends_so_far(context, series.id, sent, view.questions);
    view.series = std::move(series);
    return view;
}

} // namespace espalier::campaigns
