// SPDX-License-Identifier: Apache-2.0
// The library: what there is, what comes with the program, and forms of either for one person.
#include "features/questionnaires/question_wording.h"
#include "features/questionnaires/questionnaires.h"
#include "features/questionnaires/questionnaires_store.h"
#include "features/questionnaires/starters.h"
#include "reflect/json.h"

#include <algorithm>
#include <map>
#include <set>

namespace espalier::questionnaires {

namespace {

// In the language, or else in the main one, or else in any.
std::string title_in(Wordings const& titles, std::string_view language, std::string_view main)
{
    for (auto const one : {language, main})
        if (auto const text = text_in(titles, one); !text.empty())
            return std::string(text);
    return titles.empty() ? std::string() : titles.front().text.value;
}

std::string asked_language(std::optional<Language> const& language)
{
    return language ? competencies::primary_language(language->value) : std::string();
}

std::vector<FormCompetency> form_competencies(Context& context, store::CompetencyIds const& ids,
                                              std::string_view language)
{
    std::vector<FormCompetency> found;
    if (ids.empty())
        return found;
    std::map<std::pair<Id<Competency>, double>, std::vector<std::string>> behaviours;
    for (auto& row : store::behaviours_of(context.tx, ids))
        behaviours[{row.competency_id, row.level}].push_back(std::move(row.behaviour));
    std::map<Id<Competency>, std::vector<FormLevel>> levels;
    for (auto& row : store::levels_of(context.tx, ids))
        levels[row.competency_id].push_back({row.level, std::move(row.name), std::move(row.description),
                                             std::move(behaviours[{row.competency_id, row.level}])});
    for (auto& row : store::competency_texts(context.tx, ids, language))
        found.push_back({row.id, std::move(row.name), std::move(row.definition), std::move(levels[row.id])});
    return found;
}

QuestionnaireForm form_for(Context& context, QuestionnaireContent const& content, FormFor const& who)
{
    FormReader reader{.rater_group = who.rater_group,
                      .language = asked_language(who.language),
                      .subject = {},
                      .training = who.training ? who.training->value : std::string(),
                      .competencies = {},
                      .of_job = {}};
    std::set<Id<Competency>> shown;
    for (auto const& section : content.sections)
        for (auto const& question : section.questions)
            shown.insert(question.competency_ids.begin(), question.competency_ids.end());
    if (who.person_id) {
        auto const subject = store::subject(context.tx, *who.person_id);
        if (!subject)
            throw not_found("person");
        reader.subject = subject->name;
        if (who.of_job)
            reader.of_job = who.of_job;
        else
            reader.of_job = subject->job_id ? store::required_by(context.tx, *subject->job_id) : store::CompetencyIds();
        shown.insert(reader.of_job->begin(), reader.of_job->end());
    }
    reader.competencies = form_competencies(context, {shown.begin(), shown.end()}, reader.language);
    return form_of(content, reader);
}

} // namespace

std::vector<QuestionnaireSummary> find_questionnaires(Context& context, QuestionnaireFilter const& filter,
                                                      QuestionnaireId before, std::int64_t limit)
{
    std::vector<QuestionnaireSummary> found;
    auto const language = asked_language(filter.language);
    for (auto const& row : store::summaries(context.tx, filter, before, limit)) {
        QuestionnaireSummary one{.id = row.id,
                                 .purpose = row.purpose,
                                 .questionnaire_version_id = row.questionnaire_version_id,
                                 .number = row.number,
                                 .state = row.state,
                                 .draft_id = row.draft_id,
                                 .title = {},
                                 .languages = reflect::from_json<std::vector<std::string>>(row.languages.json),
                                 .questions = row.questions,
                                 .time = {row.shortest_minutes, row.longest_minutes},
                                 .changed_at = row.changed_at};
        one.title = title_in(reflect::from_json<Wordings>(row.titles.json), language,
                             one.languages.empty() ? std::string() : one.languages.front());
        found.push_back(std::move(one));
    }
    return found;
}

QuestionnaireContent only_questions(QuestionnaireContent content, std::vector<std::string> const& keys)
{
    std::set<std::string> factors;
    for (auto& section : content.sections) {
        std::erase_if(section.questions, [&](Question const& question) {
            return std::find(keys.begin(), keys.end(), question.key.value) == keys.end();
        });
        for (auto const& question : section.questions)
            if (question.factor_key)
                factors.insert(question.factor_key->value);
    }
    std::erase_if(content.sections, [](QuestionnaireSection const& section) { return section.questions.empty(); });
    std::erase_if(content.factors, [&](QuestionFactor const& factor) { return !factors.contains(factor.key.value); });
    return content;
}

QuestionnaireForm questionnaire_form(Context& context, QuestionnaireVersionId id, FormFor const& who)
{
    auto const version = store::version(context.tx, id);
    if (!version)
        throw not_found("version of the questionnaire");
    auto content = reflect::from_json<QuestionnaireContent>(version->content.json);
    if (who.question_keys)
        content = only_questions(std::move(content), *who.question_keys);
    return form_for(context, content, who);
}

QuestionnaireForm starter_form(Context& context, std::string_view code, FormFor const& who)
{
    return form_for(context, starter(code).content, who);
}

std::map<QuestionnaireVersionId, QuestionnaireContent> questionnaire_contents(
    Context& context, std::vector<QuestionnaireVersionId> const& ids)
{
    std::map<QuestionnaireVersionId, QuestionnaireContent> found;
    for (auto const& row : store::contents(context.tx, ids))
        found.emplace(row.id, reflect::from_json<QuestionnaireContent>(row.content.json));
    return found;
}

std::optional<QuestionnaireVersionId> version_in_force(Context& context, QuestionnaireId id)
{
    return context.tx.row<QuestionnaireVersionId>(
        "SELECT id FROM questionnaire_versions WHERE questionnaire_id = $1 AND state = 'in_force'", id);
}

QuestionnaireVersionId version_to_send(Context& context, QuestionnaireId id)
{
    if (auto const version = version_in_force(context, id))
        return *version;
    throw conflict("questionnaire_not_in_force",
                   "The questionnaire is not in force. Put it in force first, then launch.");
}

std::vector<QuestionnaireStarter> questionnaire_starters(std::string_view language)
{
    std::vector<QuestionnaireStarter> found;
    for (auto const& one : starters()) {
        auto const form = form_of(one.content,
                                  {.rater_group = {},
                                   .language = std::string(language),
                                   .subject = {},
                                   .training = {},
                                   .competencies = {},
                                   .of_job = {}});
        QuestionnaireStarter line{.code = one.code,
                                  .purpose = one.purpose,
                                  .title = form.title.text,
                                  .introduction = form.introduction.text,
                                  .languages = form.languages,
                                  .questions = 0,
                                  .time = answering_time(one.content)};
        for (auto const& section : form.sections)
            line.questions += std::ssize(section.questions);
        found.push_back(std::move(line));
    }
    return found;
}

} // namespace espalier::questionnaires
