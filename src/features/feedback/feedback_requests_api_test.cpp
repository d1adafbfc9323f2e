// SPDX-License-Identifier: Apache-2.0
// Asking for feedback, being reminded, and what is asked some weeks after a training.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::int64_t day = 86'400;

Step ask(Who who, std::string more)
{
    return {.who = who,
            .call = "POST /feedback-requests",
            .body = R"({"question":"How did the market day go?")" + more + "}",
            .keep = {{"request", "/id"}},
            .events = {{"feedback.asked"}}};
}

// What waits for somebody first; remembers "ask".
Step sees_ask(Who who, std::string by)
{
    return {.who = who,
            .call = "GET /feedback-waiting",
            .has = {{"/asks/0/by_name", '"' + by + '"'}},
            .keep = {{"ask", "/asks/0/id"}}};
}

std::string answer(std::string receiver, std::string visible_to)
{
    return R"({"feedback_ask_id":"{ask}","receiver_id":"{)" + receiver + R"(}","kind":"suggestion","visible_to":")" +
        visible_to + R"(","content":"Open the gate earlier."})";
}

// The learner's agreed item "item" is done since so many days; sessions do not live as long.
void finish_training(Scenario& scenario, int days_ago)
{
    scenario.run({{.who = Who::employee,
                   .call = "POST /people/{employee}/plans",
                   .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
                   .keep = {{"plan", "/plan/id"}}},
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"Learn to prune","need_ids":[],"method":"course","due_on":"2026-09-30",
                               "success_measure":"Prunes ten trees."})",
                   .keep = {{"item", "/items/0/item/id"}}},
                  {.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}},
                  {.who = Who::manager, .call = "POST /plans/{plan}/agreement", .body = R"({"stamp":"{stamp}"})"},
                  {.who = Who::employee, .call = "POST /plan-items/{item}/completion", .body = "{}"}});
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute("UPDATE plan_item_steps SET at = $1", context.now.plus_seconds(-days_ago * day));
    });
}

} // namespace

TEST_CASE("several are asked at once, each answers or declines, and who asked sees both")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({ask(Who::employee, R"(,"person_ids":["{peer}","{manager}","{stranger}"])"),
                      sees_ask(Who::peer, "Emil Voss"),
                      refused(Who::manager, "POST /feedback", 404, "not_found", answer("employee", "receiver")),
                      refused(Who::peer, "POST /feedback", 422, "/receiver_id", answer("manager", "receiver")),
                      {.who = Who::peer,
                       .call = "POST /feedback",
                       .body = answer("employee", "receiver"),
                       .has = {{"/question", R"("How did the market day go?")"}},
                       .keep = {{"feedback", "/id"}},
                       .events = {{"feedback.given"}}},
                      refused(Who::peer, "POST /feedback", 409, "feedback_ask_over", answer("employee", "receiver")),
                      {.who = Who::peer, .call = "GET /feedback-waiting", .has = {{"/asks", "[]"}}},
                      sees_ask(Who::stranger, "Emil Voss"),
                      refused(Who::peer, "POST /feedback-asks/{ask}/decline", 404, "not_found"),
                      {.who = Who::stranger,
                       .call = "POST /feedback-asks/{ask}/decline",
                       .body = R"({"reason":"I was away."})",
                       .status = 204,
                       .events = {{"feedback.declined"}}},
                      {.who = Who::employee,
                       .call = "GET /feedback-requests",
                       .has = {{"/items/0/asks/0/state", R"("declined")"}, // by name: Falk, Lind, Reis
                               {"/items/0/asks/0/reason", R"("I was away.")"},
                               {"/items/0/asks/1/state", R"("answered")"},
                               {"/items/0/asks/1/feedback_id", R"("{feedback}")"},
                               {"/items/0/asks/2/state", R"("waiting")"}}},
                      refused(Who::peer, "POST /feedback-requests/{request}/closure", 404, "not_found"),
                      {.who = Who::employee,
                       .call = "POST /feedback-requests/{request}/closure",
                       .status = 204,
                       .events = {{"feedback.request_closed"}}},
                      {.who = Who::manager, .call = "GET /feedback-waiting", .has = {{"/asks", "[]"}}},
                      {.who = Who::people_admin, .call = "GET /feedback-requests", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("a manager asks about a report, and the answer is for both")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({refused(Who::peer, "POST /feedback-requests", 403, "forbidden",
                              R"({"about_id":"{employee}","question":"?","person_ids":["{stranger}"]})"),
                      refused(Who::managers_manager, "POST /feedback-requests", 403, "forbidden",
                              R"({"about_id":"{employee}","question":"?","person_ids":["{stranger}"]})"),
                      ask(Who::manager, R"(,"about_id":"{employee}","person_ids":["{peer}"])"),
                      sees_ask(Who::peer, "Malte Reis"),
                      refused(Who::peer, "POST /feedback", 422, "manager_asked", answer("employee", "receiver")),
                      {.who = Who::peer,
                       .call = "POST /feedback",
                       .body = answer("employee", "receiver_and_manager"),
                       .keep = {{"feedback", "/id"}}},
                      {.who = Who::manager, .call = "GET /feedback/{feedback}"},
                      {.who = Who::employee, .call = "GET /feedback/{feedback}"}});
    });
}

TEST_CASE("nobody, too many, leavers, oneself and days that are over are refused together")
{
    on_each_database([](Scenario& scenario) {
        auto const call = "POST /feedback-requests";
        scenario.run(
            {refused(Who::employee, call, 422, "how_many_asked", R"({"question":"?","person_ids":[]})"),
             refused(Who::employee, call, 422, "oneself", R"({"question":"?","person_ids":["{employee}"]})"),
             refused(Who::employee, call, 422, "asked_twice", R"({"question":"?","person_ids":["{peer}","{peer}"]})"),
             refused(Who::employee, call, 422, "in_past",
                     R"({"question":"?","person_ids":["{peer}"],"due_on":"2026-03-01"})"),
             refused(Who::employee, call, 422, "has_left", R"({"question":"?","person_ids":["1"]})")});
    });
}

TEST_CASE("who was asked is reminded once: before the day it is due, or after a week")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({ask(Who::employee, R"(,"person_ids":["{peer}"],"due_on":"2026-03-05")"),
                      ask(Who::employee, R"(,"person_ids":["{stranger}"])")});
        auto const reminders = [&](Who who) {
            auto const body = scenario.send(who, "GET /notifications").body;
            std::size_t count = 0;
            for (auto at = body.find("feedback_reminder"); at != std::string::npos;
                 at = body.find("feedback_reminder", at + 1))
                ++count;
            return count;
        };
        scenario.run_daily_work();
        CHECK(reminders(Who::peer) == 0);
        scenario.advance_seconds(2 * day);
        scenario.run_daily_work();
        CHECK(reminders(Who::peer) == 1);
        CHECK(reminders(Who::stranger) == 0);
        scenario.advance_seconds(6 * day);
        scenario.run_daily_work();
        CHECK(reminders(Who::stranger) == 1);
        CHECK(reminders(Who::peer) == 1);
    });
}

TEST_CASE("some weeks after a training its learner is asked once what has changed, and the manager is reminded")
{
    on_each_database([](Scenario& scenario) {
        finish_training(scenario, 20);
        scenario.run_daily_work();
        scenario.run({{.who = Who::employee, .call = "GET /feedback-waiting", .has = {{"/nudges", "[]"}}}});
        scenario.advance_seconds(2 * day);
        scenario.run_daily_work();
        scenario.run({{.who = Who::employee,
                       .call = "GET /feedback-waiting",
                       .has = {{"/nudges/0/title", R"("Learn to prune")"}}},
                      {.who = Who::employee,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("feedback_what_changed")"}}},
                      {.who = Who::manager,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("feedback_what_changed_report")"}},
                       .lacks = {"Learn to prune"}},
                      refused(Who::peer, "POST /plan-items/{item}/what-changed", 404, "not_found"),
                      {.who = Who::employee,
                       .call = "POST /plan-items/{item}/what-changed",
                       .body = R"({"answer":"I cut above the bud now."})",
                       .status = 204},
                      {.who = Who::employee, .call = "GET /feedback-waiting", .has = {{"/nudges", "[]"}}}});
        scenario.advance_seconds(day);
        scenario.run_daily_work();
        scenario.run({{.who = Who::employee, .call = "GET /feedback-waiting", .has = {{"/nudges", "[]"}}}});
    });
}

TEST_CASE("what somebody tells of a training stands with the item and in the journal, for whom they say")
{
    on_each_database([](Scenario& scenario) {
        finish_training(scenario, 22);
        scenario.run_daily_work();
        auto const tell = [](std::string visible_to) {
            return Step{.who = Who::employee,
                        .call = "POST /plan-items/{item}/what-changed",
                        .body = R"({"answer":"I cut above the bud now.","visible_to":")" + visible_to + R"("})",
                        .status = 204,
                        .events = {{"feedback.change_told"}}};
        };
        auto const read = [](Who who, std::string answer) {
            return Step{.who = who, .call = "GET /plan-items/{item}/what-changed", .has = {{"/answer", answer}}};
        };
        auto const words = R"("I cut above the bud now.")";
        scenario.run({read(Who::employee, "null"), tell("receiver"), read(Who::employee, words)});
        for (auto const who : {Who::manager, Who::managers_manager, Who::peer, Who::people_admin, Who::admin})
            scenario.run({read(who, "null")});
        scenario.run({{.who = Who::manager, .call = "GET /people/{employee}/journal", .lacks = {"change_told"}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/journal",
                       .contains = {R"("kind":"plan_item","what":"change_told","subject":"Learn to prune")"},
                       .lacks = {"above the bud"}},
                      tell("receiver_and_manager"),
                      read(Who::manager, words),
                      read(Who::managers_manager, "null"),
                      read(Who::people_admin, "null"),
                      {.who = Who::manager,
                       .call = "GET /people/{employee}/journal",
                       .contains = {"change_told"},
                       .lacks = {"above the bud"}},
                      {.who = Who::admin, .call = "GET /audit/events?limit=200", .lacks = {"above the bud"}}});
    });
}

TEST_CASE("what colleagues say of a training stands with its item, for those who read it")
{
    on_each_database([](Scenario& scenario) {
        finish_training(scenario, 22);
        auto const read = "GET /plan-items/{item}/what-changed";
        scenario.run({{.who = Who::employee,
                       .call = "GET /people/{employee}/finished-trainings",
                       .has = {{"/items/0/id", R"("{item}")"}, {"/items/0/title", R"("Learn to prune")"}}},
                      {.who = Who::peer, .call = "GET /people/{employee}/finished-trainings", .status = 403},
                      ask(Who::employee, R"(,"plan_item_id":"{item}","person_ids":["{peer}"])"),
                      sees_ask(Who::peer, "Emil Voss"),
                      {.who = Who::peer, .call = "POST /feedback", .body = answer("employee", "receiver")},
                      {.who = Who::employee,
                       .call = read,
                       .has = {{"/answer", "null"},
                               {"/feedback/0/content", R"("Open the gate earlier.")"},
                               {"/feedback/0/subject/may_open", "true"}}},
                      {.who = Who::peer, .call = read, .has = {{"/feedback/0/subject/may_open", "false"}}},
                      {.who = Who::manager, .call = read, .has = {{"/feedback", "[]"}}},
                      {.who = Who::stranger, .call = read, .has = {{"/feedback", "[]"}}}});
    });
}

TEST_CASE("who asks colleagues about a training is not asked again what has changed")
{
    on_each_database([](Scenario& scenario) {
        finish_training(scenario, 22);
        scenario.run_daily_work();
        scenario.run(
            {ask(Who::employee, R"(,"plan_item_id":"{item}","person_ids":["{peer}"])"),
             {.who = Who::employee, .call = "GET /feedback-waiting", .has = {{"/nudges", "[]"}}},
             {.who = Who::peer,
              .call = "GET /feedback-waiting",
              .has = {{"/asks/0/subject/name", R"("Learn to prune")"}, {"/asks/0/subject/may_open", "false"}}}});
    });
}

TEST_CASE("the people team learns how many take part, and nothing of groups under five")
{
    on_each_database([](Scenario& scenario) {
        auto const give = [](Who who, std::string receiver) {
            return Step{.who = who,
                        .call = "POST /feedback",
                        .body = R"({"receiver_id":"{)" + receiver + R"(}","kind":"praise","content":"Well done."})"};
        };
        scenario.run({give(Who::peer, "employee"),
                      give(Who::peer, "manager"),
                      give(Who::stranger, "employee"),
                      {.who = Who::people_admin,
                       .call = "GET /feedback-participation",
                       .has = {{"/whole/people", "7"},
                               {"/whole/givers", "2"},
                               {"/whole/receivers", "2"},
                               {"/whole/pieces", "3"}}},
                      {.who = Who::people_admin,
                       .call = "GET /feedback-participation?unit_id={company}",
                       .has = {{"/units/1/people", "null"}, {"/units/1/pieces", "null"}}},
                      {.who = Who::manager, .call = "GET /feedback-participation", .status = 403}});
    });
}
