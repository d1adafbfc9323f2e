// SPDX-License-Identifier: Apache-2.0
// One pass over the agreed items of the period adds up every line of the report.
#include "features/insight/matching.h"

#include "features/insight/hidden_matching.h"
#include "features/insight/matching_sums.h"
#include "features/organization/unit_names.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::insight {

namespace permissions = platform::permissions;
using platform::UnitId;

namespace {

MatchingSight sight_of(Context& context)
{
    context.narrows_itself();
    if (context.may_for_everybody(permissions::read_plans))
        return MatchingSight::everything;
    if (context.may_for_everybody(permissions::read_matching))
        return MatchingSight::large_groups;
    if (context.viewer.person_id && context.chart->is_manager(*context.viewer.person_id))
        return MatchingSight::own_people;
    throw forbidden("Only managers see how the training of their people traces to needs.");
}

// A calendar year, or one of its quarters.
bool is_whole_period(Date from, Date to)
{
    auto const first = civil(from);
    auto const lasts = [&](int months) { return to == plus_months(from, months).plus_days(-1); };
    return first.day == 1 && ((first.month == 1 && lasts(12)) || (first.month % 3 == 1 && lasts(3)));
}

void check(MatchingFilter const& filter, MatchingSight sight)
{
    Violations violations;
    if (filter.to < filter.from)
        violations.add("/to", "before_start", "It ends on the day it starts, or later.");
    else if (filter.to > plus_months(filter.from, 120))
        violations.add("/to", "ten_years", "Choose a period of at most ten years.");
    if (sight == MatchingSight::large_groups) {
        if (!is_whole_period(filter.from, filter.to))
            violations.add("/from", "whole_periods",
                           "Choose a calendar year or a quarter: other periods could tell of single people.");
        for (auto const& [pointer, is_given] :
             {std::pair("/method", filter.method.has_value()), std::pair("/provider", filter.provider.has_value())})
            if (is_given)
                violations.add(pointer, "large_groups_only", "This could tell of single people.");
    }
    violations.throw_if_any();
}

// Which line below the unit asked for, or below the top, an item's unit belongs to. Remembered: units are few.
class UnitPlaces
{
public:
    UnitPlaces(platform::OrgChart const& chart, std::optional<UnitId> within) : chart_(chart), within_(within) {}

    struct Place
    {
        bool is_within = false;
        std::optional<UnitId> line; // none: in the unit asked for itself
    };
    Place const& of(UnitId unit)
    {
        auto const [found, is_new] = places_.try_emplace(unit);
        if (is_new)
            found->second = find(unit);
        return found->second;
    }

private:
    Place find(UnitId unit) const
    {
        auto const line = chart_.unit_and_above(unit); // the nearest first
        if (!within_)
            return {true, line.back()};
        auto const at = std::find(line.begin(), line.end(), *within_);
        if (at == line.end())
            return {};
        return {true, at == line.begin() ? std::nullopt : std::optional(*std::prev(at))};
    }

    platform::OrgChart const& chart_;
    std::optional<UnitId> within_;
    std::unordered_map<UnitId, Place> places_;
};

// The only unit at the top, if there is but one: the report begins with what is below it.
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

using UnitSums = std::map<std::optional<UnitId>, MatchingSum>;

struct Sums
{
    MatchingSum whole;
    UnitSums units;
    MatchingSums methods, providers, quarters;

    void add(plans::AgreedItem const& item, std::optional<UnitId> unit)
    {
        whole.add(item);
        units[unit].add(item);
        methods[std::string(reflect::to_name(item.method))].add(item);
        providers[item.provider.value_or("")].add(item);
        quarters[quarter_of(item.due_on)].add(item);
    }
};

bool is_asked_for(MatchingFilter const& filter, plans::AgreedItem const& item)
{
    return filter.from <= item.due_on && item.due_on <= filter.to &&
        (!filter.method || item.method == *filter.method) &&
        (!filter.provider || item.provider.value_or("") == filter.provider->value);
}

std::optional<plans::PersonId> below(Context const& context, MatchingSight sight)
{
    return sight == MatchingSight::own_people ? context.viewer.person_id : std::nullopt;
}

// Turns sums into lines, without the figures of what is hidden.
class Lines
{
public:
    Lines(Wages wages, HiddenMatching const* hidden, std::string quarter)
        : wages_(wages), hidden_(hidden), quarter_(std::move(quarter))
    {
    }

    MatchingLine line(MatchingSum const& sum, MatchingGroup group) const
    {
        if (group.quarter.empty())
            group.quarter = quarter_;
        MatchingLine line;
        if (!hidden_ || !hidden_->hides(group))
            line.figures = sum.figures(wages_);
        return line;
    }

    // By method or provider, or in order of quarters.
    std::vector<MatchingLine> lines(MatchingSums const& sums, MatchingGroup::Slice slice) const
    {
        std::vector<MatchingLine> lines;
        for (auto const& [key, sum] : sums) {
            auto& added = lines.emplace_back(line(sum, {.slice = slice, .slice_name = key}));
            if (!key.empty())
                added.key = key;
        }
        return sorted(std::move(lines));
    }

    // The most hours first, what is hidden last.
    static std::vector<MatchingLine> sorted(std::vector<MatchingLine> lines)
    {
        auto const hours = [](MatchingLine const& line) { return line.figures ? line.figures->hours_planned.all : -1; };
        std::stable_sort(lines.begin(), lines.end(), [&](auto const& a, auto const& b) { return hours(a) > hours(b); });
        return lines;
    }

private:
    Wages wages_;
    HiddenMatching const* hidden_; // none: nothing is hidden
    std::string quarter_;          // asked for; empty: a year
};

std::vector<MatchingLine> unit_lines(Lines const& lines, UnitSums const& sums, std::optional<UnitId> within,
                                     std::map<UnitId, std::string> const& names)
{
    using People = MatchingGroup::People;
    std::vector<MatchingLine> result;
    for (auto const& [unit, sum] : sums) {
        auto& line = result.emplace_back(unit ? lines.line(sum, {People::of_unit_and_below, *unit})
                                              : lines.line(sum, {People::of_unit, *within}));
        line.name = names.at(unit ? *unit : *within);
        if (unit)
            line.key = std::to_string(unit->value);
    }
    return Lines::sorted(std::move(result));
}

std::vector<MatchingLine> quarter_lines(Lines const& lines, MatchingSums const& sums, MatchingGroup const& whole)
{
    std::vector<MatchingLine> result;
    for (auto const& [quarter, sum] : sums) {
        auto group = whole;
        group.quarter = quarter;
        result.emplace_back(lines.line(sum, group)).key = quarter;
    }
    return result;
}

// The calendar year that a whole period lies in.
plans::AgreedItemsRange year_of(Date day)
{
    auto const year = civil(day).year;
    return {.due_from = date_of(year, 1, 1), .due_to = date_of(year, 12, 31), .below = {}};
}

} // namespace

MatchingReport matching_report(Context& context, MatchingFilter const& filter)
{
    auto const sight = sight_of(context);
    check(filter, sight);
    auto const hides = sight == MatchingSight::large_groups;
    auto const names = organization::unit_names(context);
    if (filter.unit_id && !names.contains(*filter.unit_id))
        throw not_found("unit");
    auto const within = filter.unit_id ? filter.unit_id : only_top(names, *context.chart);
    UnitPlaces places(*context.chart, within);
    HiddenMatching hidden(*context.chart);
    Sums sums;
    auto const range =
        hides ? year_of(filter.from) : plans::AgreedItemsRange{filter.from, filter.to, below(context, sight)};
    plans::each_agreed_item(context.tx, range, [&](plans::AgreedItem const& item) {
        if (hides)
            hidden.add(item);
        if (auto const& place = places.of(item.unit_id); place.is_within && is_asked_for(filter, item))
            sums.add(item, place.line);
    });
    if (hides)
        hidden.find_out();

    using Slice = MatchingGroup::Slice;
    auto const is_year = filter.to == plus_months(filter.from, 12).plus_days(-1);
    Lines const lines(context.may_for_everybody(permissions::read_cost) ? Wages::shown : Wages::hidden,
                      hides ? &hidden : nullptr, is_year ? "" : quarter_of(filter.from));
    MatchingGroup const whole =
        filter.unit_id ? MatchingGroup{MatchingGroup::People::of_unit_and_below, *filter.unit_id} : MatchingGroup{};
    MatchingReport report{.sight = sight, .whole = lines.line(sums.whole, whole)};
    report.may_tie = sight == MatchingSight::own_people || context.may_for_everybody(permissions::write_plans);
    if (filter.unit_id)
        report.unit_name = names.at(*filter.unit_id);
    report.units = unit_lines(lines, sums.units, within, names);
    report.quarters = quarter_lines(lines, sums.quarters, whole);
    if (!hides || !filter.unit_id) {
        report.methods = lines.lines(sums.methods, Slice::method);
        report.providers = lines.lines(sums.providers, Slice::provider);
    }
    return report;
}

platform::Page<plans::AgreedItemLine> matching_items(Context& context, MatchingItemsFilter const& filter)
{
    auto const sight = sight_of(context);
    if (sight == MatchingSight::large_groups)
        throw forbidden("Only those who may see people's plans see the items behind a figure.");
    check(filter, sight);
    plans::AgreedItemsFilter const wanted{.range = {filter.from, filter.to, below(context, sight)},
                                          .unit_id = filter.unit_id,
                                          .method = filter.method,
                                          .provider =
                                              filter.provider ? std::optional(filter.provider->value) : std::nullopt,
                                          .is_traced = filter.is_traced,
                                          .after = filter.after};
    return platform::page_of(filter.limit,
                             [&](std::int64_t limit) { return plans::agreed_items(context.tx, wanted, limit); });
}

} // namespace espalier::insight
