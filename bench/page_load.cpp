// SPDX-License-Identifier: Apache-2.0
// Signing readers in and loading the server with what their pages ask.
#include "page_load.h"

#include "features/identity/credentials.h"
#include "features/identity/identity.h"
#include "http_load.h"

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

std::vector<Reader> some_readers(platform::Workspace& workspace)
{
    auto const all = workspace.database().read([](db::Transaction& tx) {
        return tx.rows<Reader>("SELECT id, person_id FROM accounts WHERE person_id IS NOT NULL ORDER BY id");
    });
    std::vector<Reader> some;
    for (std::size_t i = 0; i < connections; ++i)
        some.push_back(all[i * all.size() / connections]);
    return some;
}

std::vector<std::vector<std::string>> requests_of(platform::Workspace& workspace, PagePaths const& paths)
{
    std::vector<std::vector<std::string>> clients;
    for (auto const& reader : some_readers(workspace)) {
        auto const session = platform::write_as(platform::program_viewer(), workspace, [&](platform::Context& context) {
            return identity::start_session(context, reader.id, {"127.0.0.1", "espalier-bench"});
        });
        auto& requests = clients.emplace_back();
        for (auto const& path : paths(reader))
            requests.push_back(get(path, session.token.value));
    }
    return clients;
}

} // namespace

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

std::string constant_request()
{
    return get("/constant", "");
}

std::vector<Figure> page_figures(app::App& app, std::string const& name, PagePaths const& paths)
{
    http::Server* running = nullptr;
    http::Server server({.listen = "127.0.0.1:0"}, with_constant(app.handler([&] { return running->metrics(); })));
    running = &server;
    auto const pages = requests_of(app.workspace(), paths);
    std::vector<std::vector<std::string>> const constants(connections, {constant_request()});

    std::vector<double> constant_rates, page_rates, page_p99;
    {
        std::jthread const serving([&] { server.run(); });
        load(server.port(), constants, turn / 2); // warm both
        load(server.port(), pages, turn / 2);
        for (int round = 0; round < rounds; ++round) {
            constant_rates.push_back(load(server.port(), constants, turn).requests_per_second);
            auto const page = load(server.port(), pages, turn);
            page_rates.push_back(page.requests_per_second);
            page_p99.push_back(page.p99_milliseconds);
        }
        server.stop();
    }
    return {at_least(0.35, name, {median(page_rates), "requests/s"},
                     {median(constant_rates), "requests/s of a constant body"}),
            at_most({10, "ms"}, name + ", p99", median(page_p99))};
}

} // namespace espalier::bench
