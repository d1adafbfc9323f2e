// SPDX-License-Identifier: Apache-2.0
// The three rules.
#include "features/goals/roll_up.h"

#include <algorithm>

namespace espalier::goals {

namespace {

void leave_out(Piece& piece, LeftOut reason)
{
    if (!piece.left_out)
        piece.left_out = reason;
}

RolledUp weighted_mean(std::vector<Piece>& pieces)
{
    double weights = 0;
    for (auto const& piece : pieces)
        weights += piece.left_out ? 0 : piece.weight;
    RolledUp rolled;
    for (auto& piece : pieces) {
        if (piece.left_out)
            continue;
        piece.share = piece.weight / weights;
        piece.contribution = piece.share * *piece.progress;
        rolled.progress = rolled.progress.value_or(0) + piece.contribution;
    }
    return rolled;
}

RolledUp lowest(std::vector<Piece>& pieces)
{
    Piece* found = nullptr;
    for (auto& piece : pieces)
        if (!piece.left_out && (!found || *piece.progress < *found->progress))
            found = &piece;
    if (!found)
        return {};
    found->share = 1;
    found->contribution = *found->progress;
    return {.progress = found->progress, .value = {}};
}

RolledUp sum(Measure const& own, std::vector<Piece>& pieces)
{
    RolledUp rolled;
    for (auto& piece : pieces) {
        if (piece.measure.measure_kind != own.measure_kind || piece.measure.measure_unit != own.measure_unit)
            leave_out(piece, LeftOut::other_unit);
        if (piece.left_out)
            continue;
        piece.contribution = piece.value / (own.target_value - own.start_value) * 100;
        rolled.value = rolled.value.value_or(0) + piece.value;
    }
    if (!rolled.value)
        return rolled;
    rolled.progress = progress_of(own, *rolled.value);
    for (auto& piece : pieces)
        if (!piece.left_out && *rolled.value != 0)
            piece.share = piece.value / *rolled.value;
    return rolled;
}

} // namespace

RolledUp roll_up(RollUp rule, Measure const& own, std::vector<Piece>& pieces)
{
    for (auto& piece : pieces) {
        if (!piece.progress)
            leave_out(piece, LeftOut::nothing_measured);
        if (piece.weight <= 0)
            leave_out(piece, LeftOut::no_weight);
    }
    if (rule == RollUp::sum)
        return sum(own, pieces);
    return rule == RollUp::all_must_pass ? lowest(pieces) : weighted_mean(pieces);
}

} // namespace espalier::goals
