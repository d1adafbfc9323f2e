// SPDX-License-Identifier: Apache-2.0
// What is kept of a review when it ends.
#include "features/reviews/review_closing.h"

#include "features/competencies/answered_ratings.h"
#include "features/reviews/review_document.h"
#include "features/reviews/review_notes.h"
#include "features/reviews/reviews_store.h"
#include "platform/files.h"
#include "platform/settings.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::reviews {

namespace {

struct RecordedLevel
{
    CompetencyId competency_id;
    ReviewParty party = ReviewParty::employee;
    double level = 0;

    bool operator==(RecordedLevel const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RecordedLevel, (), (competency_id, party, level))

ReviewSheetContent handed_in(Context& context, Review const& review, ReviewParty party)
{
    auto const is_in = party == ReviewParty::employee ? review.self_submitted_at : review.manager_submitted_at;
    auto const sheet = is_in ? store::sheet(context.tx, review.id, party) : std::nullopt;
    return sheet ? reflect::from_json<ReviewSheetContent>(sheet->content.json) : ReviewSheetContent{};
}

// What is hidden from the employee is no part of what they sign.
void leave_out_hidden(SignedContent& content)
{
    auto const hides = [&](SectionKind kind) {
        auto const* const section = section_of(content.form, kind);
        return !section || is_hidden_from_employee(*section);
    };
    std::erase_if(content.manager.items, [&](ItemAnswer const& answer) {
        return std::any_of(content.items.begin(), content.items.end(), [&](ReviewItem const& item) {
            return item.key == answer.item_key.value && hides(item.section);
        });
    });
    if (hides(SectionKind::questions))
        content.manager.questions.clear();
}

std::vector<SignOff> sign_offs_of(Context& context, ReviewId id)
{
    std::vector<SignOff> sign_offs;
    for (auto const& turn : store::turns_of(context.tx, id)) {
        auto const counts = turn.kind == ReviewTurnKind::acknowledged || turn.kind == ReviewTurnKind::disagreed ||
            turn.kind == ReviewTurnKind::manager_signed || turn.kind == ReviewTurnKind::appeal_upheld ||
            turn.kind == ReviewTurnKind::appeal_rejected;
        if (counts && !turn.voided_at && turn.by_person_id)
            sign_offs.push_back({.kind = turn.kind,
                                 .by_name = store::person_name(context.tx, *turn.by_person_id),
                                 .at = turn.at,
                                 .comment = turn.comment});
    }
    return sign_offs;
}

SignedContent signed_content(Context& context, HeldReview const& held)
{
    auto const& review = held.review;
    SignedContent content{.review_id = review.id,
                          .cycle_name = held.cycle.name,
                          .person_name = store::person_name(context.tx, review.person_id),
                          .reviewer_name =
                              review.reviewer_id ? store::person_name(context.tx, *review.reviewer_id) : "",
                          .period_from = held.cycle.period_from,
                          .period_to = held.cycle.period_to,
                          .form = held.form,
                          .items = reflect::from_json<std::vector<ReviewItem>>(review.items.json),
                          .employee = handed_in(context, review, ReviewParty::employee),
                          .manager = handed_in(context, review, ReviewParty::manager),
                          .computed_rating = review.computed_rating,
                          .given_rating = review.given_rating,
                          .override_reason = review.override_reason,
                          .calibrated_rating = review.calibrated_rating,
                          .appealed_rating = review.appealed_rating,
                          .met_on = review.met_on,
                          .sign_offs = sign_offs_of(context, review.id)};
    leave_out_hidden(content);
    return content;
}

std::vector<RecordedLevel> levels_given(std::vector<ReviewItem> const& items, ReviewSheetContent const& sheet,
                                        ReviewParty party)
{
    std::vector<RecordedLevel> levels;
    for (auto const& answer : sheet.items)
        for (auto const& item : items)
            if (answer.rating && item.section == SectionKind::competencies && item.key == answer.item_key.value)
                levels.push_back({competency_of(item), party, *answer.rating});
    return levels;
}

void record_evidence(Context& context, Review& review, std::vector<RecordedLevel> const& levels)
{
    auto const before = reflect::from_json<std::vector<RecordedLevel>>(review.recorded.json);
    std::vector<competencies::AnsweredRating> ratings;
    for (auto const& one : levels) {
        auto const is_own = one.party == ReviewParty::employee;
        if (std::find(before.begin(), before.end(), one) == before.end())
            ratings.push_back(
                {.competency_id = one.competency_id,
                 .level = one.level,
                 .source = is_own ? competencies::EvidenceSource::self : competencies::EvidenceSource::manager,
                 .rater_id = is_own ? std::optional(review.person_id) : review.reviewer_id});
    }
    competencies::record_answered_ratings(context, review.person_id, ratings);
    review.recorded.json = reflect::to_json(levels);
}

// For the gaps that recur from review to review: what the manager said.
void remember(Context& context, Review const& review, ReviewCycle const& cycle, std::vector<ReviewItem> const& items,
              ReviewSheetContent const& manager)
{
    store::remove_reviewed(context.tx, review.id);
    std::vector<store::ReviewedCompetency> rows;
    for (auto const& answer : manager.items)
        for (auto const& item : items)
            if (answer.rating && item.section == SectionKind::competencies && item.key == answer.item_key.value)
                rows.push_back({.id = context.next_id<store::ReviewedCompetency>(),
                                .person_id = review.person_id,
                                .competency_id = competency_of(item),
                                .review_name = cycle.name,
                                .reviewed_on = cycle.period_to,
                                .level = *answer.rating,
                                .required_level = item.required_level,
                                .comment = answer.comment.value,
                                .review_id = review.id});
    context.tx.insert_all("reviewed_competencies", rows);
}

} // namespace

void keep_signed_copy(Context& context, HeldReview const& held)
{
    auto const content = signed_content(context, held);
    auto const hash = platform::digest_of(reflect::to_json(content));
    SignedPrint print{.organisation = platform::settings::read<platform::WorkspaceSettings>(context.tx).name.value,
                      .hash = hash,
                      .questions = {}};
    if (held.cycle.questionnaire_version_id)
        print.questions = further_questions(context, held, {});
    platform::Words const words(store::language_of(context.tx, held.review.person_id));
    auto const pdf = platform::write_pdf(review_document(content, print, words));
    auto const file = platform::store_file(context, fmt::format("{} - {}.pdf", content.cycle_name, content.person_name),
                                           platform::prepared_file(pdf.content));
    auto const before = store::copies_of(context.tx, held.review.id);
    context.tx.insert("review_copies",
                      store::CopyRow{.id = context.next_id<ReviewCopy>(),
                                     .review_id = held.review.id,
                                     .number = std::ssize(before) + 1,
                                     .stored_file_id = file.id,
                                     .content_hash = hash,
                                     .made_at = context.now,
                                     .voided_at = {}});
}

void close_review(Context& context, Review& review, ReviewCycle const& cycle)
{
    auto const items = reflect::from_json<std::vector<ReviewItem>>(review.items.json);
    auto const manager = handed_in(context, review, ReviewParty::manager);
    auto levels = levels_given(items, manager, ReviewParty::manager);
    auto const own = levels_given(items, handed_in(context, review, ReviewParty::employee), ReviewParty::employee);
    levels.insert(levels.end(), own.begin(), own.end());
    record_evidence(context, review, levels);
    remember(context, review, cycle, items, manager);
    review.state = ReviewState::closed;
    note_turn(context, review, ReviewTurnKind::closed);
    save(context, review);
}

void end_without_sign_off(Context& context, std::vector<Review> reviews, ReviewEnd reason, std::string const& words)
{
    std::vector<TurnOf> turns;
    for (auto& review : reviews) {
        review.state = ReviewState::ended;
        review.end_reason = reason;
        review.ended_because = words;
        turns.push_back({.review = review, .note = {.comment = words}});
    }
    context.tx.update_every("reviews", reviews, "review");
    note_turns(context, turns, ReviewTurnKind::ended);
}

} // namespace espalier::reviews
