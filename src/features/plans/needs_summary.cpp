// SPDX-License-Identifier: Apache-2.0
// The needs dashboard's figures, from the totals of the last round.
#include "features/plans/needs_summary.h"

#include "features/plans/hidden_needs.h"
#include "features/plans/needs_store.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

class Sums
{
public:
    void add(store::NeedTotals const& row)
    {
        // Each competency that a job requires is required of all who hold it: they are counted once.
        auto& people = people_[{row.unit_id, row.job_id}];
        people = std::max(people, row.people);
        requirements += row.people;
        assessed += row.assessed;
        needing += row.needing;
        gap += row.gap_sum;
        importance += row.importance_sum;
    }
    std::int64_t people() const
    {
        return std::accumulate(people_.begin(), people_.end(), std::int64_t{0},
                               [](std::int64_t sum, auto const& one) { return sum + one.second; });
    }

    std::int64_t requirements = 0, assessed = 0, needing = 0;
    double gap = 0, importance = 0;

private:
    std::map<std::pair<platform::UnitId, JobId>, std::int64_t> people_;
};

using Groups = std::map<std::int64_t, Sums>;

Groups grouped(Context& context, NeedsSummaryFilter const& filter)
{
    std::set<platform::UnitId> units; // wanted; none: all
    if (filter.unit_id)
        for (auto const unit : context.chart->unit_and_below(*filter.unit_id))
            units.insert(unit);
    Groups groups;
    store::each_total(context.tx, filter.job_id, filter.competency_id, [&](store::NeedTotals const& row) {
        if (filter.unit_id && !units.contains(row.unit_id))
            return;
        switch (filter.by) {
        case SummaryBy::competency: groups[row.competency_id.value].add(row); break;
        case SummaryBy::job: groups[row.job_id.value].add(row); break;
        case SummaryBy::unit:
            for (auto const unit : context.chart->unit_and_above(row.unit_id))
                if (!filter.unit_id || units.contains(unit))
                    groups[unit.value].add(row);
        }
    });
    return groups;
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
                                    Id<store::AssessmentRound> round, Groups const& groups)
{
    auto const needs = context.workspace.kept<HiddenNeedsOfLastRound>().of(context, round);
    auto const whole =
        filter.unit_id ? Extent{Extent::Kind::unit_and_below, *filter.unit_id} : Extent{Extent::Kind::everybody};
    auto const hides = [&](std::int64_t id) {
        switch (filter.by) {
        case SummaryBy::competency: return needs->hides(whole, filter.job_id, CompetencyId{id});
        case SummaryBy::unit:
            return needs->hides({Extent::Kind::unit_and_below, {id}}, filter.job_id, filter.competency_id);
        case SummaryBy::job: return needs->hides(whole, JobId{id}, filter.competency_id);
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
    NeedsSummaryLine line{
        .id = {id}, .name = std::move(name), .people = sums.people(), .requirements = sums.requirements};
    line.is_hidden = is_hidden;
    if (line.is_hidden)
        return line;
    line.assessed = sums.assessed;
    line.needing = sums.needing;
    line.mean_importance = sums.requirements > 0 ? sums.importance / static_cast<double>(sums.requirements) : 0;
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

    auto const groups = grouped(context, filter);
    auto known = names(context.tx, filter.by);
    auto const hidden = context.may_for_everybody(permissions::read_growth)
        ? std::set<std::int64_t>()
        : hidden_lines(context, filter, round->id, groups);
    for (auto const& [id, sums] : groups)
        summary.items.push_back(line_of(id, known[id], sums, hidden.contains(id)));
    std::stable_sort(summary.items.begin(), summary.items.end(),
                     [](NeedsSummaryLine const& a, NeedsSummaryLine const& b) {
                         return a.borich.value_or(-1) > b.borich.value_or(-1);
                     });
    std::int64_t rank = 0;
    for (auto& line : summary.items)
        line.rank = ++rank;
    auto page = platform::page_of_all(std::move(summary.items), filter.after, filter.limit,
                                      [](NeedsSummaryLine const& line) { return line.id; });
    summary.items = std::move(page.items);
    summary.next = std::move(page.next);
    return summary;
}

platform::Page<WhoNeeds> who_needs(Context& context, WhoNeedsFilter const& filter)
{
    std::optional<PersonId> manager; // sees those below
    if (!context.may_for_everybody(permissions::read_shared_needs))
        manager = context.viewer_person();
    context.narrows_itself();
    return platform::page_of(
        filter.limit,
        [&](std::int64_t limit) { return store::who_needs(context.tx, filter, manager, context.today(), limit); },
        [](WhoNeeds const& row) { return std::to_string(row.need_id.value); });
}

} // namespace espalier::plans
