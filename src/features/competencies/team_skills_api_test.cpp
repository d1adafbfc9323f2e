// SPDX-License-Identifier: Apache-2.0
// The skills matrix: states, coverage and bus factor, who sees it, and page by page.
#include "features/competencies/team_skills.h"
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::competencies;
using namespace espalier::test;

namespace {

constexpr auto both = R"([{"competency_id":"{prune}","level":4,"importance":5},
                          {"competency_id":"{graft}","level":2,"importance":3}])";

Step rate(std::string_view person, std::string_view competency, int level)
{
    static std::vector<std::string> calls; // a step borrows its call
    calls.reserve(100);
    calls.push_back("POST /people/{" + std::string(person) + "}/evidence");
    return {.who = Who::manager,
            .call = calls.back(),
            .body = R"({"competency_id":"{)" + std::string(competency) + R"(}","source":"manager","level":)" +
                std::to_string(level) + R"(,"valid_on":"2026-03-02"})"};
}

} // namespace

TEST_CASE("a level is above, at, near or below what is required, whatever the scale")
{
    CHECK(skill_state(5, 4, {1, 5}) == SkillState::above);
    CHECK(skill_state(4.5, 4, {1, 5}) == SkillState::above);
    CHECK(skill_state(4.49, 4, {1, 5}) == SkillState::at);
    CHECK(skill_state(4, 4, {1, 5}) == SkillState::at);
    CHECK(skill_state(3.99, 4, {1, 5}) == SkillState::near);
    CHECK(skill_state(3.5, 4, {1, 5}) == SkillState::near);
    CHECK(skill_state(3.49, 4, {1, 5}) == SkillState::gap);
    CHECK(skill_state(3.2, 4, {0, 8}) == SkillState::near); // a step of five is two of nine
    CHECK(skill_state(2.9, 4, {0, 8}) == SkillState::gap);
}

TEST_CASE("a matrix shows who stands where, how many reach what is asked, and on how many a competency rests")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario, both);
        make_gardener(scenario);
        scenario.run({rate("employee", "prune", 3),
                      rate("peer", "prune", 5), // holds no job: able all the same
                      {.who = Who::manager,
                       .call = "GET /people/{manager}/team-skills",
                       .has = {{"/people", "2"},
                               {"/next", "null"},
                               {"/competencies/0/name", R"("Grafting")"},
                               {"/competencies/0/required", "1"},
                               {"/competencies/0/unknown", "1"},
                               {"/competencies/0/bus_factor", "0"},
                               {"/competencies/1/name", R"("Pruning")"},
                               {"/competencies/1/importance", "5"},
                               {"/competencies/1/required", "1"},
                               {"/competencies/1/reached", "0"},
                               {"/competencies/1/bus_factor", "1"},
                               {"/items/0/name", R"("Petra Lind")"},
                               {"/items/0/cells/0/competency_id", R"("{prune}")"},
                               {"/items/0/cells/0/state", R"("further")"},
                               {"/items/0/cells/0/required_level", "null"},
                               {"/items/0/cells/0/level", "5"},
                               {"/items/1/name", R"("Emil Voss")"},
                               {"/items/1/job_title", R"("Gardener")"},
                               {"/items/1/cells/0/state", R"("unknown")"},
                               {"/items/1/cells/0/level", "null"},
                               {"/items/1/cells/1/state", R"("gap")"},
                               {"/items/1/cells/1/required_level", "4"},
                               {"/items/1/cells/1/confidence", "?"}}},
                      rate("employee", "prune", 5),
                      rate("employee", "graft", 2),
                      {.who = Who::managers_manager,
                       .call = "GET /people/{manager}/team-skills",
                       .has = {{"/competencies/0/reached", "1"},
                               {"/competencies/0/bus_factor", "1"},
                               {"/items/1/cells/0/state", R"("at")"},
                               {"/items/1/cells/1/state", R"("at")"}}},
                      {.who = Who::admin,
                       .call = "GET /audit/sightings?limit=1",
                       .has = {{"/items/0/what", R"("read_team_skills")"}, {"/items/0/person_id", R"("{manager}")"}}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/team-skills",
                       .has = {{"/items", "[]"}, {"/competencies", "[]"}}},
                      {.who = Who::peer, .call = "GET /people/{manager}/team-skills", .status = 403},
                      {.who = Who::executive, .call = "GET /units/{north}/skills", .status = 403}});
    });
}

TEST_CASE("everybody below, a whole unit, and page by page: the columns count everybody")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario, both);
        make_gardener(scenario);
        scenario.run({rate("employee", "prune", 4),
                      {.who = Who::managers_manager,
                       .call = "GET /people/{managers_manager}/team-skills",
                       .has = {{"/people", "1"}, {"/competencies", "[]"}}},
                      {.who = Who::managers_manager,
                       .call = "GET /people/{managers_manager}/team-skills?reach=everybody&limit=1",
                       .has = {{"/people", "3"},
                               {"/items/0/name", R"("Petra Lind")"},
                               {"/next", R"("{peer}")"},
                               {"/competencies/1/reached", "1"}},
                       .lacks = {"Emil Voss"}},
                      {.who = Who::managers_manager,
                       .call = "GET /people/{managers_manager}/team-skills?reach=everybody&after={peer}",
                       .has = {{"/items/0/name", R"("Malte Reis")"}, {"/items/1/name", R"("Emil Voss")"}}},
                      {.who = Who::people_admin,
                       .call = "GET /units/{company}/skills",
                       .has = {{"/competencies/1/bus_factor", "1"}},
                       .contains = {"Emil Voss", "Stina Falk"}},
                      {.who = Who::people_admin, .call = "GET /units/{south}/skills", .lacks = {"Emil Voss"}}});
    });
}
