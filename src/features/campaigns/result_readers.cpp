// SPDX-License-Identifier: Apache-2.0
// Units that somebody leads, as the units were at launch and the lines are today.
#include "features/campaigns/result_readers.h"

#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/results_store.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

struct Count
{
    std::int64_t all = 0;
    std::int64_t below = 0;
};

Led led_of(std::map<UnitId, store::AskedUnit const*> const& units)
{
    std::map<UnitId, Count> counts;
    for (auto const& [id, unit] : units) {
        if (unit->people == 0)
            continue;
        std::optional<UnitId> at = id;
        for (std::size_t steps = 0; at && steps <= units.size(); ++steps) {
            counts[*at].all += unit->people;
            counts[*at].below += unit->among;
            auto const found = units.find(*at);
            at = found == units.end() ? std::nullopt : found->second->parent_id;
        }
    }
    Led led;
    std::int64_t most = 0;
    for (auto const& [id, count] : counts) {
        if (count.all != count.below)
            continue;
        led.units.insert(id);
        // Of units with the same people the one below is nearer; ids rise downwards.
        if (count.all >= most)
            led.largest = id;
        most = std::max(most, count.all);
    }
    if (auto const found = units.find(led.largest); found != units.end())
        led.name = found->second->name;
    return led;
}

} // namespace

std::map<CampaignId, Led> units_led(Context& context, std::vector<CampaignId> const& ids, PersonId manager)
{
    std::map<CampaignId, Led> all;
    auto const below = context.chart->everybody_below(manager);
    if (below.empty() || ids.empty())
        return all;
    std::vector<PersonId> people(below.begin(), below.end());
    people.push_back(manager);
    auto const units = store::asked_units(context.tx, ids, people);
    std::map<CampaignId, std::map<UnitId, store::AskedUnit const*>> trees;
    for (auto const& unit : units)
        trees[unit.campaign_id].emplace(unit.unit_id, &unit);
    for (auto const& [id, tree] : trees)
        if (auto led = led_of(tree); !led.units.empty())
            all.emplace(id, std::move(led));
    return all;
}

bool ResultReader::reads(store::GroupRow const& group) const
{
    return reads_all || group.kind == GroupKind::everybody || (group.unit_id && led.contains(*group.unit_id));
}

std::map<CampaignId, ResultReader> result_readers(Context& context, std::vector<ReadByRule> const& campaigns)
{
    namespace permissions = platform::permissions;
    auto const keeps = context.may_for_everybody(permissions::manage_campaigns);
    auto const reads_anonymous = context.may_for_everybody(permissions::read_campaign_results);
    std::map<CampaignId, ResultReader> readers;
    std::vector<CampaignId> of_managers;
    for (auto const& campaign : campaigns)
        if (keeps || (reads_anonymous && campaign.mode != CampaignMode::identified))
            readers.emplace(campaign.id, ResultReader{.reads_all = true});
        else if (campaign.do_managers_read && campaign.mode != CampaignMode::unattributed && context.viewer.person_id)
            of_managers.push_back(campaign.id);
    if (!of_managers.empty())
        for (auto& [id, led] : units_led(context, of_managers, *context.viewer.person_id))
            readers.emplace(id, ResultReader{.led = std::move(led.units), .own = led.largest});
    return readers;
}

std::map<CampaignId, ResultReader> result_readers(Context& context, std::vector<Campaign> const& campaigns)
{
    std::vector<ReadByRule> rules;
    for (auto const& campaign : campaigns)
        rules.push_back({campaign.id, campaign.mode, campaign.do_managers_read});
    return result_readers(context, rules);
}

ResultReader result_reader(Context& context, Campaign const& campaign)
{
    auto readers = result_readers(context, std::vector{campaign});
    return readers.empty() ? ResultReader() : std::move(readers.begin()->second);
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
