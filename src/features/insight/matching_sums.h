// SPDX-License-Identifier: Apache-2.0
// Adding up agreed items, for the matching report. Pure.
#pragma once

#include "features/insight/matching.h"

#include <map>
#include <string>
#include <unordered_set>

namespace espalier::insight {

enum class Wages
{
    shown,
    hidden
};

// "2026-Q3"
std::string quarter_of(Date day);

class MatchingSum
{
public:
    void add(plans::AgreedItem const& item);
    MatchingFigures figures(Wages wages) const;

private:
    MatchingFigures sums_{.wage_cost_planned = CostShare{}, .wage_cost_spent = CostShare{}};
    std::unordered_set<plans::PersonId> people_;
};

// One sum for each key.
using MatchingSums = std::map<std::string, MatchingSum>;

} // namespace espalier::insight
