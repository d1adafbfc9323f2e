// SPDX-License-Identifier: Apache-2.0
// Talking points: added by either, personal until their author shares them, ordered, ticked. All functions: Fault not_found for
// everybody but the two, and for a point that its author has not shared; stale where it is not as read; conflict
// "one_on_one_ended" once the series has ended.
#pragma once

#include "features/one_on_ones/series_found.h"

namespace espalier::one_on_ones {

using Submission = Text<1, 60>;
// What is stored of one: apart by author, so that nobody's name of a sending tells of what another has not shared.
std::string submission_key(PersonId author, std::string_view submission);
std::string submission_of(std::string_view key);

struct TalkingPointDraft
{
    OneOnOneSeriesId one_on_one_series_id;
    Text<1, 2000> text;
    bool is_shared = true;
    Submission submission; // the same one sent again adds nothing
};
BOOST_DESCRIBE_STRUCT(TalkingPointDraft, (), (one_on_one_series_id, text, is_shared, submission))

struct TalkingPointChange
{
    TalkingPointId talking_point_id;
    Whole<1, INT64_MAX> version;
    std::optional<Text<1, 2000>> text;
    std::optional<bool> is_shared; // true only: what was shared has been read
    std::optional<bool> is_ticked;
};
BOOST_DESCRIBE_STRUCT(TalkingPointChange, (), (talking_point_id, version, text, is_shared, is_ticked))

struct TalkingPointMove
{
    TalkingPointId talking_point_id;
    std::optional<TalkingPointId> after_talking_point_id; // none: first
};
BOOST_DESCRIBE_STRUCT(TalkingPointMove, (), (talking_point_id, after_talking_point_id))

struct TalkingPointRemoval
{
    TalkingPointId talking_point_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(TalkingPointRemoval, (), (talking_point_id, version))

// What a point looks like to those who see it.
struct TalkingPointView
{
    TalkingPointId id;
    std::string text;
    PersonId by_person_id;
    Instant added_at;
    bool is_shared = true;
    std::optional<Instant> ticked_at;
    std::int64_t times_moved = 0;
    std::optional<PointOrigin> origin_kind;
    std::optional<Id<PointOriginThing>> origin_id;
    std::string submission; // as its author named it: by it a page knows what it has just sent
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(TalkingPointView, (),
                      (id, text, by_person_id, added_at, is_shared, ticked_at, times_moved, origin_kind, origin_id,
                       submission, version))

TalkingPointView view_of(TalkingPoint const& point);

TalkingPoint add_point(Context& context, TalkingPointDraft const& draft);
// The same text and state sent again changes nothing and is no lost race.
TalkingPoint change_point(Context& context, TalkingPointChange const& change);
void move_point(Context& context, TalkingPointMove const& move); // among those of its meeting
void remove_point(Context& context, TalkingPointRemoval const& removal);

} // namespace espalier::one_on_ones
