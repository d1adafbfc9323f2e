// SPDX-License-Identifier: Apache-2.0
// How requests are answered in this workspace: from which amounts on, within which time, and who holds which budget.
#pragma once

#include "features/training_requests/training_requests.h"
#include "platform/org_chart.h"

#include <map>

namespace espalier::training_requests {

struct TrainingRequestSettings
{
    static constexpr std::string_view settings_name = "training_requests";

    Money learning_team_from{500'00};    // below, the manager's yes is enough
    Money budget_holder_from{2000'00};   // not below the other
    Whole<1, 90> answer_within_days{10}; // then the next above is asked as well
    std::int64_t version = 1;            // moves with each change
};
BOOST_DESCRIBE_STRUCT(TrainingRequestSettings, (),
                      (learning_team_from, budget_holder_from, answer_within_days, version))

// Of a cost centre, or of a unit and those below it.
struct BudgetHolder
{
    Id<BudgetHolder> id;
    std::optional<std::string> cost_centre;
    std::optional<UnitId> unit_id;
    std::optional<std::string> unit_name;
    PersonId person_id;
    std::string person_name;
    bool has_left = false; // and holds nothing any more
};
BOOST_DESCRIBE_STRUCT(BudgetHolder, (), (id, cost_centre, unit_id, unit_name, person_id, person_name, has_left))
using BudgetHolderId = Id<BudgetHolder>;

// One of cost centre and unit.
struct BudgetHolderDraft
{
    std::optional<Text<1, 60>> cost_centre;
    std::optional<UnitId> unit_id;
    PersonId holder_id;
};
BOOST_DESCRIBE_STRUCT(BudgetHolderDraft, (), (cost_centre, unit_id, holder_id))

// Answers what is stored then. Fault invalid when the second threshold lies below the first, or one is below zero; stale.
TrainingRequestSettings change_request_settings(Context& context, TrainingRequestSettings const& settings);
// Fault invalid; conflict "already_exists" where the cost centre or unit has a holder.
BudgetHolder add_budget_holder(Context& context, BudgetHolderDraft const& draft);
void remove_budget_holder(Context& context, BudgetHolderId id); // Fault not_found

// All of them, to be asked often. Who has left holds nothing.
class Holders
{
public:
    Holders() = default;
    Holders(std::vector<BudgetHolder> const& holders, platform::OrgChart const& chart);

    bool empty() const { return by_cost_centre_.empty() && by_unit_.empty(); }
    // Of the cost centre; else of the person's unit, or the nearest above it that has one.
    std::optional<PersonId> holder_of(std::optional<std::string> const& cost_centre, PersonId person,
                                      platform::OrgChart const& chart) const;

private:
    std::map<std::string, PersonId> by_cost_centre_;
    std::map<UnitId, PersonId> by_unit_;
};

} // namespace espalier::training_requests
