// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/quizzes/bank_store.h"

#include "db/id_list.h"
#include "db/like.h"

namespace espalier::quizzes::store {

std::vector<LineRow> question_lines(db::Transaction& tx, BankFilter const& filter, BankQuestionId before,
                                    std::int64_t limit)
{
    auto const search = filter.search ? std::optional(db::like_containing(search_form(filter.search->value)))
                                      : std::optional<std::string>();
    auto const category = filter.category ? std::optional(filter.category->value) : std::optional<std::string>();
    auto const below = category ? std::optional(db::beginning_with(*category + "/")) : std::nullopt;
    return tx.rows<LineRow>(
        R"(SELECT q.id, q.kind, q.name, q.category, q.is_complete, q.is_retired, q.changed_at,
                  (SELECT COUNT(*) FROM attempt_questions a WHERE a.bank_question_id = q.id) AS asked
           FROM bank_questions q
           WHERE q.id < $1 AND q.is_retired = $2 AND ($3 IS NULL OR q.kind = $3)
             AND ($4 IS NULL OR q.search_text LIKE $4 ESCAPE '\')
             AND ($5 IS NULL OR q.category = $5 OR (q.category >= $6 AND q.category < $7))
             AND ($8 IS NULL OR EXISTS (SELECT 1 FROM bank_question_tags t
                                        WHERE t.bank_question_id = q.id AND t.tag = $8))
             AND ($9 IS NULL OR EXISTS (SELECT 1 FROM bank_question_competencies c
                                        WHERE c.bank_question_id = q.id AND c.competency_id = $9))
           ORDER BY q.id DESC LIMIT $10)",
        before, filter.retired.value_or(false), filter.kind, search, category,
        below ? std::optional(below->from) : std::optional<std::string>(),
        below ? std::optional(below->until) : std::optional<std::string>(), filter.tag, filter.competency_id, limit);
}

std::vector<TagRow> tags_of(db::Transaction& tx, std::vector<BankQuestionId> const& ids)
{
    return tx.select<TagRow>("FROM bank_question_tags WHERE bank_question_id IN (" + db::unfolded(tx, "$1") +
                                 ") ORDER BY bank_question_id, tag",
                             db::folded(ids));
}

std::optional<BankQuestion> question(db::Transaction& tx, BankQuestionId id)
{
    return tx.select_one<BankQuestion>("FROM bank_questions WHERE id = $1", id);
}

std::optional<BankQuestionVersion> question_version(db::Transaction& tx, BankQuestionVersionId id)
{
    return tx.select_one<BankQuestionVersion>("FROM bank_question_versions WHERE id = $1", id);
}

std::vector<BankQuestionVersion> newest_versions(db::Transaction& tx, std::vector<BankQuestionId> const& ids)
{
    return tx.select<BankQuestionVersion>(
        "FROM bank_question_versions WHERE id IN (SELECT newest_version_id FROM bank_questions WHERE id IN (" +
            db::unfolded(tx, "$1") + "))",
        db::folded(ids));
}

std::vector<BankVersionLine> question_version_lines(db::Transaction& tx, BankQuestionId id)
{
    return tx.rows<BankVersionLine>(
        R"(SELECT v.id, v.number, v.written_at, p.given_name || ' ' || p.family_name AS written_by,
                  (SELECT COUNT(*) FROM attempt_questions a WHERE a.bank_question_version_id = v.id) AS asked
           FROM bank_question_versions v LEFT JOIN people p ON p.id = v.written_by_id
           WHERE v.bank_question_id = $1 ORDER BY v.number DESC)",
        id);
}

std::vector<Id<Competency>> competencies_of_question(db::Transaction& tx, BankQuestionId id)
{
    return tx.rows<Id<Competency>>(
        "SELECT competency_id FROM bank_question_competencies WHERE bank_question_id = $1 ORDER BY competency_id", id);
}

std::vector<BankQuizLine> quizzes_naming(db::Transaction& tx, BankQuestionId id)
{
    return tx.rows<BankQuizLine>(
        R"(SELECT v.id AS quiz_version_id, v.title FROM quiz_questions n JOIN quiz_versions v ON v.id = n.quiz_version_id
           WHERE n.bank_question_id = $1 AND v.state <> 'retired' ORDER BY v.id)",
        id);
}

std::vector<Id<Competency>> known_competencies(db::Transaction& tx, std::vector<Id<Competency>> const& ids)
{
    return tx.rows<Id<Competency>>(
        "SELECT id FROM competencies WHERE id IN (" + db::unfolded(tx, "$1") + ") ORDER BY id", db::folded(ids));
}

bool was_asked(db::Transaction& tx, BankQuestionVersionId id)
{
    return tx.row<std::int64_t>("SELECT 1 FROM attempt_questions WHERE bank_question_version_id = $1 LIMIT 1", id)
        .has_value();
}

std::vector<BankCount> category_counts(db::Transaction& tx)
{
    return tx.rows<BankCount>(
        R"(SELECT category AS name, COUNT(*) AS questions FROM bank_questions
           WHERE NOT is_retired AND category <> '' GROUP BY category ORDER BY category)");
}

std::vector<BankCount> tag_counts(db::Transaction& tx)
{
    return tx.rows<BankCount>(
        R"(SELECT t.tag AS name, COUNT(*) AS questions
           FROM bank_question_tags t JOIN bank_questions q ON q.id = t.bank_question_id
           WHERE NOT q.is_retired GROUP BY t.tag ORDER BY t.tag)");
}

void remove_labels(db::Transaction& tx, BankQuestionId id)
{
    tx.execute("DELETE FROM bank_question_tags WHERE bank_question_id = $1", id);
    tx.execute("DELETE FROM bank_question_competencies WHERE bank_question_id = $1", id);
}

} // namespace espalier::quizzes::store
