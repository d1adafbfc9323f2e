// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of campaigns and 360°: one of each that asks the employee, or is about them.
#pragma once

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
}

} // namespace espalier::test
