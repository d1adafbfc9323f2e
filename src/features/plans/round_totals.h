// SPDX-License-Identifier: Apache-2.0
// What a round adds up for the needs dashboard: for each unit, job and competency, of people who hold the job.
#pragma once

#include "features/competencies/competencies.h"
#include "features/plans/needs_store.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace espalier::plans {

class RoundTotals
{
public:
    using Requirements = std::span<competencies::RequirementInForce const>; // of a job, by competency

    // One line for each requirement of the job, in their order; counts one more person in each.
    std::span<store::NeedTotals> one_more_person(platform::UnitId unit, JobId job, Requirements required);
    std::vector<store::NeedTotals> rows() const;

private:
    std::map<std::pair<platform::UnitId, JobId>, std::vector<store::NeedTotals>> lines_;
};

// Counts a gap, which may be none, of somebody with evidence.
void count(store::NeedTotals& line, competencies::RequirementInForce const& requirement, competencies::Gap const& gap);

} // namespace espalier::plans
