// SPDX-License-Identifier: Apache-2.0
// Reviews in lists: whom each waits for, and until when.
#include "db/like.h"
#include "features/reviews/review_views_store.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::reviews {

namespace {

using Phases = std::vector<PhaseDates>;

// The phase in which a review is in a state; of writing, the manager's.
std::optional<ReviewPhase> phase_of_state(ReviewState state)
{
    switch (state) {
    case ReviewState::writing: return ReviewPhase::manager;
    case ReviewState::approval: return ReviewPhase::approval;
    case ReviewState::calibration: return ReviewPhase::calibration;
    case ReviewState::sharing: return ReviewPhase::sharing;
    case ReviewState::shared: return ReviewPhase::meeting;
    case ReviewState::met: return ReviewPhase::sign_off;
    default: return std::nullopt;
    }
}

std::optional<Date> last_day_of(Phases const& phases, ReviewPhase phase)
{
    auto const found = phase_of(phases, phase);
    return found ? std::optional(found->ends_on) : std::nullopt;
}

WaitsFor writer(store::LineRow const& row, Phases const& phases, Date today)
{
    auto const self = last_day_of(phases, ReviewPhase::self);
    auto const is_employee_over =
        row.is_employee_in || !self || std::max(*self, row.extended_until.value_or(*self)) < today;
    if (is_employee_over)
        return WaitsFor::reviewer;
    return row.is_manager_in ? WaitsFor::employee : WaitsFor::both;
}

WaitsFor waits_for(store::LineRow const& row, Phases const& phases, Date today)
{
    switch (row.state) {
    case ReviewState::writing: return writer(row, phases, today);
    case ReviewState::approval: return WaitsFor::approver;
    case ReviewState::calibration: return WaitsFor::people_team;
    case ReviewState::sharing: return WaitsFor::reviewer;
    case ReviewState::shared:
    case ReviewState::met: return WaitsFor::both;
    case ReviewState::signed_off: return WaitsFor::employee;
    case ReviewState::appealed: return WaitsFor::second_reviewer;
    default: return WaitsFor::nobody;
    }
}

std::optional<Date> due_on(store::LineRow const& row, Phases const& phases, WaitsFor waits)
{
    if (row.state == ReviewState::signed_off)
        return row.appeal_until;
    auto phase = phase_of_state(row.state);
    if (row.state == ReviewState::writing && waits != WaitsFor::reviewer)
        phase = ReviewPhase::self;
    auto const day = phase ? last_day_of(phases, *phase) : std::nullopt;
    return day && row.state == ReviewState::writing && row.extended_until ? std::max(*day, *row.extended_until) : day;
}

ReviewLine line_of(store::LineRow&& row, Date today)
{
    auto const phases = reflect::from_json<Phases>(row.phases.json);
    auto const waits = waits_for(row, phases, today);
    auto const due = due_on(row, phases, waits);
    return {.id = row.id,
            .review_cycle_id = row.review_cycle_id,
            .cycle_name = std::move(row.cycle_name),
            .person_id = row.person_id,
            .person_name = std::move(row.person_name),
            .reviewer_id = row.reviewer_id,
            .reviewer_name = std::move(row.reviewer_name),
            .state = row.state,
            .is_employee_in = row.is_employee_in,
            .is_manager_in = row.is_manager_in,
            .waits_for = waits,
            .due_on = due,
            .is_late = due && *due < today && row.state != ReviewState::signed_off,
            .version = row.version};
}

std::vector<ReviewLine> lines(Context& context, store::LineCriteria const& criteria, ReviewId before,
                              std::int64_t limit)
{
    std::vector<ReviewLine> lines;
    for (auto& row : store::lines(context.tx, criteria, before, limit))
        lines.push_back(line_of(std::move(row), context.today()));
    return lines;
}

// In which states a review of the cycle is past its last day.
std::vector<ReviewState> late_states(Phases const& phases, Date today)
{
    std::vector<ReviewState> late;
    for (auto const state : {ReviewState::writing, ReviewState::approval, ReviewState::calibration,
                             ReviewState::sharing, ReviewState::shared, ReviewState::met})
        if (auto const day = last_day_of(phases, *phase_of_state(state)); day && *day < today)
            late.push_back(state);
    return late;
}

} // namespace

std::vector<ReviewLine> lines_of_cycle(Context& context, CyclePeopleFilter const& filter, ReviewId before,
                                       std::int64_t limit)
{
    auto const cycle = find_cycle(context, filter.review_cycle_id);
    store::LineCriteria criteria{.by = store::LinesBy::review_cycle_id,
                                 .folded_ids = db::folded(std::vector{cycle.id}),
                                 .state = filter.state,
                                 .today = context.today()};
    if (filter.is_late.value_or(false)) {
        criteria.late_in = late_states(phases_of(cycle), context.today());
        if (criteria.late_in.empty())
            return {};
    }
    if (filter.search && !filter.search->value.empty())
        criteria.words = db::like_containing(search_form(filter.search->value));
    return lines(context, criteria, before, limit);
}

std::vector<ReviewLine> review_lines(Context& context, ReviewLinesFilter const& filter, ReviewId before,
                                     std::int64_t limit)
{
    context.narrows_itself();
    auto const viewer = context.viewer.person_id;
    if (!viewer)
        return {};
    using enum store::LinesBy;
    auto const own = db::folded(std::vector{*viewer});
    switch (filter.of) {
    case ReviewsOf::own: return lines(context, {.by = person_id, .folded_ids = own}, before, limit);
    case ReviewsOf::to_write: return lines(context, {.by = reviewer_id, .folded_ids = own}, before, limit);
    case ReviewsOf::to_decide:
        return lines(context, {.by = second_reviewer_id, .folded_ids = own, .state = ReviewState::appealed}, before,
                     limit);
    case ReviewsOf::to_approve: break;
    }
    auto const reviewers = context.chart->present_reports_of(*viewer, context.today());
    return lines(context, {.by = reviewer_id, .folded_ids = db::folded(reviewers), .state = ReviewState::approval},
                 before, limit);
}

} // namespace espalier::reviews
