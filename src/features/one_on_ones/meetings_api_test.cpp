// SPDX-License-Identifier: Apache-2.0
// Meetings through the API: planned by the rhythm, held, skipped, moved; what is open goes along.
#include "features/one_on_ones/one_on_one_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step tick(std::string_view name, int version = 1)
{
    return {.who = Who::employee,
            .call = fmt::format("PATCH /talking-points/{{{}}}", name),
            .body = fmt::format(R"({{"version":{},"is_ticked":true}})", version)};
}

Step turn(Who who, std::string_view what, int version = 1, int status = 200)
{
    return {.who = who,
            .call = fmt::format("POST /one-on-one-meetings/{{meeting}}/{}", what),
            .body = fmt::format(R"({{"version":{}}})", version),
            .status = status};
}

Step move_to(Who who, std::string_view starts_at, int version, int status = 200)
{
    return {.who = who,
            .call = "PATCH /one-on-one-meetings/{meeting}",
            .body = fmt::format(R"({{"version":{},"starts_at":"{}"}})", version, starts_at),
            .status = status};
}

} // namespace

TEST_CASE("a series begins with its next meeting planned, and both are told")
{
    on_each_database([](Scenario& scenario) {
        auto begun = begin_series();
        begun.has = {{"/person_id", R"("{employee}")"},
                     {"/other_id", R"("{manager}")"},
                     {"/next/starts_at", R"("2026-03-03T09:00:00.000Z")"},
                     {"/next/meeting_template", R"("start")"},
                     {"/next/may_hold", "false"}};
        begun.events = {{"one_on_one.begun", "one_on_one.planned"}};
        scenario.run(
            {begun,
             {.who = Who::manager,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("one_on_one_begun")"}, {"/items/0/link", R"("/one-on-ones/{series}")"}}},
             {.who = Who::manager,
              .call = "GET /one-on-one-series",
              .has = {{"/items/0/with_name", R"("Emil Voss")"}, {"/items/0/is_with_report", "true"}}},
             {.who = Who::employee,
              .call = "GET /one-on-one-series",
              .has = {{"/items/0/with_name", R"("Malte Reis")"}, {"/items/0/is_with_report", "false"}}}});
    });
}

TEST_CASE("a series is with somebody of the own line, once, and not with oneself")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(),
                      begin_series("monthly", Who::employee, "managers_manager"),
                      {.who = Who::manager,
                       .call = "POST /one-on-one-series",
                       .body = R"({"with_id":"{employee}","cadence":"weekly","weekday":1,"starts_at_minute":0,
                                   "minutes":30,"time_zone":"UTC"})",
                       .status = 409,
                       .contains = {"already_running"}}});
        for (auto const* other : {"peer", "stranger", "employee"})
            scenario.run({refused(Who::employee, "POST /one-on-one-series", 422, "not_in_line",
                                  fmt::format(R"({{"with_id":"{{{}}}","cadence":"weekly","weekday":1,
                                                   "starts_at_minute":0,"minutes":30,"time_zone":"UTC"}})",
                                              other))});
        scenario.run({refused(Who::employee, "POST /one-on-one-series", 422, "unknown_zone",
                              R"({"with_id":"{manager}","cadence":"weekly","weekday":1,"starts_at_minute":0,
                                  "minutes":30,"time_zone":"Middle Earth"})"),
                      {.who = Who::people_admin,
                       .call = "POST /people/{employee}/dotted-lines",
                       .body = R"({"other_id":"{stranger}","kind":"mentor"})",
                       .status = 204},
                      begin_series("ad_hoc", Who::stranger, "employee"),
                      room_has(Who::stranger, {{"/person_id", R"("{employee}")"}, {"/relation", R"("dotted_line")"}})});
    });
}

TEST_CASE("what is not ticked moves on when a meeting is held; notes and what was ticked stay")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(), add_point(Who::employee, "done", "Holidays"),
                      add_point(Who::manager, "open", "The new machine"),
                      add_point(Who::employee, "own", "More pay", false), add_note(Who::manager, "note", "All agreed."),
                      tick("done"),
                      refused(Who::employee, "POST /one-on-one-meetings/{meeting}/holding", 409, "not_yet",
                              R"({"version":1})")});
        scenario.advance_seconds(a_day);
        scenario.run({turn(Who::manager, "holding"),
                      room_has(Who::employee,
                               {{"/next/starts_at", R"("2026-03-10T09:00:00.000Z")"},
                                {"/next/points/0/text", R"("The new machine")"},
                                {"/next/points/0/times_moved", "1"},
                                {"/next/points/1/text", R"("More pay")"},
                                {"/next/points/1/is_shared", "false"},
                                {"/next/notes", "[]"},
                                {"/past/0/state", R"("held")"}},
                               {"Holidays"}),
                      {.who = Who::employee,
                       .call = "GET /one-on-one-meetings/{meeting}",
                       .has = {{"/points/0/text", R"("Holidays")"}, {"/notes/0/text", R"("All agreed.")"}},
                       .lacks = {"The new machine"}},
                      {.who = Who::employee,
                       .call = "POST /one-on-one-meetings/{meeting}/notes",
                       .body = R"({"text":"I forgot this.","submission":"late"})"}, // also after the meeting
                      refused(Who::manager, "POST /one-on-one-meetings/{meeting}/holding", 409, "meeting_ended",
                              R"({"version":2})")});
    });
}

TEST_CASE("skipping keeps what is open for the next meeting")
{
    on_each_database([](Scenario& scenario) {
        auto skipped = turn(Who::employee, "skipping");
        skipped.events = {{"one_on_one.skipped", "one_on_one.planned"}};
        scenario.run({begin_series(),
                      add_point(Who::manager, "open", "The new machine"),
                      skipped,
                      room_has(Who::manager,
                               {{"/next/points/0/text", R"("The new machine")"},
                                {"/next/points/0/times_moved", "1"},
                                {"/next/starts_at", R"("2026-03-10T09:00:00.000Z")"},
                                {"/past/0/state", R"("skipped")"}}),
                      {.who = Who::manager,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("one_on_one_skipped")"}}}});
    });
}

TEST_CASE("a moved meeting keeps its points, and the rhythm keeps its day")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(), add_point(Who::manager, "open", "The new machine"),
                      move_to(Who::employee, "2026-03-05T13:00:00Z", 1),
                      move_to(Who::manager, "2026-03-06T13:00:00Z", 1, 412), // both at once
                      refused(Who::manager, "PATCH /one-on-one-meetings/{meeting}", 422, "in_past",
                              R"({"version":2,"starts_at":"2026-03-01T13:00:00Z"})"),
                      refused(Who::manager, "PATCH /one-on-one-meetings/{meeting}", 422, "far_away",
                              R"({"version":2,"starts_at":"2028-03-01T13:00:00Z"})"),
                      room_has(Who::manager,
                               {{"/next/id", R"("{meeting}")"},
                                {"/next/starts_at", R"("2026-03-05T13:00:00.000Z")"},
                                {"/next/points/0/times_moved", "0"}})});
        scenario.advance_seconds(3 * a_day);
        scenario.run({turn(Who::manager, "holding", 2),
                      room_has(Who::manager, {{"/next/starts_at", R"("2026-03-10T09:00:00.000Z")"}})});
    });
}

TEST_CASE("over the change of the clocks the meeting stays at ten")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series("monthly")}); // the first Tuesday
        scenario.advance_seconds(a_day);
        scenario.run({turn(Who::manager, "holding"),
                      room_has(Who::manager, {{"/next/starts_at", R"("2026-04-07T08:00:00.000Z")"}})});
    });
}

TEST_CASE("another rhythm takes the planned meeting along")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(),
                      add_point(Who::manager, "open", "The new machine"),
                      {.who = Who::manager,
                       .call = "PUT /one-on-one-series/{series}",
                       .body = R"({"version":1,"cadence":"fortnightly","weekday":4,"starts_at_minute":840,"minutes":30,
                          "time_zone":"Europe/Vienna"})",
                       .has = {{"/next/id", R"("{meeting}")"},
                               {"/next/starts_at", R"("2026-03-05T13:00:00.000Z")"},
                               {"/next/points/0/text", R"("The new machine")"}},
                       .events = {{"one_on_one.changed", "one_on_one.moved"}}},
                      {.who = Who::employee,
                       .call = "PUT /one-on-one-series/{series}",
                       .body = R"({"version":1,"cadence":"weekly","weekday":4,"starts_at_minute":840,"minutes":30,
                          "time_zone":"Europe/Vienna"})",
                       .status = 412}});
    });
}

TEST_CASE("an ended series is read and not written, but for ticking what was agreed")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(),
                      add_point(Who::manager, "open", "The new machine"),
                      add_action(Who::manager, "action", "employee", "Ask for a quote"),
                      add_note(Who::manager, "note", "All agreed."),
                      {.who = Who::employee,
                       .call = "POST /one-on-one-series/{series}/ending",
                       .has = {{"/end_reason", R"("by_hand")"},
                               {"/next", "null"},
                               {"/waiting_points/0/text", R"("The new machine")"},
                               {"/handover", "null"}},
                       .events = {{"one_on_one.ended"}}},
                      refused(Who::manager, "POST /one-on-one-series/{series}/talking-points", 409, "one_on_one_ended",
                              R"({"text":"More","is_shared":true,"submission":"x"})"),
                      refused(Who::manager, "PUT /shared-notes/{note}", 409, "one_on_one_ended",
                              R"({"version":1,"text":"Other words"})"),
                      refused(Who::manager, "PATCH /action-items/{action}", 409, "one_on_one_ended",
                              R"({"version":1,"text":"Other words"})"),
                      {.who = Who::employee,
                       .call = "PATCH /action-items/{action}",
                       .body = R"({"version":1,"is_done":true})",
                       .has = {{"/done_at", "?"}}},
                      begin_series()});
    });
}

TEST_CASE("both type at once: pieces of notes that each have a version lose no words")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(),
                      add_note(Who::employee, "mine", "I said"),
                      add_note(Who::manager, "theirs", "So"),
                      add_note(Who::employee, "mine", "I said"), // the answer was lost and it was sent again
                      {.who = Who::manager,
                       .call = "PUT /shared-notes/{mine}",
                       .body = R"({"version":1,"text":"You said"})",
                       .has = {{"/note/version", "2"}}},
                      {.who = Who::employee,
                       .call = "PUT /shared-notes/{mine}",
                       .body = R"({"version":1,"text":"I said so"})",
                       .status = 412},
                      room_has(Who::employee,
                               {{"/next/notes/0/text", R"("You said")"},
                                {"/next/notes/0/changed_by_id", R"("{manager}")"},
                                {"/next/notes/1/text", R"("So")"}}),
                      {.who = Who::employee,
                       .call = "PUT /shared-notes/{mine}",
                       .body = R"({"version":2,"text":"I said so"})",
                       .has = {{"/note/version", "3"}}},
                      {.who = Who::manager,
                       .call = "PUT /shared-notes/{theirs}",
                       .body = R"({"version":1,"text":""})",
                       .has = {{"/note", "null"}}},
                      refused(Who::employee, "PUT /shared-notes/{theirs}", 404, "not_found",
                              R"({"version":1,"text":"So be it"})")});
    });
}

TEST_CASE("an action item outlives its meeting, serves a goal, and is done by one of the two")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(),
                      {.who = Who::employee,
                       .call = "POST /people/{employee}/needs",
                       .body = R"({"statement":"To prune"})",
                       .keep = {{"need", "/id"}}},
                      add_action(Who::manager, "action", "employee", "Ask for a quote",
                                 R"(,"one_on_one_meeting_id":"{meeting}","due_on":"2026-03-20","need_id":"{need}")"),
                      refused(Who::manager, "POST /one-on-one-series/{series}/action-items", 422, "not_one_of_the_two",
                              R"({"owner_id":"{peer}","text":"Help","submission":"x"})"),
                      refused(Who::manager, "POST /one-on-one-series/{series}/action-items", 422, "unknown_reference",
                              R"({"owner_id":"{manager}","text":"Help","submission":"x","goal_id":"12"})")});
        scenario.advance_seconds(a_day);
        scenario.run({turn(Who::manager, "holding"),
                      room_has(Who::employee,
                               {{"/actions/0/text", R"("Ask for a quote")"},
                                {"/actions/0/link_title", R"("To prune")"},
                                {"/actions/0/due_on", R"("2026-03-20")"}}),
                      {.who = Who::employee,
                       .call = "PATCH /action-items/{action}",
                       .body = R"({"version":1,"is_done":true})",
                       .has = {{"/done_at", "?"}, {"/version", "2"}}},
                      {.who = Who::manager,
                       .call = "PATCH /action-items/{action}",
                       .body = R"({"version":2,"due_on":null,"owner_id":"{manager}"})",
                       .has = {{"/due_on", "null"}, {"/owner_id", R"("{manager}")"}}}});
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE action_items SET done_at = $1", context.now.plus_seconds(-15 * a_day));
        });
        scenario.run({room_has(Who::employee, {{"/actions", "[]"}})});
    });
}
