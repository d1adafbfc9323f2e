// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of quizzes: a question, a quiz of each state, and the employee's attempt with an essay.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

namespace espalier::test {

inline void prepare_quizzes(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /bank-questions",
          .body =
              R"({"content":{"kind":"essay","name":"Keys","text":"Why keys?","marks":1,"feedback":"","right_feedback":"",
                      "wrong_feedback":"","explanation":"","is_true":false,"minds_case":false,"measure_unit":"",
                      "image_description":"","marking_notes":""}})",
          .keep = {{"bank_question_id", "/id"}}},
         {.who = Who::people_admin,
          .call = "POST /quizzes",
          .body = R"({"title":"Keys"})",
          .keep = {{"quiz_id", "/quiz_id"}, {"asked", "/id"}}},
         {.who = Who::people_admin,
          .call = "PUT /quiz-versions/{asked}",
          .body = R"({"version":1,"content":{"title":"Keys","introduction":"","parts":[{"title":"","introduction":"",
                      "question_ids":["{bank_question_id}"]}],"grace_seconds":0,"wait_hours":0,"grading":"best",
                      "shuffles_questions":false,"shuffles_options":false,"showing":{"during":["marks"]},
                      "gives_partial_marks":true,"takes_negative_marks":false,"asks_certainty":false,
                      "is_open_to_all":true,"hides_names":true,"is_paired":false}})"},
         {.who = Who::people_admin, .call = "POST /quiz-versions/{asked}/in-force", .body = R"({"version":2})"},
         {.who = Who::employee,
          .call = "POST /quizzes/{quiz_id}/attempts",
          .body = "{}",
          .keep = {{"quiz_attempt_id", "/id"}}},
         {.who = Who::people_admin,
          .call = "POST /quizzes",
          .body = R"({"title":"Locks"})",
          .keep = {{"quiz_version_id", "/id"}}}});
    scenario.as_program([&](platform::Context& context) {
        scenario.remember(
            "attempt_question_id",
            std::to_string(context.tx
                               .row<std::int64_t>("SELECT id FROM attempt_questions WHERE quiz_attempt_id = $1",
                                                  std::stoll(scenario.remembered("quiz_attempt_id")))
                               .value()));
    });
}

inline void add_quiz_values(Scenario const& scenario, SampleValues& values)
{
    for (auto const* name :
         {"bank_question_id", "quiz_id", "quiz_version_id", "quiz_attempt_id", "attempt_question_id"})
        values[name] = scenario.remembered(name);
    values["retire_quiz.quiz_version_id"] = scenario.remembered("asked");
    values["retire_quiz.version"] = "3";
    values["write_bank_question.version"] = "1";
}

} // namespace espalier::test
