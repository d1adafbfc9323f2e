// SPDX-License-Identifier: Apache-2.0
// Counting who reaches what.
#include "features/plans/round_reach.h"

#include <algorithm>

namespace espalier::plans {

void RoundReach::require(competencies::RequirementInForce const& requirement)
{
    auto& levels = required_[requirement.competency_id];
    auto const at = std::lower_bound(levels.begin(), levels.end(), requirement.level);
    if (at == levels.end() || *at != requirement.level)
        levels.insert(at, requirement.level);
}

void RoundReach::count(PersonId person, platform::UnitId unit,
                       std::span<competencies::CompetencyProficiency const> known)
{
    for (auto const& one : known) {
        auto const required = required_.find(one.competency_id);
        if (required == required_.end())
            continue;
        for (auto const level : required->second) {
            if (one.proficiency.level < level)
                break;
            auto& [people, somebody] = reached_[{unit, one.competency_id, level}];
            ++people;
            somebody = person;
        }
    }
}

std::vector<store::CompetencyReach> RoundReach::rows() const
{
    std::vector<store::CompetencyReach> rows;
    rows.reserve(reached_.size());
    for (auto const& [key, reached] : reached_)
        rows.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), reached.first, reached.second});
    return rows;
}

} // namespace espalier::plans
