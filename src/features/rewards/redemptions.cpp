// SPDX-License-Identifier: Apache-2.0
// Asking for a reward, answering, handing over.
#include "features/rewards/redemptions.h"

#include "base/checks.h"
#include "base/time_zone.h"
#include "features/identity/identity.h"
#include "features/recognition/points.h"
#include "features/recognition/programme_terms.h"
#include "features/rewards/redemptions_store.h"
#include "features/rewards/reward_settings.h"
#include "features/rewards/rewards_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"

#include <fmt/core.h>

namespace espalier::rewards {

namespace permissions = platform::permissions;

namespace {

constexpr std::int64_t most_waiting = 200;

[[noreturn]] void refuse(RewardBar bar)
{
    switch (bar) {
    case RewardBar::closed: throw conflict("reward_closed", "This reward is not given any more.");
    case RewardBar::gone:
    case RewardBar::too_few_points: break; // which the ledger says, with its figures
    case RewardBar::for_other_units:
    case RewardBar::for_other_jobs: throw conflict("reward_for_others", "This reward is for other units or jobs.");
    case RewardBar::too_new:
        throw conflict("reward_too_new", "This reward is for those who have been here for longer.");
    }
    throw conflict("reward_gone", "There is none left.");
}

void require_redeeming(Context& context, PersonId person, std::int64_t points)
{
    auto const settings = reward_settings(context);
    auto const left_on = organization::person(context, person).left_on;
    if (left_on && !still_redeems(settings, *left_on, context.today()))
        throw conflict("redeemer_left", "This person has left, and their points count no longer.");
    auto const year = start_of_day_utc(date_of(civil(context.today()).year, 1, 1));
    if (settings.most_per_year &&
        store::redeemed_since(context.tx, person, year) + points > settings.most_per_year->value)
        throw conflict("redeemed_enough",
                       fmt::format("In a year one person redeems at most {} points.", settings.most_per_year->value),
                       {{"maximum", std::to_string(settings.most_per_year->value)}});
}

RedemptionState state_after(RedemptionStepKind step)
{
    switch (step) {
    case RedemptionStepKind::approved: return RedemptionState::approved;
    case RedemptionStepKind::declined: return RedemptionState::declined;
    case RedemptionStepKind::cancelled: return RedemptionState::cancelled;
    case RedemptionStepKind::fulfilled: return RedemptionState::fulfilled;
    case RedemptionStepKind::requested: break;
    }
    return RedemptionState::waiting;
}

bool is_of_team(Context const& context)
{
    return context.may_for_everybody(permissions::manage_rewards);
}

bool holds_budget(Context& context)
{
    auto const terms = recognition::programme_terms(context, context.today());
    return terms && context.viewer.person_id == terms->budget_owner_id;
}

// Nobody answers for themselves.
bool answers(Context& context, Redemption const& redemption)
{
    return context.viewer.person_id != redemption.person_id && (is_of_team(context) || holds_budget(context));
}

RedemptionLine find(Context& context, RedemptionId id)
{
    auto line = store::find_redemption(context.tx, id);
    if (!line)
        throw not_found("redemption");
    auto const& redemption = line->redemption;
    if (!context.may(permissions::read_redemptions, redemption.person_id) && answers(context, redemption)) {
        context.narrows_itself();
        context.concerned = redemption.person_id;
    } else {
        context.require_visible(permissions::read_redemptions, redemption.person_id, "redemption");
    }
    return *std::move(line);
}

void write_step(Context& context, Redemption const& redemption, RedemptionStepKind kind, std::string_view comment)
{
    context.tx.insert("redemption_steps",
                      store::StepRow{platform::done_now(context), context.next_id<store::StepRow>(), redemption.id,
                                     kind, std::string(comment)});
    platform::record(context,
                     {fmt::format("redemption.{}", reflect::to_name(kind)), redemption.person_id, "redemption",
                      redemption.id.value, "{}"});
}

void take_step(Context& context, RedemptionLine const& line, RedemptionStepKind kind, std::string_view comment,
               std::optional<Date> fulfilled_on = {})
{
    auto const& redemption = line.redemption;
    if (!may_follow(redemption.state, kind, is_of_team(context)) ||
        !store::move(context.tx, redemption.id, redemption.state, state_after(kind), fulfilled_on))
        throw conflict("redemption_moved_on", "This redemption is not where it was any more: load it again.");
    write_step(context, redemption, kind, comment);
}

// What was set aside: points to the purse, the piece to the stock.
void give_back(Context& context, RedemptionLine const& line)
{
    auto const& redemption = line.redemption;
    recognition::refund(context, redemption.person_id, redemption.points,
                        {recognition::PointCause::redemption, redemption.id.value, line.reward_name.value_or("")});
    store::put_piece_back(context.tx, redemption.reward_id.value());
}

void tell(Context& context, PersonId whom, std::string_view kind, RedemptionLine const& line)
{
    platform::notify(context, whom, kind, {{"person", line.person_name}, {"title", line.reward_name.value_or("")}},
                     fmt::format("/redemptions/{}", line.redemption.id.value));
}

// The budget owner, or the people team where there is none or it is their own.
void ask_for_answer(Context& context, RedemptionLine const& line)
{
    auto const terms = recognition::programme_terms(context, context.today());
    auto const person = line.redemption.person_id;
    if (terms && terms->budget_owner_id != person && context.chart->is_present(terms->budget_owner_id, context.today()))
        return tell(context, terms->budget_owner_id, "redemption_requested", line);
    for (auto const one : identity::people_with_role(context.tx, platform::Role::people_admin, context.today()))
        if (one != person)
            tell(context, one, "redemption_requested", line);
}

} // namespace

bool may_follow(RedemptionState state, RedemptionStepKind step, bool by_team)
{
    switch (step) {
    case RedemptionStepKind::requested: return false;
    case RedemptionStepKind::approved:
    case RedemptionStepKind::declined: return state == RedemptionState::waiting;
    case RedemptionStepKind::cancelled:
        return state == RedemptionState::waiting || (by_team && state == RedemptionState::approved);
    case RedemptionStepKind::fulfilled: break;
    }
    return state == RedemptionState::approved;
}

RedemptionId redeem(Context& context, RedemptionDraft const& draft)
{
    context.require(permissions::redeem_rewards, draft.person_id);
    auto const view = reward(context, draft.reward_id);
    auto const points = view.reward.points.value;
    require_redeeming(context, draft.person_id, points);
    if (auto const bar = bar_of(view, redeemer(context, draft.person_id)); bar && *bar != RewardBar::too_few_points)
        refuse(*bar);
    if (!store::take_piece(context.tx, draft.reward_id))
        refuse(RewardBar::gone);
    auto const is_small = points < reward_settings(context).answer_from.value;
    Redemption const redemption{.id = context.next_id<Redemption>(),
                                .person_id = draft.person_id,
                                .reward_id = draft.reward_id,
                                .points = points,
                                .tax = view.reward.tax,
                                .taxable_value = view.reward.taxable_value,
                                .wish = std::string(or_empty(draft.wish)),
                                .state = is_small ? RedemptionState::approved : RedemptionState::waiting,
                                .requested_at = context.now,
                                .fulfilled_on = {}};
    context.tx.insert("redemptions", redemption);
    recognition::redeem(context, draft.person_id, points,
                        {recognition::PointCause::redemption, redemption.id.value, view.reward.name.value});
    write_step(context, redemption, RedemptionStepKind::requested, "");
    if (!is_small)
        ask_for_answer(context, *store::find_redemption(context.tx, redemption.id));
    return redemption.id;
}

void approve(Context& context, RedemptionAnswer const& answer)
{
    auto const line = find(context, answer.redemption_id);
    if (!answers(context, line.redemption))
        throw forbidden("Whoever holds the budget answers, or the people team; nobody does so for themselves.");
    take_step(context, line, RedemptionStepKind::approved, or_empty(answer.comment));
    tell(context, line.redemption.person_id, "redemption_approved", line);
}

void decline(Context& context, RedemptionRefusal const& refusal)
{
    auto const line = find(context, refusal.redemption_id);
    if (!answers(context, line.redemption))
        throw forbidden("Whoever holds the budget answers, or the people team; nobody does so for themselves.");
    take_step(context, line, RedemptionStepKind::declined, refusal.reason);
    give_back(context, line);
    tell(context, line.redemption.person_id, "redemption_declined", line);
}

void cancel(Context& context, RedemptionAnswer const& answer)
{
    auto const line = find(context, answer.redemption_id);
    context.require(permissions::redeem_rewards, line.redemption.person_id);
    take_step(context, line, RedemptionStepKind::cancelled, or_empty(answer.comment));
    give_back(context, line);
    tell(context, line.redemption.person_id, "redemption_cancelled", line);
}

void fulfil(Context& context, Fulfilment const& fulfilment)
{
    auto const line = find(context, fulfilment.redemption_id);
    if (!is_of_team(context))
        throw forbidden("The people team hands rewards over.");
    if (fulfilment.fulfilled_on > latest_day(context.now))
        throw invalid("/fulfilled_on", "in_future", "This day is still to come.");
    take_step(context, line, RedemptionStepKind::fulfilled, or_empty(fulfilment.comment), fulfilment.fulfilled_on);
    tell(context, line.redemption.person_id, "redemption_fulfilled", line);
}

RedemptionView redemption(Context& context, RedemptionId id)
{
    RedemptionView view;
    static_cast<RedemptionLine&>(view) = find(context, id);
    auto const& found = view.redemption;
    auto const by_team = is_of_team(context);
    view.steps = store::steps_of(context.tx, id);
    view.may_answer = found.state == RedemptionState::waiting && answers(context, found);
    view.may_cancel = context.may(permissions::redeem_rewards, found.person_id) &&
        may_follow(found.state, RedemptionStepKind::cancelled, by_team);
    view.may_fulfil = by_team && may_follow(found.state, RedemptionStepKind::fulfilled, by_team);
    return view;
}

std::vector<RedemptionLine> redemptions(Context& context, RedemptionFilter const& filter, RedemptionId before,
                                        std::int64_t limit)
{
    return store::redemptions(context.tx, filter, before, limit);
}

std::vector<RedemptionLine> redemptions_waiting_for_viewer(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id || !(is_of_team(context) || holds_budget(context)))
        return {};
    auto const viewer = *context.viewer.person_id;
    auto lines = store::redemptions_in(context.tx, RedemptionState::waiting, viewer, most_waiting);
    if (is_of_team(context))
        for (auto& line : store::redemptions_in(context.tx, RedemptionState::approved, viewer, most_waiting))
            lines.push_back(std::move(line));
    return lines;
}

} // namespace espalier::rewards
