// SPDX-License-Identifier: Apache-2.0
// Recognition: somebody thanks others for what they did, for everybody to read or not, with points or without. The face of
// this feature, with points.h and recognition_waiting.h. Giving is in giving.h, programmes and values are in programmes.h.
#pragma once

#include "features/competencies/competencies.h"
#include "features/goals/goals.h"
#include "features/plans/plans.h"
#include "features/recognition/points.h"

namespace espalier::recognition {

using competencies::Competency;
using goals::GoalId;
using plans::PlanItemId;
using platform::AccountId;
using platform::UnitId;

struct Recognition;
struct CompanyValue;
struct RecognitionProgramme;
using RecognitionId = Id<Recognition>;
using CompanyValueId = Id<CompanyValue>;
using RecognitionProgrammeId = Id<RecognitionProgramme>;

// Who reads it, besides the giver.
enum class RecognitionVisibility
{
    everybody,
    receivers_and_managers, // and the nearest manager of each
    receivers
};
BOOST_DESCRIBE_ENUM(RecognitionVisibility, everybody, receivers_and_managers, receivers)

enum class RecognitionState
{
    given,
    waits, // for the budget owner; nobody receives anything yet
    declined,
    withdrawn
};
BOOST_DESCRIBE_ENUM(RecognitionState, given, waits, declined, withdrawn)

enum class ReactionKind
{
    applause,
    heart,
    idea
};
BOOST_DESCRIBE_ENUM(ReactionKind, applause, heart, idea)

// A row of the table recognitions.
struct Recognition
{
    RecognitionId id;
    PersonId giver_id;
    std::string message;
    std::optional<CompanyValueId> company_value_id;
    std::optional<Id<Competency>> competency_id;
    std::optional<double> rises_to; // the level of the competency that the receiver has risen to
    std::optional<GoalId> goal_id;
    std::optional<PlanItemId> plan_item_id; // finished
    RecognitionVisibility visibility = RecognitionVisibility::everybody;
    std::optional<RecognitionProgrammeId> recognition_programme_id; // whose points it gives
    std::int64_t points_each = 0;                                   // for each receiver; 0: none
    RecognitionState state = RecognitionState::given;
    Instant at;
    AccountId by_account_id;
    std::optional<Instant> answered_at; // of one that waited, or was withdrawn
    std::optional<PersonId> answered_by_id;
    std::string answer;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Recognition, (),
                      (id, giver_id, message, company_value_id, competency_id, rises_to, goal_id, plan_item_id,
                       visibility, recognition_programme_id, points_each, state, at, by_account_id, answered_at,
                       answered_by_id, answer, version))

struct RecognitionReceiver
{
    PersonId person_id;
    std::string name;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(RecognitionReceiver, (), (person_id, name, unit_name))

struct ReactionCount
{
    ReactionKind kind = ReactionKind::applause;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(ReactionCount, (), (kind, people))

// As the viewer gets to see it. Goal, plan item and level only where the viewer sees those of the person anyway; points
// only for the giver, the receivers and who answers.
struct RecognitionView
{
    RecognitionId id;
    Instant at;
    PersonId giver_id;
    std::string giver_name;
    std::vector<RecognitionReceiver> receivers;
    std::string message;
    std::optional<CompanyValueId> company_value_id;
    std::optional<std::string> company_value_name;
    std::optional<Id<Competency>> competency_id;
    std::optional<std::string> competency_name;
    bool is_rise = false;           // in the level of the competency
    std::optional<double> rises_to; // to this level
    std::optional<GoalId> goal_id;
    std::optional<std::string> goal_title;
    std::optional<plans::PlanId> plan_id;
    std::optional<std::string> plan_item_title;
    RecognitionVisibility visibility = RecognitionVisibility::everybody;
    RecognitionState state = RecognitionState::given;
    std::optional<std::int64_t> points_each;
    std::vector<ReactionCount> reactions; // those that there are
    std::optional<ReactionKind> own_reaction;
    std::string answer; // why it was declined or withdrawn
    std::int64_t version = 1;
    bool may_answer = false; // what the viewer may do, for the page
    bool may_withdraw = false;
};
BOOST_DESCRIBE_STRUCT(RecognitionView, (),
                      (id, at, giver_id, giver_name, receivers, message, company_value_id, company_value_name,
                       competency_id, competency_name, is_rise, rises_to, goal_id, goal_title, plan_id, plan_item_title,
                       visibility, state, points_each, reactions, own_reaction, answer, version, may_answer,
                       may_withdraw))

// Fault not_found where the viewer may not see it.
RecognitionView recognition_view(Context& context, RecognitionId id);

struct FeedFilter
{
    std::optional<UnitId> unit_id; // somebody received it who was then in this unit or one below
    std::optional<CompanyValueId> company_value_id;
    std::optional<PersonId> person_id; // gave or received it
};
BOOST_DESCRIBE_STRUCT(FeedFilter, (), (unit_id, company_value_id, person_id))

// What is given for everybody, the newest first.
std::vector<RecognitionView> feed(Context& context, FeedFilter const& filter, RecognitionId before, std::int64_t limit);

enum class RecognitionSide
{
    received,
    given
};
BOOST_DESCRIBE_ENUM(RecognitionSide, received, given)

struct SideFilter
{
    PersonId person_id;
    std::optional<RecognitionSide> side; // none: both
    std::optional<Date> from;            // both days included
    std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(SideFilter, (), (person_id, side, from, until))

// The newest of all of it, from memory. For reads.
std::vector<RecognitionView> newest_on_wall(Context& context, std::int64_t limit);

// What a person gave and received, as far as the viewer may read it; the newest first. Also for a journal.
std::vector<RecognitionView> recognitions_of(Context& context, SideFilter const& filter, RecognitionId before,
                                             std::int64_t limit);

} // namespace espalier::recognition
