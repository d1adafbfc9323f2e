// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of campaigns and 360°: one of each that asks the employee, or is about them.
#pragma once

#include "features/campaigns/campaigns_store.h"
#include "features/campaigns/focus_terms.h"
#include "support/sample_input.h"
#include "support/scenario.h"

namespace espalier::test {

// Needs a questionnaire in force, "questionnaire_id". The employee rates themselves, their manager rates them.
inline void prepare_campaigns(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /campaigns",
          .body = R"({"name":"Keys","message":"","questionnaire_id":"{questionnaire_id}","mode":"attributed",
                      "also_by":"nothing","audience":{"person_ids":["{employee}"]},"opens_on":"2026-03-01",
                      "closes_on":"2026-03-09","smallest_group":5,"smallest_comment_group":10,"least_difference":2,
                      "do_managers_read":true,"adds_joiners":false})",
          .keep = {{"campaign_id", "/campaign/id"}}},
         {.who = Who::people_admin, .call = "POST /campaigns/{campaign_id}/launch", .body = R"({"version":1})"},
         {.who = Who::people_admin,
          .call = "POST /questionnaires",
          .body = R"({"starter":"three_sixty"})",
          .keep = {{"three_sixty_questionnaire", "/questionnaire_id"}, {"three_sixty_version", "/id"}}},
         {.who = Who::people_admin,
          .call = "POST /questionnaire-versions/{three_sixty_version}/in-force",
          .body = R"({"version":1})"},
         {.who = Who::people_admin,
          .call = "POST /campaign-series",
          .body = R"({"name":"Keys","message":"","questionnaire_id":"{three_sixty_questionnaire}",
                      "mode":"attributed","also_by":"nothing","audience":{"person_ids":["{employee}"]},
                      "opens_on":"2026-03-01","closes_on":"2026-03-04","smallest_group":5,
                      "smallest_comment_group":10,"least_difference":2,"do_managers_read":true,"adds_joiners":false,
                      "cadence":"weeks","every":1,"questions_each":1,"fixed_keys":[]})",
          .keep = {{"series_id", "/series/id"}}},
         {.who = Who::people_admin,
          .call = "POST /three-sixty-rounds",
          .body = R"({"name":"Keys","message":"","purpose":"development",
                      "questionnaire_id":"{three_sixty_questionnaire}","audience":{"person_ids":["{employee}"]},
                      "limits":[{"rater_group":"peer","fewest":0,"most":5}],"chosen_by":"subject",
                      "released_by":"manager","choose_until":"2026-03-04","answer_until":"2026-03-09",
                      "smallest_group":3,"smallest_comment_group":4,"asks_focus_only":false})",
          .keep = {{"round_id", "/round/id"}}},
         {.who = Who::people_admin, .call = "POST /three-sixty-rounds/{round_id}/launch", .body = R"({"version":1})"}});
    scenario.run_tasks();
    // Another one, closed, that the manager reads of the employee's unit: its group and what it works on.
    scenario.as_program([&](platform::Context& context) {
        namespace c = campaigns;
        c::CampaignId const id{10};
        c::CampaignGroupId const group{11};
        auto const north = scenario.cast().north;
        auto const employee = scenario.cast().person(Who::employee);
        auto campaign = c::store::campaign(context.tx, {std::stoll(scenario.remembered("campaign_id"))}).value();
        campaign.id = id;
        campaign.state = c::CampaignState::closed;
        campaign.closed_at = context.now;
        context.tx.insert("campaigns", campaign);
        c::store::freeze_units(context.tx, id);
        context.tx.insert("campaign_people",
                          c::CampaignPerson{.campaign_id = id, .person_id = employee, .unit_id = north, .job_id = {}});
        c::store::write_down_counts(context.tx, id);
        context.tx.insert("campaign_groups",
                          c::store::GroupRow{.id = group,
                                             .campaign_id = id,
                                             .kind = c::GroupKind::unit,
                                             .unit_id = north,
                                             .name = "North",
                                             .asked = 5,
                                             .answered = 5});
        context.tx.insert("campaign_focuses",
                          c::CampaignFocus{.id = {12},
                                           .campaign_id = id,
                                           .campaign_group_id = group,
                                           .unit_id = north,
                                           .factor_key = "keys",
                                           .chosen_on = date_of(2026, 3, 2)});
        context.tx.insert("campaign_actions",
                          c::CampaignAction{.id = {13},
                                            .campaign_focus_id = {12},
                                            .text = "Cut new keys",
                                            .owner_id = employee,
                                            .due_on = date_of(2026, 3, 20)});
        return 0;
    });
    scenario.run(
        {{.who = Who::employee, .call = "GET /three-sixties?of=own", .keep = {{"three_sixty_id", "/items/0/id"}}},
         {.who = Who::employee, .call = "GET /rating-requests", .keep = {{"rater_id", "/items/0/id"}}}});
}

inline void add_campaign_values(Scenario const& scenario, SampleValues& values)
{
    for (auto const* name : {"campaign_id", "series_id", "round_id", "three_sixty_id", "rater_id"})
        values[name] = scenario.remembered(name);
    for (auto const* name : {"create_campaign", "begin_campaign_series", "create_three_sixty_round"})
        values[std::string(name) + ".audience"] = R"({"rule":{}})";
    values["campaign_group_id"] = "11";
    values["campaign_focus_id"] = "12";
    values["campaign_action_id"] = "13";
}

} // namespace espalier::test
