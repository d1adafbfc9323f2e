// SPDX-License-Identifier: Apache-2.0
// Recognition through the API: giving, who reads it, what waits for the budget owner, and what the purses hold then.
#include "features/recognition/giving.h"
#include "features/recognition/recognition_test.h"

#include <doctest/doctest.h>

#include <atomic>
#include <latch>
#include <thread>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::int64_t ten_days = 864'000; // seconds

std::string give_body(std::string_view receivers, std::string_view more)
{
    return fmt::format(R"({{"receiver_ids":[{}],"message":"Thank you.","visibility":"everybody","points_each":10{}}})",
                       receivers, more);
}

// How a gift of seven points to the peer came out for the employee: "", or the key of what was against it.
std::string outcome_of_gift(Scenario& scenario)
{
    platform::Viewer const viewer{.account_id = scenario.cast().members.at(Who::employee).account_id,
                                  .person_id = scenario.cast().person(Who::employee)};
    for (;;)
        try {
            platform::write_as(viewer, scenario.workspace(), [&](platform::Context& context) {
                recognition::RecognitionDraft draft;
                draft.receiver_ids = {scenario.cast().person(Who::peer)};
                draft.message = std::string("Thank you.");
                draft.points_each = 7;
                recognition::give(context, draft);
            });
            return "";
        } catch (Fault const& fault) {
            if (fault.key() != "busy") // on PostgreSQL those who are in each other's way too often try again
                return fault.key();
        }
}

} // namespace

TEST_CASE("a gift goes from the allowance of one to what others have earned, and everybody reads why")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_programme(), purses(Who::employee, "employee", 100, 0)});
        scenario.run_tasks();
        scenario.run(
            {purses(Who::employee, "employee", 100, 0),
             purses(Who::manager, "manager", 150, 0),
             thank(R"("{peer}","{manager}")", 20),
             {.who = Who::employee,
              .call = "GET /recognitions/{recognition}",
              .has = {{"/points_each", "20"},
                      {"/giver_name", R"("Emil Voss")"},
                      {"/receivers/1/name", R"("Malte Reis")"}}},
             {.who = Who::stranger,
              .call = "GET /recognitions",
              .has = {{"/items/0/message", R"("You stayed until the pump ran.")"}, {"/items/0/points_each", "null"}}},
             purses(Who::employee, "employee", 60, 0),
             purses(Who::peer, "peer", 100, 20),
             {.who = Who::peer,
              .call = "GET /people/{peer}/point-entries",
              .has = {{"/items/0/kind", R"("receive")"},
                      {"/items/0/points", "20"},
                      {"/items/0/balance", "20"},
                      {"/items/0/giver_name", R"("Emil Voss")"}}},
             {.who = Who::peer, .call = "GET /notifications", .has = {{"/items/0/kind", R"("recognition_received")"}}},
             {.who = Who::manager, .call = "GET /people/{peer}/purses", .status = 403},
             {.who = Who::stranger,
              .call = "PUT /recognitions/{recognition}/reaction",
              .body = R"({"kind":"heart"})",
              .has = {{"/reactions", R"([{"kind":"heart","people":1}])"}, {"/own_reaction", R"("heart")"}}},
             {.who = Who::manager,
              .call = "PUT /recognitions/{recognition}/reaction",
              .body = R"({"kind":"applause"})",
              .has = {{"/reactions", R"([{"kind":"applause","people":1},{"kind":"heart","people":1}])"}}},
             {.who = Who::manager,
              .call = "DELETE /recognitions/{recognition}/reaction",
              .has = {{"/reactions", R"([{"kind":"heart","people":1}])"}, {"/own_reaction", "null"}}},
             {.who = Who::admin, .call = "GET /recognitions", .contains = {"You stayed"}},
             refused(Who::admin, "POST /recognitions", 403, "forbidden", give_body(R"("{peer}")", ""))});
    });
}

TEST_CASE("nobody thanks themselves, a leaver, the same person twice, or with more than there is")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {refused(Who::employee, "POST /recognitions", 409, "no_programme", give_body(R"("{peer}")", "")),
             open_programme(),
             {.who = Who::people_admin,
              .call = "PUT /people/{stranger}/departure",
              .body = R"({"left_on":"2026-02-28"})",
              .status = 204},
             refused(Who::employee, "POST /recognitions", 422, "/receiver_ids/0", give_body(R"("{employee}")", "")),
             refused(Who::employee, "POST /recognitions", 422, "has_left", give_body(R"("{stranger}")", "")),
             refused(Who::employee, "POST /recognitions", 422, "twice", give_body(R"("{peer}","{peer}")", "")),
             refused(Who::employee, "POST /recognitions", 422, "/receiver_ids", give_body("", "")),
             refused(Who::employee, "POST /recognitions", 422, "unknown_reference", give_body(R"("77")", "")),
             refused(Who::employee, "POST /recognitions", 422, "points_out_of_range",
                     R"({"receiver_ids":["{peer}"],"message":"Much.","visibility":"everybody","points_each":61})"),
             refused(Who::employee, "POST /recognitions", 422, "/company_value_id",
                     give_body(R"("{peer}")", R"(,"company_value_id":"77")")),
             thank(R"("{peer}")", 60),
             purses(Who::employee, "employee", 40, 0),
             refused(Who::employee, "POST /recognitions", 409, "not_enough_points",
                     R"({"receiver_ids":["{peer}"],"message":"More.","visibility":"everybody","points_each":41})"),
             thank(R"("{peer}")", 0),
             purses(Who::employee, "employee", 40, 0)});
    });
}

TEST_CASE("32 gifts at the same time give exactly what the allowance holds, and it is granted once")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_programme()});
        std::latch start(32);
        std::atomic<int> given = 0;
        std::atomic<int> refused_ones = 0;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 32; ++writer)
            writers.emplace_back([&] {
                start.arrive_and_wait();
                auto const outcome = outcome_of_gift(scenario);
                given += outcome.empty() ? 1 : 0;
                refused_ones += outcome == "not_enough_points" ? 1 : 0;
            });
        for (auto& writer : writers)
            writer.join();
        CHECK(given == 14); // of 7 points, from 100
        CHECK(refused_ones == 18);
        scenario.run_tasks();
        scenario.run({purses(Who::employee, "employee", 2, 0), purses(Who::peer, "peer", 100, 98)});
    });
}

TEST_CASE("the wall of a unit shows what its people received while they were there, also below it, and nothing private")
{
    on_each_database([](Scenario& scenario) {
        auto const on_wall = [](std::string_view unit, bool is_there) {
            Step step{.who = Who::stranger, .call = fmt::format("GET /recognitions?unit_id={{{}}}", unit)};
            (is_there ? step.contains : step.lacks).emplace_back("You stayed");
            return step;
        };
        scenario.run(
            {thank(R"("{peer}")", 0), on_wall("north", true), on_wall("company", true), on_wall("south", false)});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE people SET unit_id = $1 WHERE id = $2", scenario.cast().south,
                               scenario.cast().person(Who::peer));
        });
        scenario.run({on_wall("north", true),
                      on_wall("south", false),
                      {.who = Who::employee,
                       .call = "POST /recognitions",
                       .body = R"({"receiver_ids":["{manager}"],"message":"For you alone.","visibility":"receivers",
                                   "points_each":0})"},
                      {.who = Who::manager, .call = "GET /recognitions?unit_id={north}", .lacks = {"For you alone."}}});
    });
}

TEST_CASE("a large gift waits for the budget owner; declined, the points come back, approved, they arrive")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_programme(),
             thank(R"("{peer}","{manager}")", 45, "", "waits"),
             purses(Who::employee, "employee", 10, 0),
             purses(Who::peer, "peer", 100, 0),
             {.who = Who::peer, .call = "GET /recognitions/{recognition}", .status = 404},
             {.who = Who::stranger, .call = "GET /recognitions", .lacks = {"You stayed"}},
             {.who = Who::managers_manager,
              .call = "GET /waiting-recognitions",
              .has = {{"/items/0/points", "90"}, {"/items/0/giver_name", R"("Emil Voss")"}}},
             {.who = Who::managers_manager, .call = "GET /notifications", .contains = {"recognition_waits"}},
             {.who = Who::managers_manager,
              .call = "GET /home",
              .has = {{"/asks/0/kind", R"("approve_recognition")"}, {"/asks/0/count", "90"}}},
             refused(Who::employee, "POST /recognitions/{recognition}/approval", 403, "forbidden", R"({"version":1})"),
             refused(Who::people_admin, "POST /recognitions/{recognition}/approval", 404, "not_found",
                     R"({"version":1})"),
             refused(Who::managers_manager, "POST /recognitions/{recognition}/approval", 412, "stale",
                     R"({"version":7})"),
             {.who = Who::managers_manager,
              .call = "POST /recognitions/{recognition}/decline",
              .body = R"({"version":1,"reason":"The pump is ours to keep."})",
              .status = 204,
              .events = {{"recognition.declined"}}},
             purses(Who::employee, "employee", 100, 0),
             {.who = Who::employee,
              .call = "GET /recognitions/{recognition}",
              .has = {{"/state", R"("declined")"}, {"/answer", R"("The pump is ours to keep.")"}}},
             refused(Who::managers_manager, "POST /recognitions/{recognition}/approval", 404, "not_found",
                     R"({"version":2})"),
             thank(R"("{peer}","{manager}")", 45, "", "waits"),
             {.who = Who::managers_manager,
              .call = "POST /recognitions/{recognition}/approval",
              .body = R"({"version":1})",
              .status = 204,
              .events = {{"recognition.given"}}},
             purses(Who::peer, "peer", 100, 45),
             {.who = Who::stranger, .call = "GET /recognitions", .contains = {"You stayed"}},
             {.who = Who::people_admin,
              .call = "GET /recognition-programmes/{programme}",
              .has = {{"/spending/points_given", "90"},
                      {"/spending/worth", "9.00"},
                      {"/spending/points_waiting", "0"}}},
             {.who = Who::peer, .call = "GET /recognition-programmes/{programme}", .has = {{"/spending", "null"}}}});
    });
}

TEST_CASE("what the budget owner gives or receives, the people team answers")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_programme(),
                      thank(R"("{peer}","{managers_manager}")", 45, "", "waits"),
                      {.who = Who::managers_manager, .call = "GET /waiting-recognitions", .has = {{"/items", "[]"}}},
                      {.who = Who::managers_manager, .call = "GET /recognitions/{recognition}", .status = 404},
                      {.who = Who::people_admin,
                       .call = "POST /recognitions/{recognition}/approval",
                       .body = R"({"version":1})",
                       .status = 204},
                      purses(Who::managers_manager, "managers_manager", 150, 45)});
    });
}

TEST_CASE("who reads a recognition is said by its giver, and neither trail nor bell holds its words")
{
    on_each_database([](Scenario& scenario) {
        auto const give = [&](std::string_view visibility) {
            return Step{
                .who = Who::employee,
                .call = "POST /recognitions",
                .body = fmt::format(
                    R"({{"receiver_ids":["{{peer}}"],"message":"Secret thanks.","visibility":"{}","points_each":0}})",
                    visibility),
                .keep = {{std::string(visibility), "/id"}}};
        };
        scenario.run({give("receivers"), give("receivers_and_managers")});
        for (auto const* visibility : {"receivers", "receivers_and_managers"}) {
            auto const call = fmt::format("GET /recognitions/{{{}}}", visibility);
            scenario.run({{.who = Who::peer, .call = call, .contains = {"Secret thanks."}},
                          {.who = Who::employee, .call = call, .contains = {"Secret thanks."}}});
            for (auto const who : {Who::stranger, Who::managers_manager, Who::people_admin, Who::admin, Who::executive})
                scenario.run({{.who = who, .call = call, .status = 404}});
        }
        scenario.run(
            {{.who = Who::manager, .call = "GET /recognitions/{receivers}", .status = 404},
             {.who = Who::manager, .call = "GET /recognitions/{receivers_and_managers}", .contains = {"Secret"}},
             {.who = Who::manager,
              .call = "GET /people/{peer}/recognitions",
              .has = {{"/items/0/visibility", R"("receivers_and_managers")"}},
              .lacks = {R"("visibility":"receivers",)"}},
             {.who = Who::peer,
              .call = "GET /people/{peer}/recognitions?side=received",
              .contains = {R"("receivers")"}},
             {.who = Who::peer, .call = "GET /people/{peer}/recognitions?side=given", .has = {{"/items", "[]"}}},
             {.who = Who::people_admin, .call = "GET /people/{peer}/recognitions", .has = {{"/items", "[]"}}},
             {.who = Who::admin, .call = "GET /recognitions", .lacks = {"Secret"}},
             {.who = Who::admin, .call = "GET /audit/events", .contains = {"recognition.given"}, .lacks = {"Secret"}},
             {.who = Who::peer,
              .call = "GET /notifications",
              .contains = {"recognition_received"},
              .lacks = {"Secret"}},
             {.who = Who::manager, .call = "GET /notifications", .lacks = {"Secret"}}});
    });
}

TEST_CASE("what is left of an allowance expires when the next is granted, once a day and only once")
{
    on_each_database([](Scenario& scenario) {
        scenario.advance_seconds(-ten_days); // in February
        scenario.run({open_programme(), thank(R"("{peer}")", 30)});
        scenario.run_tasks();
        scenario.run({purses(Who::employee, "employee", 70, 0),
                      thank(R"("{peer}","{manager}")", 50, "", "waits", Who::managers_manager)});
        scenario.advance_seconds(ten_days);
        for (int look = 0; look < 2; ++look)
            scenario.run_daily_work();
        scenario.run({purses(Who::employee, "employee", 100, 0),
                      purses(Who::peer, "peer", 100, 30),
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/point-entries",
                       .has = {{"/items/0/kind", R"("grant")"},
                               {"/items/0/period", R"("2026-03")"},
                               {"/items/0/balance", "100"},
                               {"/items/1/kind", R"("expire")"},
                               {"/items/1/points", "-70"},
                               {"/items/2/kind", R"("give")"},
                               {"/items/3/kind", R"("grant")"},
                               {"/items/3/balance", "100"}}},
                      // What is declined after its period is over does not come back into the new one.
                      {.who = Who::people_admin,
                       .call = "POST /recognitions/{recognition}/decline",
                       .body = R"({"version":1,"reason":"Too late."})",
                       .status = 204},
                      purses(Who::managers_manager, "managers_manager", 150, 0)});
    });
}

TEST_CASE("the people team corrects points with a reason, never below zero, and the person sees it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_programme(),
             {.who = Who::people_admin,
              .call = "POST /people/{employee}/point-corrections",
              .body = R"({"purse":"earned","points":25,"reason":"Counted twice last year."})",
              .has = {{"/earned", "25"}},
              .events = {{"points.corrected"}}},
             {.who = Who::people_admin,
              .call = "POST /people/{employee}/point-corrections",
              .body = R"({"purse":"to_give","points":-40,"reason":"Part-time this month."})",
              .has = {{"/to_give", "60"}}},
             refused(Who::people_admin, "POST /people/{employee}/point-corrections", 409, "not_enough_points",
                     R"({"purse":"earned","points":-26,"reason":"No."})"),
             refused(Who::people_admin, "POST /people/{employee}/point-corrections", 422, "/points",
                     R"({"purse":"earned","points":0,"reason":"No."})"),
             refused(Who::manager, "POST /people/{employee}/point-corrections", 403, "forbidden",
                     R"({"purse":"earned","points":1,"reason":"No."})"),
             {.who = Who::employee,
              .call = "GET /people/{employee}/point-entries?purse=earned",
              .has = {{"/items/0/by_name", R"("Pia Sommer")"}, {"/items/0/note", R"("Counted twice last year.")"}}},
             {.who = Who::employee, .call = "GET /notifications", .contains = {"points_corrected"}}});
    });
}

TEST_CASE("a recognition is withdrawn by its giver or the people team, and the points stay where they are")
{
    on_each_database([](Scenario& scenario) {
        auto const withdraw = [](Who who, int status) {
            return Step{.who = who,
                        .call = "POST /recognitions/{recognition}/withdrawal",
                        .body = R"({"version":1,"reason":"Meant for somebody else."})",
                        .status = status};
        };
        scenario.run({open_programme(),
                      thank(R"("{peer}")", 10),
                      withdraw(Who::peer, 403),
                      withdraw(Who::employee, 204),
                      {.who = Who::peer, .call = "GET /recognitions/{recognition}", .status = 404},
                      {.who = Who::stranger, .call = "GET /recognitions", .has = {{"/items", "[]"}}},
                      purses(Who::peer, "peer", 100, 10),
                      thank(R"("{peer}")", 10),
                      withdraw(Who::people_admin, 204),
                      {.who = Who::employee, .call = "GET /notifications", .contains = {"recognition_withdrawn"}}});
    });
}
