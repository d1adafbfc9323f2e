// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share. Scenarios begin on Monday, 2 March 2026: the week from 23 February is open.
#pragma once

#include "support/scenario.h"

#include <fmt/core.h>

namespace espalier::test {

constexpr std::string_view this_period = "2026-02-23";
constexpr std::int64_t one_week = 7 * 86'400;

inline Step change_settings(std::string_view is_on, int version, std::string_view cadence = "weekly",
                            std::string_view opens_on = "friday")
{
    return {.who = Who::people_admin,
            .call = "PUT /settings/check-ins",
            .body = fmt::format(R"({{"is_on":{},"cadence":"{}","opens_on":"{}","answer_days":4,"version":{}}})", is_on,
                                cadence, opens_on, version),
            .events = {{"settings.changed"}}};
}

// On each database, in a workspace that checks in by the week.
inline void with_check_ins(std::function<void(Scenario&)> const& test)
{
    on_each_database([&](Scenario& scenario) {
        scenario.run({change_settings("true", 1)});
        test(scenario);
    });
}

// Saves the draft of a period as it was read at `version`.
inline Step save(Who who, int version, std::string_view more, std::string_view starts_on = this_period)
{
    return {.who = who,
            .call = "PUT /check-in",
            .body = fmt::format(R"({{"starts_on":"{}","version":{},{}}})", starts_on, version, more),
            .has = {{"/check_in/check_in/version", std::to_string(version == 0 ? 2 : version + 1)}},
            .events = {std::vector<std::string>{}}};
}

// Remembers "check_in".
inline Step submit(Who who, int version, std::string_view starts_on = this_period)
{
    return {.who = who,
            .call = "POST /check-in/submission",
            .body = fmt::format(R"({{"starts_on":"{}","version":{}}})", starts_on, version),
            .has = {{"/check_in/submitted_at", "?"}, {"/is_own", "true"}},
            .keep = {{"check_in", "/check_in/id"}},
            .events = {{"check_in.submitted"}}};
}

constexpr std::string_view words = R"("mood":4,"progress":"The orchard is pruned.",
    "priorities":[{"text":"Order the grafts"}],
    "points":[{"kind":"win","text":"No tree lost"},{"kind":"blocker","text":"The saw is blunt"}])";

} // namespace espalier::test
