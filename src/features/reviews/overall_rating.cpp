// SPDX-License-Identifier: Apache-2.0
// From ratings to parts, from parts to the whole.
#include "features/reviews/overall_rating.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace espalier::reviews {

namespace {

using Ratings = std::unordered_map<std::string, double>;

Ratings given(std::vector<ItemAnswer> const& answers)
{
    Ratings ratings;
    for (auto const& answer : answers)
        if (answer.rating)
            ratings.emplace(answer.item_key.value, *answer.rating);
    return ratings;
}

// None: a competency without a required level has nothing to be held against.
std::optional<double> point_of(ReviewTemplateContent const& form, ReviewItem const& item, double rating)
{
    if (item.section != SectionKind::competencies)
        return rating;
    if (!item.required_level)
        return std::nullopt;
    auto const point = static_cast<double>(form.expected_point.value) + rating - *item.required_level;
    return std::clamp(point, 1.0, static_cast<double>(form.scale.size()));
}

RatingPart part_of(ReviewTemplateContent const& form, ReviewSection const& section,
                   std::vector<ReviewItem> const& items, Ratings const& ratings)
{
    RatingPart part{.section = section.kind, .weight = section.weight, .share = 0, .value = {}, .points = {}};
    double sum = 0;
    double weights = 0;
    for (auto const& item : items) {
        auto const rating = ratings.find(item.key);
        if (item.section != section.kind || rating == ratings.end() || item.weight <= 0)
            continue;
        auto const point = point_of(form, item, rating->second);
        if (!point)
            continue;
        part.points.push_back({.item_key = item.key, .weight = item.weight, .point = *point});
        sum += item.weight * *point;
        weights += item.weight;
    }
    if (weights > 0)
        part.value = sum / weights;
    return part;
}

} // namespace

OverallRating overall_rating(ReviewTemplateContent const& form, std::vector<ReviewItem> const& items,
                             std::vector<ItemAnswer> const& answers)
{
    OverallRating rating{.parts = {}, .value = {}, .point = {}, .absent_parts = form.absent_parts};
    auto const ratings = given(answers);
    double sum = 0;
    double weights = 0;
    bool is_absent = false;
    for (auto const& section : form.sections) {
        if (!may_weigh(section.kind) || section.weight <= 0)
            continue;
        auto part = part_of(form, section, items, ratings);
        if (part.value) {
            sum += part.weight * *part.value;
            weights += part.weight;
        }
        is_absent |= !part.value;
        rating.parts.push_back(std::move(part));
    }
    if (weights <= 0)
        return rating;
    for (auto& part : rating.parts)
        part.share = part.value ? part.weight / weights : 0;
    if (is_absent && form.absent_parts == AbsentParts::no_rating)
        return rating;
    rating.value = sum / weights;
    // What double makes of two thirds and a third must not push a half down.
    rating.point = static_cast<std::int64_t>(std::floor(*rating.value + 0.5 + 1e-9));
    return rating;
}

} // namespace espalier::reviews
