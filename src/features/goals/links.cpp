// SPDX-License-Identifier: Apache-2.0
// Rules on links.
#include "features/goals/links.h"

#include "features/goals/goal_checks.h"
#include "features/goals/goal_copies.h"
#include "features/goals/goal_found.h"
#include "features/goals/goals_store.h"
#include "features/goals/links_store.h"
#include "features/goals/rolling.h"
#include "platform/bulk_events.h"
#include "platform/notifications.h"
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
            .graph_version = graph_version,
            .version = 1};
}

// A goal that the viewer sees, in the words of a body that names another.
Goal parent_of(Context& context, GoalId id)
{
    auto parent = visible_goal(context, id);
    if (!parent)
        throw invalid("/parent_goal_id", "unknown_reference", "There is no such goal (any more). Choose another one.");
    require_open(*parent);
    return *std::move(parent);
}

// Told of a link is who may see what is linked: a draft, once it is agreed (goal_turns.h).
void tell_of_link(Context& context, Goal const& child, PersonId parent_owner)
{
    auto const facts = facts_of(child, store::is_contributor(context.tx, child.id, parent_owner));
    if (parent_owner != child.owner_id && may_see(facts, {.person_id = parent_owner}, *context.chart, context.today()))
        tell(context, parent_owner, "goal_linked", child);
}

// Of what is between another owner and their manager no copy is made.
void require_shareable(Context const& context, Goal const& goal)
{
    if (goal.visibility == GoalVisibility::owner_and_manager && goal.owner_id != context.viewer.person_id)
        throw conflict("goal_private", "This goal is between its owner and their manager, and goes no further.");
}

AlignmentKind kind_of_copy(Goal const& copy, std::optional<AlignmentKind> said)
{
    auto const is_private = copy.visibility == GoalVisibility::owner_and_manager;
    auto const kind = said.value_or(is_private ? AlignmentKind::supports : AlignmentKind::contributes);
    require_contributing(copy, kind);
    return kind;
}

struct FoundLink
{
    AlignmentLink link;
    Goal child;
    GoalId side; // the goal by which the viewer acts
};

// A link that the viewer may change: from either side.
FoundLink find_link(Context& context, AlignmentLinkId id)
{
    auto const link = store::find_link(context.tx, id);
    auto const child = link ? visible_goal(context, link->child_goal_id) : std::nullopt;
    auto const parent = link ? visible_goal(context, link->parent_goal_id) : std::nullopt;
    if (!child && !parent)
        throw not_found("link");
    context.narrows_itself();
    auto const& side = child && may_write(context, *child) ? child : parent ? parent : child;
    context.concerned = side->owner_id;
    context.require(platform::permissions::write_goals, side->owner_id);
    if (side->id == link->parent_goal_id)
        require_open(*side);
    else if (!parent || !may_write(context, *parent) || parent->lifecycle == Lifecycle::closed)
        require_changeable(*side);
    return {*link, child ? *child : store::find_goal(context.tx, link->child_goal_id).value(), side->id};
}

void touch(Context& context, Goal const& child)
{
    if (!store::touch(context.tx, child.id, child.version))
        throw stale("goal");
}

void link(Context& context, Goal const& child, LinkDraft const& draft)
{
    auto const parent = parent_of(context, draft.parent_goal_id);
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
    tell_of_link(context, child, parent.owner_id);
}

} // namespace

void make_link(Context& context, LinkDraft const& draft)
{
    auto const child = find_goal_to_write(context, draft.goal_id);
    require_changeable(child);
    link(context, child, draft);
    touch(context, child);
}

void make_first_link(Context& context, LinkDraft const& draft)
{
    link(context, find_goal_to_write(context, draft.goal_id), draft);
}

GoalId revise_link(Context& context, LinkRevision const& revision)
{
    auto found = find_link(context, revision.alignment_link_id);
    require_contributing(found.child, revision.kind);
    found.link.version = revision.version.value;
    found.link.kind = revision.kind;
    found.link.weight = revision.weight.value;
    context.tx.update_every<AlignmentLink>("alignment_links", {found.link}, "link");
    touch(context, found.child);
    roll_up_from(context, {found.child.id, found.link.parent_goal_id});
    note(context, "goal.linked", found.child);
    return found.side;
}

GoalId end_link(Context& context, AlignmentLinkId id)
{
    auto found = find_link(context, id);
    found.link.ended_at = context.now;
    found.link.ended_by_id = context.viewer.person_id;
    found.link.graph_version = store::next_graph_version(context.tx);
    context.tx.update_every<AlignmentLink>("alignment_links", {found.link}, "link");
    touch(context, found.child);
    roll_up_from(context, {found.link.parent_goal_id});
    note(context, "goal.unlinked", found.child);
    tell(context, found.child.owner_id, "goal_unlinked", found.child);
    return found.side;
}

GoalId take_up(Context& context, TakingUp const& taking)
{
    auto const goal = find_goal(context, taking.goal_id);
    require_open(goal);
    auto const viewer = context.viewer_person();
    if (goal.owner_id == viewer)
        throw conflict("own_goal", "This goal is yours already.");
    require_shareable(context, goal);
    auto const period = goal_period(context, taking.goal_period_id.value_or(goal.goal_period_id));
    if (!store::have_copy(context.tx, goal.id, period.id, {viewer}).empty())
        throw conflict("goal_taken_up", "You have a goal from this one already.");
    auto const copy = copy_of(context, goal, viewer, period, GoalOriginKind::taken_up);
    context.tx.insert("goals", copy);
    note(context, "goal.taken_up", copy);
    make_first_link(context,
                    {.goal_id = copy.id,
                     .parent_goal_id = goal.id,
                     .kind = kind_of_copy(copy, taking.kind),
                     .weight = taking.weight});
    return copy.id;
}

namespace {

// Those named who have none from this goal yet.
std::vector<PersonId> receivers_of(Context& context, Goal const& goal, HandingDown const& handing)
{
    std::set<PersonId> owners(handing.owner_ids.begin(), handing.owner_ids.end());
    if (owners.empty() || owners.size() > most_handed)
        throw invalid("/owner_ids", "one_to_many", fmt::format("Name one to {} people.", most_handed),
                      {{"maximum", std::to_string(most_handed)}});
    for (auto const owner : owners) {
        context.require(platform::permissions::write_goals, owner);
        if (owner == goal.owner_id || owner == context.viewer.person_id ||
            !context.chart->is_present(owner, context.today()))
            throw invalid("/owner_ids", "has_left", "Choose other people who work here.");
    }
    for (auto const person : store::have_copy(context.tx, goal.id, goal.goal_period_id, {owners.begin(), owners.end()}))
        owners.erase(person);
    return {owners.begin(), owners.end()};
}

} // namespace

std::int64_t hand_down(Context& context, HandingDown const& handing)
{
    auto const goal = find_goal(context, handing.goal_id);
    require_open(goal);
    require_shareable(context, goal);
    auto const period = goal_period(context, goal.goal_period_id);
    auto const receivers = receivers_of(context, goal, handing);
    if (receivers.empty())
        return 0;
    auto const version = store::next_graph_version(context.tx);
    std::vector<Goal> copies;
    std::vector<AlignmentLink> links;
    std::vector<platform::Event> events;
    platform::NotificationLinks owners;
    for (auto const owner : receivers) {
        auto const& copy = copies.emplace_back(copy_of(context, goal, owner, period, GoalOriginKind::handed_down));
        links.push_back(new_link(context, copy.id, goal.id, kind_of_copy(copy, handing.kind), handing.weight, version));
        events.push_back({"goal.handed_down", owner, "goal", copy.id.value});
        owners.emplace_back(owner, fmt::format("/goals/{}", copy.id.value));
    }
    context.tx.insert_all("goals", copies);
    context.tx.insert_all("alignment_links", links);
    platform::record_all(
        context, events,
        {"goal.handed_down", goal.owner_id, "goal", goal.id.value, fmt::format(R"({{"goals":{}}})", copies.size())});
    platform::notify_each(context, owners, "goal_handed_down", {{"title", goal.title}});
    return std::ssize(copies);
}

} // namespace espalier::goals
