// SPDX-License-Identifier: Apache-2.0
// Other dates for items: changed in a draft, asked for and answered once agreed, changed visibly by the manager.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// Of the item that add_item adds, due on 30 September and looked at again on 29 December 2026.
Step move_item(Who who, std::string version, std::string starts_on, std::string due_on,
               std::vector<std::pair<std::string, std::string>> has, std::string event)
{
    return {.who = who,
            .call = "POST /plan-items/{item}/rescheduling",
            .body = R"({"version":)" + version + R"(,"starts_on":)" + starts_on + R"(,"due_on":)" + due_on +
                R"(,"reason":"The trees are cut in autumn."})",
            .has = std::move(has),
            .events = {{std::move(event)}}};
}

constexpr auto in_october = R"({"version":2,"due_on":"2026-10-31","reason":"The trees are cut in autumn."})";

} // namespace

TEST_CASE("in a draft dates are simply changed, and the day to look again moves along")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      move_item(Who::employee, "1", R"("2026-09-01")", R"("2026-10-31")",
                                {{"/items/0/item/starts_on", R"("2026-09-01")"},
                                 {"/items/0/item/due_on", R"("2026-10-31")"},
                                 {"/items/0/item/reassess_on", R"("2027-01-29")"},
                                 {"/items/0/item/version", "2"}},
                                "plan_item.rescheduled"),
                      {.who = Who::employee, .call = "GET /plans/{plan}/reschedulings", .has = {{"/items", "[]"}}},
                      refused(Who::employee, "POST /plan-items/{item}/rescheduling", 412, "stale",
                              R"({"version":1,"due_on":"2026-11-30"})"),
                      refused(Who::employee, "POST /plan-items/{item}/rescheduling", 422, "outside_plan",
                              R"({"version":2,"due_on":"2027-03-01"})"),
                      refused(Who::employee, "POST /plan-items/{item}/rescheduling", 422, "after_due_date",
                              R"({"version":2,"starts_on":"2026-11-02","due_on":"2026-11-01"})"),
                      refused(Who::peer, "POST /plan-items/{item}/rescheduling", 404, "not_found", in_october)});
    });
}

TEST_CASE("a manager changes a draft visibly; several changes in a row are one, and the way back is none")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      move_item(Who::manager, "1", "null", R"("2026-10-31")", {}, "plan_item.rescheduled"),
                      move_item(Who::manager, "2", "null", R"("2026-11-30")", {}, "plan_item.rescheduled"),
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}/reschedulings",
                       .has = {{"/items/0/rescheduling/due_on_before", R"("2026-09-30")"},
                               {"/items/0/rescheduling/due_on", R"("2026-11-30")"},
                               {"/items/0/rescheduling/answer", R"("not_needed")"},
                               {"/items/0/by_name", "?"},
                               {"/next", "null"}},
                       .lacks = {"2026-10-31"}},
                      move_item(Who::manager, "3", "null", R"("2026-09-30")", {}, "plan_item.rescheduled"),
                      {.who = Who::employee, .call = "GET /plans/{plan}/reschedulings", .has = {{"/items", "[]"}}},
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      refused(Who::employee, "POST /plan-items/{item}/rescheduling", 409, "waits_for_answer",
                              R"({"version":4,"due_on":"2026-10-31"})"),
                      move_item(Who::manager, "4", "null", R"("2026-10-31")", {}, "plan_item.rescheduled"),
                      {.who = Who::employee, .call = "GET /notifications", .contains = {"plan_rescheduled"}}});
    });
}

TEST_CASE("the person asks for other dates of what was agreed; it keeps its own until the manager agrees")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run(
            {move_item(Who::employee, "2", "null", R"("2026-10-31")",
                       {{"/items/0/item/due_on", R"("2026-09-30")"}, {"/items/0/item/version", "2"}},
                       "plan_item.rescheduling_asked"),
             {.who = Who::manager, .call = "GET /notifications", .contains = {"plan_rescheduling_asked"}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}/reschedulings",
              .has = {{"/items/0/may_answer", "false"}, {"/items/0/may_withdraw", "true"}}},
             {.who = Who::manager,
              .call = "GET /plans/{plan}/reschedulings",
              .has = {{"/items/0/may_answer", "true"},
                      {"/items/0/may_withdraw", "false"},
                      {"/items/0/rescheduling/reason", R"("The trees are cut in autumn.")"}},
              .keep = {{"asked", "/items/0/rescheduling/id"}}},
             refused(Who::employee, "POST /plan-items/{item}/rescheduling/answer", 403, "forbidden",
                     R"({"rescheduling_id":"{asked}","kind":"agreed"})"),
             {.who = Who::manager,
              .call = "POST /plan-items/{item}/rescheduling/answer",
              .body = R"({"rescheduling_id":"{asked}","kind":"agreed"})",
              .has = {{"/items/0/item/due_on", R"("2026-10-31")"}, {"/items/0/item/reassess_on", R"("2027-01-29")"}},
              .events = {{"plan_item.rescheduled"}}},
             {.who = Who::employee, .call = "GET /notifications", .contains = {"plan_rescheduling_agreed"}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}/differences?from=1&to=2",
              .has = {{"/items/0/fields/0/field", R"("due_on")"}, {"/items/0/fields/0/after", R"("2026-10-31")"}}},
             refused(Who::manager, "POST /plan-items/{item}/rescheduling/answer", 409, "nothing_asked",
                     R"({"rescheduling_id":"{asked}","kind":"agreed"})")});
    });
}

TEST_CASE("what is asked is returned with a reason, taken back, or gives way to what is asked next")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run({move_item(Who::employee, "2", "null", R"("2026-10-31")", {}, "plan_item.rescheduling_asked"),
                      {.who = Who::manager,
                       .call = "GET /plans/{plan}/reschedulings",
                       .keep = {{"read_early", "/items/0/rescheduling/id"}}},
                      move_item(Who::employee, "2", "null", R"("2026-11-30")", {}, "plan_item.rescheduling_asked"),
                      refused(Who::manager, "POST /plan-items/{item}/rescheduling/answer", 412, "stale",
                              R"({"rescheduling_id":"{read_early}","kind":"agreed"})"),
                      {.who = Who::manager,
                       .call = "GET /plans/{plan}/reschedulings",
                       .keep = {{"asked", "/items/1/rescheduling/id"}}},
                      {.who = Who::manager,
                       .call = "POST /plan-items/{item}/rescheduling/answer",
                       .body = R"({"rescheduling_id":"{asked}","kind":"returned","reason":"The frost comes earlier."})",
                       .has = {{"/items/0/item/due_on", R"("2026-09-30")"}},
                       .events = {{"plan_item.rescheduling_returned"}}},
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}/reschedulings",
                       .has = {{"/items/0/rescheduling/answer", R"("withdrawn")"},
                               {"/items/1/rescheduling/answer", R"("returned")"},
                               {"/items/1/rescheduling/answer_reason", R"("The frost comes earlier.")"}}},
                      move_item(Who::employee, "2", "null", R"("2026-10-15")", {}, "plan_item.rescheduling_asked"),
                      refused(Who::manager, "DELETE /plan-items/{item}/rescheduling", 403, "forbidden"),
                      {.who = Who::employee,
                       .call = "DELETE /plan-items/{item}/rescheduling",
                       .status = 204,
                       .events = {{"plan_item.rescheduling_withdrawn"}}},
                      refused(Who::employee, "DELETE /plan-items/{item}/rescheduling", 409, "nothing_asked")});
    });
}

TEST_CASE("a manager changes the dates of what was agreed at once, and the plan keeps it as a revision")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run({move_item(Who::manager, "2", R"("2026-10-01")", R"("2026-10-31")",
                                {{"/items/0/item/due_on", R"("2026-10-31")"}}, "plan_item.rescheduled"),
                      {.who = Who::employee, .call = "GET /notifications", .contains = {"plan_rescheduled"}},
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}/revisions",
                       .has = {{"/items/0/number", "2"}, {"/items/0/items/0/due_on", R"("2026-10-31")"}}},
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}/reschedulings",
                       .has = {{"/items/0/rescheduling/answer", R"("not_needed")"}}},
                      {.who = Who::employee,
                       .call = "POST /plan-items/{item}/cancellation",
                       .body = R"({"reason":"The garden is sold."})"},
                      refused(Who::manager, "POST /plan-items/{item}/rescheduling", 409, "already_ended",
                              R"({"version":3,"due_on":"2026-11-30"})"),
                      {.who = Who::peer, .call = "GET /plans/{plan}/reschedulings", .status = 404}});
    });
}

TEST_CASE("what is asked of an item that ends is asked no more")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run(
            {move_item(Who::employee, "2", "null", R"("2026-10-31")", {}, "plan_item.rescheduling_asked"),
             {.who = Who::manager,
              .call = "GET /home",
              .has = {{"/asks/0/kind", R"("answer_rescheduling")"},
                      {"/asks/0/subject", R"("Prune with the head gardener")"},
                      {"/asks/0/person_name", R"("Emil Voss")"},
                      {"/asks/0/plan_item_id", R"("{item}")"}}},
             {.who = Who::employee, .call = "GET /home", .lacks = {"answer_rescheduling"}},
             {.who = Who::manager, .call = "POST /plan-items/{item}/closure", .body = R"({"shown":"Ten trees."})"},
             {.who = Who::manager,
              .call = "GET /plans/{plan}/reschedulings",
              .has = {{"/items/0/rescheduling/answer", R"("withdrawn")"}, {"/items/0/may_answer", "false"}}},
             {.who = Who::manager, .call = "GET /home", .lacks = {"answer_rescheduling"}}});
    });
}
