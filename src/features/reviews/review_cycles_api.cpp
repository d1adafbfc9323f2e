// SPDX-License-Identifier: Apache-2.0
// The endpoints on cycles. What changes a cycle answers with it.
#include "features/reviews/cycle_tasks.h"
#include "features/reviews/cycle_views.h"
#include "features/reviews/review_lines.h"
#include "features/reviews/review_routes.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::reviews {

namespace {

constexpr std::size_t audience_limit = 1024 * 1024; // bytes

struct OneCycle
{
    ReviewCycleId review_cycle_id;
};
BOOST_DESCRIBE_STRUCT(OneCycle, (), (review_cycle_id))

struct CyclesQuestion
{
    std::optional<ReviewCycleId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(CyclesQuestion, (), (after, limit))

struct PagedCyclePeople : CyclePeopleFilter
{
    std::optional<ReviewId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(PagedCyclePeople, (CyclePeopleFilter), (after, limit))

platform::Page<CycleLine> list_cycles(Context& c, CyclesQuestion const& in)
{
    return platform::page_by_id<CycleLine>(
        in.after, in.limit, [&](ReviewCycleId before, std::int64_t limit) { return cycle_lines(c, before, limit); });
}

CycleView create(Context& c, CycleContent const& in)
{
    return cycle_view(c, draft_cycle(c, in));
}

CycleView read_cycle(Context& c, OneCycle const& in)
{
    return cycle_view(c, in.review_cycle_id);
}

constexpr auto the_cycle = [](Context& c, auto const& in) { return cycle_view(c, in.review_cycle_id); };

void discard(Context& c, OneCycle const& in)
{
    discard_cycle(c, in.review_cycle_id);
}

CyclePreview preview(Context& c, OneCycle const& in)
{
    return cycle_preview(c, in.review_cycle_id);
}

platform::Page<ReviewLine> list_reviews(Context& c, PagedCyclePeople const& in)
{
    return platform::page_by_id<ReviewLine>(
        in.after, in.limit, [&](ReviewId before, std::int64_t limit) { return lines_of_cycle(c, in, before, limit); });
}

} // namespace

void cycle_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("list_review_cycles", "/review-cycles", manage_reviews, "List cycles of reviews, newest first", list_cycles);
    r.post("create_review_cycle", "/review-cycles", manage_reviews, "Draft a cycle", create)
        .with_body_limit(audience_limit);
    r.get("read_review_cycle", "/review-cycles/{review_cycle_id}", manage_reviews,
          "Read a cycle, and how far its reviews have come", read_cycle);
    r.put("change_review_cycle", "/review-cycles/{review_cycle_id}", manage_reviews, "Change a draft",
          then(change_cycle, the_cycle))
        .with_body_limit(audience_limit);
    r.remove("discard_review_cycle", "/review-cycles/{review_cycle_id}", manage_reviews, "Discard a draft", discard);
    r.get("preview_review_cycle", "/review-cycles/{review_cycle_id}/preview", manage_reviews,
          "See whom the launch would review, and what is missing for it", preview);
    r.post("launch_review_cycle", "/review-cycles/{review_cycle_id}/launch", manage_reviews,
           "Begin a cycle; a task does it", then(launch_cycle, the_cycle));
    r.post("extend_review_phase", "/review-cycles/{review_cycle_id}/extension", manage_reviews,
           "Set a later last day of a phase", then(extend_phase, the_cycle));
    r.post("close_review_cycle", "/review-cycles/{review_cycle_id}/closing", manage_reviews,
           "Close a cycle; what is open ends without sign-off", then(close_cycle, the_cycle));
    r.post("add_to_review_cycle", "/review-cycles/{review_cycle_id}/people", manage_reviews,
           "Add people who come later to an open cycle", then(add_joiners, the_cycle));
    r.get("list_cycle_reviews", "/review-cycles/{review_cycle_id}/reviews", manage_reviews,
          "List the reviews of a cycle, and whom each waits for", list_reviews);
}

} // namespace espalier::reviews
