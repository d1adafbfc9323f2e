// SPDX-License-Identifier: Apache-2.0
// Rolling progress up: what a change means for a goal and for those above it. What stands above is read level by level, its
// pieces in two statements, and what came out differently is written in one, however many goals that are.
#pragma once

#include "features/goals/alignment.h"
#include "features/goals/goals.h"

namespace espalier::goals {

// What a contributing goal is as a piece.
struct ChildFacts : Measure
{
    double weight = 1; // of the link
    double current_value = 0;
    Lifecycle lifecycle = Lifecycle::draft;
    std::optional<GoalOutcome> outcome;
    std::optional<double> progress;
};
BOOST_DESCRIBE_STRUCT(ChildFacts, (Measure), (weight, current_value, lifecycle, outcome, progress))

Piece piece_of(ChildFacts const& child);
Piece piece_of(KeyResult const& key_result);

// To be called in the transaction of every change of a value, weight, rule, key result, link or lifecycle: computes the
// goals named anew, and all that they contribute to. What is closed keeps what it came to.
void roll_up_from(Context& context, std::vector<GoalId> const& changed);

} // namespace espalier::goals
