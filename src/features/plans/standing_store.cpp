// SPDX-License-Identifier: Apache-2.0
// SQL on where plans stand.
#include "features/plans/standing_store.h"

#include "db/id_list.h"
#include "features/plans/item_state_sql.h"
#include "features/plans/needs_store.h"

#include <fmt/core.h>

namespace espalier::plans::store {

namespace {

// Two texts rather than an OR: each is answered from its own index.
std::string with_people(std::string_view select, Whose whose, std::string_view order)
{
    constexpr std::string_view of_person = " WHERE p.person_id = $1";
    constexpr std::string_view of_reports = " JOIN people e ON e.id = p.person_id WHERE e.manager_id = $1";
    return std::string(select) + std::string(whose.person ? of_person : of_reports) + std::string(order);
}

PersonId who(Whose whose)
{
    return whose.person ? *whose.person : whose.manager.value();
}

} // namespace

std::vector<StandingPlanRow> standing_plans(db::Transaction& tx, Whose whose)
{
    return tx.rows<StandingPlanRow>(
        with_people(
            R"(SELECT p.id, p.person_id, p.title, p.starts_on, p.ends_on, p.opening_answer <> '' AS has_opening_answer,
                      p.created_at, t.kind AS last_turn, t.at AS turned_at, t.comment AS turn_comment,
                      EXISTS (SELECT 1 FROM plan_turns a
                              WHERE a.plan_id = p.id AND a.kind IN ('agreed', 'agreed_in_part')) AS was_agreed,
                      p.version, (SELECT COUNT(*) FROM plan_turns a WHERE a.plan_id = p.id) AS turns,
                      c.by_person_id AS said_by_id, b.given_name || ' ' || b.family_name AS said_by_name,
                      c.at AS said_at, c.words AS said
               FROM plans p
               LEFT JOIN plan_turns t ON t.id = (SELECT MAX(n.id) FROM plan_turns n WHERE n.plan_id = p.id)
               LEFT JOIN plan_comments c ON c.id = (SELECT MAX(n.id) FROM plan_comments n WHERE n.plan_id = p.id)
               LEFT JOIN people b ON b.id = c.by_person_id)",
            whose, " ORDER BY p.person_id, p.starts_on DESC, p.id DESC"),
        who(whose));
}

std::vector<StandingItemRow> standing_items(db::Transaction& tx, Whose whose, Date today)
{
    return tx.rows<StandingItemRow>(
        with_people(
            R"(SELECT i.id, i.plan_id, i.title, i.method, i.agreed_at, i.starts_on, i.due_on, i.reassess_on, i.competency_id,
                      i.version, (SELECT COUNT(*) FROM plan_item_steps m WHERE m.plan_item_id = i.id) AS steps,
                      )" +
                item_state_after("s") + R"( AS state, s.at AS stepped_at,
                      CASE WHEN s.kind = 'carried_over' THEN EXISTS
                          (SELECT 1 FROM plan_items k WHERE k.carried_from_id = i.id AND k.plan_id = i.plan_id)
                          ELSE FALSE END AS is_replaced,
                      CASE WHEN s.kind = 'done' THEN s.comment <> '' OR EXISTS
                          (SELECT 1 FROM plan_comments c
                           WHERE c.plan_id = i.plan_id AND c.plan_item_id = i.id AND c.by_person_id = p.person_id)
                          ELSE FALSE END AS has_said,
                      a.given_name || ' ' || a.family_name AS assessor_name,
                      CASE WHEN s.kind = 'not_shown' THEN s.comment END AS missing,
                      CASE WHEN i.agreed_at IS NULL THEN EXISTS
                          (SELECT 1 FROM plan_options o WHERE o.plan_item_id = i.id) ELSE FALSE END AS has_options,
                      CASE WHEN s.kind = 'closed' AND i.reassess_on <= $2 AND i.competency_id IS NOT NULL THEN NOT EXISTS
                          (SELECT 1 FROM evidence v WHERE v.person_id = p.person_id
                               AND v.competency_id = i.competency_id AND v.valid_on >= i.reassess_on)
                          ELSE FALSE END AS awaits_reassessment,
                      d.kind AS decision, d.at AS decided_at, d.reason AS decision_reason
               FROM plans p
               JOIN plan_items i ON i.plan_id = p.id
               LEFT JOIN people a ON a.id = i.assessor_id AND (a.left_on IS NULL OR a.left_on >= $2)
               LEFT JOIN plan_item_steps s ON s.id =
                   (SELECT MAX(m.id) FROM plan_item_steps m WHERE m.plan_item_id = i.id)
               LEFT JOIN plan_item_decisions d ON d.id = CASE WHEN i.agreed_at IS NULL THEN
                   (SELECT MAX(m.id) FROM plan_item_decisions m WHERE m.plan_item_id = i.id) END)",
            whose, " ORDER BY i.plan_id, i.position, i.id"),
        who(whose), today);
}

std::vector<OpenNeed> open_needs(db::Transaction& tx, PersonId person, Date today)
{
    static auto const statement =
        R"(SELECT n.id, COALESCE(c.name, n.statement) AS name, n.required_level, n.current_level, n.priority
           FROM needs n LEFT JOIN competencies c ON c.id = n.competency_id
           WHERE n.person_id = $1 AND NOT n.is_met AND n.merged_into_id IS NULL
             AND NOT EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL)
             AND NOT )" +
        is_planned("$2") + " ORDER BY n.priority DESC, n.id";
    return tx.rows<OpenNeed>(statement, person, today);
}

namespace {

// Plans whose newest turn is `proposed`, of the people $1, and of the people $2 where it was taken by $3.
std::string waiting_for(db::Transaction const& tx)
{
    return "(SELECT r.id, FALSE AS is_next_above FROM (" + db::unfolded(tx, "$1") +
        ") r UNION ALL SELECT n.id, TRUE FROM (" + db::unfolded(tx, "$2") + R"() n) w
           JOIN people e ON e.id = w.id
           JOIN plans p ON p.person_id = e.id
           JOIN proposed_plans q ON q.plan_id = p.id
           JOIN plan_turns t ON t.id = q.turn_id AND (NOT w.is_next_above OR t.at <= $3))";
}

} // namespace

std::int64_t count_proposed_plans(db::Transaction& tx, Below const& below, Instant waiting_since)
{
    return *tx.row<std::int64_t>("SELECT COUNT(*) FROM " + waiting_for(tx), db::folded(below.reports),
                                 db::folded(below.their_reports), waiting_since);
}

std::vector<WaitingPlan> proposed_plans(db::Transaction& tx, Below const& below, Instant waiting_since,
                                        std::int64_t limit)
{
    return tx.rows<WaitingPlan>(
        "SELECT p.id, p.person_id, e.given_name || ' ' || e.family_name AS person_name, p.title, t.at AS since FROM " +
            waiting_for(tx) + " ORDER BY t.id LIMIT $4",
        db::folded(below.reports), db::folded(below.their_reports), waiting_since, limit);
}

namespace {

// Plans of people who have not left by $2 whose newest turn is a proposal of $1 or before, or of those whom nobody answers.
// SQLite keeps the order of a CROSS JOIN: what waits is read, and no more.
constexpr std::string_view unanswered = R"(
           FROM proposed_plans q CROSS JOIN plan_turns t CROSS JOIN plans p CROSS JOIN people e
           WHERE t.id = q.turn_id AND p.id = q.plan_id AND e.id = p.person_id AND (t.at <= $1 OR e.manager_id IS NULL)
             AND (e.left_on IS NULL OR e.left_on >= $2))";

} // namespace

std::vector<WaitingPlan> unanswered_plans(db::Transaction& tx, Instant waiting_since, Date today, std::int64_t limit)
{
    static auto const statement =
        "SELECT p.id, p.person_id, e.given_name || ' ' || e.family_name AS person_name, p.title, t.at AS since" +
        std::string(unanswered) + " ORDER BY t.at, t.id LIMIT $3";
    return tx.rows<WaitingPlan>(statement, waiting_since, today, limit);
}

std::int64_t count_unanswered_plans(db::Transaction& tx, Instant waiting_since, Date today)
{
    static auto const statement = "SELECT COUNT(*)" + std::string(unanswered);
    return *tx.row<std::int64_t>(statement, waiting_since, today);
}

std::vector<WaitingRescheduling> awaited_reschedulings(db::Transaction& tx, std::vector<PersonId> const& reports,
                                                       std::int64_t limit)
{
    return tx.rows<WaitingRescheduling>(
        R"(SELECT i.id AS plan_item_id, i.plan_id, e.id AS person_id, e.given_name || ' ' || e.family_name AS person_name,
                  i.title, r.at AS since
           FROM ()" +
            db::unfolded(tx, "$1") + R"() w JOIN people e ON e.id = w.id
           JOIN plans p ON p.person_id = e.id JOIN plan_items i ON i.plan_id = p.id
           JOIN plan_item_reschedulings r ON r.plan_item_id = i.id AND r.answer = 'awaited'
           ORDER BY r.id LIMIT $2)",
        db::folded(reports), limit);
}

namespace {

// What $1 assesses by $2 of the items `i` of plans `p` that `from` leads to.
std::string items_to_assess(std::string_view from, std::string_view which)
{
    return fmt::format(
        R"(SELECT i.id, i.plan_id, e.id AS person_id, e.given_name || ' ' || e.family_name AS person_name, i.title,
                  i.competency_id, s.kind AS state, s.at AS since, i.reassess_on, FALSE AS sees_plan, a.id AS assessor_id
           FROM {}
           JOIN plan_item_steps s ON s.id = (SELECT MAX(m.id) FROM plan_item_steps m WHERE m.plan_item_id = i.id)
           JOIN people e ON e.id = p.person_id
           LEFT JOIN people a ON a.id = i.assessor_id AND (a.left_on IS NULL OR a.left_on >= $2)
           WHERE {} AND (e.left_on IS NULL OR e.left_on >= $2)
             AND ((s.kind = 'done' AND i.agreed_at IS NOT NULL AND (a.id IS NULL OR a.id = $1)
                   AND (SELECT t.kind FROM plan_turns t WHERE t.plan_id = i.plan_id ORDER BY t.id DESC LIMIT 1) <> 'closed')
                  OR (s.kind = 'closed' AND i.reassess_on <= $2 AND i.competency_id IS NOT NULL
                      AND NOT EXISTS (SELECT 1 FROM evidence v WHERE v.person_id = p.person_id
                                      AND v.competency_id = i.competency_id AND v.valid_on >= i.reassess_on))))",
        from, which);
}

} // namespace

std::vector<AssessedRow> items_to_assess(db::Transaction& tx, PersonId person, std::vector<PersonId> const& reports,
                                         Date today)
{
    static auto const named = items_to_assess("plan_items i JOIN plans p ON p.id = i.plan_id", "i.assessor_id = $1");
    if (reports.empty()) // as for most, on each Home
        return tx.rows<AssessedRow>(named, person, today);
    auto const of_reports = items_to_assess(
        "(" + db::unfolded(tx, "$3") + ") w JOIN plans p ON p.person_id = w.id JOIN plan_items i ON i.plan_id = p.id",
        "(i.assessor_id IS NULL OR i.assessor_id <> $1)");
    return tx.rows<AssessedRow>(named + " UNION ALL " + of_reports, person, today, db::folded(reports));
}

} // namespace espalier::plans::store
