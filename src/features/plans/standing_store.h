// SPDX-License-Identifier: Apache-2.0
// The statements behind standing.h and waiting.h.
#pragma once

#include "features/plans/standing.h"
#include "features/plans/waiting.h"

namespace espalier::plans::store {

// A plan with its newest turn and its newest comment.
struct StandingPlanRow
{
    PlanId id;
    PersonId person_id;
    std::string title;
    Date starts_on;
    Date ends_on;
    bool has_opening_answer = false;
    Instant created_at;
    std::optional<TurnKind> last_turn;
    std::optional<Instant> turned_at;
    std::optional<std::string> turn_comment;
    bool was_agreed = false;
    std::int64_t version = 1;
    std::int64_t turns = 0;
    std::optional<PersonId> said_by_id;
    std::optional<std::string> said_by_name;
    std::optional<Instant> said_at;
    std::optional<std::string> said;
};
BOOST_DESCRIBE_STRUCT(StandingPlanRow, (),
                      (id, person_id, title, starts_on, ends_on, has_opening_answer, created_at, last_turn, turned_at,
                       turn_comment, was_agreed, version, turns, said_by_id, said_by_name, said_at, said))

// An item with its newest step and, while it is not agreed, the newest answer on it.
struct StandingItemRow
{
    PlanItemId id;
    PlanId plan_id;
    std::string title;
    Method method = Method::course;
    std::optional<Instant> agreed_at;
    std::optional<Date> starts_on;
    Date due_on;
    Date reassess_on;
    std::optional<CompetencyId> competency_id;
    std::int64_t version = 1;
    std::int64_t steps = 0;
    ItemState state = ItemState::planned;
    std::optional<Instant> stepped_at;
    bool is_replaced = false;
    bool has_said = false;
    std::optional<std::string> assessor_name;
    std::optional<std::string> missing;
    bool has_options = false;
    bool awaits_reassessment = false;
    std::optional<DecisionKind> decision;
    std::optional<Instant> decided_at;
    std::optional<std::string> decision_reason;
};
BOOST_DESCRIBE_STRUCT(StandingItemRow, (),
                      (id, plan_id, title, method, agreed_at, starts_on, due_on, reassess_on, competency_id, version,
                       steps, state, stepped_at, is_replaced, has_said, assessor_name, missing, has_options,
                       awaits_reassessment, decision, decided_at, decision_reason))

// Of a person, or of all direct reports of a manager; exactly one is given.
struct Whose
{
    std::optional<PersonId> person;
    std::optional<PersonId> manager;
};
std::vector<StandingPlanRow> standing_plans(db::Transaction& tx, Whose whose); // by person, the newest first
std::vector<StandingItemRow> standing_items(db::Transaction& tx, Whose whose, Date today); // in their plan's order

std::vector<OpenNeed> open_needs(db::Transaction& tx, PersonId person, Date today); // the highest priority first

// Those who are here below somebody: whose nearest manager it is, and theirs.
struct Below
{
    std::vector<PersonId> reports;
    std::vector<PersonId> their_reports;
};
std::vector<WaitingPlan> proposed_plans(db::Transaction& tx, Below const& below, Instant waiting_since,
                                        std::int64_t limit);
std::int64_t count_proposed_plans(db::Transaction& tx, Below const& below, Instant waiting_since);
std::vector<WaitingPlan> unanswered_plans(db::Transaction& tx, Instant waiting_since, Date today, std::int64_t limit);
std::int64_t count_unanswered_plans(db::Transaction& tx, Instant waiting_since, Date today);
std::vector<WaitingRescheduling> awaited_reschedulings(db::Transaction& tx, std::vector<PersonId> const& reports,
                                                       std::int64_t limit);
// Items that name the person, and of these reports those that name nobody or somebody else: done and not closed,
// but for those that somebody else here assesses; or closed with a level to be looked at again, whoever assessed them.
struct AssessedRow
{
    ItemToAssess item;
    std::optional<PersonId> assessor_id; // who has not left
};
BOOST_DESCRIBE_STRUCT(AssessedRow, (), (item, assessor_id))
std::vector<AssessedRow> items_to_assess(db::Transaction& tx, PersonId person, std::vector<PersonId> const& reports,
                                         Date today); // in no order

} // namespace espalier::plans::store
