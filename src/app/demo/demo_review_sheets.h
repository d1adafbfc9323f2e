// SPDX-License-Identifier: Apache-2.0
// What the demo's people write in a review: low where their needs say so, so that reviews, needs and evidence tell one story.
#pragma once

#include "app/demo/random.h"
#include "features/reviews/sheet_writing.h"

#include <map>
#include <span>
#include <string_view>
#include <utility>

namespace espalier::app::demo {

// The level at which somebody stands with a competency that they have to learn.
using WeakPoints = std::map<std::pair<platform::PersonId, reviews::CompetencyId>, double>;
WeakPoints weak_points(db::Transaction& tx, std::vector<platform::PersonId> const& people);

class ReviewSheets
{
public:
    ReviewSheets(WeakPoints weak, Random& random) : weak_(std::move(weak)), random_(random) {}

    // All that the party is asked.
    reviews::ReviewSheetContent written(reviews::ReviewTemplateContent const& form, reviews::Review const& review,
                                        reviews::ReviewParty party);
    bool is_weak(platform::PersonId person, reviews::CompetencyId competency) const
    {
        return weak_.contains({person, competency});
    }
    std::string_view one_of(std::span<std::string_view const> words) { return words[random_.below(words.size())]; }

private:
    reviews::ItemAnswer answer_to(reviews::ReviewItem const& item, platform::PersonId person,
                                  reviews::ReviewParty party);
    double level_of(reviews::ReviewItem const& item, platform::PersonId person, reviews::ReviewParty party);
    double point_of(reviews::ReviewItem const& item);
    std::string_view words_for(reviews::ReviewItem const& item, std::optional<double> rating, bool is_low,
                               reviews::ReviewParty party);

    WeakPoints weak_;
    Random& random_;
};

} // namespace espalier::app::demo
