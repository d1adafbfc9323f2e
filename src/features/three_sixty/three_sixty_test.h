// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of 360° share: a questionnaire in force, a round about the manager, ratings, and the end.
#pragma once

#include "support/garden.h"

#include <fmt/core.h>

namespace espalier::test {

// A rating of pruning, a statement, and an open question.
inline constexpr std::string_view content =
    R"({"languages":["en"],"title":[{"language":"en","text":"About {subject}"}],"factors":[],
    "sections":[{"key":"s","title":[{"language":"en","text":"Work"}],"condition_match":"all","questions":[
      {"key":"skills","kind":"competency_rating","text":[{"language":"en","text":"How well does {subject} do it?"}],
       "is_required":false,"may_not_judge":true,"is_reversed":false,"is_whole":false,"is_of_job":false,
       "condition_match":"all","competency_ids":["{prune}"]},
      {"key":"listens","kind":"agreement_5","text":[{"language":"en","text":"{subject} listens."}],"is_required":true,
       "may_not_judge":false,"is_reversed":false,"is_whole":false,"is_of_job":false,"condition_match":"all"},
      {"key":"why","kind":"long_text","text":[{"language":"en","text":"What else?"}],"is_required":false,
       "may_not_judge":false,"is_reversed":false,"is_whole":false,"is_of_job":false,"condition_match":"all"}]}]})";

inline void put_questionnaire_in_force(Scenario& scenario)
{
    prepare_framework(scenario);
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /questionnaires",
                   .body = R"({"title":"360","language":"en","purpose":"three_sixty"})",
                   .keep = {{"version", "/id"}, {"questionnaire", "/questionnaire_id"}}},
                  {.who = Who::people_admin,
                   .call = "PUT /questionnaire-versions/{version}",
                   .body = fmt::format(R"({{"version":1,"content":{}}})", content),
                   .has = {{"/faults", "[]"}}},
                  {.who = Who::people_admin,
                   .call = "POST /questionnaire-versions/{version}/in-force",
                   .body = R"({"version":2})"}});
}

// About the manager, whom two people report to.
inline std::string round_of(std::string_view chosen_by, std::string_view more = "")
{
    return fmt::format(
        R"({{"name":"Spring","message":"","purpose":"development","questionnaire_id":"{{questionnaire}}",
            "audience":{{"person_ids":["{{manager}}"]}},
            "limits":[{{"rater_group":"report","fewest":1,"most":5}},{{"rater_group":"other","fewest":0,"most":5}},
                      {{"rater_group":"external","fewest":0,"most":2}}],
            "chosen_by":"{}","released_by":"manager","choose_until":"2026-03-04","answer_until":"2026-03-09",
            "smallest_group":3,"smallest_comment_group":3,"asks_focus_only":false{}}})",
        chosen_by, more);
}

inline void launch(Scenario& scenario, std::string body)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /three-sixty-rounds",
                   .body = std::move(body),
                   .has = {{"/round/state", R"("draft")"}},
                   .keep = {{"round", "/round/id"}},
                   .events = Events{"round.drafted"}},
                  {.who = Who::people_admin,
                   .call = "POST /three-sixty-rounds/{round}/launch",
                   .body = R"({"version":1})",
                   .has = {{"/round/state", R"("launching")"}},
                   .events = Events{"round.launched"}}});
    scenario.run_tasks();
    scenario.run({{.who = Who::people_admin,
                   .call = "GET /three-sixty-rounds/{round}/people",
                   .keep = {{"one", "/items/0/id"}}}});
}

inline std::string answers(double level, int listens, std::string_view why)
{
    return fmt::format(R"({{"answers":[{{"question_key":"skills","rows":[{{"row_key":"{{prune}}","level":{}}}]}},
                           {{"question_key":"listens","number":{}}},{{"question_key":"why","text":"{}"}}]}})",
                       level, listens, why);
}

// What somebody who is asked sends.
inline void rate(Scenario& scenario, Who who, double level, int listens, std::string_view why)
{
    scenario.run(
        {{.who = who, .call = "GET /rating-requests", .keep = {{"request", "/items/0/id"}}},
         {.who = who,
          .call = "POST /rating-requests/{request}/answers",
          .body = answers(level, listens, why),
          .status = 204,
          .events = Events{}},
         refused(who, "POST /rating-requests/{request}/answers", 409, "already_answered", R"({"answers":[]})")});
}

inline void close(Scenario& scenario, int version)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /three-sixty-rounds/{round}/closing",
                   .body = fmt::format(R"({{"version":{}}})", version),
                   .has = {{"/round/state", R"("closing")"}},
                   .events = Events{"round.closing"}}});
    scenario.run_tasks();
}

inline constexpr std::string_view three_raters =
    R"("raters":[{"rater_group":"report","person_id":"{employee}"},{"rater_group":"report","person_id":"{peer}"},
                 {"rater_group":"other","person_id":"{stranger}"}])";

} // namespace espalier::test
