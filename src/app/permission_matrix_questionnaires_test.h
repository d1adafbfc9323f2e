// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of questionnaires: things of each state, and the values that their routes ask for.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

namespace espalier::test {

// A draft that may go into force, and a questionnaire that is.
inline void prepare_questionnaires(Scenario& scenario)
{
    auto const starter = R"({"starter":"leaving"})";
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /questionnaires",
                   .body = starter,
                   .keep = {{"questionnaire_version_id", "/id"}}},
                  {.who = Who::people_admin,
                   .call = "POST /questionnaires",
                   .body = starter,
                   .keep = {{"questionnaire_id", "/questionnaire_id"}, {"in_force", "/id"}}},
                  {.who = Who::people_admin,
                   .call = "POST /questionnaire-versions/{in_force}/in-force",
                   .body = R"({"version":1})"}});
}

inline void add_questionnaire_values(Scenario const& scenario, SampleValues& values)
{
    values["read_starter_form.starter"] = "leaving";
    values["questionnaire_id"] = scenario.remembered("questionnaire_id");
    values["questionnaire_version_id"] = scenario.remembered("questionnaire_version_id");
    values["retire_questionnaire.questionnaire_version_id"] = scenario.remembered("in_force");
    values["retire_questionnaire.version"] = "2";
    values["create_questionnaire.title"] = R"("Keys")";
}

} // namespace espalier::test
