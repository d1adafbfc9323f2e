// SPDX-License-Identifier: Apache-2.0
// Taking answers in. Of an anonymous campaign nothing that is written here names the person but the receipt: no event, no
// instant, no draft.
#include "features/campaigns/answering.h"

#include "base/random_ids.h"
#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/campaigns_store.h"
#include "features/competencies/answered_ratings.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::campaigns {

namespace {

struct Asked
{
    Campaign campaign;
    CampaignPerson person;
};

Asked find_asked(Context& context, CampaignId id)
{
    context.narrows_itself();
    auto const campaign = store::campaign(context.tx, id);
    auto const person = context.viewer.person_id && campaign
        ? store::campaign_person(context.tx, id, *context.viewer.person_id)
        : std::nullopt;
    if (!person || campaign->state == CampaignState::draft || campaign->state == CampaignState::launching)
        throw not_found("campaign");
    return {*campaign, *person};
}

Date last_day(Asked const& asked)
{
    return std::max(asked.campaign.closes_on, asked.person.closes_on.value_or(asked.campaign.closes_on));
}

bool takes_answers(Asked const& asked, Date today)
{
    return asked.campaign.state == CampaignState::open && asked.campaign.opens_on <= today &&
        today <= last_day(asked) && !asked.person.has_answered;
}

void require_taking(Asked const& asked, Date today)
{
    if (asked.person.has_answered)
        throw conflict("already_answered", "You have answered already. Each person answers once.");
    if (!takes_answers(asked, today))
        throw conflict("campaign_not_open", "The campaign takes no answers today.");
}

questionnaires::QuestionnaireForm form_of_viewer(Context& context, Campaign const& campaign,
                                                 std::optional<Language> const& language)
{
    return questionnaires::questionnaire_form(context, *campaign.questionnaire_version_id,
                                              {.rater_group = questionnaires::RaterGroup::self,
                                               .language = language,
                                               .person_id = context.viewer.person_id,
                                               .training = {},
                                               .question_keys = keys_asked(campaign)});
}

store::Sheet sheet_of(Asked const& asked)
{
    store::Sheet sheet{.id = random_id<store::Sheet>(),
                       .campaign_id = asked.campaign.id,
                       .person_id = {},
                       .unit_id = {},
                       .job_id = {},
                       .tenure = {},
                       .answers = {}};
    if (asked.campaign.mode == CampaignMode::identified)
        sheet.person_id = asked.person.person_id;
    if (asked.campaign.mode == CampaignMode::unattributed)
        return sheet;
    sheet.unit_id = asked.person.unit_id;
    if (asked.campaign.also_by == AlsoBy::job)
        sheet.job_id = asked.person.job_id;
    if (asked.campaign.also_by == AlsoBy::tenure)
        sheet.tenure = asked.person.tenure;
    return sheet;
}

void keep(Context& context, Asked const& asked, questionnaires::SortedAnswers const& answers)
{
    auto sheet = sheet_of(asked);
    std::vector<store::Comment> comments;
    for (auto const& answer : answers.written)
        comments.push_back({.id = random_id<CampaignComment>(),
                            .campaign_id = asked.campaign.id,
                            .question_key = answer.question_key.value,
                            .person_id = sheet.person_id,
                            .unit_id = sheet.unit_id,
                            .text = answer.text->value,
                            .search_text = search_form(answer.text->value)});
    sheet.answers.json = as_kept(answers.chosen);
    context.tx.insert("campaign_sheets", sheet);
    context.tx.insert_all("campaign_comments", comments);
}

// What somebody said of themselves on competencies, where the campaign knows who they are.
void rate(Context& context, PersonId person, std::vector<QuestionAnswer> const& answers)
{
    std::vector<competencies::AnsweredRating> ratings;
    for (auto const& [competency, level] : questionnaires::given_levels(answers))
        ratings.push_back({.competency_id = competency, .level = level, .rater_id = person});
    competencies::record_answered_ratings(context, person, ratings);
}

} // namespace

std::string as_kept(std::vector<QuestionAnswer> const& answers)
{
    std::string json = "[";
    for (auto const& answer : answers) {
        json += json.size() > 1 ? ",{" : "{";
        for (auto const& field : reflect::type_of<QuestionAnswer>().fields) {
            auto const* member = reinterpret_cast<char const*>(&answer) + field.offset;
            if (field.type->count && field.type->count(member) == 0)
                continue;
            json += json.back() == '{' ? "" : ",";
            reflect::write_json_string(json, field.name);
            json += ':';
            reflect::write_json(json, *field.type, member);
        }
        json += '}';
    }
    return json + "]";
}

AnswerForm answer_form(Context& context, AnswerFormQuestion const& question)
{
    auto const asked = find_asked(context, question.campaign_id);
    auto const& campaign = asked.campaign;
    auto kept = store::kept_of_person(context.tx, campaign.id, asked.person.person_id);
    AnswerForm answer{.campaign_id = campaign.id,
                      .name = campaign.name,
                      .message = campaign.message,
                      .opens_on = campaign.opens_on,
                      .closes_on = last_day(asked),
                      .takes_answers = takes_answers(asked, context.today()),
                      .has_answered = asked.person.has_answered,
                      .promise = {.mode = campaign.mode,
                                  .also_by = campaign.also_by,
                                  .unit_name = {},
                                  .job_title = {},
                                  .tenure = {},
                                  .smallest_group = campaign.smallest_group,
                                  .smallest_comment_group = campaign.smallest_comment_group,
                                  .do_managers_read = campaign.do_managers_read},
                      .form = form_of_viewer(context, campaign, question.language),
                      .draft = {}};
    if (kept && campaign.mode != CampaignMode::unattributed)
        answer.promise.unit_name = std::move(kept->unit_name);
    if (kept && campaign.also_by == AlsoBy::job)
        answer.promise.job_title = std::move(kept->job_title);
    if (campaign.also_by == AlsoBy::tenure)
        answer.promise.tenure = asked.person.tenure;
    if (campaign.mode == CampaignMode::identified)
        if (auto const draft = store::draft(context.tx, campaign.id, asked.person.person_id))
            answer.draft = reflect::from_json<std::vector<QuestionAnswer>>(draft->answers.json);
    return answer;
}

void save_answer_draft(Context& context, CampaignAnswers const& answers)
{
    auto const asked = find_asked(context, answers.campaign_id);
    if (asked.campaign.mode != CampaignMode::identified)
        throw conflict("draft_stays_in_browser",
                       "The campaign is anonymous: what is typed stays in the browser until it is sent.");
    require_taking(asked, context.today());
    store::put_draft(context.tx,
                     {asked.campaign.id, asked.person.person_id, {reflect::to_json(answers.answers)}, context.now});
}

void answer(Context& context, CampaignAnswers const& answers)
{
    auto const asked = find_asked(context, answers.campaign_id);
    require_taking(asked, context.today());
    auto const kept = questionnaires::accept_answers(form_of_viewer(context, asked.campaign, {}), answers.answers);
    if (!store::mark_answered(context.tx, asked.campaign.id, asked.person.person_id))
        throw conflict("already_answered", "You have answered already. Each person answers once.");
    keep(context, asked, kept);
    if (asked.campaign.mode != CampaignMode::identified)
        return;
    store::remove_draft(context.tx, asked.campaign.id, asked.person.person_id);
    rate(context, asked.person.person_id, kept.chosen);
    platform::record(context, {"campaign.answered", asked.person.person_id, "campaign", asked.campaign.id.value});
}

} // namespace espalier::campaigns
