// SPDX-License-Identifier: Apache-2.0
// Settings: defaults, changes, the event they leave, and other versions of the program.
#include "platform/settings.h"

#include "platform/audit_store.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;
using espalier::test::for_each_database;
using espalier::test::TestDatabase;
using espalier::test::TestWorkspace;

namespace {

WorkspaceSettings stored(Workspace& workspace)
{
    return workspace.database().read([](db::Transaction& tx) { return settings::read<WorkspaceSettings>(tx); });
}

void change(Workspace& workspace, std::function<void(WorkspaceSettings&)> const& edit)
{
    write_as(program_viewer(), workspace, [&](Context& context) {
        auto after = settings::read<WorkspaceSettings>(context.tx);
        edit(after);
        settings::change(context, after);
    });
}

std::vector<EventLine> events(Workspace& workspace)
{
    return workspace.database().read(
        [](db::Transaction& tx) { return store::events(tx, {}, "settings.", {INT64_MAX}, 10); });
}

} // namespace

TEST_CASE("settings that nobody changed have their defaults")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        CHECK(stored(*workspace).currency.value == "EUR");
        CHECK_FALSE(stored(*workspace).is_demo);
    });
}

TEST_CASE("a change is kept, and recorded from what to what")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        change(*workspace, [](WorkspaceSettings& all) {
            all.name = "Grün & Söhne";
            all.is_demo = true;
        });
        CHECK(stored(*workspace).name.value == "Grün & Söhne");
        CHECK(stored(*workspace).is_demo);
        CHECK(stored(*workspace).currency.value == "EUR");
        auto const recorded = events(*workspace);
        REQUIRE(recorded.size() == 1);
        CHECK(recorded[0].kind == "settings.changed");
        CHECK(
            recorded[0].detail.json ==
            R"({"settings":"workspace","changes":{"name":["My organisation","Grün & Söhne"],"is_demo":[false,true]}})");
    });
}

TEST_CASE("a change to the same values stores and records nothing")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        change(*workspace, [](WorkspaceSettings& all) { all.currency = "EUR"; });
        CHECK(events(*workspace).empty());
    });
}

TEST_CASE("a stored setting of another version of the program is left alone")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->database().write([](db::Transaction& tx) {
            tx.execute("INSERT INTO settings (name, value, changed_at) VALUES ('workspace.moon', '3', 0)");
            tx.execute("INSERT INTO settings (name, value, changed_at) VALUES ('workspaces.name', '\"x\"', 0)");
        });
        CHECK(stored(*workspace).name.value == "My organisation");
    });
}

TEST_CASE("a stored setting that cannot be read is named in the log, not taken for its default")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        workspace->database().write([](db::Transaction& tx) {
            tx.execute("INSERT INTO settings (name, value, changed_at) VALUES ('workspace.is_demo', '\"maybe\"', 0)");
        });
        try {
            stored(*workspace);
            FAIL("must not read");
        } catch (Fault const& fault) {
            CHECK(fault.code() == FaultCode::internal);
            CHECK(fault.private_note().find("workspace.is_demo") != std::string::npos);
        }
    });
}
