// SPDX-License-Identifier: Apache-2.0
// Making up the form, and cutting it down.
#include "features/three_sixty/asked_form.h"

#include "features/three_sixty/three_sixty_store.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::three_sixty {

questionnaires::QuestionnaireForm only_items(questionnaires::QuestionnaireForm form, std::vector<ItemKey> const& items)
{
    auto const is_item = [&](std::string const& question, std::string const& row) {
        return std::find(items.begin(), items.end(), ItemKey(question, row)) != items.end();
    };
    for (auto& section : form.sections) {
        section.conditions.clear();
        for (auto& question : section.questions) {
            question.conditions.clear(); // what they hang on may not be asked
            std::erase_if(question.competencies, [&](questionnaires::FormCompetency const& competency) {
                return !is_item(question.key, std::to_string(competency.competency_id.value));
            });
        }
        std::erase_if(section.questions, [&](questionnaires::FormQuestion const& question) {
            return question.competencies.empty() && !is_item(question.key, "");
        });
    }
    std::erase_if(form.sections, [](questionnaires::FormSection const& section) { return section.questions.empty(); });
    return form;
}

questionnaires::QuestionnaireForm asked_form(Context& context, ThreeSixtyRound const& round, ThreeSixty const& one,
                                             FormOf const& who)
{
    auto form =
        questionnaires::questionnaire_form(context, *round.questionnaire_version_id,
                                           {.rater_group = who.rater_group,
                                            .language = who.language,
                                            .person_id = one.person_id,
                                            .training = {},
                                            .of_job = reflect::from_json<CompetencyIds>(one.competency_ids.json)});
    if (!round.asks_focus_only || !one.follows_id)
        return form;
    std::vector<ItemKey> items;
    for (auto const& row : store::focus_of(context.tx, *one.follows_id))
        items.emplace_back(row.question_key, row.row_key);
    return only_items(std::move(form), items);
}

} // namespace espalier::three_sixty
