// SPDX-License-Identifier: Apache-2.0
// An organisation that is asked: people with accounts, questionnaires of agreement, and their answers.
#pragma once

#include "features/campaigns/campaign_terms.h"
#include "workbench.h"

#include <string>
#include <vector>

namespace espalier::bench {

// A plain organisation in which everybody has an account.
void make_people_with_accounts(std::filesystem::path const& file, std::int64_t people);

// With so many statements in ten factors.
questionnaires::QuestionnaireId questionnaire_in_force(platform::Context& context, int questions);

// A campaign to everybody, attributed, about a questionnaire with so many questions in ten factors; its launch waits as a task.
campaigns::CampaignId draft_launching_campaign(std::filesystem::path const& file, int questions);

// The answers of everybody who was asked, as requests of people who are signed in: one list for each connection.
std::vector<std::vector<std::string>> requests_to_answer(platform::Workspace& workspace, campaigns::CampaignId id,
                                                         int questions, std::size_t connections);

// The same rows that answering writes, without asking the program: how many answers.
std::int64_t everybody_answers(std::filesystem::path const& file, campaigns::CampaignId id, int questions);

// From here on the campaign waits to be counted.
void close(std::filesystem::path const& file, campaigns::CampaignId id);

} // namespace espalier::bench
