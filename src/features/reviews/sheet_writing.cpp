// SPDX-License-Identifier: Apache-2.0
// Keeping and handing in.
#include "features/reviews/sheet_writing.h"

#include "features/reviews/review_notes.h"
#include "features/reviews/reviews_store.h"
#include "reflect/json.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::reviews {

namespace {

std::vector<ReviewItem> items_of(HeldReview const& held, ReviewParty party)
{
    return items_for(held.form, reflect::from_json<std::vector<ReviewItem>>(held.review.items.json), party);
}

Fault not_their_turn(HeldReview const& held)
{
    if (!held.party())
        return forbidden("Only the employee and their reviewer write here.");
    return conflict("not_their_turn", "This part is not open: it has not begun, it is over, or it is handed in.");
}

// The words may change when the review is about to be shared; what was rated, approved and calibrated may not.
void require_same_ratings(store::ReviewSheet const& before, ReviewSheetContent const& after)
{
    auto const old = reflect::from_json<ReviewSheetContent>(before.content.json);
    std::unordered_map<std::string, std::optional<double>> ratings;
    for (auto const& answer : old.items)
        ratings[answer.item_key.value] = answer.rating ? std::optional<double>(*answer.rating) : std::nullopt;
    auto const is_same = std::all_of(after.items.begin(), after.items.end(), [&](ItemAnswer const& answer) {
        auto const found = ratings.find(answer.item_key.value);
        auto const rating = answer.rating ? std::optional<double>(*answer.rating) : std::nullopt;
        return found == ratings.end() ? !rating : found->second == rating;
    });
    auto const overall = [](ReviewSheetContent const& sheet) {
        return sheet.instead_of_computed ? sheet.instead_of_computed->value : 0;
    };
    if (!is_same || after.items.size() < old.items.size() || overall(old) != overall(after))
        throw conflict("ratings_fixed", "Ratings are fixed now; only words may change.");
}

void check_for(HeldReview const& held, ReviewParty party, ReviewSheetContent const& content, Violations& violations)
{
    check_draft(held.form, items_of(held, party), content, violations);
    if (party == ReviewParty::employee && content.instead_of_computed)
        violations.add("/instead_of_computed", "manager_rates", "The overall rating is the manager's.");
}

void require_reason(ReviewSheetContent const& sheet, Violations& violations)
{
    if (sheet.instead_of_computed && sheet.reason.value.empty())
        violations.add("/reason", "required", "Say why the rating is another than what was worked out.");
}

// The manager's overall rating: as worked out, or another with its reason.
void set_rating(Review& review, OverallRating const& computed, ReviewSheetContent const& sheet, Violations& violations)
{
    review.computed_rating = computed.value;
    review.given_rating = computed.point;
    review.override_reason.clear();
    if (!sheet.instead_of_computed) {
        if (!computed.point)
            violations.add("/instead_of_computed", "no_computed_rating",
                           "Too little was rated to work the rating out: give one, with the reason.");
        return;
    }
    require_reason(sheet, violations);
    review.given_rating = sheet.instead_of_computed->value;
    review.override_reason = sheet.reason.value;
}

void check_questions(Context& context, HeldReview const& held, ReviewParty party, ReviewSheetContent const& sheet)
{
    auto const* const section = section_of(held.form, SectionKind::questions);
    if (!section || !held.cycle.questionnaire_version_id || !answers(section->answered_by, party))
        return;
    questionnaires::accept_answers(further_questions(context, held, party), sheet.questions);
}

} // namespace

std::int64_t save_sheet(Context& context, SheetSave const& save)
{
    auto const held = find_review(context, save.review_id);
    if (!held.may_write() && !held.may_mend_words())
        throw not_their_turn(held);
    auto const party = *held.party();
    Violations violations;
    check_for(held, party, save.content, violations);
    violations.throw_if_any();
    auto const before = store::sheet(context.tx, save.review_id, party);
    auto const read = save.version ? save.version->value : 0;
    if (read != (before ? before->version : 0))
        throw stale("review");
    if (held.may_mend_words())
        require_same_ratings(*before, save.content);
    store::ReviewSheet const after{.review_id = save.review_id,
                                   .party = party,
                                   .content = {reflect::to_json(save.content)},
                                   .saved_at = context.now,
                                   .saved_by_id = context.viewer_person(),
                                   .version = read + 1};
    store::replace(context.tx, after);
    return after.version;
}

void submit_sheet(Context& context, SheetSubmission const& submission)
{
    auto held = find_review(context, submission.review_id);
    if (!held.may_write())
        throw not_their_turn(held);
    auto const party = *held.party();
    auto const sheet = store::sheet(context.tx, submission.review_id, party);
    if (!sheet || sheet->version != submission.version)
        throw stale("review");
    auto const content = reflect::from_json<ReviewSheetContent>(sheet->content.json);
    auto const items = items_of(held, party);
    Violations violations;
    check_complete(held.form, items, party, content, violations);
    if (party == ReviewParty::manager) {
        set_rating(held.review, overall_rating(held.form, items, content.items), content, violations);
        held.review.manager_submitted_at = context.now;
    } else {
        held.review.self_submitted_at = context.now;
    }
    violations.throw_if_any();
    check_questions(context, held, party, content);
    note_turn(context, held.review,
              party == ReviewParty::manager ? ReviewTurnKind::manager_submitted : ReviewTurnKind::self_submitted);
    if (moves_on_when_written(context, held))
        tell_whose_turn_it_is(context, {held.review});
    save(context, held.review);
}

void keep_mended_words(Context& context, HeldReview& held)
{
    auto const sheet = store::sheet(context.tx, held.review.id, ReviewParty::manager);
    if (!sheet)
        return;
    auto const content = reflect::from_json<ReviewSheetContent>(sheet->content.json);
    Violations violations;
    check_complete(held.form, items_of(held, ReviewParty::manager), ReviewParty::manager, content, violations);
    require_reason(content, violations);
    violations.throw_if_any();
    held.review.override_reason = content.reason.value;
}

bool moves_on_when_written(Context const& context, HeldReview& held)
{
    auto& review = held.review;
    if (review.state != ReviewState::writing || !review.manager_submitted_at || !held.is_over_for_employee())
        return false;
    review.is_unblinded = true;
    auto const is_approved =
        phase_of(phases_of(held.cycle), ReviewPhase::approval) && approver_of(context, review).has_value();
    review.state = is_approved ? ReviewState::approval : after_approval(held.cycle);
    return true;
}

} // namespace espalier::reviews
