// SPDX-License-Identifier: Apache-2.0
// The needs dashboard's figures, from the totals of the last round.
#include "features/plans/needs_summary.h"

#include "features/plans/hidden_needs.h"
#include "features/plans/needs_store.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <algorithm>
#include <map>
#include <set>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

struct Sums
{
    std::int64_t people = 0, assessed = 0, needing = 0;
    double gap = 0, importance = 0;
};

std::int64_t group_of(store::NeedTotals const& row, SummaryBy by)
{
    switch (by) {
    case SummaryBy::competency: return row.competency_id.value;
    case SummaryBy::unit: return row.unit_id.value;
    case SummaryBy::job: return row.job_id.value;
    }
    return 0;
}

std::map<std::int64_t, std::string> names(db::Transaction& tx, SummaryBy by)
{
    std::map<std::int64_t, std::string> result;
    for (auto& row : store::names_of(tx, by))
        result.emplace(row.id, std::move(row.name));
    return result;
}

// The lines of those ids that a viewer who may not see single people must not see.
std::set<std::int64_t> hidden_lines(Context& context, NeedsSummaryFilter const& filter,
                                    std::map<std::int64_t, Sums> const& groups)
{
    auto const parents = store::unit_parents(context.tx);
    HiddenNeeds const needs(store::totals(context.tx, std::nullopt, filter.competency_id), parents);
    auto const whole =
        filter.unit_id ? Extent{Extent::Kind::unit_and_below, *filter.unit_id} : Extent{Extent::Kind::everybody};
    auto const hides = [&](std::int64_t id) {
        switch (filter.by) {
        case SummaryBy::competency: return needs.hides(whole, filter.job_id, CompetencyId{id});
        case SummaryBy::unit: return needs.hides({Extent::Kind::unit, {id}}, filter.job_id, filter.competency_id);
        case SummaryBy::job: return needs.hides(whole, JobId{id}, filter.competency_id);
        }
        return true;
    };
    std::set<std::int64_t> hidden;
    for (auto const& [id, sums] : groups)
        if (hides(id))
            hidden.insert(id);
    return hidden;
}

NeedsSummaryLine line_of(std::int64_t id, std::string name, Sums const& sums, bool is_hidden)
{
    NeedsSummaryLine line{.id = std::to_string(id), .name = std::move(name), .people = sums.people};
    line.is_hidden = is_hidden;
    if (line.is_hidden)
        return line;
    line.assessed = sums.assessed;
    line.needing = sums.needing;
    line.mean_importance = sums.people > 0 ? sums.importance / static_cast<double>(sums.people) : 0;
    if (sums.assessed == 0)
        return line;
    line.mean_gap = sums.gap / static_cast<double>(sums.assessed);
    line.borich = *line.mean_gap * *line.mean_importance;
    return line;
}

} // namespace

NeedsSummary needs_summary(Context& context, NeedsSummaryFilter const& filter)
{
    NeedsSummary summary;
    auto const round = store::last_round(context.tx);
    if (!round)
        return summary;
    summary.assessed_at = round->assessed_at;
    summary.people = round->people;
    summary.needs = round->needs;

    std::vector<platform::UnitId> units;
    if (filter.unit_id)
        units = context.chart->unit_and_below(*filter.unit_id);
    std::map<std::int64_t, Sums> groups;
    auto const rows = store::totals(context.tx, filter.job_id, filter.competency_id);
    for (auto const& row : rows) {
        if (filter.unit_id && std::find(units.begin(), units.end(), row.unit_id) == units.end())
            continue;
        auto& sums = groups[group_of(row, filter.by)];
        sums.people += row.people;
        sums.assessed += row.assessed;
        sums.needing += row.needing;
        sums.gap += row.gap_sum;
        sums.importance += row.importance_sum;
    }
    auto known = names(context.tx, filter.by);
    auto const hidden = context.may_for_everybody(permissions::read_growth) ? std::set<std::int64_t>()
                                                                            : hidden_lines(context, filter, groups);
    for (auto const& [id, sums] : groups)
        summary.items.push_back(line_of(id, known[id], sums, hidden.contains(id)));
    std::stable_sort(summary.items.begin(), summary.items.end(),
                     [](NeedsSummaryLine const& a, NeedsSummaryLine const& b) {
                         return a.borich.value_or(-1) > b.borich.value_or(-1);
                     });
    std::int64_t rank = 0;
    for (auto& line : summary.items)
        line.rank = ++rank;
    return summary;
}

platform::Page<WhoNeeds> who_needs(Context& context, WhoNeedsFilter const& filter)
{
    return platform::page_of(
        filter.limit, [&](std::int64_t limit) { return store::who_needs(context.tx, filter, context.today(), limit); },
        [](WhoNeeds const& row) { return std::to_string(row.need_id.value); });
}

} // namespace espalier::plans
