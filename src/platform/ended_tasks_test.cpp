// SPDX-License-Identifier: Apache-2.0
// How long background work that has ended can be looked up.
#include "platform/settings.h"
#include "platform/tasks.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;
using espalier::test::for_each_database;
using espalier::test::TestDatabase;
using espalier::test::TestWorkspace;

TEST_CASE("an ended task can be looked up for the days of the setting, and is cleared away when another ends")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->tasks().add_kind("test.nothing", [](TaskRun&) { return "null"; });
        auto const enqueue = [&] {
            return write_as(program_viewer(), *workspace, [&](Context& context) {
                return workspace->tasks().enqueue(context, "test.nothing", "{}");
            });
        };
        auto const days_later = [&](std::int64_t days) {
            workspace.advance_seconds(days * 24 * 60 * 60);
            auto const id = enqueue();
            workspace->tasks().run_waiting();
            return id;
        };
        auto const is_there = [&](Id<Task> id) {
            return workspace->database().read(
                [&](db::Transaction& tx) { return workspace->tasks().find(tx, id).has_value(); });
        };
        auto const first = days_later(0);
        auto const second = days_later(29);
        CHECK(is_there(first));
        auto const waiting = enqueue();
        auto const third = days_later(2);
        CHECK_FALSE(is_there(first));
        CHECK(is_there(second));
        CHECK(is_there(waiting));
        write_as(program_viewer(), *workspace, [](Context& context) {
            auto settings = settings::read<WorkspaceSettings>(context.tx);
            settings.tasks_kept_days = 1;
            settings::change(context, settings);
        });
        days_later(2);
        CHECK_FALSE(is_there(third));
    });
}
