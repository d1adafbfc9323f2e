// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share: asking, answering, reviewing.
#pragma once

#include "support/garden.h"

namespace espalier::test {

inline std::string course(std::string_view fee, std::string_view more = "")
{
    return R"({"title":"Winter course","provider":"School of trees","place":"Lund","starts_on":"2026-03-10",
               "ends_on":"2026-03-11","hours_on_duty":16,"fee":)" +
        std::string(fee) + R"(,"travel":40,"material":10.5,"purpose":"I prune alone from spring on.",
               "expected_benefit":"No tree cut twice.")" +
        std::string(more) + "}";
}

// Remembers "request".
inline Step ask(Who who, std::string body)
{
    return {.who = who,
            .call = "POST /people/{employee}/training-requests",
            .body = std::move(body),
            .has = {{"/state", R"("waiting")"}, {"/turn/task", R"("answer")"}, {"/turn/answerer", R"("manager")"}},
            .keep = {{"request", "/request/id"}},
            .events = {{"training_request.asked"}}};
}

// What was read: unchanged since it was first asked, with so many answers.
inline std::string as_read(int answers = 0)
{
    return R"({"version":1,"answers":)" + std::to_string(answers) + "}";
}

inline Step agree(Who who, std::string state, int answers = 0)
{
    return {.who = who,
            .call = "POST /training-requests/{request}/agreement",
            .body = as_read(answers),
            .has = {{"/state", "\"" + state + "\""}},
            .events = {{"training_request.agreed"}}};
}

inline Step review(Who who, std::string state, std::vector<std::string> events)
{
    return {.who = who,
            .call = "POST /training-requests/{request}/reviews",
            .body = R"({"rating":4,"changed":"The first cut is the right one."})",
            .has = {{"/state", "\"" + state + "\""}},
            .events = std::move(events)};
}

constexpr auto cost = R"({"fee":300,"travel":55.2,"material":0,"hours_on_duty":16})";
constexpr std::int64_t day = 86'400;

} // namespace espalier::test
