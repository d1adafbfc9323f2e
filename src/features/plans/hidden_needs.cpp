// SPDX-License-Identifier: Apache-2.0
// The groups of the dashboard, the sums that tie them together, and what each competency hides of them.
#include "features/plans/hidden_needs.h"

#include "features/plans/needs_summary.h"

#include <algorithm>
#include <span>

namespace espalier::plans {

namespace {

constexpr JobId all_jobs{0};
using Kind = Extent::Kind;
using Cell = std::pair<platform::UnitId, JobId>; // people of one unit who hold one job

} // namespace

// Finds out what is hidden. The groups and sums are the same for every competency; only how many people are assessed differs.
class HiddenNeedsWork
{
public:
    HiddenNeedsWork(std::span<store::NeedTotals const> totals, platform::OrgChart const& chart) : chart_(chart)
    {
        for (auto const& row : totals)
            places_.try_emplace({row.unit_id, row.job_id});
        for (auto const& [cell, places] : places_)
            each_group_of(cell, [&](Group const& group) { groups_.push_back(group); });
        std::sort(groups_.begin(), groups_.end());
        groups_.erase(std::unique(groups_.begin(), groups_.end()), groups_.end());
        for (auto& entry : places_)
            each_group_of(entry.first, [&](Group const& group) { entry.second.push_back(place_of(group)); });
        add_up();
        largest_.resize(groups_.size());
        hidden_competencies_.resize(groups_.size());
    }

    std::vector<bool> hidden_of(std::span<store::NeedTotals const> one_competency)
    {
        std::vector<std::int64_t> sizes(groups_.size()); // people assessed
        for (auto const& row : one_competency)
            for (auto const place : places_.at({row.unit_id, row.job_id}))
                sizes[place] += row.assessed;
        auto hidden = platform::hidden_groups(sizes, sums_, smallest_group);
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            largest_[i] = std::max(largest_[i], sizes[i]);
            if (hidden[i])
                hidden_competencies_[i].add(sizes[i]);
        }
        return hidden;
    }

    // After each competency. At least as many different people are in a group as are assessed on one of its competencies.
    std::vector<bool> hidden_of_all_competencies() const
    {
        std::vector<bool> hidden(groups_.size());
        for (std::size_t i = 0; i < hidden.size(); ++i)
            hidden[i] = platform::gives_away(hidden_competencies_[i], false, smallest_group);
        return platform::hidden_groups(largest_, sums_, smallest_group, std::move(hidden));
    }

    HiddenNeeds::Groups groups() { return std::move(groups_); }

private:
    using Group = HiddenNeeds::Group;

    // A person counts in the unit, in each unit above and in everybody; there in the job and in all jobs.
    template <class Visit> void each_group_of(Cell const& cell, Visit visit) const
    {
        auto const [unit, job] = cell;
        auto const line = chart_.unit_and_above(unit);
        for (auto const one : {job, all_jobs}) {
            visit({Extent{Kind::unit, unit}, one});
            for (auto const above : line)
                visit({Extent{Kind::unit_and_below, above}, one});
            visit({Extent{}, one});
        }
    }

    std::size_t place_of(Group const& group) const
    {
        return static_cast<std::size_t>(std::lower_bound(groups_.begin(), groups_.end(), group) - groups_.begin());
    }

    // The next larger group of units that a group is part of.
    Group containing(Group const& group) const
    {
        auto const& [extent, job] = group;
        if (extent.kind == Kind::unit)
            return {Extent{Kind::unit_and_below, extent.unit}, job};
        if (auto const parent = chart_.parent_of(extent.unit))
            return {Extent{Kind::unit_and_below, *parent}, job};
        return {Extent{}, job};
    }

    void add_up()
    {
        std::map<std::size_t, std::vector<std::size_t>> over_units, over_jobs; // parts of each total
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            auto const& [extent, job] = groups_[i];
            if (extent.kind != Kind::everybody)
                over_units[place_of(containing(groups_[i]))].push_back(i);
            if (job != all_jobs)
                over_jobs[place_of({extent, all_jobs})].push_back(i);
        }
        for (auto* const direction : {&over_units, &over_jobs})
            for (auto& [total, parts] : *direction)
                sums_.push_back({total, std::move(parts)});
    }

    platform::OrgChart const& chart_;
    HiddenNeeds::Groups groups_;
    std::map<Cell, std::vector<std::size_t>> places_; // of the groups that a cell counts in
    std::vector<platform::GroupSum> sums_;
    std::vector<std::int64_t> largest_; // people assessed on the competency that has most
    std::vector<platform::HiddenParts> hidden_competencies_;
};

HiddenNeeds::HiddenNeeds(std::vector<store::NeedTotals> totals, platform::OrgChart const& chart)
{
    std::sort(totals.begin(), totals.end(),
              [](auto const& a, auto const& b) { return a.competency_id < b.competency_id; });
    HiddenNeedsWork work(totals, chart);
    for (auto from = totals.begin(); from != totals.end();) {
        auto const to =
            std::find_if(from, totals.end(), [&](auto const& row) { return row.competency_id != from->competency_id; });
        competency_.emplace(from->competency_id, work.hidden_of({from, to}));
        from = to;
    }
    all_competencies_ = work.hidden_of_all_competencies();
    groups_ = work.groups();
}

bool HiddenNeeds::hides(Extent extent, std::optional<JobId> job, std::optional<CompetencyId> competency) const
{
    Group const group{extent, job.value_or(all_jobs)};
    auto const at = std::lower_bound(groups_.begin(), groups_.end(), group);
    if (at == groups_.end() || *at != group)
        return false;
    auto const place = static_cast<std::size_t>(at - groups_.begin());
    if (!competency)
        return all_competencies_[place];
    auto const found = competency_.find(*competency);
    return found != competency_.end() && found->second[place];
}

std::shared_ptr<HiddenNeeds const> HiddenNeedsOfLastRound::of(platform::Context& context,
                                                              Id<store::AssessmentRound> round)
{
    std::scoped_lock const lock(mutex_);
    if (!hidden_ || round_ != round || chart_version_ != context.chart->version()) {
        hidden_.reset();
        hidden_ = std::make_shared<HiddenNeeds const>(store::totals(context.tx), *context.chart);
        round_ = round;
        chart_version_ = context.chart->version();
    }
    return hidden_;
}

} // namespace espalier::plans
