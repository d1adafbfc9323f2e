// SPDX-License-Identifier: Apache-2.0
// A workspace over a test's database, with a clock that stands still until the test moves it and ids that are the same
// in each run. It knows no people unless the test gives it a chart.
#pragma once

#include "platform/workspace.h"
#include "support/test_database.h"

#include <atomic>
#include <memory>

namespace espalier::test {

class TestWorkspace
{
public:
    explicit TestWorkspace(TestDatabase& database, platform::Workspace::LoadChart load_chart = no_people);
    TestWorkspace(TestWorkspace const&) = delete;
    ~TestWorkspace();

    platform::Workspace& operator*() const { return *workspace_; }
    platform::Workspace* operator->() const { return workspace_.get(); }

    // Hands the workspace on, to an App for example; the clock stays here.
    std::unique_ptr<platform::Workspace> release() { return std::move(workspace_); }

    void advance_seconds(std::int64_t seconds) { *now_ += seconds * 1000; }

    // Monday 2 March 2026, 09:00 UTC.
    static Instant start();
    static platform::OrgChart no_people(db::Transaction& tx);

private:
    std::shared_ptr<std::atomic<std::int64_t>> now_;
    std::unique_ptr<platform::Workspace> workspace_;
};

} // namespace espalier::test
