// SPDX-License-Identifier: Apache-2.0
// Rules on links.
#include "features/goals/links.h"

#include "features/goals/goal_checks.h"
#include "features/goals/goal_copies.h"
#include "features/goals/goal_found.h"
#include "features/goals/links_store.h"
#include "features/goals/rolling.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::goals {

namespace {

// The goals of a circle in words: "A → B → A".
std::string in_words(Context& context, std::vector<GoalId> const& goals)
{
    auto const titles = store::titles(context.tx, goals, context.viewer.person_id);
    auto const title_of = [&](GoalId id) -> std::string {
        for (auto const& one : titles)
            if (one.id == id && may_see(context, one.facts()))
                return one.title;
        return "…";
    };
    std::string words;
    for (auto const goal : goals)
        words += title_of(goal) + " → ";
    return words + title_of(goals.front());
}

void require_no_circle(Context& context, GoalId child, GoalId parent)
{
    auto const found = circle(store::edges_above(context.tx, {parent}), child, parent);
    if (found.empty())
        return;
    auto const goals = in_words(context, found);
    throw conflict("goal_circle", fmt::format("This would close a circle: {}.", goals), {{"goals", goals}});
}

void require_open(Goal const& goal)
{
    if (goal.lifecycle == Lifecycle::closed)
        throw conflict("goal_closed", "This goal is closed. Reopen it, or carry it over.");
}

// Between owner and manager only, its progress is not to show in the sum of a goal that others see.
void require_contributing(Goal const& child, AlignmentKind kind)
{
    if (child.visibility == GoalVisibility::owner_and_manager && kind == AlignmentKind::contributes)
        throw invalid("/kind", "private_contributes",
                      "A goal between owner and manager may support another, but not show in its progress.");
}

AlignmentLink new_link(Context& context, GoalId child, GoalId parent, AlignmentKind kind, std::optional<Weight> weight,
                       std::int64_t graph_version)
{
    return {.id = context.next_id<AlignmentLink>(),
            .child_goal_id = child,
            .parent_goal_id = parent,
            .kind = kind,
            .weight = weight ? weight->value : 1,
            .made_at = context.now,
            .made_by_account_id = context.viewer.account_id,
            .made_by_id = context.viewer.person_id,
            .ended_at = {},
            .ended_by_id = {},
            .graph_version = graph_version};
}

struct FoundLink
{
    AlignmentLink link;
    Goal child;
    Goal parent;
};

// A link that the viewer may change: from either side.
FoundLink find_link(Context& context, AlignmentLinkId id)
{
    auto const link = store::find_link(context.tx, id);
    if (!link)
        throw not_found("link");
    FoundLink found{*link, find_goal(context, link->child_goal_id), find_goal(context, link->parent_goal_id)};
    if (!may_write(context, found.child))
        context.require(platform::permissions::write_goals, found.parent.owner_id);
    require_open(found.child);
    require_open(found.parent);
    return found;
}

} // namespace

void make_link(Context& context, LinkDraft const& draft)
{
    auto const child = find_goal_to_write(context, draft.goal_id);
    auto const parent = find_goal(context, draft.parent_goal_id);
    require_open(child);
    require_open(parent);
    require_contributing(child, draft.kind);
    require_no_circle(context, child.id, parent.id);
    if (store::parents_of(context.tx, child.id) >= static_cast<std::int64_t>(most_parents))
        throw conflict("too_many_parents", fmt::format("A goal is linked to at most {} others above.", most_parents),
                       {{"maximum", std::to_string(most_parents)}});
    context.tx.insert(
        "alignment_links",
        new_link(context, child.id, parent.id, draft.kind, draft.weight, store::next_graph_version(context.tx)));
    roll_up_from(context, {child.id});
    note(context, "goal.linked", child);
    if (parent.owner_id != child.owner_id)
        tell(context, parent.owner_id, "goal_linked", child);
}

GoalId revise_link(Context& context, LinkRevision const& revision)
{
    auto found = find_link(context, revision.alignment_link_id);
    require_contributing(found.child, revision.kind);
    found.link.kind = revision.kind;
    found.link.weight = revision.weight.value;
    context.tx.update_every<AlignmentLink>("alignment_links", {found.link}, "link");
    roll_up_from(context, {found.child.id, found.parent.id});
    note(context, "goal.linked", found.child);
    return found.child.id;
}

GoalId end_link(Context& context, AlignmentLinkId id)
{
    auto found = find_link(context, id);
    found.link.ended_at = context.now;
    found.link.ended_by_id = context.viewer.person_id;
    found.link.graph_version = store::next_graph_version(context.tx);
    context.tx.update_every<AlignmentLink>("alignment_links", {found.link}, "link");
    roll_up_from(context, {found.parent.id});
    note(context, "goal.unlinked", found.child);
    if (found.child.owner_id != context.viewer.person_id)
        tell(context, found.child.owner_id, "goal_unlinked", found.child);
    return found.child.id;
}

GoalId take_up(Context& context, TakingUp const& taking)
{
    auto const goal = find_goal(context, taking.goal_id);
    require_open(goal);
    auto const viewer = context.viewer_person();
    if (goal.owner_id == viewer)
        throw conflict("own_goal", "This goal is yours already.");
    auto const period = goal_period(context, taking.goal_period_id.value_or(goal.goal_period_id));
    auto const copy = copy_of(context, goal, viewer, period, GoalOriginKind::taken_up);
    context.tx.insert("goals", copy);
    note(context, "goal.taken_up", copy);
    make_link(context,
              {.goal_id = copy.id,
               .parent_goal_id = goal.id,
               .kind = taking.kind.value_or(AlignmentKind::contributes),
               .weight = taking.weight});
    return copy.id;
}

std::int64_t hand_down(Context& context, HandingDown const& handing)
{
    auto const goal = find_goal(context, handing.goal_id);
    require_open(goal);
    std::set<PersonId> const owners(handing.owner_ids.begin(), handing.owner_ids.end());
    if (owners.empty() || owners.size() > most_handed)
        throw invalid("/owner_ids", "one_to_many", fmt::format("Name one to {} people.", most_handed),
                      {{"maximum", std::to_string(most_handed)}});
    auto const period = goal_period(context, goal.goal_period_id);
    auto const version = store::next_graph_version(context.tx);
    std::vector<Goal> copies;
    std::vector<AlignmentLink> links;
    for (auto const owner : owners) {
        context.require(platform::permissions::write_goals, owner);
        if (owner == goal.owner_id || owner == context.viewer.person_id ||
            !context.chart->is_present(owner, context.today()))
            throw invalid("/owner_ids", "has_left", "Choose other people who work here.");
        copies.push_back(copy_of(context, goal, owner, period, GoalOriginKind::handed_down));
        links.push_back(new_link(context, copies.back().id, goal.id, handing.kind.value_or(AlignmentKind::contributes),
                                 handing.weight, version));
    }
    context.tx.insert_all("goals", copies);
    context.tx.insert_all("alignment_links", links);
    for (auto const& copy : copies) {
        note(context, "goal.handed_down", copy);
        tell(context, copy.owner_id, "goal_handed_down", copy);
    }
    return std::ssize(copies);
}

} // namespace espalier::goals
