// SPDX-License-Identifier: Apache-2.0
// The steps of reviews as the demo's people take them, on days of the past, by the same code as anybody.
#pragma once

#include "app/demo/demo_actors.h"
#include "app/demo/demo_review_sheets.h"
#include "features/reviews/review_cycles.h"

#include <functional>
#include <unordered_map>

namespace espalier::app::demo {

enum class SheetEnding
{
    draft, // half of it, kept
    handed_in,
    overridden // handed in with another rating than what was worked out
};

class ReviewSteps
{
public:
    ReviewSteps(platform::Workspace& workspace, db::Transaction& tx, ReviewSheets& sheets);

    bool has_account(std::optional<platform::PersonId> person) const { return person && actors_.contains(*person); }

    // Whoever is above the reviewer.
    std::optional<platform::PersonId> approver(reviews::Review const& review, Date day);

    void write(reviews::Review const& review, reviews::ReviewParty party, Date day,
               SheetEnding ending = SheetEnding::handed_in);
    void approve(reviews::ReviewId id, Date day); // where it waits for that
    void share(reviews::ReviewId id, Date day);
    void meet(reviews::ReviewId id, Date day);
    void sign(reviews::ReviewId id, Date day, bool disagrees);
    void appeal(reviews::ReviewId id, Date day, Date answered_on);
    // The first thing that was found too low becomes a need, or joins the one that stands.
    void learn(reviews::ReviewId id, Date day);

private:
    void act(platform::PersonId person, Date day, std::function<void(platform::Context&)> const& step);
    reviews::Review now(reviews::ReviewId id) const;

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    ReviewSheets& sheets_;
    std::unordered_map<platform::PersonId, Actor> actors_;
};

} // namespace espalier::app::demo
