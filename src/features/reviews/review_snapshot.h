// SPDX-License-Identifier: Apache-2.0
// What the reviews of a cycle look at, as it stands on the day of the launch: goals of the period, the job's responsibilities
// and required levels, the organisation's values, training that was finished in the period. From then on it is fixed.
#pragma once

#include "features/reviews/review_cycles.h"
#include "features/reviews/review_sheets.h"

#include <unordered_map>

namespace espalier::reviews {

// Whom a review begins for.
struct ReviewedPerson
{
    PersonId person_id;
    UnitId unit_id;
    std::optional<JobId> job_id;
};

class ReviewSnapshot
{
public:
    // What holds for everybody: four statements at most.
    ReviewSnapshot(Context& context, ReviewCycle const& cycle);

    // Reviews that begin, with the nearest manager who is here. Two statements, however many people.
    std::vector<Review> reviews(Context& context, std::vector<ReviewedPerson> const& people) const;

private:
    using ByPerson = std::unordered_map<PersonId, std::vector<ReviewItem>>;
    bool has(SectionKind kind) const { return section_of(form_, kind) != nullptr; }
    void add_goals(Context& context, std::vector<PersonId> const& people, ByPerson& items) const;
    void add_training(Context& context, std::vector<PersonId> const& people, ByPerson& items) const;

    ReviewCycleId cycle_id_;
    ReviewTemplateContent form_;
    Date period_from_;
    Date period_to_;
    std::unordered_map<JobId, std::vector<ReviewItem>> of_jobs_;
    std::vector<ReviewItem> for_everybody_;
};

} // namespace espalier::reviews
