// SPDX-License-Identifier: Apache-2.0
// The org chart in memory: loaded when the stored version moves, and never from what was rolled back.
#include "platform/workspace.h"

#include "base/fault.h"
#include "platform/tasks.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace espalier;
using namespace espalier::platform;
using espalier::test::for_each_database;
using espalier::test::TestDatabase;
using espalier::test::TestWorkspace;

namespace {

// A chart that has as many people as its version says, and the number of times it was loaded.
struct CountedCharts
{
    std::shared_ptr<std::atomic<int>> loads = std::make_shared<std::atomic<int>>(0);

    OrgChart operator()(db::Transaction& tx) const
    {
        ++*loads;
        auto const version = Workspace::stored_chart_version(tx);
        std::vector<ReportingLine> lines;
        for (std::int64_t i = 1; i <= version; ++i)
            lines.push_back({{i}, {}, {1}});
        return {version, std::move(lines), {}, {}};
    }
};

void move(db::Transaction& tx)
{
    tx.execute("UPDATE versions SET version = version + 1 WHERE name = 'org_chart'");
}

std::size_t people_seen(Workspace& workspace)
{
    return read_as(program_viewer(), workspace, [](Context& context) { return context.chart->size(); });
}

} // namespace

TEST_CASE("the chart is loaded once for each stored version")
{
    for_each_database([](TestDatabase& database) {
        CountedCharts const charts;
        TestWorkspace workspace(database, charts);
        CHECK(people_seen(*workspace) == 0);
        CHECK(people_seen(*workspace) == 0);
        CHECK(*charts.loads == 1);
        workspace->database().write(move);
        CHECK(people_seen(*workspace) == 1);
        CHECK(people_seen(*workspace) == 1);
        CHECK(*charts.loads == 2);
    });
}

TEST_CASE("whoever still holds a chart keeps it while it is replaced")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database, CountedCharts{});
        auto const old = read_as(program_viewer(), *workspace, [](Context& context) { return context.chart; });
        workspace->database().write(move);
        CHECK(people_seen(*workspace) == 1);
        CHECK(old->size() == 0);
    });
}

TEST_CASE("a write sees its own lines, and a rolled back write leaves no chart behind")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database, CountedCharts{});
        CHECK(people_seen(*workspace) == 0);
        CHECK_THROWS_AS(workspace->database().write([&](db::Transaction& tx) {
            move(tx);
            CHECK(workspace->chart_in_write(tx)->size() == 1);
            throw conflict("no", "No.");
        }),
                        Fault);
        CHECK(people_seen(*workspace) == 0);
        CHECK(write_as(program_viewer(), *workspace, [](Context& context) { return context.chart->size(); }) == 0);
    });
}

TEST_CASE("many readers at once load a new version once")
{
    for_each_database([](TestDatabase& database) {
        CountedCharts const charts;
        TestWorkspace workspace(database, charts);
        workspace->database().write(move);
        std::vector<std::thread> readers;
        std::atomic<int> wrong = 0;
        for (int i = 0; i < 4; ++i)
            readers.emplace_back([&] {
                for (int n = 0; n < 20; ++n)
                    wrong += people_seen(*workspace) == 1 ? 0 : 1;
            });
        for (auto& reader : readers)
            reader.join();
        CHECK(wrong == 0);
        CHECK(*charts.loads == 1);
    });
}

TEST_CASE("writes that wait while the workspace goes are still made, and find what they need")
{
    for_each_database([](TestDatabase& database) {
        {
            TestWorkspace workspace(database);
            workspace->tasks().add_kind("test.nothing", [](TaskRun&) { return std::string(); });
            for (int i = 0; i < 20; ++i)
                workspace->database().write_later(
                    [&waiting = *workspace](db::Transaction& tx) {
                        Context context{waiting, tx, program_viewer(), waiting.chart_in_write(tx), waiting.now()};
                        waiting.tasks().enqueue(context, "test.nothing", "{}");
                    },
                    [](std::exception_ptr) {});
        }
        auto const tasks = db::Database::open({.url = database.url()})->read([](db::Transaction& tx) {
            return tx.row<std::int64_t>("SELECT COUNT(*) FROM tasks").value_or(0);
        });
        CHECK(tasks == 20);
    });
}

TEST_CASE("an account that belongs to nobody has no person of its own")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        read_as(program_viewer(), *workspace,
                [](Context& context) { CHECK_THROWS_AS(context.viewer_person(), Fault); });
    });
}
