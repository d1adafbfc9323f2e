// SPDX-License-Identifier: Apache-2.0
// The rules of thanking_asks.h.
#include "features/home/thanking_asks.h"

namespace espalier::home {

namespace {

AskKind kind_of(rewards::RewardAskKind kind)
{
    using enum rewards::RewardAskKind;
    switch (kind) {
    case answer_redemption: return AskKind::answer_redemption;
    case fulfil_redemption: return AskKind::fulfil_redemption;
    case vote_award: return AskKind::vote_award;
    case decide_award: return AskKind::decide_award;
    case nominate: break;
    }
    return AskKind::nominate;
}

} // namespace

void ask_about_recognitions(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& waiting : facts.recognitions)
        asks.push_back({.kind = AskKind::approve_recognition,
                        .place = AskPlace::somebody_waits,
                        .subject = {},
                        .person_id = waiting.giver_id,
                        .person_name = waiting.giver_name,
                        .recognition_id = waiting.id,
                        .since = waiting.since,
                        .count = waiting.points});
}

void ask_about_rewards(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& reward : facts.rewards) {
        auto const is_call = reward.kind == rewards::RewardAskKind::nominate; // nobody has to
        asks.push_back({.kind = kind_of(reward.kind),
                        .place = is_call ? AskPlace::to_know : AskPlace::somebody_waits,
                        .subject = reward.title,
                        .person_id = reward.person_id,
                        .person_name = reward.person_name,
                        .redemption_id = reward.redemption_id,
                        .award_id = reward.award_id,
                        .since = reward.since,
                        .due_on = reward.until,
                        .count = reward.count});
    }
}

} // namespace espalier::home
