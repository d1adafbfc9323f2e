// SPDX-License-Identifier: Apache-2.0
// SQL on feedback and the levels proposed with it.
#include "features/feedback/feedback_store.h"

#include <fmt/core.h>

namespace espalier::feedback::store {

namespace {

constexpr std::string_view found = R"sql(
    SELECT f.id, f.giver_id, f.receiver_id, f.kind, f.content, f.situation, f.behaviour, f.effect, f.goal_id, f.competency_id,
           f.plan_item_id, f.visible_to, f.feedback_ask_id, f.given_at, f.withdrawn_at, f.version,
           g.given_name || ' ' || g.family_name AS giver_name, r.given_name || ' ' || r.family_name AS receiver_name,
           COALESCE(o.title, c.name, i.title) AS subject_name, i.plan_id, q.question, l.competency_id AS level_competency_id,
           lc.name AS level_competency_name, l.level, l.answer AS level_answer
    FROM feedback f JOIN people g ON g.id = f.giver_id JOIN people r ON r.id = f.receiver_id
    LEFT JOIN goals o ON o.id = f.goal_id
    LEFT JOIN competencies c ON c.id = f.competency_id
    LEFT JOIN plan_items i ON i.id = f.plan_item_id
    LEFT JOIN feedback_asks a ON a.id = f.feedback_ask_id
    LEFT JOIN feedback_requests q ON q.id = a.feedback_request_id
    LEFT JOIN feedback_levels l ON l.feedback_id = f.id
    LEFT JOIN competencies lc ON lc.id = l.competency_id )sql";

std::string found_where(std::string_view rest)
{
    return fmt::format("{}{}", found, rest);
}

} // namespace

std::optional<FoundFeedback> find_feedback(db::Transaction& tx, FeedbackId id)
{
    static auto const statement = found_where("WHERE f.id = $1");
    return tx.row<FoundFeedback>(statement, id);
}

std::vector<FoundFeedback> received(db::Transaction& tx, PersonId person, FeedbackId before, std::int64_t limit)
{
    static auto const statement =
        found_where("WHERE f.receiver_id = $1 AND f.id < $2 AND f.withdrawn_at IS NULL ORDER BY f.id DESC LIMIT $3");
    return tx.rows<FoundFeedback>(statement, person, before, limit);
}

std::vector<FoundFeedback> given(db::Transaction& tx, PersonId person, FeedbackId before, std::int64_t limit)
{
    static auto const statement = found_where("WHERE f.giver_id = $1 AND f.id < $2 ORDER BY f.id DESC LIMIT $3");
    return tx.rows<FoundFeedback>(statement, person, before, limit);
}

std::vector<FoundFeedback> about(db::Transaction& tx, About const& about)
{
    static auto const statement = found_where(R"sql(
        WHERE f.receiver_id = $1 AND f.withdrawn_at IS NULL AND f.given_at >= $2 AND f.given_at < $3 AND f.id < $4
          AND (f.receiver_id = $5 OR f.giver_id = $5 OR ($6 AND f.visible_to = 'receiver_and_manager'))
          AND (CAST($8 AS BIGINT) IS NULL OR f.plan_item_id = $8)
        ORDER BY f.id DESC LIMIT $7)sql");
    return tx.rows<FoundFeedback>(statement, about.person, about.from, about.until, about.before, about.viewer,
                                  about.is_manager, about.limit, about.plan_item_id);
}

std::vector<FoundFeedback> with_open_level(db::Transaction& tx, PersonId receiver)
{
    static auto const statement = found_where(
        "WHERE f.receiver_id = $1 AND f.withdrawn_at IS NULL AND l.id IS NOT NULL AND l.answer IS NULL ORDER BY f.id");
    return tx.rows<FoundFeedback>(statement, receiver);
}

bool update_content(db::Transaction& tx, FeedbackRow const& row)
{
    return tx.execute(R"sql(
        UPDATE feedback SET kind = $3, content = $4, situation = $5, behaviour = $6, effect = $7, version = version + 1
        WHERE id = $1 AND version = $2)sql",
                      row.id, row.version, row.kind, row.content, row.situation, row.behaviour, row.effect) == 1;
}

void withdraw(db::Transaction& tx, FeedbackId id, Instant now)
{
    tx.execute("UPDATE feedback SET withdrawn_at = $2, version = version + 1 WHERE id = $1", id, now);
}

bool answer_level(db::Transaction& tx, FeedbackId feedback, LevelAnswer answer, Instant now,
                  std::optional<Id<competencies::Evidence>> evidence)
{
    return tx.execute(R"sql(
        UPDATE feedback_levels SET answer = $2, answered_at = $3, evidence_id = $4
        WHERE feedback_id = $1 AND answer IS NULL)sql",
                      feedback, answer, now, evidence) == 1;
}

std::vector<NamedUnit> units_at(db::Transaction& tx, std::optional<platform::UnitId> unit)
{
    return tx.rows<NamedUnit>(R"sql(
        SELECT id, name FROM units
        WHERE (CAST($1 AS BIGINT) IS NULL AND parent_id IS NULL) OR id = $1 OR parent_id = $1
        ORDER BY CASE WHEN id = $1 THEN 0 ELSE 1 END, name, id)sql",
                              unit);
}

std::vector<UnitCount> counts_by_unit(db::Transaction& tx, Instant since, Date today)
{
    return tx.rows<UnitCount>(R"sql(
        SELECT p.unit_id, COUNT(*) AS people, COUNT(g.giver_id) AS givers, COUNT(r.receiver_id) AS receivers,
               COALESCE(SUM(r.pieces), 0) AS pieces
        FROM people p
        LEFT JOIN (SELECT f.giver_id FROM feedback f WHERE f.given_at >= $1 AND f.withdrawn_at IS NULL
                   GROUP BY f.giver_id) g ON g.giver_id = p.id
        LEFT JOIN (SELECT f.receiver_id, COUNT(*) AS pieces FROM feedback f
                   WHERE f.given_at >= $1 AND f.withdrawn_at IS NULL GROUP BY f.receiver_id) r ON r.receiver_id = p.id
        WHERE p.left_on IS NULL OR p.left_on >= $2
        GROUP BY p.unit_id)sql",
                              since, today);
}

} // namespace espalier::feedback::store
