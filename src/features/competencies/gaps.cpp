// SPDX-License-Identifier: Apache-2.0
// The formula of gaps.h.
#include "features/competencies/gaps.h"

#include <algorithm>

namespace espalier::competencies {

std::optional<Gap> gap_of(double required_level, double importance, ScaleRange range,
                          std::optional<Proficiency> const& proficiency)
{
    if (!proficiency)
        return std::nullopt;
    Gap result;
    result.gap = std::max(0.0, required_level - proficiency->level);
    result.priority = result.gap * reference_span / range.span() * importance * proficiency->confidence;
    return result;
}

} // namespace espalier::competencies
