// SPDX-License-Identifier: Apache-2.0
// Feedback from giving it to evidence, and that its words reach nobody else.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::int64_t day = 86'400;
constexpr auto secret = "The graft took because you waited";

// Remembers "feedback".
Step give(Who who, std::string receiver, std::string more = "")
{
    return {.who = who,
            .call = "POST /feedback",
            .body = R"({"receiver_id":"{)" + receiver + R"(}","kind":"praise","content":")" + std::string(secret) +
                R"(")" + more + "}",
            .keep = {{"feedback", "/id"}},
            .events = {{"feedback.given"}}};
}

Step reads(Who who, int status)
{
    return {.who = who, .call = "GET /feedback/{feedback}", .status = status};
}

constexpr auto for_manager = R"(,"visible_to":"receiver_and_manager")";

} // namespace

TEST_CASE("feedback is read by giver and receiver, and by the manager only where it says so")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({give(Who::peer, "employee"),
                      reads(Who::peer, 200),
                      reads(Who::employee, 200),
                      reads(Who::manager, 404),
                      reads(Who::people_admin, 404),
                      reads(Who::admin, 404),
                      {.who = Who::manager, .call = "GET /people/{employee}/feedback", .lacks = {secret}},
                      give(Who::peer, "employee", for_manager),
                      reads(Who::manager, 200),
                      reads(Who::managers_manager, 404),
                      reads(Who::people_admin, 404),
                      {.who = Who::manager,
                       .call = "GET /people/{employee}/feedback",
                       .has = {{"/items/0/giver_name", R"("Petra Lind")"}}},
                      {.who = Who::managers_manager, .call = "GET /people/{employee}/feedback", .lacks = {secret}},
                      {.who = Who::people_admin, .call = "GET /people/{employee}/feedback", .status = 403},
                      {.who = Who::manager,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("feedback_given_to_report")"}}}});
    });
}

TEST_CASE("the manager of the day reads, not who was the manager when it was given")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({give(Who::peer, "employee", for_manager),
                      reads(Who::manager, 200),
                      {.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{executive}"})"},
                      reads(Who::manager, 404),
                      reads(Who::executive, 200)});
    });
}

TEST_CASE("neither events nor notifications nor the audit hold what was said")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {give(Who::peer, "employee", for_manager),
             reads(Who::employee, 200),
             {.who = Who::admin,
              .call = "GET /audit/events?limit=200",
              .contains = {"feedback.given"},
              .lacks = {secret, "praise"}},
             {.who = Who::admin, .call = "GET /audit/sightings?limit=200", .lacks = {secret}},
             {.who = Who::employee, .call = "GET /notifications", .contains = {"Petra Lind"}, .lacks = {secret}},
             {.who = Who::employee, .call = "GET /search?words=graft", .lacks = {secret}}});
    });
}

TEST_CASE("who gives can put it right for a day, and take it back later")
{
    on_each_database([](Scenario& scenario) {
        auto const change = R"({"version":1,"kind":"suggestion","content":"Wait longer next time."})";
        scenario.run({give(Who::peer, "employee"),
                      refused(Who::employee, "PUT /feedback/{feedback}", 409, "feedback_stands", change),
                      {.who = Who::peer,
                       .call = "PUT /feedback/{feedback}",
                       .body = change,
                       .has = {{"/kind", R"("suggestion")"}, {"/version", "2"}},
                       .events = {{"feedback.changed"}}},
                      refused(Who::peer, "PUT /feedback/{feedback}", 412, "stale", change)});
        scenario.advance_seconds(day);
        scenario.run({refused(Who::peer, "PUT /feedback/{feedback}", 409, "feedback_stands", change),
                      refused(Who::employee, "POST /feedback/{feedback}/withdrawal", 409, "feedback_not_yours"),
                      {.who = Who::peer,
                       .call = "POST /feedback/{feedback}/withdrawal",
                       .status = 204,
                       .events = {{"feedback.withdrawn"}}},
                      reads(Who::employee, 404),
                      {.who = Who::employee, .call = "GET /feedback", .has = {{"/items", "[]"}}},
                      {.who = Who::peer, .call = "GET /feedback?box=given", .has = {{"/items/0/withdrawn_at", "?"}}}});
    });
}

TEST_CASE("a level becomes evidence when giver and receiver agree, and not otherwise")
{
    on_each_database([](Scenario& scenario) {
        prepare_framework(scenario);
        auto const level = R"({"competency_id":"{graft}","level":4})";
        auto const yes = R"({"answer":"agreed"})";
        scenario.run({give(Who::peer, "employee"),
                      refused(Who::employee, "POST /feedback/{feedback}/level", 409, "level_not_yours", level),
                      refused(Who::peer, "POST /feedback/{feedback}/level", 422, "/level",
                              R"({"competency_id":"{graft}","level":99})"),
                      {.who = Who::peer,
                       .call = "POST /feedback/{feedback}/level",
                       .body = level,
                       .has = {{"/level", "4"}, {"/may_propose_level", "false"}}},
                      {.who = Who::employee,
                       .call = "GET /feedback-waiting",
                       .has = {{"/levels/0/level_competency_name", R"("Grafting")"}}},
                      {.who = Who::employee, .call = "GET /people/{employee}/evidence", .has = {{"/items", "[]"}}},
                      refused(Who::peer, "POST /feedback/{feedback}/level-answer", 409, "level_not_waiting", yes),
                      {.who = Who::employee,
                       .call = "POST /feedback/{feedback}/level-answer",
                       .body = yes,
                       .events = {{"evidence.given", "feedback.level_agreed"}}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/evidence",
                       .has = {{"/items/0/source", R"("peer")"},
                               {"/items/0/level", "4"},
                               {"/items/0/rater_name", R"("Petra Lind")"},
                               {"/items/0/comment", R"("")"}}},
                      refused(Who::employee, "POST /feedback/{feedback}/level-answer", 409, "level_not_waiting", yes),
                      give(Who::manager, "employee"),
                      {.who = Who::manager, .call = "POST /feedback/{feedback}/level", .body = level},
                      {.who = Who::employee,
                       .call = "POST /feedback/{feedback}/level-answer",
                       .body = R"({"answer":"refused"})",
                       .events = {{"feedback.level_refused"}}},
                      {.who = Who::employee, .call = "GET /people/{employee}/evidence", .lacks = {"Malte Reis"}}});
    });
}

TEST_CASE("feedback goes to somebody else who is still there, and is about one thing of theirs")
{
    on_each_database([](Scenario& scenario) {
        prepare_framework(scenario);
        auto const to = [](std::string receiver, std::string more) {
            return R"({"kind":"praise","content":"Well done.","receiver_id":"{)" + receiver + R"(}")" + more + "}";
        };
        scenario.run(
            {refused(Who::peer, "POST /feedback", 422, "oneself", to("peer", "")),
             {.who = Who::peer,
              .call = "POST /feedback",
              .body = to("employee", R"(,"competency_id":"{prune}")"),
              .has = {{"/subject/name", R"("Pruning")"}, {"/subject/may_open", "true"}}},
             refused(Who::peer, "POST /feedback", 422, "unknown_reference", to("employee", R"(,"goal_id":"1")")),
             leave("stranger"),
             refused(Who::peer, "POST /feedback", 422, "has_left", to("stranger", "")),
             refused(Who::admin, "POST /feedback", 403, "forbidden", to("employee", "")),
             {.who = Who::admin, .call = "GET /feedback", .has = {{"/items", "[]"}}},
             {.who = Who::admin, .call = "GET /feedback-requests", .has = {{"/items", "[]"}}},
             {.who = Who::admin, .call = "GET /feedback-waiting", .has = {{"/asks", "[]"}}}});
    });
}

TEST_CASE("who received feedback takes it to a one-on-one in words of their own, and nobody else does")
{
    on_each_database([](Scenario& scenario) {
        auto const discuss = "POST /feedback/{feedback}/agenda-point";
        auto const with_manager = R"({"with_id":"{manager}","text":"How do I wait well?"})";
        scenario.run({give(Who::peer, "employee"),
                      refused(Who::employee, discuss, 409, "no_one_on_one", with_manager),
                      {.who = Who::employee,
                       .call = "POST /one-on-one-series",
                       .body = R"({"with_id":"{manager}","cadence":"weekly","weekday":2,"starts_at_minute":600,
                                   "minutes":45,"time_zone":"Europe/Vienna"})",
                       .keep = {{"series", "/id"}}},
                      refused(Who::peer, discuss, 409, "feedback_not_received", with_manager),
                      refused(Who::manager, discuss, 404, "not_found", with_manager),
                      {.who = Who::employee, .call = "GET /feedback/{feedback}", .has = {{"/may_discuss", "true"}}},
                      {.who = Who::peer, .call = "GET /feedback/{feedback}", .has = {{"/may_discuss", "false"}}},
                      {.who = Who::employee,
                       .call = discuss,
                       .body = with_manager,
                       .status = 204,
                       .events = {{"feedback.taken_to_one_on_one"}}},
                      {.who = Who::employee, .call = discuss, .body = with_manager, .status = 204},
                      {.who = Who::manager,
                       .call = "GET /one-on-one-series/{series}",
                       .has = {{"/next/points/0/text", R"("How do I wait well?")"},
                               {"/next/points/0/origin_kind", R"("feedback")"}},
                       .lacks = {secret}},
                      reads(Who::manager, 404)});
    });
}
