// SPDX-License-Identifier: Apache-2.0
// SQL on outside training requests.
#include "features/training_requests/training_requests_store.h"

#include "db/id_list.h"

#include <fmt/core.h>

namespace espalier::training_requests::store {

namespace {

// Requests with their last step, the answers since they were last asked, and who has reviewed them.
constexpr std::string_view line_columns = R"(
           r.id, r.person_id, p.given_name || ' ' || p.family_name AS person_name, r.title, r.provider, r.starts_on,
           r.ends_on, r.cost_centre, r.direct_cost, c.direct_cost AS direct_cost_spent, r.asked_by_id,
           k.by_person_id AS revised_by_id, k.by_account_id AS revised_by_account_id, r.answers_needed,
           s.kind AS last, s.at AS since,
           (SELECT COUNT(*) FROM training_request_steps a
            WHERE a.training_request_id = r.id AND a.kind = 'agreed' AND a.id > k.id) AS answers,
           EXISTS (SELECT 1 FROM training_request_reviews v
                   WHERE v.training_request_id = r.id AND v.reviewer = 'learner') AS learner_reviewed,
           EXISTS (SELECT 1 FROM training_request_reviews v
                   WHERE v.training_request_id = r.id AND v.reviewer = 'manager') AS manager_reviewed)";

constexpr std::string_view line_tables = R"(
    FROM training_requests r JOIN people p ON p.id = r.person_id
    JOIN training_request_steps s ON s.id = (SELECT MAX(n.id) FROM training_request_steps n WHERE n.training_request_id = r.id)
    JOIN training_request_steps k ON k.id = (SELECT MAX(q.id) FROM training_request_steps q
                                             WHERE q.training_request_id = r.id AND q.kind = 'asked')
    LEFT JOIN training_request_costs c ON c.training_request_id = r.id )";

std::string lines_where(std::string_view rest)
{
    return fmt::format("SELECT {} {} {}", line_columns, line_tables, rest);
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

void set_certificate(db::Transaction& tx, TrainingRequestId id, platform::StoredFileId file)
{
    tx.execute("UPDATE training_requests SET certificate_id = $2 WHERE id = $1", id, file);
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

std::vector<LineRow> open_lines_of(db::Transaction& tx, std::vector<PersonId> const& people)
{
    return tx.rows<LineRow>(lines_where("WHERE s.kind NOT IN ('refused', 'withdrawn', 'cancelled', 'completed') "
                                        "AND r.person_id IN (") +
                                db::unfolded(tx, "$1") + ") ORDER BY r.id DESC",
                            db::folded(people));
}

std::vector<LineRow> lines_waiting_beyond_manager(db::Transaction& tx)
{
    static auto const statement = "SELECT " + db::columns<LineRow>() + " FROM (" +
        lines_where("WHERE s.kind = 'agreed' AND r.answers_needed > 1") +
        ") found WHERE answers < answers_needed ORDER BY since, id LIMIT 1000";
    return tx.rows<LineRow>(statement);
}

std::vector<LineRow> lines_of_asker(db::Transaction& tx, PersonId person)
{
    static auto const statement = lines_where("WHERE r.person_id = $1") + " UNION ALL " +
        lines_where("WHERE r.asked_by_id = $1 AND r.asked_by_id <> r.person_id AND s.kind = 'returned'");
    return tx.rows<LineRow>(statement, person);
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

std::vector<ItemTrainingRow> trainings_of_items(db::Transaction& tx, std::vector<plans::PlanItemId> const& items)
{
    auto const statement = fmt::format(
        R"(WITH RECURSIVE line (id) AS (
               SELECT w.id FROM ({}) w
               UNION
               SELECT i.carried_from_id FROM line l JOIN plan_items i ON i.id = l.id WHERE i.carried_from_id IS NOT NULL)
           SELECT {}, r.plan_item_id, f.file_name AS certificate_name {}
           LEFT JOIN stored_files f ON f.id = r.certificate_id
           WHERE r.plan_item_id IN (SELECT l.id FROM line l) ORDER BY r.id DESC)",
        db::unfolded(tx, "$1"), line_columns, line_tables);
    return tx.rows<ItemTrainingRow>(statement, db::folded(items));
}

std::vector<PersonName> names_of(db::Transaction& tx, std::vector<PersonId> const& people)
{
    if (people.empty())
        return {};
    return tx.rows<PersonName>("SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM (" +
                                   db::unfolded(tx, "$1") + ") w JOIN people p ON p.id = w.id",
                               db::folded(people));
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
