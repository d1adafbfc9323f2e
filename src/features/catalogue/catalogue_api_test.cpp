// SPDX-License-Identifier: Apache-2.0
// The catalogue through the API: written and published by the learning team, found by those for whom it is.
#include "features/catalogue/catalogue_test.h"
#include "features/catalogue/offerings.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("an offering is there for everybody once it is published, and no longer in lists once it is retired")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        scenario.run(
            {drafts("course", "Filing a key",
                    R"(,"competencies":[{"competency_id":"{filing}","from_level":1,"to_level":3}])"),
             {.who = Who::employee, .call = "GET /offerings", .has = {{"/items", "[]"}}},
             {.who = Who::employee, .call = "GET /offerings/{course}", .status = 404},
             {.who = Who::employee, .call = "GET /offerings?state=draft", .has = {{"/items", "[]"}}},
             {.who = Who::people_admin,
              .call = "GET /offerings?state=draft",
              .has = {{"/items/0/title", R"("Filing a key")"}}},
             refused(Who::employee, "POST /offerings", 403, "forbidden", offering_body("Mine")),
             refused(Who::people_admin, "POST /offerings/{course}/publication", 412, "stale", R"({"version":7})"),
             publishes("course"),
             {.who = Who::employee,
              .call = "GET /offerings",
              .has = {{"/items/0/title", R"("Filing a key")"},
                      {"/items/0/competencies/0/name", R"("Filing")"},
                      {"/items/0/competencies/0/to_level", "3"},
                      {"/items/0/usefulness/mean", "null"}}},
             {.who = Who::employee,
              .call = "GET /offerings/{course}",
              .has = {{"/bar", "null"}, {"/may_change", "false"}, {"/competencies/0/own_level", "null"}}},
             {.who = Who::people_admin,
              .call = "POST /offerings/{course}/retirement",
              .body = R"({"version":2})",
              .events = {{"offering.retired"}}},
             {.who = Who::employee, .call = "GET /offerings", .has = {{"/items", "[]"}}},
             {.who = Who::employee, .call = "GET /offerings/{course}", .has = {{"/bar", R"("not_open")"}}},
             publishes("course", 3)});
    });
}

TEST_CASE("an offering is written down with every fault at once, and not over what somebody else has written")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        scenario.run({
            {.who = Who::people_admin,
             .call = "POST /offerings",
             .body =
                 offering_body("Wrong", R"(,"competencies":[{"competency_id":"{filing}","from_level":3,"to_level":2},
                                              {"competency_id":"{welding}","to_level":9}],"unit_ids":["77"],"job_ids":["77"],
                             "prerequisite_ids":["77"],"responsibility_ids":["77"])"),
             .status = 422,
             .contains = {"/competencies/0/to_level", "/competencies/1/to_level", "/unit_ids", "/job_ids",
                          "/prerequisite_ids", "/responsibility_ids"},
             .events = {Events{}}},
            drafts("course", "Filing a key"),
            {.who = Who::people_admin,
             .call = "PUT /offerings/{course}",
             .body = offering_body("Filing two keys", R"(,"version":1)"),
             .has = {{"/offering/title", R"("Filing two keys")"}, {"/offering/version", "2"}},
             .events = {{"offering.changed"}}},
            refused(Who::people_admin, "PUT /offerings/{course}", 412, "stale",
                    offering_body("Filing three keys", R"(,"version":1)")),
        });
    });
}

TEST_CASE("what would have to come before itself is refused, with the names in the circle")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({drafts("first", "First"),
                      drafts("second", "Second", R"(,"prerequisite_ids":["{first}"])"),
                      drafts("third", "Third", R"(,"prerequisite_ids":["{second}"])"),
                      {.who = Who::people_admin,
                       .call = "PUT /offerings/{first}",
                       .body = offering_body("First", R"(,"version":1,"prerequisite_ids":["{third}"])"),
                       .status = 422,
                       .contains = {"prerequisites_in_circle", "First → Third → Second → First"},
                       .events = {Events{}}},
                      refused(Who::people_admin, "PUT /offerings/{first}", 422, "First → First",
                              offering_body("First", R"(,"version":1,"prerequisite_ids":["{first}"])")),
                      publishes("third"),
                      {.who = Who::people_admin,
                       .call = "GET /offerings/{second}",
                       .has = {{"/prerequisites/0/title", R"("First")"}, {"/leads_to/0/title", R"("Third")"}}}});
    });
}

TEST_CASE("what is for other units or jobs is not found, but by those who lead others or keep the catalogue")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {drafts("south", "For the south", R"(,"unit_ids":["{south}"])"),
             publishes("south"),
             {.who = Who::people_admin,
              .call = "POST /jobs",
              .body =
                  R"({"code":"FITTER","title":"Fitter","purpose":"Parts that fit.","responsibilities":[{"code":"R1","title":"Fits","weight":1}]})",
              .keep = {{"job", "/id"}, {"responsibility", "/responsibilities/0/id"}}},
             drafts("fitters", "For fitters", R"(,"job_ids":["{job}"],"responsibility_ids":["{responsibility}"])"),
             publishes("fitters"),
             {.who = Who::people_admin,
              .call = "POST /offerings",
              .body = offering_body("For all below", R"(,"unit_ids":["{company}"])"),
              .keep = {{"all", "/offering/id"}}},
             publishes("all"),
             {.who = Who::employee,
              .call = "GET /offerings",
              .has = {{"/items/0/title", R"("For all below")"}},
              .lacks = {"For the south", "For fitters"}},
             {.who = Who::employee, .call = "GET /offerings/{south}", .status = 404},
             {.who = Who::stranger, .call = "GET /offerings/{south}", .has = {{"/bar", "null"}}},
             {.who = Who::manager, .call = "GET /offerings", .contains = {"For the south", "For fitters"}},
             {.who = Who::manager,
              .call = "GET /offerings?open_to_me=true",
              .has = {{"/items/0/title", R"("For all below")"}},
              .lacks = {"For the south", "For fitters"}},
             {.who = Who::manager, .call = "GET /offerings/{south}", .has = {{"/bar", R"("for_other_units")"}}},
             {.who = Who::manager, .call = "GET /offerings/{fitters}", .has = {{"/bar", R"("for_other_jobs")"}}},
             {.who = Who::manager,
              .call = "GET /offerings?responsibility_id={responsibility}",
              .has = {{"/items/0/title", R"("For fitters")"}},
              .lacks = {"For the south"}}});
    });
}

TEST_CASE("the search finds by words and by every filter, page by page")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        auto const body = [](std::string_view title, std::string_view rest) {
            return R"({"title":")" + std::string(title) +
                R"(","summary":"Über Schlüssel.","description":"","provider":"Keyhole School","link":"","least_months":0,)" +
                std::string(rest) + "}";
        };
        scenario.run({
            {.who = Who::people_admin,
             .call = "POST /offerings",
             .body = body("Welding in a morning",
                          R"("method":"workshop","giver":"external","is_microlearning":true,"hours":3,"direct_cost":250,
                             "language":"de-AT","modality":"on_site",
                             "competencies":[{"competency_id":"{welding}","to_level":2}])"),
             .has = {{"/offering/language", R"("de")"}},
             .keep = {{"welding_course", "/offering/id"}}},
            {.who = Who::people_admin,
             .call = "POST /offerings",
             .body = body("A coach for filing", R"("method":"coaching","giver":"own","is_microlearning":false)"),
             .keep = {{"coach", "/offering/id"}}},
            publishes("welding_course"),
            publishes("coach"),
        });
        auto const finds = [](std::string_view query, std::string_view title) {
            return Step{.who = Who::employee,
                        .call = "GET /offerings?" + std::string(query),
                        .has = {{"/items/0/title", '"' + std::string(title) + '"'}, {"/next", "null"}},
                        .lacks = {title == "A coach for filing" ? "Welding in a morning" : "A coach for filing"}};
        };
        scenario.run({
            finds("words=morn%20wel", "Welding in a morning"),
            finds("words=coach", "A coach for filing"),
            finds("competency_id={welding}", "Welding in a morning"),
            finds("method=coaching", "A coach for filing"),
            finds("giver=external", "Welding in a morning"),
            finds("modality=on_site", "Welding in a morning"),
            finds("is_microlearning=true", "Welding in a morning"),
            finds("language=en", "A coach for filing"), // of any language
            finds("most_hours=3", "Welding in a morning"),
            finds("most_cost=250", "Welding in a morning"),
            {.who = Who::employee, .call = "GET /offerings?most_cost=249.99", .has = {{"/items", "[]"}}},
            {.who = Who::employee, .call = "GET /offerings?words=schlussel%20keyh", .has = {{"/items/1/title", "?"}}},
            {.who = Who::employee, .call = "GET /offerings?words=lding", .has = {{"/items", "[]"}}},
            {.who = Who::employee,
             .call = "GET /offerings?limit=1",
             .has = {{"/items/0/title", R"("A coach for filing")"}},
             .keep = {{"next", "/next"}}},
            {.who = Who::employee,
             .call = "GET /offerings?limit=1&after={next}",
             .has = {{"/items/0/title", R"("Welding in a morning")"}, {"/next", "null"}}},
        });
    });
}

TEST_CASE("who has not been here for long enough sees what waits for them, and that it does")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /offerings",
              .body = R"({"title":"For old hands","summary":"S","description":"","method":"mentoring","giver":"own",
                                   "is_microlearning":false,"provider":"","link":"","least_months":600})",
              .keep = {{"old", "/offering/id"}}},
             publishes("old"),
             {.who = Who::employee, .call = "GET /offerings", .has = {{"/items/0/title", R"("For old hands")"}}},
             {.who = Who::employee, .call = "GET /offerings?open_to_me=true", .has = {{"/items", "[]"}}},
             {.who = Who::employee, .call = "GET /offerings/{old}", .has = {{"/bar", R"("too_new")"}}}});
    });
}

TEST_CASE("the circle told is a shortest one, and none is told where there is none")
{
    using catalogue::OfferingId;
    OfferingId const a{1};
    OfferingId const b{2};
    OfferingId const c{3};
    OfferingId const d{4};
    CHECK(catalogue::circle_through(a, {b}, {{b, c}, {c, d}}).empty());
    CHECK(catalogue::circle_through(a, {b, d}, {{b, c}, {c, a}, {d, a}}) == std::vector{a, d});
    CHECK(catalogue::circle_through(a, {a}, {}) == std::vector{a});
    // What the offering needed before it is changed does not count.
    CHECK(catalogue::circle_through(a, {b}, {{a, c}, {c, a}}).empty());
}

TEST_CASE(
    "who has completed what comes before may take it, who has not may not, and nobody is barred where it is not known")
{
    using namespace catalogue;
    OfferingAudience const audience{.prerequisites = {OfferingId{7}}};
    Taker who{.today = parse_date("2026-03-02").value(),
              .started_on = parse_date("2020-01-01").value(),
              .units = {},
              .job_id = {},
              .completed = {}};
    CHECK_FALSE(bar_of(OfferingState::published, audience, who));
    who.completed.emplace();
    CHECK(bar_of(OfferingState::published, audience, who) == OfferingBar::prerequisite_missing);
    who.completed->insert(OfferingId{7});
    CHECK_FALSE(bar_of(OfferingState::published, audience, who));
    CHECK(bar_of(OfferingState::draft, audience, who) == OfferingBar::not_open);
}
