// SPDX-License-Identifier: Apache-2.0
// SQL on outside training requests.
#include "features/training_requests/training_requests_store.h"

#include <fmt/core.h>

namespace espalier::training_requests::store {

namespace {

// Requests with their last step, the answers since they were last asked, and who has reviewed them.
constexpr std::string_view select_lines = R"(
    SELECT r.id, r.person_id, p.given_name || ' ' || p.family_name AS person_name, r.title, r.provider, r.starts_on,
           r.ends_on, r.cost_centre, r.direct_cost, c.direct_cost AS direct_cost_spent, r.asked_by_id, r.answers_needed,
           s.kind AS last, s.at AS since,
           (SELECT COUNT(*) FROM training_request_steps a
            WHERE a.training_request_id = r.id AND a.kind = 'agreed'
              AND a.id > (SELECT MAX(q.id) FROM training_request_steps q
                          WHERE q.training_request_id = r.id AND q.kind = 'asked')) AS answers,
           EXISTS (SELECT 1 FROM training_request_reviews v
                   WHERE v.training_request_id = r.id AND v.reviewer = 'learner') AS learner_reviewed,
           EXISTS (SELECT 1 FROM training_request_reviews v
                   WHERE v.training_request_id = r.id AND v.reviewer = 'manager') AS manager_reviewed
    FROM training_requests r JOIN people p ON p.id = r.person_id
    JOIN training_request_steps s ON s.id = (SELECT MAX(n.id) FROM training_request_steps n WHERE n.training_request_id = r.id)
    LEFT JOIN training_request_costs c ON c.training_request_id = r.id )";

std::string lines_where(std::string_view rest)
{
    return std::string(select_lines) + std::string(rest);
}

} // namespace

std::optional<TrainingRequest> find_request(db::Transaction& tx, TrainingRequestId id)
{
    return tx.select_one<TrainingRequest>("FROM training_requests WHERE id = $1", id);
}

std::vector<RequestStep> steps_of(db::Transaction& tx, TrainingRequestId id)
{
    return tx.rows<RequestStep>(
        R"(SELECT s.kind, s.at, s.by_person_id, b.given_name || ' ' || b.family_name AS by_name, s.comment
           FROM training_request_steps s LEFT JOIN people b ON b.id = s.by_person_id
           WHERE s.training_request_id = $1 ORDER BY s.id)",
        id);
}

std::optional<RequestCost> find_cost(db::Transaction& tx, TrainingRequestId id)
{
    return tx.select_one<RequestCost>("FROM training_request_costs WHERE training_request_id = $1", id);
}

std::vector<RequestReview> reviews_of(db::Transaction& tx, TrainingRequestId id)
{
    return tx.rows<RequestReview>(
        R"(SELECT v.reviewer, v.rating, v.changed, v.advice, v.at, b.given_name || ' ' || b.family_name AS by_name
           FROM training_request_reviews v LEFT JOIN people b ON b.id = v.by_person_id
           WHERE v.training_request_id = $1 ORDER BY v.reviewer)",
        id);
}

void delete_review(db::Transaction& tx, TrainingRequestId id, Reviewer reviewer)
{
    tx.execute("DELETE FROM training_request_reviews WHERE training_request_id = $1 AND reviewer = $2", id, reviewer);
}

void set_certificate(db::Transaction& tx, TrainingRequestId id, platform::StoredFileId file)
{
    tx.execute("UPDATE training_requests SET certificate_id = $2 WHERE id = $1", id, file);
}

std::optional<ItemNames> item_names(db::Transaction& tx, plans::PlanItemId id)
{
    return tx.row<ItemNames>("SELECT title AS plan_item_title, plan_id FROM plan_items WHERE id = $1", id);
}

std::optional<LineRow> line_of(db::Transaction& tx, TrainingRequestId id)
{
    static auto const statement = lines_where("WHERE r.id = $1");
    return tx.row<LineRow>(statement, id);
}

std::vector<LineRow> lines_of_person(db::Transaction& tx, PersonId person)
{
    static auto const statement = lines_where("WHERE r.person_id = $1 ORDER BY r.id DESC");
    return tx.rows<LineRow>(statement, person);
}

std::vector<LineRow> open_lines_below(db::Transaction& tx, PersonId manager)
{
    static auto const statement = lines_where(R"(
        WHERE s.kind NOT IN ('refused', 'withdrawn', 'cancelled', 'completed') AND r.person_id IN (
            SELECT a.id FROM people a WHERE a.manager_id = $1
            UNION ALL
            SELECT b.id FROM people a JOIN people b ON b.manager_id = a.id WHERE a.manager_id = $1
            UNION ALL
            SELECT c.id FROM people a JOIN people b ON b.manager_id = a.id JOIN people c ON c.manager_id = b.id
            WHERE a.manager_id = $1)
        ORDER BY r.id DESC)");
    return tx.rows<LineRow>(statement, manager);
}

std::vector<LineRow> lines_waiting_beyond_manager(db::Transaction& tx)
{
    static auto const statement = lines_where(
        "WHERE s.kind = 'agreed' AND r.answers_needed > 1 ORDER BY r.id DESC"); // the last of them are agreed
    return tx.rows<LineRow>(statement);
}

std::vector<LineRow> lines(db::Transaction& tx, LineFilter const& filter)
{
    // What a state is in the columns of the last step; state_of says the same of one request.
    static auto const statement = "SELECT " + db::columns<LineRow>() + " FROM (" + lines_where(R"(
        WHERE r.id < $1
          AND (CAST($2 AS BIGINT) IS NULL OR p.unit_id IN (
              WITH RECURSIVE below (id) AS (
                  SELECT CAST($2 AS BIGINT) UNION SELECT u.id FROM units u JOIN below b ON u.parent_id = b.id)
              SELECT id FROM below))
          AND (CAST($3 AS TEXT) IS NULL OR r.cost_centre = $3)
          AND (CAST($4 AS TEXT) IS NULL OR p.sort_name LIKE $4 ESCAPE '\' OR lower(r.title) LIKE $8 ESCAPE '\'
               OR lower(r.provider) LIKE $8 ESCAPE '\')
          AND (CAST($5 AS TEXT) IS NULL OR r.starts_on >= $5)) found
        WHERE CAST($6 AS TEXT) IS NULL
           OR ($6 = 'waiting' AND (last = 'asked' OR (last = 'agreed' AND answers < answers_needed)))
           OR ($6 = 'agreed' AND last = 'agreed' AND answers >= answers_needed)
           OR ($6 NOT IN ('waiting', 'agreed') AND last = $6)
        ORDER BY id DESC LIMIT $7)");
    return tx.rows<LineRow>(statement, filter.before, filter.unit_id, filter.cost_centre, filter.search, filter.from,
                            filter.state, filter.limit, filter.words);
}

std::vector<PersonName> names_of(db::Transaction& tx, std::vector<PersonId> const& people)
{
    if (people.empty())
        return {};
    // One text of ids, nineteen digits each, because a list is no argument on both engines.
    std::string ids;
    for (auto const person : people)
        ids += fmt::format("{:019}", person.value);
    return tx.rows<PersonName>(
        R"(WITH RECURSIVE places (n) AS (
               SELECT CAST(0 AS BIGINT) UNION ALL SELECT n + 1 FROM places WHERE n + 1 < CAST($2 AS BIGINT))
           SELECT p.id, p.given_name || ' ' || p.family_name AS name
           FROM places JOIN people p ON p.id = CAST(substr($1, CAST(n * 19 + 1 AS INTEGER), 19) AS BIGINT))",
        ids, std::ssize(people));
}

std::vector<PersonId> learning_team(db::Transaction& tx)
{
    return tx.rows<PersonId>(
        R"(SELECT a.person_id FROM account_roles g JOIN accounts a ON a.id = g.account_id
           WHERE g.role = 'learning_admin' AND a.person_id IS NOT NULL AND a.locked_at IS NULL ORDER BY a.person_id)");
}

std::vector<BudgetHolder> budget_holders(db::Transaction& tx, Date today)
{
    return tx.rows<BudgetHolder>(
        R"(SELECT h.id, h.cost_centre, h.unit_id, u.name AS unit_name, h.person_id,
                  p.given_name || ' ' || p.family_name AS person_name,
                  p.left_on IS NOT NULL AND p.left_on < $1 AS has_left
           FROM budget_holders h JOIN people p ON p.id = h.person_id LEFT JOIN units u ON u.id = h.unit_id
           ORDER BY h.cost_centre NULLS LAST, u.name NULLS FIRST, h.id)",
        today);
}

bool holds_a_budget(db::Transaction& tx, PersonId person)
{
    return tx
        .row<std::int64_t>(
            R"(SELECT 1 FROM budget_holders WHERE person_id = $1
               UNION ALL
               SELECT 1 FROM people p JOIN budget_holders h ON h.person_id = p.id WHERE p.manager_id = $1
               LIMIT 1)",
            person)
        .has_value();
}

void insert_budget_holder(db::Transaction& tx, BudgetHolder const& holder)
{
    tx.execute("INSERT INTO budget_holders (id, cost_centre, unit_id, person_id) VALUES ($1, $2, $3, $4)", holder.id,
               holder.cost_centre, holder.unit_id, holder.person_id);
}

std::int64_t delete_budget_holder(db::Transaction& tx, BudgetHolderId id)
{
    return tx.execute("DELETE FROM budget_holders WHERE id = $1", id);
}

} // namespace espalier::training_requests::store
