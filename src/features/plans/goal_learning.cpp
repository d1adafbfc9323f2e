// SPDX-License-Identifier: Apache-2.0
// Needs and plan items that serve a goal.
#include "features/plans/goal_learning.h"

#include "db/id_list.h"
#include "features/plans/births.h"
#include "features/plans/found.h"
#include "features/plans/item_state_sql.h"
#include "features/plans/needs_store.h"
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

// Whoever ties a need or item anew knows what it served.
void require_visible_tie(Context& context, std::vector<PlanItemId> const& items, std::vector<NeedId> const& needs)
{
    auto const stands = goal_of(context.tx, items, needs);
    if (stands && !goals::owned_goal(context, *stands))
        throw forbidden("This serves a goal that you may not see. Its owner or their manager changes that.");
}

std::vector<NeedId> needs_serving(db::Transaction& tx, GoalId goal)
{
    return tx.rows<NeedId>("SELECT id FROM needs WHERE goal_id = $1 ORDER BY id", goal);
}

std::vector<LearningItem> items_serving(db::Transaction& tx, GoalId goal)
{
    static auto const statement = "SELECT i.id, i.plan_id, i.title, i.method, i.due_on, " +
        store::item_state_of("i.id") + R"( AS state, i.agreed_at IS NOT NULL AS is_agreed
           FROM plan_items i WHERE i.goal_id = $1 ORDER BY i.due_on, i.id)";
    return tx.rows<LearningItem>(statement, goal);
}

// Neither closed nor waiting for an answer.
std::vector<LearningPlan> plans_taking_items(db::Transaction& tx, PersonId person)
{
    return tx.rows<LearningPlan>(
        R"(SELECT p.id, p.title, p.starts_on, p.ends_on FROM plans p
           WHERE p.person_id = $1 AND COALESCE((SELECT t.kind FROM plan_turns t WHERE t.plan_id = p.id
                                                ORDER BY t.id DESC LIMIT 1), 'returned') NOT IN ('proposed', 'closed')
           ORDER BY p.starts_on DESC, p.id DESC)",
        person);
}

void set_goal(db::Transaction& tx, NeedId need, std::optional<GoalId> goal)
{
    tx.execute("UPDATE needs SET goal_id = $2 WHERE id = $1", need, goal);
}

void set_goal(db::Transaction& tx, PlanItemId item, std::optional<GoalId> goal)
{
    tx.execute("UPDATE plan_items SET goal_id = $2 WHERE id = $1", item, goal);
}

// What the item answers: said with it, or of the goal's owner already.
NeedId need_for(Context& context, GoalItemDraft const& draft, PersonId learner)
{
    if (draft.statement)
        return declare_need_of_goal(context,
                                    {.goal_id = draft.goal_id,
                                     .statement = *draft.statement,
                                     .competency_id = draft.competency_id,
                                     .cause = NeedCause::skill});
    if (!draft.need_id)
        throw invalid("/statement", "required", "Say what is to be learnt, or choose a need.");
    context.require(permissions::declare_needs, learner);
    auto const need = need_view(context, *draft.need_id);
    if (need.person_id != learner)
        throw invalid("/need_id", "unknown_reference", "Choose a need of the goal's owner.");
    require_visible_tie(context, {}, {need.id});
    set_goal(context.tx, need.id, draft.goal_id);
    return need.id;
}

} // namespace

GoalLearning goal_learning(Context& context, GoalId id)
{
    auto const goal = visible_goal(context, id);
    GoalLearning learning{.person_id = goal.owner_id,
                          .needs = {},
                          .items = {},
                          .plans = {},
                          .may_declare = context.may(permissions::declare_needs, goal.owner_id)};
    if (context.may(permissions::read_growth, goal.owner_id)) {
        auto const serving = needs_serving(context.tx, id);
        for (auto& need : needs_of(context, {.person_id = goal.owner_id}))
            if (std::binary_search(serving.begin(), serving.end(), need.id))
                learning.needs.push_back(std::move(need));
    }
    if (context.may(permissions::read_plans, goal.owner_id))
        learning.items = items_serving(context.tx, id);
    if (context.may(permissions::write_plans, goal.owner_id))
        learning.plans = plans_taking_items(context.tx, goal.owner_id);
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

PlanItemId add_item_of_goal(Context& context, GoalItemDraft const& draft)
{
    auto const goal = visible_goal(context, draft.goal_id);
    auto const plan = find_plan_to_write(context, draft.plan_id);
    if (plan.person_id != goal.owner_id)
        throw invalid("/plan_id", "unknown_reference", "Choose a plan of the goal's owner.");
    auto const need = store::find_need(context.tx, need_for(context, draft, goal.owner_id));
    auto const item = add_item_for_need(context, plan,
                                        {.need_id = need->id,
                                         .title = draft.title,
                                         .method = draft.method,
                                         .due_on = draft.due_on,
                                         .success_measure = draft.success_measure},
                                        &*need);
    set_goal(context.tx, item, goal.id);
    return item;
}

void set_goal_of_need(Context& context, NeedGoal const& serves)
{
    auto const need = need_view(context, serves.need_id);
    context.require(permissions::declare_needs, need.person_id);
    require_goal_of(context, serves.goal_id, need.person_id);
    require_visible_tie(context, {}, {need.id});
    set_goal(context.tx, need.id, serves.goal_id);
    platform::record(context, {"need.tied_to_goal", need.person_id, "need", need.id.value, "{}"});
}

void set_goal_of_item(Context& context, ItemGoal const& serves)
{
    auto const found = find_item_to_write(context, serves.plan_item_id);
    require_goal_of(context, serves.goal_id, found.plan.person_id);
    require_visible_tie(context, {found.item.id}, {});
    set_goal(context.tx, found.item.id, serves.goal_id);
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
