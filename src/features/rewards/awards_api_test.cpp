// SPDX-License-Identifier: Apache-2.0
// Awards through the API: from the call to the announcement on the wall, and who reads what on the way.
#include "features/rewards/reward_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// Nominations from today for a week; the panel are peer and manager, the budget is the executive's.
std::string award_body(std::string_view more = "")
{
    return R"({"name":"Apple of the year","purpose":"For the best crop.","nominations_from":"2026-03-02",
               "nominations_until":"2026-03-08","winners":1,"points":300,"budget_owner_id":"{executive}",
               "panel_ids":["{peer}","{manager}","{stranger}"])" +
        std::string(more) + "}";
}

Step call_award()
{
    return {.who = Who::people_admin,
            .call = "POST /awards",
            .body = award_body(),
            .has = {{"/stage", R"("nominating")"}, {"/budget_owner_name", R"("Xenia Brandt")"}},
            .keep = {{"award", "/award/id"}},
            .events = {{"award.called"}}};
}

Step nominate(Who who, std::string_view whom, std::string_view reason, std::string name)
{
    return {.who = who,
            .call = "POST /awards/{award}/nominations",
            .body = R"({"nominee_ids":[")" + std::string(whom) + R"("],"reason":")" + std::string(reason) + "\"}",
            .keep = {{std::move(name), "/nominations/0/id"}},
            .events = {{"award.nominated"}}};
}

Step vote(Who who, std::string_view nomination, int score)
{
    return {.who = who,
            .call = "PUT /award-nominations/{" + std::string(nomination) + "}/vote",
            .body = R"({"score":)" + std::to_string(score) + R"(,"comment":"A word in secret."})",
            .events = {{"award.voted"}}};
}

} // namespace

TEST_CASE("an award goes from the call over nominations and votes to the wall")
{
    on_each_database([](Scenario& scenario) {
        auto const deciding = "POST /awards/{award}/decision";
        scenario.run(
            {call_award(),
             {.who = Who::peer, .call = "GET /notifications", .has = {{"/items/0/kind", R"("award_panel_named")"}}},
             nominate(Who::managers_manager, "{employee}", "Two tons of it.", "of_employee"),
             nominate(Who::employee, "{people_admin}", "Quiet help.", "of_admin"),
             refusing(Who::employee, "POST /awards/{award}/nominations", 422, "nominates_oneself",
                      R"({"nominee_ids":["{employee}"],"reason":"Me."})"),
             refusing(Who::peer, "PUT /award-nominations/{of_employee}/vote", 409, "not_voting", R"({"score":5})"),
             refusing(
                 Who::people_admin, "PUT /awards/{award}", 409, "award_has_nominations",
                 R"({"name":"Apple","purpose":"For.","nominations_from":"2026-03-02","nominations_until":"2026-03-08",
                          "winners":1,"points":1,"budget_owner_id":"{executive}","panel_ids":["{peer}"],"version":1})"),
             refusing(Who::people_admin, "DELETE /awards/{award}", 409, "still_in_use", ""),
             {.who = Who::employee,
              .call = "GET /awards/{award}",
              .has = {{"/nominations_count", "2"}, {"/nominations/0/reason", R"("Quiet help.")"}},
              .lacks = {"Two tons"}}});
        scenario.advance_seconds(7 * day_seconds);
        scenario.run(
            {refusing(Who::employee, "POST /awards/{award}/nominations", 409, "not_nominating",
                      R"({"nominee_ids":["{peer}"],"reason":"Late."})"),
             {.who = Who::manager,
              .call = "GET /awards/{award}",
              .has = {{"/nominations/0/conflict", R"("stands_above")"}, {"/nominations/1/may_vote", "true"}}},
             refusing(Who::manager, "PUT /award-nominations/{of_employee}/vote", 403, "forbidden", R"({"score":5})"),
             refusing(Who::employee, "PUT /award-nominations/{of_admin}/vote", 404, "not_found", R"({"score":5})"),
             {.who = Who::manager, .call = "GET /awards", .has = {{"/items/0/votes_to_give", "1"}}},
             vote(Who::manager, "of_admin", 3),
             vote(Who::peer, "of_employee", 2),
             vote(Who::peer, "of_employee", 5), // thought again
             vote(Who::stranger, "of_employee", 4),
             {.who = Who::manager, .call = "GET /awards", .has = {{"/items/0/votes_to_give", "0"}}},
             {.who = Who::peer,
              .call = "GET /awards/{award}",
              .has = {{"/nominations/0/own_vote/score", "5"}, {"/nominations/0/votes", "null"}}},
             {.who = Who::executive,
              .call = "GET /awards/{award}",
              .has = {{"/nominations/0/votes/mean", "4.5"},
                      {"/nominations/0/votes/given", "2"},
                      {"/nominations/0/votes/possible", "2"},
                      {"/nominations/1/votes/possible", "3"},
                      {"/may_decide", "true"}}},
             refusing(Who::manager, deciding, 403, "forbidden",
                      R"({"version":1,"nomination_ids":["{of_employee}"],"announcement":"Well done."})"),
             refusing(Who::people_admin, deciding, 422, "decider_wins",
                      R"({"version":1,"nomination_ids":["{of_admin}"],"announcement":"Well done."})"),
             refusing(Who::executive, deciding, 422, "too_many",
                      R"({"version":1,"nomination_ids":["{of_admin}","{of_employee}"],"announcement":"Well done."})"),
             refusing(Who::executive, deciding, 412, "stale",
                      R"({"version":7,"nomination_ids":["{of_employee}"],"announcement":"Well done."})"),
             {.who = Who::executive,
              .call = deciding,
              .body = R"({"version":1,"nomination_ids":["{of_employee}"],"announcement":"Well done."})",
              .has = {{"/stage", R"("decided")"}, {"/winners/0/name", R"("Emil Voss")"}, {"/recognition_id", "?"}},
              .events = {{"award.decided"}}},
             refusing(Who::people_admin, deciding, 409, "not_voting",
                      R"({"version":2,"nomination_ids":[],"announcement":"Again."})"),
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("award_won")"}}},
             {.who = Who::peer, .call = "GET /awards", .has = {{"/items/0/winners/0/name", R"("Emil Voss")"}}},
             {.who = Who::employee,
              .call = "GET /awards/{award}",
              .has = {{"/announcement", R"("Well done.")"}},
              .lacks = {"Two tons", "in secret"}}});
        CHECK(earned(scenario, Who::employee) == 300);
        scenario.as_program([&](platform::Context& context) {
            CHECK(context.tx.row<std::string>("SELECT message FROM recognitions WHERE visibility = 'everybody'") ==
                  "Well done.");
        });
    });
}

TEST_CASE("whoever votes and decides sees what others voted once their own vote is given")
{
    on_each_database([](Scenario& scenario) {
        auto body = award_body();
        body.replace(body.find("{executive}"), 11, "{peer}");
        scenario.run(
            {{.who = Who::people_admin, .call = "POST /awards", .body = body, .keep = {{"award", "/award/id"}}},
             nominate(Who::managers_manager, "{employee}", "Two tons of it.", "nomination")});
        scenario.advance_seconds(7 * day_seconds);
        scenario.run({vote(Who::stranger, "nomination", 2),
                      {.who = Who::peer,
                       .call = "GET /awards/{award}",
                       .has = {{"/nominations/0/votes", "null"}, {"/may_decide", "true"}}},
                      vote(Who::peer, "nomination", 4),
                      {.who = Who::peer,
                       .call = "GET /awards/{award}",
                       .has = {{"/nominations/0/votes/mean", "3"}, {"/nominations/0/votes/possible", "2"}}}});
    });
}

TEST_CASE("what is said in nominations and votes is in no event and no notification")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({call_award(), nominate(Who::managers_manager, "{employee}", "Two tons of it.", "nomination")});
        scenario.advance_seconds(7 * day_seconds);
        scenario.run({vote(Who::peer, "nomination", 5)});
        scenario.as_program([](platform::Context& context) {
            CHECK(context.tx.row<std::int64_t>(
                      "SELECT COUNT(*) FROM events WHERE detail LIKE '%tons%' OR detail LIKE '%secret%'") == 0);
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM notifications WHERE detail LIKE '%tons%'") == 0);
        });
        scenario.run({{.who = Who::employee, .call = "GET /awards/{award}", .has = {{"/nominations", "[]"}}},
                      {.who = Who::admin, .call = "GET /awards/{award}", .has = {{"/nominations", "[]"}}},
                      {.who = Who::admin, .call = "GET /awards"}});
    });
}

TEST_CASE("a nomination is withdrawn by whoever made it, and a call without nominations is taken back")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {call_award(),
             nominate(Who::managers_manager, "{employee}", "Two tons of it.", "nomination"),
             refusing(Who::peer, "DELETE /award-nominations/{nomination}", 404, "not_found", ""),
             {.who = Who::managers_manager,
              .call = "DELETE /award-nominations/{nomination}",
              .has = {{"/nominations_count", "0"}},
              .events = {{"award.nomination_withdrawn"}}},
             refusing(
                 Who::people_admin, "PUT /awards/{award}", 422, "before_start",
                 R"({"name":"Apple","purpose":"For.","nominations_from":"2026-03-02","nominations_until":"2026-03-01",
                          "winners":1,"points":1,"budget_owner_id":"{executive}","panel_ids":[],"version":1})"),
             {.who = Who::people_admin,
              .call = "PUT /awards/{award}",
              .body = award_body(R"(,"version":1)"),
              .has = {{"/award/version", "2"}}},
             {.who = Who::people_admin, .call = "DELETE /awards/{award}", .status = 204, .events = {{"award.removed"}}},
             {.who = Who::people_admin, .call = "GET /awards", .has = {{"/items", "[]"}}}});
    });
}
