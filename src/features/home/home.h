// SPDX-License-Identifier: Apache-2.0
// Home: what today asks of the viewer, their plan and its next step, ten free minutes; gathered over the faces of the
// other features in a fixed number of statements.
#pragma once

#include "features/home/asks.h"
#include "features/home/ten_minutes.h"
#include "features/practice/practice.h"
#include "platform/routes.h"

namespace espalier::home {

using platform::Context;

struct HomePlan
{
    PlanId id;
    std::string title;
    Date starts_on;
    Date ends_on;
    plans::PlanState state = plans::PlanState::draft;
    Instant since;          // of the last turn, or of its making
    std::int64_t items = 0; // not cancelled
    std::int64_t closed = 0;
};
BOOST_DESCRIBE_STRUCT(HomePlan, (), (id, title, starts_on, ends_on, state, since, items, closed))

// An agreed item of the plan that its person still has to do.
struct HomeItem
{
    PlanItemId id;
    PlanId plan_id;
    std::string title;
    plans::Method method = plans::Method::course;
    plans::ItemState state = plans::ItemState::planned;
    Date due_on;
    bool is_overdue = false;
};
BOOST_DESCRIBE_STRUCT(HomeItem, (), (id, plan_id, title, method, state, due_on, is_overdue))

// An item of the plan that is done: whoever assesses it has not looked yet.
struct HomeWaitingItem
{
    PlanItemId id;
    PlanId plan_id;
    std::string title;
    std::optional<std::string> assessor_name; // named by the item, or the nearest manager; none: there is nobody
    std::optional<Instant> since;
};
BOOST_DESCRIBE_STRUCT(HomeWaitingItem, (), (id, plan_id, title, assessor_name, since))

struct Home
{
    std::optional<PersonId> person_id; // none: this account belongs to nobody of the organisation
    std::string given_name;
    Date today;
    std::vector<Ask> asks; // in order, the first is the main one; up to a hundred
    std::int64_t all_asks = 0;
    std::optional<TenMinutes> ten_minutes;
    practice::PracticeWaiting practice;         // a session of cards
    std::optional<HomePlan> plan;               // the one that runs today, else the newest that is not closed
    std::optional<HomePlan> next_plan;          // another that is being prepared: a draft, or proposed
    std::optional<HomeItem> next_item;          // of the plan, the soonest due
    std::vector<HomeWaitingItem> waiting_items; // of the plan, the longest waiting first
    std::vector<plans::OpenNeed> needs;         // up to three open ones, the highest priority first
    std::int64_t open_needs = 0;
    std::int64_t waiting_plans = 0; // for this person's agreement
    std::int64_t reports = 0;
    std::optional<RoundProgress> round; // of somebody with reports
};
BOOST_DESCRIBE_STRUCT(Home, (),
                      (person_id, given_name, today, asks, all_asks, ten_minutes, practice, plan, next_plan, next_item,
                       waiting_items, needs, open_needs, waiting_plans, reports, round))

Home home(Context& context);

// What waits in the programme, whoever it waits for: for the people and learning teams.
struct ProgrammeWaiting
{
    std::vector<plans::WaitingPlan> plans; // longer than the workspace waits; up to five, the longest waiting first
    std::int64_t all_plans = 0;
    std::int64_t job_drafts = 0; // not in force yet; counted up to 100
};
BOOST_DESCRIBE_STRUCT(ProgrammeWaiting, (), (plans, all_plans, job_drafts))

ProgrammeWaiting programme_waiting(Context& context);

void routes(platform::Routes& routes);

} // namespace espalier::home
