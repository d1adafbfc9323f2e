// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share: a course in an offering, and somebody who learns by it.
#pragma once

#include "support/scenario.h"

#include <fmt/core.h>

namespace espalier::test {

constexpr std::string_view two_pages =
    R"({"key":"why","kind":"page","title":"Why","minutes":3,"is_required":true,"completion":{"rule":"view"},
        "page":{"text":"Cut."}},
       {"key":"how","kind":"page","title":"How","minutes":1,"is_required":true,
        "completion":{"rule":"time","least_minutes":1},"page":{"text":"Above a bud."}})";

inline std::string course_content(std::string_view lessons)
{
    return fmt::format(
        R"({{"title":"Pruning","summary":"How to cut.","language":"en","completion":{{"rule":"all_lessons"}},
            "modules":[{{"key":"first","title":"First","lessons":[{}]}}]}})",
        lessons);
}

// Remembers "course" and "version".
inline void make_course(Scenario& scenario, std::string_view lessons = two_pages)
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /courses",
          .body = R"({"title":"Pruning","language":"en"})",
          .keep = {{"version", "/id"}, {"course", "/course_id"}}},
         {.who = Who::people_admin,
          .call = "PUT /course-versions/{version}",
          .body = fmt::format(R"({{"version":1,"content":{}}})", course_content(lessons)),
          .has = {{"/faults", "[]"}}},
         {.who = Who::people_admin, .call = "POST /course-versions/{version}/in-force", .body = R"({"version":2})"}});
}

inline std::string learning_offering(std::string_view title, std::string_view more)
{
    return fmt::format(
        R"({{"title":"{}","summary":"What it is about.","description":"","method":"course","giver":"own",
            "is_microlearning":false,"provider":"","link":"","least_months":0{}}})",
        title, more);
}

// Published. Remembers it by `name`.
inline void make_offering(Scenario& scenario, std::string const& name, std::string_view more = "")
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /offerings",
          .body = learning_offering(name, more),
          .keep = {{name, "/offering/id"}}},
         {.who = Who::people_admin, .call = "POST /offerings/{" + name + "}/publication", .body = R"({"version":1})"}});
}

// A published offering, "offering", that holds the course.
inline void offer_course(Scenario& scenario, std::string_view lessons = two_pages)
{
    make_course(scenario, lessons);
    make_offering(scenario, "offering");
    scenario.run({{.who = Who::people_admin,
                   .call = "PUT /offerings/{offering}/course",
                   .body = R"({"course_id":"{course}"})",
                   .has = {{"/title", R"("Pruning")"}, {"/course_version_id", R"("{version}")"}},
                   .events = Events{"offering.course_chosen"}}});
}

// Remembers "enrolment".
inline Step enrols(std::string_view more = R"("reason":"I am curious.")", Who who = Who::employee)
{
    return {.who = who,
            .call = "POST /offerings/{offering}/enrolments",
            .body = fmt::format("{{{}}}", more),
            .has = {{"/enrolment/state", R"("enrolled")"}},
            .keep = {{"enrolment", "/enrolment/id"}},
            .events = Events{"enrolment.enrolled"}};
}

inline Step begins()
{
    return {.who = Who::employee,
            .call = "POST /enrolments/{enrolment}/beginning",
            .has = {{"/state", R"("in_progress")"}}};
}

// An instant of the scenario's clock, `seconds` from now.
inline std::string at(Scenario const& scenario, std::int64_t seconds = 0)
{
    return to_text(scenario.workspace().now().plus_seconds(seconds));
}

inline Step saves(std::string changes, std::vector<std::pair<std::string, std::string>> has)
{
    return {.who = Who::employee,
            .call = "POST /enrolments/{enrolment}/progress",
            .body = R"({"changes":[)" + std::move(changes) + "]}",
            .has = std::move(has)};
}

inline std::string change(std::string_view key, std::string const& at, std::string_view more)
{
    return fmt::format(R"({{"key":"{}","at":"{}"{}{}}})", key, at,
                       more.find("\"active\"") == std::string_view::npos ? R"(,"active":[])" : "",
                       std::string(R"(,"portions":[])") + std::string(more));
}

} // namespace espalier::test
