// SPDX-License-Identifier: Apache-2.0
// Putting the page of a review together.
#include "features/reviews/review_views.h"

#include "features/reviews/review_notes.h"
#include "features/reviews/review_views_store.h"
#include "features/reviews/reviews_store.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::reviews {

namespace {

std::optional<std::string> name_of(Context& context, std::optional<PersonId> id)
{
    return id ? std::optional(store::person_name(context.tx, *id)) : std::nullopt;
}

// What went on between manager, approver and people team is not the employee's.
bool is_between_others(ReviewTurnKind kind)
{
    return kind == ReviewTurnKind::approved || kind == ReviewTurnKind::returned || kind == ReviewTurnKind::calibrated ||
        kind == ReviewTurnKind::passed_on;
}

std::vector<ReviewTurnView> turn_views(Context& context, HeldReview const& held)
{
    auto const rows = store::turns_of(context.tx, held.review.id);
    std::vector<PersonId> people;
    for (auto const& row : rows)
        for (auto const& person : {row.by_person_id, row.person_id})
            if (person)
                people.push_back(*person);
    auto const names = store::person_names(context.tx, people);
    auto const name = [&](std::optional<PersonId> id) { return id ? std::optional(names.at(*id)) : std::nullopt; };
    std::vector<ReviewTurnView> turns;
    for (auto const& row : rows)
        if (!held.is_subject || !is_between_others(row.kind))
            turns.push_back({.kind = row.kind,
                             .at = row.at,
                             .by_name = name(row.by_person_id),
                             .comment = row.comment,
                             .person_name = name(row.person_id),
                             .rating = row.rating,
                             .is_void = row.voided_at.has_value()});
    return turns;
}

std::vector<ReviewCopyLine> copy_lines(Context& context, ReviewId id)
{
    std::vector<ReviewCopyLine> copies;
    for (auto& row : store::copies_of(context.tx, id))
        copies.push_back({.id = row.id,
                          .number = row.number,
                          .content_hash = std::move(row.content_hash),
                          .made_at = row.made_at,
                          .is_void = row.voided_at.has_value()});
    return copies;
}

// What the manager says in hidden sections does not leave the program for the employee.
void leave_out_hidden(HeldReview const& held, std::vector<ReviewItem> const& items, ReviewSheetContent& sheet)
{
    std::erase_if(sheet.items, [&](ItemAnswer const& answer) {
        auto const item = std::find_if(items.begin(), items.end(),
                                       [&](ReviewItem const& one) { return one.key == answer.item_key.value; });
        return item == items.end();
    });
    auto const* const questions = section_of(held.form, SectionKind::questions);
    if (questions && !held.reads_section(*questions))
        sheet.questions.clear();
}

std::optional<ReviewSheetView> sheet_view(Context& context, HeldReview const& held,
                                          std::vector<ReviewItem> const& items, ReviewParty party)
{
    if (!held.reads_sheet_of(party))
        return std::nullopt;
    auto const is_employee = party == ReviewParty::employee;
    ReviewSheetView view;
    view.party = party;
    view.submitted_at = is_employee ? held.review.self_submitted_at : held.review.manager_submitted_at;
    if (auto const row = store::sheet(context.tx, held.review.id, party)) {
        view.content = reflect::from_json<ReviewSheetContent>(row->content.json);
        view.version = row->version;
        view.saved_at = row->saved_at;
    }
    if (!is_employee)
        leave_out_hidden(held, items, view.content);
    return view;
}

ReviewRights rights_of(HeldReview const& held)
{
    return {.may_write = held.may_write(),
            .may_mend_words = held.may_mend_words(),
            .may_approve = held.may_approve(),
            .may_pass_on = held.may_pass_on(),
            .may_share = held.may_share(),
            .may_record_meeting = held.may_record_meeting(),
            .may_acknowledge = held.may_acknowledge(),
            .may_sign_as_manager = held.may_sign_as_manager(),
            .may_appeal = held.may_appeal(),
            .may_answer_appeal = held.may_answer_appeal(),
            .may_choose_second_reviewer = held.is_people_team && held.review.state == ReviewState::appealed,
            .may_reopen = held.may_reopen() && held.cycle.state == CycleState::open,
            .may_end = held.may_end(),
            .may_learn = held.may_learn()};
}

ReviewRatings ratings_of(Review const& review)
{
    return {.computed = review.computed_rating,
            .given = review.given_rating,
            .override_reason = review.override_reason,
            .calibrated = review.calibrated_rating,
            .appealed = review.appealed_rating,
            .final_rating = final_rating(review.given_rating, review.calibrated_rating, review.appealed_rating)};
}

std::vector<ReviewItem> readable_items(HeldReview const& held)
{
    auto items = reflect::from_json<std::vector<ReviewItem>>(held.review.items.json);
    std::erase_if(items, [&](ReviewItem const& item) {
        auto const* const section = section_of(held.form, item.section);
        return !section || (!held.reads_section(*section) && section->answered_by == AnsweredBy::manager);
    });
    return items;
}

void add_sheets(Context& context, HeldReview const& held, ReviewView& view)
{
    auto const first = held.is_reviewer ? ReviewParty::manager : ReviewParty::employee;
    auto const second = held.is_reviewer ? ReviewParty::employee : ReviewParty::manager;
    // Of the manager's part the employee reads what stands in sections that are not hidden.
    auto read = view.items;
    std::erase_if(read,
                  [&](ReviewItem const& item) { return !held.reads_section(*section_of(held.form, item.section)); });
    for (auto const party : {first, second})
        if (auto sheet = sheet_view(context, held, read, party))
            view.sheets.push_back(*std::move(sheet));
    for (auto const& sheet : view.sheets)
        if (sheet.party == ReviewParty::manager)
            view.overall = overall_rating(held.form, view.items, sheet.content.items);
    if (held.reads_manager_part() && held.review.manager_submitted_at)
        view.ratings = ratings_of(held.review);
}

} // namespace

ReviewView review_view(Context& context, ReviewId id)
{
    auto const held = find_review(context, id);
    auto const& review = held.review;
    auto const reads_past = context.may(platform::permissions::read_growth, review.person_id);
    ReviewView view{
        .id = id,
        .review_cycle_id = held.cycle.id,
        .cycle_name = held.cycle.name,
        .message = held.cycle.message,
        .period_from = held.cycle.period_from,
        .period_to = held.cycle.period_to,
        .person_id = review.person_id,
        .person_name = store::person_name(context.tx, review.person_id),
        .job_title = store::job_title(context.tx, review.job_id),
        .reviewer_id = review.reviewer_id,
        .reviewer_name = name_of(context, review.reviewer_id),
        .approver_name =
            review.state == ReviewState::approval ? name_of(context, approver_of(context, review)) : std::nullopt,
        .second_reviewer_name = name_of(context, review.second_reviewer_id),
        .state = review.state,
        .phases = phases_of(held.cycle),
        .extended_until = review.extended_until,
        .party = held.party(),
        .is_people_team = held.is_people_team,
        .form = held.form,
        .items = readable_items(held),
        .questionnaire_version_id = held.cycle.questionnaire_version_id,
        .sheets = {},
        .overall = {},
        .ratings = {},
        .met_on = review.met_on,
        .appeal_until = review.appeal_until,
        .end_reason = review.end_reason,
        .ended_because = review.ended_because,
        .turns = turn_views(context, held),
        .copies = copy_lines(context, id),
        .learning = learning_lines(context, id),
        .recurring_gaps = reads_past ? recurring_gaps_of(context, review.person_id) : std::vector<RecurringGap>{},
        .three_sixty_id = store::three_sixty_in(context.tx, held.cycle.three_sixty_round_id, review.person_id),
        .rights = rights_of(held),
        .version = review.version};
    add_sheets(context, held, view);
    return view;
}

} // namespace espalier::reviews
