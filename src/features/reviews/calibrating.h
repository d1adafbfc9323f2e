// SPDX-License-Identifier: Apache-2.0
// What a calibration reads of reviews and does to them. Part of the face. Who may is the caller's affair.
#pragma once

#include "features/reviews/review_terms.h"

namespace espalier::reviews {

struct ReviewToCalibrate
{
    ReviewId id;
    PersonId person_id;
    std::string person_name;
    std::optional<PersonId> reviewer_id;
    std::optional<std::string> reviewer_name;
    UnitId unit_id; // at launch
    std::string unit_name;
    std::optional<std::string> job_title;
    ReviewState state = ReviewState::calibration;
    std::optional<double> computed;
    std::optional<std::int64_t> given;
    std::optional<std::int64_t> calibrated; // none: as given
    std::optional<std::int64_t> potential;  // 1 to 3

    std::optional<std::int64_t> rating() const { return calibrated ? calibrated : given; }
};
BOOST_DESCRIBE_STRUCT(ReviewToCalibrate, (),
                      (id, person_id, person_name, reviewer_id, reviewer_name, unit_id, unit_name, job_title, state,
                       computed, given, calibrated, potential))

// By name. Two statements.
std::vector<ReviewToCalibrate> reviews_to_calibrate(Context& context, std::vector<ReviewId> const& ids);

// Whose ratings are compared.
struct CalibrationScope
{
    ReviewCycleId review_cycle_id;
    std::optional<UnitId> unit_id; // and those below
    std::optional<std::int64_t> lowest_level;
    std::optional<std::int64_t> highest_level;
};
// Reviews that wait for calibration and are in no open session, with whom they are about. One statement.
struct WaitingForCalibration
{
    ReviewId id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(WaitingForCalibration, (), (id, person_id))
std::vector<WaitingForCalibration> waiting_for_calibration(Context& context, CalibrationScope const& scope);
std::int64_t count_waiting_for_calibration(Context& context, CalibrationScope const& scope);

// The names of the points of a cycle's scale, the lowest first. Fault not_found; conflict (no_calibration) for a cycle
// without that phase, or a draft.
std::vector<std::string> scale_to_calibrate(Context& context, ReviewCycleId id);

// The layer above the manager's rating; none: as given. Fault conflict (not_now) for a review that is past calibration.
void calibrate(Context& context, ReviewId id, std::optional<std::int64_t> rating, std::string const& reason);
// Those of them that wait for calibration go on to their managers, who are told.
void release_calibrated(Context& context, std::vector<ReviewId> const& ids);

} // namespace espalier::reviews
