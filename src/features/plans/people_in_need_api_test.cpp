// SPDX-License-Identifier: Apache-2.0
// The people behind a unit's or a job's line of the needs dashboard.
#include "features/plans/loop_test.h"
#include "features/plans/people_in_need_store.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::test;

namespace {

// The employee needs pruning, and it is planned; the peer said that they want to learn to graft, which presses less.
void prepare_two_in_need(Scenario& scenario)
{
    prepare_need(scenario);
    scenario.run({draft_plan(),
                  add_item(),
                  {.who = Who::peer,
                   .call = "POST /people/{peer}/needs",
                   .body = R"({"statement":"I want to graft."})",
                   .keep = {{"other", "/id"}}}});
}

} // namespace

TEST_CASE("a unit opens into its people with their needs, the most pressing first, page by page")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_in_need(scenario);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /people-in-need?unit_id={company}",
              .has = {{"/items/0/person_name", R"("Emil Voss")"},
                      {"/items/0/sees_growth", "true"},
                      {"/items/0/needs/0/id", R"("{need}")"},
                      {"/items/0/needs/0/name", R"("Pruning")"},
                      {"/items/0/needs/0/current_level", "2"},
                      {"/items/0/needs/0/required_level", "4"},
                      {"/items/0/needs/0/is_planned", "true"},
                      {"/items/1/person_name", R"("Petra Lind")"},
                      {"/items/1/needs/0/name", R"("I want to graft.")"},
                      {"/items/1/needs/0/competency_id", "null"},
                      {"/items/1/needs/0/is_planned", "false"},
                      {"/next", "null"}}},
             {.who = Who::people_admin, .call = "GET /people-in-need?unit_id={south}", .has = {{"/items", "[]"}}},
             {.who = Who::people_admin,
              .call = "GET /people-in-need?job_id={job}",
              .has = {{"/items/0/job_title", R"("Gardener")"}},
              .lacks = {"Petra Lind"}},
             {.who = Who::people_admin,
              .call = "GET /people-in-need?unit_id={north}&limit=1",
              .has = {{"/items/0/person_name", R"("Emil Voss")"}},
              .lacks = {"Petra Lind"},
              .keep = {{"next", "/next"}}},
             {.who = Who::people_admin,
              .call = "GET /people-in-need?unit_id={north}&limit=1&after={next}",
              .has = {{"/items/0/person_name", R"("Petra Lind")"}, {"/next", "null"}}},
             {.who = Who::peer, .call = "PUT /needs/{other}/dismissal", .body = R"({"reason":"Not now."})"},
             {.who = Who::people_admin, .call = "GET /people-in-need", .lacks = {"Petra Lind"}}});
    });
}

TEST_CASE("who may not see single people's needs is shown none of them, and a manager those below")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_in_need(scenario);
        scenario.run(
            {{.who = Who::manager, .call = "GET /people-in-need", .contains = {"Emil Voss", "Petra Lind"}},
             {.who = Who::manager, .call = "GET /people-in-need?job_id={job}", .lacks = {"Petra Lind"}},
             {.who = Who::executive, .call = "GET /people-in-need?unit_id={company}", .has = {{"/items", "[]"}}},
             {.who = Who::employee, .call = "GET /people-in-need", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("of many people the same are found as of few, whichever statement finds them")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_in_need(scenario);
        scenario.as_program([&](platform::Context& context) {
            using namespace plans;
            auto const& cast = scenario.cast();
            auto const ids = [](std::vector<store::PersonInNeedRow> const& rows) {
                std::vector<PersonId> people;
                for (auto const& row : rows)
                    people.push_back(row.person_id);
                return people;
            };
            auto const check = [&](PeopleInNeedFilter filter, std::optional<PersonId> manager, std::size_t found) {
                store::InNeedQuery const query{filter, manager, context.today()};
                auto const asked = store::people_asked_about(context.tx, query, 100);
                auto const few = store::in_need_of_few(context.tx, query, asked, 100);
                CHECK(few.size() == found);
                CHECK(ids(store::in_need_of_many(context.tx, query, 100)) == ids(few));
            };
            check({}, {}, 2);
            check({.unit_id = cast.company}, {}, 2);
            check({.unit_id = cast.south}, {}, 0);
            check({.job_id = JobId{std::stoll(scenario.remembered("job"))}}, {}, 1);
            check({}, cast.person(Who::manager), 2);
            check({.after = NeedId{std::stoll(scenario.remembered("need"))}}, {}, 1);
        });
    });
}
