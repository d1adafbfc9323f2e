// SPDX-License-Identifier: Apache-2.0
// From requirement and proficiency to gap and priority: a pure function.
//
//     gap      = max(0, required level − level)                    in steps of the competency's own scale; below 0.05, none
//     priority = gap · (4 / span) · importance · confidence        comparable across scales
//
// A scale's span is its highest less its lowest level: 4 for levels 1 to 5, where the middle factor is 1, and 7 for
// O*NET's 0 to 7. So one unit of gap in a priority is always a quarter of the scale, "one step of five". Importance is 1 to
// 5 and confidence 0 to 1, so a priority is 0 to 20. Without evidence the gap is unknown, which is not the same as none.
// Levels are shown to a tenth: what would be shown as no gap is none.
#pragma once

#include "features/competencies/proficiency.h"

#include <optional>

namespace espalier::competencies {

constexpr double reference_span = 4; // steps, of a scale from 1 to 5

struct Gap
{
    double gap = 0;      // steps of the competency's scale; 0 when the requirement is met
    double priority = 0; // 0 to 20
};

// Nothing when there is no proficiency.
std::optional<Gap> gap_of(double required_level, double importance, ScaleRange range,
                          std::optional<Proficiency> const& proficiency);

} // namespace espalier::competencies
