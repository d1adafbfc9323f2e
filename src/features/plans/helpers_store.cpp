// SPDX-License-Identifier: Apache-2.0
// SQL on helpers. What an ask came to is its newest answer.
#include "features/plans/helpers_store.h"

#include "db/id_list.h"
#include "features/plans/item_state_sql.h"

namespace espalier::plans::store {

std::vector<HelperAskView> asks_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<HelperAskView>(
        R"(SELECT a.id, a.plan_item_id, a.person_id, p.given_name || ' ' || p.family_name AS person_name, a.kind, a.words,
                  a.asked_at, b.given_name || ' ' || b.family_name AS asked_by_name, n.kind AS state
           FROM plan_items i JOIN helper_asks a ON a.plan_item_id = i.id
           JOIN people p ON p.id = a.person_id
           LEFT JOIN people b ON b.id = a.asked_by_person_id
           LEFT JOIN helper_answers n ON n.id = (SELECT MAX(m.id) FROM helper_answers m WHERE m.helper_ask_id = a.id)
           WHERE i.plan_id = $1 ORDER BY a.id DESC)",
        plan);
}

std::vector<HelperAnswer> answers_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<HelperAnswer>(
        R"(SELECT n.helper_ask_id, n.kind, n.at, b.given_name || ' ' || b.family_name AS by_name, n.reason
           FROM plan_items i JOIN helper_asks a ON a.plan_item_id = i.id JOIN helper_answers n ON n.helper_ask_id = a.id
           LEFT JOIN people b ON b.id = n.by_person_id
           WHERE i.plan_id = $1 ORDER BY n.id)",
        plan);
}

std::vector<HelperAskRow> standing_asks(db::Transaction& tx, PlanItemId item)
{
    return tx.select<HelperAskRow>(
        R"(FROM helper_asks WHERE plan_item_id = $1 AND COALESCE(
               (SELECT n.kind FROM helper_answers n WHERE n.helper_ask_id = helper_asks.id ORDER BY n.id DESC LIMIT 1),
               'accepted') = 'accepted' ORDER BY id)",
        item);
}

std::optional<HelperAskRow> find_ask(db::Transaction& tx, HelperAskId id)
{
    return tx.select_one<HelperAskRow>("FROM helper_asks WHERE id = $1", id);
}

std::optional<HelperAnswerKind> last_answer(db::Transaction& tx, HelperAskId id)
{
    return tx.row<HelperAnswerKind>("SELECT kind FROM helper_answers WHERE helper_ask_id = $1 ORDER BY id DESC LIMIT 1",
                                    id);
}

namespace {

std::string helps_where(std::string_view condition)
{
    return R"(SELECT a.id, a.kind, n.kind AS state, a.words, a.asked_at,
                  b.given_name || ' ' || b.family_name AS asked_by_name,
                  l.id AS learner_id, l.given_name || ' ' || l.family_name AS learner_name, i.title,
                  c.name AS competency_name, i.to_level, i.method, i.success_measure, i.starts_on, i.due_on,
                  CASE WHEN (SELECT t.kind FROM plan_turns t WHERE t.plan_id = i.plan_id ORDER BY t.id DESC LIMIT 1)
                            = 'closed' THEN 'closed'
                       ELSE )" +
        item_state_of("i.id") + R"( END AS item_state
           FROM helper_asks a
           JOIN plan_items i ON i.id = a.plan_item_id
           JOIN plans p ON p.id = i.plan_id
           JOIN people l ON l.id = p.person_id
           LEFT JOIN competencies c ON c.id = i.competency_id
           LEFT JOIN people b ON b.id = a.asked_by_person_id
           LEFT JOIN helper_answers n ON n.id = (SELECT MAX(m.id) FROM helper_answers m WHERE m.helper_ask_id = a.id)
           WHERE a.person_id = $1)" +
        std::string(condition);
}

// Of the person `p.id`, or `$1`.
std::string active_helps_of(std::string_view person)
{
    return R"((SELECT COUNT(*) FROM helper_asks a JOIN plan_items i ON i.id = a.plan_item_id
              WHERE a.person_id = )" +
        std::string(person) + R"(
                AND (SELECT n.kind FROM helper_answers n WHERE n.helper_ask_id = a.id ORDER BY n.id DESC LIMIT 1)
                    = 'accepted'
                AND )" +
        item_state_of("i.id") + R"( NOT IN ('closed', 'cancelled', 'carried_over')
                AND COALESCE((SELECT t.kind FROM plan_turns t WHERE t.plan_id = i.plan_id
                              ORDER BY t.id DESC LIMIT 1), 'drafted') <> 'closed'))";
}

} // namespace

std::vector<Help> helps_of(db::Transaction& tx, PersonId person)
{
    static auto const statement = helps_where(" ORDER BY a.id DESC");
    return tx.rows<Help>(statement, person);
}

std::vector<Help> helps_to_answer(db::Transaction& tx, PersonId person)
{
    static auto const statement = helps_where(" AND n.id IS NULL ORDER BY a.id");
    return tx.rows<Help>(statement, person);
}

std::int64_t active_helps(db::Transaction& tx, PersonId person)
{
    static auto const statement = "SELECT " + active_helps_of("$1") + " AS active";
    return *tx.row<std::int64_t>(statement, person);
}

bool is_absent(db::Transaction& tx, PersonId person)
{
    return tx.row<std::int64_t>("SELECT 1 FROM helper_absences WHERE person_id = $1 AND ended_at IS NULL", person)
        .has_value();
}

void start_absence(db::Transaction& tx, std::int64_t id, PersonId person, Instant since)
{
    tx.execute("INSERT INTO helper_absences (id, person_id, since) VALUES ($1, $2, $3)", id, person, since);
}

void end_absence(db::Transaction& tx, PersonId person, Instant at)
{
    tx.execute("UPDATE helper_absences SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL", person, at);
}

std::vector<CandidateRow> available_people(db::Transaction& tx, std::vector<PersonId> const& people, Date today)
{
    auto const statement =
        R"(SELECT p.id AS person_id, p.given_name || ' ' || p.family_name AS name, p.sort_name, u.name AS unit_name,
                  v.title AS job_title, p.time_zone, )" +
        active_helps_of("p.id") + R"( AS active
           FROM ()" +
        db::unfolded(tx, "$1") + R"() w
           JOIN people p ON p.id = w.id
           JOIN units u ON u.id = p.unit_id
           LEFT JOIN jobs j ON j.id = p.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE (p.left_on IS NULL OR p.left_on >= $2)
             AND NOT EXISTS (SELECT 1 FROM helper_absences h WHERE h.person_id = p.id AND h.ended_at IS NULL)
           ORDER BY p.id)";
    return tx.rows<CandidateRow>(statement, db::folded(people), today);
}

} // namespace espalier::plans::store
