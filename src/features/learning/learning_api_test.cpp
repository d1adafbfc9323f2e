// SPDX-License-Identifier: Apache-2.0
// Learning through the API: enrolling, working through a course on a line that is cut, and what it serves.
#include "features/learning/learning_test.h"

#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a learner enrols, begins the version in force, and completes it by what the lessons ask")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /offerings/{offering}/enrolment-terms",
              .has = {{"/bar", "null"},
                      {"/needs_agreement", "false"},
                      {"/course/lessons", "2"},
                      {"/may_enrol", "false"},
                      {"/open_id", "null"}}},
             refused(Who::employee, "POST /offerings/{offering}/enrolments", 422, "serves_nothing", R"({"reason":""})"),
             enrols(),
             refused(Who::employee, "POST /offerings/{offering}/enrolments", 409, "enrolled_already",
                     R"({"reason":"Again."})"),
             {.who = Who::employee, .call = "GET /enrolments/{enrolment}/course", .status = 409},
             {.who = Who::employee,
              .call = "GET /learning/next",
              .has = {{"/items/0/lesson_title", R"("Why")"}, {"/items/0/lesson_key", "null"}}},
             begins(),
             begins()});
        auto const start = at(scenario);
        scenario.advance_seconds(90);
        auto const viewed = change("why", at(scenario), R"(,"was_viewed":true)");
        auto const minute = change(
            "how", at(scenario),
            fmt::format(R"(,"position":0.5,"active":[{{"from":"{}","to":"{}"}}])", at(scenario, -60), at(scenario)));
        scenario.run({saves(viewed, {{"/standing/lessons_done", "1"}, {"/lesson_key", R"("why")"}}),
                      saves(viewed, {{"/standing/lessons_done", "1"}, {"/state", R"("in_progress")"}}),
                      {.who = Who::manager,
                       .call = "GET /enrolments/{enrolment}",
                       .has = {{"/lessons/0/is_done", "true"}, {"/enrolment/lessons_done", "1"}}},
                      {.who = Who::stranger, .call = "GET /enrolments/{enrolment}", .status = 404},
                      {.who = Who::manager, .call = "GET /enrolments/{enrolment}/course", .status = 404}});
        auto last = saves(viewed + "," + minute,
                          {{"/state", R"("completed")"}, {"/standing/is_complete", "true"}, {"/active_seconds", "60"}});
        last.events = Events{"enrolment.completed"};
        scenario.run({last,
                      saves(minute, {{"/active_seconds", "60"}, {"/unknown_keys", "[]"}}),
                      saves(change("gone", start, ""), {{"/unknown_keys/0", R"("gone")"}}),
                      {.who = Who::employee,
                       .call = "GET /enrolments/{enrolment}",
                       .has = {{"/enrolment/hours", "0.02"},
                               {"/enrolment/hours_proof", R"("tracked")"},
                               {"/steps/2/kind", R"("completed")"}}},
                      {.who = Who::employee,
                       .call = "GET /enrolments/{enrolment}/course",
                       .has = {{"/lessons/0/key", R"("how")"}, {"/lessons/0/position", "0.5"}}}});
    });
}

TEST_CASE("a renewal is an enrolment of its own, and the one that ended stays as it was")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario, R"({"key":"why","kind":"page","title":"Why","minutes":3,"is_required":true,
                                   "completion":{"rule":"view"},"page":{"text":"Cut."}})");
        scenario.run({enrols(), begins(),
                      saves(change("why", at(scenario), R"(,"was_viewed":true)"), {{"/state", R"("completed")"}})});
        scenario.remember("first", scenario.remembered("enrolment"));
        scenario.run({enrols(),
                      {.who = Who::employee,
                       .call = "GET /enrolments/{enrolment}",
                       .has = {{"/enrolment/previous_id", R"("{first}")"}, {"/enrolment/lessons_done", "0"}}},
                      {.who = Who::employee,
                       .call = "GET /enrolments/{first}",
                       .has = {{"/enrolment/state", R"("completed")"}, {"/enrolment/lessons_done", "1"}}},
                      refused(Who::employee, "POST /enrolments/{first}/withdrawal", 409, "enrolment_state",
                              R"({"reason":"No."})")});
    });
}

TEST_CASE("a learner ends the version that was begun, and is told when a later one asks to come again")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario);
        scenario.run({enrols(),
                      begins(),
                      {.who = Who::people_admin, .call = "POST /courses/{course}/versions", .keep = {{"next", "/id"}}},
                      {.who = Who::people_admin,
                       .call = "POST /course-versions/{next}/in-force",
                       .body = R"({"version":1,"step":"retraining"})"},
                      {.who = Who::employee,
                       .call = "GET /enrolments/{enrolment}/course",
                       .has = {{"/number", "1"}, {"/course_version_id", R"("{version}")"}}}});
        scenario.advance_seconds(120);
        scenario.run(
            {saves(change("why", at(scenario), R"(,"was_viewed":true)") + "," +
                       change("how", at(scenario),
                              fmt::format(R"(,"active":[{{"from":"{}","to":"{}"}}])", at(scenario, -60), at(scenario))),
                   {{"/state", R"("completed")"}}),
             {.who = Who::employee, .call = "GET /enrolments/{enrolment}", .has = {{"/is_outdated", "true"}}}});
    });
}

TEST_CASE("what comes before is named, and somebody above may enrol despite it, or is asked")
{
    on_each_database([](Scenario& scenario) {
        make_offering(scenario, "basics");
        make_offering(scenario, "offering", R"(,"prerequisite_ids":[")" + scenario.remembered("basics") + R"("])");
        scenario.run(
            {refused(Who::employee, "POST /offerings/{offering}/enrolments", 422, "First complete: basics.",
                     R"({"reason":"Curious."})"),
             refused(Who::manager, "POST /offerings/{offering}/enrolments", 422, "prerequisite_missing",
                     R"({"person_id":"{employee}","reason":"Needed."})"),
             {.who = Who::peer,
              .call = "POST /offerings/{offering}/enrolments",
              .body = R"({"person_id":"{employee}","reason":"Needed."})",
              .status = 403},
             {.who = Who::employee,
              .call = "POST /offerings/{offering}/enrolments",
              .body = R"({"reason":"I know the basics.","asks":true})",
              .has = {{"/enrolment/state", R"("asked")"}, {"/waits_for_id", R"("{manager}")"}},
              .keep = {{"enrolment", "/enrolment/id"}},
              .events = Events{"enrolment.asked"}},
             {.who = Who::manager,
              .call = "GET /enrolments?waiting=true",
              .has = {{"/items/0/id", R"("{enrolment}")"}}},
             {.who = Who::stranger, .call = "GET /enrolments?waiting=true", .has = {{"/items", "[]"}}},
             refused(Who::employee, "POST /enrolments/{enrolment}/answer", 403, "above",
                     R"({"is_agreed":true,"comment":""})"),
             refused(Who::manager, "POST /enrolments/{enrolment}/answer", 422, "/comment",
                     R"({"is_agreed":false,"comment":""})"),
             {.who = Who::manager,
              .call = "POST /enrolments/{enrolment}/answer",
              .body = R"({"is_agreed":true,"comment":""})",
              .has = {{"/enrolment/state", R"("enrolled")"}},
              .events = Events{"enrolment.enrolled"}},
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("enrolment_agreed")"}}},
             {.who = Who::employee,
              .call = "POST /enrolments/{enrolment}/completion",
              .body = R"({"hours":6,"comment":"Two mornings."})",
              .has = {{"/enrolment/state", R"("completed")"}, {"/enrolment/hours_proof", R"("told")"}},
              .events = Events{"enrolment.completed"}}});
    });
}

TEST_CASE("what is mandatory, only somebody above takes back")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario);
        scenario.run(
            {refused(Who::employee, "POST /offerings/{offering}/enrolments", 422, "/is_mandatory",
                     R"({"reason":"Me.","is_mandatory":true})"),
             enrols(R"("person_id":"{employee}","reason":"The law.","is_mandatory":true,"due_on":"2026-03-05")",
                    Who::manager),
             {.who = Who::employee,
              .call = "GET /enrolments",
              .has = {{"/items/0/is_mandatory", "true"}, {"/items/0/is_overdue", "false"}}},
             refused(Who::employee, "POST /enrolments/{enrolment}/withdrawal", 403, "above", R"({"reason":"No."})"),
             refused(Who::manager, "POST /enrolments/{enrolment}/completion", 409, "has_course",
                     R"({"hours":1,"comment":""})"),
             {.who = Who::manager,
              .call = "POST /enrolments/{enrolment}/exemption",
              .body = R"({"reason":"Did it elsewhere."})",
              .has = {{"/enrolment/state", R"("exempted")"}},
              .events = Events{"enrolment.exempted"}},
             {.who = Who::stranger, .call = "GET /enrolments?person_id={employee}", .status = 403}});
    });
}

TEST_CASE("a completion makes the plan item that it serves done, and somebody else still looks whether it shows")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        offer_course(scenario, R"({"key":"why","kind":"page","title":"Why","minutes":3,"is_required":true,
                                   "completion":{"rule":"view"},"page":{"text":"Cut."}})");
        auto begun = begins();
        begun.events = Events{"enrolment.begun", "plan_item.started"};
        auto done = saves(change("why", at(scenario), R"(,"was_viewed":true)"), {{"/state", R"("completed")"}});
        done.events = Events{"enrolment.completed", "plan_item.done"};
        scenario.run({{.who = Who::employee,
                       .call = "GET /offerings/{offering}/enrolment-terms",
                       .has = {{"/choices/0/plan_item_id", R"("{item}")"}, {"/choices/0/need_id", R"("{need}")"}}},
                      refused(Who::employee, "POST /offerings/{offering}/enrolments", 422, "/plan_item_id",
                              R"({"plan_item_id":"99","reason":""})"),
                      enrols(R"("plan_item_id":"{item}","reason":"")"),
                      {.who = Who::employee,
                       .call = "GET /enrolments/{enrolment}",
                       .has = {{"/enrolment/need_id", R"("{need}")"},
                               {"/enrolment/responsibility_id", R"("{responsibility}")"},
                               {"/serves/plan_item_title", R"("Prune with the head gardener")"}}},
                      begun,
                      done,
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}",
                       .has = {{"/items/0/state", R"("done")"}, {"/totals/to_assess", "1"}}}});
    });
}

TEST_CASE("what costs money is asked for, also in the name of an agreed item; not where the item chose it")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        make_offering(scenario, "chosen", R"(,"direct_cost":100,"hours":8)");
        make_offering(scenario, "offering", R"(,"direct_cost":5000,"hours":8)");
        auto const asks = [](std::string const& offering, std::string const& state, std::string event) {
            return Step{.who = Who::employee,
                        .call = "POST /offerings/{" + offering + "}/enrolments",
                        .body = R"({"plan_item_id":"{item}","reason":""})",
                        .has = {{"/enrolment/state", state}},
                        .events = Events{std::move(event)}};
        };
        scenario.run({draft_plan(),
                      add_item(),
                      {.who = Who::employee,
                       .call = "POST /plan-items/{item}/offerings",
                       .body = R"({"offering_id":"{chosen}"})",
                       .keep = {{"option", "/option/id"}}},
                      {.who = Who::employee,
                       .call = "PUT /plan-items/{item}/option",
                       .body = R"({"plan_option_id":"{option}"})"},
                      read_plan(Who::employee),
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
                      asks("offering", R"("asked")", "enrolment.asked"),
                      asks("chosen", R"("enrolled")", "enrolment.enrolled")});
    });
}

TEST_CASE("a note is one's own, and two devices do not write over each other")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario);
        scenario.run({enrols(),
                      begins(),
                      {.who = Who::employee,
                       .call = "PUT /enrolments/{enrolment}/lessons/why/note",
                       .body = R"({"text":"Sharp blade.","version":0})",
                       .has = {{"/version", "1"}}},
                      refused(Who::employee, "PUT /enrolments/{enrolment}/lessons/why/note", 412, "stale",
                              R"({"text":"Other.","version":0})"),
                      {.who = Who::employee,
                       .call = "PUT /enrolments/{enrolment}/lessons/why/note",
                       .body = R"({"text":"Sharp, clean blade.","version":1})",
                       .has = {{"/version", "2"}}},
                      {.who = Who::employee,
                       .call = "GET /enrolments/{enrolment}/course",
                       .has = {{"/notes/0/text", R"("Sharp, clean blade.")"}}},
                      {.who = Who::manager,
                       .call = "PUT /enrolments/{enrolment}/lessons/why/note",
                       .body = R"({"text":"Mine.","version":2})",
                       .status = 404},
                      {.who = Who::manager, .call = "GET /enrolments/{enrolment}", .lacks = {"blade"}}});
    });
}

TEST_CASE("progress of a place that was given up is answered and not kept")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario);
        scenario.run({enrols(),
                      begins(),
                      {.who = Who::employee,
                       .call = "POST /enrolments/{enrolment}/withdrawal",
                       .body = R"({"reason":"Another time."})",
                       .has = {{"/enrolment/state", R"("withdrawn")"}},
                       .events = Events{"enrolment.withdrawn"}},
                      saves(change("why", at(scenario), R"(,"was_viewed":true)"),
                            {{"/state", R"("withdrawn")"}, {"/standing/lessons_done", "0"}})});
    });
}
