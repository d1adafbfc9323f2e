// SPDX-License-Identifier: Apache-2.0
// Writing and deciding on handovers, and taking on what was approved.
#include "features/one_on_ones/handovers.h"

#include "features/one_on_ones/agenda_store.h"
#include "features/one_on_ones/handovers_store.h"
#include "features/one_on_ones/next_meeting.h"
#include "features/organization/organization.h"

#include <algorithm>

namespace espalier::one_on_ones {

namespace {

struct FoundHandover
{
    FoundSeries found;
    OneOnOneHandover handover;
};

FoundHandover find_open_handover(Context& context, OneOnOneHandoverId id)
{
    context.narrows_itself();
    auto const handover = store::find_handover(context.tx, id);
    if (!handover)
        throw not_found("handover");
    auto found = find_series(context, handover->one_on_one_series_id);
    if (handover->state != HandoverState::open)
        throw conflict("handover_answered", "This handover has been answered.");
    return {std::move(found), *handover};
}

void store_handover(Context& context, OneOnOneHandover handover, std::int64_t version)
{
    handover.version = version;
    context.tx.update_every<OneOnOneHandover>("one_on_one_handovers", {handover}, "handover");
    tell_watchers(context, handover.one_on_one_series_id);
}

FoundHandover find_to_answer(Context& context, OneOnOneHandoverId id)
{
    auto found = find_open_handover(context, id);
    if (found.found.viewer_id != found.found.series.person_id)
        throw forbidden("It is about the employee, who alone decides what goes on to the new manager.");
    return found;
}

template <class Thing> void drop_doubles(std::vector<Id<Thing>>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

OneOnOneSeriesId write_handover(Context& context, HandoverDraft const& draft)
{
    auto [found, handover] = find_open_handover(context, draft.one_on_one_handover_id);
    auto points = draft.talking_point_ids;
    auto actions = draft.action_item_ids;
    drop_doubles(points);
    drop_doubles(actions);
    Violations violations;
    if (store::count_open_points(context.tx, found.series.id, points) != std::ssize(points))
        violations.add("/talking_point_ids", "not_open", "Choose among what is still open.");
    if (store::count_open_actions(context.tx, found.series.id, actions) != std::ssize(actions))
        violations.add("/action_item_ids", "not_open", "Choose among what is still open.");
    violations.throw_if_any();
    handover.text = draft.text.value;
    store_handover(context, handover, draft.version);
    store::choose(context.tx, handover.id, points, actions);
    return found.series.id;
}

OneOnOneSeriesId approve_handover(Context& context, HandoverAnswer const& answer)
{
    auto [found, handover] = find_to_answer(context, answer.one_on_one_handover_id);
    handover.state = HandoverState::approved;
    handover.answered_at = context.now;
    store_handover(context, handover, answer.version);
    note(context, "one_on_one.handover_approved", found.series);
    if (auto const next = store::running_series(context.tx, found.series.person_id, handover.to_id))
        take_handovers(context, *next);
    return found.series.id;
}

OneOnOneSeriesId decline_handover(Context& context, HandoverAnswer const& answer)
{
    auto [found, handover] = find_to_answer(context, answer.one_on_one_handover_id);
    handover.state = HandoverState::declined;
    handover.answered_at = context.now;
    store_handover(context, handover, answer.version);
    note(context, "one_on_one.handover_declined", found.series);
    return found.series.id;
}

void take_handovers(Context& context, OneOnOneSeries const& series)
{
    auto const approved = store::approved_for(context.tx, series.person_id, series.other_id);
    if (approved.empty())
        return;
    for (auto const& handover : approved) // one, but for somebody whose managers change faster than they meet
        store::take_on(context.tx, handover.id, series);
    if (auto const next = store::planned_meeting(context.tx, series.id))
        store::attach_waiting(context.tx, series.id, next->id);
    tell_watchers(context, series.id);
}

std::optional<HandoverView> handover_of(Context& context, FoundSeries const& closed)
{
    auto const handover = store::handover_of(context.tx, closed.series.id);
    if (!handover)
        return std::nullopt;
    auto const is_open = handover->state == HandoverState::open;
    return HandoverView{.id = handover->id,
                        .to_id = handover->to_id,
                        .to_name = organization::full_name(organization::person(context, handover->to_id)),
                        .state = handover->state,
                        .text = handover->text,
                        .talking_point_ids = store::points_of(context.tx, handover->id),
                        .action_item_ids = store::actions_of(context.tx, handover->id),
                        .answered_at = handover->answered_at,
                        .is_taken_on = handover->taken_on_series_id.has_value(),
                        .may_answer = is_open && closed.viewer_id == closed.series.person_id,
                        .version = handover->version};
}

} // namespace espalier::one_on_ones
