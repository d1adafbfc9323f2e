// SPDX-License-Identifier: Apache-2.0
// The statements on check-ins and what belongs to them. Those on many take a list and are one statement each.
#pragma once

#include "features/check_ins/check_in_questions.h"

namespace espalier::check_ins::store {

std::optional<CheckIn> find_check_in(db::Transaction& tx, CheckInId id);
std::optional<CheckIn> check_in_of(db::Transaction& tx, PersonId person, Date starts_on);
bool has_any(db::Transaction& tx); // drafts, too
// The last submitted before that day.
std::optional<CheckInId> submitted_before(db::Transaction& tx, PersonId person, Date starts_on);
bool has_later(db::Transaction& tx, CheckIn const& check_in);
void mark_reviewed(db::Transaction& tx, CheckInId id, Instant at, PersonId by);
void set_shared(db::Transaction& tx, CheckInId id, bool is_shared_upward);
// What its writer has put in, without the check-in itself.
void remove_content(db::Transaction& tx, CheckInId id);

// A person's, the newest period first: submitted ones that are `shared` only or all, and drafts.
struct LinesWanted
{
    PersonId person_id;
    bool drafts = false;
    bool shared_only = false;
    Date before; // begin earlier than that
    std::int64_t limit = 0;
};
std::vector<CheckInLine> lines_of(db::Transaction& tx, LinesWanted const& wanted);
// Submitted ones of these people for periods that begin on or after that day; by person, the newest first.
std::vector<CheckInLine> submitted_since(db::Transaction& tx, std::vector<PersonId> const& people, Date from);
// Of one person, submitted in a time.
std::vector<CheckInLine> submitted_between(db::Transaction& tx, PersonId person, Instant from, Instant until,
                                           bool shared_only);
std::vector<CheckIn> submitted_for(db::Transaction& tx, std::vector<PersonId> const& people, Date starts_on);

struct Unread
{
    std::int64_t count = 0;
    std::optional<Instant> since;
};
BOOST_DESCRIBE_STRUCT(Unread, (), (count, since))
Unread unread_of(db::Transaction& tx, std::vector<PersonId> const& people);

// Parts of many check-ins, each in the order in which they were made.
std::vector<CheckInPoint> points_of(db::Transaction& tx, std::vector<CheckInId> const& ids);
std::vector<CheckInPriority> priorities_of(db::Transaction& tx, std::vector<CheckInId> const& ids);
struct OutcomeRow
{
    CheckInId check_in_id;
    CheckInPriorityId check_in_priority_id;
    PriorityOutcome outcome = PriorityOutcome::done;
};
BOOST_DESCRIBE_STRUCT(OutcomeRow, (), (check_in_id, check_in_priority_id, outcome))
struct WordedOutcome : OutcomeRow
{
    std::string text; // of the priority
};
BOOST_DESCRIBE_STRUCT(WordedOutcome, (OutcomeRow), (text))
std::vector<WordedOutcome> outcomes_of(db::Transaction& tx, std::vector<CheckInId> const& ids);
struct AnswerRow
{
    CheckInId check_in_id;
    CheckInQuestionId check_in_question_id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(AnswerRow, (), (check_in_id, check_in_question_id, text))
struct WordedAnswer : AnswerRow
{
    std::string question;
};
BOOST_DESCRIBE_STRUCT(WordedAnswer, (AnswerRow), (question))
std::vector<WordedAnswer> answers_of(db::Transaction& tx, std::vector<CheckInId> const& ids);
std::vector<CheckInComment> comments_of(db::Transaction& tx, std::vector<CheckInId> const& ids);
std::vector<CheckInReaction> reactions_of(db::Transaction& tx, std::vector<CheckInId> const& ids);
std::vector<CheckInAgendaPoint> agenda_points_of(db::Transaction& tx, std::vector<CheckInId> const& ids, PersonId by);

struct AgendaRow
{
    Id<AgendaRow> id;
    CheckInId check_in_id;
    CheckInPart part = CheckInPart::progress;
    Id<CheckInAgendaPoint> part_id;
    Instant at;
    PersonId by_person_id;
};
BOOST_DESCRIBE_STRUCT(AgendaRow, (), (id, check_in_id, part, part_id, at, by_person_id))
Id<AgendaRow> put_agenda_point(db::Transaction& tx, AgendaRow const& row); // the one that stood there, if one did

struct CommentRow
{
    CheckInCommentId id;
    CheckInId check_in_id;
    Instant at;
    PersonId by_person_id;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(CommentRow, (), (id, check_in_id, at, by_person_id, words))
void put_reaction(db::Transaction& tx, CheckInId id, PersonId by, CheckInReactionKind kind, Instant at);
void remove_reaction(db::Transaction& tx, CheckInId id, PersonId by);

std::optional<CheckInQuestion> find_question(db::Transaction& tx, CheckInQuestionId id);
// Of everybody, and of this manager; the oldest first.
std::vector<CheckInQuestion> standing_questions(db::Transaction& tx, std::optional<PersonId> manager);
bool is_answered(db::Transaction& tx, CheckInQuestionId id);
void end_question(db::Transaction& tx, CheckInQuestionId id, Date on);
void remove_question(db::Transaction& tx, CheckInQuestionId id);

// Who is here, signs in and has not submitted for the period that begins on that day; without those who were told so by a
// notification of this kind since.
struct ToRemind
{
    Date day;
    Date starts_on;
    std::string_view kind;
    Instant since;
};
std::vector<PersonId> to_remind(db::Transaction& tx, ToRemind const& wanted);

struct NamedPerson
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedPerson, (), (id, name))
std::vector<NamedPerson> names_of(db::Transaction& tx, std::vector<PersonId> const& people); // by name

} // namespace espalier::check_ins::store
