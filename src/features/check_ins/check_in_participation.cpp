// SPDX-License-Identifier: Apache-2.0
// Counting by unit, and hiding small groups.
#include "features/check_ins/check_in_participation.h"

#include "platform/settings.h"
#include "platform/small_groups.h"

#include <algorithm>
#include <map>

namespace espalier::check_ins {

namespace {

constexpr std::int64_t smallest_group = 5; // people

std::vector<UnitCount> counts_by_unit(db::Transaction& tx, CheckInPeriod const& period)
{
    return tx.rows<UnitCount>(
        R"(SELECT u.id AS unit_id, u.parent_id, u.name, COALESCE(n.people, 0) AS people,
                  COALESCE(n.submitted, 0) AS submitted
           FROM units u LEFT JOIN (
               SELECT p.unit_id, COUNT(*) AS people, COUNT(c.submitted_at) AS submitted
               FROM people p LEFT JOIN check_ins c ON c.starts_on = $1 AND c.person_id = p.id
               WHERE p.started_on <= $2 AND (p.left_on IS NULL OR p.left_on >= $2) GROUP BY p.unit_id) n
               ON n.unit_id = u.id
           ORDER BY u.name, u.id)",
        period.starts_on, period.opens_on);
}

// Adds what stands in each unit to it and to all above. A unit whose line upwards ends nowhere stands at the top.
void add_up(std::vector<CountedUnit>& units, std::map<UnitId, std::size_t> const& place)
{
    for (auto const& unit : units) {
        std::optional<UnitId> at = unit.own.unit_id;
        for (std::size_t steps = 0; at && steps <= units.size(); ++steps) {
            auto const found = place.find(*at);
            if (found == place.end())
                break;
            units[found->second].people += unit.own.people;
            units[found->second].submitted += unit.own.submitted;
            at = units[found->second].own.parent_id;
        }
    }
}

} // namespace

// Groups: each unit with those below (2i), each without (2i + 1), and all.
CountedUnits counted_units(std::vector<UnitCount> counts, std::int64_t smallest)
{
    CountedUnits counted;
    std::map<UnitId, std::size_t> place;
    for (auto& one : counts) {
        place.emplace(one.unit_id, counted.units.size());
        counted.units.push_back({.own = std::move(one)});
    }
    add_up(counted.units, place);
    auto const all = counted.units.size() * 2;
    std::vector<std::int64_t> sizes(all + 1);
    std::vector<platform::GroupSum> sums(counted.units.size() + 1);
    sums.back().total = all;
    for (std::size_t i = 0; i < counted.units.size(); ++i) {
        auto const& unit = counted.units[i];
        sizes[2 * i] = unit.people;
        sizes[2 * i + 1] = unit.own.people;
        sums[i].total = 2 * i;
        sums[i].parts.push_back(2 * i + 1);
        auto const parent = unit.own.parent_id ? place.find(*unit.own.parent_id) : place.end();
        sums[parent != place.end() ? parent->second : counted.units.size()].parts.push_back(2 * i);
        counted.people += unit.own.people;
        counted.submitted += unit.own.submitted;
    }
    sizes[all] = counted.people;
    auto const hidden = platform::hidden_groups(sizes, sums, smallest);
    for (std::size_t i = 0; i < counted.units.size(); ++i) {
        counted.units[i].is_hidden = hidden[2 * i];
        counted.units[i].is_own_hidden = hidden[2 * i + 1];
    }
    counted.is_hidden = hidden[all];
    return counted;
}

namespace {

// Where everything stands below one unit, one begins with what is right below that.
std::optional<UnitId> only_root(std::vector<CountedUnit> const& units)
{
    std::optional<UnitId> root;
    for (auto const& one : units)
        if (!one.own.parent_id) {
            if (root)
                return std::nullopt;
            root = one.own.unit_id;
        }
    return root;
}

} // namespace

Participation participation(Context& context, std::optional<Date> day, std::optional<UnitId> unit)
{
    auto const settings = platform::settings::read<CheckInSettings>(context.tx);
    auto const open = open_period(settings, context.today());
    auto period = day ? period_of(settings, *day) : open;
    if (period.starts_on > open.starts_on)
        period = open;
    auto const counted = counted_units(counts_by_unit(context.tx, period), smallest_group);
    Participation result{.period = period,
                         .earlier_starts_on = period_before(settings, period).starts_on,
                         .later_starts_on = {},
                         .people = counted.people,
                         .submitted = {},
                         .units = {},
                         .smallest = smallest_group};
    if (!unit)
        unit = only_root(counted.units);
    if (period.starts_on < open.starts_on)
        result.later_starts_on = period.ends_on.plus_days(1);
    if (!counted.is_hidden)
        result.submitted = counted.submitted;
    std::optional<UnitParticipation> own;
    for (auto const& one : counted.units) {
        auto const shown = [](bool is_hidden, std::int64_t count) {
            return is_hidden ? std::nullopt : std::optional(count);
        };
        if (unit && one.own.unit_id == *unit)
            own = {one.own.unit_id, one.own.name, true, one.own.people, shown(one.is_own_hidden, one.own.submitted)};
        else if (one.own.parent_id == unit)
            result.units.push_back(
                {one.own.unit_id, one.own.name, false, one.people, shown(one.is_hidden, one.submitted)});
    }
    if (unit && !own)
        throw not_found("unit");
    if (own)
        result.units.push_back(std::move(*own));
    return result;
}

} // namespace espalier::check_ins
