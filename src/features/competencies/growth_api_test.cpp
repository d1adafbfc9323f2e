// SPDX-License-Identifier: Apache-2.0
// Evidence, proficiency and growth through the API: who may say what of whom, and what follows from it.
#include "features/organization/organization.h"
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// A gardener who needs both competencies.
void prepare(Scenario& scenario)
{
    prepare_job(scenario, R"([{"competency_id":"{prune}","level":4,"importance":5},
                              {"competency_id":"{graft}","level":3,"importance":2}])");
    make_gardener(scenario);
}

Step rating(Who who, std::string source, int level, int status = 200)
{
    return {.who = who,
            .call = "POST /people/{employee}/evidence",
            .body = R"({"competency_id":"{prune}","source":")" + source + R"(","level":)" + std::to_string(level) +
                R"(,"valid_on":"2026-03-02","comment":"Seen in the orchard."})",
            .status = status};
}

} // namespace

TEST_CASE("the source of evidence follows from how its giver stands to the person")
{
    on_each_database([](Scenario& scenario) {
        prepare(scenario);
        scenario.run(
            {rating(Who::employee, "self", 4),
             rating(Who::employee, "manager", 5, 403),
             rating(Who::manager, "manager", 3),
             rating(Who::manager, "self", 3, 403),
             rating(Who::managers_manager, "observation", 3),
             rating(Who::managers_manager, "peer", 3, 403),
             rating(Who::peer, "peer", 3, 403),
             rating(Who::stranger, "peer", 3, 403),
             rating(Who::executive, "manager", 3, 403),
             rating(Who::people_admin, "quiz", 3),
             rating(Who::people_admin, "report", 3),
             {.who = Who::people_admin,
              .call = "POST /people/{people_admin}/evidence",
              .body = R"({"competency_id":"{prune}","source":"certificate","level":5,"valid_on":"2026-03-01"})",
              .status = 403}});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("INSERT INTO dotted_lines (id, person_id, other_id, kind, started_on) "
                               "VALUES (1, $1, $2, 'mentor', '2026-01-01')",
                               scenario.cast().person(Who::employee), scenario.cast().person(Who::peer));
            organization::touch_org_chart(context.tx);
        });
        scenario.run({rating(Who::peer, "peer", 3),
                      rating(Who::peer, "manager", 3, 403),
                      {.who = Who::peer, .call = "GET /people/{employee}/evidence", .status = 403}});
    });
}

TEST_CASE("a rating outside the scale, of a day to come or of a competency not in force is refused")
{
    on_each_database([](Scenario& scenario) {
        prepare(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /people/{employee}/evidence",
              .body = R"({"competency_id":"{prune}","source":"self","level":5.5,"valid_on":"2026-03-04"})",
              .status = 422,
              .contains = {"/level", "out_of_range", "/valid_on", "in_future"}},
             {.who = Who::employee,
              .call = "POST /people/{employee}/evidence",
              .body = R"({"competency_id":"7","source":"self","level":5,"valid_on":"2026-03-01"})",
              .status = 422,
              .contains = {"/competency_id"}},
             {.who = Who::people_admin, .call = "POST /competencies/{graft}/retirement", .body = R"({"version":1})"},
             {.who = Who::employee,
              .call = "POST /people/{employee}/evidence",
              .body = R"({"competency_id":"{graft}","source":"self","level":5,"valid_on":"2026-03-01"})",
              .status = 409,
              .contains = {"competency_not_in_force"},
              .events = {std::vector<std::string>{}}}});
    });
}

TEST_CASE("evidence is corrected by a new row, withdrawn with a reason, and can be read as known on a day")
{
    on_each_database([](Scenario& scenario) {
        prepare(scenario);
        auto first = rating(Who::manager, "manager", 2);
        first.keep = {{"first", "/id"}};
        first.has = {{"/rater_name", R"("Malte Reis")"}, {"/comment", R"("Seen in the orchard.")"}};
        first.events = {{"evidence.given", "need.derived"}}; // what follows follows at once
        scenario.run({first});
        scenario.advance_seconds(3 * 86'400);
        scenario.run(
            {{.who = Who::managers_manager,
              .call = "POST /people/{employee}/evidence/{first}/correction",
              .body = R"({"level":4,"valid_on":"2026-03-02","comment":"Not mine"})",
              .status = 403},
             {.who = Who::manager,
              .call = "POST /people/{employee}/evidence/{first}/correction",
              .body = R"({"level":4,"valid_on":"2026-03-02","comment":"Mixed up two people."})",
              .has = {{"/corrects_id", R"("{first}")"}, {"/level", "4"}, {"/source", R"("manager")"}},
              .keep = {{"second", "/id"}},
              .events = {{"evidence.corrected", "need.met"}}},
             {.who = Who::manager,
              .call = "POST /people/{employee}/evidence/{first}/withdrawal",
              .body = R"({"reason":"again"})",
              .status = 409,
              .contains = {"already_corrected"}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/competencies/{prune}/proficiency",
              .has = {{"/proficiency/level", "4"},
                      {"/pieces/0/standing", R"("counts")"},
                      {"/pieces/0/age_days", "3"},
                      {"/pieces/0/share", "1"},
                      {"/pieces/1/standing", R"("corrected")"},
                      {"/pieces/1/weight", "0"},
                      {"/pieces/0/may_correct", "false"},
                      {"/settings/manager/half_life", "540"}}},
             {.who = Who::manager,
              .call = "GET /people/{employee}/competencies/{prune}/proficiency",
              .has = {{"/pieces/0/may_correct", "true"}, {"/pieces/1/may_correct", "false"}}},
             {.who = Who::people_admin,
              .call = "GET /people/{employee}/competencies/{prune}/proficiency",
              .has = {{"/pieces/0/may_correct", "true"}, {"/pieces/1/may_correct", "false"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/competencies/{prune}/proficiency?as_known_on=2026-03-03",
              .has = {{"/proficiency/level", "2"}, {"/pieces/0/standing", R"("counts")"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/competencies/{prune}/proficiency?as_known_on=2026-03-01",
              .has = {{"/proficiency", "null"}, {"/pieces", "[]"}}},
             {.who = Who::employee, .call = "GET /people/{employee}/growth?as_known_on=2027-01-01", .status = 422},
             {.who = Who::people_admin,
              .call = "POST /people/{employee}/evidence/{second}/withdrawal",
              .body = R"({"reason":"Belongs to somebody else."})",
              .has = {{"/is_withdrawn", "true"}},
              .events = {{"evidence.withdrawn"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/competencies/{prune}/proficiency",
              .has = {{"/proficiency", "null"},
                      {"/pieces/0/standing", R"("withdrawal")"},
                      {"/pieces/1/standing", R"("withdrawn")"}}},
             {.who = Who::manager,
              .call = "GET /people/{employee}/evidence?limit=2",
              .has = {{"/items/0/is_withdrawn", "true"}, {"/items/1/corrected_by_id", "?"}, {"/next", "?"}},
              .keep = {{"next", "/next"}}},
             {.who = Who::manager,
              .call = "GET /people/{employee}/evidence?limit=2&after={next}",
              .has = {{"/items/0/id", R"("{first}")"}, {"/next", "null"}}}});
    });
}

TEST_CASE("the people team correct anybody's evidence but what others said of themselves")
{
    on_each_database([](Scenario& scenario) {
        prepare(scenario);
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute(
                R"(INSERT INTO evidence (person_id, competency_id, id, source, level, valid_on, recorded_at, recorded_by,
                                         rater_id, comment, corrects_id, is_withdrawn)
                   VALUES ($1, $2, 77, 'manager', 2, $3, $4, 0, NULL, '', NULL, $5))",
                scenario.cast().person(Who::people_admin), std::stoll(scenario.remembered("prune")),
                parse_date("2026-03-01").value(), context.now.plus_seconds(-60), false);
        });
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /people/{people_admin}/competencies/{prune}/proficiency",
                       .has = {{"/pieces/0/may_correct", "false"}}},
                      {.who = Who::people_admin,
                       .call = "POST /people/{people_admin}/evidence/77/correction",
                       .body = R"({"level":5,"valid_on":"2026-03-01","comment":"I am better than that."})",
                       .status = 403}});
        // Not even where they brought it in, with a file.
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE evidence SET recorded_by = $1 WHERE id = 77",
                               scenario.cast().members.at(Who::people_admin).account_id);
        });
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /people/{people_admin}/evidence/77/withdrawal",
                       .body = R"({"reason":"I am better than that."})",
                       .status = 403}});
        // Whose words they are may correct them, also when somebody else wrote them down.
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE evidence SET rater_id = $1 WHERE id = 77",
                               scenario.cast().person(Who::executive));
        });
        scenario.run({{.who = Who::executive,
                       .call = "POST /people/{people_admin}/evidence/77/correction",
                       .body = R"({"level":3,"valid_on":"2026-03-01","comment":"Mistyped."})",
                       .has = {{"/corrects_id", R"("77")"}}}});
    });
}

TEST_CASE("growth sets evidence against the job: gaps by priority, what is not assessed apart, the rest beside")
{
    on_each_database([](Scenario& scenario) {
        prepare(scenario);
        scenario.run({rating(Who::manager, "manager", 3),
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/growth",
                       .has = {{"/job_title", R"("Gardener")"},
                               {"/assessed/0/code", R"("prune")"},
                               {"/assessed/0/required_level", "4"},
                               {"/assessed/0/level", "3"},
                               {"/assessed/0/gap", "1"},
                               {"/assessed/0/sources", "1"},
                               {"/assessed/0/priority", "?"},
                               {"/not_assessed/0/code", R"("graft")"},
                               {"/not_assessed/0/level", "null"},
                               {"/not_assessed/0/gap", "null"},
                               {"/further", "[]"},
                               {"/open_sources", R"(["self"])"}}},
                      {.who = Who::manager,
                       .call = "GET /people/{employee}/growth",
                       .has = {{"/open_sources", R"(["manager","observation"])"}}},
                      {.who = Who::stranger, .call = "GET /people/{employee}/growth", .status = 403},
                      {.who = Who::peer, .call = "GET /people/{employee}/growth", .status = 403},
                      {.who = Who::executive, .call = "GET /people/{employee}/growth", .status = 403},
                      {.who = Who::people_admin, .call = "GET /people/17/growth", .status = 404},
                      {.who = Who::employee, .call = "GET /people/{employee}/growth?job_id=17", .status = 404},
                      {.who = Who::managers_manager,
                       .call = "GET /people/{manager}/growth",
                       .has = {{"/job_id", "null"}, {"/assessed", "[]"}}},
                      {.who = Who::managers_manager,
                       .call = "GET /people/{manager}/growth?job_id={job}",
                       .has = {{"/not_assessed/1/code", R"("graft")"}}}});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE people SET job_id = NULL WHERE id = $1", scenario.cast().person(Who::employee));
        });
        scenario.run({{.who = Who::employee,
                       .call = "GET /people/{employee}/growth",
                       .has = {{"/further/0/code", R"("prune")"}, {"/further/0/proficiency/level", "3"}}}});
    });
}

TEST_CASE("who reads another person's growth, evidence or estimate leaves a sighting that the person can see")
{
    on_each_database([](Scenario& scenario) {
        prepare(scenario);
        scenario.run({{.who = Who::manager, .call = "GET /people/{employee}/growth"},
                      {.who = Who::manager, .call = "GET /people/{employee}/evidence"},
                      {.who = Who::people_admin, .call = "GET /people/{employee}/competencies/{prune}/proficiency"},
                      {.who = Who::employee,
                       .call = "GET /audit/sightings",
                       .has = {{"/items/0/what", R"("read_proficiency")"},
                               {"/items/1/what", R"("list_evidence")"},
                               {"/items/2/what", R"("read_growth")"}}}});
    });
}

TEST_CASE("the constants of the formula are settings, and moving one moves the estimate")
{
    on_each_database([](Scenario& scenario) {
        prepare(scenario);
        auto const constants = [](std::string_view self, int version = 1) {
            return std::string(R"({"self":{"credibility":)") + std::string(self) +
                R"(,"half_life":540},"manager":{"credibility":1,"half_life":540},)"
                R"("peer":{"credibility":0.7,"half_life":540},"report":{"credibility":0.7,"half_life":540},)"
                R"("quiz":{"credibility":0.9,"half_life":540},"certificate":{"credibility":0.9,"half_life":1095},)"
                R"("observation":{"credibility":1.2,"half_life":540},"import":{"credibility":0.6,"half_life":540},)"
                R"("repetition":0.5,"reliance":1.5,"version":)" +
                std::to_string(version) + "}";
        };
        scenario.run(
            {rating(Who::manager, "manager", 3),
             rating(Who::employee, "self", 5),
             {.who = Who::employee, .call = "PUT /settings/proficiency", .body = constants("0"), .status = 403},
             {.who = Who::people_admin,
              .call = "PUT /settings/proficiency",
              .body = constants("0"),
              .has = {{"/version", "2"}},
              .events = {{"settings.changed"}}},
             {.who = Who::people_admin,
              .call = "PUT /settings/proficiency",
              .body = constants("1"), // by who has not seen the change
              .status = 412,
              .events = {std::vector<std::string>{}}},
             {.who = Who::people_admin,
              .call = "PUT /settings/proficiency",
              .body = constants("0", 2), // nothing new
              .has = {{"/version", "2"}},
              .events = {std::vector<std::string>{}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/competencies/{prune}/proficiency",
              .has = {{"/proficiency/level", "3"},
                      {"/proficiency/pieces", "1"},
                      {"/pieces/0/standing", R"("switched_off")"}}},
             {.who = Who::people_admin, .call = "PUT /settings/proficiency", .body = constants("1", 2)},
             {.who = Who::employee,
              .call = "GET /people/{employee}/competencies/{prune}/proficiency",
              .has = {{"/proficiency/level", "4"}}},
             {.who = Who::people_admin,
              .call = "PUT /settings/proficiency",
              .body = constants("11", 3),
              .status = 422,
              .contains = {"/self/credibility"}}});
    });
}
