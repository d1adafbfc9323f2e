// SPDX-License-Identifier: Apache-2.0
// Which share of the goals of each unit is linked to something above, with small groups hidden from those who may not see
// single goals.
#include "features/goals/goal_map.h"
#include "platform/permissions.h"
#include "platform/small_groups.h"

#include <algorithm>
#include <map>

namespace espalier::goals {

namespace {

constexpr std::int64_t smallest_group = 5; // people

struct UnitCount
{
    UnitId unit_id;
    std::int64_t people = 0;
    std::int64_t goals = 0;
    std::int64_t aligned = 0;
};
BOOST_DESCRIBE_STRUCT(UnitCount, (), (unit_id, people, goals, aligned))

// By the unit that the owner belongs to itself.
std::vector<UnitCount> counts_by_unit(db::Transaction& tx, GoalPeriodId period)
{
    return tx.rows<UnitCount>(
        R"(SELECT o.unit_id, COUNT(DISTINCT g.owner_id) AS people, COUNT(*) AS goals,
                  SUM(CASE WHEN EXISTS (SELECT 1 FROM alignment_links l
                                        WHERE l.child_goal_id = g.id AND l.ended_at IS NULL) THEN 1 ELSE 0 END) AS aligned
           FROM goals g JOIN people o ON o.id = g.owner_id
           WHERE g.goal_period_id = $1 AND g.scope <> 'organization' AND g.lifecycle IN ('agreed', 'closed')
             AND (g.outcome IS NULL OR g.outcome <> 'cancelled')
           GROUP BY o.unit_id)",
        period);
}

struct NamedUnit
{
    UnitId id;
    std::string name;
    std::optional<UnitId> parent_id;
};
BOOST_DESCRIBE_STRUCT(NamedUnit, (), (id, name, parent_id))

// The unit itself first, then those right below by name.
std::vector<NamedUnit> units_at(db::Transaction& tx, std::optional<UnitId> unit)
{
    return tx.rows<NamedUnit>(
        R"(SELECT id, name, parent_id FROM units
           WHERE (CAST($1 AS BIGINT) IS NULL AND parent_id IS NULL) OR id = $1 OR parent_id = $1
           ORDER BY CASE WHEN id = $1 THEN 0 ELSE 1 END, name, id)",
        unit);
}

// Sums of one line, before anything is hidden.
struct Sum
{
    UnitAlignment line;
    UnitCount count;
};

void add(UnitCount& sum, UnitCount const& count)
{
    sum.people += count.people;
    sum.goals += count.goals;
    sum.aligned += count.aligned;
}

// A line for each unit shown: what is counted for a unit goes to the line of the nearest at or above it.
std::vector<Sum> sums_of(Context& context, GoalPeriodId period, std::optional<UnitId> unit)
{
    std::vector<Sum> sums;
    std::map<UnitId, std::size_t> line_of;
    for (auto& one : units_at(context.tx, unit)) {
        line_of.emplace(one.id, sums.size());
        auto const is_own = unit == one.id;
        sums.push_back({{.unit_id = one.id,
                         .unit_name = std::move(one.name),
                         .is_own = is_own,
                         .people = {},
                         .goals = {},
                         .aligned = {}},
                        {}});
    }
    if (unit && !line_of.contains(*unit))
        throw not_found("unit");
    for (auto const& count : counts_by_unit(context.tx, period))
        for (auto const above : context.chart->unit_and_above(count.unit_id)) {
            auto const found = line_of.find(above);
            if (found == line_of.end())
                continue;
            if (!sums[found->second].line.is_own || above == count.unit_id)
                add(sums[found->second].count, count);
            break;
        }
    return sums;
}

void show(UnitAlignment& line, UnitCount const& count)
{
    line.people = count.people;
    line.goals = count.goals;
    line.aligned = count.aligned;
}

} // namespace

AlignmentReport alignment_report(Context& context, GoalPeriodId period, std::optional<UnitId> unit)
{
    auto const sums = sums_of(context, period, unit);
    auto const sees_single = context.may_for_everybody(platform::permissions::write_goals);
    AlignmentReport report{.whole = {}, .units = {}, .smallest = sees_single ? 0 : smallest_group};
    UnitCount whole;
    std::vector<std::int64_t> sizes{0};
    platform::GroupSum total{.total = 0, .parts = {}};
    for (auto const& sum : sums) {
        add(whole, sum.count);
        total.parts.push_back(sizes.size());
        sizes.push_back(sum.count.people);
    }
    sizes[0] = whole.people;
    auto const hidden = platform::hidden_groups(sizes, std::vector{total}, report.smallest);
    if (unit)
        report.whole = {
            .unit_id = *unit, .unit_name = sums.front().line.unit_name, .people = {}, .goals = {}, .aligned = {}};
    if (!hidden[0])
        show(report.whole, whole);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        report.units.push_back(sums[i].line);
        if (!hidden[i + 1])
            show(report.units.back(), sums[i].count);
    }
    return report;
}

} // namespace espalier::goals
