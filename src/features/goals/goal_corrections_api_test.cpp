// SPDX-License-Identifier: Apache-2.0
// What happens to a goal besides the straight way: measures and milestones that change, links ended by either side, KPIs
// that move on, closing with something waiting, reopening, carrying over, leavers.
#include "app/features.h"
#include "features/goals/goal_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step put(Who who, std::string_view goal, int version, std::string_view more,
         std::vector<std::pair<std::string, std::string>> has)
{
    return {.who = who,
            .call = fmt::format("PUT /goals/{{{}}}", goal),
            .body = fmt::format(R"({{"version":{},"title":"Prune",{}}})", version, more),
            .has = std::move(has)};
}

Step kpi_value(std::string_view day, int value)
{
    return {.who = Who::manager,
            .call = "POST /kpis/{kpi}/values",
            .body = fmt::format(R"({{"valid_on":"{}","value":{}}})", day, value)};
}

Step kpi(std::string_view code, std::string name)
{
    return {.who = Who::people_admin,
            .call = "POST /kpis",
            .body = fmt::format(R"({{"code":"{}","name":"{}","direction":"falling","owner_id":"{{manager}}"}})", code,
                                code),
            .keep = {{std::move(name), "/id"}}};
}

constexpr auto driven = R"("roll_up":"weighted_mean","measure_kind":"pieces","key_results":[
    {"title":"Accidents","measure_kind":"number","start_value":8,"target_value":2,"kpi_id":"{kpi}"}])";

} // namespace

TEST_CASE("a value that was carried over stays when the draft is changed, and goes with its measure")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::employee, "goal", "Prune", R"("roll_up":"manual","measure_kind":"number","target_value":100)"),
             begin(Who::employee, "goal"),
             update(Who::employee, "goal", R"({"value":60})", "60"),
             turn(Who::employee, "goal", "closure", 3, "closed", R"(,"outcome":"partly","reflection":"Rain.")"),
             free_period("2026 again"),
             {.who = Who::employee,
              .call = "POST /goals/{goal}/carrying-over",
              .body = R"({"goal_period_id":"{period}"})",
              .has = {{"/goal/current_value", "60"}},
              .keep = {{"next", "/goal/id"}}},
             put(Who::employee, "next", 1,
                 R"("roll_up":"manual","measure_kind":"number","target_value":100,"due_on":"2026-11-30")",
                 {{"/goal/current_value", "60"}, {"/goal/progress", "60"}}),
             put(Who::employee, "next", 2, R"("roll_up":"manual","measure_kind":"yes_no")",
                 {{"/goal/current_value", "0"}, {"/goal/progress", "0"}})});
    });
}

TEST_CASE("what was agreed is locked in its unit and its KPI, too")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             kpi("ACC", "kpi"),
             kpi("NEAR", "friendlier"),
             draft(Who::employee, "goal", "Prune",
                   R"("roll_up":"manual","measure_kind":"number","measure_unit":"trees","target_value":10)"),
             propose("goal"),
             agree("goal"),
             refused(Who::employee, "PUT /goals/{goal}", 422, R"("pointer":"/measure_unit","key":"locked")",
                     R"({"version":3,"title":"Prune","roll_up":"manual","measure_kind":"number","measure_unit":"twigs",
                         "target_value":10})"),
             draft(Who::employee, "safe", "Safe", driven),
             {.who = Who::employee,
              .call = "GET /goals/{safe}",
              .keep = {{"accidents", "/key_results/0/key_result/id"}}},
             propose("safe"),
             agree("safe"),
             refused(Who::employee, "PUT /key-results/{accidents}", 409, "key_results_locked",
                     R"({"version":3,"title":"Accidents","measure_kind":"number","start_value":8,"target_value":2,
                         "kpi_id":"{friendlier}"})")});
    });
}

TEST_CASE("a milestone keeps what was reached when its title is corrected, and stays the same one")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({free_period(),
                      draft(Who::employee, "goal", "Ladders",
                            R"("roll_up":"weighted_mean","measure_kind":"pieces","key_results":[
                 {"title":"Ladders","measure_kind":"milestones","milestones":[{"title":"Orderd"},{"title":"Checked"}]}])"),
                      begin(Who::employee, "goal"),
                      {.who = Who::employee,
                       .call = "GET /goals/{goal}",
                       .keep = {{"ladders", "/key_results/0/key_result/id"},
                                {"ordered", "/key_results/0/milestones/0/id"},
                                {"checked", "/key_results/0/milestones/1/id"}}},
                      update(Who::employee, "goal",
                             R"({"milestones":[{"key_result_milestone_id":"{ordered}","is_reached":true}]})", "50"),
                      refused(Who::employee, "PUT /key-results/{ladders}", 422, "unknown_reference",
                              R"({"version":3,"title":"Ladders","measure_kind":"milestones",
                         "milestones":[{"key_result_milestone_id":"7","title":"Ordered"}]})"),
                      {.who = Who::employee,
                       .call = "PUT /key-results/{ladders}",
                       .body = R"({"version":3,"title":"Ladders","measure_kind":"milestones","milestones":[
                  {"title":"Checked"},{"key_result_milestone_id":"{ordered}","title":"Ordered"},{"title":"Hung up"}]})",
                       .has = {{"/key_results/0/milestones/0/id", R"("{checked}")"},
                               {"/key_results/0/milestones/0/reached_at", "null"},
                               {"/key_results/0/milestones/1/id", R"("{ordered}")"},
                               {"/key_results/0/milestones/1/title", R"("Ordered")"},
                               {"/key_results/0/milestones/1/reached_by_id", R"("{employee}")"},
                               {"/key_results/0/milestones/2/reached_at", "null"}}}});
    });
}

TEST_CASE("either side ends a link by the goal that it sees, and what is agreed is what was read")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             objective("top", "No accident"),
             draft(Who::employee, "goal", "Ladders", std::string(by_hand) + R"(,"visibility":"chain")"),
             refused(Who::employee, "POST /goals/{goal}/links", 422, "unknown_reference", // a draft of somebody else
                     R"({"parent_goal_id":"{top}","kind":"contributes"})"),
             turn(Who::executive, "top", "proposal", 1, "proposed"),
             turn(Who::people_admin, "top", "agreement", 2, "active"),
             propose("goal"),
             refused(Who::employee, "POST /goals/{goal}/links", 409, "goal_waits",
                     R"({"parent_goal_id":"{top}","kind":"contributes"})"),
             turn(Who::manager, "goal", "return", 2, "draft", R"(,"comment":"What does it serve?")"),
             link(Who::employee, "goal", "top", R"(,"weight":1000)"), // which makes version 4
             refused(Who::employee, "POST /goals/{goal}/proposal", 412, "stale", R"({"version":3})"),
             propose("goal", 4),
             refused(Who::employee, "DELETE /alignment-links/{goal_link}", 409, "goal_waits", ""),
             // The executive does not see the goal of another line, and its weight is the objective's.
             {.who = Who::executive,
              .call = "GET /goals/{top}",
              .has = {{"/children/0/goal_id", "null"}, {"/children/0/version", "1"}}},
             refused(Who::stranger, "DELETE /alignment-links/{goal_link}", 403, "forbidden", ""),
             {.who = Who::executive,
              .call = "PUT /alignment-links/{goal_link}",
              .body = R"({"version":1,"kind":"contributes","weight":1})",
              .has = {{"/goal/title", R"("No accident")"}, {"/children/0/weight", "1"}}},
             refused(Who::manager, "POST /goals/{goal}/agreement", 412, "stale", R"({"version":5})"),
             turn(Who::manager, "goal", "agreement", 6, "active"),
             turn(Who::employee, "goal", "closure", 7, "closed", R"(,"outcome":"missed","reflection":"Rain.")"),
             refused(Who::employee, "DELETE /alignment-links/{goal_link}", 409, "goal_closed", ""),
             {.who = Who::executive, .call = "DELETE /alignment-links/{goal_link}", .status = 204}, // it counted still
             shows(Who::executive, "top", {{"/children", "[]"}, {"/goal/progress", "null"}}),
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_unlinked")"}}}});
    });
}

TEST_CASE("what KPIs drive stands where they stand, also after reopening and carrying over, and is no update")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period("2026", R"(,"cadence_days":7)"),
             kpi("ACC", "kpi"),
             draft(Who::employee, "goal", "Safe", driven),
             begin(Who::employee, "goal"),
             draft(Who::employee, "half", "Half driven",
                   R"("roll_up":"weighted_mean","measure_kind":"pieces","key_results":[
                 {"title":"Accidents","measure_kind":"number","start_value":8,"target_value":2,"kpi_id":"{kpi}"},
                 {"title":"Courses","measure_kind":"number","target_value":2}])"),
             begin(Who::employee, "half"),
             kpi_value("2026-01-10", 5),
             shows(Who::employee, "goal", {{"/goal/progress", "50"}, {"/goal/progressed_at", "null"}}),
             {.who = Who::employee,
              .call = "GET /goals?without_update=true&goal_period_id={period}",
              .contains = {"Half driven"},
              .lacks = {"Safe"}}, // nobody has to say what KPIs say
             {.who = Who::employee,
              .call = "GET /waiting-goals",
              .has = {{"/items/0/kind", R"("update")"}, {"/items/0/title", R"("Half driven")"}},
              .lacks = {"Safe"}},
             turn(Who::employee, "goal", "closure", 3, "closed", R"(,"outcome":"partly","reflection":"Half the way.")"),
             kpi_value("2026-01-20", 2),
             shows(Who::employee, "goal", {{"/goal/progress", "50"}}),
             free_period("2026 again"),
             {.who = Who::employee,
              .call = "POST /goals/{goal}/carrying-over",
              .body = R"({"goal_period_id":"{period}"})",
              .has = {{"/goal/progress", "100"}}},
             turn(Who::employee, "goal", "reopening", 4, "active", R"(,"reason":"It goes on.")"),
             shows(Who::employee, "goal", {{"/goal/progress", "100"}})});
        scenario.as_program([&](platform::Context& context) {
            auto const& kind = app::import_kinds().at("kpi_values");
            auto const file = "kpi_code,valid_on,value\nACC,2026-02-01,1e308\n";
            CHECK(organization::import_text(context, kind, file, {}, {.apply = true}, [](auto...) {}).problem_count ==
                  1);
        });
    });
}

TEST_CASE("closing withdraws a request that waits, and reopening counts the weight again")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(R"("needs_agreement":true,"weight_rule":"sum_to_100","locks_target":true,"locks_weight":true,
                            "locks_dates":false)"),
             draft(Who::employee, "goal", "Prune", std::string(by_hand) + R"(,"weight":60)"),
             draft(Who::employee, "other", "Graft", std::string(by_hand) + R"(,"weight":40)"),
             propose("goal"),
             agree("goal"),
             {.who = Who::employee,
              .call = "POST /goals/{goal}/change-requests",
              .body = R"({"target_value":8,"reason":"Frost."})"},
             turn(Who::employee, "goal", "closure", 3, "closed", R"(,"outcome":"cancelled","reflection":"Felled.")"),
             shows(Who::employee, "goal", {{"/change_requests/0/answer", R"("withdrawn")"}}),
             {.who = Who::manager, .call = "GET /waiting-goals", .has = {{"/items", "[]"}}},
             put(Who::employee, "other", 1,
                 R"("roll_up":"manual","measure_kind":"number","target_value":10,"weight":100)",
                 {{"/owner_weight", "100"}}),
             refused(Who::manager, "POST /goals/{goal}/reopening", 409, R"("sum":"160")",
                     R"({"version":4,"reason":"It grew again."})"),
             put(Who::employee, "other", 2,
                 R"("roll_up":"manual","measure_kind":"number","target_value":10,"weight":40)",
                 {{"/owner_weight", "40"}}),
             turn(Who::manager, "goal", "reopening", 4, "active", R"(,"reason":"It grew again.")")});
    });
}

TEST_CASE("a cancelled draft is reopened as a draft, by its owner, and nothing agrees it on the way")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(), draft(Who::employee, "goal", "Prune"), propose("goal"),
             turn(Who::manager, "goal", "return", 2, "draft", R"(,"comment":"Not this.")"),
             turn(Who::employee, "goal", "closure", 3, "closed", R"(,"outcome":"cancelled","reflection":"Then not.")"),
             turn(Who::employee, "goal", "reopening", 4, "draft", R"(,"reason":"Perhaps so.")"),
             shows(Who::employee, "goal", {{"/goal/visibility", R"("chain")"}})});
    });
}

TEST_CASE("goals of leavers are asked of the manager who is here, who gives them on")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::employee, "goal", "Prune"),
             begin(Who::employee, "goal"),
             draft(Who::employee, "gone", "Graft"),
             begin(Who::employee, "gone"),
             turn(Who::employee, "gone", "closure", 3, "closed", R"(,"outcome":"partly","reflection":"Half.")"),
             refused(Who::employee, "POST /goals/{goal}/giving-on", 403, "forbidden",
                     R"({"version":3,"owner_id":"{peer}"})"),
             leave("employee"),
             {.who = Who::manager,
              .call = "GET /waiting-goals",
              .has = {{"/items/0/kind", R"("close")"}, {"/items/0/owner_name", R"("Emil Voss")"}}},
             shows(Who::manager, "goal", {{"/turn/task", R"("close")"}, {"/turn/name", R"("Malte Reis")"}}),
             refused(Who::manager, "POST /goals/{gone}/giving-on", 409, "goal_closed",
                     R"({"version":4,"owner_id":"{peer}"})"),
             refused(Who::manager, "POST /goals/{goal}/giving-on", 422, R"("pointer":"/owner_id","key":"owns_it")",
                     R"({"version":3,"owner_id":"{employee}"})"),
             {.who = Who::manager,
              .call = "POST /goals/{goal}/giving-on",
              .body = R"({"version":3,"owner_id":"{peer}","comment":"You know the trees."})",
              .has = {{"/owner_name", R"("Petra Lind")"},
                      {"/lifecycle", R"("active")"},
                      {"/turn/task", "null"},
                      {"/turns/2/kind", R"("given_on")"},
                      {"/turns/2/former_owner_name", R"("Emil Voss")"},
                      {"/turns/2/by_name", R"("Malte Reis")"},
                      {"/turns/2/comment", R"("You know the trees.")"}},
              .events = {{"goal.given_on"}}},
             refused(Who::manager, "POST /goals/{goal}/giving-on", 412, "stale",
                     R"({"version":3,"owner_id":"{employee}"})"),
             {.who = Who::peer, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_given_on")"}}},
             {.who = Who::manager, .call = "GET /waiting-goals", .has = {{"/items", "[]"}}},
             refused(Who::manager, "PUT /goals/{goal}", 422, R"("pointer":"/contributor_ids","key":"has_left")",
                     R"({"version":4,"title":"Prune","roll_up":"manual","measure_kind":"number","target_value":10,
                         "contributor_ids":["{employee}"]})"),
             free_period("2026 again"),
             refused(Who::manager, "POST /goals/{gone}/carrying-over", 422, "has_left",
                     R"({"goal_period_id":"{period}"})")});
    });
}

TEST_CASE("whoever is given a goal, or named in one, hears of it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::manager, "goal", "Prune",
                   std::string(by_hand) + R"(,"owner_id":"{employee}","contributor_ids":["{peer}"])"),
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_assigned")"}}},
             {.who = Who::peer,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("goal_contributor_named")"}}},
             begin(Who::manager, "goal"),
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_agreed")"}}}});
    });
}

TEST_CASE("an objective is carried over by who may set one")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             objective("top", "No accident", R"("owner_id":"{manager}","roll_up":"manual","measure_kind":"yes_no")",
                       Who::people_admin),
             begin(Who::people_admin, "top"),
             turn(Who::manager, "top", "closure", 3, "closed", R"(,"outcome":"achieved","reflection":"None.")"),
             free_period("2026 again"),
             refused(Who::manager, "POST /goals/{top}/carrying-over", 403, "forbidden",
                     R"({"goal_period_id":"{period}"})"),
             {.who = Who::people_admin,
              .call = "POST /goals/{top}/carrying-over",
              .body = R"({"goal_period_id":"{period}"})",
              .has = {{"/goal/scope", R"("organization")"}}}});
    });
}
