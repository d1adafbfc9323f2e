// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/learning/lesson_work_store.h"

#include "db/id_list.h"

namespace espalier::learning::store {

namespace {

std::string observation_rows(std::string_view where)
{
    return "SELECT " + db::columns<Observation>("b") +
        R"(, e.person_id, e.course_version_id, p.given_name || ' ' || p.family_name AS person_name, o.given_name || ' ' || o.family_name AS observer_name,
             f.title AS offering_title, s.given_name || ' ' || s.family_name AS signed_by
           FROM observations b JOIN enrolments e ON e.id = b.enrolment_id JOIN people p ON p.id = e.person_id
           JOIN people o ON o.id = b.observer_id JOIN offerings f ON f.id = e.offering_id
           LEFT JOIN people s ON s.id = b.signed_by_id )" +
        std::string(where);
}

std::string submission_rows(std::string_view where)
{
    return "SELECT " + db::columns<Submission>("b") +
        R"(, e.person_id, e.course_version_id, p.given_name || ' ' || p.family_name AS person_name,
             f.title AS offering_title, k.file_name, k.media_type, k.size
           FROM submissions b JOIN enrolments e ON e.id = b.enrolment_id JOIN people p ON p.id = e.person_id
           JOIN offerings f ON f.id = e.offering_id LEFT JOIN stored_files k ON k.id = b.file_id )" +
        std::string(where);
}

} // namespace

std::optional<ObservationRow> observation(db::Transaction& tx, ObservationId id)
{
    return tx.row<ObservationRow>(observation_rows("WHERE b.id = $1"), id);
}

std::vector<ObservationRow> observations_waiting(db::Transaction& tx, PersonId observer)
{
    return tx.rows<ObservationRow>(observation_rows("WHERE b.observer_id = $1 AND b.answered_at IS NULL ORDER BY b.id"),
                                   observer);
}

std::vector<ObservationRow> observations_of(db::Transaction& tx, EnrolmentId id, std::string_view key)
{
    return tx.rows<ObservationRow>(
        observation_rows("WHERE b.enrolment_id = $1 AND b.lesson_key = $2 ORDER BY b.id DESC"), id, key);
}

bool is_signed(db::Transaction& tx, EnrolmentId id, std::string_view key)
{
    return tx.row<std::int64_t>(
                 "SELECT COUNT(*) FROM observations WHERE enrolment_id = $1 AND lesson_key = $2 AND is_signed", id, key)
               .value() > 0;
}

void remove_unanswered(db::Transaction& tx, EnrolmentId id, std::string_view key)
{
    tx.execute("DELETE FROM observations WHERE enrolment_id = $1 AND lesson_key = $2 AND answered_at IS NULL", id, key);
}

std::optional<SubmissionRow> submission(db::Transaction& tx, SubmissionId id)
{
    return tx.row<SubmissionRow>(submission_rows("WHERE b.id = $1"), id);
}

std::vector<SubmissionRow> submissions_of(db::Transaction& tx, EnrolmentId id, std::string_view key)
{
    return tx.rows<SubmissionRow>(
        submission_rows("WHERE b.enrolment_id = $1 AND b.lesson_key = $2 ORDER BY b.number DESC"), id, key);
}

std::vector<SubmissionRow> submissions_waiting(db::Transaction& tx, AccountId account, std::optional<PersonId> person,
                                               std::int64_t limit)
{
    return tx.rows<SubmissionRow>(submission_rows(R"(WHERE b.state = 'waiting' AND ($2 IS NULL OR e.person_id <> $2)
                             AND NOT EXISTS (SELECT 1 FROM submission_marks m
                                             WHERE m.submission_id = b.id AND m.by_account_id = $1)
                           ORDER BY b.id LIMIT $3)"),
                                  account, person, limit);
}

std::vector<NamedMark> marks_of(db::Transaction& tx, std::vector<SubmissionId> const& ids)
{
    return tx.rows<NamedMark>("SELECT " + db::columns<MarkRow>("m") +
                                  R"(, p.given_name || ' ' || p.family_name AS by_name
           FROM submission_marks m LEFT JOIN people p ON p.id = m.by_person_id WHERE m.submission_id IN ()" +
                                  db::unfolded(tx, "$1") + ") ORDER BY m.id",
                              db::folded(ids));
}

std::optional<AnswersRow> answers_of(db::Transaction& tx, EnrolmentId id, std::string_view key)
{
    return tx.select_one<AnswersRow>("FROM lesson_answers WHERE enrolment_id = $1 AND lesson_key = $2", id, key);
}

std::vector<LessonPost> posts_of(db::Transaction& tx, CourseId course, std::string_view key, PersonId viewer)
{
    return tx.rows<LessonPost>(
        R"(SELECT id, person_id, person_name, text, written_at, is_own FROM (
               SELECT l.id, e.person_id, p.given_name || ' ' || p.family_name AS person_name, l.text, l.written_at,
                      e.person_id = $3 AS is_own
               FROM lesson_posts l JOIN enrolments e ON e.id = l.enrolment_id JOIN people p ON p.id = e.person_id
               WHERE l.course_id = $1 AND l.lesson_key = $2 ORDER BY l.id DESC LIMIT 200) newest
           ORDER BY id)",
        course, key, viewer);
}

} // namespace espalier::learning::store
