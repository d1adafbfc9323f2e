// SPDX-License-Identifier: Apache-2.0
// Courses as readable files: there and back, every fault at its file and line, and the starter courses.
#include "features/courses/course_archive.h"

#include "features/courses/archives.h"
#include "features/courses/course_faults.h"
#include "features/quizzes/readable_quiz.h"
#include "platform/archive.h"
#include "platform/files.h"
#include "reflect/json.h"
#include "reflect/json_lines.h"
#include "support/scenario.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <random>

using namespace espalier;
using namespace espalier::courses;
using namespace espalier::test;

namespace {

ArchiveFiles small()
{
    return {{"course.json", R"({
  "format": 1,
  "title": "Pruning",
  "summary": "How to cut.",
  "language": "en",
  "develops": [ { "competency": "Pruning", "from": 1, "to": 2 } ],
  "completion": "all_lessons",
  "modules": [
    { "key": "first", "title": "First", "lessons": [
      { "key": "why", "title": "Why", "kind": "page", "minutes": 3, "file": "why.md" },
      { "key": "try_it", "title": "Try it", "kind": "checklist", "minutes": 30, "file": "try_it.json" },
      { "key": "check", "title": "Check", "kind": "quiz", "minutes": 5, "file": "check.json" } ] } ]
})"},
            {"why.md", "## Above a bud\n\n![The cut](cut.svg)\n"},
            {"try_it.json",
             "{ \"introduction\": \"\", \"observer\": \"manager\",\n  \"steps\": [\n    { \"key\": \"cut\", \"text\": "
             "\"Cuts above a bud\" } ] }"},
            {"check.json",
             "{ \"pass_mark\": 80, \"questions\": [\n  { \"kind\": \"true_false\", \"text\": \"Above a bud.\", "
             "\"is_true\": true "
             "} ] }"},
            {"files/cut.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"}};
}

std::string call_with(std::string_view more)
{
    return "POST /course-archives" + std::string(more);
}

Step send(ArchiveFiles const& files, std::vector<std::pair<std::string, std::string>> has, std::string_view more = "")
{
    return {.who = Who::people_admin,
            .call = call_with(more),
            .body = platform::written_zip(files),
            .has = std::move(has),
            .content_type = platform::file_body};
}

std::int64_t courses_there(Scenario& scenario)
{
    return scenario.as_program(
        [](platform::Context& context) { return *context.tx.row<std::int64_t>("SELECT COUNT(*) FROM courses"); });
}

} // namespace

TEST_CASE("every starter course is read without a fault, and its quizzes are there")
{
    auto const keys = starter_keys();
    CHECK(keys.size() >= 13);
    for (auto const& key : keys) {
        auto const course = read_archive(starter_files(key));
        for (auto const& fault : course.faults)
            FAIL_CHECK(fmt::format("{}/{}, line {}: {}", key, fault.file, fault.line, fault.message));
        for (auto const& fault : course_faults(course.content, {}))
            CHECK_MESSAGE(fault.pointer.ends_with("/quiz/quiz_id"),
                          fmt::format("{} {}: {}", key, fault.pointer, fault.message));
        CHECK_FALSE(course.quizzes.empty());
        for (auto const& [lesson, json] : course.quizzes)
            for (auto const& fault : quizzes::faults_of_readable(json))
                FAIL_CHECK(fmt::format("{}/{}, line {}: {}", key, lesson, fault.line, fault.message));
    }
}

TEST_CASE("a course is written as files and read again as the same")
{
    for (auto const& key : starter_keys()) {
        auto const [content, quizzes] =
            std::pair(read_archive(starter_files(key)).content, read_archive(starter_files(key)).quizzes);
        auto const written = written_archive(content, quizzes);
        auto const again = read_archive(written);
        CHECK(again.faults.empty());
        CHECK(again.quizzes == quizzes);
        CHECK(reflect::to_json(again.content) == reflect::to_json(content));
        CHECK(written_archive(again.content, again.quizzes) == written);
    }
}

TEST_CASE("an archive becomes a draft with its files, and the draft the same archive again")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({send(small(),
                           {{"/title", R"("Pruning")"},
                            {"/lessons", "3"},
                            {"/materials/0", R"("cut.svg")"},
                            {"/unfinished", "[]"},
                            {"/unknown_competencies/0", R"("Pruning")"},
                            {"/faults", "[]"},
                            {"/course_version_id", "null"}},
                           "?is_trial=true")});
        CHECK(courses_there(scenario) == 0);
        auto real = send(small(), {{"/course_version_id", "?"}});
        real.keep = {{"draft", "/course_version_id"}};
        scenario.run({real,
                      {.who = Who::people_admin,
                       .call = "GET /course-versions/{draft}",
                       .has = {{"/faults", "[]"},
                               {"/content/modules/0/lessons/2/quiz/quiz_id", "?"},
                               {"/content/materials/0/name", R"("cut.svg")"},
                               {"/materials/0/media_type", R"("image/svg+xml")"}}}});
        auto const saved = scenario.send(Who::people_admin, "GET /course-versions/{draft}/archive");
        REQUIRE(saved.status == 200);
        auto const files = files_of(saved.body);
        CHECK(files.at("why.md") == small().at("why.md"));
        CHECK(files.at("check.json").find("Above a bud.") != std::string::npos);
        CHECK(files.at("files/cut.svg") == small().at("files/cut.svg"));
        auto const again = scenario.send(Who::people_admin, "POST /course-archives", saved.body, platform::file_body);
        REQUIRE(again.status == 200);
        CHECK(courses_there(scenario) == 2);
    });
}

TEST_CASE("every fault is told with its file and line, and nothing is imported")
{
    on_each_database([](Scenario& scenario) {
        auto files = small();
        files["try_it.json"] =
            "{ \"introduction\": \"\", \"observer\": \"manager\",\n  \"steps\": [\n    { \"key\": \"cut\", "
            "\"text\": \"\" } ] }";
        files["why.md"] = "![Missing](other.png)";
        files["files/page.svg"] = "<svg onload=\"x\"/>";
        scenario.run({send(files,
                           {{"/course_version_id", "null"},
                            {"/faults/0/file", R"("files/page.svg")"},
                            {"/faults/0/key", R"("active_content")"},
                            {"/faults/1/file", R"("why.md")"},
                            {"/faults/1/key", R"("unknown_material")"},
                            {"/faults/2/file", R"("try_it.json")"},
                            {"/faults/2/line", "3"}})});
        files = small();
        files["course.json"].replace(files["course.json"].find("\"summary\""), 9, "\"sumary\"");
        files.erase("check.json");
        scenario.run({send(files, {{"/faults/0/file", R"("course.json")"}, {"/faults/0/key", "?"}})});
        files = small();
        files["check.json"] = "{ \"questions\": [\n  { \"kind\": \"single_choice\", \"text\": \"Where?\" } ] }";
        scenario.run({send(files, {{"/faults/0/file", R"("check.json")"}, {"/faults/0/line", "2"}})});
        files = small();
        files["try_it.json"] = "{ \"introduction\": \"\",\n  oops }";
        scenario.run({send(files, {{"/faults/0/file", R"("try_it.json")"}, {"/faults/0/line", "2"}})});
        scenario.run({send({{"readme.txt", "No course."}}, {{"/faults/0/key", R"("no_outline")"}})});
        CHECK(courses_there(scenario) == 0);
    });
}

TEST_CASE("an archive that leads out, holds too much or is none is refused")
{
    on_each_database([](Scenario& scenario) {
        auto const refusal = [&](std::string const& body, std::string says) {
            auto step = refused(Who::people_admin, "POST /course-archives", 422, std::move(says), body);
            step.content_type = platform::file_body;
            scenario.run({step});
        };
        refusal("no archive", "not_a_zip");
        refusal(platform::written_zip({{"../course.json", "{}"}}), "zip_path");
        ArchiveFiles many;
        for (int i = 0; i < 900; ++i)
            many.emplace(fmt::format("files/{}.txt", i), "x");
        refusal(platform::written_zip(many), "zip_too_many");
        refusal(platform::written_zip({{"files/bomb.txt", std::string(std::size_t{51} * 1024 * 1024, 'x')}}),
                "zip_too_large");
        CHECK(courses_there(scenario) == 0);
    });
}

TEST_CASE("a damaged archive is a refusal or a reading with faults, never anything else")
{
    auto const whole = platform::written_zip(small());
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937 source(seed);
        auto damaged = whole;
        for (int i = 0; i < 6; ++i)
            damaged[source() % damaged.size()] = static_cast<char>(source());
        if (seed % 4 == 0)
            damaged.resize(source() % damaged.size());
        try {
            auto const course = read_archive(files_of(damaged));
            CHECK((!course.faults.empty() || !course.content.title.empty()));
        } catch (Fault const& fault) {
            CHECK(fault.code() == FaultCode::invalid);
        }
    }
}

TEST_CASE("a starter course is added once")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin, .call = "GET /course-starters", .contains = {"giving_feedback"}},
                      {.who = Who::people_admin,
                       .call = "POST /course-starters/giving_feedback",
                       .has = {{"/content/title", R"("Feedback that helps")"}, {"/state", R"("draft")"}},
                       .keep = {{"draft", "/id"}}},
                      {.who = Who::people_admin,
                       .call = "POST /course-versions/{draft}/in-force",
                       .body = R"({"version":1})",
                       .has = {{"/state", R"("in_force")"}, {"/faults", "[]"}}},
                      {.who = Who::people_admin,
                       .call = "GET /quizzes?search=feedback",
                       .has = {{"/items/0/state", R"("in_force")"}, {"/items/0/is_open_to_all", "false"}}},
                      refused(Who::people_admin, "POST /course-starters/giving_feedback", 409, "starter_added"),
                      {.who = Who::people_admin, .call = "POST /course-starters/none", .status = 404},
                      {.who = Who::employee, .call = "GET /course-starters", .status = 403}});
    });
}

TEST_CASE("JSON is indented without what is empty, and a pointer leads to its line")
{
    CHECK(reflect::indented(R"({"a":null,"b":[],"c":{"d":[1,"two, [3]"]},"e":{}})") ==
          "{\n  \"c\": {\n    \"d\": [\n      1,\n      \"two, [3]\"\n    ]\n  },\n  \"e\": {}\n}\n");
    auto const text = "{ \"a\": 1,\n  \"b\": [ {\n    \"c\": \"x\" } ] }";
    CHECK(reflect::line_of(text, "/b/0/c") == 3);
    CHECK(reflect::line_of(text, "/b") == 2);
    CHECK(reflect::line_of(text, "/b/7") == 2);
    CHECK(reflect::line_of(text, "") == 1);
    CHECK(reflect::line_of("{ broken", "/a/b") == 1);
}
