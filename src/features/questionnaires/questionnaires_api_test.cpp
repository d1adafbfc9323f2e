// SPDX-License-Identifier: Apache-2.0
// Questionnaires through the API: from a starter to a version in force, its wording, and the next version.
#include "support/garden.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// One section with one agreement question, "clear".
std::string content(std::string_view text, std::string_view more = "", std::string_view required = "false")
{
    return fmt::format(
        R"({{"languages":["en"],"title":[{{"language":"en","text":"Clear aims"}}],"sections":[{{"key":"s",
            "title":[],"condition_match":"all","questions":[{{"key":"clear","kind":"agreement_5",
            "text":[{{"language":"en","text":"{}"}}],"is_required":{},"may_not_judge":false,"is_reversed":false,
            "is_whole":false,"is_of_job":false,"condition_match":"all"}}{}]}}]}})",
        text, required, more);
}

Step write(int version, std::string content, std::vector<std::pair<std::string, std::string>> has)
{
    return {.who = Who::people_admin,
            .call = "PUT /questionnaire-versions/{draft}",
            .body = fmt::format(R"({{"version":{},"content":{}}})", version, content),
            .has = std::move(has)};
}

Step const begin = {.who = Who::people_admin,
                    .call = "POST /questionnaires",
                    .body = R"({"title":"Clear aims","language":"en-GB","purpose":"pulse"})",
                    .has = {{"/state", R"("draft")"},
                            {"/number", "1"},
                            {"/content/languages/0", R"("en")"},
                            {"/faults/0/key", R"("nothing_asked")"}},
                    .keep = {{"draft", "/id"}, {"questionnaire", "/questionnaire_id"}},
                    .events = Events{"questionnaire.created"}};

Step put_in_force(int version)
{
    return {.who = Who::people_admin,
            .call = "POST /questionnaire-versions/{draft}/in-force",
            .body = fmt::format(R"({{"version":{}}})", version),
            .has = {{"/state", R"("in_force")"}},
            .events = Events{"questionnaire.put_in_force"}};
}

} // namespace

TEST_CASE("a questionnaire is drafted with all that it lacks, and goes into force when it lacks nothing")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin,
             write(1, content(""), {{"/faults/0/pointer", R"("/sections/0/questions/0/text")"}, {"/version", "2"}}),
             refused(Who::people_admin, "POST /questionnaire-versions/{draft}/in-force", 422,
                     "/sections/0/questions/0/text", R"({"version":2})"),
             refused(Who::people_admin, "PUT /questionnaire-versions/{draft}", 412, "stale",
                     R"({"version":1,"content":)" + content("Late") + "}"),
             write(2, content("My aims are clear."), {{"/faults", "[]"}, {"/time/longest_minutes", "1"}}),
             put_in_force(3),
             {.who = Who::people_admin,
              .call = "GET /questionnaires?language=de&purpose=pulse&search=CLEAR",
              .has = {{"/items/0/title", R"("Clear aims")"},
                      {"/items/0/state", R"("in_force")"},
                      {"/items/0/questions", "1"},
                      {"/items/0/languages/0", R"("en")"},
                      {"/items/0/draft_id", "null"}}},
             {.who = Who::people_admin, .call = "GET /questionnaires?state=retired", .has = {{"/items", "[]"}}},
             refused(Who::people_admin, "DELETE /questionnaire-versions/{draft}", 409, "questionnaire_state"),
             {.who = Who::employee, .call = "GET /questionnaires", .status = 403},
             {.who = Who::manager, .call = "GET /questionnaire-versions/{draft}", .status = 403},
             {.who = Who::admin, .call = "GET /questionnaire-versions/{draft}/form", .status = 403},
             {.who = Who::anonymous, .call = "GET /questionnaires", .status = 401}});
    });
}

TEST_CASE("a version in force changes its wording, and the audit trail says how; the rest makes the next version")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin, write(1, content("My aims are clear."), {}), put_in_force(2)});
        auto reword = write(3, content("I know my aims."), {{"/state", R"("in_force")"}});
        reword.events = Events{"questionnaire.reworded"};
        scenario.run({reword,
                      {.who = Who::admin,
                       .call = "GET /audit/events?limit=1",
                       .contains = {"My aims are clear.", "I know my aims.", "/sections/0/questions/0/text"}},
                      refused(Who::people_admin, "PUT /questionnaire-versions/{draft}", 409, "wording_only",
                              R"({"version":4,"content":)" + content("I know my aims.", "", "true") + "}"),
                      refused(Who::people_admin, "PUT /questionnaire-versions/{draft}", 422,
                              "/content/sections/0/questions/0/text", R"({"version":4,"content":)" + content("") + "}"),
                      {.who = Who::people_admin,
                       .call = "POST /questionnaires/{questionnaire}/versions",
                       .has = {{"/number", "2"}, {"/state", R"("draft")"}, {"/versions/1/state", R"("in_force")"}},
                       .keep = {{"first", "/versions/1/id"}, {"draft", "/id"}},
                       .events = Events{"questionnaire.drafted"}},
                      refused(Who::people_admin, "POST /questionnaires/{questionnaire}/versions", 409, "draft_exists"),
                      write(1, content("I know my aims.", "", "true"), {{"/versions/0/changed_by", R"("Pia Sommer")"}}),
                      put_in_force(2),
                      {.who = Who::people_admin,
                       .call = "GET /questionnaire-versions/{first}",
                       .has = {{"/state", R"("retired")"}}},
                      refused(Who::people_admin, "PUT /questionnaire-versions/{first}", 409, "questionnaire_state",
                              R"({"version":4,"content":)" + content("Old") + "}"),
                      {.who = Who::people_admin,
                       .call = "POST /questionnaire-versions/{draft}/retirement",
                       .body = R"({"version":3})",
                       .has = {{"/state", R"("retired")"}},
                       .events = Events{"questionnaire.retired"}}});
    });
}

TEST_CASE("a question that was asked keeps its kind in later versions")
{
    on_each_database([](Scenario& scenario) {
        auto other = content("How many aims?");
        other.replace(other.find("agreement_5"), 11, "number");
        scenario.run({begin,
                      write(1, content("My aims are clear."), {}),
                      put_in_force(2),
                      {.who = Who::people_admin,
                       .call = "POST /questionnaires/{questionnaire}/versions",
                       .keep = {{"draft", "/id"}}},
                      write(1, other, {{"/faults/0/key", R"("kind_changed")"}}),
                      refused(Who::people_admin, "POST /questionnaire-versions/{draft}/in-force", 422, "kind_changed",
                              R"({"version":2})"),
                      {.who = Who::people_admin,
                       .call = "DELETE /questionnaire-versions/{draft}",
                       .status = 204,
                       .events = Events{"questionnaire.draft_discarded"}},
                      {.who = Who::people_admin,
                       .call = "GET /questionnaires",
                       .has = {{"/items/0/state", R"("in_force")"}, {"/items/0/draft_id", "null"}}}});
    });
}

TEST_CASE("a draft saved word by word is one event for a sitting, and discarding the only one leaves nothing")
{
    on_each_database([](Scenario& scenario) {
        auto first = write(1, content("M"), {});
        first.events = Events{"questionnaire.changed"};
        auto second = write(2, content("My"), {});
        second.events = Events{};
        auto third = write(3, content("My aims"), {});
        third.events = Events{"questionnaire.changed"};
        scenario.run({begin, first, second});
        scenario.advance_seconds(3600);
        scenario.run({third,
                      {.who = Who::people_admin, .call = "DELETE /questionnaire-versions/{draft}", .status = 204},
                      {.who = Who::people_admin, .call = "GET /questionnaires", .has = {{"/items", "[]"}}},
                      {.who = Who::people_admin, .call = "GET /questionnaire-versions/{draft}", .status = 404}});
    });
}

TEST_CASE("a starter is looked at, begun from, put in force as it is, and copied")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /questionnaire-starters?language=de",
              .has = {{"/items/9/code", "?"}, {"/items/0/purpose", R"("training_needs")"}},
              .contains = {"ein Blick auf die eigene Arbeit", "Wie arbeitet es sich hier?"}},
             {.who = Who::people_admin,
              .call = "GET /questionnaire-starters/three_sixty/form?language=de&rater_group=peer&person_id={employee}",
              .has = {{"/title/text", R"("360°-Rückmeldung für Emil Voss")"}},
              .lacks = {"Ihre eigene Sicht"}},
             {.who = Who::people_admin, .call = "GET /questionnaire-starters/nothing/form", .status = 404},
             {.who = Who::people_admin,
              .call = "POST /questionnaires",
              .body = R"({"starter":"leaving"})",
              .has = {{"/purpose", R"("leaving")"}, {"/starter", R"("leaving")"}, {"/faults", "[]"}},
              .keep = {{"draft", "/id"}, {"questionnaire", "/questionnaire_id"}}},
             put_in_force(1),
             {.who = Who::people_admin,
              .call = "POST /questionnaires",
              .body = R"({"copied_questionnaire_id":"{questionnaire}","title":"Ours","language":"en"})",
              .has = {{"/purpose", R"("leaving")"}, {"/starter", "null"}, {"/content/title/0/text", R"("Ours")"}},
              .contains = {"Warum"}},
             refused(Who::people_admin, "POST /questionnaires", 422, "one_start",
                     R"({"copied_questionnaire_id":"{questionnaire}","starter":"leaving"})"),
             refused(Who::people_admin, "POST /questionnaires", 422, "/title", "{}")});
    });
}

TEST_CASE("a rating shows the competencies of the subject's job on their own scales, and answers are held against it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /frameworks",
                       .body = R"({"code":"metal","name":"Metal"})",
                       .keep = {{"framework", "/id"}}},
                      {.who = Who::people_admin,
                       .call = "POST /frameworks/{framework}/competencies",
                       .body = R"({"category":"Metal","code":"file","name":"Filing","scale_id":"1",
                                   "indicators":[{"level":3,"behaviours":["Files a key that opens"]}]})",
                       .keep = {{"filing", "/id"}}},
                      begin});
        auto const rating = [](std::string_view of) {
            return fmt::format(
                R"(,{{"key":"rate","kind":"competency_rating","text":[{{"language":"en","text":"Rate {{subject}}"}}],
                "is_required":true,"may_not_judge":true,"is_reversed":false,"is_whole":false,{},"condition_match":"all"}})",
                of);
        };
        auto const named = content("Clear.", rating(R"("is_of_job":false,"competency_ids":["{filing}"])"));
        scenario.run(
            {write(1, named,
                   {{"/faults/0/key", R"("competency_not_in_force")"}, {"/competencies/0/name", R"("Filing")"}}),
             refused(Who::people_admin, "PUT /questionnaire-versions/{draft}", 422,
                     "/content/sections/0/questions/1/competency_ids/0",
                     R"({"version":2,"content":)" +
                         content("Clear.", rating(R"("is_of_job":false,"competency_ids":["12"])")) + "}"),
             {.who = Who::people_admin, .call = "POST /frameworks/{framework}/approval", .body = R"({"version":1})"},
             {.who = Who::people_admin,
              .call = "GET /questionnaire-versions/{draft}/form?person_id={employee}",
              .has = {{"/sections/0/questions/1/text/text", R"("Rate Emil Voss")"},
                      {"/sections/0/questions/1/competencies/0/levels/2/behaviours/0", R"("Files a key that opens")"},
                      {"/sections/0/questions/1/competencies/0/levels/4/name", R"("Shaping")"}}},
             {.who = Who::people_admin,
              .call = "POST /questionnaire-versions/{draft}/answers-check",
              .body = R"({"answers":[{"question_key":"clear","number":6},
                                     {"question_key":"rate","rows":[{"row_key":"{filing}","level":3}]}]})",
              .has = {{"/missing", "[]"},
                      {"/asked/1", R"("rate")"},
                      {"/faults/0/pointer", R"("/clear")"},
                      {"/faults/0/parameters/maximum", R"("5")"}},
              .events = Events{}},
             write(2, content("Clear.", rating(R"("is_of_job":true)")), {{"/faults", "[]"}, {"/competencies", "[]"}}),
             {.who = Who::people_admin,
              .call = "GET /questionnaire-versions/{draft}/form?person_id={employee}",
              .has = {{"/sections/0/questions/1/competencies", "[]"}}},
             {.who = Who::people_admin,
              .call = "GET /questionnaire-versions/{draft}/form?person_id=1",
              .status = 404}});
        prepare_job(scenario);
        make_gardener(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /questionnaire-versions/{draft}/form?person_id={employee}",
                       .has = {{"/sections/0/questions/1/competencies/0/competency_id", R"("{prune}")"}}}});
    });
}
