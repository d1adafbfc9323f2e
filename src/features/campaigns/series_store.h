// SPDX-License-Identifier: Apache-2.0
// The statements on series and what they have sent.
#pragma once

#include "features/campaigns/lists_store.h"
#include "features/campaigns/results_store.h"
#include "features/campaigns/series_terms.h"

namespace espalier::campaigns::store {

std::optional<CampaignSeries> series(db::Transaction& tx, CampaignSeriesId id);
std::vector<CampaignSeries> all_series(db::Transaction& tx, CampaignSeriesId before,
                                       std::int64_t limit); // newest first
std::vector<CampaignSeries> due_series(db::Transaction& tx, Date today);

// Its campaigns, the oldest first.
std::vector<Campaign> sends(db::Transaction& tx, CampaignSeriesId id);
std::optional<Campaign> last_send(db::Transaction& tx, CampaignSeriesId id);
struct SendCount
{
    CampaignSeriesId series_id;
    std::int64_t sends = 0;
};
BOOST_DESCRIBE_STRUCT(SendCount, (), (series_id, sends))
std::vector<SendCount> count_sends(db::Transaction& tx, std::vector<CampaignSeriesId> const& ids);

// What makes a draft a send.
struct SendOf
{
    CampaignId id;
    std::optional<CampaignSeriesId> series_id;
    reflect::Document question_keys;
    std::int64_t shortest_minutes = 0;
    std::int64_t longest_minutes = 0;
    AccountId created_by_account_id;
};
BOOST_DESCRIBE_STRUCT(SendOf, (),
                      (id, series_id, question_keys, shortest_minutes, longest_minutes, created_by_account_id))

// How many were asked and have answered, of each of its campaigns.
struct SendCounts
{
    CampaignId id;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
};
BOOST_DESCRIBE_STRUCT(SendCounts, (), (id, asked, answered))
std::vector<SendCounts> counts_of_sends(db::Transaction& tx, CampaignSeriesId id);

// Of the version in force, or else the newest.
struct SeriesTitle
{
    reflect::Document titles;
    reflect::Document languages;
};
BOOST_DESCRIBE_STRUCT(SeriesTitle, (), (titles, languages))
SeriesTitle questionnaire_title(db::Transaction& tx, QuestionnaireId id);

std::optional<PersonId> person_of_account(db::Transaction& tx, AccountId id);
// Of these campaigns, in the order in which they were counted.
std::vector<GroupRow> groups_of(db::Transaction& tx, std::vector<CampaignId> const& ids);

} // namespace espalier::campaigns::store
