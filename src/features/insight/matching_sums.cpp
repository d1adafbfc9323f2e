// SPDX-License-Identifier: Apache-2.0
// Adding up.
#include "features/insight/matching_sums.h"

#include <fmt/core.h>

#include <cmath>

namespace espalier::insight {

namespace {

void add_to(HoursShare& share, double hours, bool is_traced)
{
    share.all += hours;
    if (is_traced)
        share.traced += hours;
}

void add_to(CostShare& share, Money amount, bool is_traced)
{
    share.all = share.all + amount;
    if (is_traced)
        share.traced = share.traced + amount;
}

Money wage(std::optional<Money> hourly_cost, double hours)
{
    return {hourly_cost ? std::llround(static_cast<double>(hourly_cost->hundredths) * hours) : 0};
}

} // namespace

std::string quarter_of(Date day)
{
    auto const parts = civil(day);
    return fmt::format("{:04}-Q{}", parts.year, (parts.month + 2) / 3);
}

void MatchingSum::add(plans::AgreedItem const& item)
{
    auto const is_traced = item.is_traced;
    people_.insert(item.person_id);
    if (!item.goes_on) { // else it is counted where it does
        ++sums_.items;
        sums_.traced_items += is_traced;
        add_to(sums_.hours_planned, item.hours_on_duty + item.hours_off_duty, is_traced);
        add_to(sums_.direct_cost_planned, item.direct_cost, is_traced);
        add_to(*sums_.wage_cost_planned, wage(item.hourly_cost, item.hours_on_duty), is_traced);
        if (!item.is_finished)
            return;
        ++sums_.finished_items;
        sums_.told_items += item.hours_on_duty_spent || item.hours_off_duty_spent || item.direct_cost_spent;
    }
    auto const on_duty = item.hours_on_duty_spent.value_or(item.hours_on_duty);
    add_to(sums_.hours_spent, on_duty + item.hours_off_duty_spent.value_or(item.hours_off_duty), is_traced);
    add_to(sums_.direct_cost_spent, item.direct_cost_spent.value_or(item.direct_cost), is_traced);
    add_to(*sums_.wage_cost_spent, wage(item.hourly_cost, on_duty), is_traced);
}

MatchingFigures MatchingSum::figures(Wages wages) const
{
    auto figures = sums_;
    figures.people = static_cast<std::int64_t>(people_.size());
    if (wages == Wages::hidden) {
        figures.wage_cost_planned.reset();
        figures.wage_cost_spent.reset();
    }
    return figures;
}

} // namespace espalier::insight
