// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/learning/enrolments_store.h"

#include "db/id_list.h"

namespace espalier::learning::store {

std::optional<OfferingCourse> course_of(db::Transaction& tx, OfferingId id)
{
    return tx.row<OfferingCourse>(
        R"(SELECT l.offering_id, l.course_id, CASE WHEN v.state = 'in_force' THEN v.id END AS course_version_id,
                  v.title, v.language, v.lessons, v.minutes
           FROM learning_contents l JOIN course_versions v ON v.id = (
               SELECT w.id FROM course_versions w WHERE w.course_id = l.course_id
               ORDER BY CASE w.state WHEN 'in_force' THEN 0 ELSE 1 END, w.number DESC LIMIT 1)
           WHERE l.offering_id = $1)",
        id);
}

std::optional<OfferingCourse> course_of(db::Transaction& tx, OfferingId id, CourseVersionId version)
{
    return tx.row<OfferingCourse>(
        R"(SELECT CAST($1 AS BIGINT) AS offering_id, v.course_id, v.id AS course_version_id, v.title, v.language, v.lessons,
                  v.minutes
           FROM course_versions v WHERE v.id = $2)",
        id, version);
}

std::vector<NamedOffering> offerings_with(db::Transaction& tx, CourseId id)
{
    return tx.rows<NamedOffering>(
        R"(SELECT o.id, o.title FROM learning_contents l JOIN offerings o ON o.id = l.offering_id
           WHERE l.course_id = $1 ORDER BY o.sort_title, o.id)",
        id);
}

void attach(db::Transaction& tx, ContentRow const& row)
{
    tx.execute(R"(INSERT INTO learning_contents (offering_id, course_id) VALUES ($1, $2)
                  ON CONFLICT (offering_id) DO UPDATE SET course_id = excluded.course_id)",
               row.offering_id, row.course_id);
}

void detach(db::Transaction& tx, OfferingId id)
{
    tx.execute("DELETE FROM learning_contents WHERE offering_id = $1", id);
}

std::optional<Enrolment> find(db::Transaction& tx, EnrolmentId id)
{
    return tx.select_one<Enrolment>("FROM enrolments WHERE id = $1", id);
}

std::optional<EnrolmentId> open_of(db::Transaction& tx, PersonId person, OfferingId offering)
{
    return tx.row<EnrolmentId>(
        "SELECT id FROM enrolments WHERE person_id = $1 AND offering_id = $2 AND ended_at IS NULL", person, offering);
}

std::optional<EnrolmentId> last_completed_of(db::Transaction& tx, PersonId person, OfferingId offering)
{
    return tx.row<EnrolmentId>(R"(SELECT id FROM enrolments
                                  WHERE person_id = $1 AND offering_id = $2 AND state = 'completed'
                                  ORDER BY ended_at DESC, id DESC LIMIT 1)",
                               person, offering);
}

std::vector<OfferingId> completed_offerings(db::Transaction& tx, PersonId person)
{
    return tx.rows<OfferingId>(
        "SELECT DISTINCT offering_id FROM enrolments WHERE person_id = $1 AND state IN ('completed', 'exempted')",
        person);
}

std::optional<OfferingRow> offering(db::Transaction& tx, OfferingId id)
{
    return tx.select_one<OfferingRow>("FROM offerings WHERE id = $1", id);
}

std::vector<EnrolmentLine> lines(db::Transaction& tx, LinesFilter const& filter, Date today, std::int64_t limit)
{
    std::string const of_whom =
        filter.people ? "e.person_id IN (" + db::unfolded(tx, "$7") + ")" : "CAST($7 AS TEXT) IS NULL";
    return tx.rows<EnrolmentLine>(
        R"(SELECT e.id, e.person_id, p.given_name || ' ' || p.family_name AS person_name, e.offering_id,
                  o.title AS offering_title, o.method, e.state, e.is_mandatory, e.due_on,
                  e.ended_at IS NULL AND COALESCE(e.due_on < $1, FALSE) AS is_overdue,
                  e.course_version_id IS NOT NULL OR l.course_id IS NOT NULL AS has_course, e.lessons_done,
                  e.lessons_needed, e.active_seconds, e.asked_at, e.begun_at, e.ended_at, e.hours, e.plan_item_id
           FROM enrolments e JOIN people p ON p.id = e.person_id JOIN offerings o ON o.id = e.offering_id
           LEFT JOIN learning_contents l ON l.offering_id = e.offering_id
           WHERE e.id < $2 AND ($3 IS NULL OR e.offering_id = $3) AND ($4 IS NULL OR e.state = $4)
             AND ($5 IS NULL OR (e.ended_at IS NULL) = $5) AND )" +
            of_whom + " ORDER BY e.id DESC LIMIT $6",
        today, filter.before, filter.offering_id, filter.state, filter.is_open, limit, filter.people);
}

std::vector<OpenRow> open_rows(db::Transaction& tx, PersonId person, std::int64_t limit)
{
    return tx.rows<OpenRow>(
        R"(SELECT e.id, o.title AS offering_title, COALESCE(e.course_version_id, v.id) AS course_version_id, e.lesson_key,
                  e.lessons_done, e.lessons_needed, e.due_on
           FROM enrolments e JOIN offerings o ON o.id = e.offering_id
           LEFT JOIN learning_contents l ON l.offering_id = e.offering_id
           LEFT JOIN course_versions v ON v.course_id = l.course_id AND v.state = 'in_force'
           WHERE e.person_id = $1 AND e.state IN ('enrolled', 'in_progress')
             AND (e.course_version_id IS NOT NULL OR v.id IS NOT NULL)
           ORDER BY e.lesson_at DESC NULLS LAST, e.due_on NULLS LAST, e.id LIMIT $2)",
        person, limit);
}

std::vector<EnrolmentStep> steps_of(db::Transaction& tx, EnrolmentId id)
{
    return tx.rows<EnrolmentStep>(
        R"(SELECT s.kind, s.at, s.by_person_id, p.given_name || ' ' || p.family_name AS by_name, s.comment
           FROM enrolment_steps s LEFT JOIN people p ON p.id = s.by_person_id
           WHERE s.enrolment_id = $1 ORDER BY s.id)",
        id);
}

std::optional<PersonId> person_of_need(db::Transaction& tx, plans::NeedId id)
{
    return tx.row<PersonId>("SELECT person_id FROM needs WHERE id = $1", id);
}

std::optional<plans::NeedId> first_need_of(db::Transaction& tx, plans::PlanItemId id)
{
    return tx.row<plans::NeedId>(
        "SELECT need_id FROM plan_item_needs WHERE plan_item_id = $1 ORDER BY position, need_id LIMIT 1", id);
}

std::optional<ResponsibilityId> responsibility_of(db::Transaction& tx, plans::PlanItemId id)
{
    return tx.row<std::optional<ResponsibilityId>>("SELECT responsibility_id FROM plan_items WHERE id = $1", id)
        .value_or(std::nullopt);
}

bool has_begun(db::Transaction& tx, plans::PlanItemId id)
{
    return tx.row<std::int64_t>("SELECT COUNT(*) FROM plan_item_steps WHERE plan_item_id = $1", id).value() > 0;
}

std::int64_t others_open_for(db::Transaction& tx, plans::PlanItemId id, EnrolmentId but)
{
    return tx
        .row<std::int64_t>("SELECT COUNT(*) FROM enrolments WHERE plan_item_id = $1 AND id <> $2 AND ended_at IS NULL",
                           id, but)
        .value();
}

std::vector<plans::PlanItemId> items_that_chose(db::Transaction& tx, PersonId person, OfferingId offering)
{
    return tx.rows<plans::PlanItemId>(
        R"(SELECT i.id FROM plans p JOIN plan_items i ON i.plan_id = p.id JOIN plan_options o ON o.id = i.option_id
           WHERE p.person_id = $1 AND o.offering_id = $2)",
        person, offering);
}

ServedNames names_of(db::Transaction& tx, Served const& served)
{
    return tx
        .row<ServedNames>(
            R"(SELECT (SELECT i.title FROM plan_items i WHERE i.id = $1) AS plan_item_title,
                      (SELECT i.plan_id FROM plan_items i WHERE i.id = $1) AS plan_id,
                      (SELECT COALESCE(c.name, n.statement) FROM needs n LEFT JOIN competencies c ON c.id = n.competency_id
                       WHERE n.id = $2) AS need_name,
                      (SELECT r.title FROM responsibilities r WHERE r.id = $3) AS responsibility_title)",
            served.plan_item_id, served.need_id, served.responsibility_id)
        .value();
}

std::string person_name(db::Transaction& tx, PersonId id)
{
    return tx.row<std::string>("SELECT given_name || ' ' || family_name FROM people WHERE id = $1", id).value();
}

VersionRow version(db::Transaction& tx, CourseVersionId id)
{
    return tx.select_one<VersionRow>("FROM course_versions WHERE id = $1", id).value();
}

bool asks_to_come_again(db::Transaction& tx, VersionRow const& version)
{
    return tx.row<std::int64_t>(R"(SELECT COUNT(*) FROM course_versions
                                     WHERE course_id = $1 AND number > $2 AND step = 'retraining' AND state <> 'draft')",
                                version.course_id, version.number)
               .value() > 0;
}

std::vector<LessonRecord> progress_of(db::Transaction& tx, EnrolmentId id)
{
    return tx.select<LessonRecord>("FROM lesson_progress WHERE enrolment_id = $1 ORDER BY id", id);
}

std::optional<LessonRecord> record(db::Transaction& tx, Id<LessonRecord> id)
{
    return tx.select_one<LessonRecord>("FROM lesson_progress WHERE id = $1", id);
}

std::vector<LessonNote> notes_of(db::Transaction& tx, EnrolmentId id)
{
    return tx.rows<LessonNote>(
        "SELECT lesson_key AS key, text, changed_at, version FROM lesson_notes WHERE enrolment_id = $1 ORDER BY id",
        id);
}

std::optional<NoteRow> note_of(db::Transaction& tx, EnrolmentId id, std::string_view key)
{
    return tx.select_one<NoteRow>("FROM lesson_notes WHERE enrolment_id = $1 AND lesson_key = $2", id, key);
}

} // namespace espalier::learning::store
