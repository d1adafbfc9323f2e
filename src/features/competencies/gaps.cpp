// SPDX-License-Identifier: Apache-2.0
// The formula of gaps.h.
#include "features/competencies/gaps.h"

namespace espalier::competencies {

namespace {

constexpr double shown_step = 0.1; // of a level, as pages show it

} // namespace

std::optional<Gap> gap_of(double required_level, double importance, ScaleRange range,
                          std::optional<Proficiency> const& proficiency)
{
    if (!proficiency)
        return std::nullopt;
    Gap result;
    auto const missing = required_level - proficiency->level;
    result.gap = missing < shown_step / 2 ? 0.0 : missing;
    result.priority = result.gap * reference_span / range.span() * importance * proficiency->confidence;
    return result;
}

} // namespace espalier::competencies
