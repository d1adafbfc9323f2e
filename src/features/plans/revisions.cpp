// SPDX-License-Identifier: Apache-2.0
// Keeping what was agreed and comparing it, field by field over the type table.
#include "features/plans/revisions.h"

#include "features/plans/found.h"
#include "features/plans/plan_state.h"
#include "features/plans/plan_views.h"
#include "features/plans/plans_store.h"
#include "reflect/json.h"

#include <algorithm>
#include <array>

namespace espalier::plans {

namespace {

// As a revision's row holds them.
struct RevisionItems
{
    std::vector<RevisionItem> items;
};
BOOST_DESCRIBE_STRUCT(RevisionItems, (), (items))

// Shown by the name beside them.
constexpr std::array<std::string_view, 4> unshown{"id", "competency_id", "responsibility_id", "assessor_id"};

std::string json_of(reflect::Field const& field, RevisionItem const& item)
{
    std::string json;
    reflect::write_json(json, *field.type, reinterpret_cast<char const*>(&item) + field.offset);
    return json;
}

std::vector<FieldDifference> differing_fields(RevisionItem const& before, RevisionItem const& after)
{
    std::vector<FieldDifference> fields;
    for (auto const& field : reflect::type_of<RevisionItem>().fields) {
        if (std::find(unshown.begin(), unshown.end(), field.name) != unshown.end())
            continue;
        auto was = json_of(field, before);
        auto is = json_of(field, after);
        if (was != is)
            fields.push_back({std::string(field.name), {std::move(was)}, {std::move(is)}});
    }
    return fields;
}

RevisionItem const* find(std::span<RevisionItem const> items, PlanItemId id)
{
    auto const found =
        std::find_if(items.begin(), items.end(), [&](RevisionItem const& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

std::vector<RevisionItem> items_of(std::vector<Revision> const& revisions, std::int64_t number)
{
    for (auto const& revision : revisions)
        if (revision.number == number)
            return revision.items;
    throw not_found("revision");
}

// Whatever in `before` the item is, or took the place of.
RevisionItem const* origin(std::span<RevisionItem const> before, PlanItemId id, ItemLinks const& links)
{
    for (;;) {
        if (auto const* const found = find(before, id))
            return found;
        auto const replaced = links.replaces.find(id);
        if (replaced == links.replaces.end())
            return nullptr;
        id = replaced->second;
    }
}

ItemLinks links_of(std::span<PlanItemView const> views)
{
    ItemLinks links;
    for (auto const& view : views) {
        if (view.item.carried_from_id)
            links.replaces.emplace(view.item.id, *view.item.carried_from_id);
        if (view.state == ItemState::carried_over)
            links.carried_over.insert(view.item.id);
    }
    return links;
}

std::vector<RevisionItem> items_now(std::span<PlanItemView const> views)
{
    std::vector<RevisionItem> items;
    for (auto const& view : views) // as a revision keeps them: assessors as named
        if (!has_left(view.state))
            items.push_back(revision_item(view));
    return items;
}

} // namespace

std::vector<ItemDifference> differences(std::span<RevisionItem const> before, std::span<RevisionItem const> after,
                                        ItemLinks const& links)
{
    std::vector<ItemDifference> found;
    std::set<PlanItemId> gone_on;
    for (auto const& item : after) {
        auto const* const was = origin(before, item.id, links);
        if (was)
            gone_on.insert(was->id);
        auto fields = was ? differing_fields(*was, item) : std::vector<FieldDifference>();
        if (!was || !fields.empty())
            found.push_back(
                {item.id, item.title.value, was ? DifferenceKind::changed : DifferenceKind::added, std::move(fields)});
    }
    for (auto const& item : before)
        if (!gone_on.contains(item.id))
            found.push_back(
                {item.id,
                 item.title.value,
                 links.carried_over.contains(item.id) ? DifferenceKind::carried_over : DifferenceKind::removed,
                 {}});
    return found;
}

RevisionItem revision_item(PlanItemView const& view)
{
    RevisionItem item{view.item, view.item.id, view.competency_name, view.responsibility_title, view.assessor_name, {}};
    for (auto const& need : view.needs)
        item.need_ids.push_back(need.need_id);
    return item;
}

std::vector<RevisionItem> agreed_items(std::span<PlanItemView const> views)
{
    std::vector<RevisionItem> items;
    for (auto const& view : views)
        if (view.item.agreed_at && !has_left(view.state))
            items.push_back(revision_item(view));
    return items;
}

void keep_revision(Context& context, PlanId plan, std::span<PlanItemView const> views)
{
    context.tx.insert("plan_revisions",
                      store::RevisionRow{.id = context.next_id<store::RevisionRow>(),
                                         .plan_id = plan,
                                         .number = store::next_revision(context.tx, plan),
                                         .agreed_at = context.now,
                                         .by_person_id = context.viewer.person_id,
                                         .items = reflect::to_json(RevisionItems{agreed_items(views)})});
}

std::vector<Revision> revisions_of(Context& context, PlanId plan)
{
    find_plan(context, plan);
    std::vector<Revision> revisions;
    for (auto const& row : store::revisions_of_plan(context.tx, plan))
        revisions.push_back(
            {row.number, row.agreed_at, row.by_name, reflect::from_json<RevisionItems>(row.items).items});
    return revisions;
}

std::vector<ItemDifference> compare_revisions(Context& context, RevisionsCompared const& which)
{
    auto const revisions = revisions_of(context, which.plan_id);
    auto const before = items_of(revisions, which.from.value);
    auto const views = parts_of(context, which.plan_id).items;
    return differences(before, which.to ? items_of(revisions, which.to->value) : items_now(views), links_of(views));
}

void keep_last_answer(Context& context, PlanId plan, std::span<PlanItemView const> views)
{
    store::keep_last_answer(
        context.tx,
        {.plan_id = plan, .answered_at = context.now, .items = reflect::to_json(RevisionItems{items_now(views)})});
}

ChangesSinceAnswer changes_since_answer(Context& context, PlanId plan)
{
    find_plan(context, plan);
    auto const answer = store::last_answer(context.tx, plan);
    if (!answer)
        return {};
    auto const views = parts_of(context, plan).items;
    auto const before = reflect::from_json<RevisionItems>(answer->items).items;
    return {answer->answered_at, differences(before, items_now(views), links_of(views))};
}

} // namespace espalier::plans
