// SPDX-License-Identifier: Apache-2.0
// Invitations: one uid a meeting, a rising sequence, taken back when the meeting is not to be; and no words of the meeting.
#include "features/one_on_ones/one_on_one_test.h"
#include "platform/mail.h"
#include "support/json_value.h"
#include "support/mail_server.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::test;

namespace {

struct MailRow
{
    platform::PersonId person_id;
    std::string subject;
    std::string content;
    std::optional<std::string> calendar;
    std::optional<std::string> calendar_method;
};
BOOST_DESCRIBE_STRUCT(MailRow, (), (person_id, subject, content, calendar, calendar_method))

// What was written since the last look.
std::vector<MailRow> letters(Scenario& scenario)
{
    return scenario.as_program([](platform::Context& context) {
        auto found = context.tx.rows<MailRow>(
            "SELECT person_id, subject, content, calendar, calendar_method FROM mails ORDER BY id");
        context.tx.execute("DELETE FROM mails");
        return found;
    });
}

void set_up(Scenario& scenario)
{
    platform::set_up_mail(
        scenario.workspace(),
        {.url = "smtp://127.0.0.1:9", .sender = "espalier@learn.example", .public_url = "https://learn.example/"});
}

// What a mail server took of one letter.
struct Arrived
{
    std::string subject, method, calendar;
    bool is_whole = false; // under TLS, signed in, with words beside the calendar
};

Arrived next_letter(MailServerProcess& server)
{
    auto const json = server.next_message();
    INFO(json);
    auto const said = [&](std::string_view pointer) { return without_quotes(json_at(json, pointer).value_or("")); };
    return {.subject = said("/subject"),
            .method = said("/parts/1/method"),
            .calendar = said("/parts/1/text"),
            .is_whole = said("/is_encrypted") == "true" && said("/signed_in_as") == "espalier" &&
                said("/parts/0/type") == "text/plain" && said("/parts/1/type") == "text/calendar"};
}

// The letters of one change, one to each of the two.
void check_arrived(Scenario& scenario, MailServerProcess& server, std::string_view method,
                   std::vector<std::string> const& lines)
{
    platform::look_for_mail(scenario.workspace());
    scenario.run_tasks();
    for (int i = 0; i < 2; ++i) {
        auto const letter = next_letter(server);
        CHECK(letter.is_whole);
        CHECK(letter.subject.starts_with("One-on-one with "));
        CHECK(letter.method == method);
        for (auto const& line : lines) {
            INFO(letter.calendar);
            CHECK(letter.calendar.find(line + "\\n") != std::string::npos);
        }
    }
}

bool all_say(std::vector<MailRow> const& rows, std::string_view text)
{
    return std::ranges::all_of(
        rows, [&](MailRow const& row) { return row.calendar.value_or("").find(text) != std::string::npos; });
}

} // namespace

TEST_CASE("both are invited to what is planned and moved, under one uid, and it is taken back when it is skipped")
{
    on_each_database([](Scenario& scenario) {
        set_up(scenario);
        scenario.run({begin_series(), add_point(Who::employee, "point", "A quinceblossom point"),
                      add_note(Who::manager, "note", "A quinceblossom note")});
        auto const uid = "UID:one-on-one-" + scenario.remembered("meeting") + "@espalier";
        auto const planned = letters(scenario);
        REQUIRE(planned.size() == 2);
        CHECK(planned[0].subject == "One-on-one with Malte Reis");
        CHECK(planned[1].subject == "One-on-one with Emil Voss");
        CHECK(all_say(planned, uid));
        CHECK(all_say(planned, "SEQUENCE:0"));
        CHECK(all_say(planned, "DTSTART:20260303T090000Z"));
        CHECK(planned[0].calendar_method == "request");

        scenario.run({{.who = Who::employee,
                       .call = "PATCH /one-on-one-meetings/{meeting}",
                       .body = R"({"version":1,"starts_at":"2026-03-04T10:00:00Z"})"}});
        auto const moved = letters(scenario);
        REQUIRE(moved.size() == 2);
        CHECK(all_say(moved, uid));
        CHECK(all_say(moved, "SEQUENCE:1"));
        CHECK(all_say(moved, "DTSTART:20260304T100000Z"));

        scenario.run({{.who = Who::manager,
                       .call = "POST /one-on-one-meetings/{meeting}/skipping",
                       .body = R"({"version":2})"}});
        auto const skipped = letters(scenario);
        REQUIRE(skipped.size() == 4); // taken back, and the next one
        CHECK(skipped[0].calendar_method == "cancel");
        CHECK(skipped[0].calendar->find(uid) != std::string::npos);
        CHECK(skipped[0].calendar->find("SEQUENCE:2") != std::string::npos);
        CHECK(skipped[2].calendar_method == "request");
        CHECK(skipped[2].calendar->find(uid) == std::string::npos);
        for (auto const* all : {&planned, &moved, &skipped})
            for (auto const& letter : *all)
                CHECK((letter.content + letter.calendar.value_or("")).find("quinceblossom") == std::string::npos);
    });
}

TEST_CASE(
    "what is only meant otherwise, or only talked about, writes no letter; an ended series takes its meeting back")
{
    on_each_database([](Scenario& scenario) {
        set_up(scenario);
        scenario.run({begin_series()});
        letters(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "PATCH /one-on-one-meetings/{meeting}",
                       .body = R"({"version":1,"meeting_template":"growth"})"},
                      add_point(Who::employee, "point", "Plans")});
        CHECK(letters(scenario).empty());
        scenario.run({new_manager("managers_manager")});
        auto const closed = letters(scenario);
        REQUIRE(closed.size() == 2);
        CHECK(closed[0].calendar_method == "cancel");
        CHECK(all_say(closed, "SEQUENCE:1"));
    });
}

TEST_CASE("without a mail server nothing is written, and the meeting can be saved as a file by the two")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin_series(),
             {.who = Who::manager,
              .call = "GET /one-on-one-meetings/{meeting}/invitation",
              .contains = {"BEGIN:VCALENDAR", "One-on-one with Emil Voss", "DTSTART:20260303T090000Z"}},
             {.who = Who::managers_manager, .call = "GET /one-on-one-meetings/{meeting}/invitation", .status = 404},
             {.who = Who::people_admin, .call = "GET /one-on-one-meetings/{meeting}/invitation", .status = 404}});
        CHECK(letters(scenario).empty());
    });
}

TEST_CASE("a real mail server takes invitation, change and cancellation of one meeting, each under TLS and signed in")
{
    on_each_database([](Scenario& scenario) {
        MailServerProcess server({"--tls", "--user", "espalier", "--password", "quince"});
        platform::set_up_mail(scenario.workspace(),
                              {.url = server.url(),
                               .user = "espalier",
                               .password = {"quince"},
                               .sender = "espalier@learn.example",
                               .public_url = "https://learn.example/"});
        scenario.run({begin_series("ad_hoc"),
                      {.who = Who::employee,
                       .call = "POST /one-on-one-series/{series}/meetings",
                       .body = R"({"starts_at":"2026-03-03T09:00:00Z"})",
                       .keep = {{"meeting", "/next/id"}}}});
        auto const uid = "UID:one-on-one-" + scenario.remembered("meeting") + "@espalier";
        check_arrived(scenario, server, "REQUEST", {"METHOD:REQUEST", uid, "SEQUENCE:0", "DTSTART:20260303T090000Z"});
        scenario.run({{.who = Who::employee,
                       .call = "PATCH /one-on-one-meetings/{meeting}",
                       .body = R"({"version":1,"starts_at":"2026-03-04T10:00:00Z"})"}});
        check_arrived(scenario, server, "REQUEST", {"METHOD:REQUEST", uid, "SEQUENCE:1", "DTSTART:20260304T100000Z"});
        scenario.run({{.who = Who::manager,
                       .call = "POST /one-on-one-meetings/{meeting}/skipping",
                       .body = R"({"version":2})"}});
        check_arrived(scenario, server, "CANCEL", {"METHOD:CANCEL", uid, "SEQUENCE:2", "STATUS:CANCELLED"});
    });
}
