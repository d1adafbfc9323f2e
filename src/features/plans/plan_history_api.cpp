// SPDX-License-Identifier: Apache-2.0
// The endpoints on what was said beside a plan and what was agreed each time; and the settings of how plans are answered.
#include "features/plans/amendments.h"
#include "features/plans/comments.h"
#include "features/plans/item_changes.h"
#include "features/plans/plans_api.h"
#include "features/plans/revisions.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::plans {

namespace {

struct CommentsFilter
{
    PlanId plan_id;
    std::optional<Id<PlanComment>> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(CommentsFilter, (), (plan_id, after, limit))

platform::Page<PlanComment> list_comments(Context& c, CommentsFilter const& in)
{
    return platform::page_of_all(comments_of(c, in.plan_id), in.after, in.limit,
                                 [](PlanComment const& comment) { return comment.id; });
}

// A plan is agreed a few times a year: all of its revisions are one page.
platform::Page<Revision> list_revisions(Context& c, OnePlan const& in)
{
    return {.items = revisions_of(c, in.plan_id)};
}

platform::Page<ItemDifference> list_differences(Context& c, RevisionsCompared const& in)
{
    return {.items = compare_revisions(c, in)};
}

ChangesSinceAnswer read_changes_since_answer(Context& c, OnePlan const& in)
{
    return changes_since_answer(c, in.plan_id);
}

struct ItemChangesFilter
{
    PlanId plan_id;
    std::optional<Id<ItemChange>> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(ItemChangesFilter, (), (plan_id, after, limit))

platform::Page<ItemChange> list_item_changes(Context& c, ItemChangesFilter const& in)
{
    return platform::page_of_all(item_changes_of(c, in.plan_id), in.after, in.limit,
                                 [](ItemChange const& change) { return change.id; });
}

// A plan is renamed or moved a few times: all of it is one page.
platform::Page<PlanAmendment> list_plan_amendments(Context& c, OnePlan const& in)
{
    return {.items = amendments_of(c, in.plan_id)};
}

PlanSettings read_plan_settings(Context& c)
{
    return platform::settings::read<PlanSettings>(c.tx);
}

PlanSettings change_plan_settings(Context& c, PlanSettings const& in)
{
    return platform::settings::change_as_read(c, in);
}

} // namespace

void plan_history_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_plan_comments", "/plans/{plan_id}/comments", read_plans, "Read what was said beside a plan",
          list_comments)
        .recording_sightings();
    r.post("create_plan_comment", "/plans/{plan_id}/comments", write_plans, "Say something beside a plan", comment);
    r.get("list_plan_revisions", "/plans/{plan_id}/revisions", read_plans, "See what was agreed each time",
          list_revisions)
        .recording_sightings();
    r.get("list_plan_differences", "/plans/{plan_id}/differences", read_plans,
          "See what differs between two revisions, or between one and now", list_differences)
        .recording_sightings();
    r.get("read_changes_since_answer", "/plans/{plan_id}/changes-since-answer", read_plans,
          "See what a plan says now that it did not say when it was answered last", read_changes_since_answer)
        .recording_sightings();
    r.get("list_item_changes", "/plans/{plan_id}/item-changes", read_plans,
          "See what others changed in a plan's items before they were agreed", list_item_changes)
        .recording_sightings();
    r.get("list_plan_amendments", "/plans/{plan_id}/amendments", read_plans,
          "See how a plan's title and period were changed once it had been proposed", list_plan_amendments)
        .recording_sightings();
    r.get("read_plan_settings", "/settings/plans", read_settings, "Read how plans are answered", read_plan_settings);
    r.put("change_plan_settings", "/settings/plans", change_settings, "Change how plans are answered",
          change_plan_settings);
}

} // namespace espalier::plans
