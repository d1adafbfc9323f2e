// SPDX-License-Identifier: Apache-2.0
// What was agreed to be learned, for reports over many plans: every agreed item that was not cancelled. What was carried
// over or replaced counts where it goes on, and where it was before only with what was spent on it there. None of these
// functions asks who looks: whoever calls them shows people only to those who may see their plans.
//
// An item traces to a documented need when it names one that was recorded before the item was agreed, and that was not
// dismissed at that moment. What happens to the need later (it is met, merged or dismissed) does not change the past.
#pragma once

#include "features/plans/plans.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace espalier::plans {

// What an item was planned to take, and what it was told to have taken.
struct AgreedItem
{
    PersonId person_id;
    platform::UnitId unit_id; // of the person today
    Method method = Method::course;
    std::optional<std::string> provider; // of the solution that was chosen
    Date due_on;
    double hours_on_duty = 0; // planned; 0 where nothing was given
    double hours_off_duty = 0;
    Money direct_cost;
    std::optional<double> hours_on_duty_spent; // none: not told
    std::optional<double> hours_off_duty_spent;
    std::optional<Money> direct_cost_spent;
    bool is_finished = false; // done or closed
    bool goes_on = false;     // as another item, which counts what was planned
    bool is_traced = false;
    std::optional<Money> hourly_cost; // of the person
};
BOOST_DESCRIBE_STRUCT(AgreedItem, (),
                      (person_id, unit_id, method, provider, due_on, hours_on_duty, hours_off_duty, direct_cost,
                       hours_on_duty_spent, hours_off_duty_spent, direct_cost_spent, is_finished, goes_on, is_traced,
                       hourly_cost))

// Whose items: everybody's, or those of the people below a manager. Both days included.
struct AgreedItemsRange
{
    Date due_from;
    Date due_to;
    std::optional<PersonId> below;
};
void each_agreed_item(db::Transaction& tx, AgreedItemsRange const& range,
                      std::function<void(AgreedItem const&)> const& visit);

struct AgreedItemsFilter
{
    AgreedItemsRange range;
    std::optional<platform::UnitId> unit_id; // this one and those below
    std::optional<Method> method;
    std::optional<std::string> provider; // empty: none was given
    std::optional<bool> is_traced;
    std::optional<PlanItemId> after;
};

// One of them with its names. Hours and cost count as spent where that was told, and else as planned.
struct AgreedItemLine
{
    PlanItemId id;
    PlanId plan_id;
    PersonId person_id;
    std::string person_name;
    std::string unit_name;
    std::string title;
    Method method = Method::course;
    std::optional<std::string> provider;
    Date due_on;
    bool is_finished = false;
    bool is_traced = false;
    double hours = 0;
    Money direct_cost;
};
BOOST_DESCRIBE_STRUCT(AgreedItemLine, (),
                      (id, plan_id, person_id, person_name, unit_name, title, method, provider, due_on, is_finished,
                       is_traced, hours, direct_cost))

// The dearest first, then those that take most hours.
std::vector<AgreedItemLine> agreed_items(db::Transaction& tx, AgreedItemsFilter const& filter, std::int64_t limit);

} // namespace espalier::plans
