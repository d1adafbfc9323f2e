// SPDX-License-Identifier: Apache-2.0
// Values, measures and days as shares.
#include "features/goals/progress.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace espalier::goals {

namespace {

constexpr double largest_value = 1e15; // whole numbers up to here are exact

bool is_bare(MeasureKind kind) // has no start and target of its own
{
    return kind == MeasureKind::yes_no || kind == MeasureKind::milestones || kind == MeasureKind::pieces;
}

} // namespace

Measure measure_of(MeasureDraft const& draft, std::string_view prefix, Violations& violations)
{
    Measure measure{.measure_kind = draft.measure_kind, .measure_unit = {}};
    if (is_bare(draft.measure_kind)) {
        measure.target_value = draft.measure_kind == MeasureKind::yes_no ? 1 : 100;
        return measure;
    }
    if (draft.measure_unit && draft.measure_kind == MeasureKind::number)
        measure.measure_unit = draft.measure_unit->value;
    measure.start_value = draft.start_value.value_or(0);
    auto const target = fmt::format("{}/target_value", prefix);
    if (!draft.target_value && draft.measure_kind != MeasureKind::percent)
        violations.add(target, "required", "Say which value is aimed at.");
    measure.target_value = draft.target_value.value_or(100);
    check_value(violations, fmt::format("{}/start_value", prefix), measure.measure_kind, measure.start_value);
    check_value(violations, target, measure.measure_kind, measure.target_value);
    auto const has_target = draft.target_value || draft.measure_kind == MeasureKind::percent;
    if (has_target && measure.target_value == measure.start_value)
        violations.add(target, "target_is_start", "The target is another value than the start: higher or lower.");
    return measure;
}

void check_value(Violations& violations, std::string pointer, MeasureKind kind, double value)
{
    if (!std::isfinite(value) || std::abs(value) > largest_value)
        violations.add(std::move(pointer), "number_too_large", "This number is too large to be kept.");
    else if (kind == MeasureKind::yes_no && value != 0 && value != 1)
        violations.add(std::move(pointer), "yes_or_no", "This is done (1) or not (0).");
}

double progress_of(Measure const& measure, double current)
{
    return (current - measure.start_value) / (measure.target_value - measure.start_value) * 100;
}

double expected_by(Date starts_on, Date due_on, Date today)
{
    auto const days = due_on.days - starts_on.days + 1;
    auto const passed = std::clamp(today.days - starts_on.days + 1, 0, std::max(days, 1));
    return 100.0 * passed / std::max(days, 1);
}

double reached_share(std::span<MilestoneState const> milestones)
{
    double all = 0;
    double reached = 0;
    for (auto const& one : milestones) {
        all += one.weight;
        reached += one.is_reached ? one.weight : 0;
    }
    return all > 0 ? reached / all * 100 : 0;
}

} // namespace espalier::goals
