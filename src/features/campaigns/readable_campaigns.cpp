// SPDX-License-Identifier: Apache-2.0
// Listing what may be read, with as many statements for one campaign as for a hundred.
#include "features/campaigns/readable_campaigns.h"

#include "features/campaigns/campaign_lists.h"
#include "features/campaigns/results_store.h"
#include "platform/permissions.h"

namespace espalier::campaigns {

namespace {

constexpr std::int64_t most_listed = 100;

ReadableLine line_of(store::ClosedRow&& row)
{
    return {.id = row.id,
            .name = std::move(row.name),
            .questionnaire_title = title_of(row.titles, row.languages),
            .mode = row.mode,
            .opens_on = row.opens_on,
            .closes_on = row.closes_on,
            .asked = row.asked,
            .answered = row.answered,
            .own_unit_name = {}};
}

std::vector<ReadableLine> readable_by_manager(Context& context)
{
    std::vector<ReadableLine> lines;
    if (!context.viewer.person_id)
        return lines;
    auto rows = store::closed_campaigns(context.tx, store::ClosedFor::managers, most_listed);
    std::vector<CampaignId> ids;
    for (auto const& row : rows)
        ids.push_back(row.id);
    auto const led = units_led(context, ids, *context.viewer.person_id);
    for (auto& row : rows)
        if (auto const found = led.find(row.id); found != led.end()) {
            lines.push_back(line_of(std::move(row)));
            lines.back().own_unit_name = found->second.name;
        }
    return lines;
}

} // namespace

std::vector<ReadableLine> readable_campaigns(Context& context)
{
    context.narrows_itself();
    auto const reads_all = context.may_for_everybody(platform::permissions::manage_campaigns);
    if (!reads_all && !context.may_for_everybody(platform::permissions::read_campaign_results))
        return readable_by_manager(context);
    std::vector<ReadableLine> lines;
    for (auto& row : store::closed_campaigns(
             context.tx, reads_all ? store::ClosedFor::all : store::ClosedFor::executives, most_listed))
        lines.push_back(line_of(std::move(row)));
    return lines;
}

} // namespace espalier::campaigns
