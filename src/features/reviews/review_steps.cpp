// SPDX-License-Identifier: Apache-2.0
// From second approval to the answer to an appeal.
#include "features/reviews/review_steps.h"

#include "base/time_zone.h"
#include "features/reviews/review_closing.h"
#include "features/reviews/review_notes.h"
#include "features/reviews/reviews_store.h"
#include "features/reviews/sheet_writing.h"

namespace espalier::reviews {

namespace {

// The review as the viewer holds it, unchanged since they read it.
HeldReview held_at(Context& context, ReviewStep const& step)
{
    auto held = find_review(context, step.review_id);
    if (held.review.version != step.version)
        throw stale("review");
    return held;
}

// Whoever has no part in a step is told so; whoever has, that it is not its time.
void require(bool may_now, bool may_ever)
{
    if (!may_ever)
        throw forbidden("This step of the review is somebody else's.");
    if (!may_now)
        throw conflict("not_now", "The review is not at this step.");
}

void move_to(Context& context, Review& review, ReviewState state)
{
    review.state = state;
    save(context, review);
    tell_whose_turn_it_is(context, {review});
}

void finish_when_signed(Context& context, HeldReview& held)
{
    if (!held.has_acknowledged || !held.has_manager_signed)
        return;
    keep_signed_copy(context, held);
    if (held.has_disagreed && held.cycle.appeal_days > 0) {
        held.review.appeal_until = held.today.plus_days(static_cast<int>(held.cycle.appeal_days));
        move_to(context, held.review, ReviewState::signed_off);
        return;
    }
    close_review(context, held.review, held.cycle);
}

void require_not_between(Review const& review, PersonId person, std::string pointer)
{
    if (person == review.person_id || person == review.reviewer_id)
        throw invalid(std::move(pointer), "not_between",
                      "Choose somebody who is neither the employee nor the reviewer.");
}

} // namespace

void approve(Context& context, ReviewStep const& step)
{
    auto held = held_at(context, step);
    require(held.may_approve(), held.is_approver);
    note_turn(context, held.review, ReviewTurnKind::approved);
    move_to(context, held.review, after_approval(held.cycle));
}

void return_to_manager(Context& context, ReviewStepWithWords const& step)
{
    auto held = held_at(context, step);
    require(held.may_approve(), held.is_approver);
    note_turn(context, held.review, ReviewTurnKind::returned, {.comment = step.comment.value});
    held.review.manager_submitted_at.reset();
    held.review.state = ReviewState::writing;
    save(context, held.review);
    if (held.review.reviewer_id)
        tell(context, held.review, *held.review.reviewer_id, "review_returned");
}

void pass_on(Context& context, ReviewStep const& step)
{
    auto held = held_at(context, step);
    require(held.may_pass_on(), held.is_people_team);
    note_turn(context, held.review, ReviewTurnKind::passed_on);
    move_to(context, held.review, ReviewState::sharing);
}

void share(Context& context, ReviewStep const& step)
{
    auto held = held_at(context, step);
    require(held.may_share(), held.is_reviewer || held.is_people_team);
    keep_mended_words(context, held);
    note_turn(context, held.review, ReviewTurnKind::shared);
    move_to(context, held.review, ReviewState::shared);
}

void record_meeting(Context& context, ReviewMeeting const& meeting)
{
    auto held = held_at(context, meeting);
    require(held.may_record_meeting(), held.is_reviewer || held.is_subject);
    if (meeting.met_on > latest_day(context.now))
        throw invalid("/met_on", "in_future", "The meeting is still to come: record it when you have met.");
    held.review.met_on = meeting.met_on;
    note_turn(context, held.review, ReviewTurnKind::met);
    move_to(context, held.review, ReviewState::met);
}

void respond(Context& context, ReviewResponse const& response)
{
    auto held = held_at(context, response);
    require(held.may_acknowledge(), held.is_subject);
    if (response.disagrees && response.comment.value.empty())
        throw invalid("/comment", "required", "Say what you disagree with.");
    note_turn(context, held.review, response.disagrees ? ReviewTurnKind::disagreed : ReviewTurnKind::acknowledged,
              {.comment = response.comment.value});
    held.has_acknowledged = true;
    held.has_disagreed = response.disagrees;
    save(context, held.review);
    finish_when_signed(context, held);
}

void sign_as_manager(Context& context, ReviewStep const& step)
{
    auto held = held_at(context, step);
    require(held.may_sign_as_manager(), held.is_reviewer);
    note_turn(context, held.review, ReviewTurnKind::manager_signed);
    held.has_manager_signed = true;
    save(context, held.review);
    finish_when_signed(context, held);
}

void appeal(Context& context, ReviewStepWithWords const& step)
{
    auto held = held_at(context, step);
    require(held.may_appeal(), held.is_subject);
    note_turn(context, held.review, ReviewTurnKind::appealed, {.comment = step.comment.value});
    held.review.second_reviewer_id = approver_of(context, held.review);
    move_to(context, held.review, ReviewState::appealed);
}

void choose_second_reviewer(Context& context, SecondReviewerChoice const& choice)
{
    auto held = held_at(context, choice);
    require(held.is_people_team && held.review.state == ReviewState::appealed, held.is_people_team);
    require_not_between(held.review, choice.second_reviewer_id, "/second_reviewer_id");
    if (!context.chart->is_present(choice.second_reviewer_id, held.today))
        throw invalid("/second_reviewer_id", "has_left", "This person has left the organisation.");
    held.review.second_reviewer_id = choice.second_reviewer_id;
    move_to(context, held.review, ReviewState::appealed);
}

void answer_appeal(Context& context, AppealAnswer const& answer)
{
    auto held = held_at(context, answer);
    require(held.may_answer_appeal(), held.is_second_reviewer);
    auto& review = held.review;
    if (answer.rating && answer.rating->value > std::ssize(held.form.scale))
        throw invalid("/rating", "not_on_scale", "This is not a point of the scale.",
                      {{"minimum", "1"}, {"maximum", std::to_string(held.form.scale.size())}});
    if (answer.rating)
        review.appealed_rating = answer.rating->value;
    note_turn(context, review, answer.rating ? ReviewTurnKind::appeal_upheld : ReviewTurnKind::appeal_rejected,
              {.comment = answer.comment.value, .person_id = {}, .rating = review.appealed_rating});
    save(context, review);
    keep_signed_copy(context, held);
    tell(context, review, review.person_id, "review_appeal_answered");
    if (review.reviewer_id)
        tell(context, review, *review.reviewer_id, "review_appeal_answered_of");
    close_review(context, review, held.cycle);
}

} // namespace espalier::reviews
