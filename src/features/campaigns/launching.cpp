// SPDX-License-Identifier: Apache-2.0
// The launch and the work of each day.
#include "features/campaigns/audience.h"
#include "features/campaigns/campaign_tasks.h"
#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/campaigns_store.h"
#include "features/campaigns/series_sending.h"
#include "platform/in_portions.h"
#include "platform/notifications.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::campaigns {

namespace {

constexpr std::ptrdiff_t people_a_portion = 5'000;

CampaignPerson frozen(CampaignId id, AudiencePerson const& person, Date day)
{
    return {.campaign_id = id,
            .person_id = person.person_id,
            .unit_id = person.unit_id,
            .job_id = person.job_id,
            .tenure = tenure_on(person.started_on, day)};
}

void write_down(platform::TaskRun& run, CampaignId id, std::vector<AudiencePerson> const& people, Date day)
{
    platform::in_portions(run, people, people_a_portion, "Writing down who is asked",
                          [&](Context& context, auto from, auto until) {
                              std::vector<CampaignPerson> rows;
                              std::transform(from, until, std::back_inserter(rows),
                                             [&](AudiencePerson const& person) { return frozen(id, person, day); });
                              context.tx.insert_all("campaign_people", rows);
                          });
}

void tell(platform::TaskRun& run, Campaign const& campaign, std::string_view kind, std::vector<PersonId> const& people)
{
    auto const link = fmt::format("/answer/{}", campaign.id.value);
    platform::in_portions(run, people, people_a_portion, "Telling people",
                          [&](Context& context, auto from, auto until) {
                              platform::NotificationLinks links;
                              for (auto one = from; one != until; ++one)
                                  links.emplace_back(*one, link);
                              platform::notify_each(context, links, kind, {{"campaign", campaign.name}});
                          });
}

std::vector<AudiencePerson> joiners(Context& context, Campaign const& campaign)
{
    auto const there = store::audience_ids(context.tx, campaign.id); // ascending
    auto people = people_of(context, audience_of(campaign), context.today());
    std::erase_if(people, [&](AudiencePerson const& person) {
        return std::binary_search(there.begin(), there.end(), person.person_id);
    });
    return people;
}

} // namespace

LaunchReport launch(platform::TaskRun& run, CampaignId id)
{
    auto const campaign = platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        auto found = find_campaign(context, id);
        if (found.state == CampaignState::launching) {
            store::remove_audience(context.tx, id);
            store::freeze_units(context.tx, id);
        }
        return found;
    });
    if (campaign.state != CampaignState::launching)
        return {std::ssize(platform::read_as(run.viewer(), run.workspace(),
                                             [&](Context& context) { return store::audience_ids(context.tx, id); }))};
    auto const [people, day] = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        return std::pair(people_of(context, audience_of(campaign), context.today()), context.today());
    });
    write_down(run, id, people, day);
    LaunchReport const report{std::ssize(people)};
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        launches.open(context, find_campaign(context, id), reflect::to_json(report));
    });
    tell_and_remind(run, campaign, day);
    return report;
}

void tell_and_remind(platform::TaskRun& run, Campaign const& campaign, Date day)
{
    if (campaign.opens_on > day)
        return;
    auto const to_tell = [&](std::optional<Instant> told_before) {
        return platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
            auto const link = fmt::format("/answer/{}", campaign.id.value);
            return store::people_to_tell(context.tx, {campaign.id, link, told_before});
        });
    };
    if (campaign.remind_every_days) {
        tell(run, campaign, "campaign_reminder",
             to_tell(start_of_day_utc(last_reminded(*campaign.remind_every_days, day))));
    }
    tell(run, campaign, "campaign_opened", to_tell(std::nullopt));
}

void work_of_the_day(platform::TaskRun& run, Date day)
{
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        store::excuse_leavers(context.tx, day);
        close_campaigns_past_their_day(context);
    });
    send_due_series(run, day);
    auto const open = platform::read_as(run.viewer(), run.workspace(),
                                        [](Context& context) { return store::open_campaigns(context.tx); });
    for (auto const& campaign : open) {
        if (campaign.adds_joiners)
            write_down(run, campaign.id,
                       platform::read_as(run.viewer(), run.workspace(),
                                         [&](Context& context) { return joiners(context, campaign); }),
                       day);
        tell_and_remind(run, campaign, day);
    }
}

} // namespace espalier::campaigns
