// SPDX-License-Identifier: Apache-2.0
// Whether a favourable share has changed by more than chance gives. Pure.
//
// The interval of 95 per cent is Newcombe's, of the difference between two shares, from Wilson's interval of each (R. G.
// Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
// Statistics in Medicine 17, 1998, method 10): it holds for a team of five as well. It is wide rather than narrow here, on purpose: people
// are counted, not answers, since somebody's answers to three questions on one theme are no three opinions; and that most of
// the people are the same in both rounds, which narrows it, cannot be used where answers have no names.
#pragma once

#include "features/campaigns/scores.h"

namespace espalier::campaigns {

// A share and how many people it comes from.
struct SharePoint
{
    double favourable = 0; // per cent
    std::int64_t people = 0;
};

struct ScoreChange
{
    double difference = 0; // points of favourable answers
    double low = 0;
    double high = 0;
    bool is_beyond_chance = false; // the interval leaves out zero
};
BOOST_DESCRIBE_STRUCT(ScoreChange, (), (difference, low, high, is_beyond_chance))

// Of at least one person each.
ScoreChange score_change(SharePoint const& before, SharePoint const& after);

} // namespace espalier::campaigns
