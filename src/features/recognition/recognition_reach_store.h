// SPDX-License-Identifier: Apache-2.0
// The statements of the reach report: each one pass over the recognitions of a time, adding up before anything is shown.
#pragma once

#include "features/recognition/reach_report.h"

namespace espalier::recognition::store {

struct TimeSpan
{
    Instant from;
    Instant until; // not included
};

struct UnitReach : ReachFigures
{
    UnitId unit_id; // that they are in themselves
};
BOOST_DESCRIBE_STRUCT(UnitReach, (ReachFigures), (unit_id))
std::vector<UnitReach> reach_by_unit(db::Transaction& tx, TimeSpan const& span, Date today);

struct UnitLink
{
    UnitId from_id;
    UnitId to_id;
    std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(UnitLink, (), (from_id, to_id, times))
std::vector<UnitLink> links_between_units(db::Transaction& tx, TimeSpan const& span);

struct ValueCount
{
    std::optional<CompanyValueId> company_value_id;
    std::optional<std::string> name;
    std::int64_t recognitions = 0;
    std::int64_t givers = 0;
    std::int64_t receivers = 0;
};
BOOST_DESCRIBE_STRUCT(ValueCount, (), (company_value_id, name, recognitions, givers, receivers))
std::vector<ValueCount> reach_by_value(db::Transaction& tx, TimeSpan const& span); // the most recognitions first

std::vector<MutualPair> mutual_pairs(db::Transaction& tx, TimeSpan const& span, std::int64_t limit);

} // namespace espalier::recognition::store
