// SPDX-License-Identifier: Apache-2.0
// Reviews through the API: from a template to a signed copy, and who may see what on the way.
#include "features/reviews/reviews_test.h"

#include "app/features.h"
#include "features/organization/imports.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::string_view disagrees = R"(,"disagrees":true,"comment":"The late frost is left out.")";
constexpr std::string_view acknowledges = R"(,"disagrees":false,"comment":"")";

} // namespace

TEST_CASE("neither side of a review sees the other's before both are handed in, and hidden sections stay hidden")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /reviews/{review}",
              .has = {{"/party", R"("employee")"}, {"/rights/may_write", "true"}, {"/overall", "null"}},
              .contains = {R"("required_level":4)", "Keep the trees"},
              .lacks = {R"("key":"potential")"}},
             {.who = Who::employee, .call = "GET /home", .contains = {R"("review_step":"write_own")", "{review}"}},
             {.who = Who::manager, .call = "GET /home", .contains = {R"("review_step":"write")"}},
             {.who = Who::employee, .call = "GET /notifications", .contains = {"review_waits"}},
             {.who = Who::manager, .call = "GET /notifications", .contains = {"reviews_wait"}},
             refused(Who::peer, "GET /reviews/{review}", 404, "not_found"),
             refused(Who::executive, "PUT /reviews/{review}/sheet", 404, "not_found", sheet_body(2, 4, "Not mine")),
             refused(Who::employee, "PUT /reviews/{review}/sheet", 422, "not_on_scale", sheet_body(9, 7, "")),
             {.who = Who::employee,
              .call = "PUT /reviews/{review}/sheet",
              .body = sheet_body(1, 4, ""),
              .has = {{"/version", "1"}}},
             refused(Who::employee, "POST /reviews/{review}/submission", 422, "comment_at_end", R"({"version":1})"),
             refused(Who::employee, "PUT /reviews/{review}/sheet", 412, "stale", sheet_body(2, 4, "Again")),
             {.who = Who::employee,
              .call = "PUT /reviews/{review}/sheet",
              .body = sheet_body(2, 4, "My trees bear.", own_overall, R"("version":1,)"),
              .has = {{"/version", "2"}}},
             {.who = Who::manager, .call = "GET /reviews/{review}", .lacks = {"My trees bear."}},
             {.who = Who::employee,
              .call = "POST /reviews/{review}/submission",
              .body = R"({"version":2})",
              .has = {{"/state", R"("writing")"}},
              .events = Events{"review.self_submitted"}},
             refused(Who::employee, "PUT /reviews/{review}/sheet", 409, "not_their_turn", sheet_body(2, 4, "Late")),
             {.who = Who::manager,
              .call = "PUT /reviews/{review}/sheet",
              .body = sheet_body(2, 3, "Bears late.", potential),
              .has = {{"/overall/value", "1.4"}, {"/overall/point", "1"}, {"/overall/parts/1/value", "1"}}},
             {.who = Who::manager, .call = "GET /reviews/{review}", .lacks = {"My trees bear."}},
             {.who = Who::people_admin, .call = "GET /reviews/{review}", .lacks = {"My trees bear.", "Bears late."}},
             {.who = Who::manager,
              .call = "POST /reviews/{review}/submission",
              .body = R"({"version":1})",
              .has = {{"/state", R"("approval")"}, {"/ratings/given", "1"}},
              .contains = {"My trees bear."},
              .keep = {{"v", "/version"}},
              .events = Events{"review.manager_submitted"}},
             {.who = Who::employee, .call = "GET /reviews/{review}", .lacks = {"Bears late.", "Ready soon."}},
             refused(Who::manager, "POST /reviews/{review}/approval", 403, "forbidden", R"({"version":{v}})"),
             {.who = Who::managers_manager,
              .call = "GET /reviews/{review}",
              .has = {{"/rights/may_approve", "true"}},
              .contains = {"My trees bear.", "Ready soon."}},
             {.who = Who::managers_manager, .call = "GET /home", .contains = {R"("review_step":"approve")"}}});
        come_to_meeting(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "GET /reviews/{review}",
                       .has = {{"/rights/may_acknowledge", "true"}},
                       .contains = {"Bears late."},
                       .lacks = {"Ready soon.", R"("approved")"}}});
    });
}

TEST_CASE("a review is shared, met on, disagreed with, appealed and decided, and each signed copy stays as it was")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        write_both(scenario);
        come_to_meeting(scenario);
        scenario.run(
            {refused(Who::employee, "POST /reviews/{review}/response", 422, "/comment",
                     R"({"version":{v},"disagrees":true,"comment":""})"),
             step_on_review(Who::employee, "response", "met", disagrees),
             step_on_review(Who::manager, "signature", "signed_off"),
             {.who = Who::employee,
              .call = "GET /reviews/{review}",
              .has = {{"/copies/0/number", "1"}, {"/appeal_until", R"("2026-03-16")"}, {"/rights/may_appeal", "true"}},
              .keep = {{"copy", "/copies/0/id"}}},
             {.who = Who::employee, .call = "GET /reviews/{review}/copies/{copy}", .contains = {"%PDF"}},
             refused(Who::peer, "GET /reviews/{review}/copies/{copy}", 404, "not_found"),
             {.who = Who::employee, .call = "GET /people/{employee}/evidence", .has = {{"/items", "[]"}}},
             step_on_review(Who::employee, "appeal", "appealed", R"(,"comment":"Look at April.")"),
             refused(Who::manager, "POST /reviews/{review}/appeal-answer", 403, "forbidden",
                     R"({"version":{v},"comment":"No"})"),
             {.who = Who::people_admin, .call = "POST /review-cycles/{cycle}/closing", .body = R"({"version":3})"}});
        scenario.run_tasks();
        scenario.run(
            {{.who = Who::people_admin, .call = "GET /review-cycles/{cycle}", .has = {{"/counts/appealed", "1"}}},
             {.who = Who::managers_manager, .call = "GET /home", .contains = {R"("review_step":"decide")"}},
             step_on_review(Who::managers_manager, "appeal-answer", "closed",
                            R"(,"rating":2,"comment":"The frost counts.")"),
             {.who = Who::employee,
              .call = "GET /reviews/{review}",
              .has = {{"/ratings/given", "1"},
                      {"/ratings/appealed", "2"},
                      {"/ratings/final_rating", "2"},
                      {"/copies/0/number", "2"},
                      {"/copies/1/is_void", "false"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/evidence",
              .contains = {R"("source":"manager","level":3)", R"("source":"self","level":4)"}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/recurring-gaps",
              .has = {{"/items/0/competency_name", R"("Pruning")"}, {"/items/0/reviews", "1"}}}});
    });
}

TEST_CASE("reopening one level voids what was signed, and closing again adds no evidence twice")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        write_both(scenario);
        come_to_meeting(scenario);
        scenario.run({step_on_review(Who::employee, "response", "met", acknowledges),
                      step_on_review(Who::manager, "signature", "closed"),
                      refused(Who::manager, "POST /reviews/{review}/reopening", 403, "forbidden",
                              R"({"version":{v},"level":"manager_part","reason":"A goal was missed."})"),
                      step_on_review(Who::people_admin, "reopening", "writing",
                                     R"(,"level":"manager_part","reason":"A goal was missed.")"),
                      {.who = Who::employee,
                       .call = "GET /reviews/{review}",
                       .has = {{"/copies/0/is_void", "true"}, {"/rights/may_acknowledge", "false"}},
                       .contains = {R"("kind":"acknowledged")", "A goal was missed."},
                       .lacks = {"Bears late."}},
                      {.who = Who::employee, .call = "GET /notifications", .contains = {"review_reopened"}},
                      {.who = Who::manager,
                       .call = "PUT /reviews/{review}/sheet",
                       .body = sheet_body(2, 3, "Bears late.", potential, R"("version":1,)")},
                      {.who = Who::manager,
                       .call = "POST /reviews/{review}/submission",
                       .body = R"({"version":2})",
                       .keep = {{"v", "/version"}}}});
        come_to_meeting(scenario);
        scenario.run({step_on_review(Who::employee, "response", "met", acknowledges),
                      step_on_review(Who::manager, "signature", "closed")});
        scenario.as_program([](platform::Context& context) {
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM evidence") == 2);
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM reviewed_competencies") == 1);
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM review_copies WHERE voided_at IS NULL") == 1);
            return 0;
        });
    });
}

TEST_CASE("in the meeting a gap and the one question become needs, and an item of a plan")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        write_both(scenario);
        scenario.run({refused(Who::manager, "POST /reviews/{review}/learning", 409, "not_now",
                              R"({"item_key":"one_question","statement":"Graft."})")});
        come_to_meeting(scenario);
        scenario.run(
            {{.who = Who::manager,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"2026","starts_on":"2026-03-02","ends_on":"2026-12-31"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::manager,
              .call = "POST /reviews/{review}/learning",
              .body = R"({"item_key":"one_question","statement":"Graft in spring."})",
              .has = {{"/learning/0/item_key", R"("one_question")"}, {"/learning/0/plan_item_id", "null"}}},
             refused(Who::manager, "POST /reviews/{review}/learning", 409, "learnt_already",
                     R"({"item_key":"one_question","statement":"Graft in spring."})"),
             refused(Who::manager, "POST /reviews/{review}/learning", 422, "/success_measure",
                     R"({"item_key":"competency-{prune}","statement":"Prune","plan_id":"{plan}","title":"Course",
                         "method":"course","due_on":"2026-06-01"})"),
             {.who = Who::manager,
              .call = "POST /reviews/{review}/learning",
              .body = R"({"item_key":"competency-{prune}","statement":"Prune in winter.","plan_id":"{plan}",
                          "title":"Course","method":"course","due_on":"2026-06-01","success_measure":"Ten trees"})",
              .has = {{"/learning/0/plan_item_id", "?"}}},
             {.who = Who::employee, .call = "GET /people/{employee}/needs", .contains = {"Graft in spring."}}});
    });
}

TEST_CASE("a cycle says what is wrong with it, and a launched one changes no more")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        scenario.run(
            {refused(Who::people_admin, "POST /review-cycles", 422, "phases_overlap",
                     R"({"name":"X","message":"","review_template_id":"{review_template}","period_from":"2026-01-01",
                         "period_to":"2025-01-01","audience":{"person_ids":["{peer}"]},"is_parallel":false,
                         "manager_change":"old_finishes","former_manager_reads":false,"appeal_days":0,
                         "phases":[{"phase":"self","starts_on":"2026-03-01","ends_on":"2026-03-10"},
                                   {"phase":"manager","starts_on":"2026-03-05","ends_on":"2026-03-20"}]})"),
             refused(Who::people_admin, "DELETE /review-cycles/{cycle}", 409, "cycle_launched"),
             {.who = Who::people_admin,
              .call = "POST /review-cycles/{cycle}/extension",
              .body = R"({"version":3,"phase":"self","ends_on":"2026-03-12"})",
              .has = {{"/phases/0/ends_on", R"("2026-03-12")"}},
              .events = Events{"review_cycle.extended"}},
             {.who = Who::people_admin,
              .call = "POST /review-cycles/{cycle}/people",
              .body = R"({"person_ids":["{peer}"]})",
              .has = {{"/counts/reviews", "2"}}},
             refused(Who::people_admin, "POST /review-cycles/{cycle}/people", 422, "reviewed_already",
                     R"({"person_ids":["{peer}"]})"),
             {.who = Who::people_admin,
              .call = "GET /review-cycles/{cycle}/reviews?search=emil",
              .has = {{"/items/0/reviewer_name", "?"}}},
             {.who = Who::people_admin,
              .call = "POST /review-cycles/{cycle}/closing",
              .body = R"({"version":4})",
              .has = {{"/state", R"("closing")"}}}});
        scenario.run_tasks();
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /review-cycles/{cycle}",
                       .has = {{"/state", R"("closed")"}, {"/counts/ended", "2"}}}});
    });
}

TEST_CASE("past reviews come in from a file once, and a competency that two of them found too low recurs")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        make_gardener(scenario);
        scenario.as_program([&](platform::Context& context) {
            auto const number = *context.tx.row<std::string>("SELECT employee_number FROM people WHERE id = $1",
                                                             std::stoll(scenario.remembered("employee")));
            auto const file =
                fmt::format("employee_number,review_name,reviewed_on,competency_code,level,required_level\n"
                            "{0},2023,2023-12-01,prune,2,3\n{0},2024,2024-12-01,prune,3,\n",
                            number);
            auto const& kind = app::import_kinds().at("past_reviews");
            auto const bring = [&](std::string const& text) {
                return organization::import_text(context, kind, text, {}, {.apply = true}, [](auto...) {});
            };
            CHECK(bring(file).added == 2);
            CHECK(bring(file).unchanged == 2);
            auto const bad = bring(fmt::format("employee_number,review_name,reviewed_on,competency_code,level\n"
                                               "nobody,2024,2024-12-01,prune,3\n{0},2024,2030-12-01,prune,9\n",
                                               number));
            CHECK(bad.problem_count == 3);
            CHECK_FALSE(bad.applied);
            return 0;
        });
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /people/{employee}/recurring-gaps",
              .has = {{"/items/0/reviews", "2"}, {"/items/0/of", "2"}, {"/items/0/last_level", "3"}}},
             {.who = Who::people_admin,
              .call = "GET /recurring-gaps",
              .has = {{"/items/0/competency_name", R"("Pruning")"}, {"/items/0/people", "1"}}},
             {.who = Who::people_admin, .call = "GET /recurring-gaps/{prune}/people", .contains = {"Emil Voss"}}});
    });
}

TEST_CASE(
    "words may be mended until the review is shared, but what the ends of the scale and another rating need stays said")
{
    on_each_database([](Scenario& scenario) {
        auto const sheet = [](std::string_view duty, std::string_view reason, int version) {
            return fmt::format(
                R"({{"version":{},"content":{{"items":[
                    {{"item_key":"responsibility-{{responsibility}}","rating":1,"is_not_judged":false,"comment":"{}"}},
                    {{"item_key":"competency-{{prune}}","rating":3,"is_not_judged":false,"comment":""}}{}],
                    "questions":[],"instead_of_computed":2,"reason":"{}"}}}})",
                version, duty, potential, reason);
        };
        begin_review(scenario);
        write_both(scenario);
        scenario.run(
            {{.who = Who::managers_manager,
              .call = "POST /reviews/{review}/return",
              .body = R"({"version":{v},"comment":"Say why."})"},
             {.who = Who::manager,
              .call = "PUT /reviews/{review}/sheet",
              .body = sheet("Bears late.", "The frost.", 1)},
             {.who = Who::manager,
              .call = "POST /reviews/{review}/submission",
              .body = R"({"version":2})",
              .has = {{"/ratings/override_reason", R"("The frost.")"}},
              .keep = {{"v", "/version"}}},
             step_on_review(Who::managers_manager, "approval", "sharing"),
             {.who = Who::manager, .call = "PUT /reviews/{review}/sheet", .body = sheet("", "", 2)},
             refused(Who::manager, "POST /reviews/{review}/sharing", 422, "comment_at_end", R"({"version":{v}})"),
             refused(Who::manager, "POST /reviews/{review}/sharing", 422, "/reason", R"({"version":{v}})"),
             {.who = Who::manager,
              .call = "PUT /reviews/{review}/sheet",
              .body = sheet("Bears late.", "The frost of April.", 3)},
             step_on_review(Who::manager, "sharing", "shared"),
             {.who = Who::employee,
              .call = "GET /reviews/{review}",
              .has = {{"/ratings/override_reason", R"("The frost of April.")"}}}});
    });
}

TEST_CASE("a cycle is saved as a file with ratings that both sides see, and with none of whoever saves it")
{
    on_each_database([](Scenario& scenario) {
        auto const file = [](Who who, std::string_view holds, std::string_view lacks) {
            return Step{.who = who,
                        .call = "GET /review-cycles/{cycle}/file",
                        .contains = {"Emil", "final_rating", std::string(holds)},
                        .lacks = {std::string(lacks)},
                        .events = Events{}};
        };
        begin_review(scenario);
        scenario.run({refused(Who::manager, "GET /review-cycles/{cycle}/file", 403, "forbidden"),
                      file(Who::people_admin, ",writing,", ",1.4,1,,,1")});
        write_both(scenario);
        scenario.run({file(Who::people_admin, ",1.4,1,,,1", ",writing,")});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE reviews SET person_id = $1", std::stoll(scenario.remembered("people_admin")));
            return 0;
        });
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /review-cycles/{cycle}/file",
                       .contains = {",approval,"},
                       .lacks = {",1.4,1,"},
                       .events = Events{}}});
    });
}
