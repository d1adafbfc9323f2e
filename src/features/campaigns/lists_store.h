// SPDX-License-Identifier: Apache-2.0
// The statements behind lists of campaigns and of those who were asked.
#pragma once

#include "features/campaigns/campaign_lists.h"
#include "features/campaigns/campaigns_asked.h"
#include "features/campaigns/campaigns_store.h"

namespace espalier::campaigns::store {

struct LineRow
{
    CampaignId id;
    std::string name;
    QuestionnaireId questionnaire_id;
    CampaignMode mode = CampaignMode::attributed;
    CampaignState state = CampaignState::draft;
    Date opens_on;
    Date closes_on;
    reflect::Document titles;
    reflect::Document languages;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (id, name, questionnaire_id, mode, state, opens_on, closes_on, titles, languages, asked,
                       answered))
std::vector<LineRow> lines(db::Transaction& tx, CampaignFilter const& filter, CampaignId before, std::int64_t limit);

struct Counts
{
    std::int64_t asked = 0;
    std::int64_t answered = 0;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (asked, answered))
Counts counts(db::Transaction& tx, CampaignId id);

// Of the version that was sent; of a draft, the one in force or else the newest.
struct SentQuestionnaire
{
    QuestionnaireVersionId id;
    reflect::Document titles;
    reflect::Document languages;
    std::int64_t shortest_minutes = 0;
    std::int64_t longest_minutes = 0;
    bool is_in_force = false;
};
BOOST_DESCRIBE_STRUCT(SentQuestionnaire, (), (id, titles, languages, shortest_minutes, longest_minutes, is_in_force))
SentQuestionnaire sent_questionnaire(db::Transaction& tx, Campaign const& campaign);

struct AskedRow
{
    CampaignId id;
    std::string name;
    CampaignMode mode = CampaignMode::attributed;
    CampaignState state = CampaignState::open;
    Date opens_on;
    Date closes_on; // for this person
    std::int64_t shortest_minutes = 0;
    std::int64_t longest_minutes = 0;
    bool has_answered = false;
};
BOOST_DESCRIBE_STRUCT(AskedRow, (),
                      (id, name, mode, state, opens_on, closes_on, shortest_minutes, longest_minutes, has_answered))
std::vector<AskedRow> asked(db::Transaction& tx, PersonId person, std::int64_t limit); // newest first

// Open on the day and not answered, the soonest to close first.
std::vector<CampaignAsk> asks(db::Transaction& tx, PersonId person, Date today);

std::vector<AudienceLine> audience_lines(db::Transaction& tx, AudienceFilter const& filter, PersonId after,
                                         std::int64_t limit);

// By name. People, jobs: whoever and whatever an audience names.
std::vector<NamedPerson> named_people(db::Transaction& tx, std::vector<PersonId> const& ids);
std::vector<NamedJob> named_jobs(db::Transaction& tx, std::vector<JobId> const& ids);

} // namespace espalier::campaigns::store
