// SPDX-License-Identifier: Apache-2.0
// Needs and plan items that serve a goal.
#include "features/plans/goal_learning.h"

#include "db/id_list.h"
#include "features/plans/found.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

goals::OwnedGoal visible_goal(Context& context, GoalId id)
{
    auto goal = goals::owned_goal(context, id);
    if (!goal)
        throw not_found("goal");
    context.narrows_itself();
    context.concerned = goal->owner_id;
    return *std::move(goal);
}

void require_goal_of(Context& context, std::optional<GoalId> id, PersonId person)
{
    if (!id)
        return;
    auto const goal = goals::owned_goal(context, *id);
    if (!goal || goal->owner_id != person)
        throw invalid("/goal_id", "goal_of_another", "Choose a goal of the same person.");
}

std::vector<NeedId> needs_serving(db::Transaction& tx, GoalId goal)
{
    return tx.rows<NeedId>("SELECT id FROM needs WHERE goal_id = $1 ORDER BY id", goal);
}

std::vector<LearningItem> items_serving(db::Transaction& tx, GoalId goal)
{
    return tx.rows<LearningItem>(
        R"(SELECT id, plan_id, title, method, due_on, agreed_at IS NOT NULL AS is_agreed FROM plan_items
           WHERE goal_id = $1 ORDER BY due_on, id)",
        goal);
}

void set_goal(db::Transaction& tx, NeedId need, std::optional<GoalId> goal)
{
    tx.execute("UPDATE needs SET goal_id = $2 WHERE id = $1", need, goal);
}

} // namespace

GoalLearning goal_learning(Context& context, GoalId id)
{
    auto const goal = visible_goal(context, id);
    GoalLearning learning{.person_id = goal.owner_id,
                          .needs = {},
                          .items = {},
                          .may_declare = context.may(permissions::declare_needs, goal.owner_id)};
    if (context.may(permissions::read_growth, goal.owner_id)) {
        auto const serving = needs_serving(context.tx, id);
        for (auto& need : needs_of(context, {.person_id = goal.owner_id}))
            if (std::binary_search(serving.begin(), serving.end(), need.id))
                learning.needs.push_back(std::move(need));
    }
    if (context.may(permissions::read_plans, goal.owner_id))
        learning.items = items_serving(context.tx, id);
    return learning;
}

NeedId declare_need_of_goal(Context& context, GoalNeedDraft const& draft)
{
    auto const goal = visible_goal(context, draft.goal_id);
    context.require(permissions::declare_needs, goal.owner_id);
    auto const need = declare_need(context,
                                   {.person_id = goal.owner_id,
                                    .statement = draft.statement,
                                    .competency_id = draft.competency_id,
                                    .responsibility_id = {},
                                    .job_id = {},
                                    .cause = draft.cause});
    set_goal(context.tx, need, goal.id);
    return need;
}

void set_goal_of_need(Context& context, NeedGoal const& serves)
{
    auto const need = need_view(context, serves.need_id);
    context.require(permissions::declare_needs, need.person_id);
    require_goal_of(context, serves.goal_id, need.person_id);
    set_goal(context.tx, need.id, serves.goal_id);
    platform::record(context, {"need.tied_to_goal", need.person_id, "need", need.id.value, "{}"});
}

void set_goal_of_item(Context& context, ItemGoal const& serves)
{
    auto const found = find_item_to_write(context, serves.plan_item_id);
    require_goal_of(context, serves.goal_id, found.plan.person_id);
    context.tx.execute("UPDATE plan_items SET goal_id = $2 WHERE id = $1", found.item.id, serves.goal_id);
    note(context, "plan_item.tied_to_goal", found);
}

std::optional<GoalId> goal_of(db::Transaction& tx, std::vector<PlanItemId> const& items,
                              std::vector<NeedId> const& needs)
{
    return tx.row<GoalId>(
        "SELECT goal_id FROM (SELECT 0 AS place, id, goal_id FROM plan_items WHERE goal_id IS NOT NULL AND id IN (" +
            db::unfolded(tx, "$1") + R"()
            UNION ALL SELECT 1 AS place, id, goal_id FROM needs WHERE goal_id IS NOT NULL AND id IN ()" +
            db::unfolded(tx, "$2") + ")) served ORDER BY place, id LIMIT 1",
        db::folded(items), db::folded(needs));
}

} // namespace espalier::plans
