// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/courses/courses_store.h"

#include "db/id_list.h"
#include "db/like.h"

namespace espalier::courses::store {

std::vector<CourseSummary> summaries(db::Transaction& tx, CourseFilter const& filter, CourseId before,
                                     std::int64_t limit)
{
    auto const search = filter.search ? std::optional(db::like_containing(search_form(filter.search->value)))
                                      : std::optional<std::string>();
    return tx.rows<CourseSummary>(
        R"(SELECT c.id, c.is_template, v.id AS course_version_id, v.number, v.state,
                  (SELECT d.id FROM course_versions d WHERE d.course_id = c.id AND d.state = 'draft') AS draft_id,
                  v.title, v.summary, v.language, v.lessons, v.minutes, v.changed_at
           FROM courses c
           JOIN course_versions v ON v.id = (
               SELECT w.id FROM course_versions w WHERE w.course_id = c.id
               ORDER BY CASE w.state WHEN 'in_force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, w.number DESC LIMIT 1)
           WHERE c.id < $1 AND ($2 IS NULL OR v.state = $2) AND ($3 IS NULL OR c.is_template = $3)
             AND ($4 IS NULL OR v.search_text LIKE $4 ESCAPE '\')
           ORDER BY c.id DESC LIMIT $5)",
        before, filter.state, filter.is_template, search, limit);
}

std::optional<Course> course(db::Transaction& tx, CourseId id)
{
    return tx.select_one<Course>("FROM courses WHERE id = $1", id);
}

std::optional<CourseVersion> version(db::Transaction& tx, CourseVersionId id)
{
    return tx.select_one<CourseVersion>("FROM course_versions WHERE id = $1", id);
}

std::optional<CourseVersion> leading_version(db::Transaction& tx, CourseId id)
{
    return tx.select_one<CourseVersion>(
        R"(FROM course_versions WHERE course_id = $1
           ORDER BY CASE state WHEN 'in_force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, number DESC LIMIT 1)",
        id);
}

std::optional<CourseVersion> version_in_force(db::Transaction& tx, CourseId id)
{
    return tx.select_one<CourseVersion>("FROM course_versions WHERE course_id = $1 AND state = 'in_force'", id);
}

std::optional<CourseVersion> version_before(db::Transaction& tx, CourseId id, std::int64_t number)
{
    return tx.select_one<CourseVersion>(
        "FROM course_versions WHERE course_id = $1 AND number < $2 ORDER BY number DESC LIMIT 1", id, number);
}

std::vector<CourseVersionLine> version_lines(db::Transaction& tx, CourseId id)
{
    return tx.rows<CourseVersionLine>(
        R"(SELECT v.id, v.number, v.state, v.step, v.changed_at, p.given_name || ' ' || p.family_name AS changed_by
           FROM course_versions v LEFT JOIN people p ON p.id = v.changed_by_id
           WHERE v.course_id = $1 ORDER BY v.number DESC)",
        id);
}

std::vector<LessonRow> known_lessons(db::Transaction& tx, CourseId id)
{
    return tx.select<LessonRow>("FROM course_lessons WHERE course_id = $1 ORDER BY id", id);
}

std::vector<KnownMaterial> known_materials(db::Transaction& tx, CourseId id)
{
    return tx.rows<KnownMaterial>(
        R"(SELECT m.digest, m.media_type, m.size
           FROM course_materials c JOIN materials m ON m.id = c.material_id WHERE c.course_id = $1 ORDER BY m.id)",
        id);
}

QuestionnaireIds existing(db::Transaction& tx, QuestionnaireIds const& ids)
{
    return tx.rows<questionnaires::QuestionnaireId>(
        "SELECT id FROM questionnaires WHERE id IN (" + db::unfolded(tx, "$1") + ") ORDER BY id", db::folded(ids));
}

QuestionnaireIds in_force(db::Transaction& tx, QuestionnaireIds const& ids)
{
    return tx.rows<questionnaires::QuestionnaireId>(
        "SELECT questionnaire_id FROM questionnaire_versions WHERE state = 'in_force' AND questionnaire_id IN (" +
            db::unfolded(tx, "$1") + ") ORDER BY questionnaire_id",
        db::folded(ids));
}

std::vector<StarterRow> starters(db::Transaction& tx)
{
    return tx.rows<StarterRow>(
        R"(SELECT c.starter, MAX(v.id) AS course_version_id
           FROM courses c JOIN course_versions v ON v.course_id = c.id WHERE c.starter IS NOT NULL GROUP BY c.starter)");
}

std::vector<std::string> competency_names(db::Transaction& tx)
{
    return tx.rows<std::string>("SELECT name FROM competencies WHERE retired_at IS NULL ORDER BY id");
}

void set_template(db::Transaction& tx, CourseId id, bool is_template)
{
    tx.execute("UPDATE courses SET is_template = $1 WHERE id = $2", is_template, id);
}

void replace_named_questionnaires(db::Transaction& tx, CourseVersionId id, std::vector<NamedQuestionnaire> const& named)
{
    tx.execute("DELETE FROM course_questionnaires WHERE course_version_id = $1", id);
    tx.insert_all("course_questionnaires", named);
}

void replace_named_quizzes(db::Transaction& tx, CourseVersionId id, std::vector<NamedQuiz> const& named)
{
    tx.execute("DELETE FROM course_quizzes WHERE course_version_id = $1", id);
    tx.insert_all("course_quizzes", named);
}

void copy_materials(db::Transaction& tx, CourseId from, CourseId to, Instant now)
{
    tx.execute(R"(INSERT INTO course_materials (course_id, material_id, added_at)
                  SELECT $1, material_id, $2 FROM course_materials WHERE course_id = $3)",
               to, now, from);
}

void delete_version(db::Transaction& tx, CourseVersionId id)
{
    tx.execute("DELETE FROM course_questionnaires WHERE course_version_id = $1", id);
    tx.execute("DELETE FROM course_quizzes WHERE course_version_id = $1", id);
    tx.execute("DELETE FROM course_versions WHERE id = $1", id);
}

void delete_course(db::Transaction& tx, CourseId id)
{
    tx.execute("DELETE FROM uploads WHERE course_id = $1", id); // their pieces are cleared daily
    tx.execute("DELETE FROM course_materials WHERE course_id = $1", id);
    tx.execute("DELETE FROM courses WHERE id = $1", id);
}

} // namespace espalier::courses::store
