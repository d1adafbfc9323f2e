// SPDX-License-Identifier: Apache-2.0
// Figures of a session, and what was changed in a cycle.
#include "features/calibration/session_views.h"

#include "features/calibration/calibration_store.h"
#include "platform/small_groups.h"
#include "reflect/csv.h"
#include "reflect/json.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace espalier::calibration {

namespace {

constexpr std::int64_t smallest_group = 5;

// The third of the scale: the lowest, the middle, the highest.
std::int64_t third(std::int64_t rating, std::size_t points)
{
    auto const height = static_cast<double>(rating - 1) / static_cast<double>(points - 1);
    return height < 1.0 / 3 ? 1 : height <= 2.0 / 3 ? 2 : 3;
}

std::vector<double> given_by(std::vector<ReviewToCalibrate> const& reviews, std::optional<PersonId> reviewer,
                             bool by_them)
{
    std::vector<double> ratings;
    for (auto const& review : reviews)
        if (review.given && (review.reviewer_id == reviewer) == by_them)
            ratings.push_back(static_cast<double>(*review.given));
    return ratings;
}

void take_figures_off(ReviewToCalibrate& review)
{
    review.computed.reset();
    review.given.reset();
    review.calibrated.reset();
    review.potential.reset();
}

void put_back(ReviewToCalibrate& review, store::LockedReview const& found,
              std::map<PersonId, std::string> const& reviewer_names)
{
    review.computed = found.computed_rating;
    review.given = found.given_rating;
    review.calibrated = found.calibrated_rating;
    review.potential = found.potential;
    if (!found.reviewer_id)
        return;
    review.reviewer_id = found.reviewer_id;
    review.reviewer_name = reviewer_names.at(*found.reviewer_id);
}

void put_back_what_was_found(Context& context, CalibrationSessionId id, std::vector<ReviewToCalibrate>& reviews)
{
    std::unordered_map<ReviewId, store::LockedReview> found;
    std::vector<PersonId> reviewers;
    for (auto const& row : store::locked_reviews(context.tx, id)) {
        found.emplace(row.review_id, row);
        if (row.reviewer_id)
            reviewers.push_back(*row.reviewer_id);
    }
    std::map<PersonId, std::string> names;
    for (auto const& person : store::people(context.tx, reviewers))
        names.emplace(person.id, person.name);
    for (auto& review : reviews)
        put_back(review, found.at(review.id), names);
}

// What the session compares: while it is open, the reviews that wait for calibration; afterwards, what the lock found.
std::vector<ReviewToCalibrate> compared(Context& context, HeldSession const& held)
{
    auto reviews = reviews::reviews_to_calibrate(context, held.reviews);
    if (held.session.state == SessionState::locked)
        put_back_what_was_found(context, held.session.id, reviews);
    else
        for (auto& review : reviews)
            if (review.state != reviews::ReviewState::calibration)
                take_figures_off(review);
    return reviews;
}

// All units together are a sum of theirs: where one is hidden, another is too, or the sum.
std::vector<bool> hidden_units(std::vector<store::UnitRatings> const& units)
{
    std::vector<std::int64_t> sizes;
    platform::GroupSum everybody{.total = units.size(), .parts = {}};
    for (std::size_t i = 0; i < units.size(); ++i) {
        sizes.push_back(units[i].people);
        everybody.parts.push_back(i);
    }
    sizes.push_back(std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0}));
    return platform::hidden_groups(sizes, std::vector{everybody}, smallest_group);
}

} // namespace

std::vector<RatingShare> distribution_of(std::vector<ReviewToCalibrate> const& reviews, std::size_t points,
                                         std::vector<GuidelineRange> const& guideline)
{
    std::vector<RatingShare> shares(points);
    std::int64_t rated = 0;
    for (std::size_t i = 0; i < points; ++i)
        shares[i].rating = static_cast<std::int64_t>(i) + 1;
    for (auto const& review : reviews) {
        if (review.given)
            ++shares[static_cast<std::size_t>(*review.given) - 1].given;
        if (auto const now = review.rating()) {
            ++shares[static_cast<std::size_t>(*now) - 1].now;
            ++rated;
        }
    }
    for (auto& share : shares) {
        share.share = rated > 0 ? 100.0 * static_cast<double>(share.now) / static_cast<double>(rated) : 0;
        for (auto const& range : guideline)
            if (range.rating == share.rating) {
                share.least = range.least;
                share.most = range.most;
                share.is_outside = rated > 0 && (share.share < range.least || share.share > range.most);
            }
    }
    return shares;
}

std::vector<ReviewerRatings> reviewers_of(std::vector<ReviewToCalibrate> const& reviews, std::size_t points)
{
    std::map<std::optional<PersonId>, ReviewerRatings> by_reviewer;
    for (auto const& review : reviews) {
        auto& ratings = by_reviewer[review.reviewer_id];
        ratings.reviewer_id = review.reviewer_id;
        ratings.name = review.reviewer_name.value_or("");
        ratings.counts.resize(points);
        if (review.given)
            ++ratings.counts[static_cast<std::size_t>(*review.given) - 1];
    }
    std::vector<ReviewerRatings> sorted;
    for (auto& [reviewer, ratings] : by_reviewer) {
        ratings.statistics = rating_statistics(given_by(reviews, reviewer, true), given_by(reviews, reviewer, false));
        sorted.push_back(std::move(ratings));
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](ReviewerRatings const& a, ReviewerRatings const& b) {
        return a.statistics.ratings > b.statistics.ratings;
    });
    return sorted;
}

std::vector<NineBox> boxes_of(std::vector<ReviewToCalibrate> const& reviews, std::size_t points)
{
    std::map<std::pair<std::int64_t, std::int64_t>, NineBox> boxes;
    for (auto const& review : reviews)
        if (auto const now = review.rating(); now && review.potential) {
            auto& box = boxes[{third(*now, points), *review.potential}];
            box.performance = third(*now, points);
            box.potential = *review.potential;
            box.review_ids.push_back(review.id);
        }
    std::vector<NineBox> list;
    for (auto& [place, box] : boxes)
        list.push_back(std::move(box));
    return list;
}

SessionView session_view(Context& context, CalibrationSessionId id)
{
    auto const held = find_session(context, id);
    auto const& session = held.session;
    auto const scale = reviews::scale_to_calibrate(context, session.review_cycle_id);
    auto reviews = compared(context, held);
    auto const guideline = reflect::from_json<std::vector<GuidelineRange>>(session.guideline.json);
    auto distribution = distribution_of(reviews, scale.size(), guideline);
    auto reviewers = reviewers_of(reviews, scale.size());
    auto boxes = boxes_of(reviews, scale.size());
    auto changes = store::changes(context.tx, id);
    auto const is_led = held.is_people_team && session.state == SessionState::open;
    auto const is_unused = changes.empty();
    return {.id = id,
            .review_cycle_id = session.review_cycle_id,
            .cycle_name = store::cycle_name(context.tx, session.review_cycle_id),
            .name = session.name,
            .unit_name = store::unit_name(context.tx, session.unit_id),
            .lowest_level = session.lowest_level,
            .highest_level = session.highest_level,
            .facilitator = store::people(context.tx, {session.facilitator_id}).front(),
            .contributors = store::people(context.tx, store::contributors(context.tx, id)),
            .state = session.state,
            .scale = scale,
            .reviews = std::move(reviews),
            .distribution = std::move(distribution),
            .reviewers = std::move(reviewers),
            .boxes = std::move(boxes),
            .changes = std::move(changes),
            .locked_at = session.locked_at,
            .may_change = held.may_change(),
            .may_gather = is_led,
            .may_discard = is_led && is_unused,
            .version = session.version};
}

CycleCalibration cycle_calibration(Context& context, reviews::CalibrationScope const& scope)
{
    return {.scale = reviews::scale_to_calibrate(context, scope.review_cycle_id),
            .waiting = reviews::count_waiting_for_calibration(context, scope),
            .sessions = store::sessions_of_cycle(context.tx, scope.review_cycle_id, context.viewer.person_id)};
}

WrittenSession written_session(Context& context, CalibrationSessionId id)
{
    auto const viewer = context.viewer.person_id;
    return {.id = id, .is_hidden = viewer && store::is_rated_in(context.tx, id, *viewer)};
}

std::vector<CalibrationSessionLine> own_sessions(Context& context)
{
    context.narrows_itself();
    return context.viewer.person_id ? store::sessions_with(context.tx, *context.viewer.person_id)
                                    : std::vector<CalibrationSessionLine>{};
}

std::vector<CalibratedCycle> calibrated_cycles(Context& context)
{
    return store::calibrated_cycles(context.tx);
}

std::string calibration_statistics_as_csv(Context& context, ReviewCycleId id)
{
    std::string csv;
    auto const& type = reflect::type_of<CalibratedUnit>();
    reflect::write_csv_header(csv, type);
    for (auto const& unit : calibration_statistics(context, id).units)
        reflect::write_csv_row(csv, type, &unit);
    return csv;
}

CalibrationStatistics calibration_statistics(Context& context, ReviewCycleId id)
{
    reviews::scale_to_calibrate(context, id); // a cycle that has a calibration
    auto const units = store::ratings_by_unit(context.tx, id);
    auto const hidden = hidden_units(units);
    CalibrationStatistics statistics;
    statistics.cycle_name = store::cycle_name(context.tx, id);
    statistics.smallest_group = smallest_group;
    store::UnitRatings all;
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto const& unit = units[i];
        all.people += unit.people;
        all.raised += unit.raised;
        all.lowered += unit.lowered;
        all.change_sum += unit.change_sum;
        CalibratedUnit line{.unit_id = unit.unit_id, .name = unit.unit_name};
        if (!hidden[i]) {
            line.people = unit.people;
            line.raised = unit.raised;
            line.lowered = unit.lowered;
            line.mean_change = unit.change_sum / static_cast<double>(unit.people);
        }
        statistics.units.push_back(std::move(line));
    }
    if (all.people == 0 || hidden.back())
        return statistics;
    statistics.people = all.people;
    statistics.raised = all.raised;
    statistics.lowered = all.lowered;
    statistics.mean_change = all.change_sum / static_cast<double>(all.people);
    return statistics;
}

} // namespace espalier::calibration
