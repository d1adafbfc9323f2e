// SPDX-License-Identifier: Apache-2.0
// Goals through the API: from the draft over the answer and updates to the end, and what is refused.
#include "features/goals/goal_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a goal goes from the draft over proposal, agreement and updates to its reflection, and on as a new one")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             {.who = Who::employee,
              .call = "POST /goals",
              .body = goal_body("Prune the old orchard", by_hand),
              .has = {{"/goal/progress", "0"},
                      {"/goal/starts_on", R"("2026-01-01")"},
                      {"/turn/task", R"("propose")"},
                      {"/turn/name", R"("Emil Voss")"},
                      {"/may_write", "true"},
                      {"/may_answer", "false"}},
              .keep = {{"goal", "/goal/id"}},
              .events = {{"goal.drafted"}}},
             refused(Who::employee, "POST /goals/{goal}/updates", 409, "goal_not_agreed", R"({"value":3})"),
             {.who = Who::employee,
              .call = "POST /goals/{goal}/proposal",
              .body = R"({"version":1})",
              .has = {{"/lifecycle", R"("proposed")"}, {"/turn/name", R"("Malte Reis")"}},
              .events = {{"goal.proposed"}}},
             {.who = Who::manager, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_proposed")"}}},
             refused(Who::employee, "POST /goals/{goal}/agreement", 403, "forbidden", R"({"version":2})"),
             refused(Who::manager, "POST /goals/{goal}/agreement", 412, "stale", R"({"version":1})"),
             refused(Who::manager, "POST /goals/{goal}/return", 422, "/comment", R"({"version":2})"),
             turn(Who::manager, "goal", "return", 2, "draft", R"(,"comment":"Say how many trees.")"),
             turn(Who::employee, "goal", "proposal", 3, "proposed"),
             turn(Who::managers_manager, "goal", "agreement", 4, "active"),
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_agreed")"}}},
             refused(Who::peer, "POST /goals/{goal}/updates", 403, "forbidden", R"({"value":3})"),
             refused(Who::employee, "POST /goals/{goal}/updates", 422, "nothing_said"),
             update(Who::employee, "goal", R"({"value":4,"health":"at_risk","confidence":6,"comment":"Rain."})", "40"),
             update(Who::employee, "goal", R"({"value":12})", "120"),
             shows(Who::employee, "goal", {{"/goal/health", R"("at_risk")"}, {"/goal/confidence", "6"}}),
             {.who = Who::peer,
              .call = "GET /goals/{goal}/updates",
              .has = {{"/items/0/progress", "120"},
                      {"/items/1/comment", R"("Rain.")"},
                      {"/items/1/by_name", R"("Emil Voss")"}}},
             refused(Who::employee, "POST /goals/{goal}/closure", 422, "/reflection",
                     R"({"version":5,"outcome":"partly"})"),
             turn(Who::employee, "goal", "closure", 5, "closed",
                  R"(,"outcome":"partly","reflection":"The rain took May.")"),
             refused(Who::employee, "POST /goals/{goal}/updates", 409, "goal_not_agreed", R"({"value":3})"),
             shows(Who::manager, "goal",
                   {{"/goal/outcome", R"("partly")"},
                    {"/goal/progress", "120"},
                    {"/turns/4/comment", R"("The rain took May.")"}}),
             {.who = Who::stranger,
              .call = "GET /goals/{goal}",
              .has = {{"/turns/4/kind", R"("closed")"}},
              .lacks = {"The rain took"}},
             open_period(R"("needs_agreement":false,"weight_rule":"free","locks_target":false,"locks_weight":false,
                            "locks_dates":false)",
                         "2026 again"),
             {.who = Who::employee,
              .call = "POST /goals/{goal}/carrying-over",
              .body = R"({"goal_period_id":"{period}"})",
              .has = {{"/goal/origin_kind", R"("carried_over")"},
                      {"/origin_title", R"("Prune the old orchard")"},
                      {"/lifecycle", R"("draft")"},
                      {"/goal/progress", "120"}},
              .keep = {{"next", "/goal/id"}},
              .events = {{"goal.carried_over"}}},
             refused(Who::employee, "POST /goals/{goal}/carrying-over", 409, "goal_carried_over",
                     R"({"goal_period_id":"{period}"})"),
             turn(Who::employee, "next", "proposal", 1, "active"), // needs no agreement
             turn(Who::manager, "goal", "reopening", 6, "active", R"(,"reason":"It goes on after all.")"),
             refused(Who::employee, "DELETE /goals/{next}", 409, "goal_was_proposed")});
    });
}

TEST_CASE("what is written of a goal is refused with every field at fault")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             {.who = Who::employee,
              .call = "POST /goals",
              .body = goal_body("Prune", R"("roll_up":"manual","measure_kind":"number","start_value":5,"target_value":5,
                  "starts_on":"2025-12-31","contributor_ids":["{peer}","{peer}"],"unit_id":"{north}",
                  "key_results":[{"title":"Trees","measure_kind":"milestones"},{"title":"Cuts","measure_kind":"pieces"}])"),
              .status = 422,
              .contains = {"target_is_start", "outside_period", "named_twice", "not_of_a_unit",
                           "/key_results/0/milestones", "/key_results/1/measure_kind"},
              .events = {std::vector<std::string>{}}},
             refused(Who::employee, "POST /goals", 422, "unfit_measure",
                     goal_body("Prune", R"("roll_up":"weighted_mean","measure_kind":"percent")")),
             refused(Who::employee, "POST /goals", 403, "forbidden",
                     goal_body("Prune", R"("owner_id":"{peer}","roll_up":"manual","measure_kind":"yes_no")")),
             refused(
                 Who::employee, "POST /goals", 403, "forbidden",
                 R"({"goal_period_id":"{period}","scope":"organization","title":"Grow","roll_up":"manual","measure_kind":"yes_no"})"),
             refused(
                 Who::employee, "POST /goals", 422, "no_team",
                 R"({"goal_period_id":"{period}","scope":"team","title":"Grow","roll_up":"manual","measure_kind":"yes_no"})"),
             refused(Who::people_admin, "POST /goal-periods", 409, "already_exists",
                     R"({"name":"2026","kind":"year","starts_on":"2026-01-01","ends_on":"2026-12-31",
                         "needs_agreement":true,"weight_rule":"free","locks_target":true,"locks_weight":true,"locks_dates":true})"),
             draft(Who::employee, "goal", "Prune"),
             refused(Who::people_admin, "DELETE /goal-periods/{period}", 409, "still_in_use"),
             {.who = Who::employee, .call = "DELETE /goals/{goal}", .status = 204, .events = {{"goal.discarded"}}},
             {.who = Who::employee, .call = "GET /goals/{goal}", .status = 404},
             {.who = Who::people_admin, .call = "DELETE /goal-periods/{period}", .status = 204}});
    });
}

TEST_CASE("key results, milestones and their weights make the progress, and each piece is shown with its part")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             {.who = Who::employee,
              .call = "POST /goals",
              .body = goal_body("A safe orchard",
                                R"("roll_up":"weighted_mean","measure_kind":"pieces","contributor_ids":["{peer}"],
                  "key_results":[
                    {"title":"Accidents","measure_kind":"number","start_value":8,"target_value":2,"weight":3},
                    {"title":"Ladders","measure_kind":"milestones",
                     "milestones":[{"title":"Ordered","weight":1},{"title":"Checked","weight":3}]}])"),
              .has = {{"/goal/progress", "0"}, {"/pieces/0/share", "0.75"}},
              .keep = {{"goal", "/goal/id"},
                       {"accidents", "/key_results/0/key_result/id"},
                       {"ladders", "/key_results/1/key_result/id"},
                       {"checked", "/key_results/1/milestones/1/id"}}},
             propose("goal"),
             agree("goal"),
             refused(Who::peer, "POST /goals/{goal}/updates", 422, "driven_by_milestones",
                     R"({"key_results":[{"key_result_id":"{ladders}","value":3}]})"),
             refused(Who::peer, "POST /goals/{goal}/updates", 422, "rolled_up", R"({"value":3})"),
             // The contributor reports: accidents are down to 5, so half the way; checked is three of four.
             update(Who::peer, "goal",
                    R"({"key_results":[{"key_result_id":"{accidents}","value":5}],
                        "milestones":[{"key_result_milestone_id":"{checked}","is_reached":true}]})",
                    "56.25"),
             shows(Who::manager, "goal",
                   {{"/key_results/0/progress", "50"},
                    {"/pieces/0/contribution", "37.5"},
                    {"/pieces/1/contribution", "18.75"},
                    {"/key_results/1/milestones/1/reached_by_id", R"("{peer}")"},
                    {"/contributors/0/name", R"("Petra Lind")"}}),
             refused(
                 Who::employee, "PUT /key-results/{accidents}", 409, "key_results_locked",
                 R"({"version":3,"title":"Accidents","measure_kind":"number","start_value":8,"target_value":4,"weight":3})"),
             {.who = Who::employee,
              .call = "PUT /key-results/{accidents}",
              .body =
                  R"({"version":3,"title":"Accidents at work","measure_kind":"number","start_value":8,"target_value":2,"weight":3})",
              .has = {{"/key_results/0/key_result/title", R"("Accidents at work")"}, {"/goal/version", "4"}},
              .events = {{"goal.measured_anew"}}},
             refused(Who::employee, "DELETE /key-results/{accidents}", 409, "key_results_locked")});
    });
}

TEST_CASE("what is locked since the agreement changes by a request that somebody else answers")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             draft(Who::employee, "goal", "Prune", by_hand),
             propose("goal"),
             agree("goal"),
             {.who = Who::employee,
              .call = "PUT /goals/{goal}",
              .body =
                  R"({"version":3,"title":"Prune well","roll_up":"manual","measure_kind":"number","target_value":8,"due_on":"2026-10-31"})",
              .status = 422,
              .contains = {R"("pointer":"/target_value","key":"locked")", R"("pointer":"/due_on","key":"locked")"}},
             {.who = Who::employee,
              .call = "PUT /goals/{goal}",
              .body =
                  R"({"version":3,"title":"Prune well","roll_up":"manual","measure_kind":"number","target_value":10})",
              .has = {{"/goal/title", R"("Prune well")"}, {"/is_locked", "true"}},
              .events = {{"goal.changed"}}},
             refused(Who::employee, "POST /goals/{goal}/change-requests", 422, "nothing_changes",
                     R"({"reason":"Frost"})"),
             {.who = Who::employee,
              .call = "POST /goals/{goal}/change-requests",
              .body = R"({"target_value":8,"due_on":"2026-10-31","reason":"Frost took two trees."})",
              .has = {{"/change_requests/0/answer", "null"}, {"/goal/target_value", "10"}},
              .keep = {{"change", "/change_requests/0/id"}},
              .events = {{"goal.change_asked"}}},
             {.who = Who::manager, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_change_asked")"}}},
             refused(Who::employee, "POST /goals/{goal}/change-requests", 409, "change_waits",
                     R"({"target_value":7,"reason":"More frost."})"),
             refused(Who::employee, "POST /goal-change-requests/{change}/agreement", 403, "forbidden",
                     R"({"version":4})"),
             refused(Who::manager, "POST /goal-change-requests/{change}/agreement", 412, "stale", R"({"version":3})"),
             {.who = Who::manager,
              .call = "POST /goal-change-requests/{change}/agreement",
              .body = R"({"version":4})",
              .has = {{"/goal/target_value", "8"},
                      {"/goal/due_on", R"("2026-10-31")"},
                      {"/change_requests/0/answer", R"("agreed")"},
                      {"/change_requests/0/answered_by_name", R"("Malte Reis")"}},
              .events = {{"goal.change_agreed"}}},
             refused(Who::manager, "POST /goal-change-requests/{change}/agreement", 409, "change_answered",
                     R"({"version":5})")});
    });
}

TEST_CASE("weights that have to come to 100 stand in the way of a proposal until they do")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(R"("needs_agreement":false,"weight_rule":"sum_to_100","locks_target":false,
                                     "locks_weight":false,"locks_dates":false)"),
             refused(Who::employee, "POST /goals", 422, R"("pointer":"/weight")", goal_body("Prune", by_hand)),
             draft(Who::employee, "first", "Prune", std::string(by_hand) + R"(,"weight":60)"),
             draft(Who::employee, "second", "Graft", std::string(by_hand) + R"(,"weight":30)"),
             refused(Who::employee, "POST /goals/{first}/proposal", 409, R"("sum":"90")", R"({"version":1})"),
             {.who = Who::employee,
              .call = "PUT /goals/{second}",
              .body =
                  R"({"version":1,"title":"Graft","roll_up":"manual","measure_kind":"number","target_value":10,"weight":40})",
              .has = {{"/owner_weight", "100"}}},
             turn(Who::employee, "first", "proposal", 1, "active")});
    });
}

TEST_CASE("goals are found by person, team, unit, state and words")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(R"("needs_agreement":false,"weight_rule":"free","cadence_days":7,"locks_target":false,
                            "locks_weight":false,"locks_dates":false)"),
             draft(Who::employee, "goal", "Prune the old orchard"),
             turn(Who::employee, "goal", "proposal", 1, "active"),
             draft(Who::peer, "draft", "Graft"),
             {.who = Who::executive,
              .call = "POST /goals",
              .body = R"({"goal_period_id":"{period}","scope":"organization","title":"Objective","roll_up":"manual",
                          "measure_kind":"yes_no"})",
              .keep = {{"top", "/goal/id"}}},
             turn(Who::executive, "top", "proposal", 1, "active"),
             {.who = Who::employee,
              .call = "GET /people/{employee}/goals",
              .has = {{"/items/0/owner_name", R"("Emil Voss")"}}},
             {.who = Who::manager,
              .call = "GET /people/{manager}/team-goals?goal_period_id={period}",
              .has = {{"/items/1/title", R"("Prune the old orchard")"}, {"/items/1/lifecycle", R"("active")"}},
              .contains = {"Graft"}},
             {.who = Who::stranger,
              .call = "GET /people/{manager}/team-goals",
              .contains = {"Prune"},
              .lacks = {"Graft"}},
             {.who = Who::manager,
              .call = "GET /goals?unit_id={north}&lifecycle=active&search=old",
              .contains = {"Prune"},
              .lacks = {"Graft"}},
             {.who = Who::manager, .call = "GET /goals?unit_id={south}", .lacks = {"Prune"}},
             {.who = Who::manager, .call = "GET /goals?lifecycle=agreed", .lacks = {"Prune"}},
             {.who = Who::manager,
              .call = "GET /goals?unaligned=true",
              .contains = {"Prune"},
              .lacks = {"Graft", "Objective"}}, // a draft counts nowhere, an objective stands at the top
             {.who = Who::manager, .call = "GET /goals?is_open=true", .contains = {"Prune", "Graft", "Objective"}},
             {.who = Who::manager,
              .call = "GET /people/{employee}/goals?goal_period_id={period}",
              .contains = {"Prune"}},
             refused(Who::manager, "GET /goals?without_update=true", 422, "goal_period_id", ""),
             {.who = Who::manager,
              .call = "GET /goals?without_update=true&goal_period_id={period}",
              .contains = {"Prune"},
              .lacks = {"Graft"}},
             update(Who::employee, "goal", R"({"value":1,"health":"on_track"})", "10"),
             {.who = Who::manager, .call = "GET /goals?health=on_track&without_update=false", .contains = {"Prune"}},
             {.who = Who::manager,
              .call = "GET /goals?without_update=true&goal_period_id={period}",
              .lacks = {"Prune"}}});
        scenario.advance_seconds(8 * 86'400);
        scenario.run({{.who = Who::manager,
                       .call = "GET /goals?without_update=true&goal_period_id={period}",
                       .contains = {"Prune"}}});
    });
}

TEST_CASE("what waits is listed for whoever is asked: to answer, to report, to close, to propose")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(R"("needs_agreement":true,"weight_rule":"free","cadence_days":7,"locks_target":true,
                            "locks_weight":false,"locks_dates":false)"),
             draft(Who::employee, "draft", "Still a draft"),
             draft(Who::employee, "goal", "Prune the old orchard", std::string(by_hand) + R"(,"due_on":"2026-03-05")"),
             {.who = Who::employee,
              .call = "GET /waiting-goals",
              .has = {{"/items/0/kind", R"("propose")"}, {"/items/1/kind", R"("propose")"}}},
             propose("goal"),
             {.who = Who::manager,
              .call = "GET /waiting-goals",
              .has = {{"/items/0/kind", R"("answer")"}, {"/items/0/owner_name", R"("Emil Voss")"}}},
             {.who = Who::managers_manager, .call = "GET /waiting-goals", .lacks = {"Prune"}},
             agree("goal"),
             {.who = Who::manager, .call = "GET /waiting-goals", .lacks = {"Prune"}},
             {.who = Who::employee,
              .call = "GET /waiting-goals",
              .has = {{"/items/0/kind", R"("update")"}, {"/items/1/kind", R"("propose")"}}},
             update(Who::employee, "goal", R"({"value":1})", "10"),
             {.who = Who::employee, .call = "GET /waiting-goals", .has = {{"/items/0/kind", R"("propose")"}}},
             {.who = Who::employee,
              .call = "POST /goals/{goal}/change-requests",
              .body = R"({"target_value":8,"reason":"Frost took two trees."})"},
             {.who = Who::manager, .call = "GET /waiting-goals", .has = {{"/items/0/kind", R"("answer_change")"}}},
             draft(Who::managers_manager, "top", "Of whom nobody stands above"),
             turn(Who::managers_manager, "top", "proposal", 1, "proposed"),
             {.who = Who::people_admin,
              .call = "GET /waiting-goals",
              .has = {{"/items/0/title", R"("Of whom nobody stands above")"}}}});
        scenario.advance_seconds(6 * 86'400);
        scenario.run({{.who = Who::employee,
                       .call = "GET /waiting-goals",
                       .has = {{"/items/0/kind", R"("close")"}, {"/items/0/due_on", R"("2026-03-05")"}}},
                      {.who = Who::employee,
                       .call = "GET /search?words=orchard",
                       .has = {{"/goals/0/title", R"("Prune the old orchard")"}}},
                      {.who = Who::stranger, .call = "GET /search?words=draft", .has = {{"/goals", "[]"}}}});
    });
}
