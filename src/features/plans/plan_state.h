// SPDX-License-Identifier: Apache-2.0
// The states that follow from turns and steps: pure functions.
#pragma once

#include "features/plans/plans.h"

#include <optional>
#include <span>
#include <string>

namespace espalier::plans {

// From the steps of one item, oldest first. The newest decides; reopened is planned again, or in progress when it had
// been started; what was carried over and is reopened stands where it stood.
ItemState item_state(std::span<Step const> steps);

// From the turns, oldest first, and the states of all items.
PlanState plan_state(std::span<Turn const> turns, std::span<ItemState const> items);

// What is done waits for whoever assesses it, and is late for nobody.
bool is_overdue(ItemState state, Date due_on, Date today);

// May a plan with this last turn (none: never proposed) be changed? May its items move on? Fault conflict says why not.
void require_not_closed(std::optional<TurnKind> last);
void require_open(std::optional<TurnKind> last); // neither closed nor waiting for an answer

// What may be done to an item next; Fault conflict says why not.
void require_step(ItemState state, StepKind next);

// Three months to two years; Fault invalid on /ends_on.
void require_period(Date starts_on, Date ends_on);

// What a plan says and how far it has come, counted: what is read at one time and another is the same where the stamps
// are. Ids of items grow, turns and steps are only ever added.
struct PlanCount
{
    std::int64_t version = 1; // of the plan
    std::int64_t turns = 0;
    std::int64_t items = 0;
    std::int64_t newest_item = 0;
    std::int64_t item_versions = 0; // their sum
    std::int64_t steps = 0;

    void add(PlanItemId item, std::int64_t item_version, std::int64_t item_steps);
    std::string stamp() const;
};

// Sums over the views.
PlanTotals totals_of(std::span<PlanItemView const> items);

} // namespace espalier::plans
