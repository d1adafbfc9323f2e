// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/questionnaires/questionnaires_store.h"

#include "db/id_list.h"
#include "db/like.h"

namespace espalier::questionnaires::store {

std::vector<SummaryRow> summaries(db::Transaction& tx, QuestionnaireFilter const& filter, QuestionnaireId before,
                                  std::int64_t limit)
{
    auto const search = filter.search ? std::optional(db::like_containing(search_form(filter.search->value)))
                                      : std::optional<std::string>();
    return tx.rows<SummaryRow>(
        R"(SELECT q.id, q.purpose, v.id AS questionnaire_version_id, v.number, v.state,
                  (SELECT d.id FROM questionnaire_versions d WHERE d.questionnaire_id = q.id AND d.state = 'draft')
                      AS draft_id,
                  v.titles, v.languages, v.questions, v.shortest_minutes, v.longest_minutes, v.changed_at
           FROM questionnaires q
           JOIN questionnaire_versions v ON v.id = (
               SELECT w.id FROM questionnaire_versions w WHERE w.questionnaire_id = q.id
               ORDER BY CASE w.state WHEN 'in_force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, w.number DESC LIMIT 1)
           WHERE q.id < $1 AND ($2 IS NULL OR q.purpose = $2) AND ($3 IS NULL OR v.state = $3)
             AND ($4 IS NULL OR v.search_text LIKE $4 ESCAPE '\')
           ORDER BY q.id DESC LIMIT $5)",
        before, filter.purpose, filter.state, search, limit);
}

std::optional<Questionnaire> questionnaire(db::Transaction& tx, QuestionnaireId id)
{
    return tx.select_one<Questionnaire>("FROM questionnaires WHERE id = $1", id);
}

std::optional<QuestionnaireVersion> version(db::Transaction& tx, QuestionnaireVersionId id)
{
    return tx.select_one<QuestionnaireVersion>("FROM questionnaire_versions WHERE id = $1", id);
}

std::optional<QuestionnaireVersion> leading_version(db::Transaction& tx, QuestionnaireId id)
{
    return tx.select_one<QuestionnaireVersion>(
        R"(FROM questionnaire_versions WHERE questionnaire_id = $1
           ORDER BY CASE state WHEN 'in_force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, number DESC LIMIT 1)",
        id);
}

std::optional<QuestionnaireVersion> version_in_force(db::Transaction& tx, QuestionnaireId id)
{
    return tx.select_one<QuestionnaireVersion>(
        "FROM questionnaire_versions WHERE questionnaire_id = $1 AND state = 'in_force'", id);
}

std::vector<ContentRow> contents(db::Transaction& tx, std::vector<QuestionnaireVersionId> const& ids)
{
    return tx.select<ContentRow>("FROM questionnaire_versions WHERE id IN (" + db::unfolded(tx, "$1") + ")",
                                 db::folded(ids));
}

std::vector<QuestionnaireVersionLine> version_lines(db::Transaction& tx, QuestionnaireId id)
{
    return tx.rows<QuestionnaireVersionLine>(
        R"(SELECT v.id, v.number, v.state, v.changed_at, p.given_name || ' ' || p.family_name AS changed_by
           FROM questionnaire_versions v LEFT JOIN people p ON p.id = v.changed_by_id
           WHERE v.questionnaire_id = $1 ORDER BY v.number DESC)",
        id);
}

std::vector<AskedRow> asked_questions(db::Transaction& tx, QuestionnaireId id)
{
    return tx.select<AskedRow>("FROM questionnaire_questions WHERE questionnaire_id = $1 ORDER BY id", id);
}

void replace_named_competencies(db::Transaction& tx, QuestionnaireVersionId id,
                                std::vector<NamedCompetency> const& named)
{
    tx.execute("DELETE FROM questionnaire_competencies WHERE questionnaire_version_id = $1", id);
    tx.insert_all("questionnaire_competencies", named);
}

void delete_version(db::Transaction& tx, QuestionnaireVersionId id)
{
    tx.execute("DELETE FROM questionnaire_competencies WHERE questionnaire_version_id = $1", id);
    tx.execute("DELETE FROM questionnaire_versions WHERE id = $1", id);
}

void delete_questionnaire(db::Transaction& tx, QuestionnaireId id)
{
    tx.execute("DELETE FROM questionnaires WHERE id = $1", id);
}

std::vector<CompetencyStanding> standings(db::Transaction& tx, CompetencyIds const& ids)
{
    return tx.rows<CompetencyStanding>(
        R"(SELECT c.id, c.name, c.retired_at IS NULL AND f.state = 'approved' AS is_in_force
           FROM competencies c JOIN frameworks f ON f.id = c.framework_id WHERE c.id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY c.id",
        db::folded(ids));
}

std::vector<CompetencyText> competency_texts(db::Transaction& tx, CompetencyIds const& ids, std::string_view language)
{
    return tx.rows<CompetencyText>(
        R"(SELECT c.id, COALESCE(tn.text, c.name) AS name, COALESCE(td.text, c.definition) AS definition
           FROM competencies c
           LEFT JOIN translations tn ON tn.thing = 'competency' AND tn.thing_id = c.id AND tn.language = $2
               AND tn.field = 'name'
           LEFT JOIN translations td ON td.thing = 'competency' AND td.thing_id = c.id AND td.language = $2
               AND td.field = 'definition'
           WHERE c.id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY c.id",
        db::folded(ids), language);
}

std::vector<LevelRow> levels_of(db::Transaction& tx, CompetencyIds const& ids)
{
    return tx.rows<LevelRow>(
        R"(SELECT c.id AS competency_id, l.level, l.name, l.description
           FROM competencies c JOIN scale_levels l ON l.scale_id = c.scale_id WHERE c.id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY c.id, l.level",
        db::folded(ids));
}

std::vector<BehaviourRow> behaviours_of(db::Transaction& tx, CompetencyIds const& ids)
{
    return tx.rows<BehaviourRow>(R"(SELECT competency_id, level, behaviour FROM indicators WHERE competency_id IN ()" +
                                     db::unfolded(tx, "$1") + ") ORDER BY competency_id, level, position",
                                 db::folded(ids));
}

std::optional<SubjectRow> subject(db::Transaction& tx, PersonId id)
{
    return tx.row<SubjectRow>("SELECT given_name || ' ' || family_name AS name, job_id FROM people WHERE id = $1", id);
}

CompetencyIds required_by(db::Transaction& tx, organization::JobId id)
{
    return tx.rows<Id<Competency>>(
        R"(SELECT r.competency_id FROM requirements r JOIN jobs j ON j.current_version_id = r.job_version_id
           WHERE j.id = $1 ORDER BY r.importance DESC, r.level DESC, r.competency_id)",
        id);
}

} // namespace espalier::questionnaires::store
