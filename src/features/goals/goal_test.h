// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share: periods, drafts, turns, updates.
#pragma once

#include "support/garden.h"

#include <fmt/core.h>

namespace espalier::test {

// Remembers "period". The scenarios' clock stands in the year 2026.
inline Step open_period(
    std::string_view more = R"("needs_agreement":true,"weight_rule":"unweighted","locks_target":true,
                                                   "locks_weight":false,"locks_dates":true)",
    std::string name = "2026")
{
    return {.who = Who::people_admin,
            .call = "POST /goal-periods",
            .body = fmt::format(R"({{"name":"{}","kind":"year","starts_on":"2026-01-01","ends_on":"2026-12-31",{}}})",
                                name, more),
            .keep = {{"period", "/id"}},
            .events = {{"goal_period.added"}}};
}

// Without agreement and locks; `more` begins with a comma.
inline Step free_period(std::string name = "2026", std::string_view more = "")
{
    return open_period(fmt::format(R"("needs_agreement":false,"weight_rule":"free","locks_target":false,
                                      "locks_weight":false,"locks_dates":false{})",
                                   more),
                       std::move(name));
}

inline std::string goal_body(std::string_view title, std::string_view more)
{
    return fmt::format(R"({{"goal_period_id":"{{period}}","scope":"personal","title":"{}",{}}})", title, more);
}

constexpr auto by_hand = R"("roll_up":"manual","measure_kind":"number","target_value":10)";
constexpr auto by_pieces = R"("roll_up":"weighted_mean","measure_kind":"pieces")";

// Remembers the goal as `name`.
inline Step draft(Who who, std::string name, std::string_view title, std::string_view more = by_hand)
{
    return {.who = who,
            .call = "POST /goals",
            .body = goal_body(title, more),
            .has = {{"/lifecycle", R"("draft")"}},
            .keep = {{std::move(name), "/goal/id"}}};
}

// Of the organisation. Remembers it as `name`.
inline Step objective(std::string name, std::string_view title, std::string_view more = by_pieces,
                      Who who = Who::executive)
{
    return {.who = who,
            .call = "POST /goals",
            .body =
                fmt::format(R"({{"goal_period_id":"{{period}}","scope":"organization","title":"{}",{}}})", title, more),
            .keep = {{std::move(name), "/goal/id"}}};
}

inline Step turn(Who who, std::string_view goal, std::string_view what, int version, std::string_view lifecycle,
                 std::string_view more = "")
{
    return {.who = who,
            .call = fmt::format("POST /goals/{{{}}}/{}", goal, what),
            .body = fmt::format(R"({{"version":{}{}}})", version, more),
            .has = {{"/lifecycle", fmt::format(R"("{}")", lifecycle)}}};
}

// Proposed by the employee and agreed by the manager: from version 1 to 3.
inline Step propose(std::string_view goal, int version = 1)
{
    return turn(Who::employee, goal, "proposal", version, "proposed");
}
inline Step agree(std::string_view goal, int version = 2)
{
    return turn(Who::manager, goal, "agreement", version, "active");
}

// Proposed and agreed at once, in a period without agreement: from version 1 to 3.
inline Step begin(Who who, std::string_view goal, int version = 1)
{
    return turn(who, goal, "proposal", version, "active");
}

inline Step update(Who who, std::string_view goal, std::string body, std::string_view progress)
{
    return {.who = who,
            .call = fmt::format("POST /goals/{{{}}}/updates", goal),
            .body = std::move(body),
            .has = {{"/goal/progress", std::string(progress)}},
            .events = {{"goal.updated"}}};
}

inline Step link(Who who, std::string_view child, std::string_view parent, std::string_view more = "")
{
    return {.who = who,
            .call = fmt::format("POST /goals/{{{}}}/links", child),
            .body = fmt::format(R"({{"parent_goal_id":"{{{}}}","kind":"contributes"{}}})", parent, more),
            .keep = {{fmt::format("{}_link", child), "/parents/0/id"}},
            .events = {{"goal.linked"}}};
}

inline Step shows(Who who, std::string_view goal, std::vector<std::pair<std::string, std::string>> has)
{
    return {.who = who, .call = fmt::format("GET /goals/{{{}}}", goal), .has = std::move(has)};
}

} // namespace espalier::test
