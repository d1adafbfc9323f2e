// SPDX-License-Identifier: Apache-2.0
// Needs that several reports share: who has them, and for whom something is planned already.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a need is shared once a second report has it, whether derived or declared")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({{.who = Who::manager, .call = "GET /people/{manager}/shared-needs", .has = {{"/items", "[]"}}},
                      {.who = Who::peer,
                       .call = "POST /people/{peer}/needs",
                       .body = R"({"statement":"I want to prune, too.","competency_id":"{prune}"})",
                       .keep = {{"other", "/id"}}},
                      draft_plan(),
                      add_item(),
                      {.who = Who::manager,
                       .call = "GET /people/{manager}/shared-needs",
                       .has = {{"/items/0/competency_id", R"("{prune}")"},
                               {"/items/0/name", R"("Pruning")"},
                               {"/items/0/people/0/name", R"("Petra Lind")"},
                               {"/items/0/people/0/is_planned", "false"},
                               {"/items/0/people/1/name", R"("Emil Voss")"},
                               {"/items/0/people/1/is_planned", "true"}}},
                      {.who = Who::peer, .call = "GET /people/{manager}/shared-needs", .status = 403},
                      {.who = Who::peer, .call = "PUT /needs/{other}/dismissal", .body = R"({"reason":"Not now."})"},
                      {.who = Who::manager, .call = "GET /people/{manager}/shared-needs", .has = {{"/items", "[]"}}}});
    });
}
