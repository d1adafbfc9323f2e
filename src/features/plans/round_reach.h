// SPDX-License-Identifier: Apache-2.0
// What a round finds of how many people of each unit reach what jobs require: for skills that one person only holds.
#pragma once

#include "features/competencies/competencies.h"
#include "features/plans/held_by_one_store.h"

#include <map>
#include <span>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace espalier::plans {

class RoundReach
{
public:
    // Levels that jobs require, before people are counted.
    void require(competencies::RequirementInForce const& requirement);
    void count(PersonId person, platform::UnitId unit, std::span<competencies::CompetencyProficiency const> known);
    std::vector<store::CompetencyReach> rows() const;

private:
    std::unordered_map<CompetencyId, std::vector<double>> required_; // ascending, without repetition
    std::map<std::tuple<platform::UnitId, CompetencyId, double>, std::pair<std::int64_t, PersonId>> reached_;
};

} // namespace espalier::plans
