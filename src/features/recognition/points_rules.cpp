// SPDX-License-Identifier: Apache-2.0
// The laws of the ledger.
#include "features/recognition/points_rules.h"

namespace espalier::recognition {

bool is_lawful(Purse purse, PointEntryKind kind, std::int64_t points)
{
    auto const to_give = purse == Purse::to_give;
    switch (kind) {
    case PointEntryKind::grant: return points > 0;
    case PointEntryKind::give: return to_give && points < 0;
    case PointEntryKind::receive: return !to_give && points > 0;
    case PointEntryKind::expire: return points < 0;
    case PointEntryKind::redeem: return !to_give && points < 0;
    case PointEntryKind::refund: return points > 0;
    case PointEntryKind::correct: break;
    }
    return points != 0;
}

PointBalances sum_of(std::span<PointMove const> moves)
{
    PointBalances sum;
    for (auto const& move : moves)
        (move.purse == Purse::to_give ? sum.to_give : sum.earned) += move.points;
    return sum;
}

} // namespace espalier::recognition
