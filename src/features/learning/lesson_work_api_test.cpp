// SPDX-License-Identifier: Apache-2.0
// Lessons that somebody else has a part in: checklists, assignments, discussions, quizzes; and the record of what was completed.
#include "features/learning/learning_test.h"
#include "features/learning/submissions.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::string_view checklist =
    R"({"key":"try_it","kind":"checklist","title":"Try it","minutes":30,"is_required":true,
        "completion":{"rule":"sign"},"checklist":{"introduction":"","observer":"manager",
        "steps":[{"key":"cut","text":"Cuts above a bud"},{"key":"clean","text":"Cleans the blade"}]}})";

constexpr std::string_view assignment =
    R"({"key":"write_up","kind":"assignment","title":"Write up","minutes":30,"is_required":true,
        "completion":{"rule":"pass"},"assignment":{"task":"Say why.","assessors":2,"pass_mark":60,
        "rubric":[{"key":"clear","title":"Clear","levels":[{"points":0,"text":"No"},{"points":5,"text":"Half"},
        {"points":10,"text":"Yes"}]}]}})";

constexpr std::string_view discussion =
    R"({"key":"talk","kind":"discussion","title":"Talk","minutes":5,"is_required":true,
        "completion":{"rule":"submit"},"discussion":{"question":"What would you cut?"}})";

} // namespace

TEST_CASE("a checklist is signed by somebody else once all of it was seen")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario, checklist);
        scenario.run(
            {enrols(),
             refused(Who::employee, "POST /enrolments/{enrolment}/lessons/try_it/observations", 409,
                     "course_not_begun"),
             begins(),
             refused(Who::employee, "POST /enrolments/{enrolment}/lessons/try_it/observations", 422, "not_an_observer",
                     R"({"observer_id":"{employee}"})"),
             refused(Who::employee, "POST /enrolments/{enrolment}/lessons/try_it/observations", 422,
                     "observer_not_above", R"({"observer_id":"{stranger}"})"),
             {.who = Who::employee,
              .call = "POST /enrolments/{enrolment}/lessons/try_it/observations",
              .body = "{}",
              .has = {{"/observer_id", R"("{manager}")"}, {"/may_answer", "false"}},
              .keep = {{"observation", "/id"}},
              .events = Events{"observation.asked"}},
             {.who = Who::manager,
              .call = "GET /observations",
              .has = {{"/items/0/id", R"("{observation}")"}, {"/items/0/checklist/steps/1/key", R"("clean")"}}},
             {.who = Who::stranger, .call = "GET /observations/{observation}", .status = 404},
             refused(Who::employee, "POST /observations/{observation}/answer", 403, "never the learner",
                     R"({"steps":["cut","clean"],"comment":""})"),
             refused(Who::manager, "POST /observations/{observation}/answer", 422, "/comment",
                     R"({"steps":["cut"],"comment":""})"),
             refused(Who::manager, "POST /observations/{observation}/answer", 422, "/steps/0",
                     R"({"steps":["saw"],"comment":""})"),
             {.who = Who::manager,
              .call = "POST /observations/{observation}/answer",
              .body = R"({"steps":["cut"],"comment":"Clean it."})",
              .has = {{"/is_signed", "false"}},
              .events = Events{"observation.answered"}},
             {.who = Who::employee,
              .call = "POST /enrolments/{enrolment}/lessons/try_it/observations",
              .body = "{}",
              .keep = {{"observation", "/id"}}},
             {.who = Who::manager,
              .call = "POST /observations/{observation}/answer",
              .body = R"({"steps":["cut","clean"],"comment":""})",
              .has = {{"/is_signed", "true"}},
              .events = Events{"observation.answered", "enrolment.completed"}},
             {.who = Who::employee,
              .call = "GET /enrolments/{enrolment}",
              .has = {{"/enrolment/state", R"("completed")"}, {"/lessons/0/is_done", "true"}}}});
    });
}

TEST_CASE("an assignment is marked by as many as it asks for, and handed in again where it is not enough")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario, assignment);
        auto const marks = [](Who who, int points, std::vector<std::string> events) {
            return Step{.who = who,
                        .call = "POST /submissions/{submission}/marks",
                        .body = R"({"points":[{"key":"clear","points":)" + std::to_string(points) +
                            R"(}],"comment":"So."})",
                        .events = std::move(events)};
        };
        Step const hands_in = {.who = Who::employee,
                               .call = "POST /enrolments/{enrolment}/lessons/write_up/submissions",
                               .body = R"({"text":"Because of the bud."})",
                               .has = {{"/state", R"("waiting")"}, {"/may_mark", "false"}},
                               .keep = {{"submission", "/id"}},
                               .events = Events{"submission.handed_in"}};
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("INSERT INTO account_roles (account_id, role, given_at) VALUES ($1, 'trainer', 0)",
                               scenario.cast().members.at(Who::managers_manager).account_id);
        });
        scenario.run(
            {enrols(),
             begins(),
             hands_in,
             refused(Who::employee, "POST /enrolments/{enrolment}/lessons/write_up/submissions", 409,
                     "submission_waits", R"({"text":"More."})"),
             {.who = Who::people_admin,
              .call = "GET /submissions",
              .has = {{"/items/0/id", R"("{submission}")"}, {"/items/0/may_mark", "true"}}},
             {.who = Who::manager, .call = "GET /submissions", .status = 403},
             refused(Who::people_admin, "POST /submissions/{submission}/marks", 422, "/points",
                     R"({"points":[{"key":"clear","points":7}],"comment":""})"),
             marks(Who::people_admin, 5, {"submission.marked"}),
             {.who = Who::people_admin, .call = "GET /submissions", .has = {{"/items", "[]"}}},
             refused(Who::people_admin, "POST /submissions/{submission}/marks", 409, "marked_already",
                     R"({"points":[{"key":"clear","points":5}],"comment":""})"),
             {.who = Who::employee, .call = "GET /submissions/{submission}", .has = {{"/marks", "[]"}}},
             marks(Who::managers_manager, 5, {"submission.marked", "submission.assessed"}),
             {.who = Who::employee,
              .call = "GET /submissions/{submission}",
              .has = {{"/state", R"("not_yet")"}, {"/percent", "50"}, {"/marks/1/percent", "50"}}},
             hands_in,
             marks(Who::people_admin, 10, {"submission.marked"}),
             marks(Who::managers_manager, 5, {"submission.marked", "submission.assessed", "enrolment.completed"}),
             {.who = Who::employee,
              .call = "GET /enrolments/{enrolment}/lessons/write_up/submissions",
              .has = {{"/items/0/state", R"("enough")"}, {"/items/0/number", "2"}, {"/items/1/number", "1"}}},
             {.who = Who::stranger, .call = "GET /submissions/{submission}", .status = 404}});
    });
}

TEST_CASE("learners of a course read each other in its discussion, others do not")
{
    on_each_database([](Scenario& scenario) {
        offer_course(scenario, discussion);
        auto const post = [](Who who, std::string text) {
            return Step{.who = who,
                        .call = "POST /enrolments/{enrolment}/lessons/talk/posts",
                        .body = R"({"text":")" + text + R"("})",
                        .events = Events{"lesson.discussed", "enrolment.completed"}};
        };
        auto begun = begins();
        begun.who = Who::peer;
        scenario.run({enrols(),
                      begins(),
                      post(Who::employee, "The water shoots."),
                      {.who = Who::peer, .call = "GET /enrolments/{enrolment}/lessons/talk/posts", .status = 404},
                      enrols(R"("reason":"Me, too.")", Who::peer),
                      begun,
                      post(Who::peer, "Dead wood."),
                      {.who = Who::peer,
                       .call = "GET /enrolments/{enrolment}/lessons/talk/posts",
                       .has = {{"/items/0/text", R"("The water shoots.")"},
                               {"/items/0/is_own", "false"},
                               {"/items/1/is_own", "true"}}}});
    });
}

TEST_CASE("the record says what was completed, and how the hours of each year are known")
{
    on_each_database([](Scenario& scenario) {
        make_offering(scenario, "offering");
        scenario.run(
            {enrols(R"("person_id":"{employee}","reason":"The law.","is_mandatory":true,"due_on":"2026-12-31")",
                    Who::manager),
             {.who = Who::manager,
              .call = "GET /mandatory-training",
              .has = {{"/items/0/people", "1"}, {"/items/0/open", "1"}, {"/items/0/done", "0"}}},
             {.who = Who::employee,
              .call = "POST /enrolments/{enrolment}/completion",
              .body = R"({"hours":6.5,"comment":""})"},
             {.who = Who::employee,
              .call = "GET /people/{employee}/learning-record",
              .has = {{"/lines/0/title", R"("offering")"},
                      {"/lines/0/hours", "6.5"},
                      {"/lines/0/is_mandatory", "true"},
                      {"/years/0/told_hours", "6.5"},
                      {"/years/0/tracked_hours", "0"}}},
             {.who = Who::manager,
              .call = "GET /people/{employee}/learning-record?year=2024",
              .has = {{"/lines", "[]"}}},
             {.who = Who::manager,
              .call = "GET /people/{employee}/learning-record/export",
              .contains = {"offering,", "6.5,told"}},
             {.who = Who::manager, .call = "GET /people/{employee}/learning-record/print", .contains = {"%PDF"}},
             {.who = Who::manager, .call = "GET /mandatory-training", .has = {{"/items/0/done", "1"}}},
             {.who = Who::peer, .call = "GET /people/{employee}/learning-record", .status = 403}});
    });
}

TEST_CASE("what changed at work is asked once, sixty days later, of the learner and of the manager")
{
    on_each_database([](Scenario& scenario) {
        make_offering(scenario, "offering");
        scenario.run({enrols(),
                      {.who = Who::employee,
                       .call = "POST /enrolments/{enrolment}/completion",
                       .body = R"({"hours":2,"comment":""})"},
                      {.who = Who::employee, .call = "GET /enrolments/{enrolment}/change", .status = 404}});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE enrolments SET ended_at = ended_at - $1", std::int64_t{62} * 86'400'000);
        });
        scenario.run_daily_work();
        scenario.run({{.who = Who::employee,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("learning_what_changed")"}}},
                      {.who = Who::employee,
                       .call = "PUT /enrolments/{enrolment}/change",
                       .body = R"({"answer":"I cut less, and better."})",
                       .has = {{"/learner_answer", R"("I cut less, and better.")"}, {"/manager_answer", "null"}},
                       .events = Events{"enrolment.change_told"}},
                      {.who = Who::manager,
                       .call = "PUT /enrolments/{enrolment}/change",
                       .body = R"({"answer":"Yes, one sees it."})",
                       .has = {{"/manager_answer", R"("Yes, one sees it.")"}}},
                      {.who = Who::peer, .call = "GET /enrolments/{enrolment}/change", .status = 404}});
    });
}

TEST_CASE("marks are a share of the most that the rubric gives")
{
    courses::AssignmentPart part;
    for (auto const* key : {"one", "two"}) {
        courses::RubricCriterion criterion;
        criterion.key = key;
        for (auto const points : {0, 4}) {
            courses::RubricLevel level;
            level.points = points;
            criterion.levels.push_back(level);
        }
        part.rubric.push_back(criterion);
    }
    auto const given = [](std::string key, std::int64_t points) {
        learning::AssignmentPoints made;
        made.key = std::move(key);
        made.points = points;
        return made;
    };
    CHECK(learning::percent_of(part, {given("one", 4), given("two", 0)}) == 50);
    CHECK(learning::percent_of(part, {given("one", 4), given("two", 4)}) == 100);
    CHECK(learning::percent_of({}, {}) == 0);
}
