// SPDX-License-Identifier: Apache-2.0
// Which share of the goals of each unit is linked to something above, with small groups hidden from those who may not see
// single goals.
#include "features/goals/goal_conditions.h"
#include "features/goals/goal_map.h"
#include "platform/permissions.h"
#include "platform/small_groups.h"

#include <fmt/core.h>

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
    static auto const statement = fmt::format(
        R"(SELECT o.unit_id, COUNT(DISTINCT g.owner_id) AS people, COUNT(*) AS goals,
                  SUM(CASE WHEN {} THEN 1 ELSE 0 END) AS aligned
           FROM goals g JOIN people o ON o.id = g.owner_id
           WHERE g.goal_period_id = $1 AND {}
           GROUP BY o.unit_id)",
        is_aligned, is_counted);
    return tx.rows<UnitCount>(statement, period);
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

void add(UnitCount& sum, UnitCount const& count)
{
    sum.people += count.people;
    sum.goals += count.goals;
    sum.aligned += count.aligned;
}

// Everybody, each unit with those below, and each unit's own people: all that the report may ever show, and which sums tie
// it together, so that no two reports, of a unit and of the one above, tell by subtraction what each of them hides.
class Groups
{
public:
    Groups(std::vector<UnitCount> const& counts, platform::OrgChart const& chart, std::int64_t smallest)
    {
        for (auto const& count : counts) {
            add(counts_[everybody], count);
            add(counts_[place_in(own_, count.unit_id)], count);
            for (auto const above : chart.unit_and_above(count.unit_id))
                add(counts_[place_in(below_, above)], count);
        }
        std::map<std::size_t, std::vector<std::size_t>> parts; // of each total
        for (auto const& [unit, place] : below_) {
            auto const parent = chart.parent_of(unit);
            parts[parent ? below_.at(*parent) : everybody].push_back(place);
            if (auto const own = own_.find(unit); own != own_.end())
                parts[place].push_back(own->second);
        }
        std::vector<platform::GroupSum> sums;
        for (auto& [total, of] : parts)
            sums.push_back({.total = total, .parts = std::move(of)});
        std::vector<std::int64_t> sizes;
        for (auto const& count : counts_)
            sizes.push_back(count.people);
        hidden_ = platform::hidden_groups(sizes, sums, smallest);
    }

    void show(UnitAlignment& line) const
    {
        auto const place = place_of(line);
        if (place && hidden_[*place])
            return;
        auto const count = place ? counts_[*place] : UnitCount{};
        line.people = count.people;
        line.goals = count.goals;
        line.aligned = count.aligned;
    }

private:
    using Places = std::map<UnitId, std::size_t>;
    static constexpr std::size_t everybody = 0;

    std::size_t place_in(Places& places, UnitId unit)
    {
        auto const [found, is_new] = places.try_emplace(unit, counts_.size());
        if (is_new)
            counts_.emplace_back();
        return found->second;
    }

    std::optional<std::size_t> place_of(UnitAlignment const& line) const
    {
        if (!line.unit_id)
            return everybody;
        auto const& places = line.is_own ? own_ : below_;
        auto const found = places.find(*line.unit_id);
        return found == places.end() ? std::nullopt : std::optional(found->second);
    }

    std::vector<UnitCount> counts_{1};
    Places own_, below_;
    std::vector<bool> hidden_;
};

UnitAlignment line_of(std::optional<UnitId> unit, std::string name, bool is_own)
{
    return {.unit_id = unit, .unit_name = std::move(name), .is_own = is_own, .people = {}, .goals = {}, .aligned = {}};
}

} // namespace

AlignmentReport alignment_report(Context& context, GoalPeriodId period, std::optional<UnitId> unit)
{
    auto const sees_single = context.may_for_everybody(platform::permissions::write_goals);
    AlignmentReport report{.whole = {}, .units = {}, .smallest = sees_single ? 0 : smallest_group};
    Groups const groups(counts_by_unit(context.tx, period), *context.chart, report.smallest);
    for (auto& one : units_at(context.tx, unit)) {
        if (unit == one.id)
            report.whole = line_of(one.id, one.name, false);
        report.units.push_back(line_of(one.id, std::move(one.name), unit == one.id));
        groups.show(report.units.back());
    }
    if (unit && !report.whole.unit_id)
        throw not_found("unit");
    groups.show(report.whole);
    return report;
}

} // namespace espalier::goals
