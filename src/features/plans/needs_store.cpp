// SPDX-License-Identifier: Apache-2.0
// SQL on needs.
#include "features/plans/needs_store.h"

namespace espalier::plans::store {

std::vector<NeedRow> needs_of(db::Transaction& tx, PersonId person)
{
    return tx.rows<NeedRow>(
        R"(SELECT n.id, n.person_id, n.competency_id, c.name AS competency_name, n.origin, n.job_id, v.title AS job_title,
                  n.responsibility_id, r.title AS responsibility_title, n.statement, n.raised_by_id,
                  b.given_name || ' ' || b.family_name AS raised_by_name, n.cause, n.required_level, n.current_level,
                  n.confidence, n.importance, n.priority, n.rounds, n.is_met, n.merged_into_id,
                  (SELECT MAX(d.reason) FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL) AS dismissal_reason,
                  (SELECT COUNT(*) FROM plan_items i WHERE i.need_id = n.id AND NOT EXISTS
                      (SELECT 1 FROM plan_item_steps s WHERE s.plan_item_id = i.id AND s.kind = 'cancelled')) AS plan_items,
                  n.created_at, n.assessed_at, n.version
           FROM needs n
           LEFT JOIN competencies c ON c.id = n.competency_id
           LEFT JOIN jobs j ON j.id = n.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id
           LEFT JOIN responsibilities r ON r.id = n.responsibility_id
           LEFT JOIN people b ON b.id = n.raised_by_id
           WHERE n.person_id = $1
           ORDER BY n.priority DESC, n.id)",
        person);
}

std::optional<NeedRow> find_need_row(db::Transaction& tx, NeedId id)
{
    return tx.row<NeedRow>(
        R"(SELECT n.id, n.person_id, n.competency_id, c.name AS competency_name, n.origin, n.job_id, v.title AS job_title,
                  n.responsibility_id, r.title AS responsibility_title, n.statement, n.raised_by_id,
                  b.given_name || ' ' || b.family_name AS raised_by_name, n.cause, n.required_level, n.current_level,
                  n.confidence, n.importance, n.priority, n.rounds, n.is_met, n.merged_into_id,
                  (SELECT MAX(d.reason) FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL) AS dismissal_reason,
                  (SELECT COUNT(*) FROM plan_items i WHERE i.need_id = n.id AND NOT EXISTS
                      (SELECT 1 FROM plan_item_steps s WHERE s.plan_item_id = i.id AND s.kind = 'cancelled')) AS plan_items,
                  n.created_at, n.assessed_at, n.version
           FROM needs n
           LEFT JOIN competencies c ON c.id = n.competency_id
           LEFT JOIN jobs j ON j.id = n.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id
           LEFT JOIN responsibilities r ON r.id = n.responsibility_id
           LEFT JOIN people b ON b.id = n.raised_by_id
           WHERE n.id = $1)",
        id);
}

std::optional<Need> find_need(db::Transaction& tx, NeedId id)
{
    return tx.row<Need>(
        R"(SELECT id, person_id, competency_id, origin, job_id, responsibility_id, statement, raised_by_id, cause,
                  required_level, current_level, confidence, importance, priority, rounds, round_on, is_met, merged_into_id,
                  created_at, assessed_at, version
           FROM needs WHERE id = $1)",
        id);
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
    tx.execute("UPDATE plan_items SET need_id = $2, version = version + 1 WHERE need_id = $1", from, to);
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
