// SPDX-License-Identifier: Apache-2.0
// Rewards and awards for the permission matrix: what is there before every route is asked, and what the routes are asked for.
#pragma once

#include "features/recognition/points.h"
#include "support/sample_input.h"
#include "support/scenario.h"

#include <fmt/core.h>

namespace espalier::test {

// A redemption of the employee in each state, an award in each of its days, and an anniversary rule.
inline void prepare_rewards(Scenario& scenario)
{
    auto const employee = scenario.cast().person(Who::employee);
    scenario.as_program([&](platform::Context& context) {
        recognition::grant_earned(context, employee, 1000, {recognition::PointCause::award, 1});
    });
    auto const award = [](std::string name, std::string_view from, std::string_view until) {
        return Step{
            .who = Who::people_admin,
            .call = "POST /awards",
            .body = fmt::format(R"({{"name":"Keys","purpose":"Keys.","nominations_from":"{}","nominations_until":"{}",
                        "winners":1,"points":1,"budget_owner_id":"{{executive}}","panel_ids":["{{stranger}}"]}})",
                                from, until),
            .keep = {{std::move(name), "/award/id"}}};
    };
    auto const redemption = [](std::string name) {
        return Step{.who = Who::employee,
                    .call = "POST /people/{employee}/redemptions",
                    .body = R"({"reward_id":"{reward_id}"})",
                    .keep = {{std::move(name), "/redemption/id"}}};
    };
    scenario.run({
        {.who = Who::people_admin,
         .call = "POST /rewards",
         .body =
             R"({"name":"Key ring","description":"","points":10,"tenure_months":0,"tax":"tax_free","is_open":true})",
         .keep = {{"reward_id", "/reward/id"}}},
        redemption("redemption_id"),
        redemption("approved_redemption"),
        {.who = Who::people_admin, .call = "POST /redemptions/{approved_redemption}/approval"},
        award("award_id", "2026-03-01", "2026-03-10"),
        award("empty_award", "2026-03-01", "2026-03-10"),
        award("voted_award", "2026-03-01", "2026-03-02"),
        {.who = Who::employee,
         .call = "POST /awards/{voted_award}/nominations",
         .body = R"({"nominee_ids":["{peer}"],"reason":"Keys."})",
         .keep = {{"voted_nomination", "/nominations/0/id"}}},
        {.who = Who::employee,
         .call = "POST /awards/{award_id}/nominations",
         .body = R"({"nominee_ids":["{peer}"],"reason":"Keys."})",
         .keep = {{"award_nomination_id", "/nominations/0/id"}}},
        {.who = Who::people_admin,
         .call = "POST /anniversary-rules",
         .body = R"({"years":10,"points":1,"message":"Keys."})",
         .keep = {{"anniversary_rule_id", "/id"}}},
    });
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute("UPDATE awards SET nominations_until = '2026-03-01' WHERE id = $1",
                           std::stoll(scenario.remembered("voted_award")));
    });
}

// The values that routes on rewards ask for.
inline void add_reward_values(Scenario const& scenario, SampleValues& values)
{
    for (auto const* name : {"reward_id", "redemption_id", "award_id", "award_nomination_id", "anniversary_rule_id"})
        values[name] = scenario.remembered(name);
    values["fulfil_redemption.redemption_id"] = scenario.remembered("approved_redemption");
    values["fulfil_redemption.fulfilled_on"] = R"("2026-03-01")";
    values["remove_award.award_id"] = scenario.remembered("empty_award");
    values["vote_on_award_nomination.award_nomination_id"] = scenario.remembered("voted_nomination");
    values["decide_award.award_id"] = scenario.remembered("voted_award");
    values["create_anniversary_rule.years"] = "25";
    auto const person = '"' + scenario.remembered("peer") + '"';
    for (auto const* route : {"create_award", "change_award"}) {
        values[fmt::format("{}.budget_owner_id", route)] = person;
        values[fmt::format("{}.panel_ids", route)] = '[' + person + ']';
    }
    values["create_award_nomination.nominee_ids"] = '[' + person + ']';
    for (auto const* route : {"create_reward", "change_reward"})
        values[fmt::format("{}.tax", route)] = R"("unclear")";
}

} // namespace espalier::test
