// SPDX-License-Identifier: Apache-2.0
// SQL on plans.
#include "features/plans/plans_store.h"

#include "features/plans/tracing.h"

namespace espalier::plans::store {

std::optional<Plan> find_plan(db::Transaction& tx, PlanId id)
{
    return tx.select_one<Plan>("FROM plans WHERE id = $1", id);
}

std::optional<std::string> job_title(db::Transaction& tx, JobId job)
{
    return tx.row<std::string>(
        "SELECT v.title FROM jobs j JOIN job_versions v ON v.id = j.current_version_id WHERE j.id = $1", job);
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
            R"(, c.name AS competency_name, r.title AS responsibility_title, a.given_name || ' ' || a.family_name AS assessor_name,
                  (SELECT COUNT(*) FROM plan_options o WHERE o.plan_item_id = i.id) AS options, )" +
            std::string(is_traced) + R"( AS is_traced
           FROM plan_items i JOIN plans l ON l.id = i.plan_id
           LEFT JOIN competencies c ON c.id = i.competency_id
           LEFT JOIN responsibilities r ON r.id = i.responsibility_id
           LEFT JOIN people a ON a.id = i.assessor_id
           WHERE i.plan_id = $1 ORDER BY i.position, i.id)",
        plan);
}

std::vector<ItemRow> items_of_person(db::Transaction& tx, PersonId person)
{
    return tx.rows<ItemRow>("SELECT " + db::columns<PlanItem>("i") +
                                R"(, CAST(NULL AS TEXT) AS competency_name, CAST(NULL AS TEXT) AS responsibility_title,
                  CAST(NULL AS TEXT) AS assessor_name, 0 AS options, )" +
                                std::string(is_traced) + R"( AS is_traced
           FROM plans l JOIN plan_items i ON i.plan_id = l.id
           WHERE l.person_id = $1 ORDER BY i.plan_id, i.position, i.id)",
                            person);
}

std::vector<Step> steps_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<Step>(
        R"(SELECT s.plan_item_id, s.kind, s.at, s.comment, s.evidence_id, b.given_name || ' ' || b.family_name AS by_name
           FROM plan_items i JOIN plan_item_steps s ON s.plan_item_id = i.id LEFT JOIN people b ON b.id = s.by_person_id
           WHERE i.plan_id = $1 ORDER BY s.id)",
        plan);
}

std::vector<Step> steps_of_person(db::Transaction& tx, PersonId person)
{
    return tx.rows<Step>(
        R"(SELECT s.plan_item_id, s.kind, s.at, s.comment, s.evidence_id, CAST(NULL AS TEXT) AS by_name
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

std::vector<LinkRow> links_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<LinkRow>(
        R"(SELECT i.id AS linked_id, TRUE AS is_earlier, f.id AS plan_item_id, f.plan_id, f.title, p.title AS plan_title
           FROM plan_items i JOIN plan_items f ON f.id = i.carried_from_id JOIN plans p ON p.id = f.plan_id
           WHERE i.plan_id = $1
           UNION ALL
           SELECT i.id, FALSE, k.id, k.plan_id, k.title, p.title
           FROM plan_items i JOIN plan_items k ON k.carried_from_id = i.id JOIN plans p ON p.id = k.plan_id
           WHERE i.plan_id = $1)",
        plan);
}

std::optional<PlanItem> find_item(db::Transaction& tx, PlanItemId id)
{
    return tx.select_one<PlanItem>("FROM plan_items WHERE id = $1", id);
}

std::int64_t next_position(db::Transaction& tx, PlanId plan)
{
    return *tx.row<std::int64_t>("SELECT COALESCE(MAX(position), 0) + 1 FROM plan_items WHERE plan_id = $1", plan);
}

void delete_item(db::Transaction& tx, PlanItemId id)
{
    for (auto const* statement :
         {"DELETE FROM plan_item_needs WHERE plan_item_id = $1",
          "DELETE FROM helper_answers WHERE helper_ask_id IN (SELECT id FROM helper_asks WHERE plan_item_id = $1)",
          "DELETE FROM helper_asks WHERE plan_item_id = $1",
          "UPDATE group_item_members SET plan_item_id = NULL WHERE plan_item_id = $1",
          "DELETE FROM plan_item_steps WHERE plan_item_id = $1",
          "DELETE FROM plan_item_decisions WHERE plan_item_id = $1",
          "DELETE FROM plan_item_reschedulings WHERE plan_item_id = $1",
          "DELETE FROM plan_item_changes WHERE plan_item_id = $1",
          "UPDATE plan_comments SET plan_item_id = NULL WHERE plan_item_id = $1",
          "UPDATE plan_items SET option_id = NULL WHERE id = $1", "DELETE FROM plan_options WHERE plan_item_id = $1",
          "DELETE FROM plan_items WHERE id = $1"})
        tx.execute(statement, id);
}

std::vector<ItemNeed> needs_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<ItemNeed>(
        R"(SELECT a.plan_item_id, a.need_id, COALESCE(c.name, n.statement) AS name
           FROM plan_items i JOIN plan_item_needs a ON a.plan_item_id = i.id
           JOIN needs n ON n.id = a.need_id LEFT JOIN competencies c ON c.id = n.competency_id
           WHERE i.plan_id = $1 ORDER BY a.plan_item_id, a.position)",
        plan);
}

std::vector<ItemNeed> needs_of_items(db::Transaction& tx, PersonId person)
{
    return tx.rows<ItemNeed>(
        R"(SELECT a.plan_item_id, a.need_id, CAST(NULL AS TEXT) AS name
           FROM plans p JOIN plan_items i ON i.plan_id = p.id JOIN plan_item_needs a ON a.plan_item_id = i.id
           WHERE p.person_id = $1 ORDER BY a.plan_item_id, a.position)",
        person);
}

void replace_needs(db::Transaction& tx, PlanItemId item, std::vector<NeedId> const& needs)
{
    tx.execute("DELETE FROM plan_item_needs WHERE plan_item_id = $1", item);
    std::vector<ItemNeedRow> rows;
    for (auto const need : needs)
        rows.push_back({item, need, static_cast<std::int64_t>(rows.size()) + 1});
    tx.insert_all("plan_item_needs", rows);
}

std::vector<ItemDecision> decisions_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<ItemDecision>(
        R"(SELECT d.plan_item_id, d.kind, d.at, b.given_name || ' ' || b.family_name AS by_name, d.reason
           FROM plan_items i JOIN plan_item_decisions d ON d.plan_item_id = i.id LEFT JOIN people b ON b.id = d.by_person_id
           WHERE i.plan_id = $1 AND i.agreed_at IS NULL ORDER BY d.id)",
        plan);
}

std::int64_t next_revision(db::Transaction& tx, PlanId plan)
{
    return *tx.row<std::int64_t>("SELECT COALESCE(MAX(number), 0) + 1 FROM plan_revisions WHERE plan_id = $1", plan);
}

std::vector<NamedRevision> revisions_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<NamedRevision>(
        R"(SELECT r.number, r.agreed_at, b.given_name || ' ' || b.family_name AS by_name, r.items
           FROM plan_revisions r LEFT JOIN people b ON b.id = r.by_person_id
           WHERE r.plan_id = $1 ORDER BY r.number DESC)",
        plan);
}

namespace {

constexpr std::string_view named_comments =
    R"(SELECT c.id, c.plan_id, c.plan_item_id, c.at, c.by_person_id, b.given_name || ' ' || b.family_name AS by_name,
              c.words
       FROM plan_comments c LEFT JOIN people b ON b.id = c.by_person_id)";

} // namespace

void keep_what_waits(db::Transaction& tx, TurnRow const& turn)
{
    tx.execute("DELETE FROM proposed_plans WHERE plan_id = $1", turn.plan_id);
    if (turn.kind == TurnKind::proposed)
        tx.execute("INSERT INTO proposed_plans (plan_id, turn_id) VALUES ($1, $2)", turn.plan_id, turn.id);
}

void keep_last_answer(db::Transaction& tx, LastAnswerRow const& answer)
{
    tx.execute("DELETE FROM plan_last_answers WHERE plan_id = $1", answer.plan_id);
    tx.insert("plan_last_answers", answer);
}

std::optional<LastAnswerRow> last_answer(db::Transaction& tx, PlanId plan)
{
    return tx.select_one<LastAnswerRow>("FROM plan_last_answers WHERE plan_id = $1", plan);
}

void delete_plan(db::Transaction& tx, PlanId plan)
{
    for (auto const* statement :
         {"DELETE FROM plan_comments WHERE plan_id = $1", "DELETE FROM group_item_members WHERE plan_id = $1",
          "DELETE FROM plans WHERE id = $1"})
        tx.execute(statement, plan);
}

std::vector<PlanComment> comments_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<PlanComment>(std::string(named_comments) + " WHERE c.plan_id = $1 ORDER BY c.id", plan);
}

PlanComment comment(db::Transaction& tx, Id<PlanComment> id)
{
    return tx.row<PlanComment>(std::string(named_comments) + " WHERE c.id = $1", id).value();
}

std::vector<Step> steps_of_item(db::Transaction& tx, PlanItemId id)
{
    return tx.rows<Step>(
        R"(SELECT plan_item_id, kind, at, comment, evidence_id, CAST(NULL AS TEXT) AS by_name
           FROM plan_item_steps WHERE plan_item_id = $1 ORDER BY id)",
        id);
}

} // namespace espalier::plans::store
