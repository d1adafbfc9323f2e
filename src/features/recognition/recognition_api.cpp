// SPDX-License-Identifier: Apache-2.0
// The endpoints on recognitions and on one's own points. What changes a recognition answers with it.
#include "features/recognition/recognition_api.h"

#include "features/recognition/giving.h"
#include "features/recognition/links_to_thank_for.h"
#include "features/recognition/purses.h"
#include "features/recognition/recognition_waiting.h"
#include "features/recognition/wall.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::recognition {

namespace {

struct FeedQuery : FeedFilter
{
    std::optional<RecognitionId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(FeedQuery, (FeedFilter), (after, limit))

struct SideQuery : SideFilter
{
    std::optional<RecognitionId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(SideQuery, (SideFilter), (after, limit))

struct OnePerson
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(OnePerson, (), (person_id))

struct EntriesQuery : PointEntryFilter
{
    std::optional<PointEntryId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(EntriesQuery, (PointEntryFilter), (after, limit))

platform::Page<RecognitionView> list_feed(Context& c, FeedQuery const& in)
{
    auto const is_whole = !in.after && !in.unit_id && !in.company_value_id && !in.person_id;
    return platform::page_by_id<RecognitionView>(in.after, in.limit, [&](RecognitionId before, std::int64_t limit) {
        return is_whole ? newest_on_wall(c, limit) : feed(c, in, before, limit);
    });
}

platform::Page<RecognitionView> list_of_person(Context& c, SideQuery const& in)
{
    return platform::page_by_id<RecognitionView>(in.after, in.limit, [&](RecognitionId before, std::int64_t limit) {
        return recognitions_of(c, in, before, limit);
    });
}

// Few wait at a time: one page.
platform::Page<WaitingRecognition> list_waiting(Context& c)
{
    return {.items = recognitions_waiting_for_viewer(c), .next = {}};
}

LinksToThankFor read_links(Context& c, OnePerson const& in)
{
    return links_to_thank_for(c, in.person_id);
}

RecognitionView read_one(Context& c, OneRecognition const& in)
{
    return recognition_view(c, in.recognition_id);
}

RecognitionView give_one(Context& c, RecognitionDraft const& in)
{
    return recognition_view(c, give(c, in));
}

// The one who answers need not be a reader of what is given.
void approve_one(Context& c, RecognitionAsRead const& in)
{
    approve(c, in);
}

void decline_one(Context& c, RecognitionWithReason const& in)
{
    decline(c, in);
}

void withdraw_one(Context& c, RecognitionWithReason const& in)
{
    withdraw(c, in);
}

RecognitionView react_to_one(Context& c, ReactionDraft const& in)
{
    react(c, in);
    return recognition_view(c, in.recognition_id);
}

RecognitionView remove_reaction(Context& c, OneRecognition const& in)
{
    take_reaction_back(c, in.recognition_id);
    return recognition_view(c, in.recognition_id);
}

PurseView read_purses(Context& c, OnePerson const& in)
{
    return purses_of(c, in.person_id, Wall::of(c)->running);
}

platform::Page<PointEntryLine> list_entries(Context& c, EntriesQuery const& in)
{
    return platform::page_by_id<PointEntryLine>(in.after, in.limit, [&](PointEntryId before, std::int64_t limit) {
        return point_entries_of(c, in, before, limit);
    });
}

PurseView correct(Context& c, PointCorrection const& in)
{
    correct_points(c, in);
    return purses_of(c, in.person_id, running_programme(c));
}

void points_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_purses", "/people/{person_id}/purses", read_points, "See the points somebody may give and has earned",
          read_purses)
        .recording_sightings_of_others();
    r.get("list_point_entries", "/people/{person_id}/point-entries", read_points,
          "List what went into and out of a person's purses", list_entries)
        .recording_sightings_of_others();
    r.post("correct_points", "/people/{person_id}/point-corrections", manage_recognition,
           "Correct the points of a person, with a reason", correct);
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_recognitions", "/recognitions", read_recognition, "List recognitions that are for everybody",
          list_feed);
    r.post("give_recognition", "/recognitions", give_recognition, "Thank somebody, with points or without", give_one);
    r.get("list_recognitions_of_person", "/people/{person_id}/recognitions", read_recognition,
          "List what somebody gave and received, as far as you may read it", list_of_person);
    r.get("list_waiting_recognitions", "/waiting-recognitions", own_account,
          "List the recognitions that wait for you as the budget owner", list_waiting);
    r.get("read_links_to_thank_for", "/people/{person_id}/links-to-thank-for", read_recognition,
          "See what a recognition of somebody could be about", read_links);
    r.get("read_recognition", "/recognitions/{recognition_id}", read_recognition, "Read a recognition", read_one);
    r.post("approve_recognition", "/recognitions/{recognition_id}/approval", give_recognition,
           "Approve a gift of many points", approve_one);
    r.post("decline_recognition", "/recognitions/{recognition_id}/decline", give_recognition,
           "Decline a gift of many points; they go back to the giver", decline_one);
    r.post("withdraw_recognition", "/recognitions/{recognition_id}/withdrawal", give_recognition,
           "Withdraw a recognition, so that nobody reads it any more", withdraw_one);
    r.put("react_to_recognition", "/recognitions/{recognition_id}/reaction", give_recognition, "React to a recognition",
          react_to_one);
    r.remove("remove_reaction", "/recognitions/{recognition_id}/reaction", give_recognition, "Take a reaction back",
             remove_reaction);
    points_routes(r);
    programme_routes(r);
}

} // namespace espalier::recognition
