// SPDX-License-Identifier: Apache-2.0
// Settling the points of leavers, each in a transaction of its own.
#include "features/rewards/leavers.h"

#include "features/recognition/points.h"
#include "features/recognition/programme_terms.h"
#include "features/rewards/redemptions_store.h"
#include "features/rewards/reward_settings.h"
#include "platform/events.h"

namespace espalier::rewards {

namespace {

constexpr int looks_back_days = 800; // beyond the longest time that points stay, also when no server ran for long

std::vector<PersonId> who_is_to_settle(Context& context, Date day)
{
    auto const settings = reward_settings(context);
    std::vector<PersonId> leavers;
    for (auto const& leaver : store::leavers(context.tx, day.plus_days(-looks_back_days), day))
        if (is_to_settle(settings, leaver.left_on, day))
            leavers.push_back(leaver.person_id);
    std::vector<PersonId> people;
    for (auto const& points : recognition::balances_of(context, leavers))
        if (points.earned > 0)
            people.push_back(points.person_id);
    return people;
}

// A redemption without a reward, which payroll finds beside the others.
void pay_out(Context& context, PersonId person, Date day)
{
    auto const points = recognition::balances(context, person).earned;
    auto const terms = recognition::programme_terms(context, day);
    if (points <= 0 || !terms) // without a programme nobody can say what a point is worth
        return;
    Redemption const redemption{.id = context.next_id<Redemption>(),
                                .person_id = person,
                                .points = points,
                                .tax = TaxTreatment::taxable,
                                .taxable_value = Money{points * terms->point_value.hundredths},
                                .state = RedemptionState::fulfilled,
                                .requested_at = context.now,
                                .fulfilled_on = day};
    context.tx.insert("redemptions", redemption);
    recognition::redeem(context, person, points, {recognition::PointCause::redemption, redemption.id.value});
    platform::record(context, {"redemption.paid_out", person, "redemption", redemption.id.value, "{}"});
}

void settle(Context& context, PersonId person, Date day)
{
    auto const left_on = organization::person(context, person).left_on;
    auto const settings = reward_settings(context);
    if (!left_on || !is_to_settle(settings, *left_on, day)) // came back meanwhile
        return;
    if (settings.leaver_rule == LeaverRule::are_paid_out)
        return pay_out(context, person, day);
    if (recognition::expire_earned(context, person, "") > 0)
        platform::record(context, {"points.expired_on_leaving", person, "person", person.value, "{}"});
}

} // namespace

void settle_leavers(platform::TaskRun& run, Date day)
{
    auto const viewer = run.viewer();
    auto const people =
        platform::read_as(viewer, run.workspace(), [&](Context& context) { return who_is_to_settle(context, day); });
    for (auto const person : people)
        platform::write_as(viewer, run.workspace(), [&](Context& context) { settle(context, person, day); });
}

} // namespace espalier::rewards
