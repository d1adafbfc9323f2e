// SPDX-License-Identifier: Apache-2.0
// Frameworks, scales, competencies and requirements through the API.
#include "support/scenario.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// A framework "garden" with the competency "prune" (built-in scale of five steps), still a draft.
std::vector<Step> const draft_of_a_framework = {
    {.who = Who::people_admin,
     .call = "POST /frameworks",
     .body = R"({"code":"garden","name":"Gardening","attribution":"Written for a test."})",
     .has = {{"/state", R"("draft")"}, {"/version", "1"}},
     .keep = {{"framework", "/id"}},
     .events = {{"framework.created"}}},
    {.who = Who::people_admin,
     .call = "POST /frameworks/{framework}/competencies",
     .body = R"({"category":"Trees","code":"prune","name":"Pruning","definition":"Cuts with a reason.","scale_id":"1",
                 "indicators":[{"level":3,"behaviours":["Names the reason for each cut","Keeps tools sharp"]}]})",
     .has = {{"/indicators/0/behaviours/1", R"("Keeps tools sharp")"}},
     .keep = {{"prune", "/id"}},
     .events = {{"competency.created"}}},
};

std::vector<Step> const approval = {{.who = Who::people_admin,
                                     .call = "POST /frameworks/{framework}/approval",
                                     .body = R"({"version":1})",
                                     .has = {{"/state", R"("approved")"}, {"/version", "2"}},
                                     .events = {{"framework.approved"}}}};

} // namespace

TEST_CASE("a framework is drafted, filled, approved and retired")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /frameworks",
                       .body = R"({"code":"empty","name":"Nothing yet"})",
                       .keep = {{"empty", "/id"}}},
                      {.who = Who::people_admin,
                       .call = "POST /frameworks/{empty}/approval",
                       .body = R"({"version":1})",
                       .status = 409,
                       .contains = {"framework_empty"},
                       .events = {std::vector<std::string>{}}}});
        scenario.run(draft_of_a_framework);
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /frameworks",
              .body = R"({"code":"mine","name":"Mine"})",
              .status = 403},
             {.who = Who::people_admin,
              .call = "POST /frameworks",
              .body = R"({"code":"garden","name":"Again"})",
              .status = 409},
             {.who = Who::people_admin,
              .call = "PUT /frameworks/{framework}",
              .body = R"({"version":7,"name":"X","edition":"","description":"","licence":"","attribution":""})",
              .status = 412}});
        scenario.run(approval);
        scenario.run({{.who = Who::employee,
                       .call = "GET /frameworks/{framework}",
                       .has = {{"/categories/0/name", R"("Trees")"},
                               {"/categories/0/competencies/0/code", R"("prune")"},
                               {"/scales/0/levels/4/name", R"("Shaping")"},
                               {"/framework/attribution", R"("Written for a test.")"}}},
                      {.who = Who::people_admin,
                       .call = "POST /frameworks/{framework}/retirement",
                       .body = R"({"version":2})",
                       .has = {{"/state", R"("retired")"}}},
                      {.who = Who::people_admin,
                       .call = "POST /frameworks/{framework}/approval",
                       .body = R"({"version":3})",
                       .status = 409},
                      {.who = Who::people_admin,
                       .call = "POST /frameworks/{framework}/competencies",
                       .body = R"({"category":"A","code":"late","name":"Late","scale_id":"1","indicators":[]})",
                       .status = 409},
                      {.who = Who::anonymous, .call = "GET /frameworks", .status = 401}});
    });
}

TEST_CASE("a competency of an approved framework changes its words, not its scale")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(draft_of_a_framework);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /scales",
              .body = R"({"code":"three","name":"Three steps","levels":[{"level":3,"name":"C","description":""},
                                   {"level":1,"name":"A","description":""},{"level":2,"name":"B","description":""}]})",
              .has = {{"/levels/0/name", R"("A")"}},
              .keep = {{"three", "/id"}}},
             {.who = Who::people_admin,
              .call = "POST /scales",
              .body = R"({"code":"one","name":"One","levels":[{"level":1,"name":"A","description":""}]})",
              .status = 422},
             {.who = Who::people_admin,
              .call = "POST /frameworks/{framework}/competencies",
              .body = R"({"category":"Trees","code":"graft","name":"Grafting","scale_id":"{three}",
                                   "indicators":[{"level":4,"behaviours":["No such level"]},
                                                 {"level":2,"behaviours":["a"]},{"level":2,"behaviours":["b"]}]})",
              .status = 422,
              .contains = {"/indicators/0/level", "unknown_level", "/indicators/2/level", "duplicate"}}});
        scenario.run(approval);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "PUT /competencies/{prune}",
              .body = R"({"version":1,"category":"Trees","name":"Pruning","definition":"","scale_id":"{three}",
                                   "indicators":[]})",
              .status = 409,
              .contains = {"scale_fixed"}},
             {.who = Who::people_admin,
              .call = "PUT /competencies/{prune}",
              .body = R"({"version":1,"category":"Woody plants","name":"Cutting trees","definition":"With reason",
                                   "scale_id":"1","indicators":[{"level":5,"behaviours":["Teaches it"]}]})",
              .has = {{"/version", "2"}, {"/indicators/0/level", "5"}, {"/category", R"("Woody plants")"}},
              .lacks = {"Keeps tools sharp"},
              .events = {{"competency.changed"}}},
             {.who = Who::people_admin,
              .call = "PUT /competencies/{prune}",
              .body = R"({"version":1,"category":"T","name":"N","definition":"","scale_id":"1","indicators":[]})",
              .status = 412},
             {.who = Who::people_admin,
              .call = "PUT /scales/1",
              .body = R"({"version":1,"name":"Five","levels":[{"level":0,"name":"A","description":""},
                                   {"level":5,"name":"B","description":""}]})",
              .status = 409,
              .contains = {"scale_in_use"}},
             {.who = Who::people_admin,
              .call = "POST /competencies/{prune}/retirement",
              .body = R"({"version":2})",
              .has = {{"/is_retired", "true"}}},
             {.who = Who::employee, .call = "GET /competencies", .has = {{"/items", "[]"}}},
             {.who = Who::employee,
              .call = "GET /competencies?with_retired=true",
              .has = {{"/items/0/code", R"("prune")"}}}});
    });
}

TEST_CASE("competencies are found by words without accents, page by page, in the language asked for")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(draft_of_a_framework);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /frameworks/{framework}/competencies",
              .body = R"({"category":"Trees","code":"eclat","name":"Éclat 100%","scale_id":"1","indicators":[]})",
              .keep = {{"eclat", "/id"}}}});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("INSERT INTO translations (thing, thing_id, language, field, text) "
                               "VALUES ('competency', $1, 'de', 'name', 'Schneiden')",
                               std::stoll(scenario.remembered("prune")));
        });
        scenario.run({{.who = Who::employee,
                       .call = "GET /competencies?search=eclat",
                       .has = {{"/items/0/name", R"("Éclat 100%")"}, {"/next", "null"}},
                       .lacks = {"Pruning"}},
                      {.who = Who::employee, .call = "GET /competencies?search=%25", .lacks = {"Pruning"}},
                      {.who = Who::employee,
                       .call = "GET /competencies?in_force=true",
                       .has = {{"/items", "[]"}}}, // the framework is a draft
                      {.who = Who::employee,
                       .call = "GET /competencies?limit=1",
                       .has = {{"/items/0/code", R"("eclat")"}, {"/next", "?"}},
                       .keep = {{"next", "/next"}}},
                      {.who = Who::employee,
                       .call = "GET /competencies?limit=1&after={next}",
                       .has = {{"/items/0/code", R"("prune")"}, {"/next", "null"}}},
                      {.who = Who::employee,
                       .call = "GET /competencies/{prune}?language=de-AT",
                       .has = {{"/competency/name", R"("Schneiden")"},
                               {"/competency/definition", R"("Cuts with a reason.")"},
                               {"/scale/code", R"("five-step")"}}},
                      {.who = Who::employee, .call = "GET /competencies/17", .status = 404}});
    });
}

TEST_CASE("a framework is saved as CSV in the columns of the import, and as JSON")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(draft_of_a_framework);
        scenario.run({{.who = Who::employee,
                       .call = "GET /frameworks/{framework}/export?format=csv",
                       .contains = {"framework_code,category,code,name,definition,scale_code,indicators_1,",
                                    "garden,Trees,prune,Pruning,Cuts with a reason.,five-step,,,"
                                    "Names the reason for each cut | Keeps tools sharp,,"}},
                      {.who = Who::employee,
                       .call = "GET /frameworks/{framework}/export?format=json",
                       .has = {{"/framework/code", R"("garden")"}}},
                      {.who = Who::employee, .call = "GET /frameworks/{framework}/export?format=pdf", .status = 422}});
    });
}

TEST_CASE("the requirements of a draft are changed, copied to the next draft, and shown where the competency is")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(draft_of_a_framework);
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /jobs",
                       .body = R"({"code":"GAR","title":"Gardener","purpose":"Trees that bear.","responsibilities":
                                   [{"code":"G1","title":"Keep the trees","weight":100,"activities":[]}]})",
                       .keep = {{"job", "/id"}, {"job_version", "/shown/id"}}},
                      {.who = Who::people_admin,
                       .call = "PUT /job-versions/{job_version}/requirements",
                       .body = R"({"version":1,"requirements":[{"competency_id":"{prune}","level":4,"importance":5}]})",
                       .status = 422,
                       .contains = {"not_in_force"}}});
        scenario.run(approval);
        scenario.run({{.who = Who::people_admin,
                       .call = "PUT /job-versions/{job_version}/requirements",
                       .body = R"({"version":1,"requirements":[{"competency_id":"{prune}","level":6,"importance":5},
                          {"competency_id":"{prune}","level":3,"importance":5}]})",
                       .status = 422,
                       .has = {{"/errors/0/key", R"("out_of_range")"},
                               {"/errors/0/parameters/maximum", R"("5")"},
                               {"/errors/1/key", R"("duplicate")"},
                               {"/errors/1/parameters/name", R"("Pruning")"}},
                       .contains = {"/requirements/0/level", "/requirements/1/competency_id"}},
                      {.who = Who::people_admin,
                       .call = "PUT /job-versions/{job_version}/requirements",
                       .body = R"({"version":1,"requirements":[{"competency_id":"{prune}","level":4,"importance":5}]})",
                       .has = {{"/requirements/0/name", R"("Pruning")"},
                               {"/version", "2"},
                               {"/requirements/0/scale_highest", "5"}},
                       .events = {{"job.requirements_changed"}}},
                      {.who = Who::people_admin,
                       .call = "PUT /job-versions/{job_version}/requirements",
                       .body = R"({"version":1,"requirements":[]})",
                       .status = 412},
                      {.who = Who::people_admin, .call = "POST /job-versions/{job_version}/approval", .status = 204},
                      {.who = Who::people_admin,
                       .call = "PUT /job-versions/{job_version}/requirements",
                       .body = R"({"version":3,"requirements":[]})",
                       .status = 409,
                       .contains = {"not_a_draft"}},
                      {.who = Who::people_admin,
                       .call = "POST /jobs/{job}/draft",
                       .has = {{"/shown/state", R"("draft")"}, {"/shown/number", "2"}},
                       .keep = {{"draft", "/shown/id"}}},
                      {.who = Who::employee,
                       .call = "GET /jobs/{job}/requirements?job_version_id={draft}",
                       .has = {{"/requirements/0/level", "4"}, {"/state", R"("draft")"}}},
                      {.who = Who::employee,
                       .call = "GET /jobs/{job}/requirements",
                       .has = {{"/job_version_id", R"("{job_version}")"}}},
                      {.who = Who::employee,
                       .call = "GET /competencies/{prune}",
                       .has = {{"/required_by/0/title", R"("Gardener")"}, {"/required_by/0/importance", "5"}}},
                      {.who = Who::employee, .call = "DELETE /jobs/{job}/draft", .status = 403},
                      {.who = Who::people_admin,
                       .call = "DELETE /jobs/{job}/draft",
                       .status = 204,
                       .events = {{"job.draft_discarded"}}},
                      {.who = Who::people_admin, .call = "DELETE /jobs/{job}/draft", .status = 404},
                      {.who = Who::employee,
                       .call = "GET /jobs/{job}/requirements",
                       .has = {{"/job_version_id", R"("{job_version}")"}, {"/requirements/0/level", "4"}}},
                      {.who = Who::people_admin, .call = "POST /jobs/{job}/draft", .has = {{"/shown/number", "2"}}}});
    });
}
