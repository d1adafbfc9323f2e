// SPDX-License-Identifier: Apache-2.0
// Units that somebody leads, as the units were at launch and the lines are today.
#include "features/campaigns/result_readers.h"

#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/results_store.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

// Units all of whose people who were asked are among those below the manager, or the manager.
std::set<UnitId> units_led(Context& context, CampaignId id, PersonId manager)
{
    auto const below = context.chart->everybody_below(manager);
    if (below.empty())
        return {};
    std::vector<PersonId> people(below.begin(), below.end());
    people.push_back(manager);
    auto const units = store::asked_units(context.tx, id, people);
    std::map<UnitId, std::optional<UnitId>> parents;
    for (auto const& unit : units)
        parents.emplace(unit.unit_id, unit.parent_id);
    struct Count
    {
        std::int64_t all = 0;
        std::int64_t below = 0;
    };
    std::map<UnitId, Count> counts;
    for (auto const& unit : units) {
        if (unit.people == 0)
            continue;
        std::optional<UnitId> at = unit.unit_id;
        for (std::size_t steps = 0; at && steps <= parents.size(); ++steps) {
            counts[*at].all += unit.people;
            counts[*at].below += unit.among;
            auto const found = parents.find(*at);
            at = found == parents.end() ? std::nullopt : found->second;
        }
    }
    std::set<UnitId> led;
    for (auto const& [unit, count] : counts)
        if (count.all == count.below)
            led.insert(unit);
    return led;
}

} // namespace

bool ResultReader::reads(store::GroupRow const& group) const
{
    return reads_all || group.kind == GroupKind::everybody || (group.unit_id && led.contains(*group.unit_id));
}

ResultReader result_reader(Context& context, Campaign const& campaign)
{
    namespace permissions = platform::permissions;
    if (context.may_for_everybody(permissions::manage_campaigns) ||
        (campaign.mode != CampaignMode::identified && context.may_for_everybody(permissions::read_campaign_results)))
        return {.reads_all = true};
    if (!campaign.do_managers_read || campaign.mode == CampaignMode::unattributed || !context.viewer.person_id)
        return {};
    return {.led = units_led(context, campaign.id, *context.viewer.person_id)};
}

ReadableCampaign find_to_read(Context& context, CampaignId id)
{
    context.narrows_itself();
    auto campaign = find_campaign(context, id);
    auto reader = result_reader(context, campaign);
    if (campaign.state != CampaignState::closed || !reader.reads_some())
        throw not_found("closed campaign");
    return {std::move(campaign), std::move(reader)};
}

store::GroupRow find_group(Context& context, ReadableCampaign const& readable, std::optional<CampaignGroupId> id)
{
    auto const group = id ? store::group(context.tx, readable.campaign.id, *id)
                          : store::group_of_everybody(context.tx, readable.campaign.id);
    if (!group || !readable.reader.reads(*group))
        throw not_found("group");
    return *group;
}

} // namespace espalier::campaigns
