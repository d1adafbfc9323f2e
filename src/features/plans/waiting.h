// SPDX-License-Identifier: Apache-2.0
// What of other people's plans waits for a person: plans to agree, dates to answer, items to assess, levels to look at
// again. Part of the face of this feature.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct WaitingPlan
{
    PlanId id;
    PersonId person_id;
    std::string person_name;
    std::string title;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(WaitingPlan, (), (id, person_id, person_name, title, since))

struct WaitingPlans
{
    std::vector<WaitingPlan> shown; // the longest waiting first
    std::int64_t all = 0;
};

// Plans whose newest turn is `proposed`, of people whose nearest manager still here is this person, and of those people's reports where
// they wait longer than the workspace waits. At most `limit` of them, and how many there are.
WaitingPlans plans_waiting_for(Context& context, PersonId manager, std::int64_t limit);

// The same of everybody: plans that have waited longer than the workspace waits, whomever they wait for, and those that
// nobody stands above to answer.
WaitingPlans plans_waiting_too_long(Context& context, std::int64_t limit);

// Other dates that somebody asks for.
struct WaitingRescheduling
{
    PlanItemId plan_item_id;
    PlanId plan_id;
    PersonId person_id;
    std::string person_name;
    std::string title; // of the item
    Instant since;
};
BOOST_DESCRIBE_STRUCT(WaitingRescheduling, (), (plan_item_id, plan_id, person_id, person_name, title, since))

// Of people whose nearest manager still here is this person; the longest waiting first.
std::vector<WaitingRescheduling> reschedulings_waiting_for(Context& context, PersonId manager, std::int64_t limit);

// An item of somebody else whose success measure the viewer judges: named by the item; or the nearest manager still here, where it
// names nobody or somebody who has left. Its level is looked at again by the one named where they stand above the learner,
// else by the nearest manager.
struct ItemToAssess
{
    PlanItemId id;
    PlanId plan_id;
    PersonId person_id;
    std::string person_name;
    std::string title;
    std::optional<CompetencyId> competency_id;
    ItemState state = ItemState::done; // done: not yet shown; closed: its level is to be looked at again
    Instant since;                     // of the step that led there
    Date reassess_on;
    bool sees_plan = false; // else the viewer is shown the item alone
};
BOOST_DESCRIBE_STRUCT(ItemToAssess, (),
                      (id, plan_id, person_id, person_name, title, competency_id, state, since, reassess_on, sees_plan))

// What is done first, then what is to be looked at again; of each the longest waiting first.
std::vector<ItemToAssess> items_to_assess(Context& context, std::size_t limit);

} // namespace espalier::plans
