// SPDX-License-Identifier: Apache-2.0
// Getting in, as people do it and as attackers try it, through the dispatcher.
#include "features/identity/door_test.h"
#include "features/identity/passwords.h"
#include "features/identity/sign_in.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

using namespace espalier;
using namespace espalier::identity;
using espalier::test::for_each_database;
using espalier::test::TestBrowser;
using espalier::test::TestDatabase;

namespace {

void at_once(int count, std::function<void()> const& work)
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back(work);
}

} // namespace

TEST_CASE("signing in gives a session and signing out ends it")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        door.add("ada@example.org");
        auto browser = door.stranger();
        browser.uses_tls = true;
        CHECK(browser.get("/me").status == 401);

        CHECK(sign_in_with(browser, "Ada@Example.ORG", the_password).status == 204);
        REQUIRE(browser.set_cookies.size() == 3);
        CHECK(browser.set_cookies[0].find("; HttpOnly; Secure") != std::string::npos);
        auto const held = browser.cookies;
        CHECK(says(browser.get("/me"), "\"email\":\"ada@example.org\""));

        CHECK(browser.remove("/session").status == 204);
        CHECK_FALSE(browser.cookies.contains("espalier_session"));
        auto thief = door.stranger();
        thief.cookies = held;
        CHECK(thief.get("/me").status == 401);
        CHECK(door.events() == std::vector<std::string>{"account.created", "session.started", "session.ended"});
    });
}

TEST_CASE("an unknown e-mail, a wrong password and an account without password are told apart by nothing")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        door.add("ada@example.org");
        door.as_program([](Context& context) {
            create_account(context, {{"invited@example.org"}, std::string("Invited"), {}, {}});
        });
        std::string first;
        for (auto const* const email : {"ada@example.org", "nobody@example.org", "invited@example.org"}) {
            CAPTURE(email);
            auto browser = door.stranger();
            auto const before = password_hashes_computed();
            auto const response = sign_in_with(browser, email, "a wrong password");
            CHECK(password_hashes_computed() - before == 1);
            CHECK(response.status == 401);
            CHECK(key_of(response) == "sign_in_refused");
            CHECK(browser.set_cookies.empty());
            first = first.empty() ? response.body : first;
            CHECK(response.body == first);
        }
    });
}

TEST_CASE("nobody can lock the owner out from elsewhere")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        door.add("ada@example.org");
        auto owner_at_office = door.stranger("198.51.100.1");
        REQUIRE(sign_in_with(owner_at_office, "ada@example.org", the_password).status == 204);

        auto attacker = door.stranger("198.51.100.1"); // in the same office
        for (int i = 0; i < 5; ++i)
            CHECK(sign_in_with(attacker, "ada@example.org", "a wrong password").status == 401);
        auto const stopped = sign_in_with(attacker, "ada@example.org", the_password);
        CHECK(stopped.status == 429);
        auto const is_retry_after = [](http::Header const& one) { return one.name == "retry-after"; };
        CHECK(std::ranges::count_if(stopped.headers, is_retry_after) == 1);

        auto owner_at_home = door.stranger("203.0.113.9");
        CHECK(sign_in_with(owner_at_home, "ada@example.org", the_password).status == 204);
        // The browser that is known here is not stopped by the neighbour, either.
        CHECK(sign_in_with(owner_at_office, "ada@example.org", the_password).status == 204);
        // Nor does the owner's success free the attacker, unless the owner signs in just there without a mark.
        CHECK(sign_in_with(attacker, "ada@example.org", the_password).status == 429);
    });
}

TEST_CASE("guessing in many requests at once gains nothing")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        door.add("ada@example.org");
        auto const before = password_hashes_computed();
        std::atomic<int> stopped = 0;
        at_once(12, [&] {
            auto browser = door.stranger();
            stopped += sign_in_with(browser, "ada@example.org", "a wrong password").status == 429;
        });
        CHECK(stopped == 7);
        CHECK(password_hashes_computed() - before == 5);
    });
}

TEST_CASE("of two who follow the same link at once, one gets in")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org");
        auto admin = door.browser_of(door.add("admin@example.org", {Role::admin}));
        auto const path = member_of(admin.post("/accounts/" + std::to_string(ada.value) + "/password-reset"), "path");
        auto const input = "{\"token\":\"" + path.substr(path.find('#') + 1) + "\",\"password\":\"low hedge in june\"}";
        std::atomic<int> let_in = 0;
        std::atomic<int> refused = 0;
        at_once(2, [&] {
            auto browser = door.stranger();
            auto const response = browser.post("/password-resets/redemption", input);
            let_in += response.status == 204;
            refused += key_of(response) == "link_spent";
        });
        CHECK(let_in == 1);
        CHECK(refused == 1);
    });
}

TEST_CASE("a known device that guesses is slowed down like anybody")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        door.add("ada@example.org");
        auto browser = door.stranger();
        REQUIRE(sign_in_with(browser, "ada@example.org", the_password).status == 204);
        for (int i = 0; i < 5; ++i)
            CHECK(sign_in_with(browser, "ada@example.org", "a wrong password").status == 401);
        CHECK(sign_in_with(browser, "ada@example.org", the_password).status == 429);
        door.workspace.advance_seconds(1);
        CHECK(sign_in_with(browser, "ada@example.org", the_password).status == 204);
    });
}

TEST_CASE("a session that somebody else planted is worth nothing after signing in")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org");
        auto const mallory = door.add("mallory@example.org");
        auto planted = door.browser_of(mallory);
        auto victim = door.stranger();
        victim.cookies = planted.cookies;

        // The stale cookie neither stops the sign-in (no CSRF token is asked here) nor survives it.
        victim.sends_csrf_token = false;
        REQUIRE(sign_in_with(victim, "ada@example.org", the_password).status == 204);
        CHECK(victim.cookies.at("espalier_session") != planted.cookies.at("espalier_session"));
        CHECK(planted.get("/me").status == 401);
        CHECK(says(victim.get("/me"), "ada@example.org"));

        victim.cookies["espalier_session"] = "made up by an attacker, as long as it takes";
        CHECK(victim.get("/me").status == 401);
        CHECK(ada != mallory);
    });
}

TEST_CASE("another site can neither sign somebody in nor change anything for those who are")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto browser = door.browser_of(door.add("ada@example.org"));
        CHECK(browser.patch("/me", R"({"time_zone":"Europe/Vienna"})").status == 200);

        browser.sends_csrf_token = false;
        CHECK(key_of(browser.patch("/me", R"({"time_zone":"Asia/Tokyo"})")) == "csrf");
        browser.headers = {{"x-csrf-token", std::string(64, '0')}};
        CHECK(key_of(browser.patch("/me", R"({"time_zone":"Asia/Tokyo"})")) == "csrf");
        browser.headers = {{"x-csrf-token", browser.cookies.at("espalier_csrf")}};
        CHECK(browser.patch("/me", R"({"time_zone":"Europe/Berlin"})").status == 200);

        browser.headers.push_back({"origin", "https://evil.example"});
        CHECK(key_of(browser.patch("/me", R"({"time_zone":"Asia/Tokyo"})")) == "cross_site");
        CHECK(key_of(sign_in_with(browser, "ada@example.org", the_password)) == "cross_site");
        CHECK(says(browser.get("/me"), "Europe/Berlin")); // reading is harmless: the other site does not see the answer
    });
}

TEST_CASE("a session ends after 14 days without use and after 90 days whatever happens")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org");
        constexpr std::int64_t day = 24 * 60 * 60;
        auto const use_after = [&](TestBrowser& browser, std::int64_t days) {
            door.workspace.advance_seconds(days * day);
            auto const status = browser.get("/me").status;
            if (status == 200)
                door.wait_until_noted_now("SELECT MAX(last_seen_at) FROM sessions");
            return status;
        };
        auto idle = door.browser_of(ada);
        CHECK(use_after(idle, 13) == 200);
        CHECK(use_after(idle, 13) == 200);
        CHECK(use_after(idle, 14) == 401);

        auto busy = door.browser_of(ada);
        for (int week = 0; week < 12; ++week)
            CHECK(use_after(busy, 7) == 200);
        CHECK(use_after(busy, 5) == 200);
        CHECK(use_after(busy, 1) == 401);
    });
}

TEST_CASE("sessions are listed, ended one by one, and ended everywhere")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org");
        auto here = door.browser_of(ada, "192.0.2.1");
        auto there = door.browser_of(ada, "192.0.2.2");
        auto other = door.browser_of(door.add("bo@example.org"));

        auto const list = here.get("/sessions");
        CHECK(says(list, "\"address\":\"192.0.2.1\",\"user_agent\":\"TestBrowser/1.0\",\"is_current\":true"));
        CHECK(says(list, "\"address\":\"192.0.2.2\",\"user_agent\":\"TestBrowser/1.0\",\"is_current\":false"));
        auto const newest = member_of(list, "id"); // there

        CHECK(other.remove("/sessions/" + newest).status == 404);
        CHECK(here.remove("/sessions/" + newest).status == 204);
        CHECK(here.remove("/sessions/" + newest).status == 404);
        CHECK(there.get("/me").status == 401);
        CHECK(here.get("/me").status == 200);

        auto again = door.browser_of(ada);
        CHECK(here.remove("/sessions").status == 204);
        CHECK(again.get("/me").status == 401);
        CHECK(here.get("/me").status == 401);
        CHECK(other.get("/me").status == 200);
    });
}

TEST_CASE("a new password ends every other session and needs the present one")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org");
        auto here = door.browser_of(ada);
        auto there = door.browser_of(ada);
        auto const wrong =
            here.post("/me/password", R"({"current_password":"not my password","new_password":"low hedge in june"})");
        CHECK(wrong.status == 422);
        CHECK(says(wrong, "\"pointer\":\"/current_password\",\"key\":\"wrong_password\""));
        CHECK(says(
            here.post("/me/password", R"({"current_password":"tall hedge in may","new_password":"ada@example.org"})"),
            "password_is_email"));
        CHECK(there.get("/me").status == 200);

        auto const before = here.cookies.at("espalier_session");
        CHECK(
            here.post("/me/password", R"({"current_password":"tall hedge in may","new_password":"low hedge in june"})")
                .status == 204);
        CHECK(here.cookies.at("espalier_session") != before);
        CHECK(here.get("/me").status == 200);
        CHECK(there.get("/me").status == 401);
        auto elsewhere = door.stranger();
        CHECK(sign_in_with(elsewhere, "ada@example.org", the_password).status == 401);
        CHECK(sign_in_with(elsewhere, "ada@example.org", "low hedge in june").status == 204);
    });
}

TEST_CASE("guessing the present password from a stolen session is slowed down, too")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto browser = door.browser_of(door.add("ada@example.org"));
        constexpr auto guess = R"({"current_password":"not my password","new_password":"low hedge in june"})";
        for (int i = 0; i < 5; ++i)
            CHECK(browser.post("/me/password", guess).status == 422);
        CHECK(browser.post("/me/password", guess).status == 429);
    });
}

TEST_CASE("a locked account is told so only with the right password")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto admin = door.browser_of(door.add("admin@example.org", {Role::admin}));
        auto const ada = door.add("ada@example.org");
        auto browser = door.browser_of(ada);
        auto const path = "/accounts/" + std::to_string(ada.value) + "/lock";
        CHECK(admin.post(path).status == 200);
        CHECK(browser.get("/me").status == 401);
        auto stranger = door.stranger();
        CHECK(key_of(sign_in_with(stranger, "ada@example.org", "a wrong password")) == "sign_in_refused");
        CHECK(key_of(sign_in_with(stranger, "ada@example.org", the_password)) == "account_locked");
        CHECK(admin.remove(path).status == 200);
        CHECK(sign_in_with(stranger, "ada@example.org", the_password).status == 204);
    });
}

TEST_CASE("with the last day ends the right to sign in: sessions, tokens and passwords")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org", {Role::admin}, PersonId{1});
        auto browser = door.browser_of(ada);
        auto const leave_on = [&](std::string day) {
            door.as_program(
                [&](Context& context) { context.tx.execute("UPDATE people SET left_on = $1 WHERE id = 1", day); });
        };
        auto stranger = door.stranger();
        auto program = door.stranger();
        auto const token = browser.post("/tokens", R"({"name":"t","scopes":["*"],"expires_on":"2026-12-31"})");
        program.headers = {{"authorization", "Bearer " + member_of(token, "token")}};
        leave_on("2026-03-01"); // yesterday in Vienna, still today on an island in the west
        door.workspace.advance_seconds(-9 * 3600);
        CHECK(browser.get("/me").status == 200);
        door.workspace.advance_seconds(24 * 3600);
        CHECK(browser.get("/me").status == 401);
        CHECK(key_of(program.get("/me")) == "token_refused");
        CHECK(key_of(sign_in_with(stranger, "ada@example.org", "a wrong password")) == "sign_in_refused");
        CHECK(key_of(sign_in_with(stranger, "ada@example.org", the_password)) == "account_locked");
        auto const finds_admin = [&] {
            return door.as_program([](Context& context) { return has_working_admin(context.tx, context.now); });
        };
        CHECK_FALSE(finds_admin());
        leave_on("2026-12-31"); // they stay
        CHECK(finds_admin());
        CHECK(browser.get("/me").status == 200);
        CHECK(sign_in_with(stranger, "ada@example.org", the_password).status == 204);
    });
}
