// SPDX-License-Identifier: Apache-2.0
// Private by construction, tried as somebody would who wants to read what is not theirs: a word is planted wherever two people
// can write one, and everybody else looks for it on every route that there is, with the right ids in hand.
#include "features/one_on_ones/one_on_one_test.h"
#include "features/one_on_ones/one_on_ones.h"
#include "platform/mail.h"
#include "support/sample_input.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::string_view secret = "quinceblossom";

constexpr Who outsiders[] = {Who::anonymous, Who::stranger, Who::managers_manager, Who::peer, Who::people_admin,
                             Who::executive, Who::admin};

// A series of the employee and the manager with the word in all of its places, one of which is a note on record that only
// one of them has agreed to.
void plant(Scenario& scenario)
{
    scenario.run({begin_series(),
                  add_point(Who::employee, "point", "A quinceblossom point"),
                  add_point(Who::employee, "own_point", "An own quinceblossom point", false),
                  add_note(Who::manager, "note", "A quinceblossom note"),
                  write_private(Who::employee, "A private quinceblossom note"),
                  write_private(Who::manager, "Another private quinceblossom note"),
                  add_action(Who::manager, "action", "employee", "A quinceblossom action",
                             R"(,"one_on_one_meeting_id":"{meeting}","due_on":"2026-03-04")"),
                  {.who = Who::manager,
                   .call = "POST /one-on-one-series/{series}/records",
                   .body = R"({"text":"A quinceblossom record"})",
                   .keep = {{"record", "/records/0/id"}},
                   .events = {std::vector<std::string>{}}}});
    scenario.advance_seconds(a_day);
    scenario.run({{.who = Who::manager,
                   .call = "POST /one-on-one-meetings/{meeting}/holding",
                   .body = R"({"version":1})",
                   .keep = {{"next", "/next/id"}}},
                  {.who = Who::employee,
                   .call = "PATCH /one-on-one-meetings/{next}",
                   .body = R"({"version":1,"starts_at":"2026-03-06T10:00:00Z"})"}});
}

SampleValues ids_of(Scenario const& scenario)
{
    return {{"one_on_one_series_id", scenario.remembered("series")},
            {"one_on_one_meeting_id", scenario.remembered("meeting")},
            {"talking_point_id", scenario.remembered("point")},
            {"shared_note_id", scenario.remembered("note")},
            {"action_item_id", scenario.remembered("action")},
            {"one_on_one_record_id", scenario.remembered("record")},
            {"person_id", scenario.remembered("employee")},
            {"other_id", scenario.remembered("manager")},
            {"manager_id", scenario.remembered("manager")},
            {"owner_id", scenario.remembered("employee")},
            {"with_id", scenario.remembered("employee")},
            {"unit_id", std::to_string(scenario.cast().north.value)},
            {"search.words", std::string(secret)}};
}

http::Response send_as(Scenario& scenario, Who who, platform::Route const& route, SampleValues const& values)
{
    auto const call = sample_call(route, values);
    TestBrowser browser(scenario.app().dispatcher());
    browser.cookies = scenario.cast().members.at(who).cookies;
    return browser.send(route.method, call.path, call.body, call.content_type);
}

bool is_of_one_on_ones(platform::Route const& route)
{
    return route.permission->name == "one_on_ones.hold";
}

void look_everywhere(Scenario& scenario, Who who, SampleValues const& values)
{
    for (auto const& route : scenario.app().routes().all()) {
        if (route.method != http::Method::get)
            continue;
        auto const response = send_as(scenario, who, route, values);
        INFO(std::string(name_of(who)), " reads ", std::string(route.path));
        CHECK(response.body.find(secret) == std::string::npos);
        CHECK(!response.events);
        if (response.events)
            response.events->close();
    }
}

struct TextColumn
{
    std::string table_name;
    std::string column_name;
};
BOOST_DESCRIBE_STRUCT(TextColumn, (), (table_name, column_name))

constexpr std::string_view sqlite_columns = R"(
    SELECT t.name AS table_name, c.name AS column_name FROM sqlite_master t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND c.type = 'TEXT')";
constexpr std::string_view postgresql_columns = R"(
    SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS column_name
    FROM information_schema.columns WHERE table_schema = current_schema() AND data_type = 'text')";

std::set<std::string> tables_with_the_word(Scenario& scenario)
{
    return scenario.as_program([](platform::Context& context) {
        auto const is_sqlite = context.workspace.database().engine() == db::Engine::sqlite;
        auto const columns = context.tx.rows<TextColumn>(is_sqlite ? sqlite_columns : postgresql_columns);
        CHECK(columns.size() > 200); // all that there are
        std::set<std::string> found;
        for (auto const& [table, column] : columns) {
            auto const statement = fmt::format(R"(SELECT COUNT(*) FROM "{}" WHERE "{}" LIKE $1)", table, column);
            if (context.tx.row<std::int64_t>(statement, "%quinceblossom%") != 0)
                found.insert(table);
        }
        return found;
    });
}

} // namespace

TEST_CASE("nobody but the two reads a word of a one-on-one, on any route")
{
    on_each_database([](Scenario& scenario) {
        plant(scenario);
        auto const values = ids_of(scenario);
        for (auto const who : outsiders)
            look_everywhere(scenario, who, values);
        scenario.run({room_has(Who::employee, {{"/records/0/text", R"("A quinceblossom record")"}})}); // it is there
    });
}

TEST_CASE("nobody but the two writes into a one-on-one, and to others it is as if it were not there")
{
    on_each_database([](Scenario& scenario) {
        plant(scenario);
        auto const values = ids_of(scenario);
        for (auto const who : outsiders)
            for (auto const& route : scenario.app().routes().all()) {
                if (!is_of_one_on_ones(route) || route.path.find('{') == std::string_view::npos ||
                    route.path.find("handover") != std::string_view::npos) // tried in a test of their own
                    continue;
                auto const response = send_as(scenario, who, route, values);
                INFO(std::string(name_of(who)), " ", std::string(route.operation), " ", response.body);
                CHECK(response.status == (who == Who::anonymous ? 401 : 404));
                CHECK(response.body.find(secret) == std::string::npos);
            }
    });
}

TEST_CASE("of all tables only those of the room hold its words: no event, notification, letter, task or index does")
{
    on_each_database([](Scenario& scenario) {
        platform::set_up_mail(
            scenario.workspace(),
            {.url = "smtp://127.0.0.1:9", .sender = "espalier@learn.example", .public_url = "https://learn.example/"});
        plant(scenario);
        scenario.run_daily_work();
        for (auto const who : {Who::employee, Who::manager, Who::admin}) // what looking leaves behind
            for (auto const* path : {"/search?words=quinceblossom", "/home", "/notifications"})
                scenario.send(who, std::string("GET ") + path);
        auto const count = [&](std::string_view table) {
            return scenario.as_program([&](platform::Context& context) {
                return context.tx.row<std::int64_t>(fmt::format("SELECT COUNT(*) FROM {}", table)).value();
            });
        };
        for (auto const* table : {"events", "notifications", "mails", "tasks"})
            CHECK(count(table) > 0);
        CHECK(tables_with_the_word(scenario) ==
              std::set<std::string>{"action_items", "one_on_one_records", "private_notes", "shared_notes",
                                    "talking_points"});
        // That, when, whether held: so much the audit says.
        scenario.run({{.who = Who::admin,
                       .call = "GET /audit/events",
                       .contains = {"one_on_one.begun", "one_on_one.held", "one_on_one.moved"},
                       .lacks = {"private_note", "talking_point", "shared_note", "action_item"}}});
    });
}

TEST_CASE("a calendar program that subscribes reads when one meets whom, and no word of it")
{
    on_each_database([](Scenario& scenario) {
        plant(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /calendar-feed",
                       .keep = {{"feed", "/path"}},
                       .events = std::nullopt}});
        auto const path = scenario.remembered("feed");
        auto const answer = scenario.send(Who::anonymous, "GET " + path.substr(path.find("/calendar.ics")));
        CHECK(answer.body.find("Malte Reis") != std::string::npos);
        CHECK(answer.body.find(secret) == std::string::npos);
    });
}

TEST_CASE("each of the two does not read the private note of the other, nor notice that there is one")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin_series(),
             room_has(Who::manager, {}),
             {.who = Who::manager, .call = "GET /one-on-one-series/{series}", .keep = {{"seen", "/changes"}}},
             write_private(Who::employee, "A private quinceblossom note"),
             room_has(
                 Who::manager,
                 {{"/changes", "{seen}"}, {"/next/private_note/text", R"("")"}, {"/next/private_note/version", "0"}},
                 {"quinceblossom"}),
             write_private(Who::manager, "My own", 0), // no version of the other's is in the way
             room_has(Who::employee, {{"/next/private_note/text", R"("A private quinceblossom note")"}}),
             {.who = Who::employee,
              .call = "PUT /one-on-one-meetings/{meeting}/private-note",
              .body = R"({"version":0,"text":"From another window"})",
              .status = 412}});
    });
}

TEST_CASE("a note on record is read by the line and the people team once both agreed, and by nobody else")
{
    on_each_database([](Scenario& scenario) {
        plant(scenario);
        auto const read = [](Who who, int status, std::string text) {
            return Step{.who = who,
                        .call = "GET /people/{employee}/one-on-one-records",
                        .status = status,
                        .contains = {std::move(text)}};
        };
        scenario.run({read(Who::people_admin, 200, R"("items":[])"),
                      read(Who::managers_manager, 200, R"("items":[])"),
                      {.who = Who::manager, // nobody agrees to their own words
                       .call = "POST /one-on-one-records/{record}/agreement",
                       .status = 403},
                      {.who = Who::employee,
                       .call = "POST /one-on-one-records/{record}/agreement",
                       .has = {{"/records/0/state", R"("agreed")"}},
                       .events = {{"one_on_one.record_agreed"}}},
                      read(Who::people_admin, 200, "A quinceblossom record"),
                      read(Who::managers_manager, 200, "A quinceblossom record"),
                      read(Who::employee, 200, "A quinceblossom record"),
                      read(Who::peer, 403, "forbidden"),
                      read(Who::executive, 403, "forbidden"),
                      read(Who::admin, 403, "forbidden"),
                      {.who = Who::manager, .call = "POST /one-on-one-records/{record}/withdrawal", .status = 409}});
    });
}

TEST_CASE("a declined and a withdrawn note stay between the two")
{
    on_each_database([](Scenario& scenario) {
        plant(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /one-on-one-records/{record}/refusal",
                       .has = {{"/records/0/state", R"("declined")"}}},
                      {.who = Who::employee,
                       .call = "POST /one-on-one-series/{series}/records",
                       .body = R"({"text":"Mine"})",
                       .keep = {{"mine", "/records/0/id"}}},
                      {.who = Who::manager, .call = "POST /one-on-one-records/{mine}/withdrawal", .status = 403},
                      {.who = Who::employee, .call = "POST /one-on-one-records/{mine}/withdrawal"},
                      {.who = Who::manager, .call = "POST /one-on-one-records/{mine}/agreement", .status = 409},
                      {.who = Who::people_admin,
                       .call = "GET /people/{employee}/one-on-one-records",
                       .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("an account of nobody sees an empty list, and the calendar of another shows dates without names")
{
    on_each_database([](Scenario& scenario) {
        plant(scenario);
        scenario.run({{.who = Who::admin, .call = "GET /one-on-one-series", .has = {{"/items", "[]"}}}});
        auto const with_names = [&](Who who) {
            auto const& member = scenario.cast().members.at(who);
            platform::Viewer const viewer{.account_id = member.account_id, .person_id = member.person_id};
            return platform::read_as(viewer, scenario.workspace(), [&](platform::Context& context) {
                auto const found = one_on_ones::meetings_between(context, scenario.cast().person(Who::employee), {},
                                                                 Instant{INT64_MAX});
                CHECK(found.size() == 2);
                return std::ranges::count_if(found, [](auto const& meeting) { return meeting.with_name.has_value(); });
            });
        };
        CHECK(with_names(Who::employee) == 2);
        CHECK(with_names(Who::managers_manager) == 0);
        CHECK(with_names(Who::admin) == 0);
    });
}

TEST_CASE("whether one-on-ones happen is told by unit, and of no small group")
{
    on_each_database([](Scenario& scenario) {
        plant(scenario);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /one-on-one-habits",
              .has = {{"/whole/is_hidden", "false"}, {"/units/0/is_hidden", "true"}, {"/units/0/people", "null"}},
              .lacks = {"Emil", "Malte"}},
             {.who = Who::managers_manager, .call = "GET /one-on-one-habits", .status = 403},
             {.who = Who::employee, .call = "GET /one-on-one-habits", .status = 403}});
    });
}
