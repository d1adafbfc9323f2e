// SPDX-License-Identifier: Apache-2.0
// The rules of ledger.h.
#include "features/competencies/ledger.h"

#include "base/time_zone.h"

#include <algorithm>
#include <limits>

namespace espalier::competencies {

std::vector<PieceStanding> standings(std::span<LedgerRow const> rows, Date day)
{
    std::vector<PieceStanding> result;
    for (auto const& row : rows) {
        auto const corrects_it = [&](LedgerRow const& other) { return other.corrects_id == row.id; };
        auto const correction = std::find_if(rows.begin(), rows.end(), corrects_it);
        if (row.is_withdrawn)
            result.push_back(PieceStanding::withdrawal);
        else if (correction != rows.end())
            result.push_back(correction->is_withdrawn ? PieceStanding::withdrawn : PieceStanding::corrected);
        else
            result.push_back(row.valid_on > day ? PieceStanding::not_yet_valid : PieceStanding::counts);
    }
    return result;
}

void PieceCollector::clear()
{
    pieces_.clear();
    ids_.clear();
}

void PieceCollector::add(LedgerRow const& row, Date day)
{
    if (row.corrects_id) {
        auto const found = std::find(ids_.begin(), ids_.end(), *row.corrects_id);
        if (found != ids_.end()) {
            pieces_.erase(pieces_.begin() + (found - ids_.begin()));
            ids_.erase(found);
        }
    }
    if (row.is_withdrawn || row.valid_on > day)
        return;
    pieces_.push_back({.source = row.source, .level = row.level, .valid_on = row.valid_on});
    ids_.push_back(row.id);
}

KnownOn KnownOn::now(Instant now)
{
    return {.day = date_in_utc(now),
            .valid_until = latest_day(now),
            .recorded_until = {std::numeric_limits<std::int64_t>::max()}};
}

KnownOn KnownOn::end_of(Date day)
{
    return {.day = day, .valid_until = day, .recorded_until = {start_of_day_utc(day.plus_days(1)).milliseconds - 1}};
}

} // namespace espalier::competencies
