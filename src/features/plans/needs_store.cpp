// SPDX-License-Identifier: Apache-2.0
// SQL on needs.
#include "features/plans/needs_store.h"

#include "features/plans/item_state_sql.h"

namespace espalier::plans::store {

namespace {

// The items `i` that name the need `n.id`.
constexpr std::string_view naming_items = R"(
    FROM plan_item_needs a JOIN plan_items i ON i.id = a.plan_item_id WHERE a.need_id = n.id AND CASE )";

// Those of them that are not over.
std::string answering_items(std::string_view today)
{
    return std::string(naming_items) + item_state_of("i.id") +
        " WHEN 'cancelled' THEN FALSE WHEN 'carried_over' THEN FALSE WHEN 'closed' THEN i.reassess_on > " +
        std::string(today) + " ELSE TRUE END";
}

// Those that are closed, and to be looked at again by now.
std::string tried_items(std::string_view today)
{
    return std::string(naming_items) + item_state_of("i.id") +
        " WHEN 'closed' THEN i.reassess_on <= " + std::string(today) + " ELSE FALSE END";
}

// The needs of a person, or one need; by priority, highest first. Merged or dismissed outweighs met, met outweighs planned.
std::vector<NeedView> views(db::Transaction& tx, std::optional<PersonId> person, std::optional<NeedId> one, Date today)
{
    static auto const statement =
        R"(WITH wanted AS (
               SELECT id FROM needs WHERE person_id = $1
               UNION SELECT id FROM needs WHERE id = $2),
           answers AS (
               SELECT n.id AS need_id, (SELECT COUNT(*))" +
        answering_items("$3") + ") AS plan_items, (SELECT COUNT(*)" + tried_items("$3") +
        R"() AS tried_items FROM wanted n)
           SELECT n.id, n.person_id,
                  CASE WHEN n.merged_into_id IS NOT NULL THEN 'merged' WHEN d.id IS NOT NULL THEN 'dismissed'
                       WHEN n.is_met THEN 'met' WHEN a.plan_items > 0 THEN 'planned' ELSE 'open' END AS state,
                  n.origin, n.competency_id, c.name AS competency_name, n.job_id, v.title AS job_title,
                  n.responsibility_id, r.title AS responsibility_title, n.statement, n.raised_by_id,
                  b.given_name || ' ' || b.family_name AS raised_by_name, n.cause, n.required_level, n.current_level,
                  n.confidence, n.importance, n.priority, n.rounds, n.rounds >= 2 AS is_recurring,
                  d.reason AS dismissal_reason, n.merged_into_id, a.plan_items, a.tried_items,
                  n.created_at, n.assessed_at, n.version
           FROM wanted w JOIN needs n ON n.id = w.id
           JOIN answers a ON a.need_id = n.id
           LEFT JOIN need_dismissals d ON d.need_id = n.id AND d.reopened_at IS NULL
           LEFT JOIN competencies c ON c.id = n.competency_id
           LEFT JOIN jobs j ON j.id = n.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id
           LEFT JOIN responsibilities r ON r.id = n.responsibility_id
           LEFT JOIN people b ON b.id = n.raised_by_id
           ORDER BY n.priority DESC, n.id)";
    return tx.rows<NeedView>(statement, person, one, today);
}

} // namespace

std::string is_planned(std::string_view today)
{
    return "EXISTS (SELECT 1" + answering_items(today) + ")";
}

std::vector<NeedView> needs_of(db::Transaction& tx, PersonId person, Date today)
{
    return views(tx, person, std::nullopt, today);
}

std::optional<NeedView> find_view(db::Transaction& tx, NeedId id, Date today)
{
    auto found = views(tx, std::nullopt, id, today);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Need> find_need(db::Transaction& tx, NeedId id)
{
    return tx.select_one<Need>("FROM needs WHERE id = $1", id);
}

std::vector<Need> all_needs_of(db::Transaction& tx, PersonId person)
{
    return tx.select<Need>("FROM needs WHERE person_id = $1", person);
}

void set_cause(db::Transaction& tx, NeedId id, NeedCause cause)
{
    tx.execute("UPDATE needs SET cause = $2, version = version + 1 WHERE id = $1", id, cause);
}

void set_merged(db::Transaction& tx, NeedId id, NeedId into)
{
    tx.execute("UPDATE needs SET merged_into_id = $2, version = version + 1 WHERE id = $1", id, into);
}

void move_plan_items(db::Transaction& tx, NeedId from, NeedId to)
{
    tx.execute(R"(INSERT INTO plan_item_needs (plan_item_id, need_id, position)
                  SELECT m.plan_item_id, $2, m.position FROM plan_item_needs m
                  WHERE m.need_id = $1 AND NOT EXISTS (SELECT 1 FROM plan_item_needs k
                                                       WHERE k.plan_item_id = m.plan_item_id AND k.need_id = $2))",
               from, to);
    tx.execute("DELETE FROM plan_item_needs WHERE need_id = $1", from);
}

std::int64_t reopen(db::Transaction& tx, NeedId id, Instant at, platform::AccountId by)
{
    return tx.execute(
        "UPDATE need_dismissals SET reopened_at = $2, reopened_by = $3 WHERE need_id = $1 AND reopened_at IS NULL", id,
        at, by);
}

std::optional<TargetJob> target_job(db::Transaction& tx, PersonId person)
{
    return tx.row<TargetJob>(
        R"(SELECT t.job_id, v.title FROM target_jobs t
           LEFT JOIN jobs j ON j.id = t.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE t.id = (SELECT MAX(id) FROM target_jobs WHERE person_id = $1))",
        person);
}

} // namespace espalier::plans::store
