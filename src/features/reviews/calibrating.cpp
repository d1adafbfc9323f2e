// SPDX-License-Identifier: Apache-2.0
// The layer of calibration on reviews.
#include "features/reviews/calibrating.h"

#include "features/reviews/review_notes.h"
#include "features/reviews/reviews_store.h"
#include "reflect/json.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::reviews {

namespace {

constexpr std::string_view potential_key = "potential";

// Of a cycle, a scope and no open session: cycle, whether anywhere, units, lowest and highest level.
std::string waiting_in_scope(db::Transaction& tx)
{
    return R"(FROM reviews r LEFT JOIN jobs j ON j.id = r.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
              WHERE r.review_cycle_id = $1 AND r.state = 'calibration'
                AND (CAST($2 AS BOOLEAN) OR r.unit_id IN ()" +
        db::unfolded(tx, "$3") + R"())
                AND ($4 IS NULL OR v.level >= $4) AND ($5 IS NULL OR v.level <= $5)
                AND NOT EXISTS (SELECT 1 FROM calibration_reviews c WHERE c.review_id = r.id AND c.locked_at IS NULL))";
}

std::string folded_units(Context& context, CalibrationScope const& scope)
{
    return db::folded(scope.unit_id ? context.chart->unit_and_below(*scope.unit_id) : std::vector<UnitId>{});
}

std::unordered_map<ReviewId, std::int64_t> potentials(db::Transaction& tx, std::vector<ReviewId> const& ids)
{
    std::unordered_map<ReviewId, std::int64_t> found;
    for (auto const& sheet : store::manager_sheets(tx, ids))
        for (auto const& answer : reflect::from_json<ReviewSheetContent>(sheet.content.json).items)
            if (answer.item_key.value == potential_key && answer.rating)
                found.emplace(sheet.review_id, static_cast<std::int64_t>(*answer.rating));
    return found;
}

} // namespace

std::vector<ReviewToCalibrate> reviews_to_calibrate(Context& context, std::vector<ReviewId> const& ids)
{
    auto const potential = potentials(context.tx, ids);
    std::vector<ReviewToCalibrate> reviews;
    for (auto& row : store::calibration_rows(context.tx, ids)) {
        auto const found = potential.find(row.id);
        reviews.push_back({.id = row.id,
                           .person_id = row.person_id,
                           .person_name = std::move(row.person_name),
                           .reviewer_id = row.reviewer_id,
                           .reviewer_name = std::move(row.reviewer_name),
                           .unit_id = row.unit_id,
                           .unit_name = std::move(row.unit_name),
                           .job_title = std::move(row.job_title),
                           .state = row.state,
                           .computed = row.computed_rating,
                           .given = row.given_rating,
                           .calibrated = row.calibrated_rating,
                           .potential = found == potential.end() ? std::nullopt : std::optional(found->second)});
    }
    return reviews;
}

std::vector<WaitingForCalibration> waiting_for_calibration(Context& context, CalibrationScope const& scope)
{
    return context.tx.rows<WaitingForCalibration>(
        "SELECT r.id, r.person_id " + waiting_in_scope(context.tx) + " ORDER BY r.id", scope.review_cycle_id,
        !scope.unit_id.has_value(), folded_units(context, scope), scope.lowest_level, scope.highest_level);
}

std::int64_t count_waiting_for_calibration(Context& context, CalibrationScope const& scope)
{
    return *context.tx.row<std::int64_t>("SELECT COUNT(*) " + waiting_in_scope(context.tx), scope.review_cycle_id,
                                         !scope.unit_id.has_value(), folded_units(context, scope), scope.lowest_level,
                                         scope.highest_level);
}

std::vector<std::string> scale_to_calibrate(Context& context, ReviewCycleId id)
{
    auto const cycle = find_cycle(context, id);
    if (cycle.state == CycleState::draft || !phase_of(phases_of(cycle), ReviewPhase::calibration))
        throw conflict("no_calibration", "The cycle has no calibration, or is not launched yet.");
    std::vector<std::string> names;
    for (auto const& point : form_of(cycle).scale)
        names.push_back(point.name.value);
    return names;
}

void calibrate(Context& context, ReviewId id, std::optional<std::int64_t> rating, std::string const& reason)
{
    auto review = store::review(context.tx, id);
    if (!review)
        throw not_found("review");
    if (review->state != ReviewState::calibration)
        throw conflict("not_now", "The review is not at this step.");
    review->calibrated_rating = rating;
    note_turn(context, *review, ReviewTurnKind::calibrated, {.comment = reason, .person_id = {}, .rating = rating});
    save(context, *review);
}

void release_calibrated(Context& context, std::vector<ReviewId> const& ids)
{
    auto reviews = store::reviews_of(context.tx, ids);
    std::erase_if(reviews, [](Review const& review) { return review.state != ReviewState::calibration; });
    std::vector<TurnOf> turns;
    for (auto& review : reviews) {
        review.state = ReviewState::sharing;
        turns.push_back({.review = review, .note = {}});
    }
    context.tx.update_every("reviews", reviews, "review");
    note_turns(context, turns, ReviewTurnKind::passed_on);
    tell_whose_turn_it_is(context, reviews);
}

} // namespace espalier::reviews
