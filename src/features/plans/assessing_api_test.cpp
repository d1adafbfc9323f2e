// SPDX-License-Identifier: Apache-2.0
// Items that name somebody outside the learner's chain as their assessor: what these see, and what they may.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// An agreed item "item" on pruning that names the peer, or somebody else of the cast, as its assessor; done.
void finish_one(Scenario& scenario, std::string_view assessor = "{peer}")
{
    prepare_need(scenario);
    scenario.run({draft_plan(),
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"Prune ten trees","need_ids":["{need}"],"method":"on_the_job","from_level":2,
                               "to_level":4,"due_on":"2026-09-30","success_measure":"Ten trees.","assessor_id":")" +
                       std::string(assessor) + R"("})",
                   .keep = {{"item", "/items/0/item/id"}}},
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"A private matter","method":"coaching","due_on":"2026-09-30",
                               "success_measure":"Calm."})",
                   .keep = {{"other", "/items/1/item/id"}}}});
    if (assessor == "{peer}")
        scenario.run({{.who = Who::peer, .call = "GET /plan-items/{item}/assessment", .status = 404}}); // not agreed
    scenario.run({turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                  turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
                  {.who = Who::employee,
                   .call = "POST /plan-items/{item}/links",
                   .body = R"({"title":"Pictures","link":"https://example.org/trees"})"},
                  {.who = Who::employee,
                   .call = "POST /plan-items/{item}/completion",
                   .body = R"({"comment":"Eleven, in fact."})"}});
}

} // namespace

TEST_CASE("whom an item names assesses it from outside the chain, and sees that item alone")
{
    on_each_database([](Scenario& scenario) {
        finish_one(scenario);
        scenario.run(
            {{.who = Who::peer,
              .call = "GET /home",
              .has = {{"/asks/0/kind", R"("assess_item")"},
                      {"/asks/0/plan_item_id", R"("{item}")"},
                      {"/asks/0/plan_id", "null"}}},
             {.who = Who::manager, .call = "GET /home", .lacks = {"assess_item"}},
             {.who = Who::peer,
              .call = "GET /plan-items/{item}/assessment",
              .has = {{"/title", R"("Prune ten trees")"},
                      {"/person_name", R"("Emil Voss")"},
                      {"/competency_name", R"("Pruning")"},
                      {"/to_level", "4"},
                      {"/success_measure", R"("Ten trees.")"},
                      {"/steps/0/comment", R"("Eleven, in fact.")"},
                      {"/may_close", "true"}},
              .lacks = {"private"}},
             {.who = Who::employee,
              .call = "GET /audit/sightings?limit=1",
              .has = {{"/items/0/what", R"("read_item_assessment")"}, {"/items/0/viewer_name", R"("Petra Lind")"}}},
             {.who = Who::peer,
              .call = "GET /plan-items/{item}/evidence",
              .has = {{"/items/0/title", R"("Pictures")"}}},
             refused(Who::peer, "GET /plans/{plan}", 404, "not_found"),
             refused(Who::peer, "GET /plan-items/{other}/assessment", 404, "not_found"),
             refused(Who::peer, "GET /plan-items/{other}/evidence", 404, "not_found"),
             refused(Who::peer, "POST /plan-items/{other}/closure", 404, "not_found", R"({"shown":"x"})"),
             refused(Who::peer, "POST /plan-items/{item}/cancellation", 404, "not_found", R"({"reason":"x"})"),
             refused(Who::peer, "POST /plan-items/{item}/links", 404, "not_found",
                     R"({"title":"x","link":"https://example.org"})"),
             refused(Who::stranger, "GET /plan-items/{item}/assessment", 404, "not_found"),
             refused(Who::stranger, "POST /plan-items/{item}/closure", 404, "not_found", R"({"shown":"x"})"),
             {.who = Who::peer,
              .call = "POST /plan-items/{item}/observations",
              .body = R"({"title":"Seen","words":"Clean cuts."})",
              .has = {{"/by_name", R"("Petra Lind")"}},
              .keep = {{"seen", "/id"}},
              .events = {{"plan_item.evidence_added"}}},
             {.who = Who::peer,
              .call = "POST /plan-item-evidence/{seen}/withdrawal",
              .body = R"({"reason":"Another tree."})",
              .has = {{"/withdrawn_by_name", R"("Petra Lind")"}}},
             {.who = Who::peer,
              .call = "POST /plan-items/{item}/closure",
              .body = R"({"shown":"Ten trees, cleanly.","level":4})",
              .has = {{"/state", R"("closed")"}, {"/may_close", "false"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/evidence",
              .contains = {"Ten trees, cleanly.", R"("rater_name":"Petra Lind")"}},
             {.who = Who::peer, .call = "GET /home", .lacks = {"assess_item"}},
             refused(Who::peer, "POST /plan-items/{item}/closure", 409, "already_ended", R"({"shown":"Again."})")});
    });
}

TEST_CASE("the learner closes nothing, named or not, and a cancelled item is no longer shown to whom it named")
{
    on_each_database([](Scenario& scenario) {
        finish_one(scenario);
        scenario.run(
            {refused(Who::employee, "POST /plan-items/{item}/closure", 403, "forbidden", R"({"shown":"I"})"),
             {.who = Who::employee, .call = "GET /plan-items/{item}/assessment", .has = {{"/may_close", "false"}}},
             {.who = Who::manager,
              .call = "POST /plan-items/{item}/cancellation",
              .body = R"({"reason":"No trees left."})"},
             refused(Who::peer, "GET /plan-items/{item}/assessment", 404, "not_found")});
    });
}

TEST_CASE("where the assessor has left, the nearest manager is asked")
{
    on_each_database([](Scenario& scenario) {
        finish_one(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "GET /plans/{plan}",
                       .has = {{"/items/0/assessor_name", R"("Petra Lind")"}, {"/items/0/stands_in_for", "null"}}}});
        scenario.run({leave("peer"),
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}",
                       .has = {{"/items/0/assessor_name", R"("Malte Reis")"},
                               {"/items/0/stands_in_for", R"("Petra Lind")"},
                               {"/items/1/stands_in_for", "null"}}},
                      {.who = Who::employee,
                       .call = "GET /home",
                       .has = {{"/waiting_items/0/assessor_name", R"("Malte Reis")"}}},
                      {.who = Who::manager,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("assess_item")"}, {"/asks/0/plan_id", R"("{plan}")"}}}});
    });
}

TEST_CASE("a level is looked at again by the manager, where the assessor stands outside the chain")
{
    on_each_database([](Scenario& scenario) {
        finish_one(scenario);
        scenario.run({{.who = Who::peer, .call = "POST /plan-items/{item}/closure", .body = R"({"shown":"Ten."})"}});
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE plan_items SET reassess_on = '2026-03-01'");
            context.tx.execute("UPDATE evidence SET valid_on = '2026-02-01'");
        });
        scenario.run({{.who = Who::manager, .call = "GET /home", .contains = {"reassess_report"}},
                      {.who = Who::peer, .call = "GET /home", .lacks = {"reassess_report"}}});
    });
}

TEST_CASE("a level is looked at again by the assessor named, where they stand above the learner")
{
    on_each_database([](Scenario& scenario) {
        finish_one(scenario, "{managers_manager}");
        scenario.run(
            {{.who = Who::managers_manager, .call = "POST /plan-items/{item}/closure", .body = R"({"shown":"Ten."})"}});
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE plan_items SET reassess_on = '2026-03-01'");
            context.tx.execute("UPDATE evidence SET valid_on = '2026-02-01'");
        });
        scenario.run({{.who = Who::managers_manager, .call = "GET /home", .contains = {"reassess_report"}},
                      {.who = Who::manager, .call = "GET /home", .lacks = {"reassess_report"}}});
    });
}

TEST_CASE("what is not shown yet goes back to the learner, with what is missing and until when")
{
    on_each_database([](Scenario& scenario) {
        finish_one(scenario);
        constexpr auto missing = R"({"missing":"The tenth tree.","due_on":"2026-10-31"})";
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /home",
              .has = {{"/next_item/title", R"("A private matter")"},
                      {"/waiting_items/0/title", R"("Prune ten trees")"},
                      {"/waiting_items/0/assessor_name", R"("Petra Lind")"}}},
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/totals/to_assess", "1"}}},
             refused(Who::employee, "POST /plan-items/{item}/not-shown", 403, "forbidden", missing),
             refused(Who::stranger, "POST /plan-items/{item}/not-shown", 404, "not_found", missing),
             refused(Who::peer, "POST /plan-items/{item}/not-shown", 422, "/missing", R"({"missing":""})"),
             refused(Who::peer, "POST /plan-items/{item}/not-shown", 422, "is_over",
                     R"({"missing":"One.","due_on":"2026-02-01"})"),
             refused(Who::peer, "POST /plan-items/{item}/not-shown", 422, "outside_plan",
                     R"({"missing":"One.","due_on":"2028-02-01"})"),
             {.who = Who::peer,
              .call = "POST /plan-items/{item}/not-shown",
              .body = missing,
              .has = {{"/state", R"("in_progress")"}, {"/due_on", R"("2026-10-31")"}},
              .events = {{"plan_item.not_shown"}}},
             refused(Who::peer, "POST /plan-items/{item}/not-shown", 409, "nothing_to_assess", missing),
             {.who = Who::peer, .call = "GET /home", .lacks = {"assess_item"}},
             {.who = Who::employee, .call = "GET /notifications", .contains = {"plan_item_not_shown"}},
             {.who = Who::employee,
              .call = "GET /home",
              .has = {{"/asks/0/kind", R"("show_item")"},
                      {"/asks/0/reason", R"("The tenth tree.")"},
                      {"/waiting_items", "[]"}}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}",
              .has = {{"/items/0/state", R"("in_progress")"},
                      {"/items/0/item/due_on", R"("2026-10-31")"},
                      {"/items/0/steps/1/kind", R"("not_shown")"},
                      {"/items/0/steps/1/by_name", R"("Petra Lind")"},
                      {"/items/0/steps/1/comment", R"("The tenth tree.")"}}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}/reschedulings",
              .has = {{"/items/0/rescheduling/due_on_before", R"("2026-09-30")"}}},
             {.who = Who::employee, .call = "POST /plan-items/{item}/completion", .body = R"({"comment":"Now ten."})"},
             {.who = Who::peer, .call = "GET /home", .contains = {"assess_item"}}});
    });
}

TEST_CASE("once all that is open is done, it is the turn of whoever assesses it")
{
    on_each_database([](Scenario& scenario) {
        finish_one(scenario);
        scenario.run(
            {{.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/turn/asked", R"("carry_out")"}}},
             {.who = Who::manager, .call = "POST /plan-items/{other}/cancellation", .body = R"({"reason":"No."})"},
             {.who = Who::employee,
              .call = "GET /plans/{plan}",
              .has = {{"/turn/asked", R"("assess")"}, {"/turn/person_id", R"("{peer}")"}}}});
    });
}
