// SPDX-License-Identifier: Apache-2.0
// The needs dashboard's figures, from the totals of the last round.
#include "features/plans/needs_summary.h"

#include "features/plans/needs_store.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/small_groups.h"

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

// The groups that the figures of one line may be compared with: each unit alone, each with those below, and everybody.
// Whoever sees a unit with those below and the parts of it must not be able to compute the part that is hidden.
class UnitGroups
{
public:
    using Parents = std::map<platform::UnitId, std::optional<platform::UnitId>>;

    explicit UnitGroups(Parents const& parents) : parents_(parents) {}

    void add(store::NeedTotals const& row)
    {
        count(alone_[row.unit_id], row);
        count(everybody_, row);
        std::optional<platform::UnitId> unit = row.unit_id;
        for (std::size_t steps = 0; unit && steps <= parents_.size(); ++steps) {
            count(with_below_[*unit], row);
            auto const found = parents_.find(*unit);
            unit = found == parents_.end() ? std::nullopt : found->second;
        }
    }

    void hide()
    {
        std::vector<std::int64_t> sizes;
        auto const number = [&](Group& group) {
            group.place = sizes.size();
            sizes.push_back(group.people());
        };
        number(everybody_);
        for (auto& [unit, group] : alone_)
            number(group);
        for (auto& [unit, group] : with_below_)
            number(group);
        hidden_ = platform::hidden_groups(sizes, sums(), smallest_group);
    }

    bool hides_alone(platform::UnitId unit) const { return is_hidden(alone_, unit); }
    bool hides_with_below(std::optional<platform::UnitId> unit) const
    {
        return unit ? is_hidden(with_below_, *unit) : hidden_[everybody_.place];
    }

private:
    // At least so many different people: who is assessed on one competency is counted once there.
    struct Group
    {
        std::map<CompetencyId, std::int64_t> assessed;
        std::size_t place = 0;

        std::int64_t people() const
        {
            std::int64_t most = 0;
            for (auto const& [competency, people] : assessed)
                most = std::max(most, people);
            return most;
        }
    };

    using Groups = std::map<platform::UnitId, Group>;

    // Nobody is in a unit that no row names.
    bool is_hidden(Groups const& groups, platform::UnitId unit) const
    {
        auto const found = groups.find(unit);
        return found != groups.end() && hidden_[found->second.place];
    }

    static void count(Group& group, store::NeedTotals const& row) { group.assessed[row.competency_id] += row.assessed; }

    std::vector<platform::GroupSum> sums() const
    {
        std::map<platform::UnitId, platform::GroupSum> of_units;
        platform::GroupSum all{.total = everybody_.place, .parts = {}};
        for (auto const& [unit, group] : with_below_) {
            of_units[unit].total = group.place;
            auto const parent = parents_.find(unit);
            if (parent != parents_.end() && parent->second)
                of_units[*parent->second].parts.push_back(group.place);
            else
                all.parts.push_back(group.place);
        }
        for (auto const& [unit, group] : alone_)
            of_units[unit].parts.push_back(group.place);
        std::vector<platform::GroupSum> result{std::move(all)};
        for (auto& [unit, sum] : of_units)
            result.push_back(std::move(sum));
        return result;
    }

    Parents const& parents_;
    Group everybody_;
    Groups alone_, with_below_;
    std::vector<bool> hidden_;
};

// The lines that a viewer who may not see single people must not see. In a list of units a line is a unit alone; in the
// others it is the unit that was asked for with those below, or everybody.
std::set<std::int64_t> hidden_lines(Context& context, NeedsSummaryFilter const& filter,
                                    std::vector<store::NeedTotals> const& rows)
{
    auto const parents = store::unit_parents(context.tx);
    std::map<std::int64_t, UnitGroups> groups; // one for each line; a single one where the lines are units
    for (auto const& row : rows)
        groups.try_emplace(filter.by == SummaryBy::unit ? 0 : group_of(row, filter.by), parents).first->second.add(row);
    for (auto& [id, group] : groups)
        group.hide();
    std::set<std::int64_t> hidden;
    for (auto const& row : rows) {
        auto const id = group_of(row, filter.by);
        if (filter.by == SummaryBy::unit ? groups.at(0).hides_alone(row.unit_id)
                                         : groups.at(id).hides_with_below(filter.unit_id))
            hidden.insert(id);
    }
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
                                                                            : hidden_lines(context, filter, rows);
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
