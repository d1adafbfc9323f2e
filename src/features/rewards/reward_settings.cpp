// SPDX-License-Identifier: Apache-2.0
// The settings of rewards.
#include "features/rewards/reward_settings.h"

namespace espalier::rewards {

namespace {

// The last day on which earned points count.
Date last_day(RewardSettings const& settings, Date left_on)
{
    return settings.leaver_rule == LeaverRule::stay ? left_on.plus_days(static_cast<int>(settings.leaver_days.value))
                                                    : left_on;
}

} // namespace

RewardSettings reward_settings(Context& context)
{
    return platform::settings::read<RewardSettings>(context.tx);
}

RewardSettings change_reward_settings(Context& context, RewardSettings const& settings)
{
    return platform::settings::change_as_read(context, settings);
}

bool still_redeems(RewardSettings const& settings, Date left_on, Date today)
{
    return today <= last_day(settings, left_on);
}

bool is_to_settle(RewardSettings const& settings, Date left_on, Date today)
{
    return !still_redeems(settings, left_on, today);
}

} // namespace espalier::rewards
