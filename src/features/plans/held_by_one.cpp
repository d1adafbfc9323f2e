// SPDX-License-Identifier: Apache-2.0
// Which units are meant, and one line for each competency.
#include "features/plans/held_by_one.h"

#include "features/organization/head_counts.h"
#include "features/plans/held_by_one_store.h"
#include "features/plans/needs_store.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

using Units = std::vector<platform::UnitId>;

// The units asked for, of those that may be seen; none: all.
std::optional<Units> units_meant(Context& context, std::optional<platform::UnitId> unit,
                                 std::optional<Units> const& own)
{
    if (!unit)
        return own;
    auto wanted = context.chart->unit_and_below(*unit);
    if (!own)
        return wanted;
    Units meant;
    for (auto const one : wanted)
        if (std::binary_search(own->begin(), own->end(), one))
            meant.push_back(one);
    if (meant.empty())
        throw not_found("unit");
    return meant;
}

// Who alone reaches a high level may be alone on a lower one, too: that is one line, of the lowest.
std::vector<HeldByOne> by_competency(std::vector<HeldByOne> rows)
{
    std::vector<HeldByOne> lines;
    for (auto& row : rows) {
        if (lines.empty() || lines.back().competency_id != row.competency_id) {
            lines.push_back(std::move(row));
            continue;
        }
        lines.back().required_of += row.required_of;
        lines.back().jobs += row.jobs;
        lines.back().needing += row.needing;
    }
    std::sort(lines.begin(), lines.end(), [](HeldByOne const& a, HeldByOne const& b) {
        return std::tie(b.required_of, a.competency_name, a.competency_id) <
            std::tie(a.required_of, b.competency_name, b.competency_id);
    });
    return lines;
}

// Units in which everybody who is here is this person or below them.
std::vector<platform::UnitId> units_led_by(Context& context, PersonId manager)
{
    auto const& chart = *context.chart;
    std::map<platform::UnitId, std::int64_t> led;
    auto const count = [&](PersonId person) {
        if (chart.is_present(person, context.today()))
            ++led[*chart.unit_of(person)];
    };
    count(manager);
    for (auto const person : chart.everybody_below(manager))
        count(person);
    auto const all = organization::HeadCounts::of(context);
    std::vector<platform::UnitId> units;
    for (auto const& [unit, people] : led)
        if (all->of(unit).here == people)
            units.push_back(unit);
    return units;
}

} // namespace

HeldByOnePage held_by_one(Context& context, HeldByOneFilter const& filter)
{
    HeldByOnePage page;
    if (!context.may_for_everybody(permissions::read_shared_needs))
        page.own_units = units_led_by(context, context.viewer_person());
    context.narrows_itself();
    auto const round = store::last_round(context.tx);
    if (!round)
        return page;
    page.assessed_at = round->assessed_at;
    auto const units = units_meant(context, filter.unit_id, page.own_units);
    auto lines =
        platform::page_of_all(by_competency(store::held_by_one(context.tx, units, filter.competency_id)), filter.after,
                              filter.limit, [](HeldByOne const& line) { return line.competency_id; });
    page.items = std::move(lines.items);
    page.next = std::move(lines.next);
    return page;
}

} // namespace espalier::plans
