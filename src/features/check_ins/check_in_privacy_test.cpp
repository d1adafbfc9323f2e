// SPDX-License-Identifier: Apache-2.0
// Who reads a check-in, tried as somebody would who wants to know more than they may.
#include "features/check_ins/check_in_readers.h"
#include "features/check_ins/check_in_test.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr Who everybody_else[] = {Who::peer,         Who::stranger,  Who::manager, Who::managers_manager,
                                  Who::people_admin, Who::executive, Who::admin};

// Words that are nowhere else.
constexpr std::string_view secret = R"("mood":1,"progress":"Zwetschge in the progress",
    "priorities":[{"text":"Zwetschge as priority"}],"points":[{"kind":"win","text":"Zwetschge won"},
    {"kind":"blocker","text":"Zwetschge blocked"}])";

// Tries everything that takes the id of a check-in.
void is_closed_to(Scenario& scenario, Who who)
{
    CAPTURE(name_of(who));
    constexpr std::pair<std::string_view, std::string_view> ways[] = {
        {"GET /check-ins/{check_in}", ""},
        {"POST /check-ins/{check_in}/taking-back", "{}"},
        {"PUT /check-ins/{check_in}/sharing", R"({"is_shared_upward":true})"},
        {"POST /check-ins/{check_in}/review", "{}"},
        {"PUT /check-ins/{check_in}/reaction", R"({"kind":"thanks"})"},
        {"POST /check-ins/{check_in}/comments", R"({"words":"Hm."})"}};
    for (auto const& [call, body] : ways) {
        CAPTURE(call);
        auto const response = scenario.send(who, call, body);
        CHECK((response.status == 404 || response.status == 403));
        CHECK(response.body.find("Zwetschge") == std::string::npos);
    }
}

// What lists and trails show.
void is_told_nothing(Scenario& scenario, Who who)
{
    CAPTURE(name_of(who));
    for (auto const* call :
         {"GET /team-check-ins", "GET /people/{employee}/check-ins", "GET /check-in", "GET /check-in-participation",
          "GET /notifications", "GET /audit/events", "GET /audit/sightings", "GET /home",
          "GET /people/{manager}/weekly-round", "GET /search?search=Zwetschge"}) {
        CAPTURE(call);
        auto const response = scenario.send(who, call);
        CHECK(response.body.find("Zwetschge") == std::string::npos);
    }
}

} // namespace

TEST_CASE("a draft is read by nobody but its writer, and nobody learns that there is one")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({save(Who::employee, 0, secret),
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/check-ins",
                       .has = {{"/items/0/submitted_at", "null"}},
                       .keep = {{"check_in", "/items/0/id"}}}});
        for (auto const who : everybody_else) {
            is_closed_to(scenario, who);
            is_told_nothing(scenario, who);
        }
        scenario.run({{.who = Who::manager, .call = "GET /people/{employee}/check-ins", .has = {{"/items", "[]"}}},
                      {.who = Who::manager, .call = "GET /team-check-ins", .has = {{"/items/1/check_in", "null"}}},
                      {.who = Who::admin, .call = "GET /audit/events", .lacks = {"check_in."}},
                      // Nor by a comment of the writer's own, which would tell the manager.
                      refused(Who::employee, "POST /check-ins/{check_in}/comments", 409, "check_in_not_submitted",
                              R"({"words":"Hm."})")});
    });
}

TEST_CASE("what was submitted is read by the manager alone, whatever role somebody has")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({save(Who::employee, 0, secret), submit(Who::employee, 2)});
        for (auto const who : everybody_else)
            if (who != Who::manager) {
                is_closed_to(scenario, who);
                is_told_nothing(scenario, who);
            }
        scenario.run(
            {{.who = Who::manager, .call = "GET /check-ins/{check_in}", .contains = {"Zwetschge"}},
             {.who = Who::managers_manager, .call = "GET /people/{employee}/check-ins", .has = {{"/items", "[]"}}},
             {.who = Who::people_admin, .call = "GET /people/{employee}/check-ins", .status = 403},
             {.who = Who::admin,
              .call = "GET /audit/sightings",
              .contains = {R"("what":"read_check_in")"},
              .lacks = {"Zwetschge"}}});
    });
}

TEST_CASE("those above read what is shared with them while it is, and answer nothing")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run(
            {save(Who::employee, 0, std::string(secret) + R"(,"is_shared_upward":true)"),
             {.who = Who::managers_manager, .call = "GET /people/{employee}/check-ins", .has = {{"/items", "[]"}}},
             submit(Who::employee, 2),
             {.who = Who::managers_manager,
              .call = "GET /check-ins/{check_in}",
              .has = {{"/may_review", "false"}, {"/check_in/mood", "1"}}},
             {.who = Who::managers_manager,
              .call = "GET /people/{employee}/check-ins",
              .has = {{"/items/0/id", R"("{check_in}")"}}},
             refused(Who::managers_manager, "POST /check-ins/{check_in}/review", 403, "forbidden"),
             refused(Who::managers_manager, "POST /check-ins/{check_in}/comments", 403, "forbidden",
                     R"({"words":"Hm."})"),
             {.who = Who::executive, .call = "GET /check-ins/{check_in}", .status = 404},
             refused(Who::manager, "PUT /check-ins/{check_in}/sharing", 403, "forbidden",
                     R"({"is_shared_upward":false})"),
             {.who = Who::employee,
              .call = "PUT /check-ins/{check_in}/sharing",
              .body = R"({"is_shared_upward":false})",
              .events = {{"check_in.kept_to_manager"}}},
             {.who = Who::managers_manager, .call = "GET /check-ins/{check_in}", .status = 404}});
    });
}

TEST_CASE("a former manager reads nothing any more")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({save(Who::employee, 0, secret),
                      submit(Who::employee, 2),
                      {.who = Who::manager, .call = "GET /check-ins/{check_in}"}});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE people SET manager_id = $1 WHERE id = $2",
                               scenario.cast().person(Who::executive), scenario.cast().person(Who::employee));
            context.tx.execute("UPDATE versions SET version = version + 1 WHERE name = 'org_chart'");
        });
        is_closed_to(scenario, Who::manager);
        scenario.run({{.who = Who::manager, .call = "GET /people/{employee}/check-ins", .status = 403},
                      {.who = Who::manager, .call = "GET /team-check-ins", .lacks = {"Emil", "Zwetschge"}},
                      {.who = Who::executive, .call = "GET /check-ins/{check_in}", .contains = {"Zwetschge"}}});
    });
}

TEST_CASE("Home asks, and the weekly round shows the newest to the manager, not to those above")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run({{.who = Who::employee,
                       .call = "GET /home",
                       .contains = {R"("kind":"answer_check_in","place":"within_a_week")"}},
                      {.who = Who::manager, .call = "GET /home", .lacks = {"read_check_ins"}},
                      save(Who::employee, 0, secret),
                      {.who = Who::manager, .call = "GET /home", .lacks = {"read_check_ins"}},
                      submit(Who::employee, 2),
                      {.who = Who::employee, .call = "GET /home", .lacks = {"answer_check_in"}},
                      {.who = Who::manager, .call = "GET /home", .contains = {R"("kind":"read_check_ins")"}},
                      {.who = Who::managers_manager, .call = "GET /home", .lacks = {"read_check_ins"}},
                      {.who = Who::manager,
                       .call = "GET /people/{manager}/weekly-round",
                       .contains = {R"("mood":1)", R"("id":"{check_in}")"}},
                      {.who = Who::managers_manager,
                       .call = "GET /people/{manager}/weekly-round",
                       .lacks = {R"("mood":1)", "{check_in}"}},
                      {.who = Who::manager, .call = "POST /check-ins/{check_in}/review"},
                      {.who = Who::manager, .call = "GET /home", .lacks = {"read_check_ins"}}});
    });
}

TEST_CASE("a goal in a priority is named only to those who see the goal, and only such goals can be named")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /goal-periods",
              .body = R"({"name":"2026","kind":"year","starts_on":"2026-01-01","ends_on":"2026-12-31",
                          "needs_agreement":false,"weight_rule":"unweighted","locks_target":false,
                          "locks_weight":false,"locks_dates":false})",
              .keep = {{"period", "/id"}}},
             {.who = Who::employee,
              .call = "POST /goals",
              .body = R"({"goal_period_id":"{period}","scope":"personal","title":"Hidden plum","roll_up":"manual",
                          "measure_kind":"number","target_value":10,"visibility":"owner_and_manager"})",
              .keep = {{"goal", "/goal/id"}}},
             refused(Who::peer, "PUT /check-in", 422, R"("pointer":"/priorities/0/goal_id")",
                     R"({"starts_on":"2026-02-23","version":0,"priorities":[{"text":"Try","goal_id":"{goal}"}]})"),
             save(Who::employee, 0, R"("priorities":[{"text":"Water it","goal_id":"{goal}"}],"is_shared_upward":true)"),
             submit(Who::employee, 2),
             {.who = Who::manager,
              .call = "GET /check-ins/{check_in}",
              .has = {{"/priorities/0/goal_title", R"("Hidden plum")"}}},
             {.who = Who::managers_manager,
              .call = "GET /check-ins/{check_in}",
              .has = {{"/priorities/0/goal_id", "null"}},
              .lacks = {"Hidden plum"}}});
    });
}

TEST_CASE("whoever reads a draft wrote it, and a reader who is neither writer nor above does not exist")
{
    using namespace espalier::check_ins;
    CHECK(rc::check([] {
        auto const people = *rc::gen::inRange<std::int64_t>(2, 12);
        std::vector<platform::ReportingLine> lines;
        for (std::int64_t i = 1; i <= people; ++i) {
            std::optional<PersonId> manager;
            if (i > 1)
                manager = PersonId{*rc::gen::inRange<std::int64_t>(1, i)};
            std::optional<Date> left;
            if (*rc::gen::inRange(0, 4) == 0)
                left = date_of(2026, 1, 1);
            lines.push_back({PersonId{i}, manager, UnitId{1}, left});
        }
        platform::OrgChart const chart(1, lines, {{UnitId{1}, std::nullopt}}, {});
        CheckIn check_in;
        check_in.person_id = PersonId{*rc::gen::inRange<std::int64_t>(1, people + 1)};
        check_in.is_shared_upward = *rc::gen::arbitrary<bool>();
        if (*rc::gen::arbitrary<bool>())
            check_in.submitted_at = Instant{1};
        auto managers = 0;
        for (std::int64_t i = 1; i <= people; ++i) {
            PersonId const viewer{i};
            auto const reader = reader_of(check_in, viewer, chart, date_of(2026, 3, 2));
            RC_ASSERT((reader == Reader::writer) == (viewer == check_in.person_id));
            if (reader == Reader::manager || reader == Reader::above) {
                RC_ASSERT(check_in.submitted_at.has_value());
                RC_ASSERT(chart.is_above(viewer, check_in.person_id));
            }
            RC_ASSERT(reader != Reader::above || check_in.is_shared_upward);
            managers += reader == Reader::manager ? 1 : 0;
        }
        RC_ASSERT(managers <= 1);
    }));
}
