// SPDX-License-Identifier: Apache-2.0
// Needs and plan items out of a review, and gaps that recur.
#include "features/reviews/review_learning.h"

#include "features/reviews/learning_store.h"
#include "features/reviews/reviews_store.h"
#include "platform/events.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::reviews {

namespace {

std::optional<std::vector<UnitId>> units_of(Context const& context, std::optional<UnitId> unit)
{
    return unit ? std::optional(context.chart->unit_and_below(*unit)) : std::nullopt;
}

} // namespace

void learn_from_review(Context& context, ReviewLearning const& learning)
{
    auto const held = find_review(context, learning.review_id);
    if (!held.may_learn())
        throw conflict("not_now", "The review is not at this step.");
    auto const items = reflect::from_json<std::vector<ReviewItem>>(held.review.items.json);
    auto const item = std::find_if(items.begin(), items.end(),
                                   [&](ReviewItem const& one) { return one.key == learning.item_key.value; });
    if (item == items.end())
        throw invalid("/item_key", "unknown_reference", "The review has no such item.");
    auto const competency =
        item->section == SectionKind::competencies ? std::optional(competency_of(*item)) : std::nullopt;
    plans::LearningMade before;
    for (auto const& row : store::learning_of(context.tx, held.review.id))
        if (row.item_key == item->key)
            before = {row.need_id, row.plan_item_id};
    auto const made = plans::learn_from_found(context, held.review.person_id, competency, learning, before);
    store::remove_learning(context.tx, held.review.id, item->key);
    context.tx.insert("review_learning",
                      store::LearningRow{.review_id = held.review.id,
                                         .item_key = item->key,
                                         .need_id = *made.need_id,
                                         .plan_item_id = made.plan_item_id});
    platform::record(context, {"review.learnt_from", held.review.person_id, "review", held.review.id.value});
}

std::vector<ReviewLearningLine> learning_lines(Context& context, ReviewId id)
{
    std::vector<ReviewLearningLine> lines;
    for (auto& row : store::learning_of(context.tx, id))
        lines.push_back({std::move(row.item_key), row.need_id, row.plan_item_id});
    return lines;
}

std::vector<RecurringGap> recurring_gaps_of(Context& context, PersonId person)
{
    context.require(platform::permissions::read_growth, person);
    return store::recurring_gaps_of(context.tx, person);
}

std::vector<RecurringGapTotal> recurring_gaps(Context& context, RecurringGapsQuestion const& question)
{
    return store::recurring_gaps(context.tx, units_of(context, question.unit_id));
}

std::vector<RecurringPerson> recurring_people(Context& context, RecurringPeopleQuestion const& question)
{
    return store::recurring_people(context.tx, question.competency_id, units_of(context, question.unit_id));
}

} // namespace espalier::reviews
