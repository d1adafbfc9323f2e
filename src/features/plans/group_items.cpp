// SPDX-License-Identifier: Apache-2.0
// Rules on group items: who gets one, and an item for each of them in one transaction.
#include "features/plans/group_items.h"

#include "features/plans/found.h"
#include "features/plans/group_items_store.h"
#include "features/plans/plans_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <fmt/core.h>

#include <map>
#include <set>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

constexpr std::size_t most_people = 200; // in one group item

std::optional<GroupObstacle> obstacle_of(store::GroupNeed const& need)
{
    if (need.has_left)
        return GroupObstacle::has_left;
    if (need.is_over)
        return GroupObstacle::need_is_over;
    if (need.cause && *need.cause != NeedCause::skill)
        return GroupObstacle::not_a_skill_need;
    if (need.is_planned)
        return GroupObstacle::already_planned;
    if (!need.plan_id)
        return GroupObstacle::no_open_plan;
    if (need.plan_waits)
        return GroupObstacle::waits_for_answer;
    return std::nullopt;
}

void add(Violations& violations, std::string pointer, GroupObstacle obstacle)
{
    switch (obstacle) {
    case GroupObstacle::no_open_plan:
        return violations.add(pointer, "no_open_plan", "This person has no open plan whose period holds the due date.");
    case GroupObstacle::waits_for_answer:
        return violations.add(pointer, "plan_waits", "This person's plan waits for an answer.");
    case GroupObstacle::already_planned:
        return violations.add(pointer, "already_planned", "An item that goes on answers this need already.");
    case GroupObstacle::need_is_over:
        return violations.add(pointer, "need_is_over", "This need is met, dismissed or merged.");
    case GroupObstacle::not_a_skill_need:
        return violations.add(pointer, "not_a_skill_need",
                              "Training does not meet this need: its cause is not a skill. Change the cause, or answer "
                              "it elsewhere.");
    case GroupObstacle::has_left: return violations.add(pointer, "has_left", "Choose somebody who works here.");
    case GroupObstacle::same_person:
        return violations.add(pointer, "same_person", "Another of the needs chosen is this person's, too.");
    }
}

// A need with what stands against it; none where the viewer may not propose to its person.
struct Chosen
{
    store::GroupNeed need;
    std::optional<GroupObstacle> obstacle;
};

// As many as ids, in their order.
std::vector<std::optional<Chosen>> chosen(Context& context, CompetencyId competency, Date due_on,
                                          std::vector<NeedId> const& ids)
{
    if (ids.empty() || ids.size() > most_people)
        throw invalid("/need_ids", "too_many", fmt::format("Choose 1 to {} people.", most_people),
                      {{"maximum", std::to_string(most_people)}});
    std::map<NeedId, store::GroupNeed> found;
    for (auto& need : store::group_needs(context.tx, ids, competency, due_on, context.today()))
        if (context.may(permissions::propose_group_items, need.person_id))
            found.emplace(need.need_id, std::move(need));
    context.narrows_itself();
    std::vector<std::optional<Chosen>> all;
    std::set<PersonId> people;
    for (auto const id : ids) {
        auto const at = found.find(id);
        if (at == found.end()) {
            all.emplace_back();
            continue;
        }
        auto obstacle = obstacle_of(at->second);
        if (!obstacle && !people.insert(at->second.person_id).second)
            obstacle = GroupObstacle::same_person;
        all.push_back(Chosen{at->second, obstacle});
    }
    return all;
}

void require_unhindered(std::vector<std::optional<Chosen>> const& all)
{
    Violations violations;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const pointer = fmt::format("/need_ids/{}", i);
        if (!all[i])
            violations.add(pointer, "unknown_reference", "Choose needs on this competency, of people of yours.");
        else if (auto const obstacle = all[i]->obstacle)
            add(violations, pointer, *obstacle);
    }
    violations.throw_if_any();
}

PlanItem item_for(Context& context, GroupItemDraft const& draft, store::GroupNeed const& need, int reassess_after_days)
{
    PlanItem item;
    item.id = context.next_id<PlanItem>();
    item.plan_id = *need.plan_id;
    item.position = need.next_position;
    item.title = draft.title;
    item.competency_id = draft.competency_id;
    if (need.required_level)
        item.to_level = competencies::Level(*need.required_level);
    item.method = draft.method;
    item.hours_on_duty = draft.hours_on_duty;
    item.direct_cost = draft.direct_cost;
    item.priority = ItemPriority::medium;
    item.starts_on = draft.starts_on;
    item.due_on = draft.due_on;
    item.success_measure = draft.success_measure;
    item.reassess_on = draft.due_on.plus_days(reassess_after_days);
    item.reason = draft.reason;
    return item;
}

// Each person concerned finds it in their own trail, and is told.
void tell_members(Context& context, GroupItemDraft const& draft, std::vector<store::GroupMemberRow> const& members)
{
    for (auto const& member : members) {
        platform::record(
            context, {"plan_item.proposed_to_group", member.person_id, "plan_item", member.plan_item_id->value, "{}"});
        platform::notify(context, member.person_id, "group_item_proposed", {{"item", draft.title.value}},
                         fmt::format("/plans/{}", member.plan_id.value));
    }
}

// What the viewer may see of group items: all, or those they proposed.
std::optional<PersonId> narrowed_to(Context& context)
{
    auto const everybody = context.may_for_everybody(permissions::propose_group_items);
    context.narrows_itself();
    return everybody ? std::nullopt : std::optional(context.viewer_person());
}

} // namespace

std::vector<GroupCandidate> preview_group(Context& context, GroupPreviewQuestion const& question)
{
    std::vector<GroupCandidate> candidates;
    for (auto const& one : chosen(context, question.competency_id, question.due_on, question.need_ids))
        if (one)
            candidates.push_back({one->need.need_id, one->need.person_id, one->need.person_name, one->need.plan_id,
                                  one->need.plan_title, one->obstacle});
    return candidates;
}

GroupItemId propose_group(Context& context, GroupItemDraft const& draft)
{
    if (auto const before = store::group_submitted(context.tx, context.viewer.account_id, draft.submission))
        return *before;
    if (draft.starts_on && *draft.starts_on > draft.due_on)
        throw invalid("/starts_on", "after_due_date", "An item starts before it is due.");
    auto const all = chosen(context, draft.competency_id, draft.due_on, draft.need_ids);
    require_unhindered(all);

    store::GroupItemRow const group{
        draft,       context.next_id<GroupItem>(), draft.submission.value,  draft.competency_id,
        context.now, context.viewer.account_id,    context.viewer.person_id};
    auto const days = static_cast<int>(platform::settings::read<PlanSettings>(context.tx).reassess_after_days.value);
    std::vector<PlanItem> items;
    std::vector<store::ItemNeedRow> needs;
    std::vector<store::GroupMemberRow> members;
    for (auto const& one : all) {
        items.push_back(item_for(context, draft, one->need, days));
        needs.push_back({items.back().id, one->need.need_id, 1});
        members.push_back({group.id, one->need.need_id, one->need.person_id, *one->need.plan_id, items.back().id});
    }
    context.tx.insert("group_items", group);
    context.tx.insert_all("plan_items", items);
    context.tx.insert_all("plan_item_needs", needs);
    context.tx.insert_all("group_item_members", members);
    platform::record(context, {"group_item.proposed", std::nullopt, "group_item", group.id.value, "{}"});
    tell_members(context, draft, members);
    return group.id;
}

platform::Page<GroupItemLine> group_items(Context& context, GroupItemsFilter const& filter)
{
    auto const by = narrowed_to(context);
    return platform::page_by_id<GroupItemLine>(filter.after, filter.limit, [&](GroupItemId before, std::int64_t limit) {
        return store::group_lines(context.tx, by, before, limit);
    });
}

GroupItemView group_item(Context& context, GroupItemId id)
{
    auto const by = narrowed_to(context);
    auto const group = store::find_group(context.tx, id);
    if (!group || (by && group->by_person_id != by))
        throw not_found("group item");
    GroupItemView view{.line = *store::group_line(context.tx, id), .content = *group, .members = {}};
    for (auto& member : store::members_of_group(context.tx, id))
        if (context.may(permissions::propose_group_items, member.person_id))
            view.members.push_back(std::move(member));
    return view;
}

std::vector<ItemInGroup> groups_of_plan(Context& context, PlanId plan)
{
    find_plan(context, plan);
    return store::groups_of_plan(context.tx, plan);
}

} // namespace espalier::plans
