// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of campaigns share: a questionnaire in force, a campaign, answers, and closing it.
#pragma once

#include "support/garden.h"

#include <fmt/core.h>

namespace espalier::test {

// Agreement with "clear" (factor "aims"), an open question, and the competencies of the job.
inline constexpr std::string_view questionnaire_content =
    R"({"languages":["en"],"title":[{"language":"en","text":"How we work"}],
    "factors":[{"key":"aims","name":[{"language":"en","text":"Aims"}]}],
    "sections":[{"key":"s","title":[{"language":"en","text":"Work"}],"condition_match":"all","questions":[
      {"key":"clear","kind":"agreement_5","text":[{"language":"en","text":"My aims are clear."}],"is_required":true,
       "may_not_judge":false,"is_reversed":false,"is_whole":false,"is_of_job":false,"condition_match":"all",
       "factor_key":"aims"},
      {"key":"why","kind":"long_text","text":[{"language":"en","text":"Why?"}],"is_required":false,
       "may_not_judge":false,"is_reversed":false,"is_whole":false,"is_of_job":false,"condition_match":"all",
       "factor_key":"aims"},
      {"key":"skills","kind":"competency_rating","text":[{"language":"en","text":"How good are you?"}],
       "is_required":false,"may_not_judge":true,"is_reversed":false,"is_whole":false,"is_of_job":true,
       "condition_match":"all"}]}]})";

inline void put_questionnaire_in_force(Scenario& scenario)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /questionnaires",
                   .body = R"({"title":"How we work","language":"en","purpose":"pulse"})",
                   .keep = {{"version", "/id"}, {"questionnaire", "/questionnaire_id"}}},
                  {.who = Who::people_admin,
                   .call = "PUT /questionnaire-versions/{version}",
                   .body = fmt::format(R"({{"version":1,"content":{}}})", questionnaire_content),
                   .has = {{"/faults", "[]"}}},
                  {.who = Who::people_admin,
                   .call = "POST /questionnaire-versions/{version}/in-force",
                   .body = R"({"version":2})",
                   .has = {{"/state", R"("in_force")"}}}});
}

inline std::string campaign(std::string_view mode, std::string_view more = "",
                            std::string_view audience = R"({"rule":{}})")
{
    return fmt::format(
        R"({{"name":"Spring","message":"Tell us.","questionnaire_id":"{{questionnaire}}","mode":"{}",
            "also_by":"nothing","audience":{},"opens_on":"2026-03-02","closes_on":"2026-03-09","smallest_group":3,
            "smallest_comment_group":3,"least_difference":1,"do_managers_read":true,"adds_joiners":false{}}})",
        mode, audience, more);
}

inline void draft(Scenario& scenario, std::string body)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /campaigns",
                   .body = std::move(body),
                   .has = {{"/campaign/state", R"("draft")"}},
                   .keep = {{"campaign", "/campaign/id"}},
                   .events = Events{"campaign.drafted"}}});
}

inline void launch(Scenario& scenario, std::string body)
{
    draft(scenario, std::move(body));
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /campaigns/{campaign}/launch",
                   .body = R"({"version":1})",
                   .has = {{"/campaign/state", R"("launching")"}, {"/campaign/task_id", "?"}},
                   .events = Events{"campaign.launched"}}});
    scenario.run_tasks();
}

inline Step answer(Who who, int number, std::string_view why, Events events = {})
{
    return {.who = who,
            .call = "POST /campaigns/{campaign}/answers",
            .body = fmt::format(
                R"({{"answers":[{{"question_key":"clear","number":{}}},{{"question_key":"why","text":"{}"}}]}})",
                number, why),
            .status = 204,
            .events = std::move(events)};
}

inline void close(Scenario& scenario, int version)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /campaigns/{campaign}/closing",
                   .body = fmt::format(R"({{"version":{}}})", version),
                   .has = {{"/campaign/state", R"("counting")"}},
                   .events = Events{"campaign.closed"}}});
    scenario.run_tasks();
}

} // namespace espalier::test
