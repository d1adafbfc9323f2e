// SPDX-License-Identifier: Apache-2.0
// Who may see a goal: for every kind of goal and viewer, the page and the list say the same, and both what the rule says.
#include "features/goals/goal_test.h"
#include "features/goals/goal_visibility.h"

#include <doctest/doctest.h>

#include <map>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr Who viewers[] = {Who::stranger, Who::employee,     Who::manager,   Who::managers_manager,
                           Who::peer,     Who::people_admin, Who::executive, Who::admin};

// One letter for each of them who sees it: s e m M p P x a.
std::string seen_by(Scenario& scenario, std::string const& goal)
{
    std::string letters;
    for (std::size_t i = 0; i < std::size(viewers); ++i) {
        auto const page = scenario.send(viewers[i], "GET /goals/{" + goal + "}").status == 200;
        auto const list =
            scenario.send(viewers[i], "GET /goals").body.find("the goal " + goal + "\"") != std::string::npos;
        CHECK_MESSAGE(page == list, goal, " for ", std::string(name_of(viewers[i])));
        letters += page ? "semMpPxa"[i] : '-';
    }
    return letters;
}

void make(Scenario& scenario, std::string const& goal, std::string_view more, bool is_agreed)
{
    scenario.run({draft(Who::employee, goal, "the goal " + goal, std::string(by_hand) + std::string(more))});
    if (is_agreed)
        scenario.run({turn(Who::employee, goal, "proposal", 1, "active")});
}

} // namespace

TEST_CASE("page and list show a goal to the same people")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_period(R"("needs_agreement":false,"weight_rule":"free","locks_target":false,
                                     "locks_weight":false,"locks_dates":false)")});
        make(scenario, "public", "", true);
        make(scenario, "unagreed", "", false);
        make(scenario, "line", R"(,"visibility":"chain")", true);
        make(scenario, "shared", R"(,"visibility":"chain","contributor_ids":["{stranger}"])", true);
        make(scenario, "private", R"(,"visibility":"owner_and_manager")", true);
        make(scenario, "both", R"(,"visibility":"owner_and_manager","contributor_ids":["{peer}"])", false);
        CHECK(seen_by(scenario, "public") == "semMpPxa");
        CHECK(seen_by(scenario, "unagreed") == "-emM-P--");
        CHECK(seen_by(scenario, "line") == "-emM-P--");
        CHECK(seen_by(scenario, "shared") == "semM-P--");
        CHECK(seen_by(scenario, "private") == "-em-----");
        CHECK(seen_by(scenario, "both") == "-em-p---");
        make(scenario, "dropped", "", false);
        scenario.run({turn(Who::employee, "dropped", "closure", 1, "closed",
                           R"(,"outcome":"cancelled","reflection":"Nobody agreed.")")});
        CHECK(seen_by(scenario, "dropped") == "-emM-P--"); // no more people than the draft
        scenario.run({turn(Who::employee, "dropped", "reopening", 2, "draft", R"(,"reason":"Once more.")")});
        // Nobody stands above: the people team answers, and sees what it answers.
        scenario.run({draft(Who::managers_manager, "top", "the goal top",
                            std::string(by_hand) + R"(,"visibility":"owner_and_manager")")});
        CHECK(seen_by(scenario, "top") == "---M-P--");
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /goals",
              .body = R"({"goal_period_id":"{period}","scope":"unit","unit_id":"{north}","owner_id":"{manager}",
                                   "title":"the goal unit","visibility":"chain","roll_up":"manual","measure_kind":"yes_no"})",
              .keep = {{"unit", "/goal/id"}}}});
        CHECK(seen_by(scenario, "unit") == "-emMpP--"); // the members of the unit
        scenario.run({{.who = Who::manager,
                       .call = "POST /goals",
                       .body = R"({"goal_period_id":"{period}","scope":"team","title":"the goal team",
                                   "visibility":"chain","roll_up":"manual","measure_kind":"yes_no"})",
                       .keep = {{"team", "/goal/id"}}}});
        CHECK(seen_by(scenario, "team") == "-emMpP--");       // the team
        scenario.as_program([&](platform::Context& context) { // the manager has left: the next above stands in
            context.tx.execute("UPDATE people SET left_on = '2020-01-01' WHERE id = $1",
                               scenario.cast().person(Who::manager));
            organization::touch_org_chart(context.tx);
        });
        CHECK(scenario.send(Who::managers_manager, "GET /goals/{private}").status == 200);
        CHECK(scenario.send(Who::managers_manager, "GET /goals").body.find("the goal private") != std::string::npos);
        scenario.run({leave("employee")}); // what leavers leave behind is seen by who closes it
        scenario.advance_seconds(2 * 86'400);
        CHECK(scenario.send(Who::managers_manager, "GET /goals/{private}").status == 200);
        CHECK(scenario.send(Who::managers_manager, "GET /goals").body.find("the goal private") != std::string::npos);
    });
}
