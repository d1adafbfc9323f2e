// SPDX-License-Identifier: Apache-2.0
// What the people team keeps: templates and whom they are assigned to, KPIs that drive goals, the map and what is
// aligned to nothing.
#include "app/features.h"
#include "features/goals/goal_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step kpi()
{
    return {
        .who = Who::people_admin,
        .call = "POST /kpis",
        .body =
            R"({"code":"ACC","name":"Accidents","measure_unit":"a month","direction":"falling","owner_id":"{manager}"})",
        .has = {{"/owner_name", R"("Malte Reis")"}, {"/value", "null"}},
        .keep = {{"kpi", "/id"}},
        .events = {{"kpi.added"}}};
}

} // namespace

TEST_CASE("a template becomes a draft of everybody of a unit, previewed first, once each")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             refused(Who::manager, "POST /goal-templates", 403, "forbidden",
                     R"({"title":"Safety","roll_up":"weighted_mean","measure_kind":"pieces"})"),
             refused(
                 Who::people_admin, "POST /goal-templates", 422, "/key_results/0/target_value",
                 R"({"title":"Safety","roll_up":"manual","measure_kind":"pieces","key_results":[{"title":"A","measure_kind":"number"}]})"),
             {.who = Who::people_admin,
              .call = "POST /goal-templates",
              .body = R"({"title":"Safety","roll_up":"weighted_mean","measure_kind":"pieces","unit_id":"{north}",
                          "key_results":[{"title":"Trainings","measure_kind":"number","target_value":2}]})",
              .has = {{"/key_results/0/title", R"("Trainings")"}, {"/goal_template/version", "1"}},
              .keep = {{"template", "/goal_template/id"}},
              .events = {{"goal_template.added"}}},
             {.who = Who::people_admin,
              .call = "PUT /goal-templates/{template}",
              .body =
                  R"({"version":1,"title":"Safety first","roll_up":"weighted_mean","measure_kind":"pieces","unit_id":"{north}",
                          "key_results":[{"title":"Trainings","measure_kind":"number","target_value":2}]})",
              .has = {{"/goal_template/title", R"("Safety first")"}}},
             {.who = Who::people_admin,
              .call = "POST /goals",
              .body =
                  R"({"goal_period_id":"{period}","scope":"organization","title":"No accident","owner_id":"{executive}",
                          "roll_up":"weighted_mean","measure_kind":"pieces"})",
              .keep = {{"top", "/goal/id"}}},
             refused(Who::people_admin, "POST /goal-templates/{template}/assignment-preview", 422, "nobody_named",
                     R"({"goal_period_id":"{period}"})"),
             {.who = Who::people_admin,
              .call = "POST /goal-templates/{template}/assignment-preview",
              .body = R"({"goal_period_id":"{period}","unit_id":"{north}"})",
              .has = {{"/people", "4"}, {"/have_it", "0"}, {"/samples/0/name", R"("Petra Lind")"}},
              .events = {std::vector<std::string>{}}},
             refused(Who::people_admin, "POST /goal-templates/{template}/assignment", 412, "stale",
                     R"({"goal_period_id":"{period}","unit_id":"{north}","expected":3})"),
             {.who = Who::people_admin,
              .call = "POST /goal-templates/{template}/assignment",
              .body = R"({"goal_period_id":"{period}","unit_id":"{north}","person_ids":["{employee}","{peer}"],
                          "parent_goal_id":"{top}","expected":2})",
              .has = {{"/people", "2"}},
              .events = {{"goal.assigned", "goal.assigned", "goal_template.assigned"}}},
             {.who = Who::employee,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("goal_assigned")"}, {"/items/0/detail/title", R"("Safety first")"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/goals",
              .has = {{"/items/0/title", R"("Safety first")"}, {"/items/0/parents", "1"}, {"/items/0/progress", "0"}},
              .keep = {{"given", "/items/0/id"}}},
             shows(Who::employee, "given",
                   {{"/goal/origin_kind", R"("from_template")"}, {"/key_results/0/key_result/target_value", "2"}}),
             {.who = Who::people_admin,
              .call = "POST /goal-templates/{template}/assignment-preview",
              .body = R"({"goal_period_id":"{period}","unit_id":"{north}"})",
              .has = {{"/people", "4"}, {"/have_it", "2"}}},
             {.who = Who::people_admin, .call = "DELETE /goal-templates/{template}", .status = 204},
             shows(Who::employee, "given", {{"/goal/goal_template_id", "null"}})});
    });
}

TEST_CASE("a KPI's newest value drives key results and all above, by hand, by token and by file")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             kpi(),
             {.who = Who::manager,
              .call = "POST /goals",
              .body = goal_body("Safe north", R"("roll_up":"weighted_mean","measure_kind":"pieces","key_results":[
                  {"title":"Accidents","measure_kind":"number","start_value":8,"target_value":2,"kpi_id":"{kpi}"}])"),
              .has = {{"/key_results/0/kpi_name", R"("Accidents")"}},
              .keep = {{"goal", "/goal/id"}, {"accidents", "/key_results/0/key_result/id"}}},
             turn(Who::manager, "goal", "proposal", 1, "active"),
             refused(Who::manager, "POST /goals/{goal}/updates", 422, "driven_by_kpi",
                     R"({"key_results":[{"key_result_id":"{accidents}","value":3}]})"),
             refused(Who::employee, "POST /kpis/{kpi}/values", 403, "forbidden",
                     R"({"valid_on":"2026-02-01","value":5})"),
             refused(Who::manager, "POST /kpis/{kpi}/values", 422, "in_future",
                     R"({"valid_on":"2027-02-01","value":5})"),
             {.who = Who::manager,
              .call = "POST /kpis/{kpi}/values",
              .body = R"({"valid_on":"2026-02-01","value":5})",
              .has = {{"/value", "5"}, {"/valid_on", R"("2026-02-01")"}, {"/key_results", "1"}},
              .events = {{"kpi.valued"}}},
             shows(Who::employee, "goal", {{"/goal/progress", "50"}}),
             // An older day changes nothing of what stands now.
             {.who = Who::manager,
              .call = "POST /kpis/{kpi}/values",
              .body = R"({"valid_on":"2026-01-01","value":9})",
              .has = {{"/value", "5"}}},
             shows(Who::employee, "goal", {{"/goal/progress", "50"}}),
             {.who = Who::stranger,
              .call = "GET /kpis/{kpi}/values",
              .has = {{"/items/0/value", "9"},
                      {"/items/1/by_name", R"("Malte Reis")"},
                      {"/items/1/source", R"("hand")"}}},
             refused(Who::people_admin, "DELETE /kpis/{kpi}", 409, "still_in_use", "")});
        scenario.as_program([&](platform::Context& context) {
            std::string_view const file = "kpi_code,valid_on,value\nACC,2026-02-01,5\nACC,2026-02-15,2\n";
            auto const& kind = app::import_kinds().at("kpi_values");
            auto const report = organization::import_text(context, kind, file, {}, {.apply = true}, [](auto...) {});
            CHECK(report.applied);
            CHECK(report.added == 1);
            CHECK(report.unchanged == 1);
            auto const bad =
                organization::import_text(context, kind, "kpi_code,valid_on,value\nXX,2026-02-15,2\nACC,2028-02-15,2\n",
                                          {}, {.apply = true}, [](auto...) {});
            CHECK(bad.problem_count == 2);
        });
        scenario.run({shows(Who::employee, "goal", {{"/goal/progress", "100"}}),
                      {.who = Who::employee, .call = "GET /kpis", .has = {{"/items/0/value", "2"}}},
                      {.who = Who::people_admin,
                       .call = "POST /imports?kind=kpi_values",
                       .body = "kpi_code,valid_on,value\nACC,2026-02-20,3\n",
                       .keep = {{"import", "/id"}},
                       .content_type = "text/csv"},
                      {.who = Who::people_admin, .call = "POST /imports/{import}/application", .body = "{}"}});
        scenario.run_tasks();
        scenario.run({{.who = Who::employee, .call = "GET /kpis", .has = {{"/items/0/value", "3"}}}});
    });
}

TEST_CASE("the map is read level by level with how many goals stand below, each once")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             {.who = Who::executive,
              .call = "POST /goals",
              .body =
                  R"({"goal_period_id":"{period}","scope":"organization","title":"Top","roll_up":"weighted_mean","measure_kind":"pieces"})",
              .keep = {{"top", "/goal/id"}}},
             turn(Who::executive, "top", "proposal", 1, "active"),
             draft(Who::manager, "left", "Left", by_pieces),
             turn(Who::manager, "left", "proposal", 1, "active"),
             draft(Who::manager, "right", "Right", by_pieces),
             turn(Who::manager, "right", "proposal", 1, "active"),
             draft(Who::employee, "mine", "Mine"),
             turn(Who::employee, "mine", "proposal", 1, "active"),
             {.who = Who::employee, .call = "GET /goal-map", .has = {{"/items/0/goals_below", "0"}}},
             link(Who::manager, "left", "top"),
             link(Who::manager, "right", "top"),
             link(Who::employee, "mine", "left"),
             link(Who::employee, "mine", "right"),
             draft(Who::employee, "draft", "Thrown away"),
             link(Who::employee, "draft", "mine"),
             {.who = Who::employee,
              .call = "GET /goal-map?goal_period_id={period}",
              .has = {{"/items/0/goal/title", R"("Top")"}, {"/items/0/children", "2"}, {"/items/0/goals_below", "4"}}},
             {.who = Who::employee, .call = "DELETE /goals/{draft}", .status = 204},
             {.who = Who::employee, .call = "GET /goal-map", .has = {{"/items/0/goals_below", "3"}}},
             {.who = Who::employee,
              .call = "GET /goal-map?parent_goal_id={top}&limit=1",
              .has = {{"/items/0/goal/title", R"("Right")"},
                      {"/items/0/kind", R"("contributes")"},
                      {"/items/0/children", "1"}},
              .keep = {{"next", "/next"}}},
             {.who = Who::employee,
              .call = "GET /goal-map?parent_goal_id={top}&limit=1&after={next}",
              .has = {{"/items/0/goal/title", R"("Left")"}, {"/next", "null"}}},
             {.who = Who::employee, .call = "DELETE /alignment-links/{mine_link}", .status = 204},
             {.who = Who::employee, .call = "GET /goal-map", .has = {{"/items/0/goals_below", "3"}}},
             {.who = Who::manager, .call = "DELETE /alignment-links/{right_link}", .status = 204},
             {.who = Who::employee, .call = "GET /goal-map", .has = {{"/items/0/goals_below", "1"}}}});
    });
}

TEST_CASE("the share aligned is told by unit, and of few people only to those who see single goals")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({free_period(),
                      draft(Who::manager, "team", "Team", by_pieces),
                      turn(Who::manager, "team", "proposal", 1, "active"),
                      draft(Who::employee, "mine", "Mine"),
                      turn(Who::employee, "mine", "proposal", 1, "active"),
                      link(Who::employee, "mine", "team"),
                      {.who = Who::people_admin,
                       .call = "GET /goal-alignment?goal_period_id={period}",
                       .has = {{"/whole/people", "2"},
                               {"/whole/goals", "2"},
                               {"/whole/aligned", "1"},
                               {"/units/0/aligned", "1"}}},
                      {.who = Who::people_admin,
                       .call = "GET /goal-alignment?goal_period_id={period}&unit_id={company}",
                       .has = {{"/units/0/is_own", "true"},
                               {"/units/1/unit_name", "\"North\""},
                               {"/units/1/aligned", "1"},
                               {"/units/2/goals", "0"}}},
                      {.who = Who::executive,
                       .call = "GET /goal-alignment?goal_period_id={period}&unit_id={company}",
                       .has = {{"/whole/people", "null"}, {"/units/1/aligned", "null"}, {"/smallest", "5"}}},
                      {.who = Who::manager, .call = "GET /goal-alignment?goal_period_id={period}", .status = 403}});
    });
}
