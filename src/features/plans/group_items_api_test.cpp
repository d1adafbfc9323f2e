// SPDX-License-Identifier: Apache-2.0
// What several need and what one only holds, through the API.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// The employee and the peer are gardeners who need pruning; the stranger is one who reaches it. Remembers "need" and
// "peer_need".
void prepare_two_needs(Scenario& scenario)
{
    prepare_need(scenario);
    scenario.as_program([&](platform::Context& context) {
        for (auto const who : {Who::peer, Who::stranger})
            context.tx.execute("UPDATE people SET job_id = $2 WHERE id = $1", scenario.cast().person(who),
                               std::stoll(scenario.remembered("job")));
    });
    scenario.run({rate_pruning(Who::manager, "manager", 3, "peer"),
                  {.who = Who::people_admin,
                   .call = "POST /people/{stranger}/evidence",
                   .body = R"({"competency_id":"{prune}","source":"observation","level":5,"valid_on":"2026-03-02"})"}});
    assess_everybody(scenario);
    scenario.run({{.who = Who::peer, .call = "GET /people/{peer}/needs", .keep = {{"peer_need", "/items/0/id"}}}});
}

constexpr auto both = R"({"competency_id":"{prune}","due_on":"2026-09-30","need_ids":["{need}","{peer_need}"]})";

std::string workshop(std::string needs, std::string submission = "first-click")
{
    return R"({"title":"Winter pruning workshop","method":"workshop","hours_on_duty":8,"direct_cost":120,
               "starts_on":"2026-09-01","due_on":"2026-09-30","success_measure":"Prunes ten trees.",
               "reason":"Two of us need it.","competency_id":"{prune}","need_ids":)" +
        needs + R"(,"submission":")" + submission + R"("})";
}

Step peers_plan()
{
    return {.who = Who::peer,
            .call = "POST /people/{peer}/plans",
            .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
            .keep = {{"peer_plan", "/plan/id"}}};
}

} // namespace

TEST_CASE("a workshop is proposed to all who need it: an item in each plan, agreed by nobody yet")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_needs(scenario);
        scenario.run(
            {draft_plan(),
             {.who = Who::people_admin,
              .call = "POST /group-items/preview",
              .body = both,
              .has = {{"/items/0/plan_title", R"("My year")"},
                      {"/items/0/obstacle", "null"},
                      {"/items/1/person_name", R"("Petra Lind")"},
                      {"/items/1/obstacle", R"("no_open_plan")"}}},
             {.who = Who::people_admin,
              .call = "POST /group-items",
              .body = workshop(R"(["{need}","{peer_need}"])"),
              .status = 422,
              .contains = {R"("pointer":"/need_ids/1")", "no_open_plan"},
              .events = {std::vector<std::string>{}}},
             peers_plan(),
             {.who = Who::people_admin,
              .call = "POST /group-items",
              .body = workshop(R"(["{need}","{peer_need}"])"),
              .has = {{"/line/people", "2"},
                      {"/line/agreed", "0"},
                      {"/members/0/state", R"("waits")"},
                      {"/members/1/state", R"("waits")"}},
              .keep = {{"group", "/line/id"}},
              .events = {{"group_item.proposed", "plan_item.proposed_to_group", "plan_item.proposed_to_group"}}},
             // A second click is the same proposal.
             {.who = Who::people_admin,
              .call = "POST /group-items",
              .body = workshop(R"(["{need}","{peer_need}"])"),
              .has = {{"/line/id", R"("{group}")"}, {"/line/people", "2"}},
              .events = {std::vector<std::string>{}}},
             {.who = Who::people_admin,
              .call = "POST /group-items/preview",
              .body = both,
              .has = {{"/items/0/obstacle", R"("already_planned")"}}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}",
              .has = {{"/state", R"("draft")"},
                      {"/items/0/item/title", R"("Winter pruning workshop")"},
                      {"/items/0/item/agreed_at", "null"},
                      {"/items/0/item/to_level", "4"},
                      {"/items/0/item/direct_cost", "120.00"},
                      {"/items/0/needs/0/need_id", R"("{need}")"}},
              .keep = {{"item", "/items/0/item/id"}}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}/group-items",
              .has = {{"/items/0/by_name", R"("Pia Sommer")"}, {"/items/0/people", "2"}}},
             {.who = Who::employee,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("group_item_proposed")"}}},
             // Each goes the usual way.
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
             {.who = Who::peer, .call = "GET /plans/{peer_plan}", .keep = {{"peer_item", "/items/0/item/id"}}},
             {.who = Who::peer, .call = "DELETE /plan-items/{peer_item}", .status = 204},
             {.who = Who::people_admin,
              .call = "GET /group-items/{group}",
              .has = {{"/line/agreed", "1"},
                      {"/line/declined", "1"},
                      {"/members/0/person_name", R"("Petra Lind")"},
                      {"/members/0/state", R"("removed")"},
                      {"/members/1/state", R"("agreed")"}}},
             {.who = Who::people_admin,
              .call = "GET /group-items",
              .has = {{"/items/0/id", R"("{group}")"}, {"/items/0/competency_name", R"("Pruning")"}}},
             // Closed, the item answers the need until that is found to be met: on Growth and here.
             {.who = Who::manager, .call = "POST /plan-items/{item}/closure", .body = R"({"shown":"Ten trees."})"},
             {.who = Who::employee, .call = "GET /needs/{need}", .has = {{"/state", R"("planned")"}}},
             {.who = Who::people_admin,
              .call = "POST /group-items/preview",
              .body = both,
              .contains = {"already_planned"}}});
    });
}

TEST_CASE("a manager proposes to people of their own, and nobody proposes to strangers")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_needs(scenario);
        scenario.run(
            {draft_plan(),
             peers_plan(),
             {.who = Who::manager,
              .call = "GET /competencies/{prune}/needs",
              .has = {{"/items/0/person_id", R"("{employee}")"}, {"/items/1/person_id", R"("{peer}")"}}},
             {.who = Who::employee, .call = "GET /competencies/{prune}/needs", .has = {{"/items", "[]"}}},
             {.who = Who::stranger, .call = "POST /group-items/preview", .body = both, .has = {{"/items", "[]"}}},
             refused(Who::stranger, "POST /group-items", 422, "unknown_reference", workshop(R"(["{need}"])")),
             refused(Who::executive, "POST /group-items", 422, "unknown_reference", workshop(R"(["{need}"])")),
             refused(Who::manager, "POST /group-items", 422, "too_many", workshop("[]")),
             {.who = Who::manager,
              .call = "POST /group-items",
              .body = workshop(R"(["{need}"])"),
              .has = {{"/line/by_name", R"("Malte Reis")"}, {"/line/people", "1"}},
              .keep = {{"group", "/line/id"}}},
             // The same word from somebody else is another proposal.
             {.who = Who::managers_manager,
              .call = "POST /group-items",
              .body = workshop(R"(["{peer_need}"])"),
              .has = {{"/line/people", "1"}, {"/members/0/person_name", R"("Petra Lind")"}}},
             {.who = Who::manager,
              .call = "GET /group-items",
              .has = {{"/items/0/id", R"("{group}")"}},
              .lacks = {"Mara"}},
             {.who = Who::managers_manager, .call = "GET /group-items/{group}", .status = 404},
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             {.who = Who::manager,
              .call = "POST /group-items/preview",
              .body = both,
              .has = {{"/items/0/obstacle", R"("already_planned")"}}},
             {.who = Who::manager,
              .call = "POST /plans/{plan}/return",
              .body = R"({"stamp":"{stamp}","comment":"Rather in spring."})"},
             {.who = Who::manager,
              .call = "GET /group-items/{group}",
              .has = {{"/members/0/state", R"("returned")"}, {"/members/0/reason", R"("Rather in spring.")"}}}});
    });
}

TEST_CASE("a skill that one person only holds is shown to the people team, and to managers for units of their own")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_needs(scenario);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /held-by-one",
              .has = {{"/own_units", "null"},
                      {"/items/0/competency_name", R"("Pruning")"},
                      {"/items/0/level", "4"},
                      {"/items/0/person_name", R"("Stina Falk")"},
                      {"/items/0/required_of", "3"},
                      {"/items/0/jobs", "1"},
                      {"/items/0/needing", "2"}}},
             // In the north nobody reaches it: that is not one.
             {.who = Who::people_admin, .call = "GET /held-by-one?unit_id={north}", .has = {{"/items", "[]"}}},
             {.who = Who::people_admin,
              .call = "GET /held-by-one?unit_id={south}",
              .has = {{"/items/0/required_of", "1"}, {"/items/0/needing", "0"}}},
             {.who = Who::people_admin, .call = "GET /held-by-one?competency_id={graft}", .has = {{"/items", "[]"}}},
             {.who = Who::managers_manager, .call = "GET /held-by-one?unit_id={south}", .status = 404},
             {.who = Who::managers_manager,
              .call = "GET /held-by-one",
              .has = {{"/own_units/0", R"("{north}")"}, {"/items", "[]"}}},
             {.who = Who::manager, .call = "GET /held-by-one", .has = {{"/own_units", "[]"}, {"/items", "[]"}}},
             {.who = Who::employee, .call = "GET /held-by-one", .has = {{"/items", "[]"}}}});
        scenario.run({rate_pruning(Who::managers_manager, "manager", 5, "peer"),
                      rate_pruning(Who::managers_manager, "observation", 5, "peer")});
        assess_everybody(scenario);
        scenario.run({{.who = Who::people_admin, .call = "GET /held-by-one", .has = {{"/items", "?"}}}});
    });
}
