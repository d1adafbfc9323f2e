// SPDX-License-Identifier: Apache-2.0
// The statements on campaigns: one function each.
#pragma once

#include "db/id_list.h"
#include "features/campaigns/audience.h"
#include "features/campaigns/campaign_writing.h"

#include <fmt/core.h>

namespace espalier::campaigns::store {

std::optional<Campaign> campaign(db::Transaction& tx, CampaignId id);
void delete_draft_campaign(db::Transaction& tx, CampaignId id);
// Open, and past the last day of everybody. Whether somebody with a later day has answered makes no difference: it would be seen.
std::vector<Campaign> campaigns_past_their_day(db::Transaction& tx, Date today);
std::vector<Campaign> open_campaigns(db::Transaction& tx);

// How many of these there are; `table` is people, units or jobs.
template <class Thing>
std::int64_t count_known(db::Transaction& tx, std::string_view table, std::vector<Id<Thing>> const& ids)
{
    return *tx.row<std::int64_t>(fmt::format("SELECT COUNT(*) FROM {} WHERE id IN ({})", table, db::unfolded(tx, "$1")),
                                 db::folded(ids));
}

// Everybody here on the day, by name.
std::vector<AudiencePerson> people_here(db::Transaction& tx, Date day);
std::int64_t count_people_here(db::Transaction& tx, Date day);

// The launch.
void freeze_units(db::Transaction& tx, CampaignId id);
void remove_audience(db::Transaction& tx, CampaignId id); // what a launch that was cut short has left
std::vector<PersonId> audience_ids(db::Transaction& tx, CampaignId id);

std::optional<CampaignPerson> campaign_person(db::Transaction& tx, CampaignId id, PersonId person);
bool change_person(db::Transaction& tx, CampaignPersonChange const& change); // false: not in the audience
// The receipt. False when there was one already.
bool mark_answered(db::Transaction& tx, CampaignId id, PersonId person);
// Those who have left need not answer. Whether they have makes no difference: the list of who was asked would tell it.
void excuse_leavers(db::Transaction& tx, Date today);

// Whom to tell that a campaign is open (no notification yet) or, with `told_before`, to remind: the last one is older.
struct ToTell
{
    CampaignId campaign_id;
    std::string_view link;
    std::optional<Instant> told_before;
};
std::vector<PersonId> people_to_tell(db::Transaction& tx, ToTell const& wanted);

// A row of campaign_sheets: what one person answered, apart from free text.
struct Sheet
{
    Id<Sheet> id; // drawn at random
    CampaignId campaign_id;
    std::optional<PersonId> person_id;
    std::optional<UnitId> unit_id;
    std::optional<JobId> job_id;
    std::optional<Tenure> tenure;
    reflect::Document answers;
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (id, campaign_id, person_id, unit_id, job_id, tenure, answers))

// A row of campaign_comments.
struct Comment
{
    CampaignCommentId id; // drawn at random
    CampaignId campaign_id;
    std::string question_key;
    std::optional<PersonId> person_id;
    std::optional<UnitId> unit_id;
    std::string text;
    std::string search_text;
};
BOOST_DESCRIBE_STRUCT(Comment, (), (id, campaign_id, question_key, person_id, unit_id, text, search_text))

struct Draft
{
    CampaignId campaign_id;
    PersonId person_id;
    reflect::Document answers;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (campaign_id, person_id, answers, saved_at))
std::optional<Draft> draft(db::Transaction& tx, CampaignId id, PersonId person);
void put_draft(db::Transaction& tx, Draft const& draft);
void remove_draft(db::Transaction& tx, CampaignId id, PersonId person);

// What the person was at launch, and is told on the form.
struct KeptOfPerson
{
    std::string unit_name;
    std::optional<std::string> job_title;
};
BOOST_DESCRIBE_STRUCT(KeptOfPerson, (), (unit_name, job_title))
std::optional<KeptOfPerson> kept_of_person(db::Transaction& tx, CampaignId id, PersonId person);

} // namespace espalier::campaigns::store
