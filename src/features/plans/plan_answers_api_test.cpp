// SPDX-License-Identifier: Apache-2.0
// Answers item by item, the revisions they leave, what differs between them, and what is said beside a plan.
#include "features/plans/loop_test.h"
#include "features/plans/revisions.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// A second item in the plan, remembered as "second".
Step add_second()
{
    return {.who = Who::employee,
            .call = "POST /plans/{plan}/items",
            .body = R"({"title":"Read about roots","method":"reading","priority":"low","due_on":"2026-08-31",
                        "success_measure":"Tells the team three things.","reason":"The soil is poor here."})",
            .keep = {{"second", "/items/1/item/id"}, {"stamp", "/stamp"}}};
}

constexpr auto return_second = R"({"stamp":"{stamp}","comment":"A good start.","returned":[
                                   {"plan_item_id":"{second}","reason":"Choose a book about our own soil."}]})";

} // namespace

TEST_CASE("the manager returns one item and agrees the rest; what was returned is revised and agreed later")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run(
            {draft_plan(),
             add_item(),
             add_second(),
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             answer_refused(Who::manager, "POST /plans/{plan}/agreement", 422, "/returned/0/plan_item_id",
                            R"({"returned":[{"plan_item_id":"77","reason":"No."}]})"),
             answer_refused(Who::manager, "POST /plans/{plan}/agreement", 422, "nothing_agreed",
                            R"({"returned":[{"plan_item_id":"{item}","reason":"No."},
                                     {"plan_item_id":"{second}","reason":"No."}]})"),
             {.who = Who::manager,
              .call = "POST /plans/{plan}/agreement",
              .body = return_second,
              .has = {{"/state", R"("agreed")"},
                      {"/turn/asked", R"("revise")"},
                      {"/turn/person_id", R"("{employee}")"},
                      {"/items/0/item/agreed_at", "?"},
                      {"/items/0/decision", "null"},
                      {"/items/1/item/agreed_at", "null"},
                      {"/items/1/decision/kind", R"("returned")"},
                      {"/items/1/decision/reason", R"("Choose a book about our own soil.")"}},
              .events = {{"plan.agreed_in_part"}}},
             {.who = Who::employee, .call = "POST /plan-items/{item}/start", .has = {{"/state", R"("active")"}}},
             refused(Who::employee, "POST /plan-items/{second}/start", 409, "not_agreed"),
             {.who = Who::employee,
              .call = "PUT /plan-items/{second}",
              .body = R"({"version":1,"title":"Read about our soil","method":"reading","due_on":"2026-08-31",
                          "success_measure":"Tells the team three things."})"},
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             turn(Who::manager, "POST /plans/{plan}/agreement", "active", "plan.agreed"),
             {.who = Who::employee,
              .call = "GET /plans/{plan}/revisions",
              .has = {{"/items/0/number", "2"},
                      {"/items/0/items/1/title", R"("Read about our soil")"},
                      {"/items/1/number", "1"},
                      {"/items/1/by_name", "?"},
                      {"/items/1/items/0/title", R"("Prune with the head gardener")"}}},
             {.who = Who::manager,
              .call = "GET /plans/{plan}/differences?from=1&to=2",
              .has = {{"/items/0/kind", R"("added")"}, {"/items/0/title", R"("Read about our soil")"}}},
             {.who = Who::manager, .call = "GET /plans/{plan}/differences?from=2", .has = {{"/items", "[]"}}},
             {.who = Who::admin,
              .call = "GET /audit/sightings?limit=1",
              .has = {{"/items/0/what", R"("list_plan_differences")"}}},
             {.who = Who::manager, .call = "GET /plans/{plan}/differences?from=3", .status = 404},
             {.who = Who::peer, .call = "GET /plans/{plan}/revisions", .status = 404}});
    });
}

TEST_CASE("what is agreed, returned or closed is what was read: a plan that changed meanwhile is read again")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run(
            {draft_plan(),
             add_item(),
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             {.who = Who::managers_manager,
              .call = "GET /plans/{plan}",
              .has = {{"/stamp", R"("{stamp}")"}},
              .keep = {{"read_early", "/stamp"}}},
             turn(Who::manager, "POST /plans/{plan}/return", "draft", "plan.returned"),
             add_second(),
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             {.who = Who::managers_manager,
              .call = "POST /plans/{plan}/agreement",
              .body = R"({"stamp":"{read_early}"})",
              .status = 412,
              .contains = {"stale"},
              .events = {std::vector<std::string>{}}},
             {.who = Who::managers_manager,
              .call = "POST /plans/{plan}/return",
              .body = R"({"stamp":"{read_early}","comment":"x"})",
              .status = 412},
             {.who = Who::managers_manager,
              .call = "POST /plans/{plan}/closure",
              .body = R"({"stamp":"{read_early}","carried_item_ids":["{item}"]})",
              .status = 412},
             {.who = Who::managers_manager, .call = "POST /plans/{plan}/agreement", .body = "{}", .status = 422},
             turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
             {.who = Who::manager, .call = "GET /plans/{plan}", .keep = {{"agreed", "/stamp"}}},
             {.who = Who::employee, .call = "POST /plan-items/{item}/start"},
             {.who = Who::manager,
              .call = "POST /plans/{plan}/closure",
              .body = R"({"stamp":"{agreed}","carried_item_ids":["{item}","{second}"]})",
              .status = 412}});
    });
}

TEST_CASE("a plan's period holds its items that go on")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(), // 1 March 2026 to 28 February 2027
                      add_item(),   // due on 30 September
                      refused(Who::employee, "PATCH /plans/{plan}", 422, R"("pointer":"/ends_on")",
                              R"({"version":1,"ends_on":"2026-08-31"})"),
                      refused(Who::employee, "PATCH /plans/{plan}", 422, "items_outside",
                              R"({"version":1,"starts_on":"2026-11-01"})"),
                      {.who = Who::employee,
                       .call = "PATCH /plans/{plan}",
                       .body = R"({"version":1,"ends_on":"2026-09-30"})",
                       .has = {{"/plan/ends_on", R"("2026-09-30")"}}}});
    });
}

TEST_CASE(
    "a change of title or period is part of the history once the plan was proposed, with what it was and who did it")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto const change = [](std::string body, std::string version) {
            return Step{.who = Who::employee,
                        .call = "PATCH /plans/{plan}",
                        .body = R"({"version":)" + version + "," + body + "}",
                        .events = {{"plan.changed"}}};
        };
        scenario.run({draft_plan(),
                      add_item(),
                      change(R"("title":"A draft of it")", "1"),
                      {.who = Who::employee, .call = "GET /plans/{plan}/amendments", .has = {{"/items", "[]"}}},
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
                      change(R"("title":"My trees","ends_on":"2027-03-31")", "2"),
                      change(R"("opening_answer":"Well.")", "3"),
                      {.who = Who::manager,
                       .call = "GET /plans/{plan}/amendments",
                       .has = {{"/items/0/by_name", R"("Emil Voss")"},
                               {"/items/0/fields/0/field", R"("title")"},
                               {"/items/0/fields/0/before", R"("A draft of it")"},
                               {"/items/0/fields/0/after", R"("My trees")"},
                               {"/items/0/fields/1/field", R"("ends_on")"},
                               {"/items/0/fields/1/before", R"("2027-02-28")"},
                               {"/items/0/fields/1/after", R"("2027-03-31")"}},
                       .lacks = {"Well."}},
                      {.who = Who::peer, .call = "GET /plans/{plan}/amendments", .status = 404}});
    });
}

TEST_CASE("returning a whole plan leaves its words with every item")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      add_second(),
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      turn(Who::manager, "POST /plans/{plan}/return", "draft", "plan.returned"),
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}",
                       .has = {{"/turn/asked", R"("propose")"},
                               {"/items/0/decision/reason", R"("Because it is time.")"},
                               {"/items/1/decision/reason", R"("Because it is time.")"}}},
                      {.who = Who::employee, .call = "GET /plans/{plan}/revisions", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("nobody agrees to a plan of their own, unless the workspace says so")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto const settings = [](std::string own) {
            return R"({"reassess_after_days":120,"answer_within_days":5,"version":1,"own_agreement":)" + own + "}";
        };
        scenario.run({draft_plan(),
                      add_item(),
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      answer_refused(Who::employee, "POST /plans/{plan}/agreement", 403, "forbidden"),
                      {.who = Who::employee, .call = "PUT /settings/plans", .body = settings("true"), .status = 403},
                      {.who = Who::people_admin,
                       .call = "PUT /settings/plans",
                       .body = settings("true"),
                       .has = {{"/version", "2"}}},
                      refused(Who::people_admin, "PUT /settings/plans", 412, "stale", settings("false")),
                      {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/may_agree", "true"}}},
                      answer_refused(Who::peer, "POST /plans/{plan}/agreement", 404, "not_found"),
                      turn(Who::employee, "POST /plans/{plan}/agreement", "agreed", "plan.agreed")});
    });
}

TEST_CASE("a plan that waits too long for its manager is shown to the next above, who may answer")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/turn/also_id", "null"}}},
                      {.who = Who::managers_manager, .call = "GET /home", .has = {{"/waiting_plans", "0"}}}});
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE plan_turns SET at = $1", context.now.plus_seconds(-10 * 86'400));
        });
        scenario.run({{.who = Who::employee,
                       .call = "GET /plans/{plan}",
                       .has = {{"/turn/person_id", R"("{manager}")"}, {"/turn/also_id", R"("{managers_manager}")"}}},
                      {.who = Who::managers_manager,
                       .call = "GET /home",
                       .has = {{"/asks/0/plan_id", R"("{plan}")"}, {"/waiting_plans", "1"}}},
                      turn(Who::managers_manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed")});
    });
}

TEST_CASE("comments are read by those who see the plan, and told to those who have a part in it")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      {.who = Who::manager,
                       .call = "POST /plans/{plan}/comments",
                       .body = R"({"plan_item_id":"{item}","words":"Could this wait for spring?"})",
                       .has = {{"/words", R"("Could this wait for spring?")"}, {"/by_name", "?"}},
                       .events = {{"plan.commented"}}},
                      {.who = Who::employee, .call = "GET /notifications", .contains = {"plan_commented"}},
                      {.who = Who::manager, .call = "GET /notifications", .lacks = {"plan_commented"}},
                      {.who = Who::employee, .call = "POST /plans/{plan}/comments", .body = R"({"words":"It could."})"},
                      {.who = Who::manager,
                       .call = "GET /plans/{plan}/comments",
                       .has = {{"/items/0/plan_item_id", R"("{item}")"}, {"/items/1/words", R"("It could.")"}}},
                      refused(Who::employee, "POST /plans/{plan}/comments", 422, "/words", R"({"words":""})"),
                      {.who = Who::peer, .call = "GET /plans/{plan}/comments", .status = 404},
                      {.who = Who::peer,
                       .call = "POST /plans/{plan}/comments",
                       .body = R"({"words":"Me too."})",
                       .status = 404}});
    });
}

TEST_CASE("what differs is told field by field, and an item that is only in one list is added or removed")
{
    using namespace plans;
    auto const item = [](std::int64_t id, char const* title, Method method) {
        return RevisionItem{{.title = Text<1, 200>(title), .method = method}, {id}, {}, {}, {}, {}};
    };
    std::vector<RevisionItem> const before{item(1, "Stays", Method::course), item(2, "Changes", Method::course),
                                           item(3, "Goes", Method::course)};
    std::vector<RevisionItem> const after{item(1, "Stays", Method::course), item(2, "Changed", Method::coaching),
                                          item(4, "Comes", Method::course)};
    auto const found = differences(before, after);
    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == DifferenceKind::changed);
    REQUIRE(found[0].fields.size() == 2);
    CHECK(found[0].fields[0].field == "title");
    CHECK(found[0].fields[1].before.json == R"("course")");
    CHECK(found[0].fields[1].after.json == R"("coaching")");
    CHECK(found[1].kind == DifferenceKind::added);
    CHECK(found[2].kind == DifferenceKind::removed);
    CHECK(differences(after, after).empty());
}

TEST_CASE("what took the place of an item is that item changed, and what went into another plan is not just gone")
{
    using namespace plans;
    auto const item = [](std::int64_t id, char const* title, double level) {
        return RevisionItem{
            {.title = Text<1, 200>(title), .to_level = competencies::Level(level)}, {id}, {}, {}, {}, {}};
    };
    std::vector<RevisionItem> const before{item(1, "Climate", 2), item(2, "Review", 2)};
    std::vector<RevisionItem> const after{item(5, "Climate", 3)};
    auto const found = differences(before, after, {.replaces = {{{5}, {4}}, {{4}, {1}}}, .carried_over = {{1}, {2}}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].plan_item_id == PlanItemId{5});
    CHECK(found[0].kind == DifferenceKind::changed);
    REQUIRE(found[0].fields.size() == 1);
    CHECK(found[0].fields[0].field == "to_level");
    CHECK(found[0].fields[0].before.json == "2");
    CHECK(found[1].title == "Review");
    CHECK(found[1].kind == DifferenceKind::carried_over);
}

TEST_CASE("a plan that is proposed again shows what changed since it came back, and no longer that it did")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      {.who = Who::manager,
                       .call = "GET /plans/{plan}/changes-since-answer",
                       .has = {{"/answered_at", "null"}, {"/items", "[]"}}},
                      turn(Who::manager, "POST /plans/{plan}/return", "draft", "plan.returned"),
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}",
                       .has = {{"/items/0/decision/kind", R"("returned")"}, {"/items/0/item/version", "1"}}},
                      {.who = Who::employee,
                       .call = "PUT /plan-items/{item}",
                       .body = R"({"version":1,"title":"Prune with the head gardener","need_ids":["{need}"],
                          "responsibility_id":"{responsibility}","method":"on_the_job","hours_on_duty":12,"direct_cost":60,
                          "from_level":2,"to_level":4,"due_on":"2026-09-30",
                          "success_measure":"Prunes ten trees without a correction."})"},
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      {.who = Who::manager, .call = "GET /plans/{plan}", .has = {{"/items/0/decision", "null"}}},
                      {.who = Who::manager,
                       .call = "GET /plans/{plan}/changes-since-answer",
                       .has = {{"/answered_at", "?"},
                               {"/items/0/kind", R"("changed")"},
                               {"/items/0/fields/0/field", R"("direct_cost")"},
                               {"/items/0/fields/0/before", "80.00"},
                               {"/items/0/fields/0/after", "60.00"}}},
                      {.who = Who::peer, .call = "GET /plans/{plan}/changes-since-answer", .status = 404}});
    });
}
