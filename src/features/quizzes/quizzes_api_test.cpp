// SPDX-License-Identifier: Apache-2.0
// Quizzes through the API: from a question to a result that counts as evidence, by the clock of the server.
#include "support/garden.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// A question of the bank; `own` are the members that its kind has, as JSON.
Step question(std::string name, std::string_view kind, std::string_view own)
{
    return {
        .who = Who::people_admin,
        .call = "POST /bank-questions",
        .body = fmt::format(
            R"({{"category":"Garden / Trees","tags":["trees"],"content":{{"kind":"{}","name":"{}","text":"What of {}?",
                    "marks":1,"feedback":"","right_feedback":"","wrong_feedback":"","explanation":"Secret explanation.",
                    "is_true":false,"minds_case":false,"measure_unit":"","image_description":"","marking_notes":""{}}}}})",
            kind, name, name, own),
        .keep = {{name, "/id"}}};
}

Step const choice = question("cut", "single_choice",
                             R"(,"options":[{"key":"o1","text":"In winter","is_right":true,"feedback":"Secret praise."},
                   {"key":"o2","text":"Never","is_right":false,"feedback":"Secret hint."}])");
Step const essay = question("why", "essay", R"(,"criteria":[{"key":"c1","title":"Reason","levels":[
        {"points":0,"text":"None"},{"points":4,"text":"Clear"}]}])");

// A quiz in force that asks both, with these settings laid over the plain ones: `{"minutes":10}`.
std::vector<Step> quiz(std::string_view questions, std::string_view settings,
                       std::string_view showing = R"("right_after":["marks"],"later":["marks","right_answers"])")
{
    auto const content = fmt::format(
        R"({{"title":"Pruning","introduction":"","parts":[{{"title":"","introduction":"","question_ids":[{}]}}],
            "grace_seconds":30,"wait_hours":0,"grading":"best","shuffles_questions":false,"shuffles_options":true,
            "showing":{{{}}},"gives_partial_marks":true,"takes_negative_marks":false,"asks_certainty":true,
            "is_open_to_all":true,"hides_names":true,"is_paired":false,{}}})",
        questions, showing, settings);
    return {{.who = Who::people_admin,
             .call = "POST /quizzes",
             .body = R"({"title":"Pruning"})",
             .has = {{"/state", R"("draft")"}, {"/faults/0/key", R"("nothing_asked")"}},
             .keep = {{"quiz", "/quiz_id"}, {"version", "/id"}},
             .events = Events{"quiz.created"}},
            {.who = Who::people_admin,
             .call = "PUT /quiz-versions/{version}",
             .body = R"({"version":1,"content":)" + content + "}",
             .has = {{"/faults", "[]"}, {"/version", "2"}}},
            {.who = Who::people_admin,
             .call = "POST /quiz-versions/{version}/in-force",
             .body = R"({"version":2})",
             .has = {{"/state", R"("in_force")"}},
             .events = Events{"quiz.put_in_force"}}};
}

Step const begin = {.who = Who::employee,
                    .call = "POST /quizzes/{quiz}/attempts",
                    .body = "{}",
                    .has = {{"/state", R"("begun")"}},
                    .lacks = {"Secret", "is_right", "share"},
                    .keep = {{"attempt", "/id"}, {"first", "/questions/0/form/options/0/text"}},
                    .events = Events{"quiz_attempt.begun"}};

// The key under which a text is shown: forms tell places only.
std::string key_of(Scenario& scenario, std::string_view text)
{
    return scenario.remembered("first") == text ? "1" : "2";
}

Step save(int position, int number, std::string_view answer, Who who = Who::employee)
{
    return {.who = who,
            .call = fmt::format("PUT /quiz-attempts/{{attempt}}/answers/{}", position),
            .body = fmt::format(R"({{"save_number":{},"answer":{},"certainty":"sure"}})", number, answer)};
}

Step const hand_in = {.who = Who::employee, .call = "POST /quiz-attempts/{attempt}/handing-in", .body = "{}"};

} // namespace

TEST_CASE("a quiz is written, taken, marked by rules and by a person, and becomes evidence by the stated mapping")
{
    on_each_database([](Scenario& scenario) {
        prepare_framework(scenario);
        scenario.run({choice, essay});
        scenario.run(quiz(R"("{cut}","{why}")",
                          R"("pass_mark":60,"level_steps":[{"competency_id":"{prune}","score":50,"level":2},
                             {"competency_id":"{prune}","score":75,"level":3}])"));
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /quizzes/{quiz}/entry",
              .has = {{"/questions", "2"}, {"/levels/1/level", "3"}, {"/pass_mark", "60"}, {"/refusal", "null"}}},
             begin});
        auto again = begin;
        again.events = Events{};
        again.has = {{"/id", "\"" + scenario.remembered("attempt") + "\""}};
        scenario.run({again, // goes on, on any device
                      save(1, 1, fmt::format(R"({{"option_keys":["{}"]}})", key_of(scenario, "In winter"))),
                      save(2, 2, R"({"text":"Because the sap rests."})")});
        auto handed_in = hand_in;
        handed_in.has = {{"/state", R"("handed_in")"}, {"/questions/0/assessment/marks", "1"}, {"/score", "null"}};
        handed_in.events = Events{"quiz_attempt.handed_in"};
        scenario.run({handed_in,
                      {.who = Who::people_admin,
                       .call = "GET /answers-to-mark",
                       .has = {{"/items/0/person_name", "null"}, {"/items/0/quiz_title", R"("Pruning")"}},
                       .lacks = {"Emil"},
                       .keep = {{"answer", "/items/0/id"}}},
                      {.who = Who::people_admin,
                       .call = "GET /answers-to-mark/{answer}",
                       .has = {{"/answer", R"("Because the sap rests.")"}, {"/criteria/0/title", R"("Reason")"}},
                       .lacks = {"Emil"}},
                      refused(Who::people_admin, "PUT /answers-to-mark/{answer}/marks", 422, "too_many_marks",
                              R"({"points":[{"key":"c1","points":5}],"comment":""})"),
                      refused(Who::people_admin, "PUT /answers-to-mark/{answer}/marks", 422, "criterion_missing",
                              R"({"points":[],"comment":""})"),
                      {.who = Who::people_admin,
                       .call = "PUT /answers-to-mark/{answer}/marks",
                       .body = R"({"points":[{"key":"c1","points":3}],"comment":"Say what rests."})",
                       .has = {{"/marks", "0.75"}},
                       .events = Events{"quiz_attempt.marked", "evidence.answered", "quiz_attempt.assessed"}},
                      {.who = Who::employee,
                       .call = "GET /quiz-attempts/{attempt}",
                       .has = {{"/state", R"("assessed")"}, {"/score", "87.5"}, {"/is_passed", "true"}},
                       .lacks = {"Secret"}},
                      {.who = Who::employee, .call = "GET /notifications", .contains = {"quiz_marked"}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/evidence",
                       .has = {{"/items/0/source", R"("quiz")"}, {"/items/0/level", "3"}}}});
    });
}

TEST_CASE("the server keeps the time: late answers are refused, what was saved counts, and nothing is saved twice")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({choice});
        scenario.run(quiz(R"("{cut}")", R"("minutes":10)"));
        scenario.run({begin,
                      {.who = Who::people_admin,
                       .call = "PUT /quizzes/{quiz}/accommodations/{peer}",
                       .body = R"({"more_time_percent":50,"more_attempts":0,"reason":"Reads slowly."})",
                       .status = 204}});
        auto const right = fmt::format(R"({{"option_keys":["{}"]}})", key_of(scenario, "In winter"));
        auto older = save(1, 2, R"({"option_keys":[]})");
        older.has = {{"/save_number", "3"}};
        scenario.run({save(1, 3, right), older, refused(Who::peer, "GET /quiz-attempts/{attempt}", 404, "attempt")});
        scenario.advance_seconds(10 * 60 + 30); // the end of the grace
        scenario.run({save(1, 4, right)});
        scenario.advance_seconds(1);
        scenario.run({refused(Who::employee, "PUT /quiz-attempts/{attempt}/answers/1", 409, "quiz_time_over",
                              R"({"save_number":5,"answer":{}})"),
                      {.who = Who::employee, .call = "GET /quiz-attempts/{attempt}", .has = {{"/is_over", "true"}}}});
        scenario.advance_seconds(24 * 3600);
        scenario.run_daily_work(); // closes by itself
        scenario.run({{.who = Who::employee,
                       .call = "GET /quiz-attempts/{attempt}",
                       .has = {{"/state", R"("assessed")"}, {"/score", "100"}, {"/is_closed_by_time", "true"}}}});
        auto theirs = begin;
        theirs.who = Who::peer;
        theirs.has = {{"/ends_at", "?"}};
        scenario.run({theirs,
                      {.who = Who::peer,
                       .call = "GET /quizzes/{quiz}/entry",
                       .has = {{"/seconds", "900"}, {"/has_leeway", "true"}}}});
    });
}

TEST_CASE("what is right never leaves the server before it may be seen, and does as soon as it may")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({choice});
        scenario.run(quiz(R"("{cut}")", R"("attempts":1)",
                          R"("right_after":["marks"],"later":["marks","right_answers","feedback","explanation"])"));
        auto const secret = [](std::string call) {
            return Step{.who = Who::employee,
                        .call = std::move(call),
                        .lacks = {"Secret", "is_right", "option_keys\":[\"1\"]}", "share"}};
        };
        scenario.run({begin, secret("GET /quiz-attempts/{attempt}"), secret("GET /open-quizzes"),
                      secret("GET /quizzes/{quiz}/entry"),
                      refused(Who::employee, "POST /quiz-attempts/{attempt}/answers/1/check", 409, "no_checking"),
                      refused(Who::employee, "GET /bank-questions/{cut}", 403, ""),
                      refused(Who::employee, "GET /quiz-versions/{version}", 403, ""),
                      refused(Who::employee, "GET /answers-to-mark", 403, "")});
        auto handed_in = hand_in;
        handed_in.lacks = {"Secret"};
        handed_in.has = {{"/score", "0"}, {"/questions/0/assessment/right_answer", "null"}};
        scenario.run({handed_in, secret("GET /quiz-attempts/{attempt}")});
        scenario.advance_seconds(30 * 60);
        scenario.run({{.who = Who::employee,
                       .call = "GET /quiz-attempts/{attempt}",
                       .has = {{"/questions/0/assessment/explanation", R"("Secret explanation.")"},
                               {"/questions/0/assessment/right_answer/option_keys/0",
                                "\"" + key_of(scenario, "In winter") + "\""}}},
                      refused(Who::employee, "POST /quizzes/{quiz}/attempts", 409, "no_attempts_left")});
    });
}

TEST_CASE("an answer checked during the attempt stays as it is")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({choice});
        scenario.run(quiz(R"("{cut}")", R"("attempts":1)", R"("during":["marks","feedback"])"));
        scenario.run({begin});
        scenario.run({save(1, 1, fmt::format(R"({{"option_keys":["{}"]}})", key_of(scenario, "Never"))),
                      {.who = Who::employee,
                       .call = "POST /quiz-attempts/{attempt}/answers/1/check",
                       .body = "{}",
                       .has = {{"/assessment/marks", "0"},
                               {"/assessment/feedback/0", R"("Secret hint.")"},
                               {"/is_checked", "true"}},
                       .lacks = {"Secret explanation", "Secret praise"}},
                      refused(Who::employee, "PUT /quiz-attempts/{attempt}/answers/1", 409, "answer_checked",
                              R"({"save_number":2,"answer":{}})")});
    });
}

TEST_CASE("a question that was asked gets a next version, and the attempt keeps the one it drew")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({choice});
        scenario.run(quiz(R"("{cut}")", R"("attempts":3)"));
        auto edit = choice;
        edit.call = "PUT /bank-questions/{cut}";
        edit.keep = {};
        auto const with_version = [&](int version, std::string_view text) {
            auto step = edit;
            step.body.insert(1, fmt::format(R"("version":{},)", version));
            step.body.replace(step.body.find("In winter"), 9, text);
            return step;
        };
        auto before = with_version(1, "In spring");
        before.has = {{"/number", "1"}, {"/category", R"("Garden/Trees")"}, {"/used_by/0/title", R"("Pruning")"}};
        scenario.run({before, begin});
        auto after = with_version(2, "At night");
        after.has = {{"/number", "2"}, {"/versions/1/asked", "1"}};
        scenario.run({after,
                      {.who = Who::employee,
                       .call = "GET /quiz-attempts/{attempt}",
                       .contains = {"In spring"},
                       .lacks = {"At night"}},
                      refused(Who::people_admin, "PUT /bank-questions/{cut}", 412, "stale", before.body),
                      {.who = Who::people_admin,
                       .call = "GET /bank-questions?category=Garden&tag=trees&search=CUT&kind=single_choice",
                       .has = {{"/items/0/asked", "1"}, {"/items/0/tags/0", R"("trees")"}}},
                      {.who = Who::people_admin,
                       .call = "GET /bank-overview",
                       .has = {{"/categories/0/name", R"("Garden/Trees")"}, {"/tags/0/questions", "1"}}}});
    });
}
