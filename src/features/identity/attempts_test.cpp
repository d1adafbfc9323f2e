// SPDX-License-Identifier: Apache-2.0
// Pauses between attempts: how they grow, whom they touch, whom they never touch.
#include "features/identity/attempts.h"

#include "support/test_workspace.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::identity;
using espalier::test::for_each_database;
using espalier::test::TestDatabase;
using espalier::test::TestWorkspace;

namespace {

// Seconds to wait; 0: the attempt was let through, and counted.
int try_once(TestWorkspace& workspace, Counters const& counters)
{
    try {
        workspace->database().write([&](db::Transaction& tx) { count_attempt(tx, counters, workspace->now()); });
    } catch (Fault const& fault) {
        CHECK(fault.code() == FaultCode::rate_limited);
        return fault.retry_after();
    }
    return 0;
}

} // namespace

TEST_CASE("pauses double after the free failures, up to a quarter of an hour")
{
    CHECK(pause_after(0, 5) == 0);
    CHECK(pause_after(4, 5) == 0);
    CHECK(pause_after(5, 5) == 1);
    CHECK(pause_after(6, 5) == 2);
    CHECK(pause_after(14, 5) == 512);
    CHECK(pause_after(15, 5) == 900);
    CHECK(pause_after(1'000'000, 5) == 900);
}

TEST_CASE("an address stands for what one household shares")
{
    CHECK(shared_part("192.0.2.7") == "192.0.2.7");
    CHECK(shared_part("::ffff:192.0.2.7") == "192.0.2.7");
    CHECK(shared_part("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
    CHECK(shared_part("2001:db8:1:2::9") == shared_part("2001:db8:1:2:3:4:5:6"));
    CHECK(shared_part("2001:db8:1:3::9") != shared_part("2001:db8:1:2::9"));
    CHECK(shared_part("unix") == "unix");
}

TEST_CASE("failures of an e-mail at one address slow down that pair only")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        auto const attacked = counters_of_sign_in("ada@example.org", "198.51.100.1", "");
        for (int i = 0; i < 5; ++i)
            CHECK(try_once(workspace, attacked) == 0);
        CHECK(try_once(workspace, attacked) == 1);
        workspace.advance_seconds(1);
        CHECK(try_once(workspace, attacked) == 0);
        CHECK(try_once(workspace, attacked) == 2);

        CHECK(try_once(workspace, counters_of_sign_in("ada@example.org", "203.0.113.9", "")) == 0);
        CHECK(try_once(workspace, counters_of_sign_in("bo@example.org", "198.51.100.1", "")) == 0);
        CHECK(try_once(workspace, counters_of_sign_in("ada@example.org", "198.51.100.1", "a known mark")) == 0);

        workspace.advance_seconds(24 * 60 * 60 + 1);
        CHECK(try_once(workspace, attacked) == 0);
    });
}

TEST_CASE("one address that tries many e-mails is slowed down for all of them, known devices excepted")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        for (int i = 0; i < 50; ++i)
            CHECK(try_once(workspace, counters_of_sign_in(std::to_string(i), "198.51.100.1", "")) == 0);
        CHECK(try_once(workspace, counters_of_sign_in("one more", "198.51.100.1", "")) == 1);
        CHECK(try_once(workspace, counters_of_sign_in("one more", "198.51.100.1", "a known mark")) == 0);
        CHECK(try_once(workspace, counters_of_sign_in("one more", "198.51.100.2", "")) == 0);
    });
}

TEST_CASE("success forgets the own failures and leaves those of others at the address")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        auto const own = counters_of_sign_in("ada@example.org", "198.51.100.1", "");
        for (int i = 0; i < 45; ++i)
            try_once(workspace, counters_of_sign_in(std::to_string(i), "198.51.100.1", ""));
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 2; ++i)
                CHECK(try_once(workspace, own) == 0);
            workspace->database().write([&](db::Transaction& tx) { forgive_attempt(tx, own, workspace->now()); });
        }
        // 45 of others, and one in each round that was a failure indeed.
        for (int i = 0; i < 2; ++i)
            CHECK(try_once(workspace, counters_of_sign_in(std::to_string(100 + i), "198.51.100.1", "")) == 0);
        CHECK(try_once(workspace, counters_of_sign_in("200", "198.51.100.1", "")) == 1);
    });
}
