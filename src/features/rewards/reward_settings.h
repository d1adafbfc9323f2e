// SPDX-License-Identifier: Apache-2.0
// How rewards are answered in this workspace, and what becomes of the points of somebody who leaves.
#pragma once

#include "features/rewards/rewards.h"
#include "platform/settings.h"

namespace espalier::rewards {

enum class LeaverRule
{
    expire,      // the day after the last one
    stay,        // for some days, in which the people team redeems for them; then they expire
    are_paid_out // at what a point is worth, listed for payroll as taxable
};
BOOST_DESCRIBE_ENUM(LeaverRule, expire, stay, are_paid_out)

struct RewardSettings
{
    static constexpr std::string_view settings_name = "rewards";

    Whole<1, 1'000'000> answer_from{1}; // points; what costs less is approved at once
    std::optional<Whole<1, 10'000'000>>
        most_per_year; // points that one person may redeem in a calendar year; none: any
    LeaverRule leaver_rule = LeaverRule::expire;
    Whole<1, 365> leaver_days{90}; // of `stay`
    std::int64_t version = 1;      // moves with each change
};
BOOST_DESCRIBE_STRUCT(RewardSettings, (), (answer_from, most_per_year, leaver_rule, leaver_days, version))

RewardSettings reward_settings(Context& context);
RewardSettings change_reward_settings(Context& context, RewardSettings const& settings); // Fault stale

// Does somebody who left on that day still redeem? Pure.
bool still_redeems(RewardSettings const& settings, Date left_on, Date today);
// Is what they have left to be settled now? Pure.
bool is_to_settle(RewardSettings const& settings, Date left_on, Date today);

} // namespace espalier::rewards
