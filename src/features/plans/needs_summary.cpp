// SPDX-License-Identifier: Apache-2.0
// The needs dashboard's figures, from the totals of the last round.
#include "features/plans/needs_summary.h"

#include "features/plans/needs_store.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <algorithm>
#include <map>

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

NeedsSummaryLine line_of(std::int64_t id, std::string name, Sums const& sums, bool sees_single_people)
{
    NeedsSummaryLine line{.id = std::to_string(id), .name = std::move(name), .people = sums.people};
    line.is_hidden = sums.assessed < smallest_group && !sees_single_people;
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
    for (auto const& row : store::totals(context.tx, filter.job_id, filter.competency_id)) {
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
    auto const sees_single_people = context.may_for_everybody(permissions::read_growth);
    for (auto const& [id, sums] : groups)
        summary.items.push_back(line_of(id, known[id], sums, sees_single_people));
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
    auto const offset = filter.offset ? filter.offset->value : 0;
    auto const limit = filter.limit ? filter.limit->value : platform::default_page;
    return platform::page_of(
        filter.limit,
        [&](std::int64_t wanted) {
            return store::who_needs(context.tx, filter.competency_id, filter.unit_id, offset, wanted);
        },
        [&](WhoNeeds const&) { return std::to_string(offset + limit); });
}

} // namespace espalier::plans
