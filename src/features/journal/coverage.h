// SPDX-License-Identifier: Apache-2.0
// How much of a time a journal covers: pure. Whoever writes about a year and remembers the last weeks of it writes about the
// last weeks; so it is said where the entries lie.
#pragma once

#include "base/time.h"
#include "reflect/type.h"

#include <cstdint>
#include <vector>

namespace espalier::journal {

struct MonthCoverage
{
    Date month; // its first day
    std::int64_t entries = 0;
};
BOOST_DESCRIBE_STRUCT(MonthCoverage, (), (month, entries))

struct Coverage
{
    std::int64_t entries = 0;
    std::int64_t weeks = 0;            // that the time has, from its first day on; the last may be short
    std::int64_t weeks_covered = 0;    // with at least one entry
    std::vector<MonthCoverage> months; // each that the time touches
    std::int64_t recent = 0;           // entries in the last quarter of its days
    bool is_recent = false;            // more than half of at least four entries are
};
BOOST_DESCRIBE_STRUCT(Coverage, (), (entries, weeks, weeks_covered, months, recent, is_recent))

// Days outside are not counted. `from` is not after `to`; both are included.
Coverage coverage_of(std::vector<Date> const& days, Date from, Date to);

} // namespace espalier::journal
