// SPDX-License-Identifier: Apache-2.0
// The state of an item in SQL and in C++: the same, whatever has happened to it.
#include "features/plans/item_state_sql.h"

#include "features/plans/loop_test.h"
#include "features/plans/plan_state.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;
using plans::ItemState;
using plans::StepKind;

namespace {

// Every run of up to `length` steps in which each may follow the one before.
void each_run(std::vector<plans::Step>& steps, std::size_t length, std::vector<std::vector<plans::Step>>& runs)
{
    runs.push_back(steps);
    if (steps.size() == length)
        return;
    auto const state = plans::item_state(steps);
    for (auto const kind : {StepKind::started, StepKind::done, StepKind::not_shown, StepKind::closed,
                            StepKind::cancelled, StepKind::carried_over, StepKind::reopened}) {
        try {
            plans::require_step(state, kind);
        } catch (Fault const&) {
            continue;
        }
        steps.push_back({.kind = kind});
        each_run(steps, length, runs);
        steps.pop_back();
    }
}

std::string said(std::vector<plans::Step> const& steps)
{
    std::string words;
    for (auto const& step : steps)
        words += std::string(reflect::to_name(step.kind)) + " ";
    return words;
}

} // namespace

TEST_CASE("SQL finds the state of an item that the rules find")
{
    std::vector<plans::Step> none;
    std::vector<std::vector<plans::Step>> runs;
    each_run(none, 4, runs);
    CHECK(runs.size() > 100);
    on_each_database([&](Scenario& scenario) {
        scenario.run(
            {draft_plan(),
             {.who = Who::employee,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Read","due_on":"2026-09-30","method":"reading","success_measure":"Tells."})",
              .keep = {{"item", "/items/0/item/id"}}}});
        auto const item = std::stoll(scenario.remembered("item"));
        auto const statement = "SELECT " + plans::store::item_state_of("$1");
        scenario.as_program([&](platform::Context& context) {
            for (auto const& run : runs) {
                context.tx.execute("DELETE FROM plan_item_steps");
                std::int64_t id = 0;
                for (auto const& step : run)
                    context.tx.execute(
                        "INSERT INTO plan_item_steps (id, plan_item_id, kind, at, by_account_id, comment) "
                        "VALUES ($1, $2, $3, 0, 1, '')",
                        ++id, item, step.kind);
                INFO(said(run));
                CHECK(*context.tx.row<std::string>(statement, item) == reflect::to_name(plans::item_state(run)));
            }
        });
    });
}
