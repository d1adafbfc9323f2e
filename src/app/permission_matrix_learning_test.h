// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of learning: enrolments of the employee, one in each state that a route begins with.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

namespace espalier::test {

// Asks as the employee, in an offering of its own. Remembers the enrolment.
inline void prepare_enrolment(Scenario& scenario, std::string const& name, bool holds_course)
{
    std::string const body = R"({"title":")" + name +
        R"(","summary":"Keys.","description":"","method":"course","giver":"own","is_microlearning":false,
           "provider":"","link":"","least_months":0})";
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /offerings",
          .body = body,
          .keep = {{"of_enrolment", "/offering/id"}}},
         {.who = Who::people_admin, .call = "POST /offerings/{of_enrolment}/publication", .body = R"({"version":1})"}});
    if (holds_course)
        scenario.run({{.who = Who::people_admin,
                       .call = "PUT /offerings/{of_enrolment}/course",
                       .body = R"({"course_id":"{course_id}"})"}});
    scenario.run({{.who = Who::employee,
                   .call = "POST /offerings/{of_enrolment}/enrolments",
                   .body = R"({"reason":"Doors."})",
                   .keep = {{name, "/enrolment/id"}}}});
}

inline void prepare_learning(Scenario& scenario)
{
    prepare_enrolment(scenario, "enrolled", true);
    prepare_enrolment(scenario, "begun", true);
    prepare_enrolment(scenario, "asked_enrolment", true);
    prepare_enrolment(scenario, "elsewhere", false);
    scenario.run({{.who = Who::employee, .call = "POST /enrolments/{begun}/beginning"},
                  {.who = Who::people_admin,
                   .call = "PUT /offerings/{of_enrolment}/course",
                   .body = R"({"course_id":"{course_id}"})"},
                  {.who = Who::people_admin, .call = "DELETE /offerings/{of_enrolment}/course", .status = 204},
                  {.who = Who::people_admin,
                   .call = "PUT /offerings/{offering_id}/course",
                   .body = R"({"course_id":"{course_id}"})"}});
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute("UPDATE enrolments SET state = 'asked' WHERE id = $1",
                           std::stoll(scenario.remembered("asked_enrolment")));
        auto const begun = std::stoll(scenario.remembered("begun"));
        context.tx.execute("INSERT INTO enrolment_changes (enrolment_id, asked_at) VALUES ($1, 0)", begun);
        context.tx.execute(
            R"(INSERT INTO observations (id, enrolment_id, lesson_key, observer_id, asked_at, steps, comment, is_signed)
               VALUES (1, $1, 'why', $2, 0, '[]', '', FALSE))",
            begun, std::stoll(scenario.remembered("manager")));
        context.tx.execute(
            R"(INSERT INTO submissions (id, enrolment_id, lesson_key, number, text, state, handed_in_at)
               VALUES (1, $1, 'why', 1, 'So.', 'waiting', 0))",
            begun);
    });
}

inline void add_learning_values(Scenario const& scenario, SampleValues& values)
{
    values["enrolment_id"] = scenario.remembered("begun");
    values["begin_enrolment.enrolment_id"] = scenario.remembered("enrolled");
    values["answer_enrolment.enrolment_id"] = scenario.remembered("asked_enrolment");
    values["complete_enrolment.enrolment_id"] = scenario.remembered("elsewhere");
    values["save_progress.changes"] = "[]";
    values["observation_id"] = values["submission_id"] = "1";
    for (std::string const route :
         {"begin_lesson_attempt", "list_submissions", "hand_in", "list_lesson_observations", "ask_observer",
          "read_lesson_survey", "answer_lesson_survey", "list_lesson_posts", "write_lesson_post"})
        values[route + ".key"] = "why";
    values["answer_observation.steps"] = values["mark_submission.points"] = "[]";
    values["read_learning_record.year"] = values["export_learning_record.year"] = "2026";
    values["print_learning_record.year"] = "2026";
    values["write_lesson_note.key"] = "why";
    values["write_lesson_note.version"] = "0";
}

} // namespace espalier::test
