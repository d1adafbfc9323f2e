// SPDX-License-Identifier: Apache-2.0
// Outside training requests through the API: from the ask to what it cost, and who answers what.
#include "features/training_requests/training_request_test.h"
#include "features/training_requests/training_requests_store.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a small request goes from the ask over the manager's yes to what it cost, the certificate and two reviews")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {ask(Who::employee, course("300")),
             {.who = Who::manager,
              .call = "GET /waiting-training-requests",
              .has = {{"/items/0/title", R"("Winter course")"},
                      {"/items/0/turn/name", R"("Malte Reis")"},
                      {"/items/0/direct_cost", "350.50"}}},
             {.who = Who::manager,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("training_request_asked")"}}},
             refused(Who::employee, "POST /training-requests/{request}/agreement", 403, "forbidden", as_read()),
             refused(Who::manager, "POST /training-requests/{request}/agreement", 412, "stale",
                     R"({"version":7,"answers":0})"),
             agree(Who::manager, "agreed"),
             {.who = Who::employee,
              .call = "POST /training-requests/{request}/booking",
              .has = {{"/state", R"("booked")"}, {"/turn/task", "null"}},
              .events = {{"training_request.booked"}}},
             refused(Who::employee, "POST /training-requests/{request}/attendance", 409, "not_begun", cost)});
        scenario.advance_seconds(12 * day);
        scenario.run({{.who = Who::employee,
                       .call = "GET /waiting-training-requests",
                       .has = {{"/items/0/turn/task", R"("confirm")"},
                               {"/items/0/turn/since", R"("2026-03-12T00:00:00.000Z")"}}},
                      {.who = Who::employee,
                       .call = "POST /training-requests/{request}/attendance",
                       .body = cost,
                       .has = {{"/state", R"("attended")"},
                               {"/cost/direct_cost", "355.20"},
                               {"/turn/name", R"("Emil Voss")"},
                               {"/turn/also_name", R"("Malte Reis")"}},
                       .events = {{"training_request.attended"}}},
                      {.who = Who::employee,
                       .call = "POST /training-requests/{request}/certificate?file_name=certificate.pdf",
                       .body = "%PDF-1.4 attended",
                       .has = {{"/certificate/file_name", R"("certificate.pdf")"}},
                       .events = {{"training_request.certified"}},
                       .content_type = "application/octet-stream"},
                      review(Who::employee, "attended", {"training_request.reviewed"}),
                      refused(Who::employee, "POST /training-requests/{request}/reviews", 403, "forbidden",
                              R"({"rating":5,"changed":"Twice."})"),
                      review(Who::manager, "completed", {"training_request.reviewed", "training_request.completed"}),
                      {.who = Who::employee,
                       .call = "GET /training-requests/{request}",
                       .has = {{"/turn/task", "null"}, {"/reviews/1/by_name", R"("Malte Reis")"}}},
                      {.who = Who::peer, .call = "GET /training-requests/{request}", .status = 404},
                      {.who = Who::peer, .call = "GET /training-requests/{request}/certificate", .status = 404}});
        CHECK(scenario.send(Who::manager, "GET /training-requests/{request}/certificate").body == "%PDF-1.4 attended");
    });
}

TEST_CASE("a large request needs the manager, the learning team and the budget holder, each in their turn")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /budget-holders",
              .body = R"({"cost_centre":"NORTH-1","holder_id":"{stranger}"})",
              .has = {{"/person_name", R"("Stina Falk")"}},
              .events = {{"budget_holder.added"}}},
             ask(Who::employee, course("2400", R"(,"cost_centre":"NORTH-1")")),
             {.who = Who::stranger, .call = "GET /training-requests/{request}", .status = 404},
             agree(Who::manager, "waiting"),
             refused(Who::manager, "POST /training-requests/{request}/agreement", 403, "forbidden", as_read(1)),
             {.who = Who::people_admin,
              .call = "GET /waiting-training-requests",
              .has = {{"/items/0/turn/answerer", R"("learning_team")"}, {"/items/0/turn/person_id", "null"}}},
             agree(Who::people_admin, "waiting", 1),
             {.who = Who::stranger,
              .call = "GET /waiting-training-requests",
              .has = {{"/items/0/turn/answerer", R"("budget_holder")"}, {"/items/0/turn/name", R"("Stina Falk")"}}},
             {.who = Who::stranger,
              .call = "GET /training-requests/{request}",
              .has = {{"/may_answer", "true"}, {"/may_write", "false"}, {"/answers", "2"}}},
             agree(Who::stranger, "agreed", 2),
             {.who = Who::employee,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("training_request_agreed")"}}},
             {.who = Who::stranger, .call = "GET /training-requests/{request}"}});
    });
}

TEST_CASE("what came back is changed and asked anew, and every answer is given anew")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({ask(Who::employee, course("600")),
                      agree(Who::manager, "waiting"),
                      refused(Who::people_admin, "POST /training-requests/{request}/return", 422, "/reason"),
                      {.who = Who::people_admin,
                       .call = "POST /training-requests/{request}/return",
                       .body = R"({"version":1,"answers":1,"reason":"A partner gives it for less."})",
                       .has = {{"/state", R"("returned")"},
                               {"/turn/task", R"("revise")"},
                               {"/turn/name", R"("Emil Voss")"},
                               {"/steps/2/comment", R"("A partner gives it for less.")"}},
                       .events = {{"training_request.returned"}}},
                      {.who = Who::employee,
                       .call = "PUT /training-requests/{request}",
                       .body = course("200", R"(,"version":1)"),
                       .has = {{"/state", R"("waiting")"},
                               {"/turn/answerer", R"("manager")"},
                               {"/answers", "0"},
                               {"/request/answers_needed", "1"},
                               {"/request/version", "2"}},
                       .events = {{"training_request.asked"}}},
                      refused(Who::manager, "POST /training-requests/{request}/agreement", 412, "stale", as_read()),
                      {.who = Who::manager,
                       .call = "POST /training-requests/{request}/agreement",
                       .body = R"({"version":2,"answers":0})",
                       .has = {{"/state", R"("agreed")"}}},
                      refused(Who::employee, "PUT /training-requests/{request}", 409, "request_answered",
                              course("9000", R"(,"version":2)")),
                      refused(Who::employee, "POST /training-requests/{request}/withdrawal", 409, "request_answered"),
                      {.who = Who::employee,
                       .call = "POST /training-requests/{request}/cancellation",
                       .body = R"({"fee":100,"travel":0,"material":0,"reason":"Too few took part."})",
                       .has = {{"/state", R"("cancelled")"}, {"/cost/direct_cost", "100.00"}},
                       .events = {{"training_request.cancelled"}}}});
    });
}

TEST_CASE("who asks for somebody does not answer; the next above does, and joins where the first lets it wait")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {ask(Who::manager, course("200")),
             {.who = Who::managers_manager,
              .call = "GET /waiting-training-requests",
              .has = {{"/items/0/turn/name", R"("Mara Ohm")"}, {"/items/0/turn/also_id", "null"}}},
             refused(Who::manager, "POST /training-requests/{request}/agreement", 403, "forbidden", as_read()),
             agree(Who::managers_manager, "agreed"),
             ask(Who::employee, course("200")),
             {.who = Who::managers_manager, .call = "GET /waiting-training-requests", .lacks = {"Winter course"}}});
        scenario.advance_seconds(11 * day);
        scenario.run(
            {{.who = Who::managers_manager,
              .call = "GET /waiting-training-requests",
              .has = {{"/items/0/turn/name", R"("Malte Reis")"}, {"/items/0/turn/also_name", R"("Mara Ohm")"}}},
             {.who = Who::managers_manager,
              .call = "POST /training-requests/{request}/refusal",
              .body = R"({"version":1,"answers":0,"reason":"Not this year."})",
              .has = {{"/state", R"("refused")"}, {"/turn/task", "null"}},
              .events = {{"training_request.refused"}}}});
    });
}

TEST_CASE("another currency needs its rate and day, and both amounts are kept")
{
    on_each_database([](Scenario& scenario) {
        auto const call = "POST /people/{employee}/training-requests";
        scenario.run(
            {refused(Who::employee, call, 422, R"("pointer":"/exchange_rate")", course("100", R"(,"currency":"SEK")")),
             refused(Who::employee, call, 422, R"("pointer":"/rate_on")",
                     course("100", R"(,"currency":"SEK","exchange_rate":0.09,"rate_on":"2027-01-01")")),
             refused(Who::employee, call, 422, R"("pointer":"/fee")", course("-1")),
             refused(Who::employee, call, 422, R"("pointer":"/ends_on")",
                     R"({"title":"T","provider":"P","starts_on":"2026-03-10","ends_on":"2026-03-09","fee":1,"travel":0,
                         "material":0,"purpose":"p","expected_benefit":"b"})"),
             {.who = Who::employee,
              .call = call,
              .body = course("9950", R"(,"currency":"SEK","exchange_rate":0.09,"rate_on":"2026-03-01")"),
              .has = {{"/request/fee", "9950.00"},
                      {"/request/currency", R"("SEK")"},
                      {"/request/rate_on", R"("2026-03-01")"},
                      {"/request/direct_cost", "900.05"},
                      {"/request/answers_needed", "2"}}}});
    });
}

TEST_CASE("wage time is for those who may see what an hour costs, and does not raise the answers needed")
{
    on_each_database([](Scenario& scenario) {
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE people SET hourly_cost = 40000 WHERE id = $1",
                               scenario.cast().person(Who::employee));
        });
        scenario.run({ask(Who::employee, course("100")),
                      {.who = Who::employee,
                       .call = "GET /training-requests/{request}",
                       .has = {{"/wage_cost", "null"}, {"/request/answers_needed", "1"}}},
                      {.who = Who::people_admin,
                       .call = "GET /training-requests/{request}",
                       .has = {{"/wage_cost", "6400.00"}}}});
    });
}

TEST_CASE("the people team finds all requests by state, cost centre and words, and saves them as a file")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {ask(Who::employee, course("100", R"(,"cost_centre":"NORTH-1")")),
             agree(Who::manager, "agreed"),
             ask(Who::employee, course("700", R"(,"cost_centre":"NORTH-2")")),
             {.who = Who::people_admin,
              .call = "GET /training-requests?state=agreed",
              .has = {{"/items/0/cost_centre", R"("NORTH-1")"}},
              .lacks = {"NORTH-2"}},
             {.who = Who::people_admin,
              .call = "GET /training-requests?search=trees&cost_centre=NORTH-2&unit_id={company}",
              .has = {{"/items/0/direct_cost", "750.50"}, {"/items/0/turn/name", R"("Malte Reis")"}},
              .lacks = {"NORTH-1"}},
             {.who = Who::people_admin, .call = "GET /training-requests?search=voss&state=refused", .lacks = {"NORTH"}},
             {.who = Who::people_admin,
              .call = "GET /exports/training-requests",
              .contains = {"Winter course", "NORTH-1", "NORTH-2"}},
             {.who = Who::manager, .call = "GET /training-requests", .status = 403}});
    });
}

TEST_CASE("the file of all requests ends with the oldest, however many there are")
{
    on_each_database([](Scenario& scenario) {
        using namespace training_requests;
        auto const person = scenario.cast().person(Who::employee);
        auto const account = scenario.cast().members.at(Who::employee).account_id;
        scenario.as_program([&](platform::Context& context) {
            std::vector<TrainingRequest> requests;
            std::vector<store::StepRow> steps;
            for (int i = 0; i < 2001; ++i) {
                TrainingRequest request;
                request.id = context.next_id<TrainingRequest>();
                request.person_id = person;
                request.title = i == 0 ? "The oldest" : "Winter course";
                request.provider = "School of trees";
                request.currency = "EUR";
                request.asked_by_account_id = account;
                steps.push_back({{context.now, account, person},
                                 context.next_id<store::StepRow>(),
                                 request.id,
                                 RequestStepKind::asked,
                                 ""});
                requests.push_back(std::move(request));
            }
            context.tx.insert_all("training_requests", requests);
            context.tx.insert_all("training_request_steps", steps);
        });
        auto const csv = scenario.send(Who::people_admin, "GET /exports/training-requests").body;
        CHECK(csv.find("The oldest") != std::string::npos);
        CHECK(std::count(csv.begin(), csv.end(), '\n') == 2002);
    });
}

TEST_CASE("thresholds rise from one to the next, and a budget has one holder, of a cost centre or of a unit")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {refused(Who::people_admin, "PUT /settings/training-requests", 422, R"("pointer":"/budget_holder_from")",
                     R"({"learning_team_from":500,"budget_holder_from":400,"answer_within_days":10,"version":1})"),
             {.who = Who::people_admin,
              .call = "PUT /settings/training-requests",
              .body = R"({"learning_team_from":100,"budget_holder_from":200,"answer_within_days":5,"version":1})",
              .events = {{"settings.changed"}}},
             ask(Who::employee, course("300")),
             {.who = Who::employee,
              .call = "GET /training-requests/{request}",
              .has = {{"/request/answers_needed", "3"}}},
             refused(Who::people_admin, "POST /budget-holders", 422, R"("pointer":"/cost_centre")",
                     R"({"holder_id":"{stranger}"})"),
             {.who = Who::people_admin,
              .call = "POST /budget-holders",
              .body = R"({"unit_id":"{company}","holder_id":"{executive}"})",
              .keep = {{"holder", "/id"}}},
             refused(Who::people_admin, "POST /budget-holders", 409, "already_exists",
                     R"({"unit_id":"{company}","holder_id":"{stranger}"})"),
             agree(Who::manager, "waiting"),
             agree(Who::people_admin, "waiting", 1),
             {.who = Who::executive,
              .call = "GET /waiting-training-requests",
              .has = {{"/items/0/turn/name", R"("Xenia Brandt")"}}},
             {.who = Who::people_admin, .call = "DELETE /budget-holders/{holder}", .status = 204},
             {.who = Who::managers_manager, // nobody holds it: whoever stands above the manager
              .call = "GET /waiting-training-requests",
              .has = {{"/items/0/turn/name", R"("Mara Ohm")"}}}});
    });
}
