// SPDX-License-Identifier: Apache-2.0
// What the tests of this feature share: a workspace with a door, that is its routes behind the dispatcher, and accounts.
#pragma once

#include "features/identity/identity.h"
#include "features/identity/identity_api.h"
#include "features/identity/request_viewer.h"
#include "platform/dispatcher.h"
#include "platform/org_chart.h"
#include "platform/routes.h"
#include "reflect/json.h"
#include "support/test_browser.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace espalier::identity {

constexpr std::string_view the_password = "tall hedge in may";

// Hashed once for all tests: it is slow.
inline Secret const& the_password_hash()
{
    static Secret const hash = hash_password(the_password);
    return hash;
}

// Person 1 manages person 2.
inline platform::OrgChart two_people(db::Transaction& tx)
{
    return {platform::Workspace::stored_chart_version(tx),
            {{PersonId{1}, std::nullopt, {1}}, {PersonId{2}, PersonId{1}, {1}}},
            {},
            {}};
}

struct Door
{
    test::TestWorkspace workspace;
    platform::Routes routes;
    platform::Dispatcher dispatcher;

    explicit Door(test::TestDatabase& database)
        : workspace(database, two_people), routes(all_routes()),
          dispatcher(*workspace, routes, authenticate, {platform::reference<organization::Person>("person", "people")})
    {
        platform::write_as(platform::program_viewer(), *workspace, [](Context& context) {
            context.tx.execute("INSERT INTO units (id, code, name, version) VALUES (1, 'ALL', 'All', 1)");
            context.tx.execute(
                R"(INSERT INTO people (id, employee_number, given_name, family_name, sort_name, unit_id, manager_id,
                                       started_on, location, time_zone, language, version)
                   VALUES (1, '1', 'Ada', 'Green', 'green ada', 1, NULL, '2020-01-01', '', '', '', 1),
                          (2, '2', 'Ben', 'Green', 'green ben', 1, 1, '2020-01-01', '', '', '', 1))");
        });
    }

    static platform::Routes all_routes()
    {
        platform::Routes table;
        identity::routes(table);
        return table;
    }

    auto as_program(auto work) { return platform::write_as(platform::program_viewer(), *workspace, work); }

    AccountId add(std::string_view email, std::vector<Role> roles = {}, std::optional<PersonId> person = {})
    {
        return as_program([&](Context& context) {
            return create_account(context, {{std::string(email)}, std::string(email), person, roles},
                                  the_password_hash())
                .id;
        });
    }

    // Signed in without a password being asked.
    test::TestBrowser browser_of(AccountId account, std::string address = "192.0.2.1")
    {
        auto const started = as_program([&](Context& context) {
            return start_session(context, account, {address, "TestBrowser/1.0"});
        });
        test::TestBrowser browser(dispatcher, address);
        browser.cookies = {{"espalier_session", started.token.value}, {"espalier_csrf", started.csrf_token}};
        return browser;
    }

    test::TestBrowser stranger(std::string address = "192.0.2.1") { return test::TestBrowser(dispatcher, address); }

    // The use of a session or token is noted in the background: waits until it is. `sql` answers the last note.
    void wait_until_noted_now(std::string_view sql)
    {
        auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        auto const noted = [&] {
            return workspace->database().read([&](db::Transaction& tx) { return tx.row<std::int64_t>(sql); });
        };
        while (noted() != workspace->now().milliseconds) {
            REQUIRE(std::chrono::steady_clock::now() < end);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }

    // Kinds of all events, in order.
    std::vector<std::string> events()
    {
        return workspace->database().read(
            [](db::Transaction& tx) { return tx.rows<std::string>("SELECT kind FROM events ORDER BY id"); });
    }
};

inline http::Response sign_in_with(test::TestBrowser& browser, std::string_view email, std::string_view password)
{
    return browser.post("/session",
                        "{\"email\":\"" + std::string(email) + "\",\"password\":\"" + std::string(password) + "\"}");
}

inline bool says(http::Response const& response, std::string_view text)
{
    return response.body.find(text) != std::string::npos;
}

// The stable key of a problem response; empty for another.
inline std::string key_of(http::Response const& response)
{
    constexpr std::string_view name = "\"key\":\"";
    auto const from = response.body.find(name);
    if (from == std::string::npos)
        return {};
    auto const start = from + name.size();
    return response.body.substr(start, response.body.find('"', start) - start);
}

// The text member of a JSON answer.
inline std::string member_of(http::Response const& response, std::string_view member)
{
    auto const name = "\"" + std::string(member) + "\":\"";
    auto const from = response.body.find(name);
    REQUIRE(from != std::string::npos);
    auto const start = from + name.size();
    return response.body.substr(start, response.body.find('"', start) - start);
}

} // namespace espalier::identity
