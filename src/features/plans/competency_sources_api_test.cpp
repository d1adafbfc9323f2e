// SPDX-License-Identifier: Apache-2.0
// One competency across people: what sources say by unit and job, and what is hidden from those who may not see single people.
#include "features/competencies/answered_ratings.h"
#include "features/organization/people.h"
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// Gardeners, rated by themselves and, but for the last `unseen` of them, by their manager.
void add_gardeners(Scenario& scenario, platform::UnitId unit, int count, int unseen, std::string_view prefix)
{
    scenario.as_program([&](platform::Context& context) {
        for (int i = 0; i < count; ++i) {
            organization::PersonDraft draft;
            draft.employee_number = {fmt::format("{}-{}", prefix, i)};
            draft.given_name = {fmt::format("Given{}", i)};
            draft.family_name = {std::string(prefix)};
            draft.unit_id = unit;
            draft.manager_id = scenario.cast().person(Who::manager);
            draft.started_on = date_of(2020, 1, 1);
            auto const person = organization::add_person(context, draft).id;
            context.tx.execute("UPDATE people SET job_id = $1 WHERE id = $2", std::stoll(scenario.remembered("job")),
                               person);
            std::vector<competencies::AnsweredRating> ratings{
                {.competency_id = {std::stoll(scenario.remembered("prune"))}, .level = 4, .rater_id = {}}};
            if (i < count - unseen) {
                ratings.push_back(ratings.front());
                ratings.back().source = competencies::EvidenceSource::manager;
                ratings.back().level = 3;
            }
            competencies::record_answered_ratings(context, person, ratings);
        }
        return 0;
    });
}

} // namespace

TEST_CASE("units and jobs show what each source says on the mean, how many stand below, and how people see themselves")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        add_gardeners(scenario, scenario.cast().north, 6, 0, "N");
        add_gardeners(scenario, scenario.cast().south, 5, 0, "S");
        for (auto const who : {Who::people_admin, Who::executive})
            scenario.run({{.who = who,
                           .call = "GET /competencies/{prune}/sources?by=job",
                           .has = {{"/name", R"("Pruning")"},
                                   {"/whole/assessed", "11"},
                                   {"/whole/required", "11"},
                                   {"/whole/below", "11"},
                                   {"/whole/required_level", "4"},
                                   {"/whole/self_beside_others", "1"},
                                   {"/whole/sources/0/source", R"("self")"},
                                   {"/whole/sources/0/mean", "4"},
                                   {"/whole/sources/1/source", R"("manager")"},
                                   {"/whole/sources/1/people", "11"},
                                   {"/whole/sources/1/mean", "3"},
                                   {"/items/0/name", R"("Gardener")"},
                                   {"/items/0/assessed", "11"}}},
                          {.who = who,
                           .call = "GET /competencies/{prune}/sources?by=unit&unit_id={company}",
                           .has = {{"/whole/assessed", "11"}, {"/items/0/assessed", "6"}, {"/items/1/assessed", "5"}},
                           .contains = {"North", "South"}}});
        scenario.run({{.who = Who::manager, .call = "GET /competencies/{prune}/sources?by=unit", .status = 403},
                      {.who = Who::people_admin, .call = "GET /competencies/77/sources?by=unit", .status = 404}});
    });
}

TEST_CASE(
    "a source that speaks of few is hidden, and so is what would give it away, but from those who see single people")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        add_gardeners(scenario, scenario.cast().north, 8, 0, "N");
        add_gardeners(scenario, scenario.cast().south, 6, 4, "S"); // two have been seen by their manager
        scenario.run({{.who = Who::executive,
                       .call = "GET /competencies/{prune}/sources?by=unit&unit_id={company}",
                       .has = {{"/items/1/name", R"("South")"},
                               {"/items/1/assessed", "6"},
                               {"/items/1/sources/0/mean", "4"},
                               {"/items/1/sources/1/is_hidden", "true"},
                               {"/items/1/sources/1/mean", "null"},
                               {"/items/1/sources/1/people", "null"},
                               {"/items/1/self_beside_others", "null"},
                               // Ten less eight would be two.
                               {"/items/0/sources/1/mean", "null"},
                               {"/whole/sources/1/people", "10"}}},
                      {.who = Who::people_admin,
                       .call = "GET /competencies/{prune}/sources?by=unit&unit_id={company}",
                       .has = {{"/items/1/sources/1/people", "2"}, {"/items/1/self_beside_others", "1"}}},
                      {.who = Who::executive,
                       .call = "GET /competencies/{prune}/sources?by=unit&unit_id={south}",
                       .has = {{"/whole/assessed", "6"}, {"/whole/sources/1/mean", "null"}}}});
    });
}
