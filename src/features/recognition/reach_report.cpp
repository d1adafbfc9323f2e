// SPDX-License-Identifier: Apache-2.0
// Adding up the tree of units, hiding what would tell of few, and cutting out what was asked for.
#include "features/recognition/reach_report.h"

#include "features/organization/unit_names.h"
#include "features/recognition/recognition_reach_store.h"
#include "platform/permissions.h"
#include "platform/small_groups.h"

#include <algorithm>
#include <map>

namespace espalier::recognition {

namespace {

constexpr std::int64_t smallest_group = 5; // people
constexpr std::int64_t most_pairs = 50;

void add(ReachFigures& sum, ReachFigures const& figures)
{
    sum.people += figures.people;
    sum.givers += figures.givers;
    sum.receivers += figures.receivers;
}

// The people in a unit itself, or with those of the units below; none: everybody.
struct Group
{
    std::optional<UnitId> unit;
    bool is_below_included = true;
    auto operator<=>(Group const&) const = default;
};

// Every unit's figures, with those below and without, and which of them are hidden. Found out for the whole tree at once, so
// that asking for one unit and then for one below gives nothing away.
class ReachTree
{
public:
    ReachTree(std::vector<store::UnitReach> const& units, platform::OrgChart const& chart)
    {
        for (auto const& unit : units) {
            add(groups_[{unit.unit_id, false}], unit);
            for (auto const above : chart.unit_and_above(unit.unit_id))
                add(groups_[{above, true}], unit);
            add(groups_[{{}, true}], unit);
        }
        std::vector<std::int64_t> sizes;
        std::map<Group, std::size_t> place;
        for (auto const& [group, figures] : groups_) {
            place.emplace(group, sizes.size());
            sizes.push_back(figures.people);
        }
        std::map<std::size_t, std::vector<std::size_t>> parts;
        for (auto const& [group, at] : place)
            if (group.unit)
                parts[place.at(container_of(group, chart))].push_back(at);
        std::vector<platform::GroupSum> sums;
        for (auto& [total, of] : parts)
            sums.push_back({total, std::move(of), platform::GroupSum::Parts::apart});
        auto const hidden = platform::hidden_groups(sizes, sums, smallest_group);
        for (auto const& [group, at] : place)
            if (hidden[at])
                hidden_.push_back(group);
    }

    std::optional<ReachFigures> figures_of(Group const& group) const
    {
        auto const found = groups_.find(group);
        if (found == groups_.end())
            return ReachFigures{};
        return std::binary_search(hidden_.begin(), hidden_.end(), group) ? std::nullopt : std::optional(found->second);
    }
    bool has(Group const& group) const { return groups_.contains(group); }

private:
    static Group container_of(Group const& group, platform::OrgChart const& chart)
    {
        return {group.is_below_included ? chart.parent_of(*group.unit) : group.unit, true};
    }

    std::map<Group, ReachFigures> groups_;
    std::vector<Group> hidden_; // sorted
};

std::optional<UnitId> only_top(std::map<UnitId, std::string> const& units, platform::OrgChart const& chart)
{
    std::optional<UnitId> top;
    for (auto const& [unit, name] : units) {
        if (chart.parent_of(unit))
            continue;
        if (top)
            return std::nullopt;
        top = unit;
    }
    return top;
}

// The line that somebody of `unit` is counted in; nothing where that lies outside of what is asked for.
std::optional<Group> line_of(UnitId unit, std::optional<UnitId> within, platform::OrgChart const& chart)
{
    auto const above = chart.unit_and_above(unit);
    if (!within)
        return Group{above.back(), true};
    auto const at = std::find(above.begin(), above.end(), *within);
    if (at == above.end())
        return std::nullopt;
    return at == above.begin() ? Group{*within, false} : Group{*std::prev(at), true};
}

std::vector<ReachLine> lines_of(ReachTree const& tree, std::map<UnitId, std::string> const& names,
                                std::optional<UnitId> within, platform::OrgChart const& chart)
{
    std::vector<ReachLine> lines;
    for (auto const& [unit, name] : names)
        if (chart.parent_of(unit) == within && tree.has({unit, true}))
            lines.push_back({unit, name, tree.figures_of({unit, true})});
    if (within && tree.has({within, false}))
        lines.push_back({std::nullopt, names.at(*within), tree.figures_of({within, false})});
    auto const people = [](ReachLine const& line) { return line.figures ? line.figures->people : -1; };
    std::stable_sort(lines.begin(), lines.end(), [&](auto const& a, auto const& b) { return people(a) > people(b); });
    return lines;
}

std::vector<ReachLink> links_of(Context& context, store::TimeSpan const& span, ReachTree const& tree,
                                std::map<UnitId, std::string> const& names, std::optional<UnitId> within)
{
    std::map<std::pair<Group, Group>, std::int64_t> times;
    for (auto const& link : store::links_between_units(context.tx, span)) {
        auto const from = line_of(link.from_id, within, *context.chart);
        auto const to = line_of(link.to_id, within, *context.chart);
        if (from && to && tree.figures_of(*from) && tree.figures_of(*to))
            times[{*from, *to}] += link.times;
    }
    std::vector<ReachLink> links;
    for (auto const& [ends, count] : times)
        links.push_back({names.at(*ends.first.unit), names.at(*ends.second.unit), count});
    std::stable_sort(links.begin(), links.end(), [](auto const& a, auto const& b) { return a.times > b.times; });
    return links;
}

std::vector<ValueReach> values_of(Context& context, store::TimeSpan const& span)
{
    std::vector<ValueReach> values;
    for (auto& count : store::reach_by_value(context.tx, span)) {
        auto const is_shown = count.givers >= smallest_group && count.receivers >= smallest_group;
        values.push_back({count.company_value_id, count.name.value_or(""), count.recognitions,
                          is_shown ? std::optional(count.givers) : std::nullopt,
                          is_shown ? std::optional(count.receivers) : std::nullopt});
    }
    return values;
}

} // namespace

ReachReport reach_report(Context& context, ReachQuestion const& question)
{
    auto const year = static_cast<int>(question.year);
    store::TimeSpan const span{start_of_day_utc(date_of(year, 1, 1)), start_of_day_utc(date_of(year + 1, 1, 1))};
    auto const names = organization::unit_names(context);
    if (question.unit_id && !names.contains(*question.unit_id))
        throw not_found("unit");
    auto const within = question.unit_id ? question.unit_id : only_top(names, *context.chart);
    ReachTree const tree(store::reach_by_unit(context.tx, span, context.today()), *context.chart);
    ReachReport report{.year = year, .unit_name = {}, .smallest = smallest_group};
    if (question.unit_id)
        report.unit_name = names.at(*question.unit_id);
    report.whole = {question.unit_id, report.unit_name.value_or(""), tree.figures_of({question.unit_id, true})};
    report.units = lines_of(tree, names, within, *context.chart);
    report.links = links_of(context, span, tree, names, within);
    if (!question.unit_id) {
        report.values = values_of(context, span);
        if (context.may_for_everybody(platform::permissions::manage_recognition))
            report.pairs = store::mutual_pairs(context.tx, span, most_pairs);
    }
    return report;
}

} // namespace espalier::recognition
