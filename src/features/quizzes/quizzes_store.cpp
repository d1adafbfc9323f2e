// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/quizzes/quizzes_store.h"

#include "db/id_list.h"
#include "db/like.h"

namespace espalier::quizzes::store {

std::vector<QuizLine> quiz_lines(db::Transaction& tx, QuizSearch const& search, QuizId before, std::int64_t limit)
{
    auto const pattern = search.search ? std::optional(db::like_containing(search_form(search.search->value)))
                                       : std::optional<std::string>();
    return tx.rows<QuizLine>(
        R"(SELECT q.id, v.id AS quiz_version_id, v.number, v.state, v.title, v.is_open_to_all, v.changed_at,
                  (SELECT d.id FROM quiz_versions d WHERE d.quiz_id = q.id AND d.state = 'draft') AS draft_id,
                  (SELECT COUNT(*) FROM quiz_attempts a WHERE a.quiz_id = q.id) AS attempts,
                  (SELECT COUNT(*) FROM quiz_attempts a WHERE a.quiz_id = q.id AND a.state = 'handed_in') AS to_mark
           FROM quizzes q
           JOIN quiz_versions v ON v.id = (
               SELECT w.id FROM quiz_versions w WHERE w.quiz_id = q.id
               ORDER BY CASE w.state WHEN 'in_force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, w.number DESC LIMIT 1)
           WHERE q.id < $1 AND ($2 IS NULL OR v.state = $2) AND ($3 IS NULL OR v.search_text LIKE $3 ESCAPE '\')
           ORDER BY q.id DESC LIMIT $4)",
        before, search.state, pattern, limit);
}

std::optional<QuizVersion> quiz_version(db::Transaction& tx, QuizVersionId id)
{
    return tx.select_one<QuizVersion>("FROM quiz_versions WHERE id = $1", id);
}

std::vector<QuizVersion> quiz_versions(db::Transaction& tx, std::vector<QuizVersionId> const& ids)
{
    return tx.select<QuizVersion>("FROM quiz_versions WHERE id IN (" + db::unfolded(tx, "$1") + ")", db::folded(ids));
}

std::optional<QuizVersion> quiz_in_force(db::Transaction& tx, QuizId id)
{
    return tx.select_one<QuizVersion>("FROM quiz_versions WHERE quiz_id = $1 AND state = 'in_force'", id);
}

std::optional<QuizVersion> leading_quiz_version(db::Transaction& tx, QuizId id)
{
    return tx.select_one<QuizVersion>(
        R"(FROM quiz_versions WHERE quiz_id = $1
           ORDER BY CASE state WHEN 'in_force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, number DESC LIMIT 1)",
        id);
}

std::vector<QuizVersion> leading_quiz_versions(db::Transaction& tx, std::vector<QuizId> const& ids)
{
    return tx.select<QuizVersion>(
        R"(FROM quiz_versions WHERE id IN (
               SELECT (SELECT w.id FROM quiz_versions w WHERE w.quiz_id = q.id
                       ORDER BY CASE w.state WHEN 'in_force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, w.number DESC
                       LIMIT 1)
               FROM quizzes q WHERE q.id IN ()" +
            db::unfolded(tx, "$1") + ")) ORDER BY quiz_id",
        db::folded(ids));
}

std::vector<QuizVersionLine> quiz_version_lines(db::Transaction& tx, QuizId id)
{
    return tx.rows<QuizVersionLine>(
        R"(SELECT v.id, v.number, v.state, v.changed_at, p.given_name || ' ' || p.family_name AS changed_by
           FROM quiz_versions v LEFT JOIN people p ON p.id = v.changed_by_id
           WHERE v.quiz_id = $1 ORDER BY v.number DESC)",
        id);
}

std::vector<QuizName> quiz_names(db::Transaction& tx, std::vector<QuizId> const& ids)
{
    return tx.rows<QuizName>(
        R"(SELECT v.quiz_id AS id, v.title, v.state FROM quiz_versions v
           WHERE v.id = (SELECT w.id FROM quiz_versions w WHERE w.quiz_id = v.quiz_id
                         ORDER BY CASE w.state WHEN 'in_force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, w.number DESC
                         LIMIT 1)
             AND v.quiz_id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY v.quiz_id",
        db::folded(ids));
}

std::vector<QuizName> quizzes_in_force(db::Transaction& tx)
{
    return tx.rows<QuizName>(
        R"(SELECT quiz_id AS id, title, state FROM quiz_versions WHERE state = 'in_force'
           ORDER BY search_text, quiz_id)");
}

std::vector<QuizVersion> open_versions(db::Transaction& tx)
{
    return tx.select<QuizVersion>(
        "FROM quiz_versions WHERE state = 'in_force' AND is_open_to_all ORDER BY search_text, id");
}

std::vector<DrawableRow> named_drawables(db::Transaction& tx, std::vector<BankQuestionId> const& ids)
{
    return tx.rows<DrawableRow>(
        "SELECT id, category, is_complete AND NOT is_retired AS is_ready FROM bank_questions WHERE id IN (" +
            db::unfolded(tx, "$1") + ")",
        db::folded(ids));
}

std::vector<DrawableRow> ready_drawables(db::Transaction& tx)
{
    return tx.rows<DrawableRow>(
        R"(SELECT id, category, is_complete AND NOT is_retired AS is_ready FROM bank_questions
           WHERE is_complete AND NOT is_retired)");
}

std::vector<TagOfQuestion> tags_of_ready(db::Transaction& tx)
{
    return tx.rows<TagOfQuestion>(
        R"(SELECT t.bank_question_id, t.tag FROM bank_question_tags t JOIN bank_questions q ON q.id = t.bank_question_id
           WHERE q.is_complete AND NOT q.is_retired)");
}

std::vector<BankQuestionLine> lines_of_questions(db::Transaction& tx, std::vector<BankQuestionId> const& ids)
{
    return tx.rows<BankQuestionLine>(
        R"(SELECT q.id, q.kind, q.name, q.category, q.is_complete, q.is_retired, q.changed_at,
                  (SELECT COUNT(*) FROM attempt_questions a WHERE a.bank_question_id = q.id) AS asked
           FROM bank_questions q WHERE q.id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY q.id",
        db::folded(ids));
}

std::vector<LevelRange> level_ranges(db::Transaction& tx, std::vector<Id<Competency>> const& ids)
{
    return tx.rows<LevelRange>(
        R"(SELECT c.id AS competency_id, c.name, MIN(l.level) AS lowest, MAX(l.level) AS highest,
                  c.retired_at IS NULL AND f.state = 'approved' AS is_in_force
           FROM competencies c JOIN frameworks f ON f.id = c.framework_id JOIN scale_levels l ON l.scale_id = c.scale_id
           WHERE c.id IN ()" +
            db::unfolded(tx, "$1") + ") GROUP BY c.id, c.name, c.retired_at, f.state ORDER BY c.id",
        db::folded(ids));
}

void remove_named(db::Transaction& tx, QuizVersionId id)
{
    tx.execute("DELETE FROM quiz_questions WHERE quiz_version_id = $1", id);
    tx.execute("DELETE FROM quiz_competencies WHERE quiz_version_id = $1", id);
}

void remove_quiz_version(db::Transaction& tx, QuizVersionId id)
{
    tx.execute("DELETE FROM quiz_versions WHERE id = $1", id);
}

void remove_quiz(db::Transaction& tx, QuizId id)
{
    tx.execute("DELETE FROM quizzes WHERE id = $1", id);
}

} // namespace espalier::quizzes::store
