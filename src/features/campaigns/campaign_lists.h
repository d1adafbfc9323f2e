// SPDX-License-Identifier: Apache-2.0
// Campaigns in lists, one with all that its owners need, and how many have answered.
#pragma once

#include "features/campaigns/answer_groups.h"
#include "features/campaigns/audience.h"

namespace espalier::campaigns {

struct CampaignLine
{
    CampaignId id;
    std::string name;
    QuestionnaireId questionnaire_id;
    std::string questionnaire_title;
    CampaignMode mode = CampaignMode::attributed;
    CampaignState state = CampaignState::draft;
    Date opens_on;
    Date closes_on;
    std::int64_t asked = 0;    // without those who are excused
    std::int64_t answered = 0; // with them
};
BOOST_DESCRIBE_STRUCT(CampaignLine, (),
                      (id, name, questionnaire_id, questionnaire_title, mode, state, opens_on, closes_on, asked,
                       answered))

struct NamedPerson
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedPerson, (), (id, name))

struct NamedJob
{
    JobId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(NamedJob, (), (id, title))

struct CampaignView
{
    Campaign campaign;
    Audience audience;
    std::vector<NamedPerson> named_people; // those whom the audience names
    std::vector<NamedPerson> left_out_people;
    std::vector<NamedJob> jobs;
    QuestionnaireVersionId questionnaire_version_id; // the one that was sent, or would be
    std::string questionnaire_title;
    std::int64_t shortest_minutes = 0; // to answer
    std::int64_t longest_minutes = 0;
    bool is_questionnaire_in_force = false;
    std::optional<std::string> earlier_campaign_name;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
};
BOOST_DESCRIBE_STRUCT(CampaignView, (),
                      (campaign, audience, named_people, left_out_people, jobs, questionnaire_version_id,
                       questionnaire_title, shortest_minutes, longest_minutes, is_questionnaire_in_force,
                       earlier_campaign_name, asked, answered))

struct CampaignFilter
{
    std::optional<CampaignState> state;
};
BOOST_DESCRIBE_STRUCT(CampaignFilter, (), (state))

// What one was asked.
struct AskedCampaign
{
    CampaignId id;
    std::string name;
    CampaignMode mode = CampaignMode::attributed;
    Date opens_on;
    Date closes_on; // for this person
    std::int64_t shortest_minutes = 0;
    std::int64_t longest_minutes = 0;
    bool has_answered = false;
    bool takes_answers = false;
};
BOOST_DESCRIBE_STRUCT(AskedCampaign, (),
                      (id, name, mode, opens_on, closes_on, shortest_minutes, longest_minutes, has_answered,
                       takes_answers))

// How many of a group have answered so far. Never who; the counts of small groups are hidden.
struct GroupParticipation
{
    GroupKind kind = GroupKind::everybody;
    std::optional<UnitId> unit_id;
    std::optional<UnitId> parent_unit_id;
    std::string name;
    std::int64_t asked = 0;
    std::optional<std::int64_t> answered; // none: hidden
};
BOOST_DESCRIBE_STRUCT(GroupParticipation, (), (kind, unit_id, parent_unit_id, name, asked, answered))

struct CampaignParticipation
{
    std::vector<GroupParticipation> groups; // everybody first, then units from the top down
    std::int64_t smallest_group = 5;
};
BOOST_DESCRIBE_STRUCT(CampaignParticipation, (), (groups, smallest_group))

// Somebody in the audience. Whether they have answered is told of identified campaigns only.
struct AudienceLine
{
    PersonId id;
    std::string name;
    std::string unit_name;
    std::optional<bool> has_answered;
    bool is_excused = false;
    std::optional<Date> closes_on;
};
BOOST_DESCRIBE_STRUCT(AudienceLine, (), (id, name, unit_name, has_answered, is_excused, closes_on))

struct AudienceFilter
{
    CampaignId campaign_id;
    std::optional<Text<1, 100>> search;
};
BOOST_DESCRIBE_STRUCT(AudienceFilter, (), (campaign_id, search))

// Of a questionnaire's version, in its main language.
std::string title_of(reflect::Document const& titles, reflect::Document const& languages);

// Newest first.
std::vector<CampaignLine> find_campaigns(Context& context, CampaignFilter const& filter, CampaignId before,
                                         std::int64_t limit);
CampaignView campaign_view(Context& context, CampaignId id); // Fault not_found
// Of the viewer: what takes answers first, then the last ones, newest first.
std::vector<AskedCampaign> asked_of_viewer(Context& context);
CampaignParticipation participation(Context& context, CampaignId id);
std::vector<AudienceLine> audience_lines(Context& context, AudienceFilter const& filter, PersonId after,
                                         std::int64_t limit);

} // namespace espalier::campaigns
