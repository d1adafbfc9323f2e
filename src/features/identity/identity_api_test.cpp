// SPDX-License-Identifier: Apache-2.0
// Accounts, one-time links and the own account through the dispatcher.
#include "app/features.h"
#include "features/identity/accounts.h"
#include "features/identity/door_test.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <doctest/doctest.h>

#include <fmt/core.h>

#include <set>

using namespace espalier;
using namespace espalier::identity;
using espalier::test::for_each_database;
using espalier::test::TestBrowser;
using espalier::test::TestDatabase;

namespace {

std::string account_path(AccountId id, std::string_view verb)
{
    return fmt::format("/accounts/{}/{}", id.value, verb);
}

// The secret of a link that an administrator was given.
std::string token_of(http::Response const& response)
{
    auto const path = member_of(response, "path");
    return path.substr(path.find('#') + 1);
}

http::Response redeem(TestBrowser& browser, std::string_view what, std::string_view token, std::string_view password)
{
    return browser.post(fmt::format("/{}/redemption", what),
                        fmt::format(R"({{"token":"{}","password":"{}"}})", token, password));
}

} // namespace

TEST_CASE("an administrator adds an account, hands over the invitation, and it works once")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto admin = door.browser_of(door.add("admin@example.org", {Role::admin}));
        auto const added = admin.post(
            "/accounts",
            R"({"email":"Ada@Example.org","display_name":"Ada Green","person_id":"2","roles":["people_admin"]})");
        CHECK(added.status == 200);
        CHECK(says(added, R"("email":"ada@example.org","display_name":"Ada Green","person_id":"2")"));
        CHECK(says(added, R"("roles":["employee","people_admin"],"has_password":false,"locked_at":null)"));
        AccountId const ada{std::stoll(member_of(added, "id"))};

        auto const first = token_of(admin.post(account_path(ada, "invitation")));
        auto const second = token_of(admin.post(account_path(ada, "invitation")));
        auto browser = door.stranger();
        CHECK(key_of(redeem(browser, "invitations", first, "tall hedge in may")) == "link_spent");
        CHECK(key_of(redeem(browser, "password-resets", second, "tall hedge in may")) == "link_spent");
        CHECK(says(redeem(browser, "invitations", second, "short"), "too_short"));
        CHECK(redeem(browser, "invitations", second, "tall hedge in may").status == 204);
        CHECK(says(browser.get("/me"), "Ada Green"));
        CHECK(key_of(redeem(browser, "invitations", second, "low hedge in may")) == "link_spent");

        CHECK(key_of(admin.post(account_path(ada, "invitation"))) == "already_redeemed");
        auto elsewhere = door.stranger();
        CHECK(sign_in_with(elsewhere, "ada@example.org", "tall hedge in may").status == 204);
    });
}

TEST_CASE("a password reset ends all sessions, and not after a day")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto admin = door.browser_of(door.add("admin@example.org", {Role::admin}));
        auto const ada = door.add("ada@example.org");
        auto thief = door.browser_of(ada);
        auto browser = door.stranger();

        auto const late = token_of(admin.post(account_path(ada, "password-reset")));
        door.workspace.advance_seconds(24 * 60 * 60);
        CHECK(key_of(redeem(browser, "password-resets", late, "low hedge in june")) == "link_spent");

        auto const token = token_of(admin.post(account_path(ada, "password-reset")));
        door.workspace.advance_seconds(24 * 60 * 60 - 1);
        CHECK(redeem(browser, "password-resets", token, "low hedge in june").status == 204);
        CHECK(browser.get("/me").status == 200);
        CHECK(thief.get("/me").status == 401);

        auto const offered = token_of(admin.post(account_path(ada, "password-reset")));
        CHECK(admin.post(account_path(ada, "lock")).status == 200);
        CHECK(key_of(redeem(browser, "password-resets", offered, "high hedge in june")) == "link_spent");
        CHECK(key_of(admin.post(account_path(ada, "password-reset"))) == "account_locked");
    });
}

TEST_CASE("an e-mail and a person have one account each")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto admin = door.browser_of(door.add("admin@example.org", {Role::admin}, PersonId{1}));
        auto const twice =
            admin.post("/accounts", R"({"email":"ADMIN@example.org","display_name":"Second","roles":[]})");
        CHECK(twice.status == 409);
        CHECK(says(twice, "/email"));
        auto const same_person =
            admin.post("/accounts", R"({"email":"b@example.org","display_name":"Second","person_id":"1","roles":[]})");
        CHECK(same_person.status == 409);
        CHECK(says(same_person, "/person_id"));
        CHECK(
            says(admin.post("/accounts", R"({"email":"b@example.org","display_name":"B","person_id":"77","roles":[]})"),
                 R"("pointer":"/person_id","key":"unknown_reference")"));
    });
}

TEST_CASE("the last administrator who can sign in stays one")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto const ada = door.add("ada@example.org", {Role::admin});
        auto admin = door.browser_of(ada);
        // Invited, but without a password yet: does not count.
        door.as_program([](Context& context) {
            create_account(context, {{"new@example.org"}, std::string("New"), {}, {Role::admin}});
        });
        auto const demotion = R"({"roles":["executive"],"version":1})";
        CHECK(key_of(admin.put(account_path(ada, "roles"), demotion)) == "last_admin");
        CHECK(key_of(admin.post(account_path(ada, "lock"))) == "last_admin");
        auto const second = door.add("second@example.org", {Role::admin});
        CHECK(admin.put(account_path(ada, "roles"), demotion).status == 200);
        CHECK(admin.get("/accounts").status == 403);
        CHECK(key_of(door.browser_of(second).post(account_path(second, "lock"))) == "last_admin");
    });
}

TEST_CASE("roles are replaced only on the version that was read")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto admin = door.browser_of(door.add("admin@example.org", {Role::admin}));
        auto const ada = door.add("ada@example.org", {Role::trainer}, PersonId{2});
        auto const path = account_path(ada, "roles");
        auto const changed = admin.put(path, R"({"roles":["author","author","executive"],"version":1})");
        CHECK(says(changed, R"("roles":["employee","author","executive"])"));
        CHECK(admin.put(path, R"({"roles":["admin"],"version":1})").status == 412);
        CHECK(says(admin.get("/accounts?search=ada"), R"("roles":["employee","author","executive"])"));
        CHECK(admin.put("/accounts/4711/roles", R"({"roles":[],"version":1})").status == 404);
    });
}

TEST_CASE("accounts are listed by e-mail, page by page, and found by name")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto admin = door.browser_of(door.add("admin@example.org", {Role::admin, Role::executive}));
        door.add("c%@example.org", {Role::author, Role::trainer});
        door.add("b_@example.org");
        door.as_program([](Context& context) {
            create_account(context, {{"d@example.org"}, std::string("Zoë Ångström"), {}, {}});
        });
        auto const page = admin.get("/accounts?limit=2");
        CHECK(says(page, "admin@example.org"));
        CHECK(says(page, "b_@example.org"));
        CHECK_FALSE(says(page, "c%@example.org"));
        auto const next = admin.get("/accounts?limit=2&after=" + member_of(page, "next"));
        CHECK(says(next, R"("roles":["trainer","author"])"));
        CHECK(says(next, "Ångström"));
        CHECK(says(next, R"("next":null)"));

        CHECK(says(admin.get("/accounts?search=angstrom"), "d@example.org"));
        CHECK(says(admin.get("/accounts?search=c%25"), "c%@example.org"));
        CHECK_FALSE(says(admin.get("/accounts?search=c%25"), "b_@example.org"));
        CHECK(says(admin.get("/accounts?search=%25%25"), R"("items":[])"));
    });
}

TEST_CASE("only administrators manage accounts")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto browser = door.browser_of(door.add("ada@example.org", {Role::people_admin}));
        auto const other = door.add("bo@example.org");
        auto stranger = door.stranger();
        CHECK(browser.get("/accounts").status == 403);
        CHECK(stranger.get("/accounts").status == 401);
        CHECK(browser.post("/accounts", R"({"email":"c@example.org","display_name":"C","roles":["admin"]})").status ==
              403);
        CHECK(browser.post(account_path(other, "password-reset")).status == 403);
        CHECK(browser.remove(account_path(other, "lock")).status == 403);
    });
}

TEST_CASE("I see who I am, and what I may ever do")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        auto manager = door.browser_of(door.add("manager@example.org", {}, PersonId{1}));
        auto report = door.browser_of(door.add("report@example.org", {}, PersonId{2}));
        auto nobody = door.browser_of(door.add("nobody@example.org", {Role::executive}));

        auto const me = manager.get("/me");
        CHECK(says(me, R"("person_id":"1","email":"manager@example.org")"));
        CHECK(says(me, R"("roles":["employee"],"is_manager":true)"));
        CHECK(says(me, R"("language":"en","time_zone":"UTC")"));
        CHECK(says(me, R"("workspace":{"name":"My organisation","is_demo":false,"currency":"EUR"})"));
        CHECK(says(me, "\"plans.agree\""));
        CHECK_FALSE(says(me, "accounts.manage"));

        CHECK(says(report.get("/me"), R"("is_manager":false)"));
        CHECK(says(report.get("/me"), "\"plans.write\""));
        CHECK_FALSE(says(report.get("/me"), "\"plans.agree\""));
        CHECK(says(nobody.get("/me"), R"("person_id":null)"));
        CHECK(says(nobody.get("/me"), "\"needs.read_summary\""));
        CHECK_FALSE(says(nobody.get("/me"), "\"plans.write\""));
    });
}

TEST_CASE("my language and time zone are mine; until I choose, they are the workspace's")
{
    for_each_database([](TestDatabase& database) {
        Door door(database);
        door.as_program([](Context& context) {
            auto settings = platform::settings::read<platform::WorkspaceSettings>(context.tx);
            settings.language = std::string("de");
            settings.time_zone = std::string("Europe/Berlin");
            platform::settings::change(context, settings);
        });
        auto browser = door.browser_of(door.add("ada@example.org"));
        CHECK(says(browser.get("/me"), R"("language":"de","time_zone":"Europe/Berlin")"));
        auto const changed =
            browser.patch("/me", R"({"language":"en","time_zone":"Africa/Nairobi","display_name":"Ada Green"})");
        CHECK(says(changed, R"("display_name":"Ada Green")"));
        CHECK(says(browser.get("/me"), R"("language":"en","time_zone":"Africa/Nairobi")"));

        auto const wrong = browser.patch("/me", R"({"language":"xx","time_zone":"Mars/Olympus"})");
        CHECK(wrong.status == 422);
        CHECK(says(wrong, "/language"));
        CHECK(says(wrong, "/time_zone"));
    });
}

TEST_CASE("every permission of a route is in the list of all, and its name is unique")
{
    std::set<std::string_view> names;
    for (auto const* permission : platform::permissions::all)
        CHECK(names.insert(permission->name).second);
    platform::Routes routes;
    app::add_routes(routes);
    for (auto const& route : routes.all())
        CHECK(names.contains(route.permission->name));
}
