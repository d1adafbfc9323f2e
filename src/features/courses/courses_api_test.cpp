// SPDX-License-Identifier: Apache-2.0
// Courses through the API: from a title to a version in force, the next version, copies and templates.
#include "support/scenario.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// One module with one page, "why".
std::string content(std::string_view text, std::string_view more = "")
{
    return fmt::format(
        R"({{"title":"Pruning","summary":"How to cut.","language":"en","completion":{{"rule":"all_lessons"}},
            "modules":[{{"key":"first","title":"First","lessons":[{{"key":"why","kind":"page","title":"Why","minutes":3,
            "is_required":true,"completion":{{"rule":"view"}},"page":{{"text":"{}"}}}}{}]}}]}})",
        text, more);
}

constexpr std::string_view checklist =
    R"(,{"key":"try_it","kind":"checklist","title":"Try it","minutes":30,"is_required":true,
        "completion":{"rule":"sign"},"page":{"text":"left over"},"checklist":{"introduction":"","observer":"manager",
        "steps":[{"key":"cut","text":"Cuts above a bud"}]}})";

Step write(int version, std::string content, std::vector<std::pair<std::string, std::string>> has)
{
    return {.who = Who::people_admin,
            .call = "PUT /course-versions/{draft}",
            .body = fmt::format(R"({{"version":{},"content":{}}})", version, content),
            .has = std::move(has)};
}

Step const begin = {
    .who = Who::people_admin,
    .call = "POST /courses",
    .body = R"({"title":"Pruning","language":"en-GB"})",
    .has = {{"/state", R"("draft")"}, {"/number", "1"}, {"/content/language", R"("en")"}, {"/compared_number", "null"}},
    .keep = {{"draft", "/id"}, {"course", "/course_id"}},
    .events = Events{"course.created"}};

Step put_in_force(int version, std::string_view step = "")
{
    return {.who = Who::people_admin,
            .call = "POST /course-versions/{draft}/in-force",
            .body = fmt::format(R"({{"version":{}{}}})", version, step),
            .has = {{"/state", R"("in_force")"}},
            .events = Events{"course.put_in_force"}};
}

} // namespace

TEST_CASE("a course is drafted with all that it lacks, and goes into force when it lacks nothing")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin,
             write(1, content(""), {{"/faults/0/pointer", R"("/modules/0/lessons/0/page/text")"}, {"/version", "2"}}),
             refused(Who::people_admin, "POST /course-versions/{draft}/in-force", 422, "/modules/0/lessons/0/page/text",
                     R"({"version":2})"),
             refused(Who::people_admin, "PUT /course-versions/{draft}", 412, "stale",
                     R"({"version":1,"content":)" + content("Late") + "}"),
             write(2, content("Cut.", checklist), {{"/faults", "[]"}, {"/content/modules/0/lessons/1/page", "null"}}),
             put_in_force(3),
             {.who = Who::people_admin,
              .call = "GET /courses?search=PRUN&state=in_force",
              .has = {{"/items/0/title", R"("Pruning")"},
                      {"/items/0/lessons", "2"},
                      {"/items/0/minutes", "33"},
                      {"/items/0/draft_id", "null"}}},
             {.who = Who::people_admin, .call = "GET /courses?search=graft", .has = {{"/items", "[]"}}},
             refused(Who::people_admin, "PUT /course-versions/{draft}", 409, "course_state",
                     R"({"version":4,"content":)" + content("Later") + "}"),
             refused(Who::people_admin, "DELETE /course-versions/{draft}", 409, "course_state"),
             {.who = Who::employee, .call = "GET /courses", .status = 403},
             {.who = Who::manager, .call = "GET /course-versions/{draft}", .status = 403},
             {.who = Who::anonymous, .call = "GET /courses", .status = 401}});
    });
}

TEST_CASE("the next version says what is other, asks whether to come again, and retires the one before")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin,
             write(1, content("Cut."), {}),
             put_in_force(2),
             {.who = Who::people_admin,
              .call = "POST /courses/{course}/versions",
              .has = {{"/number", "2"}, {"/compared_number", "1"}, {"/changes/lessons", "[]"}},
              .keep = {{"first", "/versions/1/id"}, {"draft", "/id"}},
              .events = Events{"course.drafted"}},
             refused(Who::people_admin, "POST /courses/{course}/versions", 409, "draft_exists"),
             write(1, content("Cut above a bud.", checklist),
                   {{"/changes/lessons/0/change", R"("changed")"},
                    {"/changes/lessons/0/parts/0", R"("page")"},
                    {"/changes/lessons/1/change", R"("added")"}}),
             refused(Who::people_admin, "POST /course-versions/{draft}/in-force", 422, "/step", R"({"version":2})"),
             put_in_force(2, R"(,"step":"retraining")"),
             {.who = Who::people_admin,
              .call = "GET /course-versions/{draft}",
              .has = {{"/step", R"("retraining")"}, {"/versions/0/step", R"("retraining")"}}},
             {.who = Who::people_admin,
              .call = "GET /course-versions/{first}",
              .has = {{"/state", R"("retired")"}, {"/content/modules/0/lessons/0/page/text", R"("Cut.")"}}},
             {.who = Who::people_admin,
              .call = "POST /course-versions/{draft}/retirement",
              .body = R"({"version":3})",
              .has = {{"/state", R"("retired")"}},
              .events = Events{"course.retired"}}});
    });
}

TEST_CASE("a lesson keeps its kind once it was in force")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin,
                      write(1, content("Cut.", checklist), {}),
                      put_in_force(2),
                      {.who = Who::people_admin, .call = "POST /courses/{course}/versions", .keep = {{"draft", "/id"}}},
                      write(1, content("Cut.", R"(,{"key":"try_it","kind":"session","title":"Try it","minutes":30,
                                "is_required":true,"completion":{"rule":"attend"},"session":{"introduction":""}})"),
                            {{"/faults/0/key", R"("lesson_kind_changed")"}})});
    });
}

TEST_CASE("a course is copied, made a template, and goes with its only draft")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin,
             write(1, content("Cut."), {}),
             {.who = Who::people_admin,
              .call = "PUT /courses/{course}/template",
              .body = R"({"is_template":true})",
              .status = 204,
              .events = Events{"course.made_template"}},
             {.who = Who::people_admin,
              .call = "POST /courses",
              .body = R"({"title":"Grafting","copied_course_id":"{course}"})",
              .has = {{"/content/title", R"("Grafting")"},
                      {"/is_template", "false"},
                      {"/content/modules/0/lessons/0/page/text", R"("Cut.")"}},
              .keep = {{"copy", "/id"}}},
             {.who = Who::people_admin,
              .call = "GET /courses?is_template=true",
              .has = {{"/items/0/title", R"("Pruning")"}},
              .lacks = {"Grafting"}},
             {.who = Who::people_admin,
              .call = "DELETE /course-versions/{copy}",
              .status = 204,
              .events = Events{"course.draft_discarded"}},
             {.who = Who::people_admin, .call = "GET /courses", .lacks = {"Grafting"}},
             refused(Who::people_admin, "POST /courses", 422, "/copied_course_id", R"({"copied_course_id":"99"})")});
    });
}

TEST_CASE("a survey of a course names a questionnaire that there is")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin,
                      refused(Who::people_admin, "PUT /course-versions/{draft}", 422, "questionnaire_id",
                              R"({"version":1,"content":)" + content("Cut.", R"(,{"key":"ask","kind":"survey",
                                         "title":"Ask","minutes":3,"is_required":true,"completion":{"rule":"submit"},
                                         "survey":{"questionnaire_id":"99"}})") +
                                  "}")});
    });
}
