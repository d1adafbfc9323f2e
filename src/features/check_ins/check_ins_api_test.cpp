// SPDX-License-Identifier: Apache-2.0
// Check-ins through the API: writing, submitting, answering, going on from one to the next.
#include "features/check_ins/check_in_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a draft is saved as it is written, with the version that was read")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /check-in",
              .has = {{"/is_on", "true"},
                      {"/period/starts_on", R"("2026-02-23")"},
                      {"/period/due_on", R"("2026-03-03")"},
                      {"/next/opens_on", R"("2026-03-06")"},
                      {"/check_in", "null"},
                      {"/manager_name", R"("Malte Reis")"},
                      {"/above", R"(["Mara Ohm"])"}}},
             save(Who::employee, 0, R"("mood":3)"),
             save(Who::employee, 2, words),
             {.who = Who::employee,
              .call = "GET /check-in",
              .has = {{"/check_in/check_in/mood", "4"},
                      {"/check_in/check_in/submitted_at", "null"},
                      {"/check_in/priorities/0/text", R"("Order the grafts")"},
                      {"/check_in/points/0/kind", R"("win")"},
                      {"/check_in/points/1/text", R"("The saw is blunt")"}}},
             refused(Who::employee, "PUT /check-in", 412, "stale", R"({"starts_on":"2026-02-23","version":2})"),
             refused(Who::employee, "PUT /check-in", 412, "stale", R"({"starts_on":"2026-02-23","version":0})"),
             refused(Who::employee, "PUT /check-in", 409, "check_in_period_is_over",
                     R"({"starts_on":"2026-02-16","version":0})"),
             refused(Who::employee, "PUT /check-in", 409, "check_in_period_is_over",
                     R"({"starts_on":"2026-03-02","version":0})"),
             save(Who::employee, 3, R"("mood":null)"),
             refused(Who::employee, "POST /check-in/submission", 422, "nothing_said",
                     R"({"starts_on":"2026-02-23","version":4})"),
             refused(Who::employee, "POST /check-in/submission", 412, "stale",
                     R"({"starts_on":"2026-02-23","version":3})"),
             refused(Who::peer, "POST /check-in/submission", 404, "not_found",
                     R"({"starts_on":"2026-02-23","version":4})")});
    });
}

TEST_CASE("what was submitted is told to the manager, stays as it is, and is taken back while nobody has looked")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run(
            {save(Who::employee, 0, words),
             submit(Who::employee, 2),
             {.who = Who::manager,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("check_in_submitted")"},
                      {"/items/0/detail/person", R"("Emil Voss")"},
                      {"/items/0/link", R"("/check-ins/{check_in}")"}}},
             refused(Who::employee, "PUT /check-in", 409, "check_in_submitted",
                     R"({"starts_on":"2026-02-23","version":3})"),
             refused(Who::employee, "POST /check-in/submission", 409, "check_in_submitted",
                     R"({"starts_on":"2026-02-23","version":3})"),
             {.who = Who::employee, .call = "GET /check-ins/{check_in}", .has = {{"/may_take_back", "true"}}},
             refused(Who::manager, "POST /check-ins/{check_in}/taking-back", 403, "forbidden"),
             {.who = Who::employee,
              .call = "POST /check-ins/{check_in}/taking-back",
              .has = {{"/check_in/submitted_at", "null"}},
              .events = {{"check_in.taken_back"}}},
             {.who = Who::manager, .call = "GET /check-ins/{check_in}", .status = 404},
             submit(Who::employee, 4),
             {.who = Who::manager,
              .call = "POST /check-ins/{check_in}/review",
              .has = {{"/reviewed_by_name", R"("Malte Reis")"}},
              .events = {{"check_in.reviewed"}}},
             {.who = Who::manager, .call = "POST /check-ins/{check_in}/review", .events = {std::vector<std::string>{}}},
             refused(Who::employee, "POST /check-ins/{check_in}/taking-back", 409, "check_in_reviewed")});
    });
}

TEST_CASE("priorities of the check-in before are done, dropped or carried on by themselves")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({save(Who::employee, 0, R"("priorities":[{"text":"Order"},{"text":"Prune"},{"text":"Graft"}])"),
                      submit(Who::employee, 2),
                      refused(Who::employee, "PUT /check-in", 409, "check_in_submitted",
                              R"({"starts_on":"2026-02-23","version":3})")});
        scenario.advance_seconds(one_week);
        scenario.run({{.who = Who::employee,
                       .call = "GET /check-in",
                       .has = {{"/period/starts_on", R"("2026-03-02")"}, {"/earlier/1/text", R"("Prune")"}},
                       .keep = {{"order", "/earlier/0/id"}, {"prune", "/earlier/1/id"}, {"graft", "/earlier/2/id"}}},
                      save(Who::employee, 0,
                           R"("outcomes":[{"check_in_priority_id":"{order}","outcome":"done"},
                                 {"check_in_priority_id":"{prune}","outcome":"carry_on"},
                                 {"check_in_priority_id":"{graft}","outcome":"drop"}],
                     "priorities":[{"text":"Sweep"}])",
                           "2026-03-02"),
                      {.who = Who::employee,
                       .call = "GET /check-in",
                       .has = {{"/check_in/priorities/0/text", R"("Prune")"},
                               {"/check_in/priorities/0/carried_from_id", R"("{prune}")"},
                               {"/check_in/priorities/1/text", R"("Sweep")"},
                               {"/check_in/outcomes/2/outcome", R"("drop")"}}},
                      refused(Who::employee, "POST /check-ins/{check_in}/taking-back", 409, "check_in_not_newest"),
                      refused(Who::employee, "PUT /check-in", 422, R"("pointer":"/outcomes/1/check_in_priority_id")",
                              R"({"starts_on":"2026-03-02","version":2,
                         "outcomes":[{"check_in_priority_id":"{order}","outcome":"done"},
                                     {"check_in_priority_id":"{order}","outcome":"drop"}]})"),
                      submit(Who::employee, 2, "2026-03-02"),
                      // Two priorities went on: nothing of the first check-in is offered again.
                      refused(Who::peer, "PUT /check-in", 422, "unknown_reference",
                              R"({"starts_on":"2026-03-02","version":0,
                         "outcomes":[{"check_in_priority_id":"{order}","outcome":"done"}]})")});
        scenario.advance_seconds(one_week);
        scenario.run({{.who = Who::employee,
                       .call = "GET /check-in",
                       .has = {{"/earlier/0/text", R"("Prune")"}, {"/earlier/1/text", R"("Sweep")"}},
                       .lacks = {"Graft", "Order"}}});
    });
}

TEST_CASE("a draft whose period is over is still there and can be submitted late; a period without one is over")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({save(Who::employee, 0, R"("mood":2)")});
        scenario.advance_seconds(one_week);
        scenario.run({{.who = Who::employee,
                       .call = "GET /check-in?starts_on=2026-02-23",
                       .has = {{"/period/starts_on", R"("2026-02-23")"}, {"/check_in/check_in/mood", "2"}}},
                      save(Who::employee, 2, R"("mood":5)"),
                      submit(Who::employee, 3),
                      {.who = Who::employee, .call = "GET /check-in?starts_on=2026-02-23", .status = 404},
                      refused(Who::peer, "PUT /check-in", 409, "check_in_period_is_over",
                              R"({"starts_on":"2026-02-23","version":0,"mood":2})")});
    });
}

TEST_CASE("questions are asked of everybody or of the own reports, some every n-th time")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /check-in-questions",
                       .body = R"({"text":"What did you learn?","every":1,"is_for_everybody":true})",
                       .keep = {{"learnt", "/id"}},
                       .events = {{"check_in_question.asked"}}},
                      {.who = Who::manager,
                       .call = "POST /check-in-questions",
                       .body = R"({"text":"How are the tools?","every":2,"is_for_everybody":false})",
                       .keep = {{"tools", "/id"}}},
                      refused(Who::manager, "POST /check-in-questions", 403, "forbidden",
                              R"({"text":"Why?","every":1,"is_for_everybody":true})"),
                      refused(Who::employee, "POST /check-in-questions", 403, "forbidden",
                              R"({"text":"Why?","every":1,"is_for_everybody":false})"),
                      refused(Who::people_admin, "POST /check-in-questions", 422, "/every",
                              R"({"text":"Why?","every":0,"is_for_everybody":true})"),
                      {.who = Who::manager, .call = "GET /check-in-questions", .contains = {"tools", "learn"}},
                      {.who = Who::stranger, .call = "GET /check-in-questions", .lacks = {"tools"}},
                      {.who = Who::employee,
                       .call = "GET /check-in",
                       .has = {{"/questions", "[]"}}}}); // a period that began before
        scenario.advance_seconds(one_week);
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /check-in",
              .has = {{"/questions/0/id", R"("{learnt}")"}, {"/questions/1/id", R"("{tools}")"}}},
             {.who = Who::stranger, .call = "GET /check-in", .contains = {"learn"}, .lacks = {"tools"}},
             {.who = Who::people_admin, .call = "GET /check-in-questions"}, // stays signed in
             refused(Who::stranger, "PUT /check-in", 422, R"("pointer":"/answers/0/check_in_question_id")",
                     R"({"starts_on":"2026-03-02","version":0,
                         "answers":[{"check_in_question_id":"{tools}","text":"Blunt"}]})"),
             save(Who::employee, 0, R"("answers":[{"check_in_question_id":"{tools}","text":"Blunt"}])", "2026-03-02"),
             refused(Who::stranger, "DELETE /check-in-questions/{tools}", 404, "not_found"),
             refused(Who::manager, "DELETE /check-in-questions/{learnt}", 403, "forbidden"),
             {.who = Who::manager,
              .call = "DELETE /check-in-questions/{tools}",
              .status = 204,
              .events = {{"check_in_question.ended"}}},
             // What is written stays, and is saved on, though the question is no longer asked.
             save(Who::employee, 2, R"("answers":[{"check_in_question_id":"{tools}","text":"Still blunt"}])",
                  "2026-03-02"),
             submit(Who::employee, 3, "2026-03-02"),
             {.who = Who::manager,
              .call = "GET /check-ins/{check_in}",
              .has = {{"/answers/0/question", R"("How are the tools?")"}, {"/answers/0/text", R"("Still blunt")"}}}});
        scenario.advance_seconds(one_week);
        scenario.run({{.who = Who::employee,
                       .call = "GET /check-in",
                       .has = {{"/questions/0/id", R"("{learnt}")"}},
                       .lacks = {"tools"}},
                      {.who = Who::people_admin, .call = "DELETE /check-in-questions/{learnt}", .status = 204},
                      {.who = Who::employee, .call = "GET /check-in", .has = {{"/questions", "[]"}}}});
    });
}

TEST_CASE("the manager sees the whole team at once, reacts and comments; the person is told")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run(
            {save(Who::employee, 0, words),
             submit(Who::employee, 2),
             {.who = Who::manager,
              .call = "GET /team-check-ins",
              .has = {{"/period/starts_on", R"("2026-02-23")"},
                      {"/earlier_starts_on", R"("2026-02-16")"},
                      {"/later_starts_on", "null"},
                      {"/items/0/name", R"("Petra Lind")"},
                      {"/items/0/check_in", "null"},
                      {"/items/1/name", R"("Emil Voss")"},
                      {"/items/1/check_in/points/1/text", R"("The saw is blunt")"},
                      {"/items/1/check_in/may_review", "true"}}},
             {.who = Who::manager,
              .call = "PUT /check-ins/{check_in}/reaction",
              .body = R"({"kind":"well_done"})",
              .has = {{"/reactions/0/kind", R"("well_done")"}, {"/reactions/0/by_name", R"("Malte Reis")"}},
              .events = {{"check_in.reviewed", "check_in.reacted_to"}}},
             {.who = Who::manager,
              .call = "PUT /check-ins/{check_in}/reaction",
              .body = R"({"kind":"let_us_talk"})",
              .has = {{"/reactions/0/kind", R"("let_us_talk")"}},
              .lacks = {"well_done"},
              .events = {{"check_in.reacted_to"}}},
             {.who = Who::manager,
              .call = "PUT /check-ins/{check_in}/reaction",
              .body = "{}",
              .has = {{"/reactions", "[]"}}},
             {.who = Who::manager,
              .call = "POST /check-ins/{check_in}/comments",
              .body = R"({"words":"Take mine."})",
              .has = {{"/comments/0/words", R"("Take mine.")"}},
              .events = {{"check_in.commented"}}},
             {.who = Who::employee,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("check_in_answered")"}, {"/items/0/detail/person", R"("Malte Reis")"}},
              .lacks = {"Take mine"}},
             {.who = Who::employee,
              .call = "POST /check-ins/{check_in}/comments",
              .body = R"({"words":"Thank you."})",
              .has = {{"/comments/1/by_name", R"("Emil Voss")"}}},
             {.who = Who::manager,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("check_in_commented")"}}}});
        scenario.advance_seconds(one_week);
        scenario.run({{.who = Who::manager,
                       .call = "GET /team-check-ins",
                       .has = {{"/items/1/check_in", "null"},
                               {"/items/1/earlier/0/mood", "4"},
                               {"/items/1/earlier/0/blockers", "1"}}},
                      {.who = Who::manager,
                       .call = "GET /team-check-ins?day=2026-02-24",
                       .has = {{"/later_starts_on", R"("2026-03-02")"}, {"/items/1/check_in/check_in/mood", "4"}}},
                      {.who = Who::manager,
                       .call = "GET /team-check-ins?day=2027-01-01",
                       .has = {{"/period/starts_on", R"("2026-03-02")"}}}});
    });
}

TEST_CASE("a blocker goes on the agenda of the next one-on-one, once, and by the manager alone")
{
    with_check_ins([](Scenario& scenario) {
        auto const call = "POST /check-ins/{check_in}/agenda-points";
        scenario.run(
            {save(Who::employee, 0, words),
             submit(Who::employee, 2),
             {.who = Who::employee,
              .call = "GET /check-ins/{check_in}",
              .keep = {{"blocker", "/points/1/id"}, {"priority", "/priorities/0/id"}}},
             refused(Who::manager, call, 409, "no_one_on_one", R"({"check_in_point_id":"{blocker}"})"),
             {.who = Who::manager, .call = "GET /check-ins/{check_in}", .has = {{"/agenda_points", "[]"}}},
             {.who = Who::employee,
              .call = "POST /one-on-one-series",
              .body = R"({"with_id":"{manager}","cadence":"weekly","weekday":2,"starts_at_minute":600,"minutes":45,
                          "time_zone":"Europe/Vienna"})"},
             refused(Who::employee, call, 403, "forbidden", R"({"check_in_point_id":"{blocker}"})"),
             refused(Who::managers_manager, call, 404, "not_found", R"({"check_in_point_id":"{blocker}"})"),
             refused(Who::manager, call, 422, R"("pointer":"/check_in_point_id")", R"({"check_in_point_id":"77"})"),
             {.who = Who::manager,
              .call = call,
              .body = R"({"check_in_point_id":"{blocker}"})",
              .has = {{"/agenda_points/0/part", R"("point")"}, {"/agenda_points/0/part_id", R"("{blocker}")"}}},
             {.who = Who::manager, .call = call, .body = R"({"check_in_priority_id":"{priority}"})"},
             {.who = Who::manager, .call = call, .body = "{}", .contains = {R"("part":"progress")"}},
             {.who = Who::manager, .call = call, .body = R"({"check_in_point_id":"{blocker}"})"}});
        auto const points = scenario.as_program([](platform::Context& context) {
            return context.tx.rows<std::string>("SELECT text FROM talking_points ORDER BY id");
        });
        CHECK(points == std::vector<std::string>{"The saw is blunt", "Order the grafts", "The orchard is pruned."});
    });
}

TEST_CASE("the rhythm is a setting; where check-ins are off, as they are at first, nobody is asked")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::employee, .call = "GET /check-in", .has = {{"/is_on", "false"}, {"/period", "null"}}},
             refused(Who::employee, "PUT /check-in", 409, "check_ins_are_off",
                     R"({"starts_on":"2026-02-23","version":0,"mood":2})"),
             refused(Who::manager, "PUT /settings/check-ins", 403, "forbidden",
                     R"({"is_on":true,"cadence":"weekly","opens_on":"friday","answer_days":4,"version":1})"),
             change_settings("true", 1, "monthly", "monday"),
             {.who = Who::employee,
              .call = "GET /check-in",
              .has = {{"/period/starts_on", R"("2026-02-01")"},
                      {"/period/opens_on", R"("2026-02-23")"},
                      {"/next/opens_on", R"("2026-03-30")"}}},
             change_settings("false", 2, "monthly", "monday"),
             {.who = Who::manager, .call = "GET /team-check-ins", .has = {{"/is_on", "false"}, {"/items", "[]"}}}});
    });
}

TEST_CASE("an account that belongs to nobody has empty lists, and no errors")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({{.who = Who::admin, .call = "GET /check-in", .has = {{"/is_on", "false"}}},
                      {.who = Who::admin, .call = "GET /team-check-ins", .has = {{"/items", "[]"}}},
                      {.who = Who::admin, .call = "GET /check-in-questions", .has = {{"/items", "[]"}}},
                      refused(Who::admin, "PUT /check-in", 403, "forbidden",
                              R"({"starts_on":"2026-02-23","version":0,"mood":2})")});
    });
}

TEST_CASE(
    "another cadence begins when the period that somebody wrote in has ended, and its first day is no day of that")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({save(Who::employee, 0, words),
                      submit(Who::employee, 2),
                      change_settings("true", 2, "monthly"),
                      {.who = Who::employee,
                       .call = "GET /check-in",
                       .has = {{"/period/starts_on", R"("2026-02-23")"},
                               {"/next/starts_on", R"("2026-03-02")"},
                               {"/next/ends_on", R"("2026-03-08")"}}},
                      {.who = Who::people_admin,
                       .call = "GET /settings/check-ins",
                       .has = {{"/cadence", R"("monthly")"}, {"/earlier/0/until", R"("2026-03-08")"}}}});
        scenario.advance_seconds(one_week);
        scenario.run({{.who = Who::employee,
                       .call = "GET /check-in",
                       .has = {{"/next/starts_on", R"("2026-03-09")"}, {"/next/ends_on", R"("2026-03-31")"}}},
                      {.who = Who::manager,
                       .call = "GET /team-check-ins?day=2026-02-25",
                       .has = {{"/period/starts_on", R"("2026-02-23")"}},
                       .contains = {"The orchard is pruned."}}});
    });
}

TEST_CASE("who has not submitted is told once that a period has opened, and once that it is due")
{
    with_check_ins([](Scenario& scenario) {
        auto const told = [&](Who who, std::string_view kind) {
            return scenario.as_program([&](platform::Context& context) {
                return context.tx
                    .row<std::int64_t>("SELECT COUNT(*) FROM notifications WHERE person_id = $1 AND kind = $2",
                                       scenario.cast().person(who), kind)
                    .value();
            });
        };
        scenario.run_daily_work(); // Monday: open since Friday
        scenario.run_daily_work();
        CHECK(told(Who::employee, "check_in_opened") == 1);
        CHECK(told(Who::employee, "check_in_due") == 0);
        scenario.run({save(Who::employee, 0, words), submit(Who::employee, 2)});
        scenario.advance_seconds(86'400);
        scenario.run_daily_work();
        CHECK(told(Who::employee, "check_in_due") == 0);
        CHECK(told(Who::peer, "check_in_due") == 1);
        CHECK(told(Who::peer, "check_in_opened") == 1);
        scenario.advance_seconds(86'400);
        scenario.run_daily_work();
        CHECK(told(Who::peer, "check_in_due") == 1);
        scenario.advance_seconds(2 * 86'400); // Friday: the next one opens
        scenario.run_daily_work();
        CHECK(told(Who::employee, "check_in_opened") == 2);
    });
}

TEST_CASE("nobody is reminded of check-ins while there are none")
{
    on_each_database([](Scenario& scenario) {
        scenario.run_daily_work();
        scenario.run({{.who = Who::employee, .call = "GET /notifications", .lacks = {"check_in_opened"}}});
    });
}
