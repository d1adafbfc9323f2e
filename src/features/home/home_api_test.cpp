// SPDX-License-Identifier: Apache-2.0
// Home through the API: each side sees what is asked of it, in order, as the loop goes round.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// The employee drafts a plan with two items: "first" due in June, "second" in August. Remembers "plan".
void draft_two(Scenario& scenario)
{
    scenario.run({{.who = Who::employee,
                   .call = "POST /people/{employee}/plans",
                   .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
                   .keep = {{"plan", "/plan/id"}}},
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"Prune with the head gardener","competency_id":"{prune}","method":"on_the_job",
                               "due_on":"2026-06-30","success_measure":"Prunes ten trees."})",
                   .keep = {{"first", "/items/0/item/id"}}},
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"Read about roots","method":"reading","due_on":"2026-08-31",
                               "success_measure":"Tells the team."})",
                   .keep = {{"second", "/items/1/item/id"}}}});
}

void agree_first_return_second(Scenario& scenario)
{
    draft_two(scenario);
    scenario.run(
        {{.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}},
         {.who = Who::manager,
          .call = "POST /plans/{plan}/agreement",
          .body =
              R"({"stamp":"{stamp}","returned":[{"plan_item_id":"{second}","reason":"Choose one on our soil."}]})"}});
}

// As if the agreed items had been planned for those days. Sessions would end if time went by.
void make_due(Scenario& scenario, std::string due_on, std::string reassess_on)
{
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute("UPDATE plan_items SET due_on = $1, reassess_on = $2", due_on, reassess_on);
    });
}

} // namespace

TEST_CASE("home leads from the first plan to its agreement, and tells each side why it is asked")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        make_gardener(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("begin_plan")"},
                               {"/plan", "null"},
                               {"/ten_minutes/kind", R"("rate_yourself")"},
                               {"/ten_minutes/subject", R"("Pruning")"},
                               {"/round", "null"}}}});
        draft_two(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /home",
              .has = {{"/asks/0/kind", R"("propose_plan")"},
                      {"/asks/0/place", R"("your_turn")"},
                      {"/asks/0/plan_id", R"("{plan}")"},
                      {"/asks/0/since", "?"},
                      {"/plan/items", "2"}}},
             {.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}},
             {.who = Who::employee, .call = "GET /home", .has = {{"/asks", "[]"}, {"/plan/state", R"("proposed")"}}},
             {.who = Who::manager,
              .call = "GET /home",
              .has = {{"/asks/0/kind", R"("agree_plan")"},
                      {"/asks/0/place", R"("somebody_waits")"},
                      {"/asks/0/person_name", R"("Emil Voss")"},
                      {"/asks/0/subject", R"("My year")"},
                      {"/waiting_plans", "1"},
                      {"/reports", "2"},
                      {"/round/people", "2"},
                      {"/asks/1/kind", R"("weekly_round")"},
                      {"/asks/1/count", "2"}}},
             {.who = Who::peer, .call = "GET /home", .has = {{"/waiting_plans", "0"}, {"/all_asks", "1"}}},
             {.who = Who::admin, .call = "GET /home", .has = {{"/person_id", "null"}, {"/asks", "[]"}}}});
    });
}

TEST_CASE("what was returned is asked for with its reason, beside the news of what was agreed")
{
    on_each_database([](Scenario& scenario) {
        prepare_framework(scenario);
        agree_first_return_second(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("revise_item")"},
                               {"/asks/0/subject", R"("Read about roots")"},
                               {"/asks/0/reason", R"("Choose one on our soil.")"},
                               {"/asks/1/kind", R"("carry_out_plan")"},
                               {"/asks/1/place", R"("to_know")"},
                               {"/next_item/id", R"("{first}")"}}}});
    });
}

TEST_CASE("an item is asked for when it is due, then its assessor, and both when its level is to be looked at again")
{
    on_each_database([](Scenario& scenario) {
        prepare_framework(scenario);
        agree_first_return_second(scenario);
        scenario.run({{.who = Who::employee, .call = "DELETE /plan-items/{second}", .status = 204}});
        make_due(scenario, "2026-03-06", "2026-06-04");
        scenario.run({{.who = Who::employee,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("finish_item")"},
                               {"/asks/0/place", R"("within_a_week")"},
                               {"/asks/0/due_on", R"("2026-03-06")"}}}});
        make_due(scenario, "2026-02-27", "2026-06-04");
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /home",
              .has = {{"/asks/0/place", R"("past_its_date")"}, {"/next_item/is_overdue", "true"}}},
             {.who = Who::employee, .call = "POST /plan-items/{first}/completion", .body = "{}"},
             {.who = Who::employee,
              .call = "GET /home",
              .has = {{"/ten_minutes/kind", R"("tell_how_it_went")"}, {"/ten_minutes/plan_item_id", R"("{first}")"}},
              .lacks = {"finish_item"}},
             {.who = Who::employee,
              .call = "POST /plans/{plan}/comments",
              .body = R"({"plan_item_id":"{first}","words":"Eleven trees."})"},
             {.who = Who::employee, .call = "GET /home", .has = {{"/ten_minutes", "null"}}},
             {.who = Who::manager, .call = "POST /plans/{plan}/comments", .body = R"({"words":"How was it?"})"},
             {.who = Who::employee,
              .call = "GET /home",
              .has = {{"/ten_minutes/kind", R"("answer_comment")"},
                      {"/ten_minutes/words", R"("How was it?")"},
                      {"/ten_minutes/person_name", R"("Malte Reis")"}}},
             {.who = Who::manager,
              .call = "GET /home",
              .has = {{"/asks/0/kind", R"("assess_item")"},
                      {"/asks/0/person_name", R"("Emil Voss")"},
                      {"/asks/0/plan_item_id", R"("{first}")"}}},
             {.who = Who::manager,
              .call = "POST /plan-items/{first}/closure",
              .body = R"({"shown":"Pruned eleven."})"}});
        scenario.run({{.who = Who::employee, .call = "GET /home", .lacks = {R"("reassess")"}}});
        make_due(scenario, "2025-11-30", "2026-03-01"); // of the same day as the scenario, or before
        scenario.run({{.who = Who::employee,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("reassess")"}, {"/asks/0/competency_id", R"("{prune}")"}}},
                      {.who = Who::manager, .call = "GET /home", .has = {{"/asks/0/kind", R"("reassess_report")"}}},
                      {.who = Who::employee,
                       .call = "POST /people/{employee}/evidence",
                       .body = R"({"competency_id":"{prune}","source":"self","level":4,"valid_on":"2026-03-01"})"},
                      {.who = Who::employee, .call = "GET /home", .has = {{"/asks/0/kind", R"("begin_plan")"}}}});
    });
}

TEST_CASE("an item is assessed by whom it names, where they may")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/plans",
                       .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
                       .keep = {{"plan", "/plan/id"}}},
                      {.who = Who::employee,
                       .call = "POST /plans/{plan}/items",
                       .body = R"({"title":"Read about roots","method":"reading","due_on":"2026-08-31",
                                   "assessor_id":"{managers_manager}","success_measure":"Tells the team."})",
                       .keep = {{"item", "/items/0/item/id"}}},
                      {.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}},
                      {.who = Who::manager, .call = "POST /plans/{plan}/agreement", .body = R"({"stamp":"{stamp}"})"},
                      {.who = Who::employee, .call = "POST /plan-items/{item}/completion", .body = "{}"},
                      {.who = Who::managers_manager,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("assess_item")"}, {"/asks/0/plan_item_id", R"("{item}")"}}},
                      {.who = Who::manager, .call = "GET /home", .lacks = {"assess_item"}}});
    });
}

TEST_CASE("whoever is asked for help finds it on Home until they have answered or the item has ended")
{
    on_each_database([](Scenario& scenario) {
        prepare_framework(scenario);
        draft_two(scenario);
        std::string const ask = R"({"helper_id":"{peer}","kind":"coach","words":"Six mornings."})";
        scenario.run({{.who = Who::employee, .call = "POST /plan-items/{first}/helpers", .body = ask, .status = 204},
                      {.who = Who::peer,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("answer_help")"},
                               {"/asks/0/place", R"("somebody_waits")"},
                               {"/asks/0/subject", R"("Prune with the head gardener")"},
                               {"/asks/0/person_name", R"("Emil Voss")"},
                               {"/asks/0/since", "?"}}},
                      {.who = Who::peer, .call = "GET /helping", .keep = {{"help", "/items/0/id"}}},
                      {.who = Who::peer, .call = "POST /helper-asks/{help}/acceptance"},
                      {.who = Who::peer, .call = "GET /home", .lacks = {"answer_help"}}});
        scenario.run({{.who = Who::employee, .call = "POST /plan-items/{second}/helpers", .body = ask, .status = 204},
                      {.who = Who::peer, .call = "GET /home", .contains = {"answer_help"}},
                      {.who = Who::employee, .call = "DELETE /plan-items/{second}", .status = 204},
                      {.who = Who::peer, .call = "GET /home", .lacks = {"answer_help"}}});
    });
}

TEST_CASE("outside training asks each side in its turn: an answer, the booking, what it cost, two reviews")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/training-requests",
                       .body = R"({"title":"Winter course","provider":"School of trees","starts_on":"2026-03-10",
                          "ends_on":"2026-03-11","fee":300,"travel":0,"material":0,"purpose":"I prune alone.","expected_benefit":"Fewer trees lost."})",
                       .keep = {{"request", "/request/id"}}},
                      {.who = Who::employee, .call = "GET /home", .lacks = {"_request\""}},
                      {.who = Who::manager,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("answer_request")"},
                               {"/asks/0/subject", R"("Winter course")"},
                               {"/asks/0/person_name", R"("Emil Voss")"},
                               {"/asks/0/training_request_id", R"("{request}")"}}},
                      {.who = Who::manager,
                       .call = "POST /training-requests/{request}/agreement",
                       .body = R"({"version":1,"answers":0})"},
                      {.who = Who::manager, .call = "GET /home", .lacks = {"_request\""}},
                      {.who = Who::employee,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("book_request")"}, {"/asks/0/place", R"("your_turn")"}}},
                      {.who = Who::employee, .call = "POST /training-requests/{request}/booking"}});
        scenario.advance_seconds(12 * std::int64_t{86'400});
        scenario.run({{.who = Who::employee, .call = "GET /home", .has = {{"/asks/0/kind", R"("confirm_request")"}}},
                      {.who = Who::employee,
                       .call = "POST /training-requests/{request}/attendance",
                       .body = R"({"fee":300,"travel":0,"material":0})"},
                      {.who = Who::employee, .call = "GET /home", .has = {{"/asks/0/kind", R"("review_request")"}}},
                      {.who = Who::manager,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("review_request")"}, {"/asks/0/person_name", R"("Emil Voss")"}}}});
    });
}

TEST_CASE("the people team sees the plans that nobody answers, and the jobs that are still drafts")
{
    on_each_database([](Scenario& scenario) {
        prepare_framework(scenario);
        draft_two(scenario);
        scenario.run({{.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}},
                      {.who = Who::people_admin,
                       .call = "GET /programme/waiting",
                       .has = {{"/all_plans", "0"}, {"/job_drafts", "0"}}}});
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE plan_turns SET at = $1", context.now.plus_seconds(-11 * 86'400));
        });
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /jobs",
                       .body = R"({"code":"FIT","title":"Fitter","purpose":"Parts.","responsibilities":[]})"},
                      {.who = Who::people_admin,
                       .call = "GET /programme/waiting",
                       .has = {{"/all_plans", "1"},
                               {"/plans/0/id", R"("{plan}")"},
                               {"/plans/0/person_name", R"("Emil Voss")"},
                               {"/job_drafts", "1"}}},
                      {.who = Who::manager, .call = "GET /programme/waiting", .status = 403},
                      {.who = Who::manager, .call = "POST /plans/{plan}/agreement", .body = R"({"stamp":"{stamp}"})"},
                      {.who = Who::people_admin, .call = "GET /programme/waiting", .has = {{"/all_plans", "0"}}}});
    });
}
