// SPDX-License-Identifier: Apache-2.0
// The statements on links between goals.
#pragma once

#include "features/goals/alignment.h"
#include "features/goals/goal_visibility.h"
#include "features/goals/goals.h"

namespace espalier::goals {

// A row of the table alignment_links.
struct AlignmentLink
{
    AlignmentLinkId id;
    GoalId child_goal_id;
    GoalId parent_goal_id;
    AlignmentKind kind = AlignmentKind::contributes;
    double weight = 1;
    Instant made_at;
    AccountId made_by_account_id;
    std::optional<PersonId> made_by_id;
    std::optional<Instant> ended_at;
    std::optional<PersonId> ended_by_id;
    std::int64_t graph_version = 0;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(AlignmentLink, (),
                      (id, child_goal_id, parent_goal_id, kind, weight, made_at, made_by_account_id, made_by_id,
                       ended_at, ended_by_id, graph_version, version))

} // namespace espalier::goals

namespace espalier::goals::store {

std::int64_t next_graph_version(db::Transaction& tx); // counts it up
std::int64_t graph_version(db::Transaction& tx);

std::optional<AlignmentLink> find_link(db::Transaction& tx, AlignmentLinkId id); // that stands
// All links above, one statement for each level: a recursive one makes SQLite read all links once there are many.
std::vector<Edge> edges_above(db::Transaction& tx, std::vector<GoalId> const& goals);
std::int64_t parents_of(db::Transaction& tx, GoalId goal);
bool contributes(db::Transaction& tx, GoalId goal);                     // to any
std::vector<AlignmentLink> links_up(db::Transaction& tx, GoalId child); // to goals that are not closed

// Who of these has taken this goal up or was handed it, in a period, and has not cancelled that.
std::vector<PersonId> have_copy(db::Transaction& tx, GoalId goal, GoalPeriodId period,
                                std::vector<PersonId> const& people);

// Who owns what a goal is linked to.
struct ParentOwner
{
    PersonId owner_id;
    bool is_contributor = false; // of the child
};
BOOST_DESCRIBE_STRUCT(ParentOwner, (), (owner_id, is_contributor))
std::vector<ParentOwner> parent_owners(db::Transaction& tx, GoalId child);

// A goal at one end of a link, with what seeing it depends on.
struct LinkedRow : Measure
{
    AlignmentLinkId id;
    AlignmentKind kind = AlignmentKind::contributes;
    double weight = 1;
    std::int64_t version = 1; // of the link
    GoalId goal_id;
    std::string title;
    GoalScope scope = GoalScope::personal;
    std::optional<UnitId> unit_id;
    PersonId owner_id;
    std::string owner_name;
    GoalVisibility visibility = GoalVisibility::everybody;
    Date starts_on;
    double current_value = 0;
    Lifecycle lifecycle = Lifecycle::draft;
    std::optional<GoalOutcome> outcome;
    std::optional<double> progress;
    std::optional<Health> health;
    std::optional<GoalOriginKind> origin_kind; // of the lower goal, where it comes from the upper
    bool is_contributor = false;               // is the viewer

    GoalFacts facts() const { return {visibility, lifecycle, scope, unit_id, owner_id, is_contributor}; }
};
BOOST_DESCRIBE_STRUCT(LinkedRow, (Measure),
                      (id, kind, weight, version, goal_id, title, scope, unit_id, owner_id, owner_name, visibility,
                       starts_on, current_value, lifecycle, outcome, progress, health, origin_kind, is_contributor))
std::vector<LinkedRow> parents(db::Transaction& tx, GoalId goal, std::optional<PersonId> viewer);
std::vector<LinkedRow> children(db::Transaction& tx, GoalId goal, std::optional<PersonId> viewer);

struct TitleRow
{
    GoalId id;
    std::string title;
    GoalVisibility visibility = GoalVisibility::everybody;
    Lifecycle lifecycle = Lifecycle::draft;
    GoalScope scope = GoalScope::personal;
    std::optional<UnitId> unit_id;
    PersonId owner_id;
    bool is_contributor = false;

    GoalFacts facts() const { return {visibility, lifecycle, scope, unit_id, owner_id, is_contributor}; }
};
BOOST_DESCRIBE_STRUCT(TitleRow, (), (id, title, visibility, lifecycle, scope, unit_id, owner_id, is_contributor))
std::vector<TitleRow> titles(db::Transaction& tx, std::vector<GoalId> const& goals, std::optional<PersonId> viewer);

struct ContinuationRow : TitleRow
{
    std::string goal_period_name;
};
BOOST_DESCRIBE_STRUCT(ContinuationRow, (TitleRow), (goal_period_name))
// What it was carried over to.
std::vector<ContinuationRow> continuations(db::Transaction& tx, GoalId goal, std::optional<PersonId> viewer);

} // namespace espalier::goals::store
