// SPDX-License-Identifier: Apache-2.0
// Putting the items of many reviews together.
#include "features/reviews/review_snapshot.h"

#include "features/reviews/snapshot_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::reviews {

namespace {

ReviewItem named(SectionKind section, std::string_view prefix, std::int64_t id, std::string title, std::string detail)
{
    ReviewItem item;
    item.key = fmt::format("{}-{}", prefix, id);
    item.section = section;
    item.thing_id = Id<ReviewedThing>{id};
    item.title = std::move(title);
    item.detail = std::move(detail);
    return item;
}

ReviewItem item_of(store::ReviewedGoal&& goal)
{
    auto item = named(SectionKind::goals, "goal", goal.id.value, std::move(goal.title), std::move(goal.description));
    item.weight = goal.weight;
    item.progress = goal.progress;
    item.outcome = goal.outcome;
    item.due_on = goal.due_on;
    return item;
}

ReviewItem item_of(store::RequiredCompetency&& required)
{
    auto item = named(SectionKind::competencies, "competency", required.competency_id.value, std::move(required.name),
                      std::move(required.definition));
    item.weight = required.importance;
    item.required_level = required.level;
    item.lowest_level = required.lowest;
    item.highest_level = required.highest;
    return item;
}

ReviewItem item_of(store::FinishedTraining&& training)
{
    auto item = named(SectionKind::training, "training", training.id.value, std::move(training.title),
                      std::move(training.success_measure));
    item.from_level = training.from_level;
    item.to_level = training.to_level;
    item.due_on = date_in_utc(training.finished_at);
    return item;
}

} // namespace

ReviewSnapshot::ReviewSnapshot(Context& context, ReviewCycle const& cycle)
    : cycle_id_(cycle.id), form_(form_of(cycle)), period_from_(cycle.period_from), period_to_(cycle.period_to)
{
    if (has(SectionKind::responsibilities))
        for (auto& duty : store::responsibilities_of_jobs(context.tx)) {
            auto item = named(SectionKind::responsibilities, "responsibility", duty.id.value, std::move(duty.title),
                              std::move(duty.expected_result));
            item.weight = duty.weight;
            of_jobs_[duty.job_id].push_back(std::move(item));
        }
    if (has(SectionKind::competencies))
        for (auto& required : store::required_competencies(context.tx)) {
            auto const job = required.job_id;
            of_jobs_[job].push_back(item_of(std::move(required)));
        }
    if (has(SectionKind::values))
        for (auto& value : store::values_in_use(context.tx, context.today()))
            for_everybody_.push_back(
                named(SectionKind::values, "value", value.id, std::move(value.name), std::move(value.description)));
    for (auto& item : standing_items(form_))
        for_everybody_.push_back(std::move(item));
}

void ReviewSnapshot::add_goals(Context& context, std::vector<PersonId> const& people, ByPerson& items) const
{
    if (has(SectionKind::goals))
        for (auto& goal : store::reviewed_goals(context.tx, people, period_from_, period_to_)) {
            auto const owner = goal.owner_id;
            items[owner].push_back(item_of(std::move(goal)));
        }
}

void ReviewSnapshot::add_training(Context& context, std::vector<PersonId> const& people, ByPerson& items) const
{
    if (has(SectionKind::training))
        for (auto& training : store::finished_training(context.tx, people, start_of_day_utc(period_from_),
                                                       start_of_day_utc(period_to_.plus_days(1)))) {
            auto const person = training.person_id;
            items[person].push_back(item_of(std::move(training)));
        }
}

std::vector<Review> ReviewSnapshot::reviews(Context& context, std::vector<ReviewedPerson> const& people) const
{
    std::vector<PersonId> ids;
    ids.reserve(people.size());
    for (auto const& person : people)
        ids.push_back(person.person_id);
    ByPerson own;
    add_goals(context, ids, own);
    add_training(context, ids, own);
    std::vector<Review> reviews;
    reviews.reserve(people.size());
    for (auto const& person : people) {
        auto items = std::move(own[person.person_id]);
        if (auto const job = person.job_id ? of_jobs_.find(*person.job_id) : of_jobs_.end(); job != of_jobs_.end())
            items.insert(items.end(), job->second.begin(), job->second.end());
        items.insert(items.end(), for_everybody_.begin(), for_everybody_.end());
        Review review;
        review.id = context.next_id<Review>();
        review.review_cycle_id = cycle_id_;
        review.person_id = person.person_id;
        review.reviewer_id = context.chart->present_manager_of(person.person_id, context.today());
        review.unit_id = person.unit_id;
        review.job_id = person.job_id;
        review.items.json = reflect::to_json(items);
        reviews.push_back(std::move(review));
    }
    return reviews;
}

} // namespace espalier::reviews
