// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share: a programme, giving, and what the purses hold.
#pragma once

#include "support/scenario.h"

#include <fmt/core.h>

namespace espalier::test {

// For March 2026 and later; everybody has 100 points a month, managers 50 more; more than 80 at once wait for Mara Ohm.
// Remembers "programme".
inline Step open_programme(std::string_view more = R"("extras":[{"points":50}])")
{
    return {.who = Who::people_admin,
            .call = "POST /recognition-programmes",
            .body = fmt::format(
                R"({{"name":"Thank you","starts_on":"2026-01-01","ends_on":"2026-12-31","allowance_period":"month",
                     "allowance":100,"least_points":5,"most_points":60,"approval_above":80,
                     "budget_owner_id":"{{managers_manager}}","budget":5000,"point_value":0.10,{}}})",
                more),
            .has = {{"/is_running", "true"}},
            .keep = {{"programme", "/recognition_programme/id"}},
            .events = {{"recognition_programme.added"}}};
}

// From the employee, unless said otherwise. Remembers "recognition".
inline Step thank(std::string_view receivers, std::int64_t points, std::string_view more = "",
                  std::string_view state = "given", Who who = Who::employee)
{
    return {
        .who = who,
        .call = "POST /recognitions",
        .body = fmt::format(
            R"({{"receiver_ids":[{}],"message":"You stayed until the pump ran.","visibility":"everybody","points_each":{}{}}})",
            receivers, points, more),
        .has = {{"/state", fmt::format(R"("{}")", state)}},
        .keep = {{"recognition", "/id"}},
        .events = {{state == "given" ? "recognition.given" : "recognition.proposed"}}};
}

inline Step purses(Who who, std::string_view whose, int to_give, int earned)
{
    return {.who = who,
            .call = fmt::format("GET /people/{{{}}}/purses", whose),
            .has = {{"/to_give", std::to_string(to_give)}, {"/earned", std::to_string(earned)}}};
}

} // namespace espalier::test
