// SPDX-License-Identifier: Apache-2.0
// What a home page asks (GET /me, GET /home) for 32 people who are signed in, each on a keep-alive connection, against a
// constant body of about 1 kB from the same server. Both in turn, so that what else the machine does meets both.
#include "app/app.h"
#include "bench.h"
#include "features/identity/credentials.h"
#include "features/identity/identity.h"
#include "http_load.h"
#include "workbench.h"

#include <fmt/core.h>

#include <thread>

namespace espalier::bench {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t connections = 32;
constexpr int rounds = 7;
constexpr milliseconds turn{1000};

std::string get(std::string_view path, std::string_view session_token)
{
    return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {}={}\r\n\r\n", path, identity::session_cookie,
                       session_token);
}

// Accounts of employees, evenly spread over the organisation.
std::vector<platform::AccountId> some_accounts(platform::Workspace& workspace)
{
    auto const all = workspace.database().read([](db::Transaction& tx) {
        return tx.rows<platform::AccountId>("SELECT id FROM accounts WHERE person_id IS NOT NULL ORDER BY id");
    });
    std::vector<platform::AccountId> some;
    for (std::size_t i = 0; i < connections; ++i)
        some.push_back(all[i * all.size() / connections]);
    return some;
}

std::vector<std::vector<std::string>> home_pages(platform::Workspace& workspace)
{
    std::vector<std::vector<std::string>> clients;
    for (auto const account : some_accounts(workspace)) {
        auto const session = platform::write_as(platform::program_viewer(), workspace, [&](platform::Context& context) {
            return identity::start_session(context, account, {"127.0.0.1", "espalier-bench"});
        });
        auto const& token = session.token.value;
        clients.push_back({get("/api/v1/me", token), get("/api/v1/home", token)});
    }
    return clients;
}

http::Handler with_constant(http::Handler handler)
{
    return [handler = std::move(handler), body = std::string(1000, 'x')](std::shared_ptr<http::Request const> request,
                                                                         http::Respond respond) {
        if (request->path() != "/constant")
            return handler(std::move(request), std::move(respond));
        http::Response response;
        response.body = body;
        response.set_header("content-type", "text/plain");
        respond(std::move(response));
    };
}

} // namespace

std::vector<Figure> home_benchmark(Workbench& bench)
{
    app::App app(open(bench.copy(bench.demo(bench.people()), "home.sqlite")));
    http::Server* running = nullptr;
    http::Server server({.listen = "127.0.0.1:0"}, with_constant(app.handler([&] { return running->metrics(); })));
    running = &server;
    auto const homes = home_pages(app.workspace());
    std::vector<std::vector<std::string>> const constants(connections, {get("/constant", "")});

    std::vector<double> constant_rates, home_rates, home_p99;
    {
        std::jthread const serving([&] { server.run(); });
        load(server.port(), constants, turn / 2); // warm both
        load(server.port(), homes, turn / 2);
        for (int round = 0; round < rounds; ++round) {
            constant_rates.push_back(load(server.port(), constants, turn).requests_per_second);
            auto const home = load(server.port(), homes, turn);
            home_rates.push_back(home.requests_per_second);
            home_p99.push_back(home.p99_milliseconds);
        }
        server.stop();
    }
    return {at_least(0.35, "home page's API calls", {median(home_rates), "requests/s"},
                     {median(constant_rates), "requests/s of a constant body"}),
            at_most({10, "ms"}, "home page's API calls, p99", median(home_p99))};
}

} // namespace espalier::bench
