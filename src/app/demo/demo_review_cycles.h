// SPDX-License-Identifier: Apache-2.0
// What the demo's people team does about a cycle of reviews.
#pragma once

#include "app/demo/demo_actors.h"
#include "features/calibration/calibration_terms.h"
#include "features/reviews/review_cycles.h"

#include <set>
#include <string_view>

namespace espalier::app::demo {

// Who takes part in its story.
struct ReviewCast
{
    platform::Viewer people_team;
    std::optional<platform::PersonId> executive; // who has nobody above
    std::optional<platform::PersonId> manager;
    std::optional<platform::PersonId> employee;
};
ReviewCast review_cast(std::vector<Actor> const& all);

class ReviewCycles
{
public:
    ReviewCycles(platform::Workspace& workspace, db::Transaction& tx, ReviewCast const& cast)
        : workspace_(workspace), tx_(tx), cast_(cast)
    {
    }

    reviews::ReviewTemplateId write_template(Date day);
    // About a year before the launch; its parts are written side by side, or one after the other.
    reviews::ReviewCycleId draft(reviews::ReviewTemplateId template_id, Date launch, bool is_parallel,
                                 reviews::Audience audience);
    // As the launch does it, on that day.
    void begin(reviews::ReviewCycleId id, Date launch, reviews::CycleState state);
    void close(reviews::ReviewCycleId id, Date day);
    std::vector<reviews::Review> reviews_in(reviews::ReviewCycleId id); // by person
    void end(reviews::Review const& review, Date day);

    // A session on those of a unit who wait for it; the people team facilitates.
    calibration::CalibrationSessionId begin_session(reviews::ReviewCycleId id, platform::UnitId unit, Date day);
    // One rating up, one down, each with its reason; then all go on to their managers.
    void hold_session(calibration::CalibrationSessionId id, Date day);
    void pass_on(reviews::ReviewId id, Date day);

    std::optional<platform::UnitId> unit(std::string_view code);
    std::set<platform::UnitId> units_below(std::string_view code); // and itself

private:
    platform::Context people_team(Date day) { return acting(workspace_, tx_, cast_.people_team, day); }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    ReviewCast const& cast_;
};

} // namespace espalier::app::demo
