// SPDX-License-Identifier: Apache-2.0
// The matching report through the API: who sees what of it, and how an item comes to be traced.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step add_item(std::string_view title, std::string_view needs, std::string_view hours, std::string keep)
{
    return {.who = Who::employee,
            .call = "POST /plans/{plan}/items",
            .body = R"({"title":")" + std::string(title) + R"(","need_ids":[)" + std::string(needs) +
                R"(],"method":"course","hours_on_duty":)" + std::string(hours) +
                R"(,"direct_cost":100,"due_on":"2026-09-30","success_measure":"Prunes ten trees."})",
            .keep = {{std::move(keep), "/items/0/item/id"}}};
}

// An agreed plan of the employee: 30 hours for a need, 10 for none. Remembers "plan", "need", "unnamed" (a need that was
// known and that no item names), "traced" and "untraced".
void agree_plan(Scenario& scenario)
{
    prepare_job(scenario);
    auto const declare = [](std::string statement, std::string keep) {
        return Step{.who = Who::employee,
                    .call = "POST /people/{employee}/needs",
                    .body = R"({"statement":")" + statement + R"("})",
                    .keep = {{std::move(keep), "/id"}}};
    };
    scenario.run({declare("Prune without a correction.", "need"),
                  declare("Read the soil.", "unnamed"),
                  {.who = Who::employee,
                   .call = "POST /people/{employee}/plans",
                   .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
                   .keep = {{"plan", "/plan/id"}}},
                  add_item("Prune", R"("{need}")", "30", "traced"),
                  add_item("Visit the fair", "", "10", "ignored"),
                  {.who = Who::employee, .call = "GET /plans/{plan}", .keep = {{"untraced", "/items/1/item/id"}}},
                  {.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}},
                  {.who = Who::manager, .call = "POST /plans/{plan}/agreement", .body = R"({"stamp":"{stamp}"})"}});
}

constexpr auto year = "GET /matching?from=2026-01-01&to=2026-12-31";

Step hours(Who who, std::string call, std::string_view traced)
{
    return {.who = who,
            .call = std::move(call),
            .has = {{"/whole/figures/hours_planned/all", "40"},
                    {"/whole/figures/hours_planned/traced", std::string(traced)}}};
}

} // namespace

TEST_CASE("hours and money trace to needs by unit, method, provider and quarter")
{
    on_each_database([](Scenario& scenario) {
        agree_plan(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = year,
                       .has = {{"/sight", R"("everything")"},
                               {"/whole/figures/items", "2"},
                               {"/whole/figures/traced_items", "1"},
                               {"/whole/figures/hours_planned/all", "40"},
                               {"/whole/figures/hours_planned/traced", "30"},
                               {"/whole/figures/hours_spent/all", "0"},
                               {"/whole/figures/direct_cost_planned/all", "200.00"},
                               {"/whole/figures/direct_cost_planned/traced", "100.00"},
                               {"/units/0/key", R"("{north}")"},
                               {"/methods/0/key", R"("course")"},
                               {"/providers/0/key", "null"},
                               {"/quarters/0/key", R"("2026-Q3")"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching?from=2026-01-01&to=2026-12-31&unit_id={south}",
                       .has = {{"/whole/figures/items", "0"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching?from=2026-01-01&to=2026-12-31&unit_id={north}&method=course&provider=",
                       .has = {{"/whole/figures/items", "2"}, {"/units/0/key", "null"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching?from=2026-01-01&to=2026-12-31&method=reading",
                       .has = {{"/whole/figures/items", "0"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching?from=2026-10-01&to=2026-12-31",
                       .has = {{"/whole/figures/items", "0"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching?from=2026-12-31&to=2026-01-01",
                       .status = 422,
                       .contains = {"before_start"}},
                      {.who = Who::people_admin,
                       .call = "GET /matching?from=2026-01-01&to=2026-12-31&unit_id=7",
                       .status = 404}});
    });
}

TEST_CASE("what a finished item took counts as told, and one that was cancelled not at all")
{
    on_each_database([](Scenario& scenario) {
        agree_plan(scenario);
        scenario.run({{.who = Who::employee, .call = "POST /plan-items/{traced}/start"},
                      {.who = Who::employee,
                       .call = "POST /plan-items/{traced}/completion",
                       .body = R"({"hours_on_duty_spent":36})"},
                      {.who = Who::employee,
                       .call = "POST /plan-items/{untraced}/cancellation",
                       .body = R"({"reason":"It was called off."})"},
                      {.who = Who::people_admin,
                       .call = year,
                       .has = {{"/whole/figures/items", "1"},
                               {"/whole/figures/finished_items", "1"},
                               {"/whole/figures/told_items", "1"},
                               {"/whole/figures/hours_planned/all", "30"},
                               {"/whole/figures/hours_spent/all", "36"},
                               {"/whole/figures/direct_cost_spent/all", "100.00"}}}});
    });
}

TEST_CASE("a plan traces to needs by the rule of the report: what was recorded later does not count")
{
    on_each_database([](Scenario& scenario) {
        agree_plan(scenario);
        auto const plan = [](std::string hours, std::string traced) {
            return Step{.who = Who::employee,
                        .call = "GET /plans/{plan}",
                        .has = {{"/totals/hours_for_needs", std::move(hours)},
                                {"/items/0/needs/0/need_id", R"("{need}")"},
                                {"/items/0/is_traced", std::move(traced)},
                                {"/items/1/is_traced", "false"}}};
        };
        scenario.run({plan("30", "true"), hours(Who::manager, year, "30")});
        scenario.as_program(
            [](platform::Context& context) { context.tx.execute("UPDATE needs SET created_at = created_at + 1"); });
        scenario.run({plan("0", "false"), hours(Who::manager, year, "0")});
        scenario.as_program(
            [](platform::Context& context) { context.tx.execute("UPDATE plan_items SET agreed_at = NULL"); });
        scenario.run({plan("30", "true")});
    });
}

TEST_CASE("managers see their own people, executives no small groups, others nothing")
{
    on_each_database([](Scenario& scenario) {
        agree_plan(scenario);
        scenario.run(
            {hours(Who::manager, year, "30"),
             hours(Who::managers_manager, year, "30"),
             {.who = Who::manager, .call = year, .has = {{"/sight", R"("own_people")"}, {"/may_tie", "true"}}},
             {.who = Who::manager,
              .call = "GET /matching/items?from=2026-01-01&to=2026-12-31&is_traced=false",
              .has = {{"/items/0/id", R"("{untraced}")"}, {"/items/0/person_id", R"("{employee}")"}}},
             {.who = Who::executive,
              .call = year,
              .has = {{"/sight", R"("large_groups")"},
                      {"/may_tie", "false"},
                      {"/whole/figures", "null"},
                      {"/units/0/figures", "null"},
                      {"/methods/0/figures", "null"},
                      {"/quarters/0/figures", "null"}}},
             {.who = Who::executive,
              .call = "GET /matching?from=2026-01-02&to=2026-12-31&method=course&provider=x",
              .status = 422,
              .contains = {"whole_periods", "/method", "/provider"}},
             {.who = Who::executive, .call = "GET /matching/items?from=2026-01-01&to=2026-12-31", .status = 403},
             {.who = Who::employee, .call = year, .status = 403},
             {.who = Who::admin, .call = year, .status = 403}});
    });
}

TEST_CASE("an untraced item is tied to a need that was known when it was agreed, and then traces")
{
    on_each_database([](Scenario& scenario) {
        agree_plan(scenario);
        auto const tie = [](Who who, std::string_view need, int status, std::string key) {
            return Step{.who = who,
                        .call = "POST /plan-items/{untraced}/needs",
                        .body = R"({"need_id":")" + std::string(need) + R"("})",
                        .status = status,
                        .contains = {std::move(key)}};
        };
        scenario.advance_seconds(60);
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/needs",
                       .body = R"({"statement":"See the fair."})",
                       .keep = {{"late", "/id"}}},
                      {.who = Who::manager,
                       .call = "POST /people/{peer}/needs",
                       .body = R"({"statement":"Of somebody else."})",
                       .keep = {{"other", "/id"}}},
                      tie(Who::manager, "{late}", 422, "recorded_after_agreement"),
                      tie(Who::manager, "{other}", 422, "unknown_reference"),
                      tie(Who::peer, "{unnamed}", 404, "plan item"),
                      {.who = Who::manager,
                       .call = "POST /plan-items/{untraced}/needs",
                       .body = R"({"need_id":"{unnamed}"})",
                       .has = {{"/items/1/needs/0/need_id", R"("{unnamed}")"}, {"/totals/hours_for_needs", "40"}},
                       .events = {{"plan_item.tied"}}},
                      tie(Who::manager, "{unnamed}", 422, "named_twice"),
                      hours(Who::people_admin, year, "40"),
                      {.who = Who::people_admin,
                       .call = "GET /matching/items?from=2026-01-01&to=2026-12-31&is_traced=false",
                       .has = {{"/items", "[]"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching/items?from=2026-01-01&to=2026-12-31&limit=1&unit_id={north}",
                       .has = {{"/items/0/id", R"("{traced}")"}, {"/next", R"("{traced}")"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching/items?from=2026-01-01&to=2026-12-31&after={traced}",
                       .has = {{"/items/0/id", R"("{untraced}")"}, {"/next", "null"}}}});
    });
}

TEST_CASE("a need that was dismissed before the agreement documents nothing; one dismissed later did")
{
    on_each_database([](Scenario& scenario) {
        agree_plan(scenario);
        scenario.advance_seconds(60);
        scenario.run({{.who = Who::manager,
                       .call = "PUT /needs/{need}/dismissal",
                       .body = R"({"reason":"It is no part of the job any more."})"},
                      hours(Who::people_admin, year, "30")});
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE need_dismissals SET dismissed_at = dismissed_at - 3600000");
        });
        scenario.run({hours(Who::people_admin, year, "0")});
    });
}

TEST_CASE("what was spent on an item before it was carried over stays, and what it was planned to take counts where it "
          "goes on")
{
    on_each_database([](Scenario& scenario) {
        agree_plan(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /plan-items/{traced}/completion",
                       .body = R"({"hours_on_duty_spent":6,"direct_cost_spent":40})"},
                      {.who = Who::employee,
                       .call = "POST /people/{employee}/plans",
                       .body = R"({"title":"Next","starts_on":"2026-09-01","ends_on":"2027-08-31",
                                   "carried_item_ids":["{traced}","{untraced}"]})",
                       .keep = {{"next", "/plan/id"}, {"goes_on", "/items/0/item/id"}}},
                      {.who = Who::people_admin,
                       .call = year,
                       .has = {{"/whole/figures/items", "0"},
                               {"/whole/figures/hours_planned/all", "0"},
                               {"/whole/figures/hours_spent/traced", "6"},
                               {"/whole/figures/direct_cost_spent/all", "40.00"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching/items?from=2026-01-01&to=2026-12-31&limit=1",
                       .has = {{"/items/0/id", R"("{traced}")"}, {"/items/0/hours", "6"}}},
                      {.who = Who::employee, .call = "POST /plans/{next}/proposal", .keep = {{"stamp", "/stamp"}}},
                      {.who = Who::manager, .call = "POST /plans/{next}/agreement", .body = R"({"stamp":"{stamp}"})"},
                      {.who = Who::people_admin,
                       .call = year,
                       .has = {{"/whole/figures/items", "2"},
                               {"/whole/figures/hours_planned/all", "40"},
                               {"/whole/figures/hours_spent/all", "6"}}},
                      {.who = Who::people_admin,
                       .call = "GET /matching/items?from=2026-01-01&to=2026-12-31&after={goes_on}",
                       .contains = {"{traced}"}}});
    });
}
