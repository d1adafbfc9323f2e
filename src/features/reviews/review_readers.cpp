// SPDX-License-Identifier: Apache-2.0
// Rights, from how the viewer stands to the review and how far it has come.
#include "features/reviews/review_readers.h"

#include "features/reviews/reviews_store.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::reviews {

namespace {

void look_at_turns(HeldReview& held, std::vector<store::TurnRow> const& turns)
{
    for (auto const& turn : turns) {
        if (turn.voided_at)
            continue;
        held.has_acknowledged |= turn.kind == ReviewTurnKind::acknowledged || turn.kind == ReviewTurnKind::disagreed;
        held.has_disagreed |= turn.kind == ReviewTurnKind::disagreed;
        held.has_manager_signed |= turn.kind == ReviewTurnKind::manager_signed;
    }
}

} // namespace

std::optional<ReviewParty> HeldReview::party() const
{
    if (is_subject)
        return ReviewParty::employee;
    return is_reviewer ? std::optional(ReviewParty::manager) : std::nullopt;
}

std::optional<Date> HeldReview::last_day(ReviewParty of) const
{
    auto const phase =
        phase_of(phases_of(cycle), of == ReviewParty::employee ? ReviewPhase::self : ReviewPhase::manager);
    if (!phase)
        return std::nullopt;
    return std::max(phase->ends_on, review.extended_until.value_or(phase->ends_on));
}

bool HeldReview::is_over_for_employee() const
{
    auto const last = last_day(ReviewParty::employee);
    return review.self_submitted_at || !last || *last < today;
}

bool HeldReview::may_write() const
{
    if (review.state != ReviewState::writing || cycle.state != CycleState::open || !party())
        return false;
    auto const phases = phases_of(cycle);
    if (is_subject) {
        auto const phase = phase_of(phases, ReviewPhase::self);
        return phase && phase->starts_on <= today && !is_over_for_employee();
    }
    auto const begins = phase_of(phases, ReviewPhase::manager)->starts_on;
    // One after the other, whoever is done early is not waited for.
    auto const employee_is_done = !cycle.is_parallel && review.self_submitted_at;
    return !review.manager_submitted_at && (begins <= today || employee_is_done);
}

bool HeldReview::may_mend_words() const
{
    return is_reviewer && review.state == ReviewState::sharing;
}

bool HeldReview::may_approve() const
{
    return is_approver && review.state == ReviewState::approval;
}

bool HeldReview::may_pass_on() const
{
    return is_people_team && review.state == ReviewState::calibration;
}

bool HeldReview::may_share() const
{
    return (is_reviewer || is_people_team) && review.state == ReviewState::sharing;
}

bool HeldReview::may_record_meeting() const
{
    return (is_reviewer || is_subject) && review.state == ReviewState::shared;
}

bool HeldReview::may_acknowledge() const
{
    return is_subject && review.state == ReviewState::met && !has_acknowledged;
}

bool HeldReview::may_sign_as_manager() const
{
    return is_reviewer && review.state == ReviewState::met && !has_manager_signed;
}

bool HeldReview::may_appeal() const
{
    return is_subject && review.state == ReviewState::signed_off && has_disagreed && review.appeal_until &&
        today <= *review.appeal_until;
}

bool HeldReview::may_answer_appeal() const
{
    return is_second_reviewer && review.state == ReviewState::appealed;
}

bool HeldReview::may_reopen() const
{
    return (is_people_team || (is_approver && is_above)) && review.state != ReviewState::ended &&
        (review.state != ReviewState::writing || review.self_submitted_at || review.manager_submitted_at);
}

bool HeldReview::may_end() const
{
    return is_people_team && review.state != ReviewState::closed && review.state != ReviewState::ended;
}

bool HeldReview::may_learn() const
{
    return (is_subject || is_reviewer || is_people_team) && review.state >= ReviewState::shared &&
        review.state != ReviewState::ended;
}

bool HeldReview::reads_employee_part() const
{
    if (is_subject)
        return true;
    if (!review.self_submitted_at || !review.is_unblinded)
        return false;
    return is_reviewer || is_approver || is_people_team || is_second_reviewer || is_former_reviewer ||
        (is_above && review.state >= ReviewState::shared);
}

bool HeldReview::reads_manager_part() const
{
    if (is_reviewer)
        return true;
    if (review.state == ReviewState::writing)
        return is_former_reviewer;
    if (is_approver || is_people_team || is_former_reviewer || is_second_reviewer)
        return true;
    return (is_subject || is_above) && review.state >= ReviewState::shared && review.state != ReviewState::ended;
}

bool HeldReview::reads_section(ReviewSection const& section) const
{
    return !is_subject || !is_hidden_from_employee(section);
}

questionnaires::QuestionnaireForm further_questions(Context& context, HeldReview const& held,
                                                    std::optional<ReviewParty> party,
                                                    std::optional<questionnaires::Language> language)
{
    if (!held.cycle.questionnaire_version_id)
        throw not_found("questionnaire");
    std::optional<questionnaires::RaterGroup> group;
    if (party)
        group = party == ReviewParty::employee ? questionnaires::RaterGroup::self : questionnaires::RaterGroup::manager;
    return questionnaires::questionnaire_form(
        context, *held.cycle.questionnaire_version_id,
        {.rater_group = group, .language = std::move(language), .person_id = held.review.person_id, .training = {}});
}

HeldReview find_review(Context& context, ReviewId id)
{
    context.narrows_itself();
    auto const found = store::review(context.tx, id);
    if (!found)
        throw not_found("review");
    HeldReview held{.review = *found, .cycle = find_cycle(context, found->review_cycle_id)};
    held.form = form_of(held.cycle);
    held.today = context.today();
    auto const viewer = context.viewer.person_id;
    auto const& review = held.review;
    held.is_subject = viewer == review.person_id;
    held.is_reviewer = viewer && viewer == review.reviewer_id;
    held.is_people_team =
        !held.is_subject && !held.is_reviewer && context.may_for_everybody(platform::permissions::manage_reviews);
    held.is_second_reviewer = viewer && viewer == review.second_reviewer_id;
    auto const is_above = !held.is_subject && context.may(platform::permissions::lead_reviews, review.person_id);
    held.is_above = is_above && !held.is_reviewer;
    held.is_approver = held.is_people_team ||
        (held.is_above && review.reviewer_id && viewer && context.chart->is_above(*viewer, *review.reviewer_id));
    held.is_former_reviewer = !held.is_subject && !held.is_reviewer && viewer && held.cycle.former_manager_reads &&
        store::was_reviewer(context.tx, id, *viewer);
    if (!held.is_subject && !held.is_reviewer && !held.is_people_team && !held.is_above && !held.is_second_reviewer &&
        !held.is_former_reviewer)
        throw not_found("review");
    context.concerned = review.person_id;
    look_at_turns(held, store::turns_of(context.tx, id));
    return held;
}

} // namespace espalier::reviews
