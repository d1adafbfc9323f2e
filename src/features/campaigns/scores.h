// SPDX-License-Identifier: Apache-2.0
// Scores from counted values: shares that agree, means, eNPS. Pure. Percentages run from 0 to 100.
//
// Favourable is who agrees: 4 and 5 of five steps, 5 to 7 of seven; neutral the step in the middle; the rest unfavourable.
// Of a question that is put the other way round, favourable and unfavourable change places, and so does the mean. eNPS is
// the share of 9 and 10 less the share of 0 to 6, of a question from 0 to 10 (F. Reichheld, "The One Number You Need to
// Grow", Harvard Business Review 81, 2003): -100 to 100.
#pragma once

#include "features/campaigns/tallies.h"

#include <optional>

namespace espalier::campaigns {

struct Score
{
    std::int64_t answers = 0;
    double favourable = 0;   // per cent
    double neutral = 0;      //
    double unfavourable = 0; //
    double mean = 0;         // on the question's steps
};
BOOST_DESCRIBE_STRUCT(Score, (), (answers, favourable, neutral, unfavourable, mean))

// Promoters gave 9 or 10, detractors 0 to 6; shares in per cent.
struct EnpsScore
{
    std::int64_t answers = 0;
    double enps = 0; // promoters less detractors
    double promoters = 0;
    double passives = 0;
    double detractors = 0;
};
BOOST_DESCRIBE_STRUCT(EnpsScore, (), (answers, enps, promoters, passives, detractors))

// How often each value was chosen, for one question and row.
using Values = std::map<std::string, Tally>;

// Of an agreement question; none when nobody answered.
std::optional<Score> agreement_score(Values const& values, int steps, bool is_reversed);
// Of several questions of one factor: each answer counts the same.
std::optional<Score> joined(std::vector<Score> const& scores);
std::optional<EnpsScore> enps(Values const& values);
std::optional<double> mean(Values const& values); // from the sum of numbers

} // namespace espalier::campaigns
