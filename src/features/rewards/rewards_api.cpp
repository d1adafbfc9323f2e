// SPDX-License-Identifier: Apache-2.0
// The endpoints on the catalogue and its settings.
#include "features/rewards/rewards_api.h"

#include "features/recognition/points.h"
#include "features/rewards/anniversaries.h"
#include "features/rewards/leavers.h"
#include "features/rewards/reward_settings.h"
#include "features/rewards/rewards.h"
#include "platform/daily_work.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::rewards {

namespace {

struct OneReward
{
    RewardId reward_id;
};
BOOST_DESCRIBE_STRUCT(OneReward, (), (reward_id))

struct RewardFilter
{
    std::optional<RewardId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(RewardFilter, (), (after, limit))

platform::Page<RewardView> list_rewards(Context& c, RewardFilter const& in)
{
    return platform::page_of_all(rewards(c), in.after, in.limit, [](RewardView const& view) { return view.reward.id; });
}

RewardView read_reward(Context& c, OneReward const& in)
{
    return reward(c, in.reward_id);
}

RewardView create_reward(Context& c, RewardDraft const& in)
{
    return reward(c, add_reward(c, in));
}

RewardView put_reward(Context& c, RewardChange const& in)
{
    change_reward(c, in);
    return reward(c, in.reward_id);
}

void remove_one_reward(Context& c, OneReward const& in)
{
    remove_reward(c, in.reward_id);
}

struct PointsToSpend
{
    std::int64_t points = 0; // earned, and not spent
};
BOOST_DESCRIBE_STRUCT(PointsToSpend, (), (points))

PointsToSpend read_points_to_spend(Context& c)
{
    c.narrows_itself();
    return {c.viewer.person_id ? recognition::balances(c, *c.viewer.person_id).earned : 0};
}

RewardSettings read_reward_settings(Context& c)
{
    return reward_settings(c);
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_rewards", "/rewards", read_rewards, "List rewards and whether you may have them", list_rewards);
    r.post("create_reward", "/rewards", manage_rewards, "Add a reward", create_reward);
    r.get("read_reward", "/rewards/{reward_id}", read_rewards, "Read a reward", read_reward);
    r.put("change_reward", "/rewards/{reward_id}", manage_rewards, "Change a reward, open or close it", put_reward);
    r.remove("remove_reward", "/rewards/{reward_id}", manage_rewards, "Remove a reward that nobody has redeemed",
             remove_one_reward);
    r.get("read_points_to_spend", "/points-to-spend", own_account, "Read how many points you can spend on rewards",
          read_points_to_spend);
    r.get("read_reward_settings", "/settings/rewards", read_settings, "Read how rewards are answered",
          read_reward_settings);
    r.put("change_reward_settings", "/settings/rewards", change_settings,
          "Change how rewards are answered, and what becomes of the points of leavers", change_reward_settings);
    redemption_routes(r);
    award_routes(r);
    anniversary_routes(r);
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "rewards.anniversaries", grant_anniversaries);
    platform::add_daily_work(workspace, "rewards.leavers", settle_leavers);
}

} // namespace espalier::rewards
