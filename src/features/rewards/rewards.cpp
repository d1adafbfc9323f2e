// SPDX-License-Identifier: Apache-2.0
// Keeping the catalogue, and who may have what of it.
#include "features/rewards/rewards.h"

#include "base/checks.h"
#include "features/recognition/points.h"
#include "features/rewards/rewards_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <algorithm>
#include <map>
#include <set>

namespace espalier::rewards {

namespace permissions = platform::permissions;

namespace {

template <class Thing>
void check_all_known(Violations& violations, std::string pointer, std::int64_t known, std::vector<Id<Thing>> const& ids)
{
    std::set<Id<Thing>> const different(ids.begin(), ids.end());
    if (different.size() < ids.size())
        violations.add(std::move(pointer), "named_twice", "One of them is named twice.");
    else if (known < std::ssize(ids))
        violations.add(std::move(pointer), "unknown_reference", "One of them is not there.");
}

void check(Context& context, RewardDraft const& draft)
{
    Violations violations;
    if (draft.taxable_value)
        check_not_below_zero(violations, "/taxable_value", *draft.taxable_value);
    if (draft.tax == TaxTreatment::taxable && !draft.taxable_value)
        violations.add("/taxable_value", "taxable_value_missing", "Say which value payroll has to tax.");
    check_all_known(violations, "/unit_ids", store::count_units(context.tx, draft.unit_ids), draft.unit_ids);
    check_all_known(violations, "/job_ids", store::count_jobs(context.tx, draft.job_ids), draft.job_ids);
    violations.throw_if_any();
}

void note(Context& context, std::string_view kind, RewardId id)
{
    platform::record(context, {kind, {}, "reward", id.value, "{}"});
}

std::vector<RewardView> views(Context& context, std::optional<RewardId> one)
{
    auto const keeps = context.may_for_everybody(permissions::manage_rewards);
    std::vector<RewardView> views;
    std::map<RewardId, std::size_t> places;
    for (auto& row : store::rewards(context.tx, one))
        if (row.reward.is_open || keeps) {
            RewardView view{.reward = std::move(row.reward)};
            if (view.reward.stock)
                view.left = view.reward.stock->value - row.taken;
            places.emplace(view.reward.id, views.size());
            views.push_back(std::move(view));
        }
    for (auto& term : store::units_of_rewards(context.tx))
        if (auto const place = places.find(term.reward_id); place != places.end())
            views[place->second].units.push_back({term.unit_id, std::move(term.name)});
    for (auto& term : store::jobs_of_rewards(context.tx))
        if (auto const place = places.find(term.reward_id); place != places.end())
            views[place->second].jobs.push_back({term.job_id, std::move(term.title)});
    if (context.viewer.person_id) {
        auto const viewer = redeemer(context, *context.viewer.person_id);
        for (auto& view : views)
            view.bar = bar_of(view, viewer);
    }
    return views;
}

} // namespace

std::optional<RewardBar> bar_of(RewardView const& view, Redeemer const& redeemer)
{
    auto const is_below = [&](RewardUnit const& unit) {
        return std::find(redeemer.units.begin(), redeemer.units.end(), unit.id) != redeemer.units.end();
    };
    auto const holds = [&](RewardJob const& job) { return job.id == redeemer.job_id; };
    auto const& reward = view.reward;
    if (!reward.is_open)
        return RewardBar::closed;
    if (view.left && *view.left <= 0)
        return RewardBar::gone;
    if (!view.units.empty() && std::none_of(view.units.begin(), view.units.end(), is_below))
        return RewardBar::for_other_units;
    if (!view.jobs.empty() && std::none_of(view.jobs.begin(), view.jobs.end(), holds))
        return RewardBar::for_other_jobs;
    if (plus_months(redeemer.started_on, static_cast<int>(reward.tenure_months.value)) > redeemer.today)
        return RewardBar::too_new;
    if (redeemer.points < reward.points.value)
        return RewardBar::too_few_points;
    return std::nullopt;
}

Redeemer redeemer(Context& context, PersonId person)
{
    auto const found = organization::person(context, person);
    return {.today = context.today(),
            .started_on = found.started_on,
            .units = context.chart->unit_and_above(found.unit_id),
            .job_id = found.job_id,
            .points = recognition::balances(context, person).earned};
}

std::vector<RewardView> rewards(Context& context)
{
    return views(context, {});
}

RewardView reward(Context& context, RewardId id)
{
    auto found = views(context, id);
    if (found.empty())
        throw not_found("reward");
    return std::move(found.front());
}

RewardId add_reward(Context& context, RewardDraft const& draft)
{
    check(context, draft);
    Reward added;
    static_cast<RewardContent&>(added) = draft;
    added.id = context.next_id<Reward>();
    context.tx.insert("rewards", added);
    store::insert_terms(context.tx, added.id, draft);
    note(context, "reward.added", added.id);
    return added.id;
}

void change_reward(Context& context, RewardChange const& change)
{
    auto after = store::find_reward(context.tx, change.reward_id);
    if (!after)
        throw not_found("reward");
    check(context, change);
    if (change.stock && !store::has_pieces_for(context.tx, after->id, change.stock->value))
        throw conflict("stock_below_taken", "More pieces are taken already than there would have been.");
    static_cast<RewardContent&>(*after) = change;
    after->version = change.version.value;
    context.tx.update_every<Reward>("rewards", {*after}, "reward");
    store::delete_terms(context.tx, after->id);
    store::insert_terms(context.tx, after->id, change);
    note(context, "reward.changed", after->id);
}

void remove_reward(Context& context, RewardId id)
{
    store::delete_terms(context.tx, id);
    if (store::delete_reward(context.tx, id) == 0)
        throw not_found("reward");
    note(context, "reward.removed", id);
}

} // namespace espalier::rewards
