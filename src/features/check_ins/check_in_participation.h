// SPDX-License-Identifier: Apache-2.0
// How many check in, by unit, for the people team: never who, and never what they say. Small groups are hidden from
// everybody, over the whole tree of units at once, so that looking at one unit after another gives nothing away.
#pragma once

#include "features/check_ins/check_ins.h"

namespace espalier::check_ins {

struct UnitParticipation
{
    UnitId unit_id;
    std::string unit_name;
    bool is_own = false;                   // only those in the unit itself, without the units below
    std::int64_t people = 0;               // who belonged to it in the period; the directory shows that
    std::optional<std::int64_t> submitted; // none: hidden
};
BOOST_DESCRIBE_STRUCT(UnitParticipation, (), (unit_id, unit_name, is_own, people, submitted))

struct Participation
{
    CheckInPeriod period;
    Date earlier_starts_on;
    std::optional<Date> later_starts_on; // none: no later period has opened
    std::int64_t people = 0;             // in all of the organisation
    std::optional<std::int64_t> submitted;
    std::vector<UnitParticipation> units; // those right below the unit by name; the unit itself last
    std::int64_t smallest = 0;            // people in the smallest group that is shown
};
BOOST_DESCRIBE_STRUCT(Participation, (),
                      (period, earlier_starts_on, later_starts_on, people, submitted, units, smallest))

// Of the period that the day lies in, else the one that is open; below a unit, else at the top. Fault not_found
// for no such unit.
Participation participation(Context& context, std::optional<Date> day, std::optional<UnitId> unit);

// What is counted, and what of it may be shown: pure.
struct UnitCount
{
    UnitId unit_id;
    std::optional<UnitId> parent_id;
    std::string name;
    std::int64_t people = 0; // in the unit itself
    std::int64_t submitted = 0;
};
BOOST_DESCRIBE_STRUCT(UnitCount, (), (unit_id, parent_id, name, people, submitted))

struct CountedUnit
{
    UnitCount own;
    std::int64_t people = 0; // and those below
    std::int64_t submitted = 0;
    bool is_hidden = false;     // with those below
    bool is_own_hidden = false; // without
};
struct CountedUnits
{
    std::vector<CountedUnit> units; // in the order given
    std::int64_t people = 0;
    std::int64_t submitted = 0;
    bool is_hidden = false; // all of it
};
CountedUnits counted_units(std::vector<UnitCount> counts, std::int64_t smallest);

} // namespace espalier::check_ins
