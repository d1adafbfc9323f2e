// SPDX-License-Identifier: Apache-2.0
// The reach report: how many people of a unit give and receive recognition at all, for which values, between which units
// it goes; and, for the people team only, pairs who mostly thank each other.
//
// It is about a calendar year, so that no two periods can be subtracted from each other. Groups of fewer than five people,
// and those that the others would give away, have no figures, whoever asks (platform/small_groups.h).
#pragma once

#include "features/recognition/recognition.h"

namespace espalier::recognition {

struct ReachFigures
{
    std::int64_t people = 0;    // who are here today
    std::int64_t givers = 0;    // of those, who gave at least once
    std::int64_t receivers = 0; // of those, who received at least once
    bool operator==(ReachFigures const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReachFigures, (), (people, givers, receivers))

struct ReachLine
{
    std::optional<UnitId> unit_id; // none: the people of the unit asked for who are in none below
    std::string name;
    std::optional<ReachFigures> figures; // none: hidden
};
BOOST_DESCRIBE_STRUCT(ReachLine, (), (unit_id, name, figures))

struct ValueReach
{
    std::optional<CompanyValueId> company_value_id; // none: no value was named
    std::string name;
    std::int64_t recognitions = 0;
    std::optional<std::int64_t> givers; // none: hidden, as are receivers
    std::optional<std::int64_t> receivers;
};
BOOST_DESCRIBE_STRUCT(ValueReach, (), (company_value_id, name, recognitions, givers, receivers))

// How often somebody of one line thanked somebody of another, or of the same. Not of lines that are hidden.
struct ReachLink
{
    std::string from_name;
    std::string to_name;
    std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(ReachLink, (), (from_name, to_name, times))

// Two who thanked each other at least three times each way, and each of whom gave at least half of all they gave to the
// other. A hint to look, no verdict: two who work side by side all day look the same.
struct MutualPair
{
    PersonId one_id;
    std::string one_name;
    PersonId other_id;
    std::string other_name;
    std::int64_t times = 0; // from the one to the other
    std::int64_t times_back = 0;
    std::int64_t points = 0; // both ways
};
BOOST_DESCRIBE_STRUCT(MutualPair, (), (one_id, one_name, other_id, other_name, times, times_back, points))

struct ReachReport
{
    std::int64_t year = 0;
    std::optional<std::string> unit_name; // of the unit asked for
    ReachLine whole;
    std::vector<ReachLine> units; // below the one asked for, or below the topmost; the largest first, hidden ones last
    std::vector<ReachLink> links; // between these; the most first
    std::vector<ValueReach> values;               // of everybody; only when no unit is asked for
    std::optional<std::vector<MutualPair>> pairs; // for the people team; the most first, at most 50
    std::int64_t smallest = 0;                    // people, for figures to be shown
};
BOOST_DESCRIBE_STRUCT(ReachReport, (), (year, unit_name, whole, units, links, values, pairs, smallest))

struct ReachQuestion
{
    Whole<2000, 9999> year;
    std::optional<UnitId> unit_id;
};
BOOST_DESCRIBE_STRUCT(ReachQuestion, (), (year, unit_id))

ReachReport reach_report(Context& context, ReachQuestion const& question); // Fault not_found (unit)

} // namespace espalier::recognition
