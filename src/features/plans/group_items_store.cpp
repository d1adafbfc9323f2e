// SPDX-License-Identifier: Apache-2.0
// SQL on group items.
#include "features/plans/group_items_store.h"

#include "db/id_list.h"
#include "features/plans/item_state_sql.h"
#include "features/plans/needs_store.h"

namespace espalier::plans::store {

std::vector<GroupNeed> group_needs(db::Transaction& tx, std::vector<NeedId> const& needs, CompetencyId competency,
                                   Date due_on, Date today)
{
    return tx.rows<GroupNeed>(
        R"(SELECT n.id AS need_id, n.person_id, e.given_name || ' ' || e.family_name AS person_name,
                  e.left_on IS NOT NULL AND e.left_on < $4 AS has_left,
                  n.is_met OR n.merged_into_id IS NOT NULL
                      OR EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL)
                      AS is_over,
                  n.cause,
                  )" +
            is_planned("$4") + R"( AS is_planned,
                  n.required_level, p.id AS plan_id, p.title AS plan_title,
                  COALESCE((SELECT t.kind FROM plan_turns t WHERE t.plan_id = p.id ORDER BY t.id DESC LIMIT 1)
                           = 'proposed', FALSE) AS plan_waits,
                  (SELECT COALESCE(MAX(i.position), 0) + 1 FROM plan_items i WHERE i.plan_id = p.id) AS next_position
           FROM ()" +
            db::unfolded(tx, "$1") + R"() w
           JOIN needs n ON n.id = w.id AND n.competency_id = $2
           JOIN people e ON e.id = n.person_id
           LEFT JOIN plans p ON p.id =
               (SELECT MAX(o.id) FROM plans o
                WHERE o.person_id = n.person_id AND o.starts_on <= $3 AND o.ends_on >= $3
                  AND COALESCE((SELECT t.kind FROM plan_turns t WHERE t.plan_id = o.id ORDER BY t.id DESC LIMIT 1), '')
                      <> 'closed'))",
        db::folded(needs), competency, due_on, today);
}

std::optional<GroupItemId> group_submitted(db::Transaction& tx, AccountId by, std::string_view submission)
{
    return tx.row<GroupItemId>("SELECT id FROM group_items WHERE by_account_id = $1 AND submission = $2", by,
                               submission);
}

std::optional<GroupItemRow> find_group(db::Transaction& tx, GroupItemId id)
{
    return tx.select_one<GroupItemRow>("FROM group_items WHERE id = $1", id);
}

namespace {

// What became of the items of some members: their state once they have begun, else whether they were agreed, else the newest
// answer on them.
std::string member_states(std::string_view members)
{
    return R"((SELECT m.group_item_id, m.person_id, m.plan_id, m.plan_item_id,
            CASE WHEN m.plan_item_id IS NULL THEN 'removed'
                 WHEN m.item_state IN ('in_progress', 'done', 'closed', 'cancelled') THEN m.item_state
                 WHEN i.agreed_at IS NOT NULL THEN 'agreed'
                 WHEN d.kind = 'returned' THEN 'returned'
                 ELSE 'waits' END AS state,
            CASE WHEN m.item_state = 'cancelled' THEN
                     (SELECT s.comment FROM plan_item_steps s WHERE s.id =
                         (SELECT MAX(k.id) FROM plan_item_steps k WHERE k.plan_item_id = m.plan_item_id))
                 WHEN i.agreed_at IS NULL AND d.kind = 'returned' THEN d.reason ELSE '' END AS reason
     FROM (SELECT w.*, )" +
        item_state_of("w.plan_item_id") + " AS item_state FROM " + std::string(members) + R"( w) m
     LEFT JOIN plan_items i ON i.id = m.plan_item_id
     LEFT JOIN plan_item_decisions d
         ON d.id = (SELECT MAX(k.id) FROM plan_item_decisions k WHERE k.plan_item_id = m.plan_item_id)) x)";
}

// The page of groups first, then what became of their members. `which` says which groups, and takes $3 of them at most.
std::string lines(std::string_view which)
{
    auto const page = "(SELECT * FROM group_items " + std::string(which) + " ORDER BY id DESC LIMIT $3)";
    return R"(SELECT g.id, g.competency_id, c.name AS competency_name, g.title, g.method, g.due_on, g.proposed_at,
                     b.given_name || ' ' || b.family_name AS by_name, COUNT(x.person_id) AS people,
                     COUNT(CASE WHEN x.state IN ('agreed', 'in_progress', 'done', 'closed') THEN 1 END) AS agreed,
                     COUNT(CASE WHEN x.state = 'closed' THEN 1 END) AS closed,
                     COUNT(CASE WHEN x.state IN ('returned', 'cancelled', 'removed') THEN 1 END) AS declined
              FROM )" +
        page + R"( g
              JOIN competencies c ON c.id = g.competency_id
              LEFT JOIN people b ON b.id = g.by_person_id
              JOIN )" +
        member_states("(SELECT n.* FROM " + page + " p JOIN group_item_members n ON n.group_item_id = p.id)") +
        R"( ON x.group_item_id = g.id
              GROUP BY g.id, g.competency_id, c.name, g.title, g.method, g.due_on, g.proposed_at, b.given_name,
                       b.family_name
              ORDER BY g.id DESC)";
}

} // namespace

std::optional<GroupItemLine> group_line(db::Transaction& tx, GroupItemId id)
{
    static auto const statement = lines("WHERE id = $1 AND id < $2");
    return tx.row<GroupItemLine>(statement, id, id.value + 1, 1);
}

std::vector<GroupItemLine> group_lines(db::Transaction& tx, std::optional<PersonId> by, GroupItemId before,
                                       std::int64_t limit)
{
    // Two texts: each page is read from its own index.
    static auto const of_all = lines("WHERE CAST($1 AS BIGINT) IS NULL AND id < $2");
    static auto const of_one = lines("WHERE by_person_id = $1 AND id < $2");
    return tx.rows<GroupItemLine>(by ? of_one : of_all, by, before, limit);
}

std::vector<GroupMember> members_of_group(db::Transaction& tx, GroupItemId id)
{
    static auto const statement =
        R"(SELECT x.person_id, p.given_name || ' ' || p.family_name AS person_name, u.name AS unit_name, x.plan_id,
                  x.plan_item_id, x.state, x.reason
           FROM )" +
        member_states("group_item_members") + R"(
           JOIN people p ON p.id = x.person_id
           JOIN units u ON u.id = p.unit_id
           WHERE x.group_item_id = $1 ORDER BY p.sort_name, p.id)";
    return tx.rows<GroupMember>(statement, id);
}

std::vector<ItemInGroup> groups_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<ItemInGroup>(
        R"(SELECT m.plan_item_id, g.id AS group_item_id, b.given_name || ' ' || b.family_name AS by_name, g.proposed_at,
                  (SELECT COUNT(*) FROM group_item_members o WHERE o.group_item_id = g.id) AS people
           FROM plan_items i
           JOIN group_item_members m ON m.plan_item_id = i.id
           JOIN group_items g ON g.id = m.group_item_id
           LEFT JOIN people b ON b.id = g.by_person_id
           WHERE i.plan_id = $1 ORDER BY i.id)",
        plan);
}

} // namespace espalier::plans::store
