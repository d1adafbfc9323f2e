// SPDX-License-Identifier: Apache-2.0
// The real program, killed and stopped in the middle of its work, on the database that people get by default.
#include "app/app.h"
#include "app/features.h"
#include "features/identity/identity.h"
#include "network/test_server.h"
#include "support/json_value.h"
#include "support/running_program.h"
#include "support/test_database.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <chrono>
#include <thread>

using namespace espalier;
using namespace espalier::test;
using platform::Context;

namespace {

constexpr int people = 20'000;

// An empty organisation with one unit, and a token of its people team.
std::string prepare(std::string const& url)
{
    auto const workspace = app::open_or_make_workspace(url);
    organization::import_file(*workspace, app::import_kinds().at("units"), "code,name\nCO,Company\n", {},
                              {.apply = true}, [](std::int64_t, std::int64_t, std::string_view) {});
    return platform::write_as(platform::program_viewer(), *workspace, [](Context& context) {
        auto const account = identity::create_account(context,
                                                      {.email = {"people@cast.example"},
                                                       .display_name = "People team",
                                                       .person_id = {},
                                                       .roles = {platform::Role::people_admin}});
        return identity::issue_token(context, account.id,
                                     {.name = "test", .scopes = {"*"}, .expires_on = context.today().plus_days(9)})
            .token;
    });
}

std::string people_file()
{
    std::string csv = "employee_number,given_name,family_name,unit_code,started_on,manager_employee_number\n";
    for (int i = 1; i <= people; ++i)
        csv += fmt::format("P{},Given{},Family{},CO,2020-01-01,{}\n", i, i, i,
                           i == 1 ? "" : fmt::format("P{}", i / 10 + (i < 10)));
    return csv;
}

RawResponse ask(int port, std::string_view token, std::string_view call, std::string_view content_type = "",
                std::string_view body = "")
{
    RawClient client(port);
    client.send(fmt::format("{} HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {}\r\nContent-Type: {}\r\n"
                            "Content-Length: {}\r\n\r\n{}",
                            call, token, content_type, body.size(), body));
    return client.read_response();
}

std::string member(RawResponse const& response, std::string_view pointer)
{
    auto const found = json_at(response.body, pointer);
    REQUIRE_MESSAGE(found, response.status, " ", response.body);
    return without_quotes(*found);
}

// Uploads the file and asks for its application; the task.
std::string start_import(int port, std::string_view token)
{
    auto const uploaded = ask(port, token, "POST /api/v1/imports?kind=people", "text/csv", people_file());
    auto const started = ask(port, token, fmt::format("POST /api/v1/imports/{}/application", member(uploaded, "/id")),
                             "application/json", "{}");
    return member(started, "/task_id");
}

std::string wait_for_state(int port, std::string_view token, std::string_view task, std::string_view state)
{
    auto const end = std::chrono::steady_clock::now() + std::chrono::minutes(3);
    std::string found;
    while (found != state && found != "succeeded" && found != "failed" && std::chrono::steady_clock::now() < end) {
        found = member(ask(port, token, fmt::format("GET /api/v1/tasks/{}", task)), "/state");
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return found;
}

std::int64_t count(std::string const& url, std::string_view statement)
{
    return db::Database::open({.url = url})->read([&](db::Transaction& tx) {
        return tx.row<std::int64_t>(statement).value_or(-1);
    });
}

} // namespace

TEST_CASE("an import whose server is killed in the middle is applied by the next, whole and once")
{
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    auto const token = prepare(url);
    std::string task;
    {
        RunningProgram program(url);
        task = start_import(program.port(), token);
        REQUIRE(wait_for_state(program.port(), token, task, "running") == "running");
        program.kill_at_once();
    }
    CHECK(count(url, "SELECT COUNT(*) FROM people") == 0);
    // The work of the day may run beside it.
    CHECK(count(url, fmt::format("SELECT COUNT(*) FROM tasks WHERE state = 'running' AND id = {}", task)) == 1);

    RunningProgram program(url);
    CHECK(wait_for_state(program.port(), token, task, "succeeded") == "succeeded");
    CHECK(program.stop() == 0);
    CHECK(count(url, "SELECT COUNT(*) FROM people") == people);
    CHECK(count(url, "SELECT COUNT(*) FROM imports WHERE applied_at IS NOT NULL") == 1);
    CHECK(db::Database::open({.url = url})->integrity_problems().empty());
}

TEST_CASE("a stop ends the program in good order, also while somebody watches a task")
{
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    auto const token = prepare(url);
    RunningProgram program(url);
    auto const task = start_import(program.port(), token);
    RawClient watcher(program.port());
    watcher.send(fmt::format("GET /api/v1/tasks/{}/events HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {}\r\n\r\n",
                             task, token));
    CHECK(watcher.read_until("event: progress").find("200 OK") != std::string::npos);
    CHECK(program.stop() == 0);
    auto const imported = count(url, "SELECT COUNT(*) FROM people");
    CHECK((imported == 0 || imported == people));
    CHECK(
        count(url,
              "SELECT COUNT(*) FROM tasks WHERE kind = 'organization.import' AND state IN ('waiting', 'succeeded')") ==
        1);
}
