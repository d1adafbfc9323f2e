// SPDX-License-Identifier: Apache-2.0
// What may be done with a version in which state, and what is kept of it.
#include "features/questionnaires/questionnaires.h"

#include "features/questionnaires/question_wording.h"
#include "features/questionnaires/questionnaires_store.h"
#include "features/questionnaires/starters.h"
#include "platform/events.h"
#include "platform/settings.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::questionnaires {

namespace {

// A text of a version in force that was worded anew, for the audit trail: it tells what people were asked, and when.
struct Rewording
{
    std::string pointer;
    Wordings before;
    Wordings after;
};
BOOST_DESCRIBE_STRUCT(Rewording, (), (pointer, before, after))

struct RewordingDetail
{
    std::vector<Rewording> texts;
};
BOOST_DESCRIBE_STRUCT(RewordingDetail, (), (texts))

void note(Context& context, std::string_view kind, QuestionnaireId id, std::string detail = "{}")
{
    platform::record(context, {kind, {}, "questionnaire", id.value, std::move(detail)});
}

QuestionnaireVersion find_version(Context& context, QuestionnaireVersionId id)
{
    if (auto found = store::version(context.tx, id))
        return std::move(*found);
    throw not_found("version of the questionnaire");
}

QuestionnaireContent content_in(QuestionnaireVersion const& version)
{
    return reflect::from_json<QuestionnaireContent>(version.content.json);
}

std::vector<Id<Competency>> named_competencies(QuestionnaireContent const& content)
{
    std::set<Id<Competency>> named;
    for (auto const& section : content.sections)
        for (auto const& question : section.questions)
            named.insert(question.competency_ids.begin(), question.competency_ids.end());
    return {named.begin(), named.end()};
}

ContentSurroundings surroundings_of(Context& context, QuestionnaireId id, QuestionnaireContent const& content)
{
    ContentSurroundings surroundings{.competencies = store::standings(context.tx, named_competencies(content)),
                                     .asked = {}};
    for (auto& row : store::asked_questions(context.tx, id))
        surroundings.asked.push_back({std::move(row.key), row.kind});
    return surroundings;
}

// Fault invalid for a competency that there is not: the rest of a draft may be unfinished.
void require_competencies(Context& context, QuestionnaireContent const& content)
{
    auto const known = store::standings(context.tx, named_competencies(content));
    Violations violations;
    for (std::size_t s = 0; s < content.sections.size(); ++s)
        for (std::size_t q = 0; q < content.sections[s].questions.size(); ++q) {
            auto const& ids = content.sections[s].questions[q].competency_ids;
            for (std::size_t i = 0; i < ids.size(); ++i)
                if (std::none_of(known.begin(), known.end(),
                                 [&](CompetencyStanding const& one) { return one.id == ids[i]; }))
                    violations.add(fmt::format("/content/sections/{}/questions/{}/competency_ids/{}", s, q, i),
                                   "unknown_reference", "There is no such competency.");
        }
    violations.throw_if_any();
}

// The row with this content and what lists need of it, changed by the viewer now.
QuestionnaireVersion with_content(Context& context, QuestionnaireVersion version, QuestionnaireContent const& content)
{
    auto const time = answering_time(content);
    version.content.json = reflect::to_json(content);
    version.titles.json = reflect::to_json(content.title);
    version.languages.json = reflect::to_json(content.languages);
    version.search_text.clear();
    for (auto const& title : content.title)
        version.search_text += search_form(title.text) + "\n";
    version.questions = 0;
    for (auto const& section : content.sections)
        version.questions += std::ssize(section.questions);
    version.shortest_minutes = time.shortest_minutes;
    version.longest_minutes = time.longest_minutes;
    version.changed_at = context.now;
    version.changed_by_account_id = context.viewer.account_id;
    version.changed_by_id = context.viewer.person_id;
    return version;
}

void name_competencies(Context& context, QuestionnaireVersionId id, QuestionnaireContent const& content)
{
    std::vector<store::NamedCompetency> named;
    for (auto const competency : named_competencies(content))
        named.push_back({id, competency});
    store::replace_named_competencies(context.tx, id, named);
}

QuestionnaireVersionId add_draft(Context& context, QuestionnaireId id, std::int64_t number,
                                 QuestionnaireContent const& content)
{
    QuestionnaireVersion blank;
    blank.id = context.next_id<QuestionnaireVersion>();
    blank.questionnaire_id = id;
    blank.number = number;
    context.tx.insert("questionnaire_versions", with_content(context, blank, content));
    name_competencies(context, blank.id, content);
    return blank.id;
}

// What a new questionnaire begins as.
struct Beginning
{
    QuestionnairePurpose purpose = QuestionnairePurpose::other;
    QuestionnaireContent content;
};

Beginning from_nothing(Context& context, QuestionnaireDraft const& draft)
{
    if (!draft.title)
        throw invalid("/title", "required", "Give it a title.");
    auto const language = draft.language
        ? draft.language->value
        : platform::settings::read<platform::WorkspaceSettings>(context.tx).language.value;
    Beginning beginning;
    beginning.content.languages.emplace_back(competencies::primary_language(language));
    QuestionnaireSection section;
    section.key = "section_1";
    beginning.content.sections.push_back(std::move(section));
    return beginning;
}

Beginning beginning_of(Context& context, QuestionnaireDraft const& draft)
{
    if (draft.starter && draft.copied_questionnaire_id)
        throw invalid("/starter", "one_start", "Name one record to start from.");
    if (draft.starter) {
        auto const& from = starter(draft.starter->value);
        return {from.purpose, from.content};
    }
    if (!draft.copied_questionnaire_id)
        return from_nothing(context, draft);
    auto const questionnaire = store::questionnaire(context.tx, *draft.copied_questionnaire_id);
    auto const version = store::leading_version(context.tx, *draft.copied_questionnaire_id);
    if (!questionnaire || !version)
        throw not_found("questionnaire");
    return {questionnaire->purpose, content_in(*version)};
}

void require_state(QuestionnaireVersion const& version, QuestionnaireState needed)
{
    if (version.state == needed)
        return;
    std::string const state(reflect::to_name(version.state));
    throw conflict("questionnaire_state", fmt::format("This version is {}: that cannot be done with it.", state),
                   {{"state", state}});
}

// A version in force: other words for the same questions, and none missing.
std::string reworded(Context& context, QuestionnaireVersion const& version, QuestionnaireContent const& after)
{
    auto const before = content_in(version);
    if (!same_structure(before, after))
        throw conflict("wording_only",
                       "This version is in force: its wording can change, nothing else. Begin the next version.");
    Violations violations;
    for (auto& fault : content_faults(after, surroundings_of(context, version.questionnaire_id, after)))
        if (auto key = std::move(fault.key); key != "competency_not_in_force") // retired since
            violations.add("/content" + fault.pointer, key, std::move(fault.message), std::move(fault.parameters));
    violations.throw_if_any();
    RewordingDetail detail;
    each_text(before, [&](std::string const& pointer, Wordings const& wordings, TextNeed) {
        detail.texts.push_back({pointer, wordings, {}});
    });
    std::size_t i = 0;
    each_text(after,
              [&](std::string const&, Wordings const& wordings, TextNeed) { detail.texts[i++].after = wordings; });
    std::erase_if(detail.texts,
                  [](Rewording const& text) { return reflect::to_json(text.before) == reflect::to_json(text.after); });
    return reflect::to_json(detail);
}

// Drafts are saved as one types: one event for a sitting tells who wrote, not one for each word.
bool is_same_sitting(Context& context, QuestionnaireVersion const& before)
{
    constexpr std::int64_t sitting = 30 * 60 * 1000; // milliseconds
    return before.version > 1 && before.changed_by_account_id == context.viewer.account_id &&
        context.now.milliseconds - before.changed_at.milliseconds < sitting;
}

} // namespace

QuestionnaireVersionId create_questionnaire(Context& context, QuestionnaireDraft const& draft)
{
    auto beginning = beginning_of(context, draft);
    auto& content = beginning.content;
    if (draft.title) {
        std::string language(draft.language ? competencies::primary_language(draft.language->value)
                                            : std::string(main_language(content)));
        content.title = {{Language(std::move(language)), Text<0, 4000>(draft.title->value)}};
    }
    Questionnaire const questionnaire{.id = context.next_id<Questionnaire>(),
                                      .purpose = draft.purpose.value_or(beginning.purpose),
                                      .starter = draft.starter ? std::optional(draft.starter->value) : std::nullopt,
                                      .created_at = context.now,
                                      .created_by_account_id = context.viewer.account_id,
                                      .created_by_id = context.viewer.person_id};
    context.tx.insert("questionnaires", questionnaire);
    auto const id = add_draft(context, questionnaire.id, 1, content);
    note(context, "questionnaire.created", questionnaire.id);
    return id;
}

QuestionnaireVersionId draft_next_version(Context& context, QuestionnaireId id)
{
    auto const lines = store::version_lines(context.tx, id);
    if (lines.empty())
        throw not_found("questionnaire");
    if (lines.front().state == QuestionnaireState::draft)
        throw conflict("draft_exists", "There is a draft of the next version already.");
    auto const from = store::leading_version(context.tx, id);
    auto const draft = add_draft(context, id, lines.front().number + 1, content_in(*from));
    note(context, "questionnaire.drafted", id);
    return draft;
}

void write_version(Context& context, QuestionnaireVersionChange const& change)
{
    auto before = find_version(context, change.questionnaire_version_id);
    auto const content = tidied(change.content);
    if (before.state == QuestionnaireState::retired)
        require_state(before, QuestionnaireState::draft);
    require_competencies(context, content);
    auto const in_force = before.state == QuestionnaireState::in_force;
    auto const detail = in_force ? reworded(context, before, content) : std::string("{}");
    auto const is_told = in_force || !is_same_sitting(context, before);
    before.version = change.version;
    context.tx.update_every<QuestionnaireVersion>("questionnaire_versions", {with_content(context, before, content)},
                                                  "questionnaire");
    name_competencies(context, before.id, content);
    if (is_told)
        note(context, in_force ? "questionnaire.reworded" : "questionnaire.changed", before.questionnaire_id, detail);
}

void put_in_force(Context& context, QuestionnaireVersionStep const& step)
{
    auto version = find_version(context, step.questionnaire_version_id);
    require_state(version, QuestionnaireState::draft);
    auto const content = content_in(version);
    auto const surroundings = surroundings_of(context, version.questionnaire_id, content);
    if (auto faults = content_faults(content, surroundings); !faults.empty())
        throw invalid(std::move(faults));
    if (auto before = store::version_in_force(context.tx, version.questionnaire_id)) {
        before->state = QuestionnaireState::retired;
        context.tx.update_every<QuestionnaireVersion>("questionnaire_versions", {*before}, "questionnaire");
    }
    version.state = QuestionnaireState::in_force;
    version.version = step.version;
    context.tx.update_every<QuestionnaireVersion>("questionnaire_versions", {version}, "questionnaire");
    std::vector<store::AskedRow> first_asked;
    for (auto const& section : content.sections)
        for (auto const& question : section.questions)
            if (std::none_of(surroundings.asked.begin(), surroundings.asked.end(),
                             [&](AskedQuestion const& asked) { return asked.key == question.key.value; }))
                first_asked.push_back(
                    {context.next_id<store::AskedRow>(), version.questionnaire_id, question.key.value, question.kind});
    context.tx.insert_all("questionnaire_questions", first_asked);
    note(context, "questionnaire.put_in_force", version.questionnaire_id,
         fmt::format(R"({{"number":{}}})", version.number));
}

void retire(Context& context, QuestionnaireVersionStep const& step)
{
    auto version = find_version(context, step.questionnaire_version_id);
    require_state(version, QuestionnaireState::in_force);
    version.state = QuestionnaireState::retired;
    version.version = step.version;
    context.tx.update_every<QuestionnaireVersion>("questionnaire_versions", {version}, "questionnaire");
    note(context, "questionnaire.retired", version.questionnaire_id, fmt::format(R"({{"number":{}}})", version.number));
}

void discard_draft(Context& context, QuestionnaireVersionId id)
{
    auto const version = find_version(context, id);
    require_state(version, QuestionnaireState::draft);
    store::delete_version(context.tx, id);
    note(context, "questionnaire.draft_discarded", version.questionnaire_id,
         fmt::format(R"({{"number":{}}})", version.number));
    if (store::version_lines(context.tx, version.questionnaire_id).empty())
        store::delete_questionnaire(context.tx, version.questionnaire_id);
}

QuestionnaireVersionView questionnaire_version(Context& context, QuestionnaireVersionId id)
{
    auto const version = find_version(context, id);
    auto const questionnaire = store::questionnaire(context.tx, version.questionnaire_id);
    auto content = content_in(version);
    auto surroundings = surroundings_of(context, version.questionnaire_id, content);
    return {.id = version.id,
            .questionnaire_id = version.questionnaire_id,
            .purpose = questionnaire->purpose,
            .starter = questionnaire->starter,
            .number = version.number,
            .state = version.state,
            .version = version.version,
            .content = content,
            .faults = faults_from(content_faults(content, surroundings)),
            .missing_texts = missing_texts(content),
            .time = {version.shortest_minutes, version.longest_minutes},
            .competencies = std::move(surroundings.competencies),
            .versions = store::version_lines(context.tx, version.questionnaire_id)};
}

} // namespace espalier::questionnaires
