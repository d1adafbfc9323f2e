// SPDX-License-Identifier: Apache-2.0
// Tables of groups, one for each competency, and the sums that tie their groups together.
#include "features/plans/hidden_needs.h"

#include "features/plans/needs_summary.h"

#include <algorithm>

namespace espalier::plans {

namespace {

constexpr JobId all_jobs{0};
using Kind = Extent::Kind;

} // namespace

HiddenNeeds::HiddenNeeds(std::vector<store::NeedTotals> const& totals, Parents const& parents) : parents_(parents)
{
    for (auto const& row : totals)
        count(tables_[row.competency_id], row);
    for (auto& [competency, table] : tables_)
        table.hidden = platform::hidden_groups(table.sizes, sums_of(table), smallest_group);
    add_up_competencies();
}

bool HiddenNeeds::hides(Extent extent, std::optional<JobId> job, std::optional<CompetencyId> competency) const
{
    auto const table = competency ? tables_.find(*competency) : tables_.end();
    if (competency && table == tables_.end())
        return false;
    auto const& groups = competency ? table->second : all_;
    auto const found = groups.places.find({extent, job.value_or(all_jobs)});
    return found != groups.places.end() && groups.hidden[found->second];
}

std::size_t HiddenNeeds::Table::place_of(Key const& key)
{
    auto const [at, is_new] = places.try_emplace(key, sizes.size());
    if (is_new)
        sizes.push_back(0);
    return at->second;
}

// A person counts in the unit, in each unit above and in everybody; there in the job and in all jobs.
void HiddenNeeds::count(Table& table, store::NeedTotals const& row) const
{
    for (auto const job : {row.job_id, all_jobs}) {
        auto const add = [&](Extent extent) { table.sizes[table.place_of({extent, job})] += row.assessed; };
        add({Kind::unit, row.unit_id});
        add({});
        std::optional<platform::UnitId> unit = row.unit_id;
        for (std::size_t steps = 0; unit && steps <= parents_.size(); ++steps) {
            add({Kind::unit_and_below, *unit});
            auto const found = parents_.find(*unit);
            unit = found == parents_.end() ? std::nullopt : found->second;
        }
    }
}

// The next larger group of units that a group is part of.
HiddenNeeds::Key HiddenNeeds::containing(Key const& key) const
{
    auto const& [extent, job] = key;
    if (extent.kind == Kind::unit)
        return {Extent{Kind::unit_and_below, extent.unit}, job};
    auto const parent = parents_.find(extent.unit);
    if (parent != parents_.end() && parent->second)
        return {Extent{Kind::unit_and_below, *parent->second}, job};
    return {Extent{}, job};
}

std::vector<platform::GroupSum> HiddenNeeds::sums_of(Table const& table) const
{
    std::map<Key, platform::GroupSum> over_units, over_jobs;
    auto const add = [&](std::map<Key, platform::GroupSum>& sums, Key const& total, std::size_t part) {
        auto& sum = sums[total];
        sum.total = table.places.at(total);
        sum.parts.push_back(part);
    };
    for (auto const& [key, place] : table.places) {
        auto const& [extent, job] = key;
        if (extent.kind != Kind::everybody)
            add(over_units, containing(key), place);
        if (job != all_jobs)
            add(over_jobs, {extent, all_jobs}, place);
    }
    std::vector<platform::GroupSum> sums;
    for (auto* const direction : {&over_units, &over_jobs})
        for (auto& [total, sum] : *direction)
            sums.push_back(std::move(sum));
    return sums;
}

// At least as many different people are in a group as are assessed on one of its competencies.
void HiddenNeeds::add_up_competencies()
{
    for (auto const& [competency, table] : tables_)
        for (auto const& [key, place] : table.places) {
            auto& people = all_.sizes[all_.place_of(key)];
            people = std::max(people, table.sizes[place]);
        }
    for (auto const& [key, place] : all_.places) {
        // The group's competencies, and last what adds them up.
        platform::GroupSum sum;
        std::vector<std::int64_t> sizes;
        std::vector<bool> hidden;
        for (auto const& [competency, table] : tables_)
            if (auto const found = table.places.find(key); found != table.places.end()) {
                sum.parts.push_back(sizes.size());
                sizes.push_back(table.sizes[found->second]);
                hidden.push_back(table.hidden[found->second]);
            }
        sum.total = sizes.size();
        sizes.push_back(all_.sizes[place]);
        hidden.push_back(false);
        all_.hidden.resize(all_.sizes.size());
        all_.hidden[place] = platform::gives_away(sum, sizes, hidden, smallest_group);
    }
    all_.hidden = platform::hidden_groups(all_.sizes, sums_of(all_), smallest_group, std::move(all_.hidden));
}

} // namespace espalier::plans
