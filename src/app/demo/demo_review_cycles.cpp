// SPDX-License-Identifier: Apache-2.0
// Template, cycle and sessions, by the same code as any other.
#include "app/demo/demo_review_cycles.h"

#include "app/demo/demo_review_words.h"
#include "features/calibration/calibrated_sessions.h"
#include "features/reviews/calibrating.h"
#include "features/reviews/review_steps.h"
#include "features/reviews/reviews_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>

namespace espalier::app::demo {

namespace {

using platform::Context;
using reviews::ReviewCycleId;
using reviews::ReviewPhase;

// Days after the launch.
struct PhaseSpan
{
    ReviewPhase phase;
    int starts;
    int ends;
};
constexpr PhaseSpan one_after_the_other[]{{ReviewPhase::self, 0, 13},      {ReviewPhase::manager, 14, 27},
                                          {ReviewPhase::approval, 28, 34}, {ReviewPhase::calibration, 35, 44},
                                          {ReviewPhase::sharing, 45, 51},  {ReviewPhase::meeting, 52, 72},
                                          {ReviewPhase::sign_off, 73, 86}};
constexpr PhaseSpan side_by_side[]{{ReviewPhase::self, 0, 16},      {ReviewPhase::manager, 0, 23},
                                   {ReviewPhase::approval, 24, 30}, {ReviewPhase::calibration, 31, 40},
                                   {ReviewPhase::sharing, 41, 47},  {ReviewPhase::meeting, 48, 68},
                                   {ReviewPhase::sign_off, 69, 82}};

struct Recalibration
{
    std::int64_t from;
    std::int64_t to;
    std::string_view reason;
};
constexpr Recalibration recalibrations[]{{4, 3, rated_high_here}, {3, 4, rated_low_here}};

void set_state(Context& context, reviews::ReviewCycle cycle, reviews::CycleState state)
{
    cycle.state = state;
    context.tx.update_every("review_cycles", std::vector{cycle}, "review cycle");
}

} // namespace

ReviewCast review_cast(std::vector<Actor> const& all)
{
    ReviewCast cast;
    for (auto const& actor : all) {
        if (actor.email == "people@demo.example")
            cast.people_team = viewer_of(actor);
        if (actor.email == "executive@demo.example")
            cast.executive = actor.person_id;
        if (actor.email == "manager@demo.example")
            cast.manager = actor.person_id;
        if (actor.email == "employee@demo.example")
            cast.employee = actor.person_id;
    }
    cast.people_team.roles = {platform::Role::employee, platform::Role::people_admin};
    return cast;
}

reviews::ReviewTemplateId ReviewCycles::write_template(Date day)
{
    auto context = people_team(day);
    auto content = reviews::starter_template("en");
    content.name = Text<1, 200>("Annual review with potential");
    reviews::ReviewSection potential;
    potential.kind = reviews::SectionKind::potential;
    potential.answered_by = reviews::AnsweredBy::manager;
    auto const overall = std::find_if(content.sections.begin(), content.sections.end(), [](auto const& section) {
        return section.kind == reviews::SectionKind::overall;
    });
    content.sections.insert(overall, std::move(potential));
    return reviews::create_template(context, content);
}

ReviewCycleId ReviewCycles::draft(reviews::ReviewTemplateId template_id, Date launch, bool is_parallel,
                                  reviews::Audience audience)
{
    auto context = people_team(launch.plus_days(-12));
    reviews::CycleContent content;
    content.name = Text<1, 200>(fmt::format("Review {}", civil(launch.plus_days(-1)).year));
    content.message = Text<0, 2000>("We look back together on the year, and agree on what is learnt next.");
    content.review_template_id = template_id;
    content.period_from = plus_months(launch, -12);
    content.period_to = launch.plus_days(-1);
    content.audience = std::move(audience);
    if (cast_.executive)
        content.audience.left_out_ids = {*cast_.executive};
    for (auto const& span : is_parallel ? std::span(side_by_side) : std::span(one_after_the_other))
        content.phases.push_back({span.phase, launch.plus_days(span.starts), launch.plus_days(span.ends)});
    content.is_parallel = is_parallel;
    content.appeal_days = 14;
    content.remind_every_days = Whole<1, 60>(7);
    return reviews::draft_cycle(context, content);
}

void ReviewCycles::begin(ReviewCycleId id, Date launch, reviews::CycleState state)
{
    auto context = people_team(launch);
    auto cycle = reviews::find_cycle(context, id);
    cycle.form.json = reflect::to_json(reviews::review_template(context, cycle.review_template_id).content);
    cycle.launched_at = context.now;
    set_state(context, std::move(cycle), state);
}

void ReviewCycles::close(ReviewCycleId id, Date day)
{
    auto context = people_team(day);
    auto cycle = reviews::find_cycle(context, id);
    cycle.closed_at = context.now;
    set_state(context, std::move(cycle), reviews::CycleState::closed);
    // What told people of it was read long ago.
    tx_.execute("UPDATE notifications SET read_at = created_at WHERE read_at IS NULL "
                "AND (kind LIKE 'review%' OR kind LIKE 'calibration%')");
}

std::vector<reviews::Review> ReviewCycles::reviews_in(ReviewCycleId id)
{
    return tx_.select<reviews::Review>("FROM reviews WHERE review_cycle_id = $1 ORDER BY person_id", id);
}

void ReviewCycles::end(reviews::Review const& review, Date day)
{
    auto context = people_team(day);
    reviews::end_review(context, {{review.id, review.version}, Text<1, 4000>(std::string(review_ended))});
}

calibration::CalibrationSessionId ReviewCycles::begin_session(ReviewCycleId id, platform::UnitId unit, Date day)
{
    auto context = people_team(day);
    calibration::SessionContent content;
    content.review_cycle_id = id;
    content.unit_id = unit;
    content.name = Text<1, 200>(tx_.row<std::string>("SELECT name FROM units WHERE id = $1", unit).value());
    content.facilitator_id = *cast_.people_team.person_id;
    if (cast_.executive)
        content.contributor_ids = {*cast_.executive};
    content.guideline = {{4, 15, 35}, {5, 0, 10}};
    return calibration::begin_session(context, content);
}

void ReviewCycles::hold_session(calibration::CalibrationSessionId id, Date day)
{
    auto context = people_team(day);
    auto const held = reviews::reviews_to_calibrate(context, calibration::find_session(context, id).reviews);
    for (auto const& change : recalibrations) {
        auto const rated =
            std::find_if(held.begin(), held.end(), [&](auto const& one) { return one.given == change.from; });
        if (rated != held.end())
            calibration::change_rating(
                context, {id, rated->id, Whole<1, 7>(change.to), Text<1, 2000>(std::string(change.reason))});
    }
    calibration::lock(context, {id, calibration::find_session(context, id).session.version});
}

void ReviewCycles::pass_on(reviews::ReviewId id, Date day)
{
    auto context = people_team(day);
    reviews::pass_on(context, {id, reviews::store::review(tx_, id)->version});
}

std::optional<platform::UnitId> ReviewCycles::unit(std::string_view code)
{
    return tx_.row<platform::UnitId>("SELECT id FROM units WHERE code = $1", code);
}

std::set<platform::UnitId> ReviewCycles::units_below(std::string_view code)
{
    auto const top = unit(code);
    if (!top)
        return {};
    auto const below = workspace_.chart_in_write(tx_)->unit_and_below(*top);
    return {below.begin(), below.end()};
}

} // namespace espalier::app::demo
