// SPDX-License-Identifier: Apache-2.0
// Who takes which step.
#include "app/demo/demo_review_steps.h"

#include "app/demo/demo_review_words.h"
#include "features/reviews/overall_rating.h"
#include "features/reviews/review_learning.h"
#include "features/reviews/review_notes.h"
#include "features/reviews/review_steps.h"
#include "features/reviews/reviews_store.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::app::demo {

namespace {

using platform::Context;
using platform::PersonId;
using reviews::Review;
using reviews::ReviewId;
using reviews::ReviewParty;
using reviews::ReviewState;

constexpr std::int64_t highest_point = 5;

reviews::ReviewStep step_on(Review const& review)
{
    return {review.id, review.version};
}

// A point above what the ratings come to, with the reason.
void override_rating(reviews::ReviewTemplateContent const& form, Review const& review,
                     reviews::ReviewSheetContent& sheet)
{
    auto const items = reviews::items_for(form, reflect::from_json<std::vector<reviews::ReviewItem>>(review.items.json),
                                          ReviewParty::manager);
    auto const computed = reviews::overall_rating(form, items, sheet.items).point.value_or(1);
    sheet.instead_of_computed = Whole<1, 7>(std::min(computed + 1, highest_point));
    sheet.reason = Text<0, 4000>(std::string(review_override));
}

} // namespace

ReviewSteps::ReviewSteps(platform::Workspace& workspace, db::Transaction& tx, ReviewSheets& sheets)
    : workspace_(workspace), tx_(tx), sheets_(sheets)
{
    for (auto& actor : actors(tx, workspace))
        actors_.emplace(actor.person_id, actor);
}

void ReviewSteps::act(PersonId person, Date day, std::function<void(Context&)> const& step)
{
    auto const viewer = viewer_of(actors_.at(person)); // a context only refers to it
    auto context = acting(workspace_, tx_, viewer, day);
    step(context);
}

Review ReviewSteps::now(ReviewId id) const
{
    return *reviews::store::review(tx_, id);
}

std::optional<PersonId> ReviewSteps::approver(Review const& review, Date day)
{
    std::optional<PersonId> found;
    act(review.person_id, day, [&](Context& context) { found = reviews::approver_of(context, review); });
    return found;
}

void ReviewSteps::write(Review const& review, ReviewParty party, Date day, SheetEnding ending)
{
    act(party == ReviewParty::employee ? review.person_id : *review.reviewer_id, day, [&](Context& context) {
        auto const form = reviews::form_of(reviews::find_cycle(context, review.review_cycle_id));
        auto sheet = sheets_.written(form, review, party);
        if (ending == SheetEnding::overridden)
            override_rating(form, review, sheet);
        if (ending == SheetEnding::draft)
            sheet.items.resize(sheet.items.size() / 2);
        reviews::save_sheet(context, {.review_id = review.id, .content = std::move(sheet)});
        if (ending != SheetEnding::draft)
            reviews::submit_sheet(context, {review.id, 1});
    });
}

void ReviewSteps::approve(ReviewId id, Date day)
{
    auto const review = now(id);
    if (review.state != ReviewState::approval)
        return;
    act(approver(review, day).value(), day, [&](Context& context) { reviews::approve(context, step_on(review)); });
}

void ReviewSteps::share(ReviewId id, Date day)
{
    auto const review = now(id);
    act(*review.reviewer_id, day, [&](Context& context) { reviews::share(context, step_on(review)); });
}

void ReviewSteps::meet(ReviewId id, Date day)
{
    auto const review = now(id);
    act(*review.reviewer_id, day, [&](Context& context) {
        reviews::record_meeting(context, {step_on(review), context.today()});
    });
}

void ReviewSteps::sign(ReviewId id, Date day, bool disagrees)
{
    auto const review = now(id);
    auto const words = disagrees ? review_disagreement : std::string_view();
    act(review.person_id, day, [&](Context& context) {
        reviews::respond(context, {step_on(review), disagrees, Text<0, 4000>(std::string(words))});
    });
    act(*review.reviewer_id, day.plus_days(1),
        [&](Context& context) { reviews::sign_as_manager(context, step_on(now(id))); });
}

void ReviewSteps::appeal(ReviewId id, Date day, Date answered_on)
{
    auto const review = now(id);
    act(review.person_id, day, [&](Context& context) {
        reviews::appeal(context, {step_on(review), Text<1, 4000>(std::string(review_appeal))});
    });
    auto const appealed = now(id);
    auto const standing = reviews::final_rating(appealed.given_rating, appealed.calibrated_rating, {}).value_or(1);
    act(appealed.second_reviewer_id.value(), answered_on, [&](Context& context) {
        reviews::answer_appeal(context,
                               {step_on(appealed), Whole<1, 7>(std::min(standing + 1, highest_point)),
                                Text<1, 4000>(std::string(review_appeal_answer))});
    });
}

void ReviewSteps::learn(ReviewId id, Date day)
{
    auto const review = now(id);
    auto const items = reflect::from_json<std::vector<reviews::ReviewItem>>(review.items.json);
    auto const low = std::find_if(items.begin(), items.end(), [&](reviews::ReviewItem const& item) {
        return item.section == reviews::SectionKind::competencies &&
            sheets_.is_weak(review.person_id, reviews::competency_of(item));
    });
    if (low == items.end())
        return;
    act(*review.reviewer_id, day, [&](Context& context) {
        reviews::ReviewLearning learning;
        learning.statement = Text<1, 2000>(std::string(review_learning));
        learning.review_id = id;
        learning.item_key = {low->key};
        reviews::learn_from_review(context, learning);
    });
}

} // namespace espalier::app::demo
