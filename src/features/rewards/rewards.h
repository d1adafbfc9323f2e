// SPDX-License-Identifier: Apache-2.0
// Rewards: what earned points are exchanged for, who may have it, and how many there are left. The points themselves are
// kept by recognition (points.h); what becomes of one redemption stands in redemptions.h.
#pragma once

#include "features/organization/organization.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::rewards {

using organization::JobId;
using platform::Context;
using platform::PersonId;
using platform::UnitId;

// How payroll treats what somebody gets. Where nobody has said so yet, it is unclear and payroll is told that.
enum class TaxTreatment
{
    taxable,
    tax_free,
    unclear
};
BOOST_DESCRIBE_ENUM(TaxTreatment, taxable, tax_free, unclear)

struct RewardContent
{
    Text<1, 120> name;
    Text<0, 2000> description;
    Whole<1, 1'000'000> points;               // the price
    std::optional<Whole<0, 1'000'000>> stock; // pieces there have been in all; none: without end
    Whole<0, 600> tenure_months;              // for those who have been here so long
    TaxTreatment tax = TaxTreatment::unclear;
    std::optional<Money> taxable_value; // of one piece, in the workspace's currency; needed for what is taxable
    bool is_open = true;
};
BOOST_DESCRIBE_STRUCT(RewardContent, (), (name, description, points, stock, tenure_months, tax, taxable_value, is_open))

// A row of the table rewards, but for the pieces taken: those only ever move by one, whoever edits the rest.
struct Reward : RewardContent
{
    Id<Reward> id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Reward, (RewardContent), (id, version))
using RewardId = Id<Reward>;

// Why somebody cannot have it today; the first that holds.
enum class RewardBar
{
    closed,
    gone,            // none left
    for_other_units, // or other jobs
    for_other_jobs,
    too_new, // not here for long enough
    too_few_points
};
BOOST_DESCRIBE_ENUM(RewardBar, closed, gone, for_other_units, for_other_jobs, too_new, too_few_points)

struct RewardUnit
{
    UnitId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(RewardUnit, (), (id, name))

struct RewardJob
{
    JobId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(RewardJob, (), (id, title))

struct RewardView
{
    Reward reward;
    std::optional<std::int64_t> left; // pieces; none: without end
    std::vector<RewardUnit> units;    // whose people may have it, and those below; none: all units
    std::vector<RewardJob> jobs;      // none: all jobs
    std::optional<RewardBar> bar;     // for the viewer; none: they may have it
};
BOOST_DESCRIBE_STRUCT(RewardView, (), (reward, left, units, jobs, bar))

struct RewardDraft : RewardContent
{
    std::vector<UnitId> unit_ids;
    std::vector<JobId> job_ids;
};
BOOST_DESCRIBE_STRUCT(RewardDraft, (RewardContent), (unit_ids, job_ids))

struct RewardChange : RewardDraft
{
    RewardId reward_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(RewardChange, (RewardDraft), (reward_id, version))

// Who asks for a reward, on a day.
struct Redeemer
{
    Date today;
    Date started_on;
    std::vector<UnitId> units; // their own, and those above
    std::optional<JobId> job_id;
    std::int64_t points = 0; // earned and not spent
};
std::optional<RewardBar> bar_of(RewardView const& view, Redeemer const& redeemer); // pure; `view.bar` is not read
Redeemer redeemer(Context& context, PersonId person);

// The open ones by price; with those that are closed for whoever keeps them.
std::vector<RewardView> rewards(Context& context);
RewardView reward(Context& context, RewardId id); // Fault not_found, also of a closed one where the viewer keeps none
// Fault invalid with every field at fault; conflict "stock_below_taken"; stale.
RewardId add_reward(Context& context, RewardDraft const& draft);
void change_reward(Context& context, RewardChange const& change);
void remove_reward(Context& context, RewardId id); // Fault conflict "still_in_use" where somebody has redeemed one

} // namespace espalier::rewards
