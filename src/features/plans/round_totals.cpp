// SPDX-License-Identifier: Apache-2.0
// Adding up.
#include "features/plans/round_totals.h"

namespace espalier::plans {

std::span<store::NeedTotals> RoundTotals::one_more_person(platform::UnitId unit, JobId job, Requirements required)
{
    auto& lines = lines_[{unit, job}];
    if (lines.empty())
        for (auto const& requirement : required)
            lines.push_back({.unit_id = unit, .job_id = job, .competency_id = requirement.competency_id});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ++lines[i].people;
        lines[i].importance_sum += required[i].importance;
    }
    return lines;
}

std::vector<store::NeedTotals> RoundTotals::rows() const
{
    std::vector<store::NeedTotals> rows;
    for (auto const& [key, lines] : lines_)
        rows.insert(rows.end(), lines.begin(), lines.end());
    return rows;
}

void count(store::NeedTotals& line, competencies::RequirementInForce const& requirement, competencies::Gap const& gap)
{
    ++line.assessed;
    line.needing += gap.gap > 0;
    line.gap_sum += gap.gap * competencies::reference_span / requirement.range().span();
    line.priority_sum += gap.priority;
}

} // namespace espalier::plans
