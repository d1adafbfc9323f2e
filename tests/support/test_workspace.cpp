// SPDX-License-Identifier: Apache-2.0
// A workspace for tests.
#include "support/test_workspace.h"

#include "platform/tasks.h"

namespace espalier::test {

TestWorkspace::TestWorkspace(TestDatabase& database, platform::Workspace::LoadChart load_chart)
    : now_(std::make_shared<std::atomic<std::int64_t>>(start().milliseconds)),
      workspace_(std::make_unique<platform::Workspace>(
          database.release(), std::move(load_chart), [now = now_] { return Instant{*now}; }, 1))
{
}

TestWorkspace::~TestWorkspace() = default;

Instant TestWorkspace::start()
{
    return start_of_day_utc(date_of(2026, 3, 2)).plus_seconds(9 * 3600);
}

platform::OrgChart TestWorkspace::no_people(db::Transaction& tx)
{
    return {platform::Workspace::stored_chart_version(tx), {}, {}, {}};
}

} // namespace espalier::test
