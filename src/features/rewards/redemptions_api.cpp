// SPDX-License-Identifier: Apache-2.0
// The endpoints on redemptions. What changes one answers with it.
#include "features/rewards/payroll.h"
#include "features/rewards/redemptions.h"
#include "features/rewards/rewards_api.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <limits>

namespace espalier::rewards {

namespace {

struct OneRedemption
{
    RedemptionId redemption_id;
};
BOOST_DESCRIBE_STRUCT(OneRedemption, (), (redemption_id))

struct RedemptionsOfPerson
{
    PersonId person_id;
    std::optional<RedemptionId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(RedemptionsOfPerson, (), (person_id, after, limit))

struct RedemptionsOfAll
{
    std::optional<RedemptionState> state;
    std::optional<RedemptionId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(RedemptionsOfAll, (), (state, after, limit))

struct WaitingFilter
{
    std::optional<RedemptionId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(WaitingFilter, (), (after, limit))

struct PayrollFilter : PayrollPeriod
{
    std::optional<PersonId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(PayrollFilter, (PayrollPeriod), (after, limit))

platform::Page<RedemptionLine> page(Context& c, RedemptionFilter const& filter, std::optional<RedemptionId> after,
                                    platform::PageLimit const& limit)
{
    auto const before = after.value_or(RedemptionId{std::numeric_limits<std::int64_t>::max()});
    return platform::page_of(
        limit, [&](std::int64_t wanted) { return redemptions(c, filter, before, wanted); },
        [](RedemptionLine const& line) { return std::to_string(line.redemption.id.value); });
}

platform::Page<RedemptionLine> list_of_person(Context& c, RedemptionsOfPerson const& in)
{
    return page(c, {.state = {}, .person = in.person_id}, in.after, in.limit);
}

platform::Page<RedemptionLine> list_all(Context& c, RedemptionsOfAll const& in)
{
    return page(c, {.state = in.state, .person = {}}, in.after, in.limit);
}

platform::Page<RedemptionLine> list_waiting(Context& c, WaitingFilter const& in)
{
    return platform::page_of_all(redemptions_waiting_for_viewer(c), in.after, in.limit,
                                 [](RedemptionLine const& line) { return line.redemption.id; });
}

RedemptionView read_one(Context& c, OneRedemption const& in)
{
    return redemption(c, in.redemption_id);
}

RedemptionView create(Context& c, RedemptionDraft const& in)
{
    return redemption(c, redeem(c, in));
}

RedemptionView approve_one(Context& c, RedemptionAnswer const& in)
{
    approve(c, in);
    return redemption(c, in.redemption_id);
}

RedemptionView decline_one(Context& c, RedemptionRefusal const& in)
{
    decline(c, in);
    return redemption(c, in.redemption_id);
}

RedemptionView cancel_one(Context& c, RedemptionAnswer const& in)
{
    cancel(c, in);
    return redemption(c, in.redemption_id);
}

RedemptionView fulfil_one(Context& c, Fulfilment const& in)
{
    fulfil(c, in);
    return redemption(c, in.redemption_id);
}

platform::Page<PayrollLine> list_payroll(Context& c, PayrollFilter const& in)
{
    return platform::page_of_all(payroll(c, in), in.after, in.limit, [](PayrollLine const& line) { return line.id; });
}

platform::Download export_payroll(Context& c, PayrollPeriod const& in)
{
    return {"rewards-for-payroll.csv", "text/csv; charset=utf-8", payroll_as_csv(c, in)};
}

} // namespace

void redemption_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_redemptions_of_person", "/people/{person_id}/redemptions", read_redemptions,
          "List what a person has redeemed", list_of_person)
        .recording_sightings();
    r.post("redeem_reward", "/people/{person_id}/redemptions", redeem_rewards,
           "Ask for a reward; points and piece are set aside", create);
    r.get("list_waiting_redemptions", "/waiting-redemptions", own_account,
          "List the redemptions that wait for your answer, or to be handed over by you", list_waiting)
        .recording_sightings();
    r.get("list_redemptions", "/redemptions", manage_rewards, "List redemptions of everybody", list_all)
        .recording_sightings();
    r.get("read_redemption", "/redemptions/{redemption_id}", read_rewards, "Read a redemption", read_one)
        .recording_sightings();
    r.post("approve_redemption", "/redemptions/{redemption_id}/approval", read_rewards,
           "Approve a redemption on one's budget", approve_one);
    r.post("decline_redemption", "/redemptions/{redemption_id}/refusal", read_rewards,
           "Decline a redemption with a reason; points and piece go back", decline_one);
    r.post("cancel_redemption", "/redemptions/{redemption_id}/cancellation", redeem_rewards,
           "Cancel a redemption; points and piece go back", cancel_one);
    r.post("fulfil_redemption", "/redemptions/{redemption_id}/fulfilment", manage_rewards,
           "Say that the reward was handed over", fulfil_one);
    r.get("list_payroll_rewards", "/payroll-rewards", manage_rewards,
          "Sum up what people got, with its taxable value, for payroll", list_payroll)
        .recording_sightings();
    r.get("export_payroll_rewards", "/exports/payroll-rewards", manage_rewards,
          "Save what people got, with its taxable value, as CSV", export_payroll)
        .recording_sightings();
}

} // namespace espalier::rewards
