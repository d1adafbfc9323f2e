// SPDX-License-Identifier: Apache-2.0
// SQL of series.
#include "features/campaigns/series_store.h"

namespace espalier::campaigns::store {

std::optional<CampaignSeries> series(db::Transaction& tx, CampaignSeriesId id)
{
    return tx.select_one<CampaignSeries>("FROM campaign_series WHERE id = $1", id);
}

std::vector<CampaignSeries> all_series(db::Transaction& tx, CampaignSeriesId before, std::int64_t limit)
{
    return tx.select<CampaignSeries>("FROM campaign_series WHERE id < $1 ORDER BY id DESC LIMIT $2", before, limit);
}

std::vector<CampaignSeries> due_series(db::Transaction& tx, Date today)
{
    return tx.select<CampaignSeries>("FROM campaign_series WHERE state = 'running' AND next_on <= $1 ORDER BY id",
                                     today);
}

std::vector<Campaign> sends(db::Transaction& tx, CampaignSeriesId id)
{
    return tx.select<Campaign>("FROM campaigns WHERE series_id = $1 ORDER BY id", id);
}

std::optional<Campaign> last_send(db::Transaction& tx, CampaignSeriesId id)
{
    return tx.select_one<Campaign>("FROM campaigns WHERE series_id = $1 ORDER BY id DESC LIMIT 1", id);
}

std::vector<SendCount> count_sends(db::Transaction& tx, std::vector<CampaignSeriesId> const& ids)
{
    return tx.rows<SendCount>("SELECT series_id, COUNT(*) AS sends FROM campaigns WHERE series_id IN (" +
                                  db::unfolded(tx, "$1") + ") GROUP BY series_id",
                              db::folded(ids));
}

std::vector<SendCounts> counts_of_sends(db::Transaction& tx, CampaignSeriesId id)
{
    return tx.rows<SendCounts>(
        R"(SELECT c.id, COALESCE(c.asked_at_end, COUNT(CASE WHEN NOT p.is_excused THEN 1 END)) AS asked,
                  COALESCE(c.answered_at_end, COUNT(CASE WHEN p.has_answered THEN 1 END)) AS answered
           FROM campaigns c LEFT JOIN campaign_people p ON p.campaign_id = c.id AND c.asked_at_end IS NULL
           WHERE c.series_id = $1 GROUP BY c.id, c.asked_at_end, c.answered_at_end)",
        id);
}

SeriesTitle questionnaire_title(db::Transaction& tx, QuestionnaireId id)
{
    return *tx.row<SeriesTitle>(
        R"(SELECT titles, languages FROM questionnaire_versions WHERE questionnaire_id = $1
           ORDER BY CASE state WHEN 'in_force' THEN 0 ELSE 1 END, number DESC LIMIT 1)",
        id);
}

std::optional<PersonId> person_of_account(db::Transaction& tx, AccountId id)
{
    return tx.row<PersonId>("SELECT person_id FROM accounts WHERE id = $1 AND person_id IS NOT NULL", id);
}

std::vector<GroupRow> groups_of(db::Transaction& tx, std::vector<CampaignId> const& ids)
{
    return tx.select<GroupRow>("FROM campaign_groups WHERE campaign_id IN (" + db::unfolded(tx, "$1") + ") ORDER BY id",
                               db::folded(ids));
}

} // namespace espalier::campaigns::store
