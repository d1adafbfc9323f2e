// SPDX-License-Identifier: Apache-2.0
// The closed lists of words that campaigns speak in, their ids, and the row.
#pragma once

#include "features/organization/organization.h"
#include "features/questionnaires/questionnaires.h"
#include "platform/tasks.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::campaigns {

using organization::JobId;
using platform::AccountId;
using platform::Context;
using platform::PersonId;
using platform::UnitId;
using questionnaires::QuestionnaireId;
using questionnaires::QuestionnaireVersionId;

struct Campaign;
struct CampaignSeries;
struct CampaignGroup;
struct CampaignComment;
using CampaignId = Id<Campaign>;
using CampaignSeriesId = Id<CampaignSeries>;
using CampaignGroupId = Id<CampaignGroup>;
using CampaignCommentId = Id<CampaignComment>;

// What is kept with an answer of who gave it. Told on the form, and never changed once a campaign is launched.
enum class CampaignMode
{
    identified,   // the person
    attributed,   // what they were at launch: their unit, and what `also_by` says
    unattributed, // nothing
};
BOOST_DESCRIBE_ENUM(CampaignMode, identified, attributed, unattributed)

enum class AlsoBy
{
    nothing,
    job,
    tenure
};
BOOST_DESCRIBE_ENUM(AlsoBy, nothing, job, tenure)

enum class CampaignState
{
    draft,
    launching, // a task freezes the audience
    open,      // answers come in from opens_on to closes_on
    counting,  // a task sums the answers up
    closed
};
BOOST_DESCRIBE_ENUM(CampaignState, draft, launching, open, counting, closed)

// Whole years in the organisation at launch: under one, one or two, three or four, five to nine, ten and more.
enum class Tenure
{
    under_1,
    from_1_to_2,
    from_3_to_4,
    from_5_to_9,
    from_10
};
BOOST_DESCRIBE_ENUM(Tenure, under_1, from_1_to_2, from_3_to_4, from_5_to_9, from_10)

// Who is asked: everybody to whom all of these apply. Without a condition, everybody.
struct AudienceRule
{
    std::vector<UnitId> unit_ids;                // in one of them or below; none: anywhere
    std::vector<JobId> job_ids;                  // none: any, also without
    std::optional<Whole<0, 720>> least_months{}; // in the organisation on the day of the launch
    std::optional<Whole<0, 720>> most_months{};
};
BOOST_DESCRIBE_STRUCT(AudienceRule, (), (unit_ids, job_ids, least_months, most_months))

// By rule, by name, or both.
struct Audience
{
    std::optional<AudienceRule> rule;     // none: only those who are named
    std::vector<PersonId> person_ids;     // besides
    std::vector<PersonId> left_out_ids{}; // but not these
};
BOOST_DESCRIBE_STRUCT(Audience, (), (rule, person_ids, left_out_ids))

constexpr std::size_t most_named = 20'000;

// A row of the table campaigns.
struct Campaign
{
    CampaignId id;
    std::string name;
    std::string message;
    QuestionnaireId questionnaire_id;
    std::optional<QuestionnaireVersionId> questionnaire_version_id; // from the launch on
    CampaignMode mode = CampaignMode::attributed;
    AlsoBy also_by = AlsoBy::nothing;
    CampaignState state = CampaignState::draft;
    reflect::Document audience;
    Date opens_on;
    Date closes_on; // the last day
    std::optional<std::int64_t> remind_every_days;
    std::int64_t smallest_group = 5;          // answers in the smallest group that is shown
    std::int64_t smallest_comment_group = 10; // the same for free text
    std::int64_t least_difference = 2;        // people by whom a group differs from the round before, if by any
    bool do_managers_read = true;             // of their own unit
    bool adds_joiners = false;                // whom the rule fits after the launch, too
    std::optional<CampaignId> earlier_campaign_id;
    std::optional<CampaignSeriesId> series_id;
    reflect::Document question_keys{"[]"}; // what is asked, as its turn came; none: all
    std::optional<Id<platform::Task>> task_id;
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<Instant> launched_at;
    std::optional<Instant> closed_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Campaign, (),
                      (id, name, message, questionnaire_id, questionnaire_version_id, mode, also_by, state, audience,
                       opens_on, closes_on, remind_every_days, smallest_group, smallest_comment_group, least_difference,
                       do_managers_read, adds_joiners, earlier_campaign_id, series_id, question_keys, task_id,
                       created_at, created_by_account_id, launched_at, closed_at, version))

// A row of campaign_people: somebody who was asked, as they were at launch.
struct CampaignPerson
{
    CampaignId campaign_id;
    PersonId person_id;
    UnitId unit_id;
    std::optional<JobId> job_id;
    Tenure tenure = Tenure::under_1;
    bool has_answered = false;
    bool is_excused = false;
    std::optional<Date> closes_on;
};
BOOST_DESCRIBE_STRUCT(CampaignPerson, (),
                      (campaign_id, person_id, unit_id, job_id, tenure, has_answered, is_excused, closes_on))

} // namespace espalier::campaigns
