// SPDX-License-Identifier: Apache-2.0
// How far a value has come from its start to its target, and how far the days have: pure functions. Per cent throughout;
// below 0 and above 100 are kept, only a drawing caps them.
#pragma once

#include "base/fault.h"
#include "features/goals/goal_terms.h"

#include <optional>
#include <span>
#include <string_view>

namespace espalier::goals {

// What is measured, from where to where. The target may lie below the start.
struct Measure
{
    MeasureKind measure_kind = MeasureKind::number;
    std::string measure_unit; // empty: a bare number
    double start_value = 0;
    double target_value = 100;
};
BOOST_DESCRIBE_STRUCT(Measure, (), (measure_kind, measure_unit, start_value, target_value))

// What somebody says of a measure; what is left out follows from its kind.
struct MeasureDraft
{
    MeasureKind measure_kind = MeasureKind::number;
    std::optional<Text<0, 40>> measure_unit;
    std::optional<double> start_value;
    std::optional<double> target_value;
};
BOOST_DESCRIBE_STRUCT(MeasureDraft, (), (measure_kind, measure_unit, start_value, target_value))

// Yes and no are 1 and 0; milestones and pieces run from 0 to 100. Adds what is wrong, with `prefix` before the fields.
Measure measure_of(MeasureDraft const& draft, std::string_view prefix, Violations& violations);
// A value that somebody reports: finite and not beyond what is kept exactly; 0 or 1 of a yes or no.
void check_value(Violations& violations, std::string pointer, MeasureKind kind, double value);

// (current − start) / (target − start). The target is not the start.
double progress_of(Measure const& measure, double current);

// The share of its days that have passed by the end of `today`: 0 before the first, 100 from the last on.
double expected_by(Date starts_on, Date due_on, Date today);

struct MilestoneState
{
    double weight = 1;
    bool is_reached = false;
};
// The share of the weights whose milestones are reached; 0 where there is no weight.
double reached_share(std::span<MilestoneState const> milestones);

} // namespace espalier::goals
