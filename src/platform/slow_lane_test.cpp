// SPDX-License-Identifier: Apache-2.0
// Few run, some wait, the others are told to come again; and who goes elsewhere is not kept waiting.
#include "platform/slow_lane.h"

#include "base/fault.h"
#include "platform/dispatcher.h"
#include "platform/permissions.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <latch>

using namespace espalier;
using namespace espalier::platform;

namespace {

std::shared_ptr<http::Request> request_for(std::string_view path)
{
    auto request = std::make_shared<http::Request>();
    request->target = std::string(api_root) + std::string(path);
    return request;
}

} // namespace

TEST_CASE("as many run as may, as many wait as may, and the next is told to come again")
{
    std::latch both_run(2);
    std::latch may_end(1);
    std::atomic<int> done = 0;
    {
        SlowLane lane(2, 3);
        auto const submit = [&] {
            lane.submit([&] {
                if (!both_run.try_wait())
                    both_run.count_down();
                may_end.wait();
                ++done;
            });
        };
        submit();
        submit();
        both_run.wait(); // side by side
        for (int i = 0; i < 3; ++i)
            submit();
        try {
            submit();
            FAIL("a sixth was taken");
        } catch (Fault const& fault) {
            CHECK(fault.code() == FaultCode::unavailable);
            CHECK(fault.retry_after() > 0);
        }
        may_end.count_down();
        while (done < 5)
            std::this_thread::yield();
        submit(); // there is room again
    }
    CHECK(done >= 5);
}

TEST_CASE("a lane that ends drops what waits and waits for what runs")
{
    std::latch runs(1);
    std::atomic<int> done = 0;
    {
        SlowLane lane(1, 5);
        lane.submit([&] {
            runs.count_down();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            ++done;
        });
        runs.wait();
        lane.submit([&] { done += 100; });
    }
    CHECK(done == 1);
}

TEST_CASE("a slow request does not hold the thread that hands it in, nor the next request")
{
    test::for_each_database([](test::TestDatabase& database) {
        test::TestWorkspace workspace(database);
        std::latch may_end(1);
        Routes routes;
        routes.get("hash", "/hash", permissions::sign_in, "Takes long", [&](Caller&) { may_end.wait(); })
            .in_slow_lane();
        routes.get("glance", "/glance", permissions::sign_in, "Takes no time", [](Caller&) {});
        auto const anybody = [](Workspace&, db::Transaction&, http::Request const&, Permission const&, Instant) {
            return Authenticated{};
        };
        Dispatcher dispatcher(*workspace, routes, anybody, {});
        std::promise<int> slow, quick;
        dispatcher.handle(request_for("/hash"), [&](http::Response answer) { slow.set_value(answer.status); });
        dispatcher.handle(request_for("/glance"), [&](http::Response answer) { quick.set_value(answer.status); });
        CHECK(quick.get_future().get() == 204);
        may_end.count_down();
        CHECK(slow.get_future().get() == 204);
    });
}

TEST_CASE("a slow route that would hold a transaction is a programming error")
{
    test::for_each_database([](test::TestDatabase& database) {
        test::TestWorkspace workspace(database);
        Routes routes;
        routes.get("hash", "/hash", permissions::sign_in, "Takes long", [](Context&) {}).in_slow_lane();
        CHECK_THROWS_AS(Dispatcher(*workspace, routes, {}, {}), std::logic_error);
    });
}
