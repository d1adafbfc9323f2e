// SPDX-License-Identifier: Apache-2.0
// The statements on feedback, requests for it, proposed levels and nudges. No rules.
#pragma once

#include "features/feedback/feedback.h"
#include "features/feedback/feedback_given.h"
#include "features/feedback/feedback_requests.h"

namespace espalier::feedback::store {

// A row of the table feedback.
struct FeedbackRow
{
    FeedbackId id;
    PersonId giver_id;
    PersonId receiver_id;
    FeedbackKind kind = FeedbackKind::praise;
    std::string content;
    std::string situation;
    std::string behaviour;
    std::string effect;
    std::optional<goals::GoalId> goal_id;
    std::optional<CompetencyId> competency_id;
    std::optional<plans::PlanItemId> plan_item_id;
    FeedbackVisibility visible_to = FeedbackVisibility::receiver;
    std::optional<FeedbackAskId> feedback_ask_id;
    Instant given_at;
    std::optional<Instant> withdrawn_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(FeedbackRow, (),
                      (id, giver_id, receiver_id, kind, content, situation, behaviour, effect, goal_id, competency_id,
                       plan_item_id, visible_to, feedback_ask_id, given_at, withdrawn_at, version))

// With names and the level that was proposed.
struct FoundFeedback
{
    FeedbackRow row;
    std::string giver_name;
    std::string receiver_name;
    std::optional<std::string> subject_name;
    std::optional<plans::PlanId> plan_id; // of the item that it is about
    std::optional<std::string> question;
    std::optional<CompetencyId> level_competency_id;
    std::optional<std::string> level_competency_name;
    std::optional<double> level;
    std::optional<LevelAnswer> level_answer;
};
BOOST_DESCRIBE_STRUCT(FoundFeedback, (),
                      (row, giver_name, receiver_name, subject_name, plan_id, question, level_competency_id,
                       level_competency_name, level, level_answer))

std::optional<FoundFeedback> find_feedback(db::Transaction& tx, FeedbackId id);
// Newest first, below `before`. What was received is without what was withdrawn.
std::vector<FoundFeedback> received(db::Transaction& tx, PersonId person, FeedbackId before, std::int64_t limit);
std::vector<FoundFeedback> given(db::Transaction& tx, PersonId person, FeedbackId before, std::int64_t limit);
// What the person received from the instant on and before the other, as the viewer reads it: all of it as themselves, what
// they gave, and what its manager reads where the viewer is that.
struct About
{
    PersonId person;
    PersonId viewer;
    bool is_manager = false;
    std::optional<plans::PlanItemId> plan_item_id; // of this alone
    Instant from;
    Instant until;
    FeedbackId before;
    std::int64_t limit = 50;
};
std::vector<FoundFeedback> about(db::Transaction& tx, About const& about);
// Where a level waits for this receiver.
std::vector<FoundFeedback> with_open_level(db::Transaction& tx, PersonId receiver);

// False: another version is stored.
bool update_content(db::Transaction& tx, FeedbackRow const& row);
void withdraw(db::Transaction& tx, FeedbackId id, Instant now);

// A row of the table feedback_levels.
struct LevelRow
{
    Id<LevelRow> id;
    FeedbackId feedback_id;
    CompetencyId competency_id;
    double level = 0;
    Instant proposed_at;
    std::optional<LevelAnswer> answer;
    std::optional<Instant> answered_at;
    std::optional<Id<competencies::Evidence>> evidence_id;
};
BOOST_DESCRIBE_STRUCT(LevelRow, (),
                      (id, feedback_id, competency_id, level, proposed_at, answer, answered_at, evidence_id))
// False: it was answered before.
bool answer_level(db::Transaction& tx, FeedbackId feedback, LevelAnswer answer, Instant now,
                  std::optional<Id<competencies::Evidence>> evidence);

// A row of the table feedback_requests.
struct RequestRow : FeedbackSubject
{
    FeedbackRequestId id;
    PersonId by_id;
    PersonId about_id;
    std::string question;
    std::optional<Date> due_on;
    Instant asked_at;
    std::optional<Instant> closed_at;
};
BOOST_DESCRIBE_STRUCT(RequestRow, (FeedbackSubject), (id, by_id, about_id, question, due_on, asked_at, closed_at))

// A row of the table feedback_asks.
struct AskRow
{
    FeedbackAskId id;
    FeedbackRequestId feedback_request_id;
    PersonId person_id;
    std::optional<Instant> reminded_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> declined_at;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AskRow, (), (id, feedback_request_id, person_id, reminded_at, answered_at, declined_at, reason))

struct FoundRequest
{
    RequestRow row;
    std::string about_name;
    std::optional<std::string> subject_name;
    std::optional<plans::PlanId> plan_id;
};
BOOST_DESCRIBE_STRUCT(FoundRequest, (), (row, about_name, subject_name, plan_id))

std::optional<RequestRow> find_request(db::Transaction& tx, FeedbackRequestId id);
std::optional<AskRow> find_ask(db::Transaction& tx, FeedbackAskId id);
std::vector<FoundRequest> requests_by(db::Transaction& tx, PersonId person, FeedbackRequestId before,
                                      std::int64_t limit);
std::vector<FeedbackAskLine> asks_of(db::Transaction& tx, std::vector<FeedbackRequestId> const& requests);
std::vector<WaitingAsk> waiting_asks(db::Transaction& tx, PersonId person);
// False: answered or declined before, or the request is closed.
bool answer_ask(db::Transaction& tx, FeedbackAskId id, Instant now);
bool decline_ask(db::Transaction& tx, FeedbackAskId id, Instant now, std::string_view reason);
void close_request(db::Transaction& tx, FeedbackRequestId id, Instant now);

// Asks without an answer that fall due by tomorrow, or were asked before `asked_before` without a date; not reminded yet.
struct DueAsk
{
    FeedbackAskId id;
    PersonId person_id;
    std::string by_name;
};
BOOST_DESCRIBE_STRUCT(DueAsk, (), (id, person_id, by_name))
std::vector<DueAsk> due_asks(db::Transaction& tx, Date due_by, Instant asked_before);
void mark_reminded(db::Transaction& tx, std::vector<FeedbackAskId> const& asks, Instant now);

// A row of the table feedback_nudges.
struct NudgeRow
{
    plans::PlanItemId plan_item_id;
    PersonId person_id;
    std::string title;
    Instant nudged_at;
    std::optional<std::string> answer; // empty: nothing to say
    std::optional<Instant> answered_at;
    std::optional<FeedbackVisibility> visible_to; // none: the receiver alone
};
BOOST_DESCRIBE_STRUCT(NudgeRow, (), (plan_item_id, person_id, title, nudged_at, answer, answered_at, visible_to))
std::optional<NudgeRow> find_nudge(db::Transaction& tx, plans::PlanItemId item);
std::vector<plans::PlanItemId> nudged_since(db::Transaction& tx, Instant since);
std::vector<WaitingNudge> open_nudges(db::Transaction& tx, PersonId person, Instant since);
struct ToldOfItem
{
    plans::PlanItemId plan_item_id;
    std::string_view answer;
    FeedbackVisibility visible_to = FeedbackVisibility::receiver;
    Instant now;
};
void answer_nudge(db::Transaction& tx, ToldOfItem const& told);
// With words, told from the instant on and before the other; all, or what is for the manager, too.
std::vector<ChangeTold> changes_told(db::Transaction& tx, PersonId person, Instant from, Instant until, bool all);

// How many of a unit's people have given and received since an instant; the unit itself only.
struct UnitCount
{
    platform::UnitId unit_id;
    std::int64_t people = 0;
    std::int64_t givers = 0;
    std::int64_t receivers = 0;
    std::int64_t pieces = 0; // received
};
BOOST_DESCRIBE_STRUCT(UnitCount, (), (unit_id, people, givers, receivers, pieces))
struct NamedUnit
{
    platform::UnitId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedUnit, (), (id, name))
// The unit itself first, then those right below by name; without one, those at the top.
std::vector<NamedUnit> units_at(db::Transaction& tx, std::optional<platform::UnitId> unit);
std::vector<UnitCount> counts_by_unit(db::Transaction& tx, Instant since, Date today);

} // namespace espalier::feedback::store
