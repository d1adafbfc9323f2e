// SPDX-License-Identifier: Apache-2.0
// The statements on goals, key results, turns and updates. Links have theirs in links_store.h.
#pragma once

#include "features/goals/goal_visibility.h"
#include "features/goals/goals.h"

namespace espalier::goals::store {

std::vector<GoalPeriod> periods(db::Transaction& tx);
std::optional<GoalPeriod> find_period(db::Transaction& tx, GoalPeriodId id);
bool has_goals_outside(db::Transaction& tx, GoalPeriod const& period);
std::int64_t delete_period(db::Transaction& tx, GoalPeriodId id);

std::optional<Goal> find_goal(db::Transaction& tx, GoalId id);
// Everything that hangs on a draft, and it.
void delete_goal(db::Transaction& tx, GoalId id);
// Counts up the version of what was changed in another table; false: it was another version.
bool touch(db::Transaction& tx, GoalId id, std::int64_t version);
double owner_weight(db::Transaction& tx, PersonId owner, GoalPeriodId period); // of what is not cancelled

// What the page of a goal names besides.
struct GoalNames
{
    std::string owner_name;
    std::optional<std::string> unit_name;
    std::optional<std::string> responsibility_title;
};
BOOST_DESCRIBE_STRUCT(GoalNames, (), (owner_name, unit_name, responsibility_title))
GoalNames names_of(db::Transaction& tx, GoalId id);

bool is_contributor(db::Transaction& tx, GoalId id, PersonId person);
std::vector<GoalPerson> contributors(db::Transaction& tx, GoalId id);
struct ContributorRow
{
    GoalId goal_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ContributorRow, (), (goal_id, person_id))
void delete_contributors(db::Transaction& tx, GoalId id);
void delete_contributor(db::Transaction& tx, GoalId id, PersonId person);
std::int64_t count_people(db::Transaction& tx, std::vector<PersonId> const& people); // that there are
// Is the responsibility one of the job that the person holds?
bool is_duty_of(db::Transaction& tx, ResponsibilityId responsibility, PersonId person);

std::vector<KeyResult> key_results(db::Transaction& tx, GoalId id); // in order
std::optional<KeyResult> find_key_result(db::Transaction& tx, KeyResultId id);
std::vector<KeyResultMilestone> milestones(db::Transaction& tx, GoalId id); // of all key results, in order
void delete_milestones(db::Transaction& tx, KeyResultId id);
void delete_key_result(db::Transaction& tx, KeyResultId id); // with its milestones
bool has_values(db::Transaction& tx, KeyResultId id);        // was it reported on?

struct KpiName
{
    KeyResultId key_result_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(KpiName, (), (key_result_id, name))
std::vector<KpiName> kpi_names(db::Transaction& tx, GoalId id);
std::optional<double> newest_kpi_value(db::Transaction& tx, KpiId id);
void take_kpi_values(db::Transaction& tx, GoalId id); // what KPIs drive stands where they stand

struct GoalTurnRow
{
    Id<GoalTurnRow> id;
    GoalId goal_id;
    GoalTurnKind kind = GoalTurnKind::proposed;
    Instant at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
    std::string comment;
    std::optional<GoalOutcome> outcome;
    std::optional<PersonId> former_owner_id; // where it was given on
};
BOOST_DESCRIBE_STRUCT(GoalTurnRow, (),
                      (id, goal_id, kind, at, by_account_id, by_person_id, comment, outcome, former_owner_id))
std::vector<GoalTurn> turns(db::Transaction& tx, GoalId id);
std::int64_t count_updates(db::Transaction& tx, GoalId id);
std::optional<GoalId> carried_over_to(db::Transaction& tx, GoalId id, GoalPeriodId period);

// What a list is narrowed to.
struct GoalCriteria
{
    GoalTimes times;
    std::optional<GoalScope> scope;
    std::optional<UnitId> unit_id;      // of the goal, or its owner's, and those below
    std::optional<Lifecycle> lifecycle; // as of today
    std::optional<Health> health;
    std::optional<std::string> words;      // pattern, in lower case
    bool unaligned = false;                // only what counts and is aligned to nothing (goal_conditions.h)
    bool is_open = false;                  // only what is not closed
    std::optional<Instant> updated_before; // only active ones without an update since then …
    std::optional<Date> started_by;        // … that began by this day
    GoalId before;
    std::int64_t limit = 0;
};
// All lists: what the viewer may see.
std::vector<GoalRow> goal_rows(Context& context, GoalCriteria const& criteria); // newest first
std::vector<GoalRow> goal_rows_of_people(Context& context, std::vector<PersonId> const& owners,
                                         GoalTimes const& times); // by owner, newest period first
// Owned, and contributed to; the newest period first.
std::vector<GoalRow> goal_rows_of_person(Context& context, PersonId person, GoalTimes const& times);
// Newest first: what is linked to a goal; without one, goals of the organisation that are linked to nothing above.
std::vector<GoalRow> goal_rows_below(Context& context, std::optional<GoalId> parent, GoalTimes const& times,
                                     GoalId before, std::int64_t limit);

} // namespace espalier::goals::store
