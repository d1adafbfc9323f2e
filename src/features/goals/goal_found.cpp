// SPDX-License-Identifier: Apache-2.0
// Finding goals, and who may do what with one.
#include "features/goals/goal_found.h"

#include "features/goals/goal_visibility.h"
#include "features/goals/goals_store.h"
#include "features/identity/identity.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <fmt/core.h>

namespace espalier::goals {

namespace permissions = platform::permissions;

namespace {

struct FoundGoal
{
    Goal goal;
    bool is_contributor = false;
};

std::optional<FoundGoal> seen(Context& context, GoalId id)
{
    auto goal = store::find_goal(context.tx, id);
    if (!goal)
        return std::nullopt;
    auto const& viewer = context.viewer.person_id;
    auto const is_contributor = viewer && store::is_contributor(context.tx, id, *viewer);
    if (!may_see(context, facts_of(*goal, is_contributor)))
        return std::nullopt;
    return FoundGoal{*std::move(goal), is_contributor};
}

FoundGoal find(Context& context, GoalId id, std::string_view thing)
{
    auto found = seen(context, id);
    if (!found)
        throw not_found(thing);
    context.narrows_itself();
    context.concerned = found->goal.owner_id;
    return *std::move(found);
}

} // namespace

Goal find_goal(Context& context, GoalId id, std::string_view thing)
{
    return find(context, id, thing).goal;
}

std::optional<Goal> visible_goal(Context& context, GoalId id)
{
    auto found = seen(context, id);
    return found ? std::optional(std::move(found->goal)) : std::nullopt;
}

Goal find_goal_to_write(Context& context, GoalId id, std::string_view thing)
{
    auto goal = find_goal(context, id, thing);
    context.require(permissions::write_goals, goal.owner_id);
    return goal;
}

Goal find_goal_to_update(Context& context, GoalId id)
{
    auto found = find(context, id, "goal");
    if (!found.is_contributor)
        context.require(permissions::write_goals, found.goal.owner_id);
    return std::move(found.goal);
}

void require_as_read(Goal const& goal, std::int64_t version)
{
    if (goal.version != version)
        throw stale("goal");
}

bool may_write(Context const& context, Goal const& goal)
{
    return context.may(permissions::write_goals, goal.owner_id);
}

bool may_update(Context const& context, Goal const& goal, bool is_contributor)
{
    return goal.lifecycle == Lifecycle::agreed && (is_contributor || may_write(context, goal));
}

bool may_answer(Context& context, Goal const& goal)
{
    if (context.viewer.person_id != goal.owner_id)
        return context.may(permissions::agree_goals, goal.owner_id);
    return platform::settings::read<GoalSettings>(context.tx).own_agreement;
}

Goal find_goal_to_answer(Context& context, GoalId id, std::string_view thing)
{
    auto goal = find_goal(context, id, thing);
    auto const is_own = context.viewer.person_id == goal.owner_id;
    context.require(is_own ? permissions::write_goals : permissions::agree_goals, goal.owner_id);
    if (!may_answer(context, goal))
        throw forbidden("Somebody else answers: nobody does so for themselves.");
    return goal;
}

void store_change(Context& context, Goal const& goal)
{
    context.tx.update_every<Goal>("goals", {goal}, "goal");
}

void note(Context& context, std::string_view kind, Goal const& goal)
{
    platform::record(context, {kind, goal.owner_id, "goal", goal.id.value, "{}"});
}

void tell_each(Context& context, std::vector<PersonId> const& whom, std::string_view kind, Goal const& goal)
{
    if (whom.empty())
        return;
    platform::NotificationLinks links;
    for (auto const person : whom)
        links.emplace_back(person, fmt::format("/goals/{}", goal.id.value));
    auto const name = organization::full_name(organization::person(context, goal.owner_id));
    platform::notify_each(context, links, kind, {{"person", name}, {"title", goal.title}});
}

void tell(Context& context, PersonId whom, std::string_view kind, Goal const& goal)
{
    tell_each(context, {whom}, kind, goal);
}

void tell_who_answers(Context& context, std::string_view kind, Goal const& goal)
{
    if (auto const manager = context.chart->present_manager_of(goal.owner_id, context.today()))
        return tell(context, *manager, kind, goal);
    auto people = identity::people_with_role(context.tx, platform::Role::people_admin, context.today());
    std::erase(people, goal.owner_id);
    tell_each(context, people, kind, goal);
}

} // namespace espalier::goals
