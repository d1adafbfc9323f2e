// SPDX-License-Identifier: Apache-2.0
// SQL of counting.
#include "features/campaigns/counting_store.h"

#include "db/id_list.h"

#include <fmt/core.h>

namespace espalier::campaigns::store {

namespace {

struct TitledJob
{
    JobId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(TitledJob, (), (id, title))

struct KeyedTable
{
    std::string_view name;
    std::string_view key;
};

template <class Row, class Key> std::optional<std::int64_t> write_anew(db::Transaction& tx, CampaignId id,
                                                                       Portion const& portion, KeyedTable const& table,
                                                                       Key Row::*key)
{
    auto const rows = tx.select<Row>(
        fmt::format("FROM {0} WHERE campaign_id = $1 AND {1} > $2 ORDER BY {1} LIMIT $3", table.name, table.key), id,
        portion.after, portion.limit);
    if (rows.empty())
        return std::nullopt;
    auto const last = (rows.back().*key).value;
    tx.execute(fmt::format("DELETE FROM {0} WHERE campaign_id = $1 AND {1} > $2 AND {1} <= $3", table.name, table.key),
               id, portion.after, last);
    tx.insert_all(table.name, rows);
    return last;
}

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

std::vector<Change> changes_since(db::Transaction& tx, CampaignId now, std::vector<CampaignId> const& before)
{
    return tx.rows<Change>(fmt::format(R"(SELECT w.before_id, w.unit_now, w.unit_before, COUNT(*) AS people
                       FROM (SELECT b.before_id, b.person_id, MAX(b.unit_now) AS unit_now,
                                    MAX(b.unit_before) AS unit_before
                             FROM (SELECT e.id AS before_id, p.person_id, p.unit_id AS unit_now,
                                          CAST(NULL AS BIGINT) AS unit_before
                                   FROM campaign_people p JOIN ({0}) e ON 1 = 1
                                   WHERE p.campaign_id = $1 AND p.has_answered
                                   UNION ALL
                                   SELECT p.campaign_id AS before_id, p.person_id, CAST(NULL AS BIGINT) AS unit_now,
                                          p.unit_id AS unit_before
                                   FROM ({0}) e JOIN campaign_people p ON p.campaign_id = e.id
                                   WHERE p.has_answered) b
                             GROUP BY b.before_id, b.person_id) w
                       GROUP BY w.before_id, w.unit_now, w.unit_before)",
                                       db::unfolded(tx, "$2")),
                           now, db::folded(before));
}

std::vector<EarlierSend> earlier_sends(db::Transaction& tx, CampaignSeriesId series, CampaignId before)
{
    return tx.rows<EarlierSend>("SELECT id, question_keys FROM campaigns WHERE series_id = $1 AND id < $2 ORDER BY id",
                                series, before);
}

std::int64_t count_sheets(db::Transaction& tx, CampaignId id)
{
    return *tx.row<std::int64_t>("SELECT COUNT(*) FROM campaign_sheets WHERE campaign_id = $1", id);
}

std::vector<Sheet> sheets(db::Transaction& tx, CampaignId id, Id<Sheet> after, std::int64_t limit)
{
    return tx.select<Sheet>("FROM campaign_sheets WHERE campaign_id = $1 AND id > $2 ORDER BY id LIMIT $3", id, after,
                            limit);
}

std::vector<CommentPlace> comment_places(db::Transaction& tx, CampaignId id, CampaignCommentId after,
                                         std::int64_t limit)
{
    return tx.rows<CommentPlace>(
        "SELECT id, unit_id FROM campaign_comments WHERE campaign_id = $1 AND id > $2 ORDER BY id LIMIT $3", id, after,
        limit);
}

std::map<JobId, std::string> job_titles(db::Transaction& tx)
{
    std::map<JobId, std::string> titles;
    for (auto& row :
         tx.rows<TitledJob>("SELECT j.id, v.title FROM jobs j JOIN job_versions v ON v.id = j.current_version_id"))
        titles.emplace(row.id, std::move(row.title));
    return titles;
}

std::int64_t count_groups(db::Transaction& tx, CampaignId id)
{
    return *tx.row<std::int64_t>("SELECT COUNT(*) FROM campaign_groups WHERE campaign_id = $1", id);
}

std::int64_t remove_groups(db::Transaction& tx, CampaignId id, std::int64_t limit)
{
    auto const groups = tx.rows<CampaignGroupId>(
        "SELECT id FROM campaign_groups WHERE campaign_id = $1 ORDER BY id LIMIT $2", id, limit);
    auto const ids = db::folded(groups);
    for (auto const* table : {"campaign_group_comments", "campaign_tallies", "campaign_drivers"})
        tx.execute(fmt::format("DELETE FROM {} WHERE campaign_group_id IN ({})", table, db::unfolded(tx, "$1")), ids);
    tx.execute(fmt::format("DELETE FROM campaign_groups WHERE id IN ({})", db::unfolded(tx, "$1")), ids);
    return std::ssize(groups);
}

void write_down_counts(db::Transaction& tx, CampaignId id)
{
    tx.execute(R"(UPDATE campaigns SET asked_at_end = w.asked, answered_at_end = w.answered
                  FROM (SELECT COUNT(CASE WHEN NOT p.is_excused THEN 1 END) AS asked,
                               COUNT(CASE WHEN p.has_answered THEN 1 END) AS answered
                        FROM campaign_people p WHERE p.campaign_id = $1) w
                  WHERE campaigns.id = $1)",
               id);
    tx.execute(R"(UPDATE campaign_units SET people = w.people
                  FROM (SELECT p.unit_id, COUNT(*) AS people FROM campaign_people p WHERE p.campaign_id = $1
                        GROUP BY p.unit_id) w
                  WHERE campaign_units.campaign_id = $1 AND campaign_units.unit_id = w.unit_id)",
               id);
}

std::optional<std::int64_t> write_sheets_anew(db::Transaction& tx, CampaignId id, Portion const& portion)
{
    return write_anew<Sheet>(tx, id, portion, {"campaign_sheets", "id"}, &Sheet::id);
}

std::optional<std::int64_t> write_comments_anew(db::Transaction& tx, CampaignId id, Portion const& portion)
{
    return write_anew<Comment>(tx, id, portion, {"campaign_comments", "id"}, &Comment::id);
}

std::optional<std::int64_t> write_receipts_anew(db::Transaction& tx, CampaignId id, Portion const& portion)
{
    return write_anew<CampaignPerson>(tx, id, portion, {"campaign_people", "person_id"}, &CampaignPerson::person_id);
}

} // namespace espalier::campaigns::store
