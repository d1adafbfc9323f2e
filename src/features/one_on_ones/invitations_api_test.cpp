// SPDX-License-Identifier: Apache-2.0
// Invitations: one uid a meeting, a rising sequence, taken back when the meeting is not to be; and no words of the meeting.
#include "features/one_on_ones/one_on_one_test.h"
#include "platform/mail.h"

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
