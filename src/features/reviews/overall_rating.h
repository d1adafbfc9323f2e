// SPDX-License-Identifier: Apache-2.0
// How the overall rating comes about: a pure function of what the manager rated. Everything that goes into it is in what
// comes out, so that a page can open it down to the single rating.
//
//     point of an item     p_i = its rating; of a competency: e + (level − required level), within 1 and n
//     value of a section   v_s = Σ w_i p_i / Σ w_i              over its items that were rated
//     rating               R   = Σ W_s v_s / Σ W_s              over the sections with a value and a weight
//
// n: the highest point of the scale, e: the point of the scale that stands for what is expected. A section in which nothing
// was rated is in no sum; where the template says so, there is no rating then.
#pragma once

#include "features/reviews/review_sheets.h"

namespace espalier::reviews {

struct RatedPoint
{
    std::string item_key;
    double weight = 1;
    double point = 1; // 1 to n
};
BOOST_DESCRIBE_STRUCT(RatedPoint, (), (item_key, weight, point))

struct RatingPart
{
    SectionKind section = SectionKind::goals;
    double weight = 0;           // as the template says, in per cent
    double share = 0;            // in the rating, 0 to 1: after absent ones were left out
    std::optional<double> value; // none: nothing was rated in it
    std::vector<RatedPoint> points;
};
BOOST_DESCRIBE_STRUCT(RatingPart, (), (section, weight, share, value, points))

struct OverallRating
{
    std::vector<RatingPart> parts;     // that weigh something, in the template's order
    std::optional<double> value;       // none: nothing that weighs was rated, or a part is absent that may not be
    std::optional<std::int64_t> point; // rounded, halves up
    AbsentParts absent_parts = AbsentParts::redistributed;
};
BOOST_DESCRIBE_STRUCT(OverallRating, (), (parts, value, point, absent_parts))

OverallRating overall_rating(ReviewTemplateContent const& form, std::vector<ReviewItem> const& items,
                             std::vector<ItemAnswer> const& ratings);

} // namespace espalier::reviews
