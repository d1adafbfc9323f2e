// SPDX-License-Identifier: Apache-2.0
// The thread through the API: the same chain from each of its records, and what it says of links that are hidden.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step whole_chain(Who who, std::string call)
{
    return {.who = who,
            .call = std::move(call),
            .has = {{"/person_id", R"("{employee}")"},
                    {"/hidden", "[]"},
                    {"/responsibility/title", R"("Keep the trees")"},
                    {"/responsibility/job_title", R"("Gardener")"},
                    {"/competency_name", R"("Pruning")"},
                    {"/requirements/0/level", "4"},
                    {"/proficiency/proficiency/level", "2"},
                    {"/proficiency/pieces/0/standing", R"("counts")"},
                    {"/needs/0/id", R"("{need}")"},
                    {"/items/0/plan_item/item/id", R"("{item}")"},
                    {"/items/0/plan/state", R"("agreed")"}}};
}

void make_learning_admin(Scenario& scenario, Who who)
{
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute("INSERT INTO account_roles (account_id, role, given_at) VALUES ($1, 'learning_admin', 0)",
                           scenario.cast().members.at(who).account_id);
    });
}

} // namespace

TEST_CASE("the thread of an item leads up to its need, its evidence, the requirement and the responsibility")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        for (auto const who : {Who::employee, Who::manager, Who::managers_manager, Who::people_admin})
            scenario.run({whole_chain(who, "GET /thread?plan_item_id={item}")});
    });
}

TEST_CASE("the thread is the same from a responsibility of the person; need and competency lead to the item as well")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run({whole_chain(Who::manager, "GET /thread?responsibility_id={responsibility}&person_id={employee}"),
                      whole_chain(Who::employee, "GET /thread?responsibility_id={responsibility}")});
        for (auto const* call :
             {"GET /thread?need_id={need}", "GET /thread?competency_id={prune}&person_id={employee}"}) {
            auto step = whole_chain(Who::manager, call);
            step.has.erase(step.has.begin() + 2, step.has.begin() + 4); // neither names a responsibility
            scenario.run({step});
        }
    });
}

TEST_CASE("who sees plans but not growth learns that needs and evidence are there, and nothing of them")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        make_learning_admin(scenario, Who::stranger);
        for (auto const* call :
             {"GET /thread?plan_item_id={item}", "GET /thread?competency_id={prune}&person_id={employee}",
              "GET /thread?responsibility_id={responsibility}&person_id={employee}"})
            scenario.run({{.who = Who::stranger,
                           .call = call,
                           .has = {{"/hidden", R"(["evidence","need"])"},
                                   {"/needs", "[]"},
                                   {"/proficiency", "null"},
                                   {"/requirements/0/level", "4"},
                                   {"/items/0/plan_item/item/id", R"("{item}")"}}}});
        scenario.run({{.who = Who::stranger, .call = "GET /thread?need_id={need}", .status = 404}});
    });
}

TEST_CASE("a thread starts from one record that its viewer may see")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        for (auto const* call : {"GET /thread?plan_item_id={item}", "GET /thread?need_id={need}",
                                 "GET /thread?competency_id={prune}&person_id={employee}",
                                 "GET /thread?responsibility_id={responsibility}&person_id={employee}"})
            scenario.run({{.who = Who::peer, .call = call, .status = 404}});
        scenario.run({{.who = Who::peer,
                       .call = "GET /thread?responsibility_id={responsibility}",
                       .has = {{"/person_id", R"("{peer}")"}, {"/items", "[]"}, {"/needs", "[]"}}},
                      {.who = Who::employee, .call = "GET /thread", .status = 422, .contains = {"one_start"}},
                      {.who = Who::employee,
                       .call = "GET /thread?need_id={need}&plan_item_id={item}",
                       .status = 422,
                       .contains = {"one_start"}},
                      {.who = Who::employee, .call = "GET /thread?responsibility_id=7", .status = 404}});
    });
}
