// SPDX-License-Identifier: Apache-2.0
// Rules on suggestions, ratings and reviews.
#include "features/catalogue/suggesting.h"

#include "features/catalogue/catalogue_store.h"
#include "features/catalogue/suggesting_store.h"
#include "features/identity/identity.h"
#include "platform/daily_work.h"
#include "platform/events.h"
#include "platform/notify_all.h"
#include "platform/permissions.h"

#include <fmt/core.h>

namespace espalier::catalogue {

namespace permissions = platform::permissions;

namespace {

void note(Context& context, std::string_view kind, OfferingId id)
{
    platform::record(context, {kind, {}, "offering", id.value, "{}"});
}

std::string link_to(OfferingId id)
{
    return fmt::format("/catalogue/{}", id.value);
}

void tell_learning_team(Context& context, std::string const& title)
{
    platform::NotificationLinks people;
    for (auto const person : identity::people_with_role(context.tx, platform::Role::learning_admin, context.today()))
        people.emplace_back(person, "/catalogue/suggestions");
    platform::notify_each(context, people, "offering_suggested", {{"title", title}});
}

store::Suggestion waiting(Context& context, OfferingId id)
{
    auto found = store::find_suggestion(context.tx, id);
    if (!found)
        throw not_found("suggestion");
    if (found->answer)
        throw conflict("suggestion_answered", "Somebody has answered this suggestion already.");
    return *std::move(found);
}

void answer(Context& context, store::Suggestion suggestion, SuggestionAnswer with, std::string reason)
{
    suggestion.answer = with;
    suggestion.answer_reason = std::move(reason);
    suggestion.answered_at = context.now;
    suggestion.answered_by_id = context.viewer.person_id;
    context.tx.update_all("offering_suggestions", std::vector{suggestion}, {"offering_id"});
}

void move_suggested(Context& context, OfferingId id, std::int64_t version, OfferingState to)
{
    auto offering = store::find(context.tx, id).value();
    offering.version = version;
    offering.state = to;
    context.tx.update_every<Offering>("offerings", {offering}, "offering");
}

} // namespace

OfferingId suggest(Context& context, SuggestionDraft const& draft)
{
    auto const person = context.viewer_person();
    OfferingDraft offering;
    offering.title = draft.title;
    offering.method = draft.method;
    offering.giver = draft.giver;
    offering.link = draft.link;
    if (draft.competency_id)
        for (auto const& one : store::known_competencies(context.tx, {*draft.competency_id}))
            offering.competencies.push_back({one.id, {}, one.highest});
    auto const id = add_in_state(context, offering, OfferingState::suggested);
    context.tx.insert("offering_suggestions",
                      store::Suggestion{.offering_id = id,
                                        .person_id = person,
                                        .reason = draft.reason.value,
                                        .suggested_at = context.now,
                                        .answer = {},
                                        .answer_reason = {},
                                        .answered_at = {},
                                        .answered_by_id = {}});
    note(context, "offering.suggested", id);
    tell_learning_team(context, draft.title.value);
    return id;
}

platform::Page<SuggestionView> suggestions(Context& context, SuggestionFilter const& filter)
{
    store::SuggestionSearch search{.one = {}, .by = {}, .waiting = filter.waiting.value_or(false)};
    if (!context.may_for_everybody(permissions::manage_catalogue))
        search.by = context.viewer.person_id.value_or(PersonId{});
    if (filter.after)
        search.before = *filter.after;
    return platform::page_of(
        filter.limit,
        [&](std::int64_t limit) {
            search.limit = limit;
            return store::suggestions(context.tx, search);
        },
        [](SuggestionView const& view) { return std::to_string(view.offering_id.value); });
}

SuggestionView suggestion(Context& context, OfferingId id)
{
    auto found = store::suggestions(context.tx, {.one = id, .by = {}});
    if (found.empty() ||
        (!context.may_for_everybody(permissions::manage_catalogue) &&
         found.front().person_id != context.viewer.person_id))
        throw not_found("suggestion");
    return std::move(found.front());
}

void accept(Context& context, SuggestionAcceptance const& acceptance)
{
    auto const id = acceptance.offering_id;
    auto const found = waiting(context, id);
    change_offering(context, acceptance);
    move_suggested(context, id, acceptance.version + 1, OfferingState::draft);
    answer(context, found, SuggestionAnswer::accepted, "");
    note(context, "offering.suggestion_accepted", id);
    if (acceptance.is_published)
        publish_offering(context, id);
    platform::notify(context, found.person_id, "offering_suggestion_accepted", {{"title", acceptance.title.value}},
                     acceptance.is_published ? link_to(id) : "/catalogue/suggestions");
}

void decline(Context& context, SuggestionRefusal const& refusal)
{
    auto const found = waiting(context, refusal.offering_id);
    move_suggested(context, refusal.offering_id, refusal.version, OfferingState::retired);
    answer(context, found, SuggestionAnswer::declined, refusal.reason.value);
    note(context, "offering.suggestion_declined", refusal.offering_id);
    auto const offering = store::find(context.tx, refusal.offering_id);
    platform::notify(context, found.person_id, "offering_suggestion_declined",
                     {{"title", offering->title.value}, {"reason", refusal.reason.value}}, "/catalogue/suggestions");
}

RatingsView ratings(Context& context, OfferingId id)
{
    find_offering(context, id);
    RatingsView view;
    for (auto const& one : store::usefulness_of(context.tx, {id}))
        view.usefulness = one;
    if (context.viewer.person_id)
        view.own = store::rating_of(context.tx, id, *context.viewer.person_id);
    if (view.usefulness.ratings < fewest_ratings)
        return view;
    view.counts.assign(5, 0);
    for (auto const& [points, count] : store::counts_of(context.tx, id))
        view.counts[static_cast<std::size_t>(points - 1)] = count;
    view.comments = store::comments_of(context.tx, id);
    return view;
}

void rate(Context& context, RatingDraft const& draft)
{
    auto const person = context.viewer_person();
    if (!find_offering(context, draft.offering_id).published_at)
        throw conflict("never_offered", "This has not been offered yet, so nobody can have used it.");
    store::delete_rating(context.tx, draft.offering_id, person);
    context.tx.insert("offering_ratings",
                      store::Rating{.offering_id = draft.offering_id,
                                    .person_id = person,
                                    .usefulness = draft.usefulness,
                                    .comment = draft.comment.value,
                                    .is_named = draft.is_named,
                                    .rated_at = context.now});
    note(context, "offering.rated", draft.offering_id);
}

void remove_rating(Context& context, OfferingId id)
{
    if (store::delete_rating(context.tx, id, context.viewer_person()) == 1)
        note(context, "offering.rating_removed", id);
}

void review_offering(Context& context, OfferingReview const& review)
{
    auto offering = find_offering(context, review.offering_id);
    if (!context.may_for_everybody(permissions::manage_catalogue) &&
        (!offering.owner_id || offering.owner_id != context.viewer.person_id))
        throw forbidden("Only its owner and those who keep the catalogue may do this.");
    if (review.review_on && *review.review_on <= context.today())
        throw invalid("/review_on", "not_in_future", "Choose a day that is still to come.");
    offering.version = review.version;
    offering.review_on = review.review_on;
    context.tx.update_every<Offering>("offerings", {offering}, "offering");
    note(context, "offering.reviewed", offering.id);
}

namespace {

void remind(platform::TaskRun& run, Date day)
{
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        std::vector<platform::Told> told;
        for (auto const& one : store::due_for_review(context.tx, day))
            if (!one.reminded_at || date_in_utc(*one.reminded_at) < one.review_on)
                told.push_back({one.owner_id, "offering_review_due", {{"title", one.title}}, link_to(one.id)});
        platform::notify_all(context, told);
    });
}

} // namespace

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "catalogue.reviews", remind);
}

} // namespace espalier::catalogue
