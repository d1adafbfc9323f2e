// SPDX-License-Identifier: Apache-2.0
// One function per statement.
#include "features/goals/goals_store.h"

#include "db/id_list.h"

namespace espalier::goals::store {

std::vector<GoalPeriod> periods(db::Transaction& tx)
{
    return tx.select<GoalPeriod>("FROM goal_periods ORDER BY starts_on DESC, id DESC");
}

std::optional<GoalPeriod> find_period(db::Transaction& tx, GoalPeriodId id)
{
    return tx.select_one<GoalPeriod>("FROM goal_periods WHERE id = $1", id);
}

bool has_goals_outside(db::Transaction& tx, GoalPeriod const& period)
{
    return tx
        .row<std::int64_t>("SELECT 1 FROM goals WHERE goal_period_id = $1 AND (starts_on < $2 OR due_on > $3) LIMIT 1",
                           period.id, period.starts_on, period.ends_on)
        .has_value();
}

std::int64_t delete_period(db::Transaction& tx, GoalPeriodId id)
{
    return tx.execute("DELETE FROM goal_periods WHERE id = $1", id);
}

std::optional<Goal> find_goal(db::Transaction& tx, GoalId id)
{
    return tx.select_one<Goal>("FROM goals WHERE id = $1", id);
}

void delete_goal(db::Transaction& tx, GoalId id)
{
    if (tx.execute("DELETE FROM alignment_links WHERE child_goal_id = $1 OR parent_goal_id = $1", id) > 0)
        tx.execute("UPDATE goal_graph SET version = version + 1, whole_since = version + 1");
    delete_contributors(tx, id);
    tx.execute("DELETE FROM goal_turns WHERE goal_id = $1", id);
    tx.execute(
        "DELETE FROM key_result_milestones WHERE key_result_id IN (SELECT id FROM key_results WHERE goal_id = $1)", id);
    tx.execute("DELETE FROM key_results WHERE goal_id = $1", id);
    tx.execute("DELETE FROM goals WHERE id = $1", id);
}

bool touch(db::Transaction& tx, GoalId id, std::int64_t version)
{
    return tx.execute("UPDATE goals SET version = version + 1 WHERE id = $1 AND version = $2", id, version) == 1;
}

double owner_weight(db::Transaction& tx, PersonId owner, GoalPeriodId period)
{
    return tx
        .row<double>(
            R"(SELECT COALESCE(SUM(weight), 0.0) FROM goals
               WHERE owner_id = $1 AND goal_period_id = $2 AND (outcome IS NULL OR outcome <> 'cancelled'))",
            owner, period)
        .value();
}

GoalNames names_of(db::Transaction& tx, GoalId id)
{
    return tx
        .row<GoalNames>(
            R"(SELECT o.given_name || ' ' || o.family_name AS owner_name, u.name AS unit_name, r.title AS responsibility_title
               FROM goals g JOIN people o ON o.id = g.owner_id LEFT JOIN units u ON u.id = g.unit_id
               LEFT JOIN responsibilities r ON r.id = g.responsibility_id
               WHERE g.id = $1)",
            id)
        .value();
}

bool is_contributor(db::Transaction& tx, GoalId id, PersonId person)
{
    return tx.row<std::int64_t>("SELECT 1 FROM goal_contributors WHERE goal_id = $1 AND person_id = $2", id, person)
        .has_value();
}

std::vector<GoalPerson> contributors(db::Transaction& tx, GoalId id)
{
    return tx.rows<GoalPerson>(
        R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name
           FROM goal_contributors c JOIN people p ON p.id = c.person_id WHERE c.goal_id = $1 ORDER BY p.sort_name, p.id)",
        id);
}

void delete_contributors(db::Transaction& tx, GoalId id)
{
    tx.execute("DELETE FROM goal_contributors WHERE goal_id = $1", id);
}

void delete_contributor(db::Transaction& tx, GoalId id, PersonId person)
{
    tx.execute("DELETE FROM goal_contributors WHERE goal_id = $1 AND person_id = $2", id, person);
}

std::int64_t count_people(db::Transaction& tx, std::vector<PersonId> const& people)
{
    return tx
        .row<std::int64_t>("SELECT COUNT(*) FROM people WHERE id IN (" + db::unfolded(tx, "$1") + ")",
                           db::folded(people))
        .value();
}

bool is_duty_of(db::Transaction& tx, ResponsibilityId responsibility, PersonId person)
{
    return tx
        .row<std::int64_t>(
            R"(SELECT 1 FROM responsibilities r JOIN job_versions v ON v.id = r.job_version_id
               JOIN people p ON p.job_id = v.job_id WHERE r.id = $1 AND p.id = $2)",
            responsibility, person)
        .has_value();
}

std::vector<KeyResult> key_results(db::Transaction& tx, GoalId id)
{
    return tx.select<KeyResult>("FROM key_results WHERE goal_id = $1 ORDER BY position, id", id);
}

std::optional<KeyResult> find_key_result(db::Transaction& tx, KeyResultId id)
{
    return tx.select_one<KeyResult>("FROM key_results WHERE id = $1", id);
}

std::vector<KeyResultMilestone> milestones(db::Transaction& tx, GoalId id)
{
    return tx.select<KeyResultMilestone>(
        R"(FROM key_result_milestones WHERE key_result_id IN (SELECT k.id FROM key_results k WHERE k.goal_id = $1)
           ORDER BY key_result_id, position, id)",
        id);
}

void delete_milestones(db::Transaction& tx, KeyResultId id)
{
    tx.execute("DELETE FROM key_result_milestones WHERE key_result_id = $1", id);
}

void delete_key_result(db::Transaction& tx, KeyResultId id)
{
    delete_milestones(tx, id);
    tx.execute("DELETE FROM key_results WHERE id = $1", id);
}

bool has_values(db::Transaction& tx, KeyResultId id)
{
    return tx.row<std::int64_t>("SELECT 1 FROM goal_update_values WHERE key_result_id = $1 LIMIT 1", id).has_value();
}

std::vector<KpiName> kpi_names(db::Transaction& tx, GoalId id)
{
    return tx.rows<KpiName>(
        R"(SELECT k.id AS key_result_id, i.name FROM key_results k JOIN kpis i ON i.id = k.kpi_id WHERE k.goal_id = $1
           ORDER BY k.id)",
        id);
}

std::optional<double> newest_kpi_value(db::Transaction& tx, KpiId id)
{
    return tx.row<double>("SELECT value FROM kpi_values WHERE kpi_id = $1 ORDER BY valid_on DESC, id DESC LIMIT 1", id);
}

void take_kpi_values(db::Transaction& tx, GoalId id)
{
    tx.execute(R"(UPDATE key_results SET current_value = COALESCE(
                      (SELECT v.value FROM kpi_values v WHERE v.kpi_id = key_results.kpi_id
                       ORDER BY v.valid_on DESC, v.id DESC LIMIT 1), current_value)
                  WHERE goal_id = $1 AND kpi_id IS NOT NULL)",
               id);
}

std::vector<GoalTurn> turns(db::Transaction& tx, GoalId id)
{
    return tx.rows<GoalTurn>(
        R"(SELECT t.kind, t.at, t.by_person_id, b.given_name || ' ' || b.family_name AS by_name, t.comment, t.outcome,
                  f.given_name || ' ' || f.family_name AS former_owner_name
           FROM goal_turns t LEFT JOIN people b ON b.id = t.by_person_id
           LEFT JOIN people f ON f.id = t.former_owner_id WHERE t.goal_id = $1 ORDER BY t.id)",
        id);
}

std::int64_t count_updates(db::Transaction& tx, GoalId id)
{
    return tx.row<std::int64_t>("SELECT COUNT(*) FROM goal_updates WHERE goal_id = $1", id).value();
}

std::optional<GoalId> carried_over_to(db::Transaction& tx, GoalId id, GoalPeriodId period)
{
    return tx.row<GoalId>(
        R"(SELECT MIN(id) FROM goals WHERE origin_goal_id = $1 AND origin_kind = 'carried_over' AND goal_period_id = $2
           HAVING MIN(id) IS NOT NULL)",
        id, period);
}

} // namespace espalier::goals::store
