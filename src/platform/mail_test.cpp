// SPDX-License-Identifier: Apache-2.0
// Mail from the row to the mail server: who gets what, and what becomes of mail that is not taken. Against a server of the
// test's own that speaks SMTP.
#include "platform/mail.h"

#include "platform/notifications.h"
#include "platform/settings.h"
#include "support/mail_receiver.h"
#include "support/scenario.h"

#include <doctest/doctest.h>

#include <fmt/core.h>

using namespace espalier;
using namespace espalier::platform;
using namespace espalier::test;

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t day = 24 * 60 * minute;

void set_up(Scenario& scenario, MailReceiver const& receiver)
{
    set_up_mail(scenario.workspace(),
                {.url = receiver.url(), .sender = "espalier@learn.example", .public_url = "https://learn.example/"});
}

bool post(Scenario& scenario, Who who, MailKind kind)
{
    return scenario.as_program([&](Context& context) {
        return post_mail(context, scenario.cast().person(who), kind, [](Addressee const& to, Words const&) {
            return Letter{.subject = "For " + to.name, .content = "Some words."};
        });
    });
}

void look(Scenario& scenario)
{
    look_for_mail(scenario.workspace());
    scenario.run_tasks();
}

MailState state(Scenario& scenario)
{
    return scenario.as_program([](Context& context) { return mail_state(context); });
}

// As it reads: lines that were broken for the way are whole again.
std::string whole(std::string message)
{
    for (auto at = message.find("=\r\n"); at != std::string::npos; at = message.find("=\r\n", at))
        message.erase(at, 3);
    return message;
}

// A notification to the employee, as of now.
void tell(Scenario& scenario)
{
    scenario.as_program([&](Context& context) {
        notify(context, scenario.cast().person(Who::employee), "plan_proposed", {{"person", "Ana"}}, "/plans/1");
    });
}

} // namespace

TEST_CASE("a letter goes to the person's address, once, with links to where people reach Espalier")
{
    on_each_database([](Scenario& scenario) {
        MailReceiver const receiver;
        set_up(scenario, receiver);
        CHECK(post(scenario, Who::employee, MailKind::invitation));
        CHECK(state(scenario).waiting == 1);
        look(scenario);
        look(scenario);
        auto const mails = receiver.received();
        REQUIRE(mails.size() == 1);
        CHECK(mails[0].from.starts_with("<espalier@learn.example>"));
        CHECK(mails[0].to.find('@') != std::string::npos);
        CHECK(whole(mails[0].message).find("Subject: For Emil Voss") != std::string::npos);
        CHECK(whole(mails[0].message).find("https://learn.example/settings") != std::string::npos);
        CHECK(state(scenario).waiting == 0);
    });
}

TEST_CASE("where no mail server is named nothing is written, and the pages say so")
{
    on_each_database([](Scenario& scenario) {
        CHECK(!post(scenario, Who::employee, MailKind::invitation));
        CHECK(state(scenario).waiting == 0);
        scenario.run({{.who = Who::employee, .call = "GET /mail-preference", .has = {{"/is_sent", "false"}}}});
    });
}

TEST_CASE("the demo organisation sends nothing")
{
    on_each_database([](Scenario& scenario) {
        MailReceiver const receiver;
        set_up(scenario, receiver);
        scenario.as_program([](Context& context) {
            auto workspace = settings::read<WorkspaceSettings>(context.tx);
            workspace.is_demo = true;
            settings::change(context, workspace);
        });
        CHECK(!post(scenario, Who::employee, MailKind::invitation));
    });
}

TEST_CASE("everybody chooses what comes by mail")
{
    on_each_database([](Scenario& scenario) {
        MailReceiver const receiver;
        set_up(scenario, receiver);
        auto const choose = [&](char const* choice) {
            scenario.run({{.who = Who::employee,
                           .call = "PUT /mail-preference",
                           .body = fmt::format(R"({{"choice":"{}"}})", choice),
                           .has = {{"/is_sent", "true"}, {"/choice", fmt::format("\"{}\"", choice)}}}});
        };
        choose("invitations");
        CHECK(post(scenario, Who::employee, MailKind::invitation));
        CHECK(!post(scenario, Who::employee, MailKind::reminder));
        CHECK(post(scenario, Who::manager, MailKind::reminder));
        choose("none");
        CHECK(!post(scenario, Who::employee, MailKind::invitation));
        choose("everything");
        CHECK(post(scenario, Who::employee, MailKind::reminder));
    });
}

TEST_CASE("a server that is busy is asked again, later and later, and given up after days")
{
    on_each_database([](Scenario& scenario) {
        MailReceiver receiver;
        set_up(scenario, receiver);
        receiver.answer_recipients("451 come back later");
        post(scenario, Who::employee, MailKind::invitation);
        look(scenario);
        CHECK(receiver.connections() == 1);
        look(scenario); // not yet
        CHECK(receiver.connections() == 1);
        CHECK(state(scenario).waiting == 1);
        scenario.advance_seconds(minute);
        receiver.answer_recipients("");
        look(scenario);
        CHECK(receiver.received().size() == 1);

        receiver.answer_recipients("451 come back later");
        post(scenario, Who::employee, MailKind::invitation);
        for (int i = 0; i < 8; ++i) {
            look(scenario);
            scenario.advance_seconds(day);
        }
        auto const after = state(scenario);
        CHECK(after.waiting == 0);
        CHECK(after.failed == 1);
    });
}

TEST_CASE("what a server refuses for good is not tried again, holds up nothing, and names no address")
{
    on_each_database([](Scenario& scenario) {
        MailReceiver receiver;
        set_up(scenario, receiver);
        receiver.answer_recipients("550 5.1.1 <emil@learn.example> is unknown here");
        post(scenario, Who::employee, MailKind::invitation);
        post(scenario, Who::manager, MailKind::invitation);
        look(scenario);
        auto const after = state(scenario);
        CHECK(after.failed == 2);
        CHECK(after.last_failure == "The mail server refused it (550).");
        scenario.advance_seconds(day);
        receiver.answer_recipients("");
        look(scenario);
        CHECK(receiver.received().empty());
        scenario.advance_seconds(31 * day);
        scenario.run_daily_work();
        CHECK(state(scenario).failed == 0);
    });
}

TEST_CASE("many letters go over one connection")
{
    on_each_database([](Scenario& scenario) {
        MailReceiver const receiver;
        set_up(scenario, receiver);
        for (auto const who : {Who::employee, Who::manager, Who::peer, Who::executive})
            post(scenario, who, MailKind::invitation);
        look(scenario);
        CHECK(receiver.received().size() == 4);
        CHECK(receiver.connections() == 1);
    });
}

TEST_CASE("once a day a letter says that something new waits, and not what")
{
    on_each_database([](Scenario& scenario) {
        MailReceiver const receiver;
        set_up(scenario, receiver);
        tell(scenario);
        tell(scenario);
        scenario.run_daily_work();
        look(scenario);
        scenario.run_daily_work();
        look(scenario);
        auto const mails = receiver.received();
        REQUIRE(mails.size() == 1);
        CHECK(whole(mails[0].message).find("New for you in Espalier: 2") != std::string::npos);
        CHECK(whole(mails[0].message).find("https://learn.example/notifications") != std::string::npos);
        CHECK(whole(mails[0].message).find("Ana") == std::string::npos);
        scenario.advance_seconds(day); // nothing new since
        scenario.run_daily_work();
        look(scenario);
        CHECK(receiver.received().size() == 1);
    });
}

TEST_CASE("what belongs together is asked for together")
{
    on_each_database([](Scenario& scenario) {
        auto& workspace = scenario.workspace();
        CHECK_THROWS_AS(set_up_mail(workspace, {.url = "smtp://mail.example"}), Fault);
        CHECK_THROWS_AS(
            set_up_mail(workspace, {.url = "mail.example", .sender = "a@b.example", .public_url = "http://x"}), Fault);
        CHECK_THROWS_AS(set_up_mail(workspace, {.user = "somebody", .password = {"word"}}), Fault);
        CHECK(!sends_mail(workspace));
    });
}
