// SPDX-License-Identifier: Apache-2.0
// A provider's list through the API: what comes, what changes, what vanishes and comes back.
#include "features/catalogue/catalogue_test.h"
#include "features/catalogue/feed.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr auto list =
    "source,key,title,summary,link,hours,price,language,method,modality,competencies\n"
    "Keyhole,K1,Keys I,First keys.,https://keys.example/1,8,250,de,course,on_site,FILE 1-3; Welding 2\n"
    "Keyhole,K2,Keys II,More keys.,https://keys.example/2,16,500,en,workshop,,\n";
constexpr auto only_first =
    "source,key,title,summary,link,hours,price,language,method,modality,competencies\n"
    "Keyhole,K1,Keys I,First keys.,https://keys.example/1,8,250,de,course,on_site,FILE 1-3; Welding 2\n";

Step feed(std::string_view text, bool apply, std::vector<std::pair<std::string, std::string>> has,
          std::vector<std::string> events)
{
    return {.who = Who::people_admin,
            .call = apply ? "POST /offering-feeds?apply=true" : "POST /offering-feeds?apply=false",
            .body = std::string(text),
            .has = std::move(has),
            .events = std::move(events),
            .content_type = "text/csv"};
}

} // namespace

TEST_CASE("a list comes in after its preview, changes nothing the second time, and what vanishes comes back as it was")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        scenario.run({feed(list, false, {{"/added", "2"}, {"/applied", "false"}, {"/problem_count", "0"}}, {}),
                      {.who = Who::people_admin, .call = "GET /offerings", .has = {{"/items", "[]"}}},
                      feed(list, true, {{"/added", "2"}, {"/applied", "true"}}, {"offering.imported"}),
                      {.who = Who::employee,
                       .call = "GET /offerings?words=keys",
                       .has = {{"/items/0/title", R"("Keys I")"},
                               {"/items/0/provider", R"("Keyhole")"},
                               {"/items/0/giver", R"("external")"},
                               {"/items/0/direct_cost", "250.00"},
                               {"/items/0/competencies/0/from_level", "1"},
                               {"/items/0/competencies/1/name", R"("Welding")"},
                               {"/items/1/title", R"("Keys II")"}},
                       .keep = {{"first", "/items/0/id"}, {"second", "/items/1/id"}}},
                      feed(list, true, {{"/added", "0"}, {"/changed", "0"}, {"/unchanged", "2"}, {"/left", "0"}}, {}),
                      {.who = Who::employee,
                       .call = "PUT /offerings/{second}/rating",
                       .body = R"({"usefulness":5,"comment":"","is_named":true})"},
                      feed(only_first, true, {{"/left", "1"}, {"/unchanged", "1"}}, {"offering.imported"}),
                      {.who = Who::employee,
                       .call = "GET /offerings",
                       .has = {{"/items/0/title", R"("Keys I")"}},
                       .lacks = {"Keys II"}},
                      {.who = Who::employee,
                       .call = "GET /offerings/{second}",
                       .has = {{"/bar", R"("not_open")"}, {"/usefulness/ratings", "1"}}},
                      feed(only_first, true, {{"/left", "0"}}, {}),
                      feed(list, true, {{"/changed", "1"}, {"/samples/0/changes/0/column", R"("state")"}},
                           {"offering.imported"}),
                      {.who = Who::employee, .call = "GET /offerings", .has = {{"/items/1/id", R"("{second}")"}}}});
    });
}

TEST_CASE("what the team retired stays retired, and what the team added of its own stays")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        scenario.run(
            {feed(list, true, {{"/added", "2"}}, {"offering.imported"}),
             {.who = Who::employee,
              .call = "GET /offerings",
              .keep = {{"first", "/items/0/id"}, {"second", "/items/1/id"}}},
             {.who = Who::people_admin, .call = "POST /offerings/{second}/retirement", .body = R"({"version":1})"},
             feed(list, true, {{"/unchanged", "2"}}, {}),
             {.who = Who::employee, .call = "GET /offerings", .lacks = {"Keys II"}},
             // A list of another source says nothing about this one.
             feed("source,key,title\nElsewhere,E1,Doors\n", true, {{"/added", "1"}, {"/left", "0"}},
                  {"offering.imported"}),
             {.who = Who::employee, .call = "GET /offerings", .contains = {"Keys I"}, .lacks = {"Doors"}},
             {.who = Who::people_admin,
              .call = "GET /offerings?state=draft",
              .has = {{"/items/0/title", R"("Doors")"}}}});
    });
}

TEST_CASE("a list in JSON says the same as in CSV")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        constexpr auto json = R"({"source":"Keyhole","offerings":[
            {"key":"K1","title":"Keys I","summary":"First keys.","link":"https://keys.example/1","hours":8,"price":250,
             "language":"de","method":"course","modality":"on_site","competencies":[{"code":"FILE","from":1,"to":3},"Welding 2"]},
            {"key":"K2","title":"Keys II","summary":"More keys.","link":"https://keys.example/2","hours":16,"price":500,
             "language":"en","method":"workshop"}]})";
        scenario.run({feed(list, true, {{"/added", "2"}}, {"offering.imported"}),
                      feed(json, true, {{"/unchanged", "2"}, {"/problem_count", "0"}}, {})});
    });
}

TEST_CASE("a wrong line is told by place and word, and nothing is written")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        scenario.run({feed("source,key,title,summary,link,price,competencies\n"
                           "K,K1,Good,S,,1,FILE 1-3\n"
                           "K,K1,Twice,S,,1,\n"
                           "K,K3,Link,S,keys,-1,Locksmithing 2\n"
                           "K,K4,Levels,S,,1,FILE 3-2; Welding 9; Filing\n",
                           true,
                           {{"/applied", "false"},
                            {"/problems/0/key", R"("twice_in_file")"},
                            {"/problems/0/line", "3"},
                            {"/problems/1/key", R"("not_a_web_address")"},
                            {"/problems/2/key", R"("below_zero")"},
                            {"/problems/3/key", R"("no_such_competency")"},
                            {"/problems/4/key", R"("levels_not_on_scale")"},
                            {"/problem_count", "7"}},
                           {}),
                      {.who = Who::people_admin, .call = "GET /offerings", .has = {{"/items", "[]"}}},
                      {.who = Who::employee,
                       .call = "POST /offering-feeds?apply=true",
                       .body = list,
                       .status = 403,
                       .content_type = "text/csv"}});
    });
}

TEST_CASE("levels are read from the end of a piece, and a name that ends in a number keeps it")
{
    auto const first = [](std::string_view piece) { return catalogue::readings_of(piece).at(0); };
    CHECK(first("WELD 1-3").name == "WELD");
    CHECK(first("WELD 1-3").from == 1);
    CHECK(first("WELD 1-3").to == 3);
    CHECK(first("WELD 1 3").from == 1);
    CHECK(first("Filing 2.5").name == "Filing");
    CHECK(first("Filing 2.5").to == 2.5);
    CHECK_FALSE(first("Filing 2.5").from);
    // "Python 3" to level 2, or "Python" from 3 to 2: both readings are there.
    CHECK(catalogue::readings_of("Python 3 2").at(1).name == "Python 3");
    CHECK(catalogue::readings_of("Filing").empty());
}
