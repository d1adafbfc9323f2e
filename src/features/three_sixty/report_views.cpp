// SPDX-License-Identifier: Apache-2.0
// The report of one 360°, cut to what its reader may see.
#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_store.h"
#include "features/three_sixty/three_sixty_views.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::three_sixty {

using questionnaires::AnswerReader;

namespace {

bool reads(LedThreeSixty const& led, AnswerReader reader, bool is_manager)
{
    switch (reader) {
    case AnswerReader::subject: return led.is_subject;
    case AnswerReader::manager: return is_manager || led.is_coach;
    case AnswerReader::people_team: return led.is_above && !is_manager;
    }
    return false;
}

ReportSources sources_of(Context& context, ThreeSixtyRound const& round, ThreeSixty const& one,
                         std::optional<Language> const& language)
{
    ReportSources sources{.form = asked_form(context, round, one, {.rater_group = {}, .language = language}),
                          .reversed = {},
                          .sheets = {},
                          .comments = store::comments_of(context.tx, {one.id}),
                          .smallest_group = round.smallest_group,
                          .smallest_comment_group = round.smallest_comment_group};
    auto const version = questionnaires::questionnaire_version(context, *round.questionnaire_version_id);
    for (auto const& section : version.content.sections)
        for (auto const& question : section.questions)
            if (question.is_reversed)
                sources.reversed.insert(question.key.value);
    for (auto const& sheet : store::sheets_of(context.tx, {one.id}))
        sources.sheets.push_back(
            {sheet.rater_group, reflect::from_json<std::vector<QuestionAnswer>>(sheet.answers.json)});
    return sources;
}

// The means of the others in the one before, where it was handed on.
std::map<ItemKey, double> means_of_others(Context& context, ThreeSixty const& one)
{
    auto const report = report_of(sources_of(context, find_round(context, one.round_id), one, {}));
    std::map<ItemKey, double> means;
    for (auto const& item : report.items)
        if (item.others)
            means.emplace(ItemKey(item.question_key, item.row_key), item.others->mean);
    return means;
}

} // namespace

ReportView report_view(Context& context, ReportQuestion const& question)
{
    auto const led = find_to_lead(context, question.three_sixty_id);
    if (!led.may_read())
        throw conflict("not_released", "The report was not handed on yet.");
    auto sources = sources_of(context, led.round, led.three_sixty, question.language);
    auto const is_manager =
        context.viewer.person_id && context.chart->is_above(*context.viewer.person_id, led.three_sixty.person_id);
    std::erase_if(sources.form.sections, [&](questionnaires::FormSection const& section) {
        return !section.read_by.empty() &&
            std::none_of(section.read_by.begin(), section.read_by.end(),
                         [&](AnswerReader reader) { return reads(led, reader, is_manager); });
    });
    ReportView view{.id = led.three_sixty.id,
                    .round_name = led.round.name,
                    .person_id = led.three_sixty.person_id,
                    .person_name = store::names_of(context.tx, {led.three_sixty.id}).at(led.three_sixty.id),
                    .earlier_round_name = {},
                    .smallest_group = led.round.smallest_group,
                    .report = {}};
    if (auto const& follows = led.three_sixty.follows_id) {
        auto const earlier = *store::three_sixty(context.tx, *follows);
        view.earlier_round_name = find_round(context, earlier.round_id).name;
        sources.earlier = means_of_others(context, earlier);
    }
    view.report = report_of(sources);
    return view;
}

} // namespace espalier::three_sixty
