// SPDX-License-Identifier: Apache-2.0
// The endpoints on questionnaires. What changes a version answers with it.
#include "features/questionnaires/questionnaires.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::questionnaires {

namespace {

constexpr std::size_t content_limit = 2 * 1024 * 1024; // bytes: 200 questions in twelve languages

struct QuestionnairesFilter : QuestionnaireFilter
{
    std::optional<QuestionnaireId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(QuestionnairesFilter, (QuestionnaireFilter), (after, limit))

struct StartersQuestion
{
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(StartersQuestion, (), (language))

struct OneQuestionnaire
{
    QuestionnaireId questionnaire_id;
};
BOOST_DESCRIBE_STRUCT(OneQuestionnaire, (), (questionnaire_id))

struct OneVersion
{
    QuestionnaireVersionId questionnaire_version_id;
};
BOOST_DESCRIBE_STRUCT(OneVersion, (), (questionnaire_version_id))

struct FormOfVersion : FormFor
{
    QuestionnaireVersionId questionnaire_version_id;
};
BOOST_DESCRIBE_STRUCT(FormOfVersion, (FormFor), (questionnaire_version_id))

struct FormOfStarter : FormFor
{
    Text<1, 60> starter;
};
BOOST_DESCRIBE_STRUCT(FormOfStarter, (FormFor), (starter))

struct AnswersToCheck : FormFor
{
    QuestionnaireVersionId questionnaire_version_id;
    std::vector<QuestionAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(AnswersToCheck, (FormFor), (questionnaire_version_id, answers))

platform::Page<QuestionnaireSummary> list_questionnaires(Context& c, QuestionnairesFilter const& in)
{
    return platform::page_by_id<QuestionnaireSummary>(
        in.after, in.limit,
        [&](QuestionnaireId before, std::int64_t limit) { return find_questionnaires(c, in, before, limit); });
}

platform::Page<QuestionnaireStarter> list_starters(Context&, StartersQuestion const& in)
{
    auto const language = in.language ? competencies::primary_language(in.language->value) : std::string();
    return {.items = questionnaire_starters(language), .next = {}};
}

QuestionnaireVersionView create(Context& c, QuestionnaireDraft const& in)
{
    return questionnaire_version(c, create_questionnaire(c, in));
}

QuestionnaireVersionView draft_next(Context& c, OneQuestionnaire const& in)
{
    return questionnaire_version(c, draft_next_version(c, in.questionnaire_id));
}

QuestionnaireVersionView read_version(Context& c, OneVersion const& in)
{
    return questionnaire_version(c, in.questionnaire_version_id);
}

QuestionnaireVersionView write_one(Context& c, QuestionnaireVersionChange const& in)
{
    write_version(c, in);
    return questionnaire_version(c, in.questionnaire_version_id);
}

QuestionnaireVersionView put_one_in_force(Context& c, QuestionnaireVersionStep const& in)
{
    put_in_force(c, in);
    return questionnaire_version(c, in.questionnaire_version_id);
}

QuestionnaireVersionView retire_one(Context& c, QuestionnaireVersionStep const& in)
{
    retire(c, in);
    return questionnaire_version(c, in.questionnaire_version_id);
}

void discard_one(Context& c, OneVersion const& in)
{
    discard_draft(c, in.questionnaire_version_id);
}

QuestionnaireForm read_form(Context& c, FormOfVersion const& in)
{
    return questionnaire_form(c, in.questionnaire_version_id, in);
}

QuestionnaireForm read_starter_form(Context& c, FormOfStarter const& in)
{
    return starter_form(c, in.starter, in);
}

AnswersCheck check_some_answers(Context& c, AnswersToCheck const& in)
{
    return check_answers(questionnaire_form(c, in.questionnaire_version_id, in), in.answers);
}

} // namespace

void routes(platform::Routes& r)
{
    using platform::permissions::manage_questionnaires;
    r.get("list_questionnaires", "/questionnaires", manage_questionnaires, "List questionnaires, newest first",
          list_questionnaires);
    r.post("create_questionnaire", "/questionnaires", manage_questionnaires,
           "Begin a questionnaire from a starter, from another, or from nothing", create);
    r.get("list_questionnaire_starters", "/questionnaire-starters", manage_questionnaires,
          "List the questionnaires that come with the program", list_starters);
    r.get("read_starter_form", "/questionnaire-starters/{starter}/form", manage_questionnaires,
          "See a starter as those who answer would", read_starter_form);
    r.post("draft_questionnaire_version", "/questionnaires/{questionnaire_id}/versions", manage_questionnaires,
           "Draft the next version of a questionnaire", draft_next);
    r.get("read_questionnaire_version", "/questionnaire-versions/{questionnaire_version_id}", manage_questionnaires,
          "Read a version of a questionnaire, and what it still lacks", read_version);
    r.put("write_questionnaire_version", "/questionnaire-versions/{questionnaire_version_id}", manage_questionnaires,
          "Write a draft anew, or other words into a version in force", write_one)
        .with_body_limit(content_limit);
    r.remove("discard_questionnaire_draft", "/questionnaire-versions/{questionnaire_version_id}", manage_questionnaires,
             "Discard a draft; with it the questionnaire, when that was all", discard_one);
    r.post("put_questionnaire_in_force", "/questionnaire-versions/{questionnaire_version_id}/in-force",
           manage_questionnaires, "Put a draft in force; the version before is retired", put_one_in_force);
    r.post("retire_questionnaire", "/questionnaire-versions/{questionnaire_version_id}/retirement",
           manage_questionnaires, "Retire a version in force", retire_one);
    r.get("read_questionnaire_form", "/questionnaire-versions/{questionnaire_version_id}/form", manage_questionnaires,
          "See a version as one who answers would", read_form);
    r.post("check_questionnaire_answers", "/questionnaire-versions/{questionnaire_version_id}/answers-check",
           manage_questionnaires, "Hold answers of a preview against the form; nothing is kept", check_some_answers)
        .with_body_limit(content_limit);
}

} // namespace espalier::questionnaires
