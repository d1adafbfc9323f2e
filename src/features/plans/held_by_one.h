// SPDX-License-Identifier: Apache-2.0
// Skills that one person only holds: competencies that jobs require at a level that exactly one person reaches, as the last
// round of assessment found. It names that person on purpose (docs/guide/privacy.md).
#pragma once

#include "features/plans/needs.h"

namespace espalier::plans {

struct HeldByOneFilter
{
    std::optional<platform::UnitId> unit_id; // its people's jobs and its people only, with the units below
    std::optional<CompetencyId> competency_id;
    std::optional<CompetencyId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(HeldByOneFilter, (), (unit_id, competency_id, after, limit))

struct HeldByOne
{
    CompetencyId competency_id;
    std::string competency_name;
    double level = 0; // the lowest required level that only this person reaches
    PersonId person_id;
    std::string person_name;
    std::string unit_name;
    std::optional<Date> left_on;  // nobody may be left by now
    std::int64_t required_of = 0; // people whose job requires this level or a higher one
    std::int64_t jobs = 0;        // that do
    std::int64_t needing = 0;     // of these people, below the level that their job requires: they could learn it
};
BOOST_DESCRIBE_STRUCT(HeldByOne, (),
                      (competency_id, competency_name, level, person_id, person_name, unit_name, left_on, required_of,
                       jobs, needing))

struct HeldByOnePage
{
    std::optional<Instant> assessed_at; // of the last round; none: nobody has been assessed yet
    std::vector<HeldByOne> items;       // required of most people first
    std::optional<std::string> next;
    std::optional<std::vector<platform::UnitId>> own_units; // of a manager, who sees no others; none: all are seen
};
BOOST_DESCRIBE_STRUCT(HeldByOnePage, (), (assessed_at, items, next, own_units))

// The people team sees every unit; a manager those in which everybody is below them. Fault not_found for another unit.
HeldByOnePage held_by_one(Context& context, HeldByOneFilter const& filter);

} // namespace espalier::plans
