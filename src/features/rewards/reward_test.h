// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share: points to spend, a reward in the catalogue, asking for it.
#pragma once

#include "features/recognition/points.h"
#include "support/scenario.h"

namespace espalier::test {

inline void earn(Scenario& scenario, Who who, std::int64_t points)
{
    scenario.as_program([&](platform::Context& context) {
        recognition::grant_earned(context, scenario.cast().person(who), points,
                                  {recognition::PointCause::award, 1, "for the test"});
    });
}

inline std::int64_t earned(Scenario& scenario, Who who)
{
    return scenario.as_program(
        [&](platform::Context& context) { return recognition::balances(context, scenario.cast().person(who)).earned; });
}

// A programme that runs, whose budget the executive holds; a point is worth ten cents.
inline Step run_programme()
{
    return {.who = Who::people_admin,
            .call = "POST /recognition-programmes",
            .body = R"({"name":"Thanks","starts_on":"2026-01-01","ends_on":"2026-12-31","allowance_period":"month",
                        "allowance":100,"least_points":1,"most_points":50,"budget_owner_id":"{executive}",
                        "point_value":0.10})",
            .has = {{"/is_running", "true"}}};
}

inline std::string mug(std::string_view more = "")
{
    return R"({"name":"Mug","description":"Holds tea.","points":100,"tenure_months":0,"tax":"taxable","taxable_value":8.5,
               "is_open":true)" +
        std::string(more) + "}";
}

// Remembers "reward".
inline Step offer(std::string body)
{
    return {.who = Who::people_admin,
            .call = "POST /rewards",
            .body = std::move(body),
            .has = {{"/reward/name", R"("Mug")"}},
            .keep = {{"reward", "/reward/id"}},
            .events = {{"reward.added"}}};
}

// Remembers "redemption".
inline Step ask_for_reward(Who who)
{
    return {.who = who,
            .call = "POST /people/{" + std::string(name_of(who)) + "}/redemptions",
            .body = R"({"reward_id":"{reward}","wish":"A blue one"})",
            .has = {{"/redemption/state", R"("waiting")"}, {"/steps/0/kind", R"("requested")"}},
            .keep = {{"redemption", "/redemption/id"}},
            .events = {{"redemption.requested"}}};
}

inline Step refusing(Who who, std::string call, int status, std::string key, std::string body = "{}")
{
    return {.who = who,
            .call = std::move(call),
            .body = std::move(body),
            .status = status,
            .contains = {std::move(key)},
            .events = {std::vector<std::string>{}}};
}

constexpr std::int64_t day_seconds = 86'400;

} // namespace espalier::test
