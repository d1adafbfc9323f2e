// SPDX-License-Identifier: Apache-2.0
// Where the plans of people stand, in two statements however many people and plans there are: for a home page and for a
// manager's round. Part of the face of this feature; a plan with all it says is in plans.h.
#pragma once

#include "features/plans/plans.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::plans {

struct ItemStanding
{
    PlanItemId id;
    PlanId plan_id;
    std::string title;
    Method method = Method::course;
    ItemState state = ItemState::planned;
    std::optional<Instant> agreed_at;
    std::optional<Date> starts_on;
    Date due_on;
    Date reassess_on;
    std::optional<CompetencyId> competency_id;
    std::optional<Instant> stepped_at;           // of the newest step
    bool is_replaced = false;                    // carried over within its plan, when the job changed
    bool has_said = false;                       // done: how it went, beside the step or in a comment
    std::optional<std::string> assessor_name;    // of whoever the item names, and is here; none: the nearest manager
    std::optional<std::string> missing;          // somebody looked, and this is still to be shown
    bool has_options = false;                    // asked only while it is not agreed
    bool awaits_reassessment = false;            // closed, and no evidence since the day it was to be looked at again
    std::optional<Instant> returned_at;          // waits to be revised
    std::optional<std::string> returned_because; // the reason given
};

// What somebody else said last beside a plan, and its person has not answered.
struct UnansweredComment
{
    PersonId by_person_id;
    std::string by_name;
    Instant at;
    std::string words;
};

struct PlanStanding
{
    PlanId id;
    PersonId person_id;
    std::string title;
    Date starts_on;
    Date ends_on;
    PlanState state = PlanState::draft;
    Instant since; // of the last turn, or of its making
    std::optional<TurnKind> last_turn;
    std::string turn_comment;
    std::string stamp; // see PlanView
    bool has_opening_answer = false;
    std::optional<UnansweredComment> comment;
    std::optional<std::string> last_words_by_person; // they said the last word beside it
    std::vector<ItemStanding> items;                 // in the plan's order
};

std::vector<PlanStanding> standings_of(Context& context, PersonId person);                   // the newest first
std::vector<PlanStanding> standings_of_reports(Context& context, PersonId manager);          // the same, by person
std::optional<std::size_t> current_plan(std::vector<PlanStanding> const& plans, Date today); // see plans.h

// The meetings that a person's plans come from.
struct PlanMeeting
{
    PlanId plan_id;
    std::string title; // of the plan
    MeetingKind kind = MeetingKind::goal_setting;
    Date met_on;
};
std::vector<PlanMeeting> meetings_of(Context& context, PersonId person);

// An open need with nothing planned for it.
struct OpenNeed
{
    NeedId id;
    std::string name; // of the competency, or the statement
    std::optional<double> required_level;
    std::optional<double> current_level;
    double priority = 0;
};
BOOST_DESCRIBE_STRUCT(OpenNeed, (), (id, name, required_level, current_level, priority))

std::vector<OpenNeed> open_needs_of(Context& context, PersonId person); // the highest priority first

} // namespace espalier::plans
