// SPDX-License-Identifier: Apache-2.0
// Who may review, and what a change of reviewer does.
#include "features/reviews/handing_over.h"

#include "features/reviews/review_notes.h"
#include "features/reviews/reviews_store.h"
#include "platform/notify_all.h"

namespace espalier::reviews {

void require_new_reviewer(Context& context, Review const& review, PersonId reviewer)
{
    if (reviewer == review.person_id)
        throw invalid("/reviewer_id", "is_subject", "Nobody reviews themselves.");
    if (reviewer == review.reviewer_id)
        throw invalid("/reviewer_id", "is_reviewer", "This person is the reviewer already.");
    if (!context.chart->is_present(reviewer, context.today()))
        throw invalid("/reviewer_id", "has_left", "This person has left the organisation.");
}

void hand_over(Context& context, std::vector<Handover> handovers, std::string const& reason)
{
    std::vector<PersonId> subjects;
    for (auto const& one : handovers)
        subjects.push_back(one.review.person_id);
    auto const names = store::person_names(context.tx, subjects);
    std::vector<Review> reviews;
    std::vector<TurnOf> turns;
    std::vector<platform::Told> told;
    for (auto& [review, to] : handovers) {
        auto const before = review.reviewer_id;
        review.reviewer_id = to;
        reviews.push_back(review);
        turns.push_back({.review = review, .note = {.comment = reason, .person_id = before, .rating = {}}});
        auto const tell = [&](PersonId person, std::string_view kind) {
            told.push_back({.person = person,
                            .kind = kind,
                            .words = {{"person", names.at(reviews.back().person_id)}},
                            .link = link_to(reviews.back().id)});
        };
        tell(to, "review_taken_over");
        if (before && context.chart->is_present(*before, context.today()))
            tell(*before, "review_handed_over");
    }
    context.tx.update_every("reviews", reviews, "review");
    note_turns(context, turns, ReviewTurnKind::reviewer_changed);
    platform::notify_all(context, told);
}

} // namespace espalier::reviews
