// SPDX-License-Identifier: Apache-2.0
// What waits for the viewer.
#include "features/rewards/rewards_waiting.h"

#include "features/rewards/award_found.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::rewards {

namespace {

WaitingReward ask_of(RedemptionLine line)
{
    auto const is_waiting = line.redemption.state == RedemptionState::waiting;
    return {.kind = is_waiting ? RewardAskKind::answer_redemption : RewardAskKind::fulfil_redemption,
            .title = std::move(line.reward_name).value_or(""),
            .redemption_id = line.redemption.id,
            .person_id = line.redemption.person_id,
            .person_name = std::move(line.person_name),
            .since = line.redemption.requested_at};
}

std::optional<WaitingReward> ask_of(AwardLine const& line, PersonId viewer)
{
    WaitingReward ask{.title = line.award.name.value,
                      .award_id = line.award.id,
                      .since = start_of_day_utc(line.award.nominations_until.plus_days(1))};
    if (line.stage == AwardStage::voting && line.votes_to_give > 0) {
        ask.kind = RewardAskKind::vote_award;
        ask.count = line.votes_to_give;
    } else if (line.stage == AwardStage::voting && line.award.budget_owner_id == viewer) {
        ask.kind = RewardAskKind::decide_award;
    } else if (line.stage == AwardStage::nominating && line.own_nominations == 0) {
        ask.kind = RewardAskKind::nominate;
        ask.since = start_of_day_utc(line.award.nominations_from);
        ask.until = line.award.nominations_until;
    } else {
        return std::nullopt;
    }
    return ask;
}

} // namespace

std::vector<WaitingReward> rewards_waiting_for_viewer(Context& context)
{
    context.narrows_itself();
    std::vector<WaitingReward> asks;
    if (!context.viewer.person_id)
        return asks;
    auto const viewer = *context.viewer.person_id;
    for (auto& line : redemptions_waiting_for_viewer(context))
        asks.push_back(ask_of(std::move(line)));
    for (auto const& line : shown(context, store::undecided_awards(context.tx, viewer, context.today())))
        if (auto ask = ask_of(line, viewer))
            asks.push_back(*std::move(ask));
    std::stable_sort(asks.begin(), asks.end(), [](WaitingReward const& one, WaitingReward const& other) {
        return std::tie(one.kind, one.since) < std::tie(other.kind, other.since);
    });
    return asks;
}

} // namespace espalier::rewards
