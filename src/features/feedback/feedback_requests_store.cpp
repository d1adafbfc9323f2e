// SPDX-License-Identifier: Apache-2.0
// SQL on requests for feedback, asks and nudges.
#include "db/id_list.h"
#include "features/feedback/feedback_store.h"

#include <fmt/core.h>

namespace espalier::feedback::store {

std::optional<RequestRow> find_request(db::Transaction& tx, FeedbackRequestId id)
{
    return tx.select_one<RequestRow>("FROM feedback_requests WHERE id = $1", id);
}

std::optional<AskRow> find_ask(db::Transaction& tx, FeedbackAskId id)
{
    return tx.select_one<AskRow>("FROM feedback_asks WHERE id = $1", id);
}

std::vector<FoundRequest> requests_by(db::Transaction& tx, PersonId person, FeedbackRequestId before,
                                      std::int64_t limit)
{
    return tx.rows<FoundRequest>(R"sql(
        SELECT q.id, q.by_id, q.about_id, q.question, q.goal_id, q.competency_id, q.plan_item_id, q.due_on, q.asked_at,
               q.closed_at, p.given_name || ' ' || p.family_name AS about_name,
               COALESCE(o.title, c.name, i.title) AS subject_name, i.plan_id
        FROM feedback_requests q JOIN people p ON p.id = q.about_id
        LEFT JOIN goals o ON o.id = q.goal_id
        LEFT JOIN competencies c ON c.id = q.competency_id
        LEFT JOIN plan_items i ON i.id = q.plan_item_id
        WHERE q.by_id = $1 AND q.id < $2 ORDER BY q.id DESC LIMIT $3)sql",
                                 person, before, limit);
}

std::vector<FeedbackAskLine> asks_of(db::Transaction& tx, std::vector<FeedbackRequestId> const& requests)
{
    if (requests.empty())
        return {};
    auto const statement = R"sql(
        SELECT a.id, a.feedback_request_id, a.person_id, p.given_name || ' ' || p.family_name AS person_name,
               CASE WHEN a.answered_at IS NOT NULL THEN 'answered' WHEN a.declined_at IS NOT NULL THEN 'declined'
                    WHEN q.closed_at IS NOT NULL THEN 'closed' ELSE 'waiting' END AS state,
               a.reason, f.id AS feedback_id
        FROM feedback_asks a JOIN feedback_requests q ON q.id = a.feedback_request_id JOIN people p ON p.id = a.person_id
        LEFT JOIN feedback f ON f.feedback_ask_id = a.id AND f.withdrawn_at IS NULL
        WHERE a.feedback_request_id IN ()sql" +
        db::unfolded(tx, "$1") + ") ORDER BY p.sort_name, a.id";
    return tx.rows<FeedbackAskLine>(statement, db::folded(requests));
}

std::vector<WaitingAsk> waiting_asks(db::Transaction& tx, PersonId person)
{
    return tx.rows<WaitingAsk>(R"sql(
        SELECT a.id, q.by_id, b.given_name || ' ' || b.family_name AS by_name, q.about_id,
               p.given_name || ' ' || p.family_name AS about_name, q.question, q.goal_id, q.competency_id, q.plan_item_id,
               i.plan_id, COALESCE(o.title, c.name, i.title) AS name, FALSE AS may_open, q.due_on, q.asked_at
        FROM feedback_asks a JOIN feedback_requests q ON q.id = a.feedback_request_id
        JOIN people b ON b.id = q.by_id JOIN people p ON p.id = q.about_id
        LEFT JOIN goals o ON o.id = q.goal_id
        LEFT JOIN competencies c ON c.id = q.competency_id
        LEFT JOIN plan_items i ON i.id = q.plan_item_id
        WHERE a.person_id = $1 AND a.answered_at IS NULL AND a.declined_at IS NULL AND q.closed_at IS NULL
        ORDER BY a.id)sql",
                               person);
}

bool answer_ask(db::Transaction& tx, FeedbackAskId id, Instant now)
{
    return tx.execute(R"sql(
        UPDATE feedback_asks SET answered_at = $2
        WHERE id = $1 AND answered_at IS NULL AND declined_at IS NULL)sql",
                      id, now) == 1;
}

bool decline_ask(db::Transaction& tx, FeedbackAskId id, Instant now, std::string_view reason)
{
    return tx.execute(R"sql(
        UPDATE feedback_asks SET declined_at = $2, reason = $3
        WHERE id = $1 AND answered_at IS NULL AND declined_at IS NULL)sql",
                      id, now, reason) == 1;
}

void close_request(db::Transaction& tx, FeedbackRequestId id, Instant now)
{
    tx.execute("UPDATE feedback_requests SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL", id, now);
}

std::vector<DueAsk> due_asks(db::Transaction& tx, Date due_by, Instant asked_before)
{
    return tx.rows<DueAsk>(R"sql(
        SELECT a.id, a.person_id, b.given_name || ' ' || b.family_name AS by_name
        FROM feedback_asks a JOIN feedback_requests q ON q.id = a.feedback_request_id JOIN people b ON b.id = q.by_id
        WHERE a.answered_at IS NULL AND a.declined_at IS NULL AND a.reminded_at IS NULL AND q.closed_at IS NULL
          AND (q.due_on <= $1 OR (q.due_on IS NULL AND q.asked_at < $2)))sql",
                           due_by, asked_before);
}

void mark_reminded(db::Transaction& tx, std::vector<FeedbackAskId> const& asks, Instant now)
{
    tx.execute("UPDATE feedback_asks SET reminded_at = $2 WHERE id IN (" + db::unfolded(tx, "$1") + ")",
               db::folded(asks), now);
}

std::optional<NudgeRow> find_nudge(db::Transaction& tx, plans::PlanItemId item)
{
    return tx.select_one<NudgeRow>("FROM feedback_nudges WHERE plan_item_id = $1", item);
}

std::vector<plans::PlanItemId> nudged_since(db::Transaction& tx, Instant since)
{
    return tx.rows<plans::PlanItemId>("SELECT plan_item_id FROM feedback_nudges WHERE nudged_at >= $1", since);
}

std::vector<WaitingNudge> open_nudges(db::Transaction& tx, PersonId person, Instant since)
{
    return tx.rows<WaitingNudge>(R"sql(
        SELECT n.plan_item_id, n.title, n.nudged_at FROM feedback_nudges n
        WHERE n.person_id = $1 AND n.answered_at IS NULL AND n.nudged_at >= $2
          AND NOT EXISTS (SELECT 1 FROM feedback_requests q WHERE q.by_id = $1 AND q.plan_item_id = n.plan_item_id)
        ORDER BY n.nudged_at, n.plan_item_id)sql",
                                 person, since);
}

void answer_nudge(db::Transaction& tx, ToldOfItem const& told)
{
    tx.execute("UPDATE feedback_nudges SET answer = $2, visible_to = $3, answered_at = $4 WHERE plan_item_id = $1",
               told.plan_item_id, told.answer, told.visible_to, told.now);
}

std::vector<ChangeTold> changes_told(db::Transaction& tx, PersonId person, Instant from, Instant until, bool all)
{
    return tx.rows<ChangeTold>(R"sql(
        SELECT n.plan_item_id, i.plan_id, i.title, n.answered_at
        FROM feedback_nudges n JOIN plan_items i ON i.id = n.plan_item_id
        WHERE n.person_id = $1 AND n.answered_at >= $2 AND n.answered_at < $3 AND n.answer <> ''
          AND ($4 OR n.visible_to = 'receiver_and_manager'))sql",
                               person, from, until, all);
}

} // namespace espalier::feedback::store
