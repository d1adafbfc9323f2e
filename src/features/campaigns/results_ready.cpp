// SPDX-License-Identifier: Apache-2.0
// Whom to tell.
#include "features/campaigns/results_ready.h"

#include "features/campaigns/results_store.h"
#include "features/identity/identity.h"
#include "platform/notifications.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::campaigns {

namespace {

constexpr std::int64_t news_seconds = 7 * 86'400;

// The nearest who leads all of them: one of them, or somebody above.
std::optional<PersonId> leader_of(platform::OrgChart const& chart, std::vector<PersonId> const& people, Date today)
{
    auto const leads = [&](PersonId leader) {
        return chart.is_manager(leader) && std::all_of(people.begin(), people.end(), [&](PersonId person) {
                   return person == leader || chart.is_above(leader, person);
               });
    };
    constexpr int most_steps = 100; // lines may form a circle
    std::optional<PersonId> at = people.front();
    for (int steps = 0; at && steps < most_steps && !leads(*at); ++steps)
        at = chart.present_manager_of(*at, today);
    return at && leads(*at) ? at : std::nullopt;
}

std::set<PersonId> leaders(Context& context, Campaign const& campaign)
{
    std::map<UnitId, CampaignGroupId> units;
    std::map<CampaignGroupId, std::optional<CampaignGroupId>> parents;
    for (auto const& group : store::groups(context.tx, campaign.id)) {
        parents.emplace(group.id, group.parent_id);
        if (group.kind == GroupKind::unit)
            units.emplace(*group.unit_id, group.id);
    }
    std::map<CampaignGroupId, std::vector<PersonId>> people;
    for (auto const& person : store::placed_people(context.tx, campaign.id))
        if (auto const unit = units.find(person.unit_id); unit != units.end())
            for (std::optional<CampaignGroupId> at = unit->second; at; at = parents.at(*at))
                people[*at].push_back(person.person_id);
    std::set<PersonId> found;
    for (auto const& [unit, group] : units)
        if (auto const leader = leader_of(*context.chart, people[group], context.today()))
            found.insert(*leader);
    return found;
}

} // namespace

void tell_readers(Context& context, Campaign const& campaign)
{
    if (!campaign.closed_at || campaign.closed_at->plus_seconds(news_seconds) < context.now)
        return;
    std::set<PersonId> readers;
    if (campaign.do_managers_read && campaign.mode != CampaignMode::unattributed)
        readers = leaders(context, campaign);
    for (auto const role : {platform::Role::people_admin, platform::Role::learning_admin, platform::Role::executive})
        if (role != platform::Role::executive || campaign.mode != CampaignMode::identified)
            for (auto const person : identity::people_with_role(context.tx, role, context.today()))
                readers.insert(person);
    platform::NotificationLinks links;
    for (auto const reader : readers)
        links.emplace_back(reader, fmt::format("/campaigns/{}/results", campaign.id.value));
    platform::notify_each(context, links, "campaign_counted", {{"campaign", campaign.name}});
}

} // namespace espalier::campaigns
