// SPDX-License-Identifier: Apache-2.0
// Ties items that are agreed already, and what they answer, to the goals of the same people, as the meetings in which goals
// are set end with that question.
#include "app/demo/demo_goal_learning.h"

#include "app/demo/demo_actors.h"
#include "features/plans/goal_learning.h"

#include <unordered_map>

namespace espalier::app::demo {

namespace {

struct Learning
{
    platform::PersonId person_id;
    goals::GoalId goal_id;
    plans::PlanItemId plan_item_id;
    plans::NeedId need_id;
};
BOOST_DESCRIBE_STRUCT(Learning, (), (person_id, goal_id, plan_item_id, need_id))

// Of each who has both: the first goal that runs, the newest item that is agreed, and the first need that it answers.
std::vector<Learning> learning(db::Transaction& tx)
{
    return tx.rows<Learning>(R"(
        WITH owned AS (SELECT owner_id, MIN(id) AS goal_id FROM goals
                       WHERE lifecycle = 'agreed' AND scope <> 'organization' GROUP BY owner_id),
             newest AS (SELECT p.person_id, MAX(i.id) AS plan_item_id
                        FROM plan_items i JOIN plans p ON p.id = i.plan_id JOIN plan_item_needs n ON n.plan_item_id = i.id
                        WHERE i.agreed_at IS NOT NULL GROUP BY p.person_id)
        SELECT o.owner_id AS person_id, o.goal_id, w.plan_item_id, MIN(n.need_id) AS need_id
        FROM owned o JOIN newest w ON w.person_id = o.owner_id JOIN plan_item_needs n ON n.plan_item_id = w.plan_item_id
        GROUP BY o.owner_id, o.goal_id, w.plan_item_id ORDER BY o.owner_id)");
}

bool may_sign_in(Actor const& actor)
{
    return actor.email == "employee@demo.example" || actor.email == "manager@demo.example";
}

} // namespace

void make_goal_learning(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) {
        std::unordered_map<platform::PersonId, Actor> people;
        for (auto& actor : actors(tx, workspace))
            people.emplace(actor.person_id, std::move(actor));
        std::size_t number = 0;
        for (auto const& one : learning(tx)) {
            auto const found = people.find(one.person_id);
            if (found == people.end() || (!may_sign_in(found->second) && number++ % 3 != 0))
                continue;
            auto const viewer = viewer_of(found->second);
            auto context = acting(workspace, tx, viewer, date_in_utc(workspace.now()).plus_days(-90));
            plans::set_goal_of_need(context, {one.need_id, one.goal_id});
            plans::set_goal_of_item(context, {one.plan_item_id, one.goal_id});
        }
    });
}

} // namespace espalier::app::demo
