// SPDX-License-Identifier: Apache-2.0
// SQL of focuses.
#include "features/campaigns/focus_store.h"

#include "db/id_list.h"

#include <fmt/core.h>

namespace espalier::campaigns::store {

namespace {

constexpr std::string_view focus_rows = R"(
    SELECT f.id, f.campaign_id, c.name AS campaign_name, c.questionnaire_version_id, c.closes_on, c.closed_at,
           f.campaign_group_id,
           g.kind AS group_kind, g.name AS group_name, f.unit_id, f.factor_key, f.chosen_on, f.chosen_by_id,
           p.given_name || ' ' || p.family_name AS chosen_by_name
    FROM campaign_focuses f JOIN campaigns c ON c.id = f.campaign_id
    JOIN campaign_groups g ON g.id = f.campaign_group_id LEFT JOIN people p ON p.id = f.chosen_by_id
)";

std::string focuses_where(std::string_view rest)
{
    return fmt::format("{} {}", focus_rows, rest);
}

} // namespace

std::optional<FocusRow> focus(db::Transaction& tx, CampaignFocusId id)
{
    return tx.row<FocusRow>(focuses_where("WHERE f.id = $1"), id);
}

std::vector<FocusRow> focuses(db::Transaction& tx, CampaignId campaign)
{
    return tx.rows<FocusRow>(focuses_where("WHERE f.campaign_id = $1 ORDER BY f.id"), campaign);
}

std::vector<FocusRow> focuses(db::Transaction& tx, CampaignGroupId group)
{
    return tx.rows<FocusRow>(focuses_where("WHERE f.campaign_group_id = $1 ORDER BY f.id"), group);
}

std::vector<FocusRow> focuses_before(db::Transaction& tx, EarlierFocuses const& wanted)
{
    return tx.rows<FocusRow>(
        focuses_where(fmt::format("WHERE {} AND c.closed_at < $2 ORDER BY c.closed_at DESC, f.id LIMIT $3",
                                  wanted.unit_id ? "f.unit_id = $1" : "(f.unit_id = $1 OR f.unit_id IS NULL)")),
        wanted.unit_id, wanted.before, wanted.limit);
}

std::vector<FocusRow> focuses_around(db::Transaction& tx, PersonId person, std::int64_t limit)
{
    // UNION leaves out what was there before, so units that form a circle end as well.
    return tx.rows<FocusRow>(fmt::format(R"(WITH RECURSIVE line (campaign_id, unit_id) AS (
                           SELECT p.campaign_id, p.unit_id FROM campaign_people p WHERE p.person_id = $1
                           UNION
                           SELECT u.campaign_id, u.parent_id
                           FROM line l JOIN campaign_units u ON u.campaign_id = l.campaign_id AND u.unit_id = l.unit_id
                           WHERE u.parent_id IS NOT NULL)
                       {}
                       WHERE f.id IN (SELECT w.id FROM line l JOIN campaign_focuses w ON w.campaign_id = l.campaign_id
                                      WHERE w.unit_id IS NULL OR w.unit_id = l.unit_id)
                          OR f.id IN (SELECT a.campaign_focus_id FROM campaign_actions a WHERE a.owner_id = $1)
                       ORDER BY c.closed_at DESC, f.id LIMIT $2)",
                                         focus_rows),
                             person, limit);
}

void remove_focus(db::Transaction& tx, CampaignFocusId id)
{
    tx.execute("DELETE FROM campaign_focuses WHERE id = $1", id);
}

std::vector<ActionRow> actions(db::Transaction& tx, std::vector<CampaignFocusId> const& focuses)
{
    return tx.rows<ActionRow>(fmt::format(R"(SELECT a.id, a.campaign_focus_id, a.text, a.owner_id,
                              p.given_name || ' ' || p.family_name AS owner_name, a.due_on, a.state, a.outcome,
                              a.ended_on, a.version
                       FROM campaign_actions a JOIN people p ON p.id = a.owner_id
                       WHERE a.campaign_focus_id IN ({}) ORDER BY a.due_on, a.id)",
                                          db::unfolded(tx, "$1")),
                              db::folded(focuses));
}

std::optional<CampaignAction> action(db::Transaction& tx, CampaignActionId id)
{
    return tx.select_one<CampaignAction>("FROM campaign_actions WHERE id = $1", id);
}

std::vector<ClosedCampaign> closed_since(db::Transaction& tx, Instant since)
{
    return tx.select<ClosedCampaign>("FROM campaigns WHERE state = 'closed' AND closed_at >= $1 ORDER BY closed_at, id",
                                     since);
}

std::vector<GroupRow> groups_of_units(db::Transaction& tx, std::vector<CampaignId> const& campaigns,
                                      std::vector<UnitId> const& units)
{
    return tx.rows<GroupRow>(fmt::format(R"(SELECT {0} FROM ({1}) q JOIN campaign_groups g ON g.campaign_id = q.id
                       WHERE g.kind = 'everybody' OR (g.kind = 'unit' AND g.unit_id IN ({2})))",
                                         db::columns<GroupRow>("g"), db::unfolded(tx, "$1"), db::unfolded(tx, "$2")),
                             db::folded(campaigns), db::folded(units));
}

} // namespace espalier::campaigns::store
