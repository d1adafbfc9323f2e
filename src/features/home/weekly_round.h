// SPDX-License-Identifier: Apache-2.0
// A manager's weekly round: once in a week, ten minutes with where each direct report stands. What changed since they were
// last looked at, what comes next, and a mark that they were seen. The week begins on Monday.
#pragma once

#include "features/competencies/competencies.h"
#include "features/home/asks.h"
#include "features/one_on_ones/one_on_ones.h"
#include "platform/routes.h"

namespace espalier::home {

using platform::Context;

enum class RoundChangeKind
{
    plan_proposed,
    plan_agreed,
    plan_returned,
    plan_closed,
    item_started,
    item_done,
    item_closed,
    item_cancelled,
    item_carried_over,
    item_replaced, // goes on as another of its plan
    item_reopened,
    evidence_given
};
BOOST_DESCRIBE_ENUM(RoundChangeKind, plan_proposed, plan_agreed, plan_returned, plan_closed, item_started, item_done,
                    item_closed, item_cancelled, item_carried_over, item_replaced, item_reopened, evidence_given)

struct RoundChange
{
    RoundChangeKind kind = RoundChangeKind::item_started;
    Instant at;
    std::string subject; // the title of the plan or item, the name of the competency
    std::optional<PlanId> plan_id;
    std::optional<PlanItemId> plan_item_id;
    std::optional<CompetencyId> competency_id;
};
BOOST_DESCRIBE_STRUCT(RoundChange, (), (kind, at, subject, plan_id, plan_item_id, competency_id))

struct RoundItem
{
    PlanItemId id;
    std::string title;
    plans::ItemState state = plans::ItemState::planned;
    Date due_on;
};
BOOST_DESCRIBE_STRUCT(RoundItem, (), (id, title, state, due_on))

struct RoundPerson
{
    PersonId person_id;
    std::string name;
    std::optional<std::string> job_title;
    std::optional<Instant> seen_at;     // in this week
    std::optional<Instant> reminded_at; // in this week
    Instant since;                      // changes are told from here: when they were last seen, at most four weeks ago
    std::optional<PlanId> plan_id;      // the one that counts today
    std::optional<plans::PlanState> plan_state;
    std::optional<Instant> waits_since;                 // the plan is proposed, and waits for an answer
    std::optional<std::string> stamp;                   // of the plan that waits, for the answer
    std::vector<RoundItem> overdue;                     // the longest first
    std::vector<RoundItem> to_assess;                   // done, not yet shown
    std::int64_t returned = 0;                          // items that wait to be revised
    std::optional<RoundItem> next_item;                 // the soonest due that is not overdue
    std::optional<std::string> comment;                 // what the person said last, if nobody answered it
    std::optional<check_ins::CheckInLine> check_in;     // the newest of four weeks, for their manager alone
    std::optional<one_on_ones::SeriesTimes> one_on_one; // of the two, for the manager alone
    std::vector<RoundChange> changes;                   // the newest first; up to twelve
    std::int64_t all_changes = 0;
};
BOOST_DESCRIBE_STRUCT(RoundPerson, (),
                      (person_id, name, job_title, seen_at, reminded_at, since, plan_id, plan_state, waits_since, stamp,
                       overdue, to_assess, returned, next_item, comment, check_in, one_on_one, changes, all_changes))

struct WeeklyRound
{
    Date week_of;                   // the Monday
    std::vector<RoundPerson> items; // those who need the manager most first, then by name
};
BOOST_DESCRIBE_STRUCT(WeeklyRound, (), (week_of, items))

RoundProgress round_progress(Context& context, PersonId manager); // in this week
WeeklyRound weekly_round(Context& context, PersonId manager);     // in a fixed number of statements

// The viewer is the nearest manager (else Fault forbidden). Again in the same week is no error.
void mark_seen(Context& context, PersonId person);
// Tells the person that their manager asks them to look at their plan. Fault conflict the second time in a week.
void remind(Context& context, PersonId person);

} // namespace espalier::home
