// SPDX-License-Identifier: Apache-2.0
// Whether one-on-ones happen, by unit: figures only, and none of a small group. Who meets whom and what is said are no part
// of it.
#pragma once

#include "features/one_on_ones/one_on_ones.h"

namespace espalier::one_on_ones {

struct UnitHabits
{
    std::optional<platform::UnitId> unit_id; // none: the whole organisation
    std::string unit_name;
    bool is_hidden = false;                  // fewer people than may be shown, or it would give these away
    std::optional<std::int64_t> people;      // who report to somebody; without figures where it is hidden
    std::optional<std::int64_t> with_series; // who have a one-on-one with their manager
    std::optional<std::int64_t> met_lately;  // of whom one was held in the last 30 days
};
BOOST_DESCRIBE_STRUCT(UnitHabits, (), (unit_id, unit_name, is_hidden, people, with_series, met_lately))

struct OneOnOneHabits
{
    UnitHabits whole;
    std::vector<UnitHabits> units; // by name; each with its own people alone
    std::int64_t smallest = 5;     // people, for figures to be shown
};
BOOST_DESCRIBE_STRUCT(OneOnOneHabits, (), (whole, units, smallest))

OneOnOneHabits habits(Context& context);

} // namespace espalier::one_on_ones
