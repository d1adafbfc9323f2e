// SPDX-License-Identifier: Apache-2.0
// The wall is kept in memory, and nobody sees it as it was: not after a change, not on another server, not with another's eyes.
#include "features/organization/organization.h"
#include "features/recognition/giving.h"
#include "features/recognition/recognition_test.h"

#include <doctest/doctest.h>

#include <atomic>
#include <latch>
#include <thread>

using namespace espalier;
using namespace espalier::test;

namespace {

// Twice, so that the second comes from memory where the first does not.
void look(Scenario& scenario, Step const& step)
{
    scenario.run({step, step});
}

Step wall(Who who, std::vector<std::pair<std::string, std::string>> has, std::vector<std::string> lacks = {})
{
    return {.who = who, .call = "GET /recognitions", .has = std::move(has), .lacks = std::move(lacks)};
}

Step reaction(Who who, std::string_view kind)
{
    return {.who = who,
            .call = "PUT /recognitions/{recognition}/reaction",
            .body = fmt::format(R"({{"kind":"{}"}})", kind)};
}

Step people_team(std::string call, std::string body)
{
    return {.who = Who::people_admin, .call = std::move(call), .body = std::move(body)};
}

void react(platform::Workspace& workspace, Member const& member, recognition::RecognitionId id)
{
    platform::Viewer const viewer{.account_id = member.account_id, .person_id = member.person_id};
    for (;;)
        try {
            return platform::write_as(viewer, workspace, [&](platform::Context& context) {
                recognition::react(context, {{id}, recognition::ReactionKind::heart});
            });
        } catch (Fault const& fault) {
            if (fault.key() != "busy") // on PostgreSQL those who are in each other's way too often try again
                throw;
        }
}

} // namespace

TEST_CASE("what is given, answered with a heart or withdrawn shows on the wall at once")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_programme()});
        look(scenario, wall(Who::stranger, {{"/items", "[]"}}));
        scenario.run({thank(R"("{peer}")", 20)});
        look(scenario, wall(Who::stranger, {{"/items/0/reactions", "[]"}, {"/items/0/own_reaction", "null"}}));
        scenario.run({reaction(Who::stranger, "heart"), reaction(Who::manager, "heart")});
        look(scenario,
             wall(Who::stranger,
                  {{"/items/0/reactions", R"([{"kind":"heart","people":2}])"},
                   {"/items/0/own_reaction", R"("heart")"}}));
        scenario.run({reaction(Who::stranger, "idea"),
                      {.who = Who::manager, .call = "DELETE /recognitions/{recognition}/reaction"}});
        look(scenario,
             wall(Who::stranger,
                  {{"/items/0/reactions", R"([{"kind":"idea","people":1}])"}, {"/items/0/own_reaction", R"("idea")"}}));
        scenario.run({{.who = Who::employee,
                       .call = "POST /recognitions/{recognition}/withdrawal",
                       .body = R"({"version":1,"reason":"Meant for somebody else."})",
                       .status = 204}});
        look(scenario, wall(Who::stranger, {{"/items", "[]"}}));
    });
}

TEST_CASE("each reader of the wall sees their own reaction, points and buttons, whoever has looked before them")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_programme(), thank(R"("{peer}")", 20), reaction(Who::manager, "heart")});
        for (int round = 0; round < 2; ++round)
            scenario.run({wall(Who::people_admin,
                               {{"/items/0/points_each", "20"},
                                {"/items/0/may_withdraw", "true"},
                                {"/items/0/own_reaction", "null"}}),
                          wall(Who::manager,
                               {{"/items/0/points_each", "null"},
                                {"/items/0/may_withdraw", "false"},
                                {"/items/0/own_reaction", R"("heart")"}}),
                          wall(Who::employee, {{"/items/0/points_each", "20"}, {"/items/0/may_withdraw", "true"}}),
                          wall(Who::peer, {{"/items/0/points_each", "20"}, {"/items/0/may_withdraw", "false"}}),
                          wall(Who::admin, {{"/items/0/points_each", "null"}, {"/items/0/own_reaction", "null"}})});
    });
}

TEST_CASE("what is private or waits never comes onto the wall, and what is approved does at once")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_programme(), thank(R"("{peer}","{manager}")", 45, "", "waits")});
        auto const waiting = scenario.remembered("recognition");
        for (auto const* visibility : {"receivers", "receivers_and_managers"})
            scenario.run({{.who = Who::employee,
                           .call = "POST /recognitions",
                           .body = fmt::format(R"({{"receiver_ids":["{{peer}}"],"message":"Secret.","visibility":"{}",
                                                    "points_each":0}})",
                                               visibility)}});
        for (auto const who : {Who::stranger, Who::peer, Who::employee, Who::managers_manager, Who::people_admin})
            look(scenario, wall(who, {{"/items", "[]"}}, {"Secret", "You stayed"}));
        scenario.remember("recognition", waiting);
        scenario.run({{.who = Who::managers_manager,
                       .call = "POST /recognitions/{recognition}/approval",
                       .body = R"({"version":1})",
                       .status = 204}});
        look(scenario, wall(Who::stranger, {{"/items/0/receivers/1/name", R"("Malte Reis")"}}, {"Secret"}));
    });
}

TEST_CASE("a person, a unit and a value that are renamed are so on the wall at once, and who has left stays there")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /company-values",
                       .body = R"({"name":"Care","description":""})",
                       .keep = {{"value", "/id"}}},
                      thank(R"("{peer}")", 0, R"(,"company_value_id":"{value}")")});
        look(scenario, wall(Who::stranger, {{"/items/0/giver_name", R"("Emil Voss")"}}));
        scenario.run({people_team("PATCH /people/{employee}", R"({"version":1,"family_name":"Voss-Lind"})")});
        look(scenario, wall(Who::stranger, {{"/items/0/giver_name", R"("Emil Voss-Lind")"}}));
        scenario.run({people_team("PATCH /people/{peer}", R"({"version":1,"given_name":"Paula"})")});
        look(scenario, wall(Who::stranger, {{"/items/0/receivers/0/name", R"("Paula Lind")"}}));
        scenario.run({people_team("PATCH /units/{north}", R"({"version":1,"name":"Orchard"})")});
        look(scenario, wall(Who::stranger, {{"/items/0/receivers/0/unit_name", R"("Orchard")"}}));
        scenario.run({people_team("PUT /company-values/{value}",
                                  R"({"version":1,"name":"Patience","description":"","is_retired":false})")});
        look(scenario, wall(Who::stranger, {{"/items/0/company_value_name", R"("Patience")"}}));
        scenario.run({{.who = Who::people_admin,
                       .call = "PUT /people/{peer}/departure",
                       .body = R"({"left_on":"2026-02-28"})",
                       .status = 204}});
        look(scenario, wall(Who::stranger, {{"/items/0/receivers/0/name", R"("Paula Lind")"}}));
    });
}

TEST_CASE("a programme that is changed is so in everybody's purse at once")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_programme("\"extras\":[]"), purses(Who::employee, "employee", 100, 0)});
        scenario.run({{.who = Who::people_admin,
                       .call = "PUT /recognition-programmes/{programme}",
                       .body = R"({"version":1,"name":"Thank you","starts_on":"2026-01-01","ends_on":"2026-12-31",
                                   "allowance_period":"month","allowance":120,"least_points":5,"most_points":60,
                                   "budget_owner_id":"{managers_manager}","point_value":0.10,"extras":[]})"},
                      purses(Who::employee, "employee", 120, 0),
                      people_team("PATCH /people/{managers_manager}", R"({"version":1,"family_name":"Ohm-Lind"})"),
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/purses",
                       .has = {{"/budget_owner_name", R"("Mara Ohm-Lind")"}}}});
    });
}

TEST_CASE("two servers of one database show the same wall, and all who react at the same time are counted")
{
    for_each_database([](TestDatabase& database) {
        Scenario scenario(database);
        platform::Workspace other(
            db::Database::open({.url = database.url()}), organization::load_org_chart,
            [] { return TestWorkspace::start(); }, 2);
        auto const seen_there = [&] {
            return platform::read_as(platform::program_viewer(), other, [](platform::Context& context) {
                return recognition::newest_on_wall(context, 20);
            });
        };
        CHECK(seen_there().empty());
        scenario.run({thank(R"("{peer}")", 0)});
        REQUIRE(seen_there().size() == 1);
        auto const id = seen_there().front().id;
        std::vector<Member> people;
        for (auto const& [who, member] : scenario.cast().members)
            if (member.person_id)
                people.push_back(member);
        std::latch start(std::ssize(people));
        std::atomic<int> seen = 0;
        std::vector<std::thread> readers;
        for (std::size_t i = 0; i < people.size(); ++i)
            readers.emplace_back([&, i] {
                start.arrive_and_wait();
                react(i % 2 == 0 ? other : scenario.workspace(), people[i], id);
                seen += seen_there().front().reactions.empty() ? 0 : 1;
            });
        for (auto& reader : readers)
            reader.join();
        CHECK(seen == std::ssize(people));
        look(scenario, wall(Who::stranger, {{"/items/0/own_reaction", R"("heart")"}}));
        CHECK(seen_there().front().reactions.front().people == std::ssize(people));
        scenario.run({people_team("PATCH /people/{employee}", R"({"version":1,"family_name":"Voss-Lind"})")});
        CHECK(seen_there().front().giver_name == "Emil Voss-Lind");
    });
}
