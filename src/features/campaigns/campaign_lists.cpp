// SPDX-License-Identifier: Apache-2.0
// Lists, and counting who has answered without telling who.
#include "features/campaigns/campaign_lists.h"

#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/counting_store.h"
#include "features/campaigns/lists_store.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

constexpr std::int64_t listed_asked = 50;

} // namespace

std::string title_of(reflect::Document const& titles, reflect::Document const& languages)
{
    auto const all = reflect::from_json<questionnaires::Wordings>(titles.json);
    auto const spoken = reflect::from_json<std::vector<std::string>>(languages.json);
    for (auto const& title : all)
        if (!spoken.empty() && title.language.value == spoken.front())
            return title.text.value;
    return all.empty() ? std::string() : all.front().text.value;
}

std::vector<CampaignLine> find_campaigns(Context& context, CampaignFilter const& filter, CampaignId before,
                                         std::int64_t limit)
{
    std::vector<CampaignLine> found;
    for (auto& row : store::lines(context.tx, filter, before, limit))
        found.push_back({.id = row.id,
                         .name = std::move(row.name),
                         .questionnaire_id = row.questionnaire_id,
                         .questionnaire_title = title_of(row.titles, row.languages),
                         .mode = row.mode,
                         .state = row.state,
                         .opens_on = row.opens_on,
                         .closes_on = row.closes_on,
                         .asked = row.asked,
                         .answered = row.answered});
    return found;
}

CampaignView campaign_view(Context& context, CampaignId id)
{
    auto campaign = find_campaign(context, id);
    auto const sent = store::sent_questionnaire(context.tx, campaign);
    auto const counts = store::counts(context.tx, id);
    auto audience = audience_of(campaign);
    CampaignView view{.campaign = {},
                      .audience = {},
                      .named_people = store::named_people(context.tx, audience.person_ids),
                      .left_out_people = store::named_people(context.tx, audience.left_out_ids),
                      .jobs = audience.rule ? store::named_jobs(context.tx, audience.rule->job_ids)
                                            : std::vector<NamedJob>(),
                      .questionnaire_version_id = sent.id,
                      .questionnaire_title = title_of(sent.titles, sent.languages),
                      .shortest_minutes = sent.shortest_minutes,
                      .longest_minutes = sent.longest_minutes,
                      .is_questionnaire_in_force = sent.is_in_force,
                      .earlier_campaign_name = {},
                      .asked = counts.asked,
                      .answered = counts.answered};
    if (campaign.earlier_campaign_id)
        view.earlier_campaign_name = find_campaign(context, *campaign.earlier_campaign_id).name;
    view.audience = std::move(audience);
    view.campaign = std::move(campaign);
    return view;
}

std::vector<AskedCampaign> asked_of_viewer(Context& context)
{
    context.narrows_itself();
    std::vector<AskedCampaign> found;
    if (!context.viewer.person_id)
        return found;
    auto const today = context.today();
    for (auto& row : store::asked(context.tx, *context.viewer.person_id, listed_asked))
        found.push_back({.id = row.id,
                         .name = std::move(row.name),
                         .mode = row.mode,
                         .opens_on = row.opens_on,
                         .closes_on = row.closes_on,
                         .shortest_minutes = row.shortest_minutes,
                         .longest_minutes = row.longest_minutes,
                         .has_answered = row.has_answered,
                         .takes_answers = row.state == CampaignState::open && !row.has_answered &&
                             row.opens_on <= today && today <= row.closes_on});
    std::stable_partition(found.begin(), found.end(), [](AskedCampaign const& one) { return one.takes_answers; });
    return found;
}

std::vector<CampaignAsk> campaigns_asked(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    return store::asks(context.tx, *context.viewer.person_id, context.today());
}

// Hidden by how many were asked: whoever knows who stands in a group of two must not learn that both have answered.
CampaignParticipation participation(Context& context, CampaignId id)
{
    auto const campaign = find_campaign(context, id);
    auto const units = store::units_at_launch(context.tx, id);
    auto const cells = store::answer_cells(context.tx, campaign);
    auto by_asked = cells;
    for (auto& cell : by_asked)
        cell.answered = cell.asked;
    GroupRules rules{.mode = CampaignMode::attributed, .smallest = campaign.smallest_group};
    if (campaign.mode == CampaignMode::identified)
        rules.mode = CampaignMode::identified;
    auto const counted = answer_groups(units, cells, rules);
    auto const shown = answer_groups(units, by_asked, rules);
    CampaignParticipation result{.groups = {}, .smallest_group = campaign.smallest_group};
    for (std::size_t i = 0; i < counted.size(); ++i) {
        auto const& group = counted[i];
        result.groups.push_back({.kind = group.kind,
                                 .unit_id = group.unit_id,
                                 .parent_unit_id = group.parent ? counted[*group.parent].unit_id : std::nullopt,
                                 .name = group.name,
                                 .asked = group.asked,
                                 .answered = shown[i].hidden_because ? std::nullopt : std::optional(group.answered)});
    }
    return result;
}

std::vector<AudienceLine> audience_lines(Context& context, AudienceFilter const& filter, PersonId after,
                                         std::int64_t limit)
{
    (void)find_campaign(context, filter.campaign_id);
    return store::audience_lines(context.tx, filter, after, limit);
}

} // namespace espalier::campaigns
