// SPDX-License-Identifier: Apache-2.0
// What rewards and awards ask of a person: for Home. Part of the face.
#pragma once

#include "features/rewards/awards.h"
#include "features/rewards/redemptions.h"

namespace espalier::rewards {

enum class RewardAskKind
{
    answer_redemption, // on the viewer's budget, or as the people team
    fulfil_redemption, // approved, and to be handed over by the people team
    vote_award,        // the panel's turn
    decide_award,      // nominations are over
    nominate           // a call that is open, and this person has nominated nobody yet
};
BOOST_DESCRIBE_ENUM(RewardAskKind, answer_redemption, fulfil_redemption, vote_award, decide_award, nominate)

struct WaitingReward
{
    RewardAskKind kind = RewardAskKind::answer_redemption;
    std::string title; // of the reward or award
    std::optional<RedemptionId> redemption_id;
    std::optional<AwardId> award_id;
    std::optional<PersonId> person_id; // who waits
    std::optional<std::string> person_name;
    Instant since;
    std::optional<Date> until; // the last day to nominate
    std::int64_t count = 0;    // votes to give
};
BOOST_DESCRIBE_STRUCT(WaitingReward, (),
                      (kind, title, redemption_id, award_id, person_id, person_name, since, until, count))

// In the order of RewardAskKind, the longest waiting first.
std::vector<WaitingReward> rewards_waiting_for_viewer(Context& context);

} // namespace espalier::rewards
