// SPDX-License-Identifier: Apache-2.0
// Who reads which groups of a campaign that has closed. What is hidden is hidden from everybody.
#pragma once

#include "features/campaigns/counting_store.h"

namespace espalier::campaigns {

// Those who keep campaigns and, of anonymous ones, executives: all groups. Managers, where the campaign lets them: everybody
// as one, and the units in which all who were asked stand below them.
struct ResultReader
{
    bool reads_all = false;
    std::set<UnitId> led = {};
    std::optional<UnitId> own = {}; // the largest of them

    bool reads_some() const { return reads_all || !led.empty(); }
    bool reads(store::GroupRow const& group) const;
};

// What a manager leads of those who were asked: units all of whose people stand below the manager, or are the manager.
struct Led
{
    std::set<UnitId> units;
    UnitId largest;
    std::string name; // of the largest
};
// Of several campaigns, by one statement; without those in which nothing is led.
std::map<CampaignId, Led> units_led(Context& context, std::vector<CampaignId> const& ids, PersonId manager);

ResultReader result_reader(Context& context, Campaign const& campaign);

// What says who reads.
struct ReadByRule
{
    CampaignId id;
    CampaignMode mode = CampaignMode::attributed;
    bool do_managers_read = true;
};
// Of several, with one statement; without those that the viewer does not read.
std::map<CampaignId, ResultReader> result_readers(Context& context, std::vector<ReadByRule> const& campaigns);
std::map<CampaignId, ResultReader> result_readers(Context& context, std::vector<Campaign> const& campaigns);

// A closed campaign that the viewer reads. Fault not_found.
struct ReadableCampaign
{
    Campaign campaign;
    ResultReader reader;
};
ReadableCampaign find_to_read(Context& context, CampaignId id);

// One of its groups, everybody without an id. Fault not_found.
store::GroupRow find_group(Context& context, ReadableCampaign const& readable, std::optional<CampaignGroupId> id);

} // namespace espalier::campaigns
