// SPDX-License-Identifier: Apache-2.0
// The needs dashboard through the API: what it adds up, and what it hides from those who may not see single people.
#include "features/plans/loop_test.h"
#include "features/plans/needs_store.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("the summary hides small groups from those who may not see single people")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({{.who = Who::executive, .call = "GET /needs-summary?by=job", .has = {{"/assessed_at", "null"}}}});
        assess_everybody(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /needs-summary?by=competency",
                       .has = {{"/items/0/name", R"("Pruning")"},
                               {"/items/0/is_hidden", "false"},
                               {"/items/0/needing", "1"},
                               {"/items/0/mean_gap", "?"},
                               {"/items/0/mean_importance", "5"}}},
                      {.who = Who::executive,
                       .call = "GET /needs-summary?by=unit",
                       .has = {{"/items/0/is_hidden", "true"},
                               {"/items/0/needing", "null"},
                               {"/items/0/assessed", "null"},
                               {"/items/0/mean_gap", "null"},
                               {"/items/0/borich", "null"}}},
                      {.who = Who::people_admin,
                       .call = "GET /competencies/{prune}/needs",
                       .has = {{"/items/0/person_id", R"("{employee}")"}}},
                      {.who = Who::executive, .call = "GET /competencies/{prune}/needs", .has = {{"/items", "[]"}}},
                      {.who = Who::manager, .call = "GET /needs-summary?by=job", .status = 403},
                      {.who = Who::executive, .call = "POST /assessments", .status = 403}});
    });
}

TEST_CASE("a small unit is not told by what the units around it show")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        scenario.as_program([&](platform::Context& context) {
            auto const& cast = scenario.cast();
            auto const total = [&](platform::UnitId unit, std::int64_t assessed) {
                return plans::store::NeedTotals{.unit_id = unit,
                                                .job_id = {std::stoll(scenario.remembered("job"))},
                                                .competency_id = {std::stoll(scenario.remembered("prune"))},
                                                .people = assessed,
                                                .assessed = assessed};
            };
            context.tx.insert_all("need_totals", std::vector{total(cast.north, 8), total(cast.south, 3)});
            context.tx.insert("assessment_rounds", plans::store::AssessmentRound{.id = {1}, .people = 11});
        });
        auto const line = [](Who who, std::string call, std::string_view assessed) {
            return Step{.who = who,
                        .call = std::move(call),
                        .has = {{"/items/0/assessed", std::string(assessed)},
                                {"/items/0/is_hidden", assessed == "null" ? "true" : "false"}}};
        };
        scenario.run(
            {line(Who::executive, "GET /needs-summary?by=competency", "11"),
             line(Who::executive, "GET /needs-summary?by=competency&unit_id={company}", "11"),
             line(Who::executive, "GET /needs-summary?by=competency&unit_id={south}", "null"),
             line(Who::executive, "GET /needs-summary?by=competency&unit_id={north}", "null"),
             line(Who::executive, "GET /needs-summary?by=job&unit_id={north}", "null"),
             line(Who::executive, "GET /needs-summary?by=unit&unit_id={north}", "null"),
             {.who = Who::executive,
              .call = "GET /needs-summary?by=unit&limit=1",
              .has = {{"/items/0/id", R"("{company}")"}, {"/items/0/people", "11"}, {"/next", R"("{company}")"}}},
             line(Who::executive, "GET /needs-summary?by=unit&after={company}", "null"),
             line(Who::people_admin, "GET /needs-summary?by=competency&unit_id={south}", "3"),
             // Where a unit hangs decides what could be subtracted: now the larger unit's figure is everybody's.
             {.who = Who::people_admin,
              .call = "PATCH /units/{south}",
              .body = R"({"version":1,"parent_id":"{north}"})"},
             line(Who::executive, "GET /needs-summary?by=competency&unit_id={north}", "11"),
             line(Who::executive, "GET /needs-summary?by=competency&unit_id={south}", "null")});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE need_totals SET assessed = 9 WHERE assessed = 3");
            context.tx.insert("assessment_rounds",
                              plans::store::AssessmentRound{.id = {2}, .assessed_at = context.now, .people = 17});
        });
        scenario.run({line(Who::executive, "GET /needs-summary?by=competency&unit_id={south}", "9"),
                      line(Who::executive, "GET /needs-summary?by=competency&unit_id={north}", "17")});
    });
}

TEST_CASE("what is hidden by job or by competency does not come out when lists are subtracted")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /jobs",
                       .body = R"({"code":"ARB","title":"Arborist","responsibilities":[]})",
                       .keep = {{"other_job", "/id"}}}});
        scenario.as_program([&](platform::Context& context) {
            auto const id = [&](std::string const& name) { return std::stoll(scenario.remembered(name)); };
            auto const total = [&](std::string const& job, std::string const& competency, std::int64_t assessed) {
                return plans::store::NeedTotals{.unit_id = scenario.cast().north,
                                                .job_id = {id(job)},
                                                .competency_id = {id(competency)},
                                                .people = assessed,
                                                .assessed = assessed};
            };
            context.tx.insert_all(
                "need_totals",
                std::vector{total("job", "prune", 9), total("other_job", "prune", 3), total("job", "graft", 9)});
            context.tx.insert("assessment_rounds", plans::store::AssessmentRound{.id = {1}, .people = 12});
        });
        auto const hidden = [](std::string call, std::vector<std::string> lines) {
            Step step{.who = Who::executive, .call = std::move(call)};
            for (std::size_t i = 0; i < lines.size(); ++i)
                step.has.emplace_back("/items/" + std::to_string(i) + "/assessed", lines[i]);
            return step;
        };
        scenario.run(
            {// Twelve are assessed on pruning, so neither job may be shown alone: three are left.
             hidden("GET /needs-summary?by=competency&competency_id={prune}", {"12"}),
             hidden("GET /needs-summary?by=job&competency_id={prune}", {"null", "null"}),
             hidden("GET /needs-summary?by=competency&competency_id={prune}&job_id={job}", {"null"}),
             hidden("GET /needs-summary?by=unit&competency_id={prune}&job_id={job}", {"null"}),
             // Nine on grafting are shown, so the sum of the first job's competencies must not be.
             hidden("GET /needs-summary?by=job&competency_id={graft}", {"9"}),
             hidden("GET /needs-summary?by=job&job_id={job}", {"null"}),
             hidden("GET /needs-summary?by=unit&job_id={job}", {"null"}),
             {.who = Who::people_admin,
              .call = "GET /needs-summary?by=job&job_id={job}",
              .has = {{"/items/0/people", "9"}, {"/items/0/requirements", "18"}, {"/items/0/assessed", "18"}}}});
    });
}
