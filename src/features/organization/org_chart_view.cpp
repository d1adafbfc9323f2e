// SPDX-License-Identifier: Apache-2.0
// Nodes of the organisation chart with their counts, and the ways that lead to them.
#include "features/organization/org_chart_view.h"

#include "features/organization/head_counts.h"
#include "features/organization/org_chart_store.h"
#include "platform/paging.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::organization {

namespace {

std::vector<ChartPerson> counted(std::vector<store::ChartPersonRow> rows, HeadCounts const& counts)
{
    std::vector<ChartPerson> people;
    for (auto& row : rows) {
        auto const count = counts.of(row.id);
        people.push_back({.id = row.id,
                          .name = std::move(row.name),
                          .job_id = row.job_id,
                          .job_title = std::move(row.job_title),
                          .unit_id = row.unit_id,
                          .unit_name = std::move(row.unit_name),
                          .location = std::move(row.location),
                          .manager_id = row.manager_id,
                          .reports = count.direct,
                          .everybody_below = count.below});
    }
    return people;
}

std::vector<ChartUnit> counted(std::vector<store::ChartUnitRow> rows, HeadCounts const& counts)
{
    std::vector<ChartUnit> units;
    for (auto& row : rows) {
        auto const count = counts.of(row.id);
        units.push_back({.id = row.id,
                         .code = std::move(row.code),
                         .name = std::move(row.name),
                         .parent_id = row.parent_id,
                         .units_below = count.direct,
                         .people_here = count.here,
                         .everybody_below = count.below});
    }
    return units;
}

// The rows from the top down to the one with this id, each below the one it names.
template <class Row, class Key, class Above> std::vector<Row> from_the_top(std::vector<Row> rows, Key id, Above above)
{
    std::vector<Row> way;
    std::optional<Key> at = id;
    while (at && way.size() < rows.size()) {
        auto const row = std::find_if(rows.begin(), rows.end(), [&](Row const& one) { return one.id == *at; });
        if (row == rows.end())
            break;
        at = above(*row);
        way.push_back(*row);
    }
    std::reverse(way.begin(), way.end());
    return way;
}

} // namespace

platform::Page<ChartPerson> chart_people(Context& context, ChartPeopleFilter const& filter)
{
    auto const counts = HeadCounts::of(context);
    return platform::page_of(filter.limit, [&](std::int64_t limit) {
        auto rows = filter.manager_id
            ? store::chart_reports(context.tx, *filter.manager_id, filter.after, context.today(), limit)
            : store::chart_tops(context.tx, filter.after, context.today(), limit);
        return counted(std::move(rows), *counts);
    });
}

platform::Page<ChartUnit> chart_units(Context& context, ChartUnitsFilter const& filter)
{
    auto const counts = HeadCounts::of(context);
    return platform::page_of(filter.limit, [&](std::int64_t limit) {
        return counted(store::chart_units_below(context.tx, filter.parent_id, filter.after, limit), *counts);
    });
}

PeopleWay way_to_person(Context& context, PersonId id)
{
    auto const today = context.today();
    auto const above = [](store::ChartPersonRow const& row) { return row.manager_id; };
    auto way = from_the_top(store::chart_line_above(context.tx, id, today), id, above);
    auto const whom = person(context, id);
    if (way.empty() || (whom.left_on && *whom.left_on < today))
        throw not_found("person");
    return {counted(std::move(way), *HeadCounts::of(context))};
}

UnitsWay way_to_unit(Context& context, UnitId id)
{
    auto const above = [](store::ChartUnitRow const& row) { return row.parent_id; };
    auto way = from_the_top(store::chart_units_above(context.tx, id), id, above);
    if (way.empty())
        throw not_found("unit");
    return {counted(std::move(way), *HeadCounts::of(context))};
}

} // namespace espalier::organization
