// SPDX-License-Identifier: Apache-2.0
// Evidence on a plan item through the API: added by both sides, seen by those who see the plan, carried by the closing,
// withdrawn and not deleted.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// An agreed item. Remembers "plan" and "item".
void prepare_item(Scenario& scenario)
{
    prepare_need(scenario);
    scenario.run({draft_plan(), add_item()});
    scenario.run({refused(Who::employee, "POST /plan-items/{item}/links", 409, "not_agreed",
                          R"({"title":"Pictures","link":"https://trees.example/ten"})"),
                  turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                  turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed")});
}

Step add(Who who, std::string call, std::string body, std::string name)
{
    return {.who = who,
            .call = std::move(call),
            .body = std::move(body),
            .keep = {{std::move(name), "/id"}},
            .events = {{"plan_item.evidence_added"}}};
}

Step upload(Who who, std::string bytes, std::string name)
{
    return {.who = who,
            .call = "POST /plan-items/{item}/files?file_name=ten%20trees.pdf",
            .body = std::move(bytes),
            .keep = {{std::move(name), "/id"}},
            .events = {{"plan_item.evidence_added"}},
            .content_type = "application/octet-stream"};
}

std::string header(http::Response const& response, std::string_view name)
{
    for (auto const& one : response.headers)
        if (one.name == name)
            return one.value;
    return {};
}

} // namespace

TEST_CASE("a closing shows the file, the link and the observation that it rests on")
{
    on_each_database([](Scenario& scenario) {
        prepare_item(scenario);
        scenario.run({upload(Who::employee, "%PDF-1.4 ten trees", "file"),
                      add(Who::employee, "POST /plan-items/{item}/links",
                          R"({"title":"Pictures","link":"https://trees.example/ten"})", "link"),
                      add(Who::manager, "POST /plan-items/{item}/observations",
                          R"({"title":"Ten trees","words":"No cut had to be made again.","observed_on":"2026-03-01"})",
                          "observation"),
                      {.who = Who::manager,
                       .call = "POST /plan-item-evidence/{link}/withdrawal",
                       .body = R"({"reason":"Another garden."})",
                       .has = {{"/withdrawal_reason", R"("Another garden.")"}, {"/withdrawn_at", "?"}},
                       .events = {{"plan_item.evidence_withdrawn"}}}});
        scenario.advance_seconds(60);
        scenario.run({{.who = Who::manager,
                       .call = "POST /plan-items/{item}/closure",
                       .body = R"({"shown":"Ten trees, none cut again."})",
                       .has = {{"/state", R"("closed")"}}}});
        scenario.advance_seconds(60);
        scenario.run({{.who = Who::employee,
                       .call = "GET /plan-items/{item}/evidence",
                       .has = {{"/items/0/kind", R"("file")"},
                               {"/items/0/file_name", R"("ten trees.pdf")"},
                               {"/items/0/size", "18"},
                               {"/items/0/carries_closing", "true"},
                               {"/items/1/kind", R"("link")"},
                               {"/items/1/carries_closing", "false"},
                               {"/items/2/by_name", R"("Malte Reis")"},
                               {"/items/2/observed_on", R"("2026-03-01")"},
                               {"/items/2/carries_closing", "true"}}},
                      refused(Who::employee, "POST /plan-items/{item}/links", 409, "already_ended",
                              R"({"title":"More","link":"https://trees.example/more"})"),
                      {.who = Who::manager,
                       .call = "POST /plan-item-evidence/{file}/withdrawal",
                       .body = R"({"reason":"It was of last year."})",
                       .has = {{"/carries_closing", "true"}}},
                      refused(Who::manager, "POST /plan-item-evidence/{file}/withdrawal", 409, "already_withdrawn",
                              R"({"reason":"Again."})")});
    });
}

TEST_CASE("who does not see the plan sees no evidence, and a file is sent as what it is")
{
    on_each_database([](Scenario& scenario) {
        prepare_item(scenario);
        scenario.run({upload(Who::employee, "%PDF-1.4 ten trees", "file"),
                      {.who = Who::peer, .call = "GET /plan-items/{item}/evidence", .status = 404},
                      {.who = Who::peer, .call = "GET /plan-item-evidence/{file}/file", .status = 404},
                      {.who = Who::stranger, .call = "GET /plan-item-evidence/{file}/file", .status = 404}});
        auto const answer = scenario.send(Who::managers_manager, "GET /plan-item-evidence/{file}/file");
        CHECK(answer.status == 200);
        CHECK(answer.body == "%PDF-1.4 ten trees");
        CHECK(header(answer, "content-type") == "application/pdf");
        CHECK(header(answer, "content-disposition").starts_with("attachment;"));
    });
}

TEST_CASE("learners observe nothing of their own, withdraw only what they added, and days lie behind us")
{
    on_each_database([](Scenario& scenario) {
        prepare_item(scenario);
        scenario.run({refused(Who::employee, "POST /plan-items/{item}/observations", 403, "forbidden",
                              R"({"title":"I","words":"I did it well."})"),
                      refused(Who::employee, "POST /plan-items/{item}/links", 422, R"("pointer":"/link")",
                              R"({"title":"Trap","link":"javascript:alert"})"),
                      refused(Who::employee, "POST /plan-items/{item}/links", 422, R"("pointer":"/observed_on")",
                              R"({"title":"Soon","link":"https://trees.example","observed_on":"2027-01-01"})"),
                      add(Who::manager, "POST /plan-items/{item}/observations",
                          R"({"title":"Two trees","words":"Cut too short."})", "observation"),
                      refused(Who::employee, "POST /plan-item-evidence/{observation}/withdrawal", 403, "forbidden",
                              R"({"reason":"I did not."})"),
                      {.who = Who::employee,
                       .call = "POST /plan-items/{item}/files?file_name=run.exe",
                       .body = "MZ\x90 not kept",
                       .status = 422,
                       .contains = {"file_kind"},
                       .events = {std::vector<std::string>{}},
                       .content_type = "application/octet-stream"}});
    });
}
