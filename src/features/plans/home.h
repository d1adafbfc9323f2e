// SPDX-License-Identifier: Apache-2.0
// Home and team: what today asks of a person, and where a manager's direct reports stand.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

// An item of the own plan that has begun or is due next.
struct HomeItem
{
    PlanItemId id;
    PlanId plan_id;
    std::string title;
    Method method = Method::course;
    ItemState state = ItemState::planned;
    Date due_on;
    bool is_overdue = false;
};
BOOST_DESCRIBE_STRUCT(HomeItem, (), (id, plan_id, title, method, state, due_on, is_overdue))

struct HomeNeed
{
    NeedId id;
    std::string name; // of the competency, or the statement
    std::optional<double> required_level;
    std::optional<double> current_level;
    double priority = 0;
};
BOOST_DESCRIBE_STRUCT(HomeNeed, (), (id, name, required_level, current_level, priority))

struct Home
{
    std::optional<PersonId> person_id; // none: this account belongs to nobody of the organisation
    std::string given_name;
    Date today;
    std::optional<PlanLine> plan;      // the one that runs today, else the newest that is not closed
    std::optional<PlanLine> next_plan; // another that is being prepared: a draft, or proposed
    std::vector<HomeItem> next_items;  // up to five
    std::vector<HomeNeed> needs;       // up to three open ones, highest priority first
    std::int64_t open_needs = 0;
    std::vector<PlanLine> plans_to_agree; // that wait for this person: up to five, the longest waiting first
    std::int64_t waiting_plans = 0;       // all that wait
    std::int64_t unread_notifications = 0;
    std::int64_t reports = 0;
};
BOOST_DESCRIBE_STRUCT(Home, (),
                      (person_id, given_name, today, plan, next_plan, next_items, needs, open_needs, plans_to_agree,
                       waiting_plans, unread_notifications, reports))

Home home(Context& context);

struct TeamMember
{
    PersonId person_id;
    std::string name;
    std::optional<std::string> job_title;
    std::string unit_name;
    std::int64_t open_needs = 0;
    std::int64_t planned_needs = 0;
    std::int64_t recurring_needs = 0;
    std::optional<std::string> top_need; // the competency of the highest priority
    std::optional<PlanId> plan_id;       // current_plan, else the newest
    std::optional<PlanState> plan_state;
    std::int64_t items = 0;
    std::int64_t closed = 0;
    std::int64_t overdue = 0;
};
BOOST_DESCRIBE_STRUCT(TeamMember, (),
                      (person_id, name, job_title, unit_name, open_needs, planned_needs, recurring_needs, top_need,
                       plan_id, plan_state, items, closed, overdue))

std::vector<TeamMember> team_of(Context& context, PersonId manager); // direct reports, by name

} // namespace espalier::plans
