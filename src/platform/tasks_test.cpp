// SPDX-License-Identifier: Apache-2.0
// Background work: that it runs, how it fails, and that being killed in the middle costs nothing but time.
#include "platform/tasks.h"

#include "base/fault.h"
#include "platform/live_progress.h"
#include "platform/tasks_store.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

#include <chrono>
#include <future>

using namespace espalier;
using namespace espalier::platform;
using espalier::test::for_each_database;
using espalier::test::TestDatabase;
using espalier::test::TestWorkspace;

namespace {

Id<Task> enqueue(Workspace& workspace, std::string_view kind, std::string_view input = "{}")
{
    return write_as(program_viewer(), workspace,
                    [&](Context& context) { return workspace.tasks().enqueue(context, kind, input); });
}

Task stored(Workspace& workspace, Id<Task> id)
{
    return workspace.database().read([&](db::Transaction& tx) { return *workspace.tasks().find(tx, id); });
}

// Waits for something that another thread brings about.
bool comes_true(std::function<bool()> const& condition)
{
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < end) {
        if (condition())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

} // namespace

TEST_CASE("a task waits, runs with its input and keeps its result")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->tasks().add_kind("test.echo", [](TaskRun& run) {
            run.progress(2, 2, "Echoing");
            return run.input();
        });
        auto const id = enqueue(*workspace, "test.echo", R"({"word":"leaf"})");
        CHECK(stored(*workspace, id).state == TaskState::waiting);

        workspace->tasks().run_waiting();
        auto const task = stored(*workspace, id);
        CHECK(task.state == TaskState::succeeded);
        CHECK(task.result.json == R"({"word":"leaf"})");
        CHECK(task.done == 2);
        CHECK(task.message == "Echoing");
        CHECK(task.attempts == 1);
        CHECK(task.finished_at == TestWorkspace::start());
    });
}

TEST_CASE("a task of an unknown kind is refused when it is enqueued")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        CHECK_THROWS_AS(enqueue(*workspace, "test.unknown"), Fault);
    });
}

TEST_CASE("a rolled back transaction enqueues nothing")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        int runs = 0;
        workspace->tasks().add_kind("test.count", [&](TaskRun&) { return std::to_string(++runs); });
        CHECK_THROWS_AS(write_as(program_viewer(), *workspace,
                                 [&](Context& context) {
                                     workspace->tasks().enqueue(context, "test.count", "{}");
                                     throw conflict("no", "No.");
                                 }),
                        Fault);
        workspace->tasks().run_waiting();
        CHECK(runs == 0);
    });
}

TEST_CASE("a fault fails a task with its words, its first fields and no second attempt")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->tasks().add_kind("test.fail", [](TaskRun&) -> std::string {
            throw invalid({{"line 7, column email", "email", "This is no e-mail address."},
                           {"line 9, column unit", "unknown", "There is no such unit."}});
        });
        auto const id = enqueue(*workspace, "test.fail");
        workspace->tasks().run_waiting();
        auto const task = stored(*workspace, id);
        CHECK(task.state == TaskState::failed);
        CHECK(task.attempts == 1);
        CHECK(task.failure ==
              "2 fields need your attention.\nline 7, column email: This is no e-mail address.\n"
              "line 9, column unit: There is no such unit.");
        CHECK(task.failure_key == "invalid");
        CHECK(task.failure_parameters.json == R"({"count":"2"})");
    });
}

TEST_CASE("a fault of one field names the failure by that field's key, for translation")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->tasks().add_kind("test.fail", [](TaskRun&) -> std::string {
            throw invalid("/content", "zip_too_large", "Unpacked, this holds more than 512 MB.", {{"maximum", "512"}});
        });
        auto const id = enqueue(*workspace, "test.fail");
        workspace->tasks().run_waiting();
        CHECK(stored(*workspace, id).failure_key == "zip_too_large");
        CHECK(stored(*workspace, id).failure_parameters.json == R"({"maximum":"512"})");
    });
}

TEST_CASE("an unexpected exception fails a task without showing its text")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->tasks().add_kind("test.bug",
                                    [](TaskRun&) -> std::string { throw std::runtime_error("row 7 of /secret/path"); });
        auto const id = enqueue(*workspace, "test.bug");
        workspace->tasks().run_waiting();
        CHECK(stored(*workspace, id).state == TaskState::failed);
        CHECK(stored(*workspace, id).failure->find("secret") == std::string::npos);
    });
}

TEST_CASE("what is unavailable is tried three times, with growing pauses")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        int runs = 0;
        workspace->tasks().add_kind("test.away", [&](TaskRun&) -> std::string {
            ++runs;
            throw Fault(FaultCode::unavailable, "away", "The mail server does not answer.");
        });
        auto const id = enqueue(*workspace, "test.away");
        auto const runs_after = [&](std::int64_t seconds) {
            workspace.advance_seconds(seconds);
            workspace->tasks().run_waiting();
            return runs;
        };
        CHECK(runs_after(0) == 1);
        CHECK(runs_after(9) == 1);
        CHECK(runs_after(1) == 2);
        CHECK(runs_after(59) == 2);
        CHECK(runs_after(1) == 3);
        CHECK(stored(*workspace, id).state == TaskState::failed);
        CHECK(stored(*workspace, id).failure == "The mail server does not answer.");
        CHECK(runs_after(3600) == 3);
    });
}

TEST_CASE("a task whose server was killed runs again, once, after its lease has lapsed")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        int runs = 0;
        workspace->tasks().add_kind("test.count", [&](TaskRun&) { return std::to_string(++runs); });
        auto const id = enqueue(*workspace, "test.count");
        // Another server claims it and is heard of no more.
        auto const claimed = workspace->database().write([&](db::Transaction& tx) {
            return store::claim_task(tx, workspace->now(), workspace->now().plus_seconds(LiveProgress::lease_seconds));
        });
        REQUIRE(claimed);

        workspace->tasks().run_waiting();
        CHECK(runs == 0);
        workspace.advance_seconds(LiveProgress::lease_seconds + 1);
        workspace->tasks().run_waiting();
        workspace->tasks().run_waiting();
        CHECK(runs == 1);
        CHECK(stored(*workspace, id).state == TaskState::succeeded);
        CHECK(stored(*workspace, id).attempts == 2);

        // The first server was only asleep: what it says now changes nothing.
        auto late = stored(*workspace, id);
        late.attempts = claimed->attempts;
        late.state = TaskState::failed;
        workspace->database().write([&](db::Transaction& tx) { store::end_task(tx, late); });
        CHECK(stored(*workspace, id).state == TaskState::succeeded);
    });
}

TEST_CASE("a task that kills each server is given up")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        int runs = 0;
        workspace->tasks().add_kind("test.count", [&](TaskRun&) { return std::to_string(++runs); });
        auto const id = enqueue(*workspace, "test.count");
        for (int i = 0; i < 5; ++i) {
            workspace->database().write(
                [&](db::Transaction& tx) { return store::claim_task(tx, workspace->now(), workspace->now()); });
            workspace.advance_seconds(1);
        }
        workspace->tasks().run_waiting();
        CHECK(runs == 0);
        CHECK(stored(*workspace, id).state == TaskState::failed);
        CHECK(stored(*workspace, id).failure == "Given up: it was interrupted 5 times.");
    });
}

TEST_CASE("two runners never take the same task")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        std::atomic<int> runs = 0;
        workspace->tasks().add_kind("test.count", [&](TaskRun&) { return std::to_string(++runs); });
        std::vector<Id<Task>> ids;
        for (int i = 0; i < 20; ++i)
            ids.push_back(enqueue(*workspace, "test.count"));
        workspace->tasks().start(3);
        CHECK(comes_true([&] { return stored(*workspace, ids.back()).state == TaskState::succeeded; }));
        CHECK(comes_true([&] {
            return workspace->database().read([&](db::Transaction& tx) {
                auto const counts = workspace->tasks().counts(tx);
                return counts.waiting + counts.running == 0;
            });
        }));
        workspace->tasks().stop();
        CHECK(runs == 20);
        for (auto const id : ids)
            CHECK(stored(*workspace, id).attempts == 1);
    });
}

TEST_CASE("two servers on one database never take the same task")
{
    for_each_database([](TestDatabase& database) {
        auto second_database = db::Database::open({.url = database.url()});
        TestWorkspace first(database);
        Workspace second(std::move(second_database), TestWorkspace::no_people, TestWorkspace::start, 2);
        std::atomic<int> runs = 0;
        auto const count = [&](TaskRun&) { return std::to_string(++runs); };
        first->tasks().add_kind("test.count", count);
        second.tasks().add_kind("test.count", count);
        std::vector<Id<Task>> ids;
        for (int i = 0; i < 20; ++i)
            ids.push_back(enqueue(*first, "test.count"));
        first->tasks().start(2);
        second.tasks().start(2);
        CHECK(comes_true([&] {
            return std::all_of(ids.begin(), ids.end(),
                               [&](Id<Task> id) { return stored(*first, id).state == TaskState::succeeded; });
        }));
        first->tasks().stop();
        second.tasks().stop();
        CHECK(runs == 20);
    });
}

TEST_CASE("whoever watches on one server sees what runs on another")
{
    for_each_database([](TestDatabase& database) {
        auto second_database = db::Database::open({.url = database.url()});
        TestWorkspace first(database);
        Workspace second(std::move(second_database), TestWorkspace::no_people, TestWorkspace::start, 2);
        first->tasks().add_kind("test.echo", [](TaskRun& run) { return run.input(); });
        second.tasks().add_kind("test.echo", [](TaskRun& run) { return run.input(); });
        auto const id = enqueue(*first, "test.echo", "7");
        std::promise<std::string> ended;
        first->tasks().watch(id, [&](Task const& task) {
            if (task.state == TaskState::succeeded)
                ended.set_value(task.result.json);
            return true;
        });
        second.tasks().run_waiting();
        auto result = ended.get_future();
        REQUIRE(result.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
        CHECK(result.get() == "7");
    });
}

TEST_CASE("a stopping program gives its task back without counting the attempt")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        std::promise<void> begun;
        workspace->tasks().add_kind("test.long", [&](TaskRun& run) -> std::string {
            begun.set_value();
            while (true) {
                run.progress(0, 0, "Working");
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        auto const id = enqueue(*workspace, "test.long");
        workspace->tasks().start(1);
        begun.get_future().wait();
        workspace->tasks().stop();
        CHECK(stored(*workspace, id).state == TaskState::waiting);
        CHECK(stored(*workspace, id).attempts == 0);
    });
}

TEST_CASE("watchers see progress while a long write holds the database, and the end")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        std::promise<void> seen_half;
        workspace->tasks().add_kind("test.write", [&](TaskRun& run) {
            run.workspace().database().write([&](db::Transaction& tx) {
                tx.execute("INSERT INTO settings (name, value, changed_at) VALUES ('test.x', '1', 0)");
                run.progress(1, 2, "Half done");
                seen_half.get_future().wait(); // the writer is ours until the watcher has seen it
            });
            return std::string("7");
        });
        auto const id = enqueue(*workspace, "test.write");
        std::vector<Task> states;
        std::promise<void> ended;
        workspace->tasks().watch(id, [&](Task const& task) {
            states.push_back(task);
            if (task.done == 1 && task.state == TaskState::running)
                seen_half.set_value();
            if (task.state == TaskState::succeeded)
                ended.set_value();
            return true;
        });
        workspace->tasks().start(1);
        REQUIRE(ended.get_future().wait_for(std::chrono::seconds(20)) == std::future_status::ready);
        workspace->tasks().stop();
        CHECK(states.back().result.json == "7");
        CHECK(std::is_sorted(states.begin(), states.end(),
                             [](Task const& a, Task const& b) { return a.state < b.state; }));
    });
}

TEST_CASE("whoever comes late to a task that has ended is told so at once")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->tasks().add_kind("test.echo", [](TaskRun& run) { return run.input(); });
        auto const id = enqueue(*workspace, "test.echo");
        workspace->tasks().run_waiting();
        std::promise<TaskState> told;
        workspace->tasks().watch(id, [&](Task const& task) {
            told.set_value(task.state);
            return true;
        });
        auto answer = told.get_future();
        REQUIRE(answer.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
        CHECK(answer.get() == TaskState::succeeded);
    });
}

TEST_CASE("progress is stored while a task runs, and its lease renewed")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        std::promise<void> go_on;
        workspace->tasks().add_kind("test.slow", [&](TaskRun& run) {
            run.progress(3, 10, "Reading line 3");
            go_on.get_future().wait();
            return std::string();
        });
        auto const id = enqueue(*workspace, "test.slow");
        workspace->tasks().start(1);
        CHECK(comes_true([&] { return stored(*workspace, id).message == "Reading line 3"; }));
        CHECK(stored(*workspace, id).done == 3);
        go_on.set_value();
        CHECK(comes_true([&] { return stored(*workspace, id).state == TaskState::succeeded; }));
        CHECK(stored(*workspace, id).result.json == "null");
        workspace->tasks().stop();
    });
}

TEST_CASE("commands run work at once, without a row")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->tasks().add_kind("test.echo", [](TaskRun& run) {
            run.progress(1, 1, "Echoing");
            return run.input();
        });
        std::string said;
        auto const result = workspace->tasks().run_here(
            "test.echo", "5", [&](std::int64_t, std::int64_t, std::string_view message) { said = message; });
        CHECK(result == "5");
        CHECK(said == "Echoing");
        auto const counts =
            workspace->database().read([&](db::Transaction& tx) { return workspace->tasks().counts(tx); });
        CHECK(counts.waiting == 0);
    });
}
