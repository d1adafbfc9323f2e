// SPDX-License-Identifier: Apache-2.0
// API tokens: what they reach, and what they never do.
#include "features/identity/api_tokens.h"
#include "features/identity/door_test.h"

#include <doctest/doctest.h>

#include <fmt/core.h>

using namespace espalier;
using namespace espalier::identity;
using espalier::test::for_each_database;
using espalier::test::TestBrowser;
using espalier::test::TestDatabase;

namespace {

http::Response issue(TestBrowser& browser, std::string_view scopes, std::string_view expires_on = "2026-03-10")
{
    return browser.post("/tokens",
                        fmt::format(R"({{"name":"Nightly","scopes":{},"expires_on":"{}"}})", scopes, expires_on));
}

// A program, that sends no cookies and no CSRF token.
TestBrowser program_with(Door& door, std::string_view token)
{
    auto program = door.stranger();
    program.headers = {{"authorization", fmt::format("Bearer {}", token)}};
    return program;
}

} // namespace

TEST_CASE("a token does what its scopes name, as far as its owner may")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const id = door.add("admin@example.org", {Role::admin});
        auto admin = door.browser_of(id);
        auto const issued = issue(admin, R"(["account.own"])");
        auto const secret = member_of(issued, "token");
        CHECK(secret.starts_with("esp_"));

        auto program = program_with(door, secret);
        CHECK(says(program.get("/me"), "admin@example.org"));
        CHECK(program.patch("/me", R"({"time_zone":"Europe/Vienna"})").status == 200);
        CHECK(program.get("/accounts").status == 403);
        CHECK(says(
            program.get("/me"),
            R"("permissions":["session.start","calendar.read","account.own","three_sixty.rate_from_outside","certificates.verify"])"));

        auto whole = program_with(door, member_of(issue(admin, R"(["*"])"), "token"));
        CHECK(whole.get("/accounts").status == 200);
        auto second = door.browser_of(door.add("second@example.org", {Role::admin}));
        CHECK(second.put(fmt::format("/accounts/{}/roles", id.value), R"({"roles":[],"version":2})").status == 200);
        CHECK(whole.get("/accounts").status == 403);
    });
}

TEST_CASE("a token cannot be wider than its owner, unknown, or live too long")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto browser = door.browser_of(door.add("ada@example.org", {}, PersonId{2}));
        auto const wide = issue(browser, R"(["plans.read","accounts.manage","plans.eat"])");
        CHECK(wide.status == 422);
        CHECK(says(wide, R"("pointer":"/scopes/1","key":"beyond_owner")"));
        CHECK(says(wide, R"("pointer":"/scopes/2","key":"unknown_scope")"));
        CHECK_FALSE(says(wide, "/scopes/0"));
        CHECK(says(issue(browser, "[]"), "/scopes"));
        CHECK(says(issue(browser, R"(["*"])", "2026-03-01"), "in_the_past"));
        CHECK(says(issue(browser, R"(["*"])", "2027-03-04"), "too_late"));
        CHECK(issue(browser, R"(["*"])", "2027-03-03").status == 200);
    });
}

TEST_CASE("a token cannot make tokens")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto browser = door.browser_of(door.add("ada@example.org"));
        auto program = program_with(door, member_of(issue(browser, R"(["account.own"])"), "token"));
        CHECK(issue(program, R"(["*"])").status == 403);
    });
}

TEST_CASE("a token works through its last day, and not once revoked or while its owner is locked")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org");
        auto browser = door.browser_of(ada);
        auto const issued = issue(browser, R"(["*"])", "2026-03-02");
        auto program = program_with(door, member_of(issued, "token"));
        door.workspace.advance_seconds(15 * 3600 - 1); // to the last second of 2 March
        CHECK(program.get("/me").status == 200);
        door.workspace.advance_seconds(1);
        CHECK(key_of(program.get("/me")) == "token_refused");

        auto const longer = issue(browser, R"(["*"])");
        auto other = program_with(door, member_of(longer, "token"));
        auto admin = door.browser_of(door.add("admin@example.org", {Role::admin}));
        auto const lock = fmt::format("/accounts/{}/lock", ada.value);
        CHECK(admin.post(lock).status == 200);
        CHECK(key_of(other.get("/me")) == "token_refused");
        CHECK(admin.remove(lock).status == 200);
        CHECK(other.get("/me").status == 200);

        CHECK(admin.remove("/tokens/" + member_of(longer, "id")).status == 404); // not the administrator's
        auto browser_again = door.browser_of(ada);                               // the lock ended the session
        CHECK(browser_again.remove("/tokens/" + member_of(longer, "id")).status == 204);
        CHECK(key_of(other.get("/me")) == "token_refused");
        CHECK(key_of(program_with(door, "esp_made_up").get("/me")) == "token_refused");
    });
}

TEST_CASE("my tokens are listed without their secrets, with their last use to ten minutes")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto browser = door.browser_of(door.add("ada@example.org"));
        auto const secret = member_of(issue(browser, R"(["account.own","tasks.watch"])"), "token");
        auto const list = browser.get("/tokens");
        CHECK(says(list, R"("name":"Nightly","scopes":["account.own","tasks.watch"])"));
        CHECK(says(list, R"("last_used_at":null)"));
        CHECK_FALSE(says(list, secret));

        auto program = program_with(door, secret);
        auto const last_use = [&] { return member_of(browser.get("/tokens"), "last_used_at"); };
        constexpr auto last_note = "SELECT COALESCE(MAX(last_used_at), 0) FROM api_tokens";
        program.get("/me");
        door.wait_until_noted_now(last_note);
        CHECK(last_use() == "2026-03-02T09:00:00.000Z");
        door.workspace.advance_seconds(9 * 60);
        program.get("/me");
        CHECK(last_use() == "2026-03-02T09:00:00.000Z");
        door.workspace.advance_seconds(60);
        program.get("/me");
        door.wait_until_noted_now(last_note);
        CHECK(last_use() == "2026-03-02T09:10:00.000Z");
    });
}

TEST_CASE("a command issues a token for an account")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org");
        auto const issued = door.as_program([&](Context& context) {
            return issue_token(context, ada, {std::string("Backup"), {"*"}, date_of(2026, 12, 31)});
        });
        CHECK(says(program_with(door, issued.token).get("/me"), "ada@example.org"));
        CHECK(door.events().back() == "token.issued");
    });
}
