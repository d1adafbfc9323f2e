// SPDX-License-Identifier: Apache-2.0
// What stands on a printed plan, in each language, and who may print it.
#include "features/plans/loop_test.h"
#include "features/plans/plan_document.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// Two items, one of them cancelled; the other answers a need and is due on 30 September.
plans::PlanView a_view()
{
    plans::PlanItemView planned;
    planned.item.title = "Prune with the head gardener";
    planned.item.method = plans::Method::on_the_job;
    planned.item.due_on = date_of(2026, 9, 30);
    planned.item.hours_on_duty = Real<0, 10000>{12.5};
    planned.item.direct_cost = Money{125'000};
    planned.item.success_measure = "Prunes ten trees.";
    planned.competency_name = "Pruning";
    planned.item.from_level = competencies::Level{2};
    planned.item.to_level = competencies::Level{4};
    planned.needs = {{.plan_item_id = {}, .need_id = {}, .name = "I am afraid of ladders"}};
    auto cancelled = planned;
    cancelled.state = plans::ItemState::cancelled;
    plans::PlanView view;
    view.person_name = "Emil Voss";
    view.plan.title = "My year";
    view.plan.starts_on = date_of(2026, 3, 1);
    view.plan.ends_on = date_of(2027, 2, 28);
    view.items = {planned, cancelled};
    view.totals = {.items = 1, .hours = 12.5, .direct_cost = Money{125'000}};
    return view;
}

platform::Document printed(plans::PlanView const& view, std::string_view language)
{
    plans::PlanDocumentFacts const facts{.organisation = "Orchard",
                                         .currency = "EUR",
                                         .unit_name = "North",
                                         .job_title = "Gardener",
                                         .today = date_of(2026, 4, 1)};
    return plan_document(view, facts, platform::Words(language));
}

} // namespace

TEST_CASE("a printed plan says the same in each language, its dates and money as the language writes them")
{
    auto const english = printed(a_view(), "en");
    CHECK(english.subtitle == "Individual training plan of Emil Voss");
    REQUIRE(english.table.rows.size() == 1); // cancelled ones are left out
    auto const& row = english.table.rows[0];
    CHECK(row[0].note == "Shown when: Prunes ten trees.");
    CHECK(row[1].text == "Pruning, from level 2 to 4\nI am afraid of ladders");
    CHECK(row[3].text == "30 Sept 2026");
    CHECK(row[5].text == "€1,250");

    auto const german = printed(a_view(), "de");
    REQUIRE(german.table.rows.size() == 1);
    CHECK(german.table.rows[0][2].text == "Bei der Arbeit");
    CHECK(german.table.rows[0][3].text == "30.09.2026");
    CHECK(german.table.rows[0][4].text == "12,5");
    CHECK(german.language == "de");
}

TEST_CASE("needs and wages that a viewer may not see are not on their paper")
{
    auto view = a_view();
    view.items[0].needs[0].name.reset();
    auto const row = printed(view, "en").table.rows[0];
    CHECK(row[1].text == "Pruning, from level 2 to 4");
    CHECK(row[5].note.empty());
    view.items[0].wage_cost = Money{50'000};
    CHECK(printed(view, "en").table.rows[0][5].note == "and €500 of wage cost");
}

TEST_CASE("a plan is printed as a PDF for those who may see it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({draft_plan(), {.who = Who::stranger, .call = "GET /plans/{plan}/print", .status = 404}});
        auto const answer =
            scenario.send(Who::manager, "GET /plans/" + scenario.remembered("plan") + "/print?language=de");
        CHECK(answer.status == 200);
        CHECK(answer.body.starts_with("%PDF-1."));
    });
}
