// SPDX-License-Identifier: Apache-2.0
// SQL on check-ins.
#include "features/check_ins/check_ins_store.h"

#include "db/id_list.h"

#include <fmt/core.h>

namespace espalier::check_ins::store {

namespace {

constexpr std::string_view line_columns = R"(c.id, c.person_id, c.starts_on, c.ends_on, c.mood, c.is_shared_upward,
    c.submitted_at, c.reviewed_at,
    (SELECT COUNT(*) FROM check_in_points w WHERE w.check_in_id = c.id AND w.kind = 'win') AS wins,
    (SELECT COUNT(*) FROM check_in_points b WHERE b.check_in_id = c.id AND b.kind = 'blocker') AS blockers)";

// "… IN (ids)": the condition of what belongs to many.
std::string among(db::Transaction const& tx)
{
    return " IN (" + db::unfolded(tx, "$1") + ") ";
}

} // namespace

std::optional<CheckIn> find_check_in(db::Transaction& tx, CheckInId id)
{
    return tx.select_one<CheckIn>("FROM check_ins WHERE id = $1", id);
}

std::optional<CheckIn> check_in_of(db::Transaction& tx, PersonId person, Date starts_on)
{
    return tx.select_one<CheckIn>("FROM check_ins WHERE person_id = $1 AND starts_on = $2", person, starts_on);
}

bool has_any(db::Transaction& tx)
{
    return tx.row<std::int64_t>("SELECT 1 FROM check_ins LIMIT 1").has_value();
}

std::optional<CheckInId> submitted_before(db::Transaction& tx, PersonId person, Date starts_on)
{
    return tx.row<CheckInId>(
        R"(SELECT id FROM check_ins WHERE person_id = $1 AND submitted_at IS NOT NULL AND starts_on < $2
           ORDER BY starts_on DESC LIMIT 1)",
        person, starts_on);
}

bool has_later(db::Transaction& tx, CheckIn const& check_in)
{
    return tx
        .row<std::int64_t>("SELECT 1 FROM check_ins WHERE person_id = $1 AND starts_on > $2 LIMIT 1",
                           check_in.person_id, check_in.starts_on)
        .has_value();
}

void mark_reviewed(db::Transaction& tx, CheckInId id, Instant at, PersonId by)
{
    tx.execute("UPDATE check_ins SET reviewed_at = $2, reviewed_by_id = $3 WHERE id = $1 AND reviewed_at IS NULL", id,
               at, by);
}

void set_shared(db::Transaction& tx, CheckInId id, bool is_shared_upward)
{
    tx.execute("UPDATE check_ins SET is_shared_upward = $2, version = version + 1 WHERE id = $1", id, is_shared_upward);
}

void remove_content(db::Transaction& tx, CheckInId id)
{
    tx.execute("DELETE FROM check_in_points WHERE check_in_id = $1", id);
    tx.execute("DELETE FROM check_in_priorities WHERE check_in_id = $1", id);
    tx.execute("DELETE FROM check_in_outcomes WHERE check_in_id = $1", id);
    tx.execute("DELETE FROM check_in_answers WHERE check_in_id = $1", id);
}

std::vector<CheckInLine> lines_of(db::Transaction& tx, LinesWanted const& wanted)
{
    static auto const statement = fmt::format(
        R"(SELECT {} FROM check_ins c WHERE c.person_id = $1 AND ($2 OR c.submitted_at IS NOT NULL)
             AND (NOT $3 OR c.is_shared_upward) AND c.starts_on < $4 ORDER BY c.starts_on DESC LIMIT $5)",
        line_columns);
    return tx.rows<CheckInLine>(statement, wanted.person_id, wanted.drafts, wanted.shared_only, wanted.before,
                                wanted.limit);
}

std::vector<CheckInLine> submitted_since(db::Transaction& tx, std::vector<PersonId> const& people, Date from)
{
    return tx.rows<CheckInLine>(fmt::format(R"(SELECT {} FROM check_ins c WHERE c.person_id {}
                                                 AND c.submitted_at IS NOT NULL AND c.starts_on >= $2
                                               ORDER BY c.person_id, c.starts_on DESC)",
                                            line_columns, among(tx)),
                                db::folded(people), from);
}

std::vector<CheckInLine> submitted_between(db::Transaction& tx, PersonId person, Instant from, Instant until,
                                           bool shared_only)
{
    static auto const statement = fmt::format(
        R"(SELECT {} FROM check_ins c WHERE c.person_id = $1 AND c.submitted_at >= $2 AND c.submitted_at < $3
             AND (NOT $4 OR c.is_shared_upward))",
        line_columns);
    return tx.rows<CheckInLine>(statement, person, from, until, shared_only);
}

std::vector<CheckIn> submitted_for(db::Transaction& tx, std::vector<PersonId> const& people, Date starts_on)
{
    return tx.select<CheckIn>("FROM check_ins WHERE person_id" + among(tx) +
                                  "AND starts_on = $2 AND submitted_at IS NOT NULL",
                              db::folded(people), starts_on);
}

Unread unread_of(db::Transaction& tx, std::vector<PersonId> const& people)
{
    return *tx.row<Unread>("SELECT COUNT(*) AS count, MIN(submitted_at) AS since FROM check_ins WHERE person_id" +
                               among(tx) + "AND submitted_at IS NOT NULL AND reviewed_at IS NULL",
                           db::folded(people));
}

std::vector<CheckInPoint> points_of(db::Transaction& tx, std::vector<CheckInId> const& ids)
{
    return tx.select<CheckInPoint>("FROM check_in_points WHERE check_in_id" + among(tx) + "ORDER BY id",
                                   db::folded(ids));
}

std::vector<CheckInPriority> priorities_of(db::Transaction& tx, std::vector<CheckInId> const& ids)
{
    return tx.select<CheckInPriority>("FROM check_in_priorities WHERE check_in_id" + among(tx) + "ORDER BY id",
                                      db::folded(ids));
}

std::vector<WordedOutcome> outcomes_of(db::Transaction& tx, std::vector<CheckInId> const& ids)
{
    return tx.rows<WordedOutcome>(
        R"(SELECT o.check_in_id, o.check_in_priority_id, o.outcome, p.text
           FROM check_in_outcomes o JOIN check_in_priorities p ON p.id = o.check_in_priority_id
           WHERE o.check_in_id)" +
            among(tx) + "ORDER BY o.check_in_priority_id",
        db::folded(ids));
}

std::vector<WordedAnswer> answers_of(db::Transaction& tx, std::vector<CheckInId> const& ids)
{
    return tx.rows<WordedAnswer>(
        R"(SELECT a.check_in_id, a.check_in_question_id, a.text, q.text AS question
           FROM check_in_answers a JOIN check_in_questions q ON q.id = a.check_in_question_id
           WHERE a.check_in_id)" +
            among(tx) + "ORDER BY a.check_in_question_id",
        db::folded(ids));
}

std::vector<CheckInComment> comments_of(db::Transaction& tx, std::vector<CheckInId> const& ids)
{
    return tx.rows<CheckInComment>(
        R"(SELECT c.id, c.check_in_id, c.at, c.by_person_id, p.given_name || ' ' || p.family_name AS by_name, c.words
           FROM check_in_comments c JOIN people p ON p.id = c.by_person_id WHERE c.check_in_id)" +
            among(tx) + "ORDER BY c.id",
        db::folded(ids));
}

std::vector<CheckInReaction> reactions_of(db::Transaction& tx, std::vector<CheckInId> const& ids)
{
    return tx.rows<CheckInReaction>(
        R"(SELECT r.check_in_id, r.by_person_id, p.given_name || ' ' || p.family_name AS by_name, r.kind, r.at
           FROM check_in_reactions r JOIN people p ON p.id = r.by_person_id WHERE r.check_in_id)" +
            among(tx) + "ORDER BY r.at, r.by_person_id",
        db::folded(ids));
}

std::vector<CheckInAgendaPoint> agenda_points_of(db::Transaction& tx, std::vector<CheckInId> const& ids, PersonId by)
{
    return tx.select<CheckInAgendaPoint>("FROM check_in_agenda_points WHERE check_in_id" + among(tx) +
                                             "AND by_person_id = $2 ORDER BY id",
                                         db::folded(ids), by);
}

Id<AgendaRow> put_agenda_point(db::Transaction& tx, AgendaRow const& row)
{
    return *tx.row<Id<AgendaRow>>(
        R"(INSERT INTO check_in_agenda_points (id, check_in_id, part, part_id, at, by_person_id)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (check_in_id, part, part_id, by_person_id) DO UPDATE SET at = excluded.at RETURNING id)",
        row.id, row.check_in_id, row.part, row.part_id, row.at, row.by_person_id);
}

void put_reaction(db::Transaction& tx, CheckInId id, PersonId by, CheckInReactionKind kind, Instant at)
{
    tx.execute(R"(INSERT INTO check_in_reactions (check_in_id, by_person_id, kind, at) VALUES ($1, $2, $3, $4)
                  ON CONFLICT (check_in_id, by_person_id) DO UPDATE SET kind = excluded.kind, at = excluded.at)",
               id, by, kind, at);
}

void remove_reaction(db::Transaction& tx, CheckInId id, PersonId by)
{
    tx.execute("DELETE FROM check_in_reactions WHERE check_in_id = $1 AND by_person_id = $2", id, by);
}

std::optional<CheckInQuestion> find_question(db::Transaction& tx, CheckInQuestionId id)
{
    return tx.select_one<CheckInQuestion>("FROM check_in_questions WHERE id = $1", id);
}

std::vector<CheckInQuestion> standing_questions(db::Transaction& tx, std::optional<PersonId> manager)
{
    return tx.select<CheckInQuestion>(
        "FROM check_in_questions WHERE until_on IS NULL AND (manager_id IS NULL OR manager_id = $1) ORDER BY id",
        manager);
}

bool is_answered(db::Transaction& tx, CheckInQuestionId id)
{
    return tx.row<std::int64_t>("SELECT 1 FROM check_in_answers WHERE check_in_question_id = $1 LIMIT 1", id)
        .has_value();
}

void end_question(db::Transaction& tx, CheckInQuestionId id, Date on)
{
    tx.execute("UPDATE check_in_questions SET until_on = $2 WHERE id = $1", id, on);
}

void remove_question(db::Transaction& tx, CheckInQuestionId id)
{
    tx.execute("DELETE FROM check_in_questions WHERE id = $1", id);
}

std::vector<PersonId> to_remind(db::Transaction& tx, ToRemind const& wanted)
{
    return tx.rows<PersonId>(
        R"(SELECT p.id FROM people p JOIN accounts a ON a.person_id = p.id
           WHERE a.locked_at IS NULL AND p.started_on <= $1 AND (p.left_on IS NULL OR p.left_on >= $1)
             AND NOT EXISTS (SELECT 1 FROM check_ins c
                             WHERE c.person_id = p.id AND c.starts_on = $2 AND c.submitted_at IS NOT NULL)
             AND NOT EXISTS (SELECT 1 FROM notifications n
                             WHERE n.person_id = p.id AND n.kind = $3 AND n.created_at >= $4)
           ORDER BY p.id)",
        wanted.day, wanted.starts_on, wanted.kind, wanted.since);
}

std::vector<NamedPerson> names_of(db::Transaction& tx, std::vector<PersonId> const& people)
{
    return tx.rows<NamedPerson>("SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM people p WHERE p.id" +
                                    among(tx) + "ORDER BY p.sort_name, p.id",
                                db::folded(people));
}

} // namespace espalier::check_ins::store
