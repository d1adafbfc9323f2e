// SPDX-License-Identifier: Apache-2.0
// SQL of results.
#include "features/campaigns/results_store.h"

#include "db/id_list.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::campaigns::store {

std::vector<AskedUnit> asked_units(db::Transaction& tx, std::vector<CampaignId> const& ids,
                                   std::vector<PersonId> const& named)
{
    return tx.rows<AskedUnit>(
        fmt::format(R"(SELECT u.campaign_id, u.unit_id, u.parent_id, u.name, u.people, COALESCE(w.people, 0) AS among
                       FROM ({0}) c JOIN campaign_units u ON u.campaign_id = c.id
                       LEFT JOIN (SELECT p.campaign_id, p.unit_id, COUNT(*) AS people
                                  FROM ({0}) d JOIN campaign_people p ON p.campaign_id = d.id
                                  JOIN ({1}) q ON q.id = p.person_id
                                  GROUP BY p.campaign_id, p.unit_id) w
                           ON w.campaign_id = u.campaign_id AND w.unit_id = u.unit_id
                       ORDER BY u.campaign_id, u.unit_id)",
                    db::unfolded(tx, "$1"), db::unfolded(tx, "$2")),
        db::folded(ids), db::folded(named));
}

std::vector<PlacedPerson> placed_people(db::Transaction& tx, CampaignId id)
{
    return tx.rows<PlacedPerson>("SELECT person_id, unit_id FROM campaign_people WHERE campaign_id = $1", id);
}

std::vector<ClosedRow> closed_campaigns(db::Transaction& tx, ClosedFor who, std::int64_t limit)
{
    auto const* narrowed = who == ClosedFor::all ? ""
        : who == ClosedFor::executives           ? "AND c.mode <> 'identified'"
                                                 : "AND c.mode <> 'unattributed' AND c.do_managers_read";
    return tx.rows<ClosedRow>(
        fmt::format(R"(SELECT c.id, c.name, v.titles, v.languages, c.mode, c.opens_on, c.closes_on, g.asked, g.answered
                       FROM campaigns c JOIN questionnaire_versions v ON v.id = c.questionnaire_version_id
                       JOIN campaign_groups g ON g.campaign_id = c.id AND g.kind = 'everybody'
                       WHERE c.state = 'closed' {} ORDER BY c.closes_on DESC, c.id DESC LIMIT $1)",
                    narrowed),
        limit);
}

std::optional<GroupRow> group(db::Transaction& tx, CampaignId campaign, CampaignGroupId id)
{
    return tx.select_one<GroupRow>("FROM campaign_groups WHERE campaign_id = $1 AND id = $2", campaign, id);
}

std::optional<GroupRow> group_of_everybody(db::Transaction& tx, CampaignId campaign)
{
    return tx.select_one<GroupRow>("FROM campaign_groups WHERE campaign_id = $1 AND kind = 'everybody'", campaign);
}

std::vector<GroupRow> groups(db::Transaction& tx, CampaignId campaign)
{
    return tx.select<GroupRow>("FROM campaign_groups WHERE campaign_id = $1 ORDER BY id", campaign);
}

std::vector<DriverRow> drivers(db::Transaction& tx, CampaignGroupId group)
{
    return tx.select<DriverRow>("FROM campaign_drivers WHERE campaign_group_id = $1", group);
}

std::vector<TallyRow> tallies(db::Transaction& tx, std::vector<CampaignGroupId> const& groups)
{
    return tx.rows<TallyRow>(fmt::format("SELECT {} FROM ({}) q JOIN campaign_tallies t ON t.campaign_group_id = q.id",
                                         db::columns<TallyRow>("t"), db::unfolded(tx, "$1")),
                             db::folded(groups));
}

std::vector<NamedCompetency> competency_names(db::Transaction& tx, std::vector<Id<competencies::Competency>> const& ids)
{
    return tx.rows<NamedCompetency>("SELECT c.id, c.name FROM (" + db::unfolded(tx, "$1") +
                                        ") q JOIN competencies c ON c.id = q.id ORDER BY c.id",
                                    db::folded(ids));
}

std::vector<CommentLine> comments(db::Transaction& tx, CommentsWanted const& wanted)
{
    return tx.rows<CommentLine>(
        R"(SELECT c.id, c.question_key, c.text
           FROM campaign_group_comments g JOIN campaign_comments c ON c.id = g.campaign_comment_id
           WHERE g.campaign_group_id = $1 AND c.id > $2 AND ($3 IS NULL OR c.question_key = $3)
             AND ($4 IS NULL OR REPLACE($4, '|' || c.question_key || '|', '') <> $4)
             AND ($5 IS NULL OR c.search_text LIKE $5 ESCAPE '\')
           ORDER BY c.id LIMIT $6)",
        wanted.group, wanted.after, wanted.question_key, wanted.among, wanted.search, wanted.limit);
}

} // namespace espalier::campaigns::store
