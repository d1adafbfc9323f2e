// SPDX-License-Identifier: Apache-2.0
// SQL of counting.
#include "features/campaigns/counting_store.h"

#include <fmt/core.h>

namespace espalier::campaigns::store {

namespace {

struct TitledJob
{
    JobId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(TitledJob, (), (id, title))

} // namespace

std::vector<GroupedUnit> units_at_launch(db::Transaction& tx, CampaignId id)
{
    return tx.rows<GroupedUnit>(
        "SELECT unit_id, parent_id, name FROM campaign_units WHERE campaign_id = $1 ORDER BY name, unit_id", id);
}

std::vector<AnswerCell> answer_cells(db::Transaction& tx, Campaign const& campaign)
{
    // Only what was kept of the answers may be grouped by.
    auto const job = campaign.also_by == AlsoBy::job ? "p.job_id" : "CAST(NULL AS BIGINT)";
    auto const tenure = campaign.also_by == AlsoBy::tenure ? "p.tenure" : "CAST(NULL AS TEXT)";
    return tx.rows<AnswerCell>(
        fmt::format(R"(SELECT w.unit_id, w.job_id, w.tenure, SUM(w.asks) AS asked, SUM(w.answers) AS answered
                       FROM (SELECT p.unit_id, {} AS job_id, {} AS tenure,
                                    CASE WHEN p.is_excused THEN 0 ELSE 1 END AS asks,
                                    CASE WHEN p.has_answered THEN 1 ELSE 0 END AS answers
                             FROM campaign_people p WHERE p.campaign_id = $1) w
                       GROUP BY w.unit_id, w.job_id, w.tenure)",
                    job, tenure),
        campaign.id);
}

std::vector<Change> changes_since(db::Transaction& tx, CampaignId now, CampaignId before)
{
    return tx.rows<Change>(
        R"(SELECT w.unit_now, w.unit_before, COUNT(*) AS people
           FROM (SELECT b.person_id, MAX(b.unit_now) AS unit_now, MAX(b.unit_before) AS unit_before
                 FROM (SELECT person_id, unit_id AS unit_now, CAST(NULL AS BIGINT) AS unit_before
                       FROM campaign_people WHERE campaign_id = $1 AND has_answered
                       UNION ALL
                       SELECT person_id, CAST(NULL AS BIGINT) AS unit_now, unit_id AS unit_before
                       FROM campaign_people WHERE campaign_id = $2 AND has_answered) b
                 GROUP BY b.person_id) w
           GROUP BY w.unit_now, w.unit_before)",
        now, before);
}

std::int64_t count_sheets(db::Transaction& tx, CampaignId id)
{
    return *tx.row<std::int64_t>("SELECT COUNT(*) FROM campaign_sheets WHERE campaign_id = $1", id);
}

void each_sheet(db::Transaction& tx, CampaignId id, std::function<void(Sheet const&)> const& consume)
{
    tx.each<Sheet>(
        "SELECT " + db::columns<Sheet>() + " FROM campaign_sheets WHERE campaign_id = $1",
        [&](Sheet& sheet) { consume(sheet); }, id);
}

std::vector<CommentPlace> comment_places(db::Transaction& tx, CampaignId id)
{
    return tx.rows<CommentPlace>("SELECT id, unit_id FROM campaign_comments WHERE campaign_id = $1 ORDER BY id", id);
}

std::map<JobId, std::string> job_titles(db::Transaction& tx)
{
    std::map<JobId, std::string> titles;
    for (auto& row :
         tx.rows<TitledJob>("SELECT j.id, v.title FROM jobs j JOIN job_versions v ON v.id = j.current_version_id"))
        titles.emplace(row.id, std::move(row.title));
    return titles;
}

void write_anew_in_no_order(db::Transaction& tx, CampaignId id)
{
    // SQLite keeps these tables in the order of their keys, which tell nothing.
    if (tx.engine() != db::Engine::postgresql)
        return;
    auto sheets = tx.select<Sheet>("FROM campaign_sheets WHERE campaign_id = $1 ORDER BY id", id);
    auto comments = tx.select<Comment>("FROM campaign_comments WHERE campaign_id = $1 ORDER BY id", id);
    auto people = tx.select<CampaignPerson>("FROM campaign_people WHERE campaign_id = $1 ORDER BY person_id", id);
    tx.execute("DELETE FROM campaign_comments WHERE campaign_id = $1", id);
    tx.execute("DELETE FROM campaign_sheets WHERE campaign_id = $1", id);
    tx.execute("DELETE FROM campaign_people WHERE campaign_id = $1", id);
    tx.insert_all("campaign_sheets", sheets);
    tx.insert_all("campaign_comments", comments);
    tx.insert_all("campaign_people", people);
}

} // namespace espalier::campaigns::store
