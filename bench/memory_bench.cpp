// SPDX-License-Identifier: Apache-2.0
// Resident memory and start of the program, its size, and what a browser loads before it shows the first page.
#include "app/demo/demo.h"
#include "base/embedded.h"
#include "bench.h"
#include "http_load.h"
#include "served_program.h"
#include "workbench.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <thread>

namespace espalier::bench {

namespace {

constexpr std::int64_t demo_people = 240;

double seconds_to_start(std::filesystem::path const& database)
{
    Stopwatch const watch;
    ServedProgram const program(database);
    ask(program.port(), "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    return watch.seconds();
}

void require_ok(std::string const& answer)
{
    if (!answer.starts_with("HTTP/1.1 200"))
        throw std::runtime_error("an answer that was not expected: " + answer);
}

std::string session_cookie(int port, std::string_view email)
{
    auto const body = fmt::format(R"({{"email":"{}","password":"{}"}})", email, app::demo::password);
    auto const answer = ask(port,
                            fmt::format("POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                        "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
                                        body.size(), body));
    auto const from = answer.find("espalier_session=");
    if (from == std::string::npos)
        throw std::runtime_error("nobody could sign in: " + answer);
    return answer.substr(from, answer.find(';', from) - from);
}

// When a manager and an executive have signed in (a password check takes 64 MiB for a moment) and have looked around, a
// second later.
double megabytes_idle(std::filesystem::path const& database)
{
    ServedProgram const program(database);
    auto const look = [&](std::string_view email, std::initializer_list<std::string_view> paths) {
        auto const cookie = session_cookie(program.port(), email);
        for (auto const path : paths)
            require_ok(
                ask(program.port(),
                    fmt::format("GET /api/v1/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {}\r\n\r\n", path, cookie)));
    };
    look("manager@demo.example", {"me", "home", "people"});
    look("executive@demo.example", {"me", "home", "needs-summary?by=unit&limit=100"});
    std::this_thread::sleep_for(std::chrono::seconds(1));
    return program.resident_megabytes();
}

std::string_view embedded(std::string_view path)
{
    auto const files = embedded_web();
    auto const found = std::find_if(files.begin(), files.end(), [&](auto const& file) { return file.path == path; });
    return found == files.end() ? std::string_view{} : found->content;
}

// The start page with every script and style that it names, compressed as they are served.
std::size_t first_page_bytes()
{
    auto const page = embedded("index.html");
    auto bytes = embedded("index.html.gz").size();
    for (std::string_view const attribute : {"src=\"/", "href=\"/"})
        for (auto at = page.find(attribute); at != std::string_view::npos; at = page.find(attribute, at)) {
            at += attribute.size();
            bytes += embedded(fmt::format("{}.gz", page.substr(at, page.find('"', at) - at))).size();
        }
    return bytes;
}

Figure about(std::int64_t people, Figure figure)
{
    figure.people = people;
    return figure;
}

} // namespace

std::vector<Figure> memory_benchmark(Workbench& bench)
{
    auto const small = bench.copy(bench.demo(demo_people), "small.sqlite");
    std::vector<double> starts;
    for (int i = 0; i < 7; ++i)
        starts.push_back(seconds_to_start(small));
    std::vector<Figure> figures{
        about(demo_people, at_most({0.3, "s"}, "start to the first answer", median(starts))),
        about(demo_people, at_most({60, "MB"}, "memory, idle after use", megabytes_idle(small)))};
    auto const large = bench.copy(bench.demo(bench.people()), "large.sqlite");
    figures.push_back(at_most({400, "MB"}, "memory, idle after use", megabytes_idle(large)));
    figures.push_back(
        stated("the program", {static_cast<double>(std::filesystem::file_size(program_file())) / 1e6, "MB"}));
    if (!embedded_web().empty())
        figures.push_back(at_most({250, "kB gzip"}, "the first page", static_cast<double>(first_page_bytes()) / 1e3));
    return figures;
}

} // namespace espalier::bench
