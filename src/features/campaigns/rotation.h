// SPDX-License-Identifier: Apache-2.0
// Which questions of a series come next, and when. Pure.
//
// Questions take turns: whichever was asked longest ago comes first, before it those that never were, in the questionnaire's
// order. So each comes before any comes again, a new one comes at once, and one that was taken out falls away; how often any
// two were asked differs by one at most while the questionnaire stays as it is.
#pragma once

#include "base/time.h"
#include "reflect/type.h"

#include <string>
#include <vector>

namespace espalier::campaigns {

using QuestionKeys = std::vector<std::string>;

// `asked`: what each send asked, the oldest first, each as it was answered here. Answers `count` of the pool, or all of it.
QuestionKeys next_in_turn(QuestionKeys const& pool, std::vector<QuestionKeys> const& asked, std::size_t count);

enum class SeriesCadence
{
    weeks,
    months // on the day of the first; in a shorter month on its last day
};
BOOST_DESCRIBE_ENUM(SeriesCadence, weeks, months)

struct SeriesRhythm
{
    Date first_on;
    SeriesCadence cadence = SeriesCadence::months;
    std::int64_t every = 1;
};
// The first day of the rhythm that is not before `day`.
Date day_in_rhythm(SeriesRhythm const& rhythm, Date day);
// The fewest days from one to the next.
std::int64_t shortest_gap(SeriesRhythm const& rhythm);

} // namespace espalier::campaigns
