// SPDX-License-Identifier: Apache-2.0
// The statements on redemptions, and on what they ask of people.
#pragma once

#include "features/rewards/payroll.h"
#include "features/rewards/redemptions.h"
#include "platform/done_by.h"

namespace espalier::rewards::store {

std::optional<RedemptionLine> find_redemption(db::Transaction& tx, RedemptionId id);
std::vector<RedemptionStep> steps_of(db::Transaction& tx, RedemptionId id); // the oldest first

struct StepRow : platform::DoneBy
{
    Id<StepRow> id;
    RedemptionId redemption_id;
    RedemptionStepKind kind = RedemptionStepKind::requested;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(StepRow, (platform::DoneBy), (id, redemption_id, kind, comment))

std::vector<RedemptionLine> redemptions(db::Transaction& tx, RedemptionFilter const& filter, RedemptionId before,
                                        std::int64_t limit); // the newest first
// In this state and of others than this person; the oldest first.
std::vector<RedemptionLine> redemptions_in(db::Transaction& tx, RedemptionState state, PersonId not_of,
                                           std::int64_t limit);

// False: it is in another state by now.
bool move(db::Transaction& tx, RedemptionId id, RedemptionState from, RedemptionState to,
          std::optional<Date> fulfilled_on);

// Points that somebody has redeemed since, without what they got back.
std::int64_t redeemed_since(db::Transaction& tx, PersonId person, Instant since);

struct Leaver
{
    PersonId person_id;
    Date left_on;
};
BOOST_DESCRIBE_STRUCT(Leaver, (), (person_id, left_on))
std::vector<Leaver> leavers(db::Transaction& tx, Date from, Date before); // whose last day lies there

// By what was handed over in these days; by name.
std::vector<PayrollLine> payroll(db::Transaction& tx, Date from, Date until);
std::vector<PayrollItem> payroll_items(db::Transaction& tx, Date from, Date until, RedemptionId after,
                                       std::int64_t limit);

} // namespace espalier::rewards::store
