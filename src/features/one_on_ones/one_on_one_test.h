// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share. The scenarios' clock stands on Monday 2 March 2026, 09:00 UTC.
#pragma once

#include "support/scenario.h"

#include <fmt/core.h>

namespace espalier::test {

constexpr std::int64_t a_day = 86'400;

// The employee and the manager, on Tuesdays at 10:00 in Vienna. Remembers "series" and "meeting".
inline Step begin_series(std::string_view cadence = "weekly", Who who = Who::employee,
                         std::string_view with = "manager")
{
    std::vector<std::pair<std::string, std::string>> keep = {{"series", "/id"}};
    if (cadence != "ad_hoc")
        keep.emplace_back("meeting", "/next/id");
    return {.who = who,
            .call = "POST /one-on-one-series",
            .body = fmt::format(R"({{"with_id":"{{{}}}","cadence":"{}","weekday":2,"starts_at_minute":600,"minutes":45,
                                     "time_zone":"Europe/Vienna"}})",
                                with, cadence),
            .has = {{"/is_running", "true"}},
            .keep = std::move(keep)};
}

inline Step add_point(Who who, std::string name, std::string_view text, bool is_shared = true)
{
    return {.who = who,
            .call = "POST /one-on-one-series/{series}/talking-points",
            .body = fmt::format(R"({{"text":"{}","is_shared":{},"submission":"{}"}})", text, is_shared, name),
            .has = {{"/text", fmt::format(R"("{}")", text)}, {"/version", "1"}},
            .keep = {{name, "/id"}},
            .events = {std::vector<std::string>{}}};
}

inline Step add_note(Who who, std::string name, std::string_view text)
{
    return {.who = who,
            .call = "POST /one-on-one-meetings/{meeting}/notes",
            .body = fmt::format(R"({{"text":"{}","submission":"{}"}})", text, name),
            .keep = {{name, "/id"}},
            .events = {std::vector<std::string>{}}};
}

inline Step write_private(Who who, std::string_view text, int version = 0)
{
    return {.who = who,
            .call = "PUT /one-on-one-meetings/{meeting}/private-note",
            .body = fmt::format(R"({{"version":{},"text":"{}"}})", version, text),
            .events = {std::vector<std::string>{}}};
}

inline Step add_action(Who who, std::string name, std::string_view owner, std::string_view text,
                       std::string_view more = "")
{
    return {.who = who,
            .call = "POST /one-on-one-series/{series}/action-items",
            .body = fmt::format(R"({{"owner_id":"{{{}}}","text":"{}","submission":"{}"{}}})", owner, text, name, more),
            .keep = {{name, "/id"}},
            .events = {std::vector<std::string>{}}};
}

inline Step room_has(Who who, std::vector<std::pair<std::string, std::string>> has, std::vector<std::string> lacks = {})
{
    return {.who = who, .call = "GET /one-on-one-series/{series}", .has = std::move(has), .lacks = std::move(lacks)};
}

// The employee reports to somebody else from today on.
inline Step new_manager(std::string_view who)
{
    return {.who = Who::people_admin,
            .call = "POST /people/{employee}/assignments",
            .body = fmt::format(R"({{"valid_from":"2026-03-02","unit_id":"{{north}}","manager_id":"{{{}}}"}})", who)};
}

} // namespace espalier::test
