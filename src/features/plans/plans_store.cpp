// SPDX-License-Identifier: Apache-2.0
// SQL on plans.
#include "features/plans/plans_store.h"

namespace espalier::plans::store {

std::optional<Plan> find_plan(db::Transaction& tx, PlanId id)
{
    return tx.select_one<Plan>("FROM plans WHERE id = $1", id);
}

std::vector<Plan> plans_of(db::Transaction& tx, PersonId person)
{
    return tx.select<Plan>("FROM plans WHERE person_id = $1 ORDER BY starts_on DESC, id DESC", person);
}

bool update_plan(db::Transaction& tx, Plan const& plan, std::int64_t read_version)
{
    return tx.execute(
               R"(UPDATE plans SET title = $3, starts_on = $4, ends_on = $5, opening_answer = $6, version = version + 1
                  WHERE id = $1 AND version = $2)",
               plan.id, read_version, plan.title, plan.starts_on, plan.ends_on, plan.opening_answer) == 1;
}

std::vector<ItemRow> items_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<ItemRow>(
        "SELECT " + db::columns<PlanItem>("i") +
            R"(, c.name AS competency_name, r.title AS responsibility_title, n.statement AS need_statement
           FROM plan_items i
           LEFT JOIN competencies c ON c.id = i.competency_id
           LEFT JOIN responsibilities r ON r.id = i.responsibility_id
           LEFT JOIN needs n ON n.id = i.need_id
           WHERE i.plan_id = $1 ORDER BY i.position, i.id)",
        plan);
}

std::vector<PlanItem> items_of_person(db::Transaction& tx, PersonId person)
{
    return tx.rows<PlanItem>("SELECT " + db::columns<PlanItem>("i") +
                                 R"( FROM plans p JOIN plan_items i ON i.plan_id = p.id
           WHERE p.person_id = $1 ORDER BY i.plan_id, i.position, i.id)",
                             person);
}

std::vector<Step> steps_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<Step>(
        R"(SELECT s.plan_item_id, s.kind, s.at, s.comment, s.evidence_id
           FROM plan_items i JOIN plan_item_steps s ON s.plan_item_id = i.id
           WHERE i.plan_id = $1 ORDER BY s.id)",
        plan);
}

std::vector<Step> steps_of_person(db::Transaction& tx, PersonId person)
{
    return tx.rows<Step>(
        R"(SELECT s.plan_item_id, s.kind, s.at, s.comment, s.evidence_id
           FROM plans p JOIN plan_items i ON i.plan_id = p.id JOIN plan_item_steps s ON s.plan_item_id = i.id
           WHERE p.person_id = $1 ORDER BY s.id)",
        person);
}

std::optional<TurnKind> last_turn(db::Transaction& tx, PlanId plan)
{
    return tx.row<TurnKind>("SELECT kind FROM plan_turns WHERE plan_id = $1 ORDER BY id DESC LIMIT 1", plan);
}

std::vector<PlanTurn> turns_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<PlanTurn>(
        R"(SELECT t.plan_id, t.kind, t.at, t.by_person_id, b.given_name || ' ' || b.family_name AS by_name, t.comment
           FROM plan_turns t LEFT JOIN people b ON b.id = t.by_person_id
           WHERE t.plan_id = $1 ORDER BY t.id)",
        plan);
}

std::vector<PlanTurn> turns_of_person(db::Transaction& tx, PersonId person)
{
    return tx.rows<PlanTurn>(
        R"(SELECT t.plan_id, t.kind, t.at, t.by_person_id, CAST(NULL AS TEXT) AS by_name, t.comment
           FROM plans p JOIN plan_turns t ON t.plan_id = p.id
           WHERE p.person_id = $1 ORDER BY t.id)",
        person);
}

std::optional<PlanItem> find_item(db::Transaction& tx, PlanItemId id)
{
    return tx.select_one<PlanItem>("FROM plan_items WHERE id = $1", id);
}

std::int64_t next_position(db::Transaction& tx, PlanId plan)
{
    return *tx.row<std::int64_t>("SELECT COALESCE(MAX(position), 0) + 1 FROM plan_items WHERE plan_id = $1", plan);
}

bool update_item(db::Transaction& tx, PlanItem const& item, std::int64_t read_version)
{
    return tx.execute(
               R"(UPDATE plan_items SET title = $3, need_id = $4, responsibility_id = $5, competency_id = $6, from_level = $7,
                      to_level = $8, method = $9, hours = $10, cost = $11, starts_on = $12, due_on = $13,
                      success_measure = $14, version = version + 1
                  WHERE id = $1 AND version = $2)",
               item.id, read_version, item.title, item.need_id, item.responsibility_id, item.competency_id,
               item.from_level, item.to_level, item.method, item.hours, item.cost, item.starts_on, item.due_on,
               item.success_measure) == 1;
}

void delete_item(db::Transaction& tx, PlanItemId id)
{
    tx.execute("DELETE FROM plan_items WHERE id = $1", id);
}

void agree_items(db::Transaction& tx, PlanId plan, Instant at)
{
    tx.execute("UPDATE plan_items SET agreed_at = $2, version = version + 1 WHERE plan_id = $1 AND agreed_at IS NULL",
               plan, at);
}

std::vector<Step> steps_of_item(db::Transaction& tx, PlanItemId id)
{
    return tx.select<Step>("FROM plan_item_steps WHERE plan_item_id = $1 ORDER BY id", id);
}

std::int64_t proposed_plans(db::Transaction& tx, PersonId manager)
{
    return *tx.row<std::int64_t>(
        R"(SELECT COUNT(*) FROM people e JOIN plans p ON p.person_id = e.id
           JOIN plan_turns t ON t.id = (SELECT MAX(n.id) FROM plan_turns n WHERE n.plan_id = p.id)
           WHERE e.manager_id = $1 AND t.kind = 'proposed')",
        manager);
}

std::vector<PlanLine> proposed_lines(db::Transaction& tx, PersonId manager, std::int64_t limit)
{
    return tx.rows<PlanLine>(
        R"(SELECT p.id, p.person_id, e.given_name || ' ' || e.family_name AS person_name, p.title, p.starts_on, p.ends_on,
                  t.kind AS state, t.at AS since, COUNT(i.id) AS items, 0 AS closed, 0 AS overdue,
                  COALESCE(SUM(i.hours), 0) AS hours, CAST(COALESCE(SUM(i.cost), 0) AS BIGINT) AS cost,
                  COALESCE(SUM(CASE WHEN i.need_id IS NOT NULL THEN i.hours END), 0) AS hours_for_needs,
                  CAST(COALESCE(SUM(CASE WHEN i.need_id IS NOT NULL THEN i.cost END), 0) AS BIGINT) AS cost_for_needs
           FROM people e JOIN plans p ON p.person_id = e.id
           JOIN plan_turns t ON t.id = (SELECT MAX(n.id) FROM plan_turns n WHERE n.plan_id = p.id)
           LEFT JOIN plan_items i ON i.plan_id = p.id AND NOT EXISTS
               (SELECT 1 FROM plan_item_steps s WHERE s.plan_item_id = i.id AND s.kind = 'cancelled')
           WHERE e.manager_id = $1 AND t.kind = 'proposed'
           GROUP BY p.id, p.person_id, e.given_name, e.family_name, p.title, p.starts_on, p.ends_on, t.kind, t.at, t.id
           ORDER BY t.id
           LIMIT $2)",
        manager, limit);
}

} // namespace espalier::plans::store
