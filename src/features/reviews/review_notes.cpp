// SPDX-License-Identifier: Apache-2.0
// Turns, events and notifications of a review.
#include "features/reviews/review_notes.h"

#include "features/reviews/reviews_store.h"
#include "platform/bulk_events.h"
#include "platform/notify_all.h"

#include <fmt/core.h>

namespace espalier::reviews {

namespace {

std::string name_of(ReviewTurnKind kind)
{
    return "review." + std::string(reflect::to_name(kind));
}

store::TurnRow turn_of(Context& context, Review const& review, ReviewTurnKind kind, TurnNote const& note)
{
    return {.id = context.next_id<store::TurnRow>(),
            .review_id = review.id,
            .kind = kind,
            .at = context.now,
            .by_account_id = context.viewer.account_id,
            .by_person_id = context.viewer.person_id,
            .comment = note.comment,
            .person_id = note.person_id,
            .rating = note.rating,
            .voided_at = {}};
}

struct Turn
{
    std::optional<PersonId> person;
    std::string_view kind; // of the notification
};

std::vector<Turn> turns_now(Context const& context, Review const& review)
{
    switch (review.state) {
    case ReviewState::approval: return {{approver_of(context, review), "review_to_approve"}};
    case ReviewState::sharing: return {{review.reviewer_id, "review_to_share"}};
    case ReviewState::shared: return {{review.person_id, "review_shared"}};
    case ReviewState::met: return {{review.person_id, "review_to_sign"}, {review.reviewer_id, "review_to_sign_of"}};
    case ReviewState::appealed: return {{review.second_reviewer_id, "review_appealed"}};
    default: return {};
    }
}

} // namespace

void note_turn(Context& context, Review const& review, ReviewTurnKind kind, TurnNote const& note)
{
    context.tx.insert("review_turns", turn_of(context, review, kind, note));
    platform::record(context, {name_of(kind), review.person_id, "review", review.id.value});
}

void note_turns(Context& context, std::vector<TurnOf> const& turns, ReviewTurnKind kind)
{
    if (turns.empty())
        return;
    std::vector<store::TurnRow> rows;
    std::vector<platform::Event> events;
    auto const name = name_of(kind);
    for (auto const& [review, note] : turns) {
        rows.push_back(turn_of(context, review, kind, note));
        events.push_back({name, review.person_id, "review", review.id.value});
    }
    context.tx.insert_all("review_turns", rows);
    platform::record_all(context, events,
                         {"review_cycle.went_on", {}, "review_cycle", turns.front().review.review_cycle_id.value});
}

void save(Context& context, Review& review)
{
    context.tx.update_every("reviews", std::vector{review}, "review");
    ++review.version;
}

std::string link_to(ReviewId id)
{
    return fmt::format("/reviews/{}", id.value);
}

void tell(Context& context, Review const& review, PersonId person, std::string_view kind)
{
    platform::notify(context, person, kind, {{"person", store::person_name(context.tx, review.person_id)}},
                     link_to(review.id));
}

void tell_whose_turn_it_is(Context& context, std::vector<Review> const& reviews)
{
    std::vector<PersonId> subjects;
    for (auto const& review : reviews)
        subjects.push_back(review.person_id);
    auto const names = store::person_names(context.tx, subjects);
    std::vector<platform::Told> told;
    for (auto const& review : reviews)
        for (auto const& turn : turns_now(context, review))
            if (turn.person && turn.person != context.viewer.person_id)
                told.push_back({.person = *turn.person,
                                .kind = turn.kind,
                                .words = {{"person", names.at(review.person_id)}},
                                .link = link_to(review.id)});
    platform::notify_all(context, told);
}

std::optional<PersonId> approver_of(Context const& context, Review const& review)
{
    return review.reviewer_id ? context.chart->present_manager_of(*review.reviewer_id, context.today()) : std::nullopt;
}

ReviewState after_approval(ReviewCycle const& cycle)
{
    return phase_of(phases_of(cycle), ReviewPhase::calibration) ? ReviewState::calibration : ReviewState::sharing;
}

} // namespace espalier::reviews
