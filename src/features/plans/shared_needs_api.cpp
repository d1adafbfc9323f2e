// SPDX-License-Identifier: Apache-2.0
// The endpoints on what several people need or one only holds: group items, and skills that one person only holds.
#include "features/plans/group_items.h"
#include "features/plans/held_by_one.h"
#include "features/plans/plans_api.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct OneGroup
{
    GroupItemId group_item_id;
};
BOOST_DESCRIBE_STRUCT(OneGroup, (), (group_item_id))

struct GroupPreview
{
    std::vector<GroupCandidate> items;
};
BOOST_DESCRIBE_STRUCT(GroupPreview, (), (items))

struct ItemsInGroups
{
    std::vector<ItemInGroup> items;
};
BOOST_DESCRIBE_STRUCT(ItemsInGroups, (), (items))

HeldByOnePage list_held_by_one(Context& c, HeldByOneFilter const& in)
{
    return held_by_one(c, in);
}

GroupPreview preview_group_item(Context& c, GroupPreviewQuestion const& in)
{
    return {preview_group(c, in)};
}

GroupItemView propose_group_item(Context& c, GroupItemDraft const& in)
{
    return group_item(c, propose_group(c, in));
}

platform::Page<GroupItemLine> list_group_items(Context& c, GroupItemsFilter const& in)
{
    return group_items(c, in);
}

GroupItemView read_group_item(Context& c, OneGroup const& in)
{
    return group_item(c, in.group_item_id);
}

ItemsInGroups list_plan_groups(Context& c, OnePlan const& in)
{
    return {groups_of_plan(c, in.plan_id)};
}

} // namespace

void shared_needs_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_held_by_one", "/held-by-one", read_shared_needs, "See skills that one person only holds",
          list_held_by_one)
        .recording_sightings();
    r.post("preview_group_item", "/group-items/preview", propose_group_items,
           "See whose plan would take an item proposed to several, and why not", preview_group_item);
    r.post("propose_group_item", "/group-items", propose_group_items, "Propose one training to several people",
           propose_group_item);
    r.get("list_group_items", "/group-items", propose_group_items, "List what was proposed to several people",
          list_group_items);
    r.get("read_group_item", "/group-items/{group_item_id}", propose_group_items,
          "See what became of an item proposed to several", read_group_item)
        .recording_sightings();
    r.get("list_plan_groups", "/plans/{plan_id}/group-items", read_plans,
          "See which items of a plan were proposed to several people", list_plan_groups)
        .recording_sightings();
}

} // namespace espalier::plans
