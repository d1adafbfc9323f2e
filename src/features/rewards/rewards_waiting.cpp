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

std::optional<WaitingReward> ask_of(store::UndecidedAward const& award, std::int64_t votes_to_give, PersonId viewer)
{
    WaitingReward ask{
        .title = award.name, .award_id = award.id, .since = start_of_day_utc(award.nominations_until.plus_days(1))};
    if (award.is_voting && votes_to_give > 0) {
        ask.kind = RewardAskKind::vote_award;
        ask.count = votes_to_give;
    } else if (award.is_voting && award.budget_owner_id == viewer) {
        ask.kind = RewardAskKind::decide_award;
    } else if (!award.is_voting && !award.has_nominated) {
        ask.kind = RewardAskKind::nominate;
        ask.since = start_of_day_utc(award.nominations_from);
        ask.until = award.nominations_until;
    } else {
        return std::nullopt;
    }
    return ask;
}

void add_awards(Context& context, PersonId viewer, std::vector<WaitingReward>& asks)
{
    auto const awards = store::undecided_awards(context.tx, viewer, context.today());
    std::vector<AwardId> voted_on;
    for (auto const& award : awards)
        if (award.is_voting && award.sits_on_panel)
            voted_on.push_back(award.id);
    std::map<AwardId, std::int64_t> votes;
    if (!voted_on.empty())
        votes = votes_to_give(context, voted_on, viewer);
    for (auto const& award : awards)
        if (auto ask = ask_of(award, votes[award.id], viewer))
            asks.push_back(*std::move(ask));
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
    add_awards(context, viewer, asks);
    std::stable_sort(asks.begin(), asks.end(), [](WaitingReward const& one, WaitingReward const& other) {
        return std::tie(one.kind, one.since) < std::tie(other.kind, other.since);
    });
    return asks;
}

} // namespace espalier::rewards
