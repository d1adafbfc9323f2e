// SPDX-License-Identifier: Apache-2.0
// The endpoints on series and their meetings. What changes one answers with its room.
#include "features/one_on_ones/one_on_ones_api.h"

#include "features/one_on_ones/habits.h"
#include "features/one_on_ones/invitations.h"
#include "features/one_on_ones/partners.h"
#include "features/one_on_ones/rooms.h"
#include "features/one_on_ones/series.h"
#include "features/one_on_ones/series_live.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::one_on_ones {

namespace {

struct OwnOneOnOnes
{
    std::optional<OneOnOneSeriesId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(OwnOneOnOnes, (), (after, limit))

struct OneSeries
{
    OneOnOneSeriesId one_on_one_series_id;
};
BOOST_DESCRIBE_STRUCT(OneSeries, (), (one_on_one_series_id))

struct OneMeeting
{
    OneOnOneMeetingId one_on_one_meeting_id;
};
BOOST_DESCRIBE_STRUCT(OneMeeting, (), (one_on_one_meeting_id))

struct OwnPartners
{
    std::optional<PersonId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(OwnPartners, (), (after, limit))

platform::Page<OneOnOnePartner> list_partners(Context& c, OwnPartners const& in)
{
    return platform::page_of_all(partners(c), in.after, in.limit, [](OneOnOnePartner const& one) { return one.id; });
}

platform::Page<OneOnOneLine> list_own(Context& c, OwnOneOnOnes const& in)
{
    return platform::page_of_all(own_one_on_ones(c), in.after, in.limit,
                                 [](OneOnOneLine const& line) { return line.id; });
}

OneOnOneRoom begin(Context& c, OneOnOneDraft const& in)
{
    return room(c, begin_series(c, in));
}

OneOnOneRoom read_room(Context& c, OneSeries const& in)
{
    return room(c, in.one_on_one_series_id);
}

OneOnOneRoom change(Context& c, RhythmChange const& in)
{
    change_rhythm(c, in);
    return room(c, in.one_on_one_series_id);
}

OneOnOneRoom end(Context& c, OneSeries const& in)
{
    end_series(c, in.one_on_one_series_id);
    return room(c, in.one_on_one_series_id);
}

OneOnOneRoom plan_one(Context& c, MeetingDraft const& in)
{
    plan_meeting(c, in);
    return room(c, in.one_on_one_series_id);
}

MeetingView read_meeting(Context& c, OneMeeting const& in)
{
    return meeting_view(c, in.one_on_one_meeting_id);
}

platform::Download save_invitation(platform::Caller& caller, OneMeeting const& in)
{
    auto const base = std::string(caller.request.secure ? "https://" : "http://").append(caller.request.header("host"));
    return platform::read_as(caller.viewer, caller.workspace,
                             [&](Context& context) { return invitation_of(context, in.one_on_one_meeting_id, base); });
}

OneOnOneRoom room_of(Context& c, OneOnOneMeetingId meeting)
{
    return room(c, find_meeting(c, meeting).meeting.one_on_one_series_id);
}

OneOnOneRoom change_one_meeting(Context& c, MeetingChange const& in)
{
    change_meeting(c, in);
    return room_of(c, in.one_on_one_meeting_id);
}

OneOnOneRoom skip(Context& c, MeetingAsRead const& in)
{
    skip_meeting(c, in);
    return room_of(c, in.one_on_one_meeting_id);
}

OneOnOneRoom hold(Context& c, MeetingAsRead const& in)
{
    hold_meeting(c, in);
    return room_of(c, in.one_on_one_meeting_id);
}

// Says only that something has changed; what, the page reads as the one who it is for.
platform::Live watch(Context& c, OneSeries const& in)
{
    auto const id = find_series(c, in.one_on_one_series_id).series.id;
    return {[id, &workspace = c.workspace](std::shared_ptr<http::EventStream> stream) {
        workspace.kept<SeriesWatchers>().watch(workspace, id.value, std::move(stream));
    }};
}

} // namespace

void routes(platform::Routes& r)
{
    using platform::permissions::hold_one_on_ones;
    r.get("list_one_on_ones", "/one-on-one-series", hold_one_on_ones, "List your one-on-ones", list_own);
    r.get("list_one_on_one_partners", "/one-on-one-partners", hold_one_on_ones,
          "List with whom you may begin a one-on-one", list_partners);
    r.post("begin_one_on_one", "/one-on-one-series", hold_one_on_ones, "Begin a one-on-one with somebody of your line",
           begin);
    r.get("read_one_on_one", "/one-on-one-series/{one_on_one_series_id}", hold_one_on_ones,
          "Read the room of a one-on-one, as one of the two", read_room);
    r.get("watch_one_on_one", "/one-on-one-series/{one_on_one_series_id}/live", hold_one_on_ones,
          "Be told when something changes in a one-on-one", watch);
    r.put("change_one_on_one", "/one-on-one-series/{one_on_one_series_id}", hold_one_on_ones,
          "Change how often and when the two meet", change);
    r.post("end_one_on_one", "/one-on-one-series/{one_on_one_series_id}/ending", hold_one_on_ones, "End a one-on-one",
           end);
    r.post("plan_one_on_one_meeting", "/one-on-one-series/{one_on_one_series_id}/meetings", hold_one_on_ones,
           "Plan the next meeting", plan_one);
    r.get("read_one_on_one_meeting", "/one-on-one-meetings/{one_on_one_meeting_id}", hold_one_on_ones,
          "Read a meeting, as one of the two", read_meeting);
    r.get("save_one_on_one_invitation", "/one-on-one-meetings/{one_on_one_meeting_id}/invitation", hold_one_on_ones,
          "Save a meeting for a calendar program", save_invitation);
    r.patch("change_one_on_one_meeting", "/one-on-one-meetings/{one_on_one_meeting_id}", hold_one_on_ones,
            "Move a planned meeting, or change what it is for", change_one_meeting);
    r.post("skip_one_on_one_meeting", "/one-on-one-meetings/{one_on_one_meeting_id}/skipping", hold_one_on_ones,
           "Skip a meeting; what is open moves on", skip);
    r.post("hold_one_on_one_meeting", "/one-on-one-meetings/{one_on_one_meeting_id}/holding", hold_one_on_ones,
           "Say that a meeting was held; what is open moves on", hold);
    r.get("read_one_on_one_habits", "/one-on-one-habits", platform::permissions::read_one_on_one_habits,
          "See by unit whether one-on-ones happen", habits);
    room_routes(r);
}

} // namespace espalier::one_on_ones
