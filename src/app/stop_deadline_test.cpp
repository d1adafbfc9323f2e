// SPDX-License-Identifier: Apache-2.0
// A program that comes to its end in time is left alone; another one is ended, by its code and with words.
#include "app/stop_deadline.h"

#include <doctest/doctest.h>

#include <future>

using espalier::app::StopDeadline;
using namespace std::chrono_literals;

TEST_CASE("who does not stop in time is given up")
{
    std::promise<void> given_up;
    auto const heard = given_up.get_future();
    StopDeadline deadline(10ms, [&] { given_up.set_value(); });
    deadline.begin();
    CHECK(heard.wait_for(20s) == std::future_status::ready);
}

TEST_CASE("who stops in time, or was never told to, is not given up")
{
    auto const fail = [] { FAIL("given up"); };
    {
        StopDeadline deadline(20s, fail);
        deadline.begin();
    }
    StopDeadline const never_told(0ms, fail);
}
