// SPDX-License-Identifier: Apache-2.0
// The journal through the API: what it gathers, how it turns pages, and that each viewer reads their own.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::int64_t day = 86'400;

// A goal that only the manager sees beside its owner, updated; a check-in; evidence; an item that is done.
void live_through(Scenario& scenario)
{
    prepare_framework(scenario);
    scenario.run({{.who = Who::people_admin,
                   .call = "PUT /settings/check-ins",
                   .body = R"({"is_on":true,"cadence":"weekly","opens_on":"friday","answer_days":4,"version":1})"},
                  {.who = Who::people_admin,
                   .call = "POST /goal-periods",
                   .body = R"({"name":"2026","kind":"year","starts_on":"2026-01-01","ends_on":"2026-12-31",
                      "needs_agreement":false,"weight_rule":"unweighted","locks_target":false,
                      "locks_weight":false,"locks_dates":false})",
                   .keep = {{"period", "/id"}}},
                  {.who = Who::employee,
                   .call = "POST /goals",
                   .body = R"({"goal_period_id":"{period}","scope":"personal","title":"Hidden plum","roll_up":"manual",
                      "measure_kind":"number","target_value":10,"visibility":"owner_and_manager"})",
                   .keep = {{"goal", "/goal/id"}}},
                  {.who = Who::employee, .call = "POST /goals/{goal}/proposal", .body = R"({"version":1})"},
                  {.who = Who::employee, .call = "POST /goals/{goal}/updates", .body = R"({"value":4})"},
                  {.who = Who::employee,
                   .call = "PUT /check-in",
                   .body = R"({"starts_on":"2026-02-23","version":0,"mood":2,"progress":"Quince and medlar"})"},
                  {.who = Who::employee,
                   .call = "POST /check-in/submission",
                   .body = R"({"starts_on":"2026-02-23","version":2})",
                   .keep = {{"check_in", "/check_in/id"}}},
                  {.who = Who::manager,
                   .call = "POST /people/{employee}/evidence",
                   .body = R"({"competency_id":"{prune}","source":"manager","level":3,"valid_on":"2026-02-10"})"},
                  {.who = Who::employee,
                   .call = "POST /people/{employee}/plans",
                   .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
                   .keep = {{"plan", "/plan/id"}}},
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"Read about roots","method":"reading","due_on":"2026-08-31",
                      "success_measure":"Tells the team."})",
                   .keep = {{"item", "/items/0/item/id"}}},
                  {.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}},
                  {.who = Who::manager, .call = "POST /plans/{plan}/agreement", .body = R"({"stamp":"{stamp}"})"}});
    scenario.advance_seconds(day);
    scenario.run({{.who = Who::employee, .call = "POST /plan-items/{item}/completion", .body = "{}"}});
}

} // namespace

TEST_CASE("a journal gathers goals, check-ins, evidence and learning on one line, the newest first")
{
    on_each_database([](Scenario& scenario) {
        live_through(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /people/{employee}/journal",
              .has = {{"/person_name", R"("Emil Voss")"},
                      {"/from", R"("2025-03-04")"},
                      {"/to", R"("2026-03-03")"},
                      {"/items/0/kind", R"("plan_item")"},
                      {"/items/0/what", R"("done")"},
                      {"/items/0/subject", R"("Read about roots")"},
                      {"/items/0/link", R"("/plans/{plan}?item={item}")"},
                      {"/coverage/entries", "6"},
                      {"/coverage/weeks", "53"},
                      {"/coverage/weeks_covered", "3"},
                      {"/coverage/is_recent", "true"},
                      {"/next", "null"}},
              .contains = {R"("kind":"check_in","what":"submitted","subject":"","mood":2,"starts_on":"2026-02-23")",
                           R"("kind":"evidence","what":"manager","subject":"Pruning")",
                           R"("kind":"goal","what":"updated","subject":"Hidden plum")",
                           R"("kind":"goal","what":"proposed")", R"("at":"2026-02-10T00:00:00.000Z")"},
              .lacks = {"Quince"}}, // words stay where they were said
             {.who = Who::manager,
              .call = "GET /people/{employee}/journal",
              .has = {{"/coverage/entries", "6"}},
              .contains = {"/check-ins/{check_in}"}},
             {.who = Who::admin,
              .call = "GET /audit/sightings?limit=1",
              .has = {{"/items/0/what", R"("read_journal")"}}}});
    });
}

TEST_CASE("those above find neither the check-in nor the goal that are not for them, and others no journal at all")
{
    on_each_database([](Scenario& scenario) {
        live_through(scenario);
        scenario.run({{.who = Who::managers_manager,
                       .call = "GET /people/{employee}/journal",
                       .has = {{"/coverage/entries", "2"}}, // evidence, and the item
                       .lacks = {"Hidden plum", "check_in", R"("mood":2)"}},
                      {.who = Who::employee,
                       .call = "PUT /check-ins/{check_in}/sharing",
                       .body = R"({"is_shared_upward":true})"},
                      {.who = Who::managers_manager,
                       .call = "GET /people/{employee}/journal",
                       .has = {{"/coverage/entries", "3"}},
                       .contains = {"/check-ins/{check_in}"}}});
        for (auto const who : {Who::peer, Who::stranger, Who::people_admin, Who::executive, Who::admin})
            scenario.run({{.who = who, .call = "GET /people/{employee}/journal", .status = 403}});
    });
}

TEST_CASE("feedback, thanks and one-on-ones stand in it for those whom they are for, and never their words")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::peer,
              .call = "POST /feedback",
              .body = R"({"receiver_id":"{employee}","kind":"praise","content":"Quince and medlar",
                          "visible_to":"receiver"})"},
             {.who = Who::manager,
              .call = "POST /feedback",
              .body = R"({"receiver_id":"{employee}","kind":"suggestion","content":"Quince again",
                          "visible_to":"receiver_and_manager"})"},
             {.who = Who::peer,
              .call = "POST /recognitions",
              .body = R"({"receiver_ids":["{employee}"],"message":"Quince for you","visibility":"everybody",
                          "points_each":0})"},
             {.who = Who::employee,
              .call = "POST /one-on-one-series",
              .body = R"({"with_id":"{manager}","cadence":"weekly","weekday":2,"starts_at_minute":600,"minutes":45,
                          "time_zone":"Europe/Vienna"})",
              .keep = {{"meeting", "/next/id"}}}});
        scenario.advance_seconds(2 * day);
        scenario.run(
            {{.who = Who::employee, .call = "POST /one-on-one-meetings/{meeting}/holding", .body = R"({"version":1})"},
             {.who = Who::employee,
              .call = "GET /people/{employee}/journal",
              .has = {{"/coverage/entries", "4"}},
              .contains = {R"("kind":"one_on_one","what":"held","subject":"Malte Reis")",
                           R"("kind":"feedback","what":"praise","subject":"Petra Lind")",
                           R"("kind":"recognition","what":"received","subject":"Petra Lind")"},
              .lacks = {"Quince"}},
             {.who = Who::manager,
              .call = "GET /people/{employee}/journal",
              .has = {{"/coverage/entries", "3"}},
              .contains = {R"("kind":"one_on_one","what":"held","subject":"")", R"("what":"suggestion")"},
              .lacks = {R"("what":"praise")", "Quince"}},
             {.who = Who::managers_manager,
              .call = "GET /people/{employee}/journal",
              .has = {{"/coverage/entries", "2"}},
              .lacks = {R"("kind":"feedback","what")", "Malte Reis", "Quince"}}});
    });
}

TEST_CASE("a journal is narrowed to a time and a kind, and turns pages")
{
    on_each_database([](Scenario& scenario) {
        live_through(scenario);
        auto const call = "GET /people/{employee}/journal";
        scenario.run({{.who = Who::employee,
                       .call = "GET /people/{employee}/journal?limit=4",
                       .has = {{"/items/3/kind", "?"}},
                       .keep = {{"after", "/next"}}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/journal?limit=4&after={after}",
                       .has = {{"/items/1/kind", R"("evidence")"}, {"/next", "null"}}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/journal?kind=check_in",
                       .has = {{"/items/0/kind", R"("check_in")"}, {"/coverage/entries", "6"}},
                       .lacks = {R"("kind":"goal","what")"}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/journal?from=2026-02-01&to=2026-02-28",
                       .has = {{"/coverage/entries", "1"}, {"/items/0/kind", R"("evidence")"}}},
                      {.who = Who::employee,
                       .call = std::string(call) + "?from=2026-02-02&to=2026-02-01",
                       .status = 422,
                       .contains = {"after_the_end"}},
                      {.who = Who::employee,
                       .call = std::string(call) + "?from=2020-02-02&to=2026-02-01",
                       .status = 422,
                       .contains = {"too_long_a_time"}}});
    });
}
