// SPDX-License-Identifier: Apache-2.0
// From a need to what answers it, with why, and to a solution of a plan item.
#include "features/catalogue/catalogue_test.h"
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// The employee is a gardener at level 2 of 4 in pruning. Remembers "need".
void need_pruning(Scenario& scenario)
{
    prepare_job(scenario);
    make_gardener(scenario);
    scenario.run({{.who = Who::manager,
                   .call = "POST /people/{employee}/evidence",
                   .body = R"({"competency_id":"{prune}","source":"manager","level":2,"valid_on":"2026-03-02"})"},
                  {.who = Who::manager, .call = "POST /people/{employee}/assessment", .status = 204},
                  {.who = Who::employee, .call = "GET /people/{employee}/needs", .keep = {{"need", "/items/0/id"}}}});
}

Step offers(std::string name, std::string_view title, std::string_view develops, std::string_view more = "")
{
    return drafts(std::move(name), title,
                  R"(,"competencies":[{"competency_id":"{prune}",)" + std::string(develops) + "}]" + std::string(more));
}

} // namespace

TEST_CASE("what leads all the way comes before what leads half of it, and each says why")
{
    on_each_database([](Scenario& scenario) {
        need_pruning(scenario);
        scenario.run(
            {offers("whole", "The whole way", R"("from_level":2,"to_level":4)"),
             offers("half", "Half of the way", R"("from_level":2,"to_level":3)"),
             offers("low", "For beginners", R"("from_level":1,"to_level":2)"),
             offers("south", "For the south", R"("to_level":4)", R"(,"unit_ids":["{south}"])"),
             offers("draft", "Not yet", R"("to_level":4)"),
             publishes("whole"),
             publishes("half"),
             publishes("low"),
             publishes("south"),
             {.who = Who::employee,
              .call = "GET /needs/{need}/recommendations",
              .has = {{"/name", R"("Pruning")"},
                      {"/level", "2"},
                      {"/required_level", "4"},
                      {"/items/0/offering/title", R"("The whole way")"},
                      {"/items/0/parts/0/part", R"("level_fit")"},
                      {"/items/0/parts/0/value", "1"},
                      {"/items/0/unknown/0", R"("modality")"},
                      {"/items/1/offering/title", R"("Half of the way")"},
                      {"/items/1/parts/0/value", "0.5"},
                      {"/not_recommended/0/title", R"("For beginners")"},
                      {"/not_recommended/0/bar", "null"}},
              .lacks = {"For the south", "Not yet"}},
             // Who leads others is told that it is not for this unit.
             {.who = Who::manager,
              .call = "GET /needs/{need}/recommendations?limit=1&modality=own_pace",
              .has = {{"/items/0/offering/title", R"("The whole way")"},
                      {"/items/0/parts/3/part", R"("modality")"},
                      {"/items/0/parts/3/value", "1"},
                      {"/not_recommended/1/title", R"("For the south")"},
                      {"/not_recommended/1/bar", R"("for_other_units")"}},
              .lacks = {"Half of the way"}},
             {.who = Who::peer, .call = "GET /needs/{need}/recommendations", .status = 404},
             {.who = Who::employee,
              .call = "GET /recommendations",
              .has = {{"/items/0/need_id", R"("{need}")"}, {"/items/0/items/0/offering/title", R"("The whole way")"}}},
             {.who = Who::peer, .call = "GET /recommendations", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("an offering becomes a solution of a plan item, once")
{
    on_each_database([](Scenario& scenario) {
        need_pruning(scenario);
        scenario.run(
            {offers("whole", "The whole way", R"("from_level":2,"to_level":4)"),
             publishes("whole"),
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::employee,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Learn to prune","need_ids":["{need}"],"method":"other","from_level":2,"to_level":4,
                          "due_on":"2026-09-30","success_measure":"Prunes ten trees."})",
              .keep = {{"item", "/items/0/item/id"}}},
             {.who = Who::employee,
              .call = "GET /plan-items/{item}/recommendations",
              .has = {{"/items/0/offering/title", R"("The whole way")"}, {"/required_level", "4"}}},
             {.who = Who::peer, .call = "GET /plan-items/{item}/recommendations", .status = 404},
             {.who = Who::employee,
              .call = "POST /plan-items/{item}/offerings",
              .body = R"({"offering_id":"{whole}"})",
              .has = {{"/option/title", R"("The whole way")"},
                      {"/option/offering_id", R"("{whole}")"},
                      {"/option/hours_on_duty", "8"},
                      {"/option/direct_cost", "100.00"},
                      {"/option/resource", R"("paid")"}},
              .events = {{"plan_item.option_added"}}},
             refused(Who::employee, "POST /plan-items/{item}/offerings", 409, "offering_is_option",
                     R"({"offering_id":"{whole}"})"),
             refused(Who::stranger, "POST /plan-items/{item}/offerings", 404, "not_found",
                     R"({"offering_id":"{whole}"})"),
             {.who = Who::people_admin, .call = "POST /offerings/{whole}/retirement", .body = R"({"version":2})"},
             refused(Who::employee, "POST /plan-items/{item}/offerings", 409, "offering_not_open",
                     R"({"offering_id":"{whole}"})")});
    });
}

TEST_CASE("the weights are the workspace's, and something must count")
{
    on_each_database([](Scenario& scenario) {
        auto const body = [](int fit) {
            return R"({"level_fit_weight":)" + std::to_string(fit) +
                R"(,"hours_weight":0,"cost_weight":0,"modality_weight":0,"language_weight":0,"effect_weight":0,
                    "usefulness_weight":0,"halving_hours":16,"halving_cost":500,"version":1})";
        };
        scenario.run({refused(Who::people_admin, "PUT /settings/catalogue", 422, "nothing_counts", body(0)),
                      refused(Who::employee, "PUT /settings/catalogue", 403, "forbidden", body(1)),
                      {.who = Who::people_admin,
                       .call = "PUT /settings/catalogue",
                       .body = body(1),
                       .has = {{"/version", "2"}, {"/hours_weight", "0"}}},
                      refused(Who::people_admin, "PUT /settings/catalogue", 412, "stale", body(2))});
    });
}
