// SPDX-License-Identifier: Apache-2.0
// Work of each day: that it runs once, on the right day, whoever looks and however often.
#include "platform/daily_work.h"

#include "base/fault.h"
#include "platform/settings.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

#include <atomic>
#include <future>

using namespace espalier;
using namespace espalier::platform;
using espalier::test::for_each_database;
using espalier::test::TestDatabase;
using espalier::test::TestWorkspace;

namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 24 * hour;

// Looks, runs what was found, and answers the days the work was done for meanwhile.
struct Diary
{
    std::vector<std::string> days = {};

    void keep(Workspace& workspace)
    {
        add_daily_work(workspace, "test.diary", [this](TaskRun&, Date on) { days.push_back(to_text(on)); });
    }
    std::vector<std::string> look(Workspace& workspace)
    {
        days.clear();
        take_the_day(workspace);
        workspace.tasks().run_waiting();
        return days;
    }
};

using Days = std::vector<std::string>;

} // namespace

TEST_CASE("work of each day runs once a day, however often somebody looks")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database); // Monday, nine o'clock
        Diary diary;
        diary.keep(*workspace);
        CHECK(diary.look(*workspace) == Days{"2026-03-02"});
        CHECK(diary.look(*workspace) == Days{});
        workspace.advance_seconds(12 * hour);
        CHECK(diary.look(*workspace) == Days{});
        workspace.advance_seconds(12 * hour);
        CHECK(diary.look(*workspace) == Days{"2026-03-03"});
    });
}

TEST_CASE("days on which no server ran are not made up for one by one")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        Diary diary;
        diary.keep(*workspace);
        diary.look(*workspace);
        workspace.advance_seconds(9 * day);
        CHECK(diary.look(*workspace) == Days{"2026-03-11"});
    });
}

TEST_CASE("a day begins at five in the workspace's time zone")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        write_as(program_viewer(), *workspace, [](Context& context) {
            auto changed = settings::read<WorkspaceSettings>(context.tx);
            changed.time_zone = "America/Los_Angeles"; // one in the morning, then
            settings::change(context, changed);
        });
        Diary diary;
        diary.keep(*workspace);
        CHECK(diary.look(*workspace) == Days{"2026-03-01"});
        workspace.advance_seconds(4 * hour - 1);
        CHECK(diary.look(*workspace) == Days{});
        workspace.advance_seconds(1);
        CHECK(diary.look(*workspace) == Days{"2026-03-02"});
    });
}

TEST_CASE("of many servers that look at once, one takes the day")
{
    for_each_database([](TestDatabase& database) {
        auto const url = database.url();
        TestWorkspace workspace(database);
        Diary diary;
        diary.keep(*workspace);
        std::vector<std::future<void>> servers;
        for (std::uint64_t i = 0; i < 6; ++i)
            servers.push_back(std::async(std::launch::async, [&, i] {
                Workspace server(db::Database::open({.url = url, .readers = 1}), TestWorkspace::no_people,
                                 TestWorkspace::start, i + 2);
                add_daily_work(server, "test.diary", [](TaskRun&, Date) {});
                take_the_day(server);
            }));
        for (auto& server : servers)
            server.get();
        CHECK(diary.look(*workspace) == Days{"2026-03-02"});
    });
}

TEST_CASE("a regular look goes on after a fault, and ends at once")
{
    std::atomic<int> looks = 0;
    std::promise<void> third;
    {
        RegularLook const look(std::chrono::milliseconds(1), [&] {
            if (++looks == 3)
                third.set_value();
            throw Fault(FaultCode::unavailable, "away", "The database is away.");
        });
        CHECK(third.get_future().wait_for(std::chrono::seconds(20)) == std::future_status::ready);
    }
    auto const ended = looks.load();
    auto const begun = std::chrono::steady_clock::now();
    {
        RegularLook const look(std::chrono::hours(1), [&] { ++looks; });
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
    CHECK(looks <= ended + 1);
}
