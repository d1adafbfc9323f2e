// SPDX-License-Identifier: Apache-2.0
// Redemptions: somebody asks for a reward, points and piece are set aside at once, whoever holds the budget answers, the
// people team hands it over. What is declined or cancelled gives both back.
#pragma once

#include "features/rewards/rewards.h"

namespace espalier::rewards {

struct Redemption;
using RedemptionId = Id<Redemption>;

enum class RedemptionState
{
    waiting,
    approved,
    declined,
    cancelled,
    fulfilled
};
BOOST_DESCRIBE_ENUM(RedemptionState, waiting, approved, declined, cancelled, fulfilled)

enum class RedemptionStepKind
{
    requested,
    approved,
    declined,
    cancelled,
    fulfilled
};
BOOST_DESCRIBE_ENUM(RedemptionStepKind, requested, approved, declined, cancelled, fulfilled)

// A row of the table redemptions. Price and tax are those of the day of asking.
struct Redemption
{
    RedemptionId id;
    PersonId person_id;
    std::optional<RewardId> reward_id; // none: points of somebody who left, paid out
    std::int64_t points = 0;
    TaxTreatment tax = TaxTreatment::unclear;
    std::optional<Money> taxable_value;
    std::string wish; // size, colour, where to send it
    RedemptionState state = RedemptionState::waiting;
    Instant requested_at;
    std::optional<Date> fulfilled_on;
};
BOOST_DESCRIBE_STRUCT(Redemption, (),
                      (id, person_id, reward_id, points, tax, taxable_value, wish, state, requested_at, fulfilled_on))

struct RedemptionLine
{
    Redemption redemption;
    std::string person_name;
    std::optional<std::string> reward_name;
};
BOOST_DESCRIBE_STRUCT(RedemptionLine, (), (redemption, person_name, reward_name))

struct RedemptionStep
{
    RedemptionStepKind kind = RedemptionStepKind::requested;
    Instant at;
    std::optional<std::string> by_name;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(RedemptionStep, (), (kind, at, by_name, comment))

struct RedemptionView : RedemptionLine
{
    std::vector<RedemptionStep> steps; // the oldest first
    bool may_answer = false;           // what the viewer may do, for the page
    bool may_cancel = false;
    bool may_fulfil = false;
};
BOOST_DESCRIBE_STRUCT(RedemptionView, (RedemptionLine), (steps, may_answer, may_cancel, may_fulfil))

struct RedemptionDraft
{
    PersonId person_id;
    RewardId reward_id;
    std::optional<Text<0, 1000>> wish;
};
BOOST_DESCRIBE_STRUCT(RedemptionDraft, (), (person_id, reward_id, wish))

struct RedemptionAnswer
{
    RedemptionId redemption_id;
    std::optional<Text<0, 1000>> comment;
};
BOOST_DESCRIBE_STRUCT(RedemptionAnswer, (), (redemption_id, comment))

struct RedemptionRefusal
{
    RedemptionId redemption_id;
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(RedemptionRefusal, (), (redemption_id, reason))

struct Fulfilment
{
    RedemptionId redemption_id;
    Date fulfilled_on;
    std::optional<Text<0, 1000>> comment;
};
BOOST_DESCRIBE_STRUCT(Fulfilment, (), (redemption_id, fulfilled_on, comment))

struct RedemptionFilter
{
    std::optional<RedemptionState> state;
    std::optional<PersonId> person;
};
BOOST_DESCRIBE_STRUCT(RedemptionFilter, (), (state, person))

// May this step follow on that state? `by_team`: the viewer is of the people team, who may also cancel what is approved.
bool may_follow(RedemptionState state, RedemptionStepKind step, bool by_team); // pure

// All: Fault not_found where the viewer may not see it, forbidden where they may not do this, conflict
// "redemption_moved_on" where its state is against it, as for the second of two who answer at once.
//
// Conflicts of asking: "reward_closed", "reward_gone", "reward_for_others", "reward_too_new", "not_enough_points",
// "redeemed_enough", "redeemer_left".
RedemptionId redeem(Context& context, RedemptionDraft const& draft);
void approve(Context& context, RedemptionAnswer const& answer);
void decline(Context& context, RedemptionRefusal const& refusal);
void cancel(Context& context, RedemptionAnswer const& answer);
void fulfil(Context& context, Fulfilment const& fulfilment); // Fault invalid for a day that is still to come

RedemptionView redemption(Context& context, RedemptionId id);
// The newest first; at most `limit` with ids below `before`. The caller has asked who may.
std::vector<RedemptionLine> redemptions(Context& context, RedemptionFilter const& filter, RedemptionId before,
                                        std::int64_t limit);
// What waits for the viewer's answer, then what waits to be handed over by them; the oldest first, at most 200.
std::vector<RedemptionLine> redemptions_waiting_for_viewer(Context& context);

} // namespace espalier::rewards
