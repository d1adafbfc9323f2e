// SPDX-License-Identifier: Apache-2.0
// Durable writes: people say what they need to learn, 32 requests at a time, each answered when it is on the disk. Against
// the rows that this wrote, inserted again into a copy of the same database by the SQLite C API, 32 in a transaction, with
// the same journal and synchronous=FULL. Once through the whole API, and once as bare inserts through src/db.
#include "app/app.h"
#include "bench.h"
#include "features/identity/credentials.h"
#include "features/identity/identity.h"
#include "features/plans/needs.h"
#include "platform/events.h"
#include "raw_sqlite.h"
#include "workbench.h"

#include <fmt/core.h>

#include <atomic>
#include <exception>
#include <semaphore>
#include <stdexcept>

namespace espalier::bench {

namespace {

constexpr std::ptrdiff_t at_a_time = 32;
constexpr std::size_t writes = 4000;

// Starts `count` writes, at most 32 at a time; answers the seconds until the last is durable. `start(i, done)` begins the
// write i and calls done(good) once, on any thread.
template <class Start> double keep_writing(std::size_t count, Start start)
{
    std::counting_semaphore<> free(at_a_time);
    std::atomic<std::size_t> failed = 0;
    Stopwatch const watch;
    for (std::size_t i = 0; i < count; ++i) {
        free.acquire();
        start(i, [&](bool good) {
            failed += good ? 0 : 1;
            free.release();
        });
    }
    for (std::ptrdiff_t i = 0; i < at_a_time; ++i)
        free.acquire();
    auto const seconds = watch.seconds();
    if (failed > 0)
        throw std::runtime_error(fmt::format("{} of {} writes failed", failed.load(), count));
    return seconds;
}

struct Employee
{
    platform::AccountId account_id;
    platform::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Employee, (), (account_id, person_id))

std::vector<Employee> employees(platform::Workspace& workspace)
{
    return workspace.database().read([](db::Transaction& tx) {
        return tx.rows<Employee>(
            "SELECT id AS account_id, person_id FROM accounts WHERE person_id IS NOT NULL ORDER BY id LIMIT 32");
    });
}

// "I need to learn …", by somebody who is signed in, about themselves.
std::shared_ptr<http::Request const> declaration(platform::Workspace& workspace, Employee const& employee)
{
    auto const session = platform::write_as(platform::program_viewer(), workspace, [&](platform::Context& context) {
        return identity::start_session(context, employee.account_id, {"127.0.0.1", "espalier-bench"});
    });
    auto request = std::make_shared<http::Request>();
    request->method = http::Method::post;
    request->target = fmt::format("/api/v1/people/{}/needs", employee.person_id.value);
    request->body = R"({"statement":"How to graft fruit trees so that the young wood takes"})";
    request->remote = "127.0.0.1";
    request->headers = {{"content-type", "application/json"},
                        {"x-csrf-token", session.csrf_token},
                        {"cookie", fmt::format("{}={}", identity::session_cookie, session.token.value)}};
    return request;
}

double write_by_requests(std::filesystem::path const& file)
{
    app::App app(open(file));
    std::vector<std::shared_ptr<http::Request const>> requests;
    for (auto const& employee : employees(app.workspace()))
        requests.push_back(declaration(app.workspace(), employee));
    return keep_writing(writes, [&](std::size_t i, auto done) {
        app.dispatcher().handle(requests[i % requests.size()],
                                [done](http::Response const& response) { done(response.status < 300); });
    });
}

// The same rows without the API: a need and its event.
double write_by_database(std::filesystem::path const& file)
{
    auto const workspace = open(file);
    auto const people = employees(*workspace);
    auto& database = workspace->database();
    return keep_writing(writes, [&](std::size_t i, auto done) {
        auto const person = people[i % people.size()].person_id;
        database.write_later(
            [&workspace, person](db::Transaction& tx) {
                platform::Context context{*workspace, tx, platform::program_viewer(), {}, workspace->now()};
                plans::Need const need{.id = context.next_id<plans::Need>(),
                                       .person_id = person,
                                       .competency_id = {},
                                       .job_id = {},
                                       .responsibility_id = {},
                                       .statement = "How to graft fruit trees so that the young wood takes",
                                       .created_at = context.now};
                tx.insert("needs", need);
                platform::record(context, {"need.declared", person, "need", need.id.value, "{}"});
            },
            [done](std::exception_ptr failure) { done(!failure); });
    });
}

// What stands in `written` and not in `before`, inserted into a copy of `before`.
double write_raw(Workbench& bench, std::filesystem::path const& before, std::filesystem::path const& written)
{
    auto const tables = rows_added(before, written, {"needs", "events", "notifications"});
    if (tables.front().rows.size() != writes)
        throw std::runtime_error(
            fmt::format("of {} acknowledged writes {} are there", writes, tables.front().rows.size()));
    return seconds_to_insert(bench.copy(before, "raw.sqlite"), tables, static_cast<std::size_t>(at_a_time));
}

Figure compare(Workbench& bench, std::string name, double (*write)(std::filesystem::path const&))
{
    auto const& demo = bench.demo(bench.people());
    std::vector<double> product, raw;
    for (int i = 0; i < 3; ++i) {
        auto const file = bench.copy(demo, "written.sqlite");
        product.push_back(static_cast<double>(writes) / write(file));
        raw.push_back(static_cast<double>(writes) / write_raw(bench, demo, file));
    }
    return at_least(0.5, std::move(name), {median(product), "writes/s"}, {median(raw), "writes/s by raw group commit"});
}

} // namespace

std::vector<Figure> writes_benchmark(Workbench& bench)
{
    return {compare(bench, "declared needs through the API", write_by_requests),
            compare(bench, "the same rows through src/db", write_by_database)};
}

} // namespace espalier::bench
