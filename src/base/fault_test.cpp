// SPDX-License-Identifier: Apache-2.0
// Faults carry what the three places that catch them need.
#include "base/fault.h"

#include <doctest/doctest.h>

namespace espalier {

TEST_CASE("every code of a fault has its status and title")
{
    CHECK(status_of(FaultCode::invalid) == 422);
    CHECK(status_of(FaultCode::unauthenticated) == 401);
    CHECK(status_of(FaultCode::stale) == 412);
    CHECK(status_of(FaultCode::unavailable) == 503);
    CHECK(status_of(FaultCode::internal) == 500);
    CHECK(title_of(FaultCode::not_found) == "Not found");
}

TEST_CASE("one violation speaks for itself, several are counted")
{
    CHECK(invalid("/title", "required", "This field is missing.").message() == "This field is missing.");
    CHECK(invalid({{"/a", "required", "x"}, {"/b", "required", "y"}}).message() == "2 fields need your attention.");
}

TEST_CASE("violations are collected and thrown together, or not at all")
{
    Violations violations;
    CHECK_NOTHROW(violations.throw_if_any());
    violations.add("/a", "required", "x");
    violations.add("/b", "too_long", "y");
    try {
        violations.throw_if_any();
        FAIL("nothing was thrown");
    } catch (Fault const& fault) {
        CHECK(fault.code() == FaultCode::invalid);
        REQUIRE(fault.violations().size() == 2);
        CHECK(fault.violations()[1].pointer == "/b");
        CHECK(fault.violations()[1].key == "too_long");
    }
}

TEST_CASE("a private note stays out of the message")
{
    auto fault = conflict("taken", "This number is taken.");
    fault.with_private_note("unique index people_number").with_retry_after(5);
    CHECK(fault.message() == "This number is taken.");
    CHECK(fault.private_note() == "unique index people_number");
    CHECK(fault.retry_after() == 5);
}

} // namespace espalier
