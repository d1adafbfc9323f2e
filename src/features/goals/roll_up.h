// SPDX-License-Identifier: Apache-2.0
// The progress of a goal from its pieces, and every piece with its part in it, so that a roll-up can be opened: pure.
// What leaves the sum is named with its reason, and the weights of the rest are rescaled to 1.
#pragma once

#include "features/goals/progress.h"

#include <span>
#include <vector>

namespace espalier::goals {

// Why a piece has no part.
enum class LeftOut
{
    not_agreed, // a draft or proposed
    cancelled,
    nothing_measured, // none of its own pieces counts
    no_weight,
    other_unit // of a sum: measured in something else
};
BOOST_DESCRIBE_ENUM(LeftOut, not_agreed, cancelled, nothing_measured, no_weight, other_unit)

struct Piece
{
    double weight = 1; // 0 or more
    std::optional<double> progress;
    Measure measure; // with `value`: for a sum
    double value = 0;
    std::optional<LeftOut> left_out; // known before; roll_up adds its own reasons

    // Written by roll_up:
    double share = 0;        // of the whole, 0 to 1: the rescaled weight
    double contribution = 0; // percentage points of the goal's progress
};

struct RolledUp
{
    std::optional<double> progress; // none: nothing counts
    std::optional<double> value;    // of a sum
};

// `rule` is not manual. weighted_mean: Σ share × progress. all_must_pass: the lowest progress, whose piece has share 1.
// sum: the sum of values as a value of `own`; each contributes its part of the way, the start of `own` none of it.
RolledUp roll_up(RollUp rule, Measure const& own, std::vector<Piece>& pieces);

} // namespace espalier::goals
