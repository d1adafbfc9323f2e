// SPDX-License-Identifier: Apache-2.0
// From points to a reward through the API: who may have what, who answers, what comes back, what payroll is told.
#include "features/rewards/redemptions.h"
#include "features/rewards/reward_test.h"
#include "features/rewards/rewards.h"

#include <doctest/doctest.h>

#include <atomic>
#include <latch>
#include <thread>

using namespace espalier;
using namespace espalier::test;

namespace {

// How it came out for the writer: "", or the key of what was against it.
std::string outcome_of(Scenario& scenario, Who who, rewards::RewardId reward)
{
    platform::Viewer const viewer{.account_id = scenario.cast().members.at(who).account_id,
                                  .person_id = scenario.cast().person(who)};
    for (;;)
        try {
            platform::write_as(viewer, scenario.workspace(), [&](platform::Context& context) {
                rewards::redeem(context, {scenario.cast().person(who), reward, {}});
            });
            return "";
        } catch (Fault const& fault) {
            if (fault.key() != "busy") // on PostgreSQL those who are in each other's way too often try again
                return fault.key();
        }
}

} // namespace

TEST_CASE("a reward goes from the ask over the budget owner's yes to the hand")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({run_programme()});
        earn(scenario, Who::employee, 130);
        scenario.run(
            {offer(mug(R"(,"stock":2)")),
             {.who = Who::employee, .call = "GET /rewards", .has = {{"/items/0/left", "2"}, {"/items/0/bar", "null"}}},
             {.who = Who::peer, .call = "GET /rewards", .has = {{"/items/0/bar", R"("too_few_points")"}}},
             ask_for_reward(Who::employee)});
        CHECK(earned(scenario, Who::employee) == 30);
        scenario.run(
            {{.who = Who::employee, .call = "GET /rewards/{reward}", .has = {{"/left", "1"}}},
             {.who = Who::executive,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("redemption_requested")"}}},
             {.who = Who::executive,
              .call = "GET /waiting-redemptions",
              .has = {{"/items/0/person_name", R"("Emil Voss")"}, {"/items/0/reward_name", R"("Mug")"}}},
             {.who = Who::manager, .call = "GET /waiting-redemptions", .has = {{"/items", "[]"}}},
             {.who = Who::manager, .call = "GET /redemptions/{redemption}", .status = 404},
             refusing(Who::employee, "POST /redemptions/{redemption}/approval", 403, "forbidden"),
             refusing(Who::manager, "POST /redemptions/{redemption}/approval", 404, "not_found"),
             refusing(Who::people_admin, "POST /redemptions/{redemption}/fulfilment", 409, "redemption_moved_on",
                      R"({"fulfilled_on":"2026-03-02"})"),
             {.who = Who::executive,
              .call = "POST /redemptions/{redemption}/approval",
              .has = {{"/redemption/state", R"("approved")"}, {"/may_answer", "false"}},
              .events = {{"redemption.approved"}}},
             refusing(Who::people_admin, "POST /redemptions/{redemption}/refusal", 409, "redemption_moved_on",
                      R"({"reason":"Too late."})"),
             refusing(Who::employee, "POST /redemptions/{redemption}/cancellation", 409, "redemption_moved_on"),
             refusing(Who::people_admin, "POST /redemptions/{redemption}/fulfilment", 422, "in_future",
                      R"({"fulfilled_on":"2026-03-09"})"),
             {.who = Who::people_admin,
              .call = "POST /redemptions/{redemption}/fulfilment",
              .body = R"({"fulfilled_on":"2026-03-02","comment":"On your desk."})",
              .has = {{"/redemption/state", R"("fulfilled")"}, {"/steps/2/comment", R"("On your desk.")"}},
              .events = {{"redemption.fulfilled"}}},
             {.who = Who::employee,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("redemption_fulfilled")"}, {"/items/1/kind", R"("redemption_approved")"}}},
             {.who = Who::people_admin,
              .call = "GET /payroll-rewards?from=2026-03-01&until=2026-03-31",
              .has = {{"/items/0/person_name", R"("Emil Voss")"}, {"/items/0/taxable_value", "8.50"}}},
             {.who = Who::people_admin,
              .call = "GET /payroll-rewards?from=2026-04-01&until=2026-04-30",
              .has = {{"/items", "[]"}}},
             {.who = Who::people_admin,
              .call = "GET /exports/payroll-rewards?from=2026-03-01&until=2026-03-31",
              .contains = {"Emil Voss,2026-03-02,Mug,100,taxable,8.50"}},
             {.who = Who::manager,
              .call = "GET /exports/payroll-rewards?from=2026-03-01&until=2026-03-31",
              .status = 403},
             refusing(Who::people_admin, "DELETE /rewards/{reward}", 409, "still_in_use", "")});
    });
}

TEST_CASE("what is declined or cancelled gives points and piece back, once")
{
    on_each_database([](Scenario& scenario) {
        earn(scenario, Who::employee, 100);
        scenario.run(
            {offer(mug(R"(,"stock":1)")),
             ask_for_reward(Who::employee),
             refusing(Who::people_admin, "POST /redemptions/{redemption}/refusal", 422, "/reason"),
             {.who = Who::people_admin,
              .call = "POST /redemptions/{redemption}/refusal",
              .body = R"({"reason":"The potter is ill."})",
              .has = {{"/redemption/state", R"("declined")"}, {"/steps/1/comment", R"("The potter is ill.")"}},
              .events = {{"redemption.declined"}}},
             refusing(Who::people_admin, "POST /redemptions/{redemption}/refusal", 409, "redemption_moved_on",
                      R"({"reason":"Again."})"),
             {.who = Who::employee, .call = "GET /rewards/{reward}", .has = {{"/left", "1"}, {"/bar", "null"}}}});
        CHECK(earned(scenario, Who::employee) == 100);
        scenario.run(
            {ask_for_reward(Who::employee),
             {.who = Who::employee,
              .call = "POST /redemptions/{redemption}/cancellation",
              .has = {{"/redemption/state", R"("cancelled")"}},
              .events = {{"redemption.cancelled"}}},
             refusing(Who::employee, "POST /redemptions/{redemption}/cancellation", 409, "redemption_moved_on")});
        CHECK(earned(scenario, Who::employee) == 100);
        scenario.run({ask_for_reward(Who::employee),
                      {.who = Who::people_admin, .call = "POST /redemptions/{redemption}/approval"},
                      {.who = Who::people_admin,
                       .call = "POST /redemptions/{redemption}/cancellation",
                       .body = R"({"comment":"Sold out at the shop."})",
                       .has = {{"/redemption/state", R"("cancelled")"}}},
                      {.who = Who::employee, .call = "GET /rewards/{reward}", .has = {{"/left", "1"}}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/redemptions?limit=2",
                       .has = {{"/items/1/redemption/state", R"("cancelled")"}, {"/next", "?"}}},
                      {.who = Who::manager, .call = "GET /people/{employee}/redemptions", .status = 403}});
        CHECK(earned(scenario, Who::employee) == 100);
    });
}

TEST_CASE("32 writers ask for the last piece at the same time: one has it, and nobody else has paid")
{
    on_each_database([](Scenario& scenario) {
        constexpr Who people[] = {Who::employee, Who::peer, Who::manager, Who::stranger};
        for (auto const who : people)
            earn(scenario, who, 1000);
        scenario.run({offer(mug(R"(,"stock":1)"))});
        rewards::RewardId const reward{std::stoll(scenario.remembered("reward"))};
        std::latch start(32);
        std::atomic<int> got = 0;
        std::atomic<int> gone = 0;
        std::vector<std::thread> writers;
        for (std::size_t writer = 0; writer < 32; ++writer)
            writers.emplace_back([&, who = people[writer % std::size(people)]] {
                start.arrive_and_wait();
                auto const outcome = outcome_of(scenario, who, reward);
                got += outcome.empty() ? 1 : 0;
                gone += outcome == "reward_gone" ? 1 : 0;
            });
        for (auto& writer : writers)
            writer.join();
        CHECK(got == 1);
        CHECK(gone == 31);
        std::int64_t points = 0;
        for (auto const who : people)
            points += earned(scenario, who);
        CHECK(points == 3900);
        scenario.run({{.who = Who::people_admin, .call = "GET /rewards/{reward}", .has = {{"/left", "0"}}}});
    });
}

TEST_CASE("a reward is for some units and jobs and for those who have been here long enough, as it says")
{
    on_each_database([](Scenario& scenario) {
        earn(scenario, Who::employee, 500);
        auto const asking = "POST /people/{employee}/redemptions";
        auto const body = R"({"reward_id":"{reward}"})";
        scenario.run(
            {offer(mug(R"(,"unit_ids":["{south}"])")),
             {.who = Who::employee,
              .call = "GET /rewards/{reward}",
              .has = {{"/bar", R"("for_other_units")"}, {"/units/0/id", R"("{south}")"}}},
             refusing(Who::employee, asking, 409, "reward_for_others", body),
             refusing(Who::peer, asking, 403, "forbidden", body),
             {.who = Who::people_admin,
              .call = "PUT /rewards/{reward}",
              .body = mug(R"(,"unit_ids":["{company}"],"stock":5,"version":1)"),
              .has = {{"/units/0/id", R"("{company}")"}, {"/bar", R"("too_few_points")"}, {"/reward/version", "2"}},
              .events = {{"reward.changed"}}},
             refusing(Who::people_admin, "PUT /rewards/{reward}", 412, "stale", mug(R"(,"version":1)")),
             ask_for_reward(Who::employee),
             refusing(Who::people_admin, "PUT /rewards/{reward}", 409, "stock_below_taken",
                      mug(R"(,"stock":0,"version":2)")),
             {.who = Who::people_admin,
              .call = "PUT /rewards/{reward}",
              .body = R"({"name":"Mug","description":"","points":100,"tenure_months":600,"tax":"unclear","is_open":true,
                          "version":2})"},
             refusing(Who::employee, asking, 409, "reward_too_new", body),
             {.who = Who::people_admin,
              .call = "PUT /rewards/{reward}",
              .body = R"({"name":"Mug","description":"","points":100,"tenure_months":0,"tax":"unclear","is_open":false,
                          "version":3})"},
             {.who = Who::employee, .call = "GET /rewards/{reward}", .status = 404},
             {.who = Who::people_admin, .call = "GET /rewards", .has = {{"/items/0/bar", R"("closed")"}}},
             refusing(Who::people_admin, "POST /rewards", 422, "taxable_value_missing",
                      R"({"name":"M","description":"","points":1,"tenure_months":0,"tax":"taxable","is_open":true,
                          "unit_ids":["77"]})")});
    });
}

TEST_CASE("what costs little is approved at once, and a year has its limit")
{
    on_each_database([](Scenario& scenario) {
        earn(scenario, Who::employee, 500);
        scenario.run(
            {offer(mug()),
             {.who = Who::people_admin,
              .call = "PUT /settings/rewards",
              .body = R"({"answer_from":101,"most_per_year":150,"leaver_rule":"expire","leaver_days":90,"version":1})",
              .has = {{"/version", "2"}}},
             {.who = Who::employee,
              .call = "POST /people/{employee}/redemptions",
              .body = R"({"reward_id":"{reward}"})",
              .has = {{"/redemption/state", R"("approved")"}}},
             refusing(Who::employee, "POST /people/{employee}/redemptions", 409, "redeemed_enough",
                      R"({"reward_id":"{reward}"})"),
             {.who = Who::people_admin,
              .call = "GET /waiting-redemptions",
              .has = {{"/items/0/redemption/state", R"("approved")"}}}});
    });
}

TEST_CASE("points of somebody who leaves expire, stay for some days, or are paid out, as the settings say")
{
    on_each_database([](Scenario& scenario) {
        auto const settings = [](std::string_view rule, int version) {
            return Step{.who = Who::people_admin,
                        .call = "PUT /settings/rewards",
                        .body = R"({"answer_from":1,"leaver_days":20,"leaver_rule":")" + std::string(rule) +
                            R"(","version":)" + std::to_string(version) + "}"};
        };
        auto const pass_a_day = [&] {
            scenario.advance_seconds(day_seconds);
            scenario.run_daily_work();
        };
        scenario.run({run_programme()});
        for (auto const who : {Who::employee, Who::peer, Who::stranger})
            earn(scenario, who, 200);
        auto const leaves = [](std::string_view who) {
            return Step{.who = Who::people_admin,
                        .call = "PUT /people/{" + std::string(who) + "}/departure",
                        .body = R"({"left_on":"2026-03-02"})",
                        .status = 204};
        };
        scenario.run({settings("stay", 1), leaves("employee"), leaves("peer"), offer(mug())});
        pass_a_day();
        CHECK(earned(scenario, Who::employee) == 200);
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /people/{employee}/redemptions",
                       .body = R"({"reward_id":"{reward}"})"}});
        CHECK(earned(scenario, Who::employee) == 100);
        scenario.run({settings("are_paid_out", 2)});
        pass_a_day();
        CHECK(earned(scenario, Who::employee) == 0);
        CHECK(earned(scenario, Who::stranger) == 200);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /payroll-rewards?from=2026-03-01&until=2026-03-31",
                       .has = {{"/items/0/points", "200"},
                               {"/items/0/taxable_value", "20.00"},
                               {"/items/1/taxable_value", "10.00"}}},
                      leaves("stranger"),
                      settings("expire", 3),
                      refusing(Who::people_admin, "POST /people/{stranger}/redemptions", 409, "redeemer_left",
                               R"({"reward_id":"{reward}"})")});
        pass_a_day();
        CHECK(earned(scenario, Who::stranger) == 0);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /payroll-rewards?from=2026-03-01&until=2026-03-31",
                       .lacks = {"Stina Falk"}}});
    });
}
