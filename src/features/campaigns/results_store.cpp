// SPDX-License-Identifier: Apache-2.0
// SQL of results.
#include "features/campaigns/results_store.h"

#include "db/id_list.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::campaigns::store {

std::vector<AskedUnit> asked_units(db::Transaction& tx, CampaignId id, std::vector<PersonId> const& named)
{
    return tx.rows<AskedUnit>(
        "SELECT u.unit_id, u.parent_id, u.people, COALESCE(w.people, 0) AS among FROM campaign_units u LEFT JOIN ("
        "SELECT p.unit_id, COUNT(*) AS people FROM (" +
            db::unfolded(tx, "$2") +
            ") q JOIN campaign_people p ON p.campaign_id = $1 AND p.person_id = q.id GROUP BY p.unit_id"
            ") w ON w.unit_id = u.unit_id WHERE u.campaign_id = $1 ORDER BY u.unit_id",
        id, db::folded(named));
}

std::optional<GroupRow> group(db::Transaction& tx, CampaignId campaign, CampaignGroupId id)
{
    return tx.select_one<GroupRow>("FROM campaign_groups WHERE campaign_id = $1 AND id = $2", campaign, id);
}

std::optional<GroupRow> group_of_everybody(db::Transaction& tx, CampaignId campaign)
{
    return tx.select_one<GroupRow>("FROM campaign_groups WHERE campaign_id = $1 AND kind = 'everybody'", campaign);
}

std::optional<GroupRow> same_group(db::Transaction& tx, CampaignId campaign, GroupRow const& group)
{
    return tx.select_one<GroupRow>(
        R"(FROM campaign_groups WHERE campaign_id = $1 AND kind = $2 AND COALESCE(unit_id, 0) = COALESCE($3, 0)
             AND COALESCE(job_id, 0) = COALESCE($4, 0) AND COALESCE(tenure, '') = COALESCE($5, ''))",
        campaign, group.kind, group.unit_id, group.job_id, group.tenure);
}

std::vector<GroupRow> groups(db::Transaction& tx, CampaignId campaign)
{
    return tx.select<GroupRow>("FROM campaign_groups WHERE campaign_id = $1 ORDER BY id", campaign);
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
             AND ($4 IS NULL OR c.search_text LIKE $4 ESCAPE '\')
           ORDER BY c.id LIMIT $5)",
        wanted.group, wanted.after, wanted.question_key, wanted.search, wanted.limit);
}

} // namespace espalier::campaigns::store
