// SPDX-License-Identifier: Apache-2.0
// Answering a campaign: the form with what it promises, drafts of identified campaigns, and the answers themselves, which
// are taken apart from whoever gave them as they come in.
#pragma once

#include "features/campaigns/campaign_terms.h"

namespace espalier::campaigns {

using questionnaires::Language;
using questionnaires::QuestionAnswer;

// What the form says before anything is answered: what is kept, who sees what, and from how many answers on.
struct CampaignPromise
{
    CampaignMode mode = CampaignMode::attributed;
    AlsoBy also_by = AlsoBy::nothing;
    std::optional<std::string> unit_name; // what is kept of the viewer: as they were at launch
    std::optional<std::string> job_title;
    std::optional<Tenure> tenure;
    std::int64_t smallest_group = 5;
    std::int64_t smallest_comment_group = 10;
    bool do_managers_read = true;
};
BOOST_DESCRIBE_STRUCT(CampaignPromise, (),
                      (mode, also_by, unit_name, job_title, tenure, smallest_group, smallest_comment_group,
                       do_managers_read))

struct AnswerForm
{
    CampaignId campaign_id;
    std::string name;
    std::string message;
    Date opens_on;
    Date closes_on; // of the viewer
    bool takes_answers = false;
    bool has_answered = false;
    CampaignPromise promise;
    questionnaires::QuestionnaireForm form;
    std::vector<QuestionAnswer> draft; // of an identified campaign
};
BOOST_DESCRIBE_STRUCT(AnswerForm, (),
                      (campaign_id, name, message, opens_on, closes_on, takes_answers, has_answered, promise, form,
                       draft))

struct AnswerFormQuestion
{
    CampaignId campaign_id;
    std::optional<Language> language; // none: the viewer's
};
BOOST_DESCRIBE_STRUCT(AnswerFormQuestion, (), (campaign_id, language))

struct CampaignAnswers
{
    CampaignId campaign_id;
    std::vector<QuestionAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(CampaignAnswers, (), (campaign_id, answers))

// Of the viewer. Faults: not_found for whoever was not asked.
AnswerForm answer_form(Context& context, AnswerFormQuestion const& question);
// Fault conflict where the campaign is anonymous: what is typed there stays in the browser.
void save_answer_draft(Context& context, CampaignAnswers const& answers);
// Answers as JSON without members that are empty, as sheets keep them: there are millions.
std::string as_kept(std::vector<QuestionAnswer> const& answers);
// Once and for all. Faults: invalid with every question at fault, conflict (already_answered, campaign_not_open).
void answer(Context& context, CampaignAnswers const& answers);

} // namespace espalier::campaigns
