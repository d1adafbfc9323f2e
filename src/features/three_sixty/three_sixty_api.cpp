// SPDX-License-Identifier: Apache-2.0
// The endpoints on 360°, and its background work. What changes a thing answers with it.
#include "features/three_sixty/choosing.h"
#include "features/three_sixty/focus.h"
#include "features/three_sixty/rater_letters.h"
#include "features/three_sixty/rating.h"
#include "features/three_sixty/round_people.h"
#include "features/three_sixty/round_tasks.h"
#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty.h"
#include "features/three_sixty/three_sixty_document.h"
#include "features/three_sixty/three_sixty_views.h"
#include "platform/daily_work.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::three_sixty {

namespace {

constexpr std::size_t answers_limit = 1024 * 1024; // bytes: 200 questions, some of them long
constexpr std::size_t audience_limit = 1024 * 1024;

struct OneRound
{
    RoundId round_id;
};
BOOST_DESCRIBE_STRUCT(OneRound, (), (round_id))

struct OneThreeSixty
{
    ThreeSixtyId three_sixty_id;
};
BOOST_DESCRIBE_STRUCT(OneThreeSixty, (), (three_sixty_id))

struct RoundsQuestion
{
    std::optional<RoundId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(RoundsQuestion, (), (after, limit))

struct PeopleOfRound
{
    RoundId round_id;
    std::optional<ThreeSixtyId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(PeopleOfRound, (), (round_id, after, limit))

struct PagedLinesQuestion : LinesQuestion
{
    std::optional<ThreeSixtyId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(PagedLinesQuestion, (LinesQuestion), (after, limit))

platform::Page<RoundLine> list_rounds(Context& c, RoundsQuestion const& in)
{
    return platform::page_by_id<RoundLine>(
        in.after, in.limit, [&](RoundId before, std::int64_t limit) { return round_lines(c, before, limit); });
}

RoundView create(Context& c, RoundContent const& in)
{
    return round_view(c, draft_round(c, in));
}

RoundView read_round(Context& c, OneRound const& in)
{
    return round_view(c, in.round_id);
}

constexpr auto the_round = [](Context& c, auto const& in) { return round_view(c, in.round_id); };

void discard_one(Context& c, OneRound const& in)
{
    discard_round(c, in.round_id);
}

RoundPreview preview(Context& c, OneRound const& in)
{
    return round_preview(c, in.round_id);
}

platform::Page<ThreeSixtyLine> list_people(Context& c, PeopleOfRound const& in)
{
    return platform::page_by_id<ThreeSixtyLine>(in.after, in.limit, [&](ThreeSixtyId before, std::int64_t limit) {
        return lines_of_round(c, in.round_id, before, limit);
    });
}

platform::Page<ThreeSixtyLine> list_three_sixties(Context& c, PagedLinesQuestion const& in)
{
    return platform::page_by_id<ThreeSixtyLine>(
        in.after, in.limit, [&](ThreeSixtyId before, std::int64_t limit) { return lines(c, in, before, limit); });
}

ThreeSixtyView read_three_sixty(Context& c, OneThreeSixty const& in)
{
    return three_sixty_view(c, in.three_sixty_id);
}

platform::Page<SuggestedRater> list_suggested(Context& c, OneThreeSixty const& in)
{
    return {.items = suggested_raters(c, in.three_sixty_id), .next = {}};
}

constexpr auto the_three_sixty = [](Context& c, auto const& in) { return three_sixty_view(c, in.three_sixty_id); };

constexpr auto the_focus = [](Context& c, auto const& in) {
    return platform::Page<FocusLine>{.items = focus_lines(c, in.three_sixty_id), .next = {}};
};

platform::Page<FocusLine> list_focus(Context& c, OneThreeSixty const& in)
{
    find_to_lead(c, in.three_sixty_id);
    return the_focus(c, in);
}

platform::Page<RatingRequest> list_requests(Context& c)
{
    return {.items = rating_requests(c), .next = {}};
}

RatingForm read_form(Context& c, RatingQuestion const& in)
{
    return rating_form(c, in);
}

void send_rating(Context& c, RatingAnswers const& in)
{
    rate(c, in);
}

void decline_one(Context& c, RatingDecline const& in)
{
    decline(c, in);
}

RatingForm read_outside_form(Context& c, OutsideRatingQuestion const& in)
{
    return rating_form(c, in);
}

void send_outside_rating(Context& c, OutsideRatingAnswers const& in)
{
    rate(c, in);
}

void decline_outside(Context& c, OutsideRatingDecline const& in)
{
    decline(c, in);
}

void add_round_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("list_three_sixty_rounds", "/three-sixty-rounds", manage_three_sixty, "List rounds of 360°, newest first",
          list_rounds);
    r.post("create_three_sixty_round", "/three-sixty-rounds", manage_three_sixty, "Draft a round", create)
        .with_body_limit(audience_limit);
    r.get("read_three_sixty_round", "/three-sixty-rounds/{round_id}", manage_three_sixty,
          "Read a round, and how far it has come", read_round);
    r.put("change_three_sixty_round", "/three-sixty-rounds/{round_id}", manage_three_sixty, "Change a draft",
          then(change_round, the_round))
        .with_body_limit(audience_limit);
    r.remove("discard_three_sixty_round", "/three-sixty-rounds/{round_id}", manage_three_sixty, "Discard a draft",
             discard_one);
    r.get("preview_three_sixty_round", "/three-sixty-rounds/{round_id}/preview", manage_three_sixty,
          "See whom the launch would be about, and what is missing for it", preview);
    r.post("launch_three_sixty_round", "/three-sixty-rounds/{round_id}/launch", manage_three_sixty,
           "Begin a round; a task does it", then(launch_round, the_round));
    r.post("extend_three_sixty_round", "/three-sixty-rounds/{round_id}/extension", manage_three_sixty,
           "Set a later last day", then(extend_round, the_round));
    r.post("close_three_sixty_round", "/three-sixty-rounds/{round_id}/closing", manage_three_sixty,
           "Take no more answers; a task puts the reports together", then(close_round, the_round));
    r.get("list_three_sixty_people", "/three-sixty-rounds/{round_id}/people", manage_three_sixty,
          "List whom a round is about, and how far each has come", list_people);
    r.post("add_three_sixty_person", "/three-sixty-rounds/{round_id}/people", manage_three_sixty,
           "Take somebody into an open round", then(add_person, the_round));
}

void add_person_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("list_three_sixties", "/three-sixties", use_three_sixty,
          "List 360° about oneself, one's people, or whom one coaches", list_three_sixties);
    r.get("read_three_sixty", "/three-sixties/{three_sixty_id}", use_three_sixty,
          "Read one: its raters, and how many have answered", read_three_sixty);
    r.get("list_suggested_raters", "/three-sixties/{three_sixty_id}/suggested-raters", use_three_sixty,
          "List who comes to mind as a rater, and how much they are asked already", list_suggested);
    r.put("choose_raters", "/three-sixties/{three_sixty_id}/raters", use_three_sixty,
          "Choose raters; while answers come in, add some", then(choose_raters, the_three_sixty));
    r.post("propose_raters", "/three-sixties/{three_sixty_id}/proposal", use_three_sixty,
           "Hand the choice of raters to somebody above; who is above asks them with it",
           then(propose_raters, the_three_sixty));
    r.post("agree_to_raters", "/three-sixties/{three_sixty_id}/agreement", use_three_sixty,
           "Agree to the raters: they are asked", then(agree_to_raters, the_three_sixty));
    r.post("return_raters", "/three-sixties/{three_sixty_id}/return", use_three_sixty,
           "Give the choice of raters back with what should change", then(return_raters, the_three_sixty));
    r.post("make_rater_link", "/three-sixties/{three_sixty_id}/raters/{rater_id}/link", use_three_sixty,
           "Make the link for a rater from outside; the one before stops working", make_rater_link);
    r.post("mail_rater_link", "/three-sixties/{three_sixty_id}/raters/{rater_id}/letter", use_three_sixty,
           "Send a rater from outside another letter with a new link; the one before stops working",
           then(send_letter_again, the_three_sixty));
    r.post("extend_three_sixty", "/three-sixties/{three_sixty_id}/extension", use_three_sixty,
           "Set a later last day for one person", then(extend_three_sixty, the_three_sixty));
    r.post("release_three_sixty", "/three-sixties/{three_sixty_id}/release", use_three_sixty,
           "Hand the report on: the person reads it, ratings become evidence", then(release, the_three_sixty));
    r.get("read_three_sixty_report", "/three-sixties/{three_sixty_id}/report", use_three_sixty,
          "Read the report: oneself beside the others", report_view)
        .recording_sightings();
    r.get("list_three_sixty_focus", "/three-sixties/{three_sixty_id}/focus", use_three_sixty,
          "List what the person means to work on", list_focus);
    r.put("choose_three_sixty_focus", "/three-sixties/{three_sixty_id}/focus", use_three_sixty,
          "Say what the person means to work on", then(choose_focus, the_focus));
    r.post("learn_from_three_sixty", "/three-sixties/{three_sixty_id}/learning", use_three_sixty,
           "Make a need, and an item of a plan, of what the person means to work on",
           then(learn_from_focus, the_focus));
}

void add_rating_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_rating_requests", "/rating-requests", use_three_sixty, "List whom one is asked to rate", list_requests);
    r.get("read_rating_form", "/rating-requests/{rater_id}/form", use_three_sixty,
          "Read the form, with what it promises", read_form);
    r.post("send_rating", "/rating-requests/{rater_id}/answers", use_three_sixty, "Rate, once and for all", send_rating)
        .with_body_limit(answers_limit);
    r.post("decline_rating", "/rating-requests/{rater_id}/decline", use_three_sixty, "Decline to rate somebody",
           decline_one);
    // Asked with a body: the key stands in no address, which proxies log.
    r.post("read_outside_rating_form", "/outside-rating/form", rate_from_outside,
           "Read the form as somebody from outside, by the key of the link", read_outside_form);
    r.post("send_outside_rating", "/outside-rating/answers", rate_from_outside, "Rate from outside, once and for all",
           send_outside_rating)
        .with_body_limit(answers_limit);
    r.post("decline_outside_rating", "/outside-rating/decline", rate_from_outside, "Decline to rate, from outside",
           decline_outside);
}

} // namespace

void routes(platform::Routes& r)
{
    add_round_routes(r);
    add_person_routes(r);
    document_routes(r);
    add_rating_routes(r);
}

void add_tasks(platform::Tasks& tasks)
{
    tasks.add_kind(std::string(launching_task), platform::on_one(launch));
    tasks.add_kind(std::string(closing_task), platform::on_one(close));
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "three_sixty.daily", work_of_the_day);
}

} // namespace espalier::three_sixty
