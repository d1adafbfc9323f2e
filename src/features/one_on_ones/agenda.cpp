// SPDX-License-Identifier: Apache-2.0
// The agenda. What only its author sees changes nothing that the other could notice.
#include "features/one_on_ones/agenda.h"

#include "features/one_on_ones/agenda_store.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::one_on_ones {

namespace {

struct FoundPoint
{
    FoundSeries found;
    TalkingPoint point;
};

FoundPoint find_point(Context& context, TalkingPointId id)
{
    context.narrows_itself();
    auto const point = store::find_point(context.tx, id);
    if (!point)
        throw not_found("talking point");
    auto found = find_series(context, point->one_on_one_series_id);
    if (!point->shared_at && point->by_person_id != found.viewer_id)
        throw not_found("talking point");
    if (!found.is_running)
        throw conflict("one_on_one_ended", "This one-on-one has ended. What stands in it stays, and nothing is added.");
    return {std::move(found), *point};
}

store::Place place_of(TalkingPoint const& point)
{
    return {point.one_on_one_series_id, point.one_on_one_meeting_id};
}

void tell_of(Context& context, TalkingPoint const& point)
{
    if (point.shared_at)
        tell_watchers(context, point.one_on_one_series_id);
}

// Where it is talked about next, at the end.
void put_last(Context& context, TalkingPoint& point)
{
    auto const next = store::planned_meeting(context.tx, point.one_on_one_series_id);
    point.one_on_one_meeting_id = next ? std::optional(next->id) : std::nullopt;
    point.position = store::last_position(context.tx, place_of(point)) + 1;
}

TalkingPoint add(Context& context, FoundSeries const& found, TalkingPoint point)
{
    point.one_on_one_series_id = found.series.id;
    point.by_person_id = found.viewer_id;
    if (auto const before = store::point_submitted(context.tx, found.series.id, point.submission))
        return *before;
    point.id = context.next_id<TalkingPoint>();
    point.added_at = context.now;
    put_last(context, point);
    context.tx.insert("talking_points", point);
    tell_of(context, point);
    return point;
}

bool changes_something(TalkingPoint const& before, TalkingPoint const& after)
{
    return before.text != after.text || before.shared_at.has_value() != after.shared_at.has_value() ||
        before.ticked_at.has_value() != after.ticked_at.has_value();
}

} // namespace

std::string submission_key(PersonId author, std::string_view submission)
{
    return fmt::format("{}:{}", author.value, submission);
}

std::string submission_of(std::string_view key)
{
    return std::string(key.substr(key.find(':') + 1));
}

TalkingPointView view_of(TalkingPoint const& point)
{
    return {.id = point.id,
            .text = point.text,
            .by_person_id = point.by_person_id,
            .added_at = point.added_at,
            .is_shared = point.shared_at.has_value(),
            .ticked_at = point.ticked_at,
            .times_moved = point.times_moved,
            .origin_kind = point.origin_kind,
            .origin_id = point.origin_id,
            .submission = submission_of(point.submission),
            .version = point.version};
}

TalkingPoint add_point(Context& context, TalkingPointDraft const& draft)
{
    auto const found = find_running_series(context, draft.one_on_one_series_id);
    TalkingPoint point;
    point.text = draft.text.value;
    point.submission = submission_key(found.viewer_id, draft.submission);
    if (draft.is_shared)
        point.shared_at = context.now;
    return add(context, found, std::move(point));
}

TalkingPoint change_point(Context& context, TalkingPointChange const& change)
{
    auto [found, before] = find_point(context, change.talking_point_id);
    auto after = before;
    if (change.text)
        after.text = change.text->value;
    if (change.is_shared == true && !after.shared_at)
        after.shared_at = context.now;
    if (change.is_shared == false && after.shared_at)
        throw conflict("already_shared", "The other has read it: what is shared stays shared.");
    if (change.is_ticked.has_value() && *change.is_ticked != after.ticked_at.has_value()) {
        after.ticked_at = *change.is_ticked ? std::optional(context.now) : std::nullopt;
        after.ticked_by_id = *change.is_ticked ? std::optional(found.viewer_id) : std::nullopt;
    }
    if (!changes_something(before, after))
        return before;
    after.version = change.version.value;
    context.tx.update_every<TalkingPoint>("talking_points", {after}, "talking point");
    ++after.version;
    tell_of(context, after);
    return after;
}

void move_point(Context& context, TalkingPointMove const& move)
{
    auto const [found, point] = find_point(context, move.talking_point_id);
    auto order = store::positions_at(context.tx, place_of(point));
    auto const is_at = [](TalkingPointId id) {
        return [id](store::PointPosition const& position) { return position.id == id; };
    };
    std::erase_if(order, is_at(point.id));
    auto to = order.begin();
    if (move.after_talking_point_id) {
        to = std::find_if(order.begin(), order.end(), is_at(*move.after_talking_point_id));
        if (to == order.end())
            throw stale("talking point");
        ++to;
    }
    order.insert(to, {point.id, 0});
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i].position = static_cast<std::int64_t>(i) + 1;
    context.tx.update_all("talking_points", order);
    tell_of(context, point);
}

void remove_point(Context& context, TalkingPointRemoval const& removal)
{
    auto const [found, point] = find_point(context, removal.talking_point_id);
    if (point.version != removal.version.value)
        throw stale("talking point");
    store::remove_point(context.tx, point.id);
    tell_of(context, point);
}

TalkingPointId add_to_agenda(Context& context, PersonId one, PersonId other, AgendaPoint const& point)
{
    auto const viewer = context.viewer.person_id;
    if (!viewer || (*viewer != one && *viewer != other))
        throw forbidden("Only the two who meet put something on their agenda.");
    auto const series = store::running_series(context.tx, one, other);
    if (!series)
        throw conflict("no_one_on_one", "The two of you have no one-on-one yet. Begin one first.");
    TalkingPoint added;
    added.text = point.text;
    added.shared_at = context.now;
    added.origin_kind = point.origin_kind;
    added.origin_id = Id<PointOriginThing>{point.origin_id};
    added.submission = fmt::format("{}:{}", reflect::to_name(point.origin_kind), point.origin_id);
    return add(context, find_running_series(context, series->id), std::move(added)).id;
}

} // namespace espalier::one_on_ones
