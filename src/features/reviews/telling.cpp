// SPDX-License-Identifier: Apache-2.0
// Who is told what on which day.
#include "features/reviews/telling.h"

#include "features/reviews/review_notes.h"
#include "features/reviews/reviews_store.h"
#include "platform/in_portions.h"
#include "platform/notify_all.h"

#include <algorithm>
#include <map>

namespace espalier::reviews {

namespace {

constexpr std::ptrdiff_t people_a_portion = 1'000;

bool has_begun(std::vector<PhaseDates> const& phases, ReviewPhase phase, Date day)
{
    auto const found = phase_of(phases, phase);
    return found && found->starts_on <= day;
}

// Whom a review waits for today.
struct WaitsFor
{
    bool employee = false;
    bool reviewer = false;
};

WaitsFor waits_for(store::TurnToTell const& turn, std::vector<PhaseDates> const& phases, Date day)
{
    switch (turn.state) {
    case ReviewState::writing:
        return {.employee = !turn.is_self_in && has_begun(phases, ReviewPhase::self, day),
                .reviewer = !turn.is_manager_in && has_begun(phases, ReviewPhase::manager, day)};
    case ReviewState::sharing:
    case ReviewState::shared: return {.employee = false, .reviewer = true}; // to share it, and to meet
    case ReviewState::met: return {.employee = true, .reviewer = true};
    default: return {};
    }
}

std::vector<platform::Told> told_of(ReviewCycle const& cycle, std::vector<store::TurnToTell> const& turns, Date day)
{
    auto const phases = phases_of(cycle);
    std::vector<platform::Told> told;
    std::map<PersonId, std::int64_t> waiting; // how many reviews for each reviewer
    for (auto const& turn : turns) {
        auto const waits = waits_for(turn, phases, day);
        if (waits.employee)
            told.push_back({.person = turn.person_id,
                            .kind = "review_waits",
                            .words = {{"cycle", cycle.name}},
                            .link = link_to(turn.id)});
        if (waits.reviewer && turn.reviewer_id)
            ++waiting[*turn.reviewer_id];
    }
    for (auto const& [reviewer, count] : waiting)
        told.push_back({.person = reviewer,
                        .kind = "reviews_wait",
                        .words = {{"cycle", cycle.name}, {"count", std::to_string(count)}},
                        .link = "/reviews"});
    return told;
}

} // namespace

std::optional<Instant> told_enough_since(ReviewCycle const& cycle, Date day)
{
    std::optional<Date> since;
    for (auto const& phase : phases_of(cycle))
        if (phase.starts_on <= day)
            since = since ? std::max(*since, phase.starts_on) : phase.starts_on;
    if (since && cycle.remind_every_days)
        since = std::max(*since, campaigns::last_reminded(*cycle.remind_every_days, day));
    return since ? std::optional(start_of_day_utc(*since)) : std::nullopt;
}

void tell_and_remind(platform::TaskRun& run, ReviewCycle const& cycle)
{
    auto const turns = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        auto const since = told_enough_since(cycle, context.today());
        return since ? store::turns_to_tell(context.tx, cycle.id, *since) : std::vector<store::TurnToTell>{};
    });
    auto const told = platform::read_as(run.viewer(), run.workspace(),
                                        [&](Context& context) { return told_of(cycle, turns, context.today()); });
    platform::in_portions(run, told, people_a_portion, "Telling people", [&](Context& context, auto from, auto until) {
        platform::notify_all(context, {from, until});
    });
    platform::in_portions(run, turns, people_a_portion, "Telling people", [&](Context& context, auto from, auto until) {
        std::vector<ReviewId> ids;
        std::transform(from, until, std::back_inserter(ids), [](store::TurnToTell const& turn) { return turn.id; });
        store::set_told(context.tx, ids, context.now);
    });
}

} // namespace espalier::reviews
