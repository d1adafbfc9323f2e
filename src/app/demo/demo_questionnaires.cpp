// SPDX-License-Identifier: Apache-2.0
// Beginning questionnaires from starters, and putting them in force.
#include "app/demo/demo_questionnaires.h"

#include "app/demo/demo_actors.h"
#include "features/questionnaires/questionnaires.h"

#include <algorithm>
#include <string_view>

namespace espalier::app::demo {

namespace {

using questionnaires::QuestionnaireVersionId;

QuestionnaireVersionId begin(platform::Context& context, std::string_view starter)
{
    return questionnaires::create_questionnaire(context,
                                                {.purpose = {},
                                                 .title = {},
                                                 .language = {},
                                                 .starter = Text<1, 60>(std::string(starter)),
                                                 .copied_questionnaire_id = {}});
}

void put_in_force(platform::Context& context, QuestionnaireVersionId id)
{
    questionnaires::put_in_force(context, {id, questionnaires::questionnaire_version(context, id).version});
}

} // namespace

void make_questionnaires(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) {
        auto const all = actors(tx, workspace);
        auto const author = std::find_if(all.begin(), all.end(),
                                         [](Actor const& actor) { return actor.email == "people@demo.example"; });
        if (author == all.end()) // a handful of people may have nobody there
            return;
        auto const viewer = viewer_of(*author);
        auto const today = date_in_utc(workspace.now());
        auto then = acting(workspace, tx, viewer, today.plus_days(-430));
        auto const engagement = begin(then, "engagement");
        put_in_force(then, engagement);
        for (auto const starter : {"pulse", "training_needs"})
            put_in_force(then, begin(then, starter));
        auto later = acting(workspace, tx, viewer, today.plus_days(-120));
        auto const first = questionnaires::questionnaire_version(later, engagement);
        put_in_force(later, questionnaires::draft_next_version(later, first.questionnaire_id));
        put_in_force(later, begin(later, "training_reaction"));
        auto now = acting(workspace, tx, viewer, today.plus_days(-2));
        begin(now, "three_sixty");
    });
}

questionnaires::QuestionnaireVersionView put_series_questionnaire_in_force(platform::Context& context)
{
    auto const id = begin(context, "engagement");
    auto draft = questionnaires::questionnaire_version(context, id);
    for (auto& title : draft.content.title)
        title.text = title.language.value == "de" ? "Monat für Monat" : "Month by month";
    for (auto& section : draft.content.sections)
        std::erase_if(section.questions, [](questionnaires::Question const& question) {
            return question.kind == questionnaires::QuestionKind::long_text;
        });
    std::erase_if(draft.content.sections, [](auto const& section) { return section.questions.empty(); });
    questionnaires::write_version(context, {id, draft.version, draft.content});
    put_in_force(context, id);
    return draft;
}

} // namespace espalier::app::demo
