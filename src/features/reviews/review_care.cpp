// SPDX-License-Identifier: Apache-2.0
// What is done to a review from outside its way: reopening, more time, another reviewer, ending it.
#include "features/reviews/handing_over.h"
#include "features/reviews/review_closing.h"
#include "features/reviews/review_notes.h"
#include "features/reviews/review_steps.h"
#include "features/reviews/reviews_store.h"

#include <algorithm>

namespace espalier::reviews {

namespace {

HeldReview held_by_people_team(Context& context, ReviewStep const& step)
{
    auto held = find_review(context, step.review_id);
    if (!held.is_people_team)
        throw forbidden("Only the people team does this.");
    if (held.review.version != step.version)
        throw stale("review");
    return held;
}

ReviewState state_at(ReopenLevel level)
{
    switch (level) {
    case ReopenLevel::approval: return ReviewState::approval;
    case ReopenLevel::sharing: return ReviewState::sharing;
    case ReopenLevel::sign_off: return ReviewState::met;
    default: return ReviewState::writing;
    }
}

// A level can be gone back to once the review has come past it.
bool is_past(Review const& review, ReopenLevel level)
{
    switch (level) {
    case ReopenLevel::employee_part: return review.self_submitted_at.has_value();
    case ReopenLevel::manager_part: return review.manager_submitted_at.has_value();
    default: return review.state > state_at(level) && review.state != ReviewState::ended;
    }
}

void go_back_to(Review& review, ReopenLevel level, Date today)
{
    review.state = state_at(level);
    if (level == ReopenLevel::employee_part)
        review.self_submitted_at.reset();
    if (level == ReopenLevel::manager_part)
        review.manager_submitted_at.reset();
    if (review.state == ReviewState::writing) // there must be time to write
        review.extended_until = std::max(review.extended_until.value_or(today), today.plus_days(reopened_days));
    if (level <= ReopenLevel::approval)
        review.calibrated_rating.reset();
    if (level <= ReopenLevel::sharing)
        review.met_on.reset();
    review.appealed_rating.reset();
    review.appeal_until.reset();
    review.second_reviewer_id.reset();
}

} // namespace

void reopen(Context& context, ReviewReopening const& reopening)
{
    auto held = find_review(context, reopening.review_id);
    auto& review = held.review;
    if (!held.is_people_team && !held.is_approver)
        throw forbidden("Only the people team, or whoever is above the reviewer, reopens a review.");
    if (review.version != reopening.version)
        throw stale("review");
    if (!held.may_reopen() || !is_past(review, reopening.level))
        throw conflict("not_past", "The review has not come past this level.");
    if (held.cycle.state != CycleState::open)
        throw conflict("cycle_not_open", "The cycle is not open.");
    if (reopening.level == ReopenLevel::approval && !phase_of(phases_of(held.cycle), ReviewPhase::approval))
        throw invalid("/level", "phase_missing", "The cycle has no such phase.");
    store::void_sign_offs(context.tx, review.id, context.now);
    go_back_to(review, reopening.level, held.today);
    note_turn(context, review, ReviewTurnKind::reopened, {.comment = reopening.reason.value});
    save(context, review);
    tell(context, review, review.person_id, "review_reopened");
    if (review.reviewer_id)
        tell(context, review, *review.reviewer_id, "review_reopened_of");
}

void extend(Context& context, ReviewExtension const& extension)
{
    auto held = held_by_people_team(context, extension);
    auto const last = std::max(held.last_day(ReviewParty::employee).value_or(Date{}),
                               held.last_day(ReviewParty::manager).value_or(Date{}));
    if (held.review.state != ReviewState::writing)
        throw conflict("not_now", "The review is not at this step.");
    if (extension.extended_until <= last)
        throw invalid("/extended_until", "not_later", "Choose a day after the present last day.");
    held.review.extended_until = extension.extended_until;
    note_turn(context, held.review, ReviewTurnKind::extended, {.comment = to_text(extension.extended_until)});
    save(context, held.review);
    tell(context, held.review, held.review.person_id, "review_extended");
}

void change_reviewer(Context& context, ReviewerChange const& change)
{
    auto held = held_by_people_team(context, change);
    auto& review = held.review;
    if (review.state >= ReviewState::signed_off)
        throw conflict("not_now", "The review is not at this step.");
    require_new_reviewer(context, review, change.reviewer_id);
    review.is_reviewer_chosen = true;
    hand_over(context, {{.review = review, .to = change.reviewer_id}}, change.reason.value);
}

void end_review(Context& context, ReviewStepWithWords const& step)
{
    auto held = held_by_people_team(context, step);
    if (!held.may_end())
        throw conflict("not_now", "The review is not at this step.");
    end_without_sign_off(context, {held.review}, ReviewEnd::people_team, step.comment.value);
}

} // namespace espalier::reviews
