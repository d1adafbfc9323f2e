// SPDX-License-Identifier: Apache-2.0
// Who answers a request where the plain case does not hold: it was changed, answered meanwhile, nobody stands above, somebody
// has left. And who sees what of it.
#include "features/training_requests/training_request_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// What waits for somebody, by its title; empty: nothing does.
Step waits(Who who, std::string title)
{
    Step step{.who = who, .call = "GET /waiting-training-requests"};
    if (title.empty())
        step.has = {{"/items", "[]"}};
    else
        step.has = {{"/items/0/title", "\"" + title + "\""}};
    return step;
}

// Attended, with a certificate and the learner's review. The request is "request".
void attend(Scenario& scenario)
{
    scenario.advance_seconds(12 * day);
    scenario.run({{.who = Who::employee, .call = "POST /training-requests/{request}/attendance", .body = cost},
                  {.who = Who::employee,
                   .call = "POST /training-requests/{request}/certificate?file_name=certificate.pdf",
                   .body = "%PDF-1.4 attended",
                   .content_type = "application/octet-stream"},
                  review(Who::employee, "attended", {"training_request.reviewed"})});
}

} // namespace

TEST_CASE("whoever put a request into other words does not answer it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({ask(Who::employee, course("200")),
                      {.who = Who::manager,
                       .call = "PUT /training-requests/{request}",
                       .body = course("400", R"(,"version":1)"),
                       .has = {{"/turn/name", R"("Mara Ohm")"}, {"/may_answer", "false"}}},
                      refused(Who::manager, "POST /training-requests/{request}/agreement", 403, "forbidden",
                              R"({"version":2,"answers":0})"),
                      {.who = Who::managers_manager,
                       .call = "POST /training-requests/{request}/agreement",
                       .body = R"({"version":2,"answers":0})",
                       .has = {{"/state", R"("agreed")"}}}});
    });
}

TEST_CASE("a second click answers nothing: an answer is to the step that was read")
{
    on_each_database([](Scenario& scenario) {
        auto const agreement = "POST /training-requests/{request}/agreement";
        auto const back = "POST /training-requests/{request}/return";
        scenario.run({ask(Who::employee, course("2400")),
                      agree(Who::people_admin, "waiting"), // for the manager, who is away
                      refused(Who::people_admin, agreement, 412, "stale", as_read()),
                      refused(Who::people_admin, back, 412, "stale", R"({"version":1,"answers":0,"reason":"Late."})"),
                      refused(Who::people_admin, agreement, 422, "/answers", R"({"version":1})"),
                      {.who = Who::employee,
                       .call = "GET /training-requests/{request}",
                       .has = {{"/answers", "1"}, {"/turn/answerer", R"("learning_team")"}}}});
    });
}

TEST_CASE("where nobody stands above, the people team is told and answers")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::managers_manager,
                       .call = "POST /people/{managers_manager}/training-requests",
                       .body = course("200"),
                       .has = {{"/turn/task", R"("answer")"}, {"/turn/person_id", "null"}},
                       .keep = {{"request", "/request/id"}}},
                      {.who = Who::people_admin,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("training_request_asked")"}}},
                      waits(Who::people_admin, "Winter course"),
                      waits(Who::managers_manager, ""),
                      waits(Who::executive, ""),
                      agree(Who::people_admin, "agreed")});
    });
}

TEST_CASE("a request that came back waits for whoever asked for it, even for a stranger")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({ask(Who::people_admin, course("200")),
                      waits(Who::people_admin, ""),
                      {.who = Who::manager,
                       .call = "POST /training-requests/{request}/return",
                       .body = R"({"version":1,"answers":0,"reason":"A partner gives it for less."})",
                       .has = {{"/turn/name", R"("Pia Sommer")"}}},
                      waits(Who::people_admin, "Winter course"),
                      waits(Who::employee, "")});
    });
}

TEST_CASE("who has left is asked no longer, and is not told: the next above is")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({leave("manager"),
                      {.who = Who::employee,
                       .call = "POST /people/{employee}/training-requests",
                       .body = course("200"),
                       .has = {{"/turn/name", R"("Mara Ohm")"}},
                       .keep = {{"request", "/request/id"}}},
                      waits(Who::managers_manager, "Winter course"),
                      {.who = Who::managers_manager,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("training_request_asked")"}}},
                      agree(Who::managers_manager, "agreed")});
        CHECK(scenario.as_program([&](platform::Context& context) {
            return *context.tx.row<std::int64_t>("SELECT COUNT(*) FROM notifications WHERE person_id = $1",
                                                 scenario.cast().person(Who::manager));
        }) == 0);
    });
}

TEST_CASE("the workspace's own currency is worth itself in the end, too")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({ask(Who::employee, course("200")), agree(Who::manager, "agreed")});
        scenario.advance_seconds(12 * day);
        scenario.run({refused(Who::employee, "POST /training-requests/{request}/attendance", 422, "own_currency",
                              R"({"fee":100,"travel":0,"material":0,"exchange_rate":10})"),
                      {.who = Who::employee,
                       .call = "POST /training-requests/{request}/attendance",
                       .body = R"({"fee":100,"travel":0,"material":0,"exchange_rate":1})",
                       .has = {{"/cost/direct_cost", "100.00"}}}});
    });
}

TEST_CASE("certificate and reviews are for those who see the person's requests, not for whoever held the budget")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /budget-holders",
                       .body = R"({"cost_centre":"NORTH-1","holder_id":"{stranger}"})"},
                      ask(Who::employee, course("2400", R"(,"cost_centre":"NORTH-1")")),
                      agree(Who::manager, "waiting"),
                      agree(Who::people_admin, "waiting", 1),
                      agree(Who::stranger, "agreed", 2)});
        attend(scenario);
        scenario.run({{.who = Who::manager,
                       .call = "GET /training-requests/{request}",
                       .has = {{"/certificate/file_name", R"("certificate.pdf")"}, {"/reviews/0/rating", "4"}}},
                      {.who = Who::stranger,
                       .call = "GET /training-requests/{request}",
                       .has = {{"/cost/direct_cost", "355.20"}, {"/certificate", "null"}, {"/reviews", "[]"}}},
                      {.who = Who::stranger, .call = "GET /training-requests/{request}/certificate", .status = 404},
                      // Whoever managed the learner once and agreed sees no more of it afterwards.
                      {.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2026-03-14","unit_id":"{north}","manager_id":"{managers_manager}"})"},
                      {.who = Who::manager, .call = "GET /training-requests/{request}", .status = 404}});
    });
}

TEST_CASE("a newer certificate takes the place of the one before, which is kept no longer")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({ask(Who::employee, course("200")), agree(Who::manager, "agreed")});
        attend(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /training-requests/{request}/certificate?file_name=corrected.pdf",
                       .body = "%PDF-1.4 corrected",
                       .has = {{"/certificate/file_name", R"("corrected.pdf")"}},
                       .content_type = "application/octet-stream"}});
        CHECK(scenario.send(Who::manager, "GET /training-requests/{request}/certificate").body == "%PDF-1.4 corrected");
        CHECK(scenario.as_program([](platform::Context& context) {
            return *context.tx.row<std::int64_t>("SELECT COUNT(*) FROM stored_file_pieces");
        }) == 1);
    });
}
