// SPDX-License-Identifier: Apache-2.0
// What may be done in a session.
#include "features/calibration/calibrated_sessions.h"

#include "features/calibration/calibration_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::calibration {

namespace {

void note(Context& context, std::string_view kind, CalibrationSessionId id)
{
    platform::record(context, {kind, {}, "calibration_session", id.value});
}

void check_guideline(SessionContent const& content, std::size_t points, Violations& violations)
{
    std::set<std::int64_t> seen;
    for (std::size_t i = 0; i < content.guideline.size(); ++i) {
        auto const& range = content.guideline[i];
        auto const pointer = fmt::format("/guideline/{}", i);
        if (range.rating > static_cast<std::int64_t>(points))
            violations.add(pointer + "/rating", "not_on_scale", "This is not a point of the scale.",
                           {{"minimum", "1"}, {"maximum", std::to_string(points)}});
        if (!seen.insert(range.rating).second)
            violations.add(pointer + "/rating", "already_exists", "This point has its range already.");
        if (range.most < range.least)
            violations.add(pointer + "/most", "less_than_least", "The most is less than the least.");
    }
}

void check_people(Context const& context, SessionContent const& content, Violations& violations)
{
    auto const is_here = [&](PersonId person) { return context.chart->is_present(person, context.today()); };
    if (!is_here(content.facilitator_id))
        violations.add("/facilitator_id", "has_left", "This person has left the organisation.");
    std::set<PersonId> seen{content.facilitator_id};
    for (std::size_t i = 0; i < content.contributor_ids.size(); ++i) {
        auto const pointer = fmt::format("/contributor_ids/{}", i);
        if (!is_here(content.contributor_ids[i]))
            violations.add(pointer, "has_left", "This person has left the organisation.");
        else if (!seen.insert(content.contributor_ids[i]).second)
            violations.add(pointer, "twice", "This person takes part already.");
    }
}

// Those who take part are left out: nobody is rated in their own session.
void take_in(Context& context, CalibrationSession const& session)
{
    auto part = store::contributors(context.tx, session.id);
    part.push_back(session.facilitator_id);
    std::set<PersonId> const takes_part(part.begin(), part.end());
    std::vector<store::SessionReview> rows;
    for (auto const& waiting : reviews::waiting_for_calibration(context,
                                                                {.review_cycle_id = session.review_cycle_id,
                                                                .unit_id = session.unit_id,
                                                                .lowest_level = session.lowest_level,
                                                                .highest_level = session.highest_level}))
        if (!takes_part.contains(waiting.person_id))
            rows.push_back({.calibration_session_id = session.id, .review_id = waiting.id});
    context.tx.insert_all("calibration_reviews", rows);
}

std::vector<store::LockedReview> found_by_lock(HeldSession const& held, std::vector<ReviewToCalibrate> const& reviews,
                                               Instant now)
{
    std::vector<store::LockedReview> rows;
    for (auto const& review : reviews) {
        store::LockedReview row;
        row.calibration_session_id = held.session.id;
        row.review_id = review.id;
        row.locked_at = now;
        if (review.state == reviews::ReviewState::calibration) {
            row.reviewer_id = review.reviewer_id;
            row.computed_rating = review.computed;
            row.given_rating = review.given;
            row.calibrated_rating = review.calibrated;
            row.potential = review.potential;
        }
        rows.push_back(row);
    }
    return rows;
}

HeldSession held_at(Context& context, SessionStep const& step)
{
    auto held = find_session(context, step.calibration_session_id);
    if (held.session.version != step.version)
        throw stale("calibration session");
    if (held.session.state == SessionState::locked)
        throw conflict("session_locked", "The session is locked.");
    return held;
}

} // namespace

HeldSession find_session(Context& context, CalibrationSessionId id)
{
    context.narrows_itself();
    auto const found = store::session(context.tx, id);
    if (!found)
        throw not_found("calibration session");
    HeldSession held{.session = *found, .reviews = store::reviews_in(context.tx, id)};
    auto const viewer = context.viewer.person_id;
    held.is_people_team = context.may_for_everybody(platform::permissions::manage_reviews);
    held.is_facilitator = viewer == found->facilitator_id;
    auto const contributors = store::contributors(context.tx, id);
    auto const contributes = viewer && std::binary_search(contributors.begin(), contributors.end(), *viewer);
    auto const takes_part = held.is_people_team || held.is_facilitator || contributes;
    if (!takes_part || (viewer && store::is_rated_in(context.tx, id, *viewer)))
        throw not_found("calibration session");
    return held;
}

CalibrationSessionId begin_session(Context& context, SessionContent const& content)
{
    auto const scale = reviews::scale_to_calibrate(context, content.review_cycle_id);
    Violations violations;
    check_guideline(content, scale.size(), violations);
    check_people(context, content, violations);
    if (content.lowest_level && content.highest_level && *content.highest_level < *content.lowest_level)
        violations.add("/highest_level", "less_than_least", "The highest level is below the lowest.");
    violations.throw_if_any();
    CalibrationSession session;
    session.id = context.next_id<CalibrationSession>();
    session.review_cycle_id = content.review_cycle_id;
    session.name = content.name.value;
    session.unit_id = content.unit_id;
    session.lowest_level = content.lowest_level;
    session.highest_level = content.highest_level;
    session.facilitator_id = content.facilitator_id;
    session.guideline.json = reflect::to_json(content.guideline);
    session.created_at = context.now;
    session.created_by_account_id = context.viewer.account_id;
    context.tx.insert("calibration_sessions", session);
    std::vector<store::Contributor> contributors;
    for (auto const person : content.contributor_ids)
        contributors.push_back({.calibration_session_id = session.id, .person_id = person});
    context.tx.insert_all("calibration_contributors", contributors);
    take_in(context, session);
    platform::NotificationLinks links{{content.facilitator_id, fmt::format("/calibration/{}", session.id.value)}};
    for (auto const person : content.contributor_ids)
        links.emplace_back(person, links.front().second);
    platform::notify_each(context, links, "calibration_begun", {{"session", session.name}});
    note(context, "calibration_session.begun", session.id);
    return session.id;
}

void gather(Context& context, SessionStep const& step)
{
    auto held = held_at(context, step);
    if (!held.is_people_team)
        throw forbidden("Only the people team does this.");
    take_in(context, held.session);
    context.tx.update_every("calibration_sessions", std::vector{held.session}, "calibration session");
    note(context, "calibration_session.gathered", held.session.id);
}

void change_rating(Context& context, RatingChange const& change)
{
    auto const held = find_session(context, change.calibration_session_id);
    if (held.session.state == SessionState::locked)
        throw conflict("session_locked", "The session is locked.");
    if (!held.may_change())
        throw forbidden("The facilitator writes changes down.");
    if (!std::binary_search(held.reviews.begin(), held.reviews.end(), change.review_id))
        throw invalid("/review_id", "unknown_reference", "This review is not of this session.");
    auto const points = std::ssize(reviews::scale_to_calibrate(context, held.session.review_cycle_id));
    if (change.rating && change.rating->value > points)
        throw invalid("/rating", "not_on_scale", "This is not a point of the scale.",
                      {{"minimum", "1"}, {"maximum", std::to_string(points)}});
    auto const before = reviews::reviews_to_calibrate(context, {change.review_id}).front();
    auto const to = change.rating ? std::optional<std::int64_t>(change.rating->value) : before.given;
    if (to == before.rating())
        throw invalid("/rating", "unchanged", "The review has this rating.");
    auto const layer = to == before.given ? std::nullopt : to;
    reviews::calibrate(context, change.review_id, layer, change.reason.value);
    context.tx.insert("calibration_changes",
                      CalibrationChange{.id = context.next_id<CalibrationChange>(),
                                        .calibration_session_id = held.session.id,
                                        .review_id = change.review_id,
                                        .from_rating = before.rating(),
                                        .to_rating = to,
                                        .reason = change.reason.value,
                                        .at = context.now,
                                        .by_account_id = context.viewer.account_id,
                                        .by_person_id = context.viewer.person_id});
}

void lock(Context& context, SessionStep const& step)
{
    auto held = held_at(context, step);
    if (!held.may_change())
        throw forbidden("The facilitator or the people team locks a session.");
    store::keep_as_locked(context.tx,
                          found_by_lock(held, reviews::reviews_to_calibrate(context, held.reviews), context.now));
    reviews::release_calibrated(context, held.reviews);
    held.session.state = SessionState::locked;
    held.session.locked_at = context.now;
    context.tx.update_every("calibration_sessions", std::vector{held.session}, "calibration session");
    note(context, "calibration_session.locked", held.session.id);
}

void discard_session(Context& context, CalibrationSessionId id)
{
    auto const held = find_session(context, id);
    if (!held.is_people_team)
        throw forbidden("Only the people team does this.");
    if (held.session.state == SessionState::locked || store::has_changes(context.tx, id))
        throw conflict("session_used", "Ratings were changed here, or it is locked: it stays.");
    store::remove(context.tx, id);
    note(context, "calibration_session.discarded", id);
}

} // namespace espalier::calibration
