// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of courses: a draft that may go into force, and a course that is.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

namespace espalier::test {

inline void prepare_courses(Scenario& scenario)
{
    std::string const content =
        R"({"title":"Keys","summary":"Which opens what.","language":"en","completion":{"rule":"all_lessons"},
            "modules":[{"key":"first","title":"First","lessons":[{"key":"why","kind":"page","title":"Why","minutes":3,
            "is_required":true,"completion":{"rule":"view"},"page":{"text":"Turn it."}}]}]})";
    auto const write = R"({"version":1,"content":)" + content + "}";
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /courses",
                   .body = R"({"title":"Keys"})",
                   .keep = {{"course_version_id", "/id"}}},
                  {.who = Who::people_admin, .call = "PUT /course-versions/{course_version_id}", .body = write},
                  {.who = Who::people_admin,
                   .call = "POST /courses",
                   .body = R"({"title":"Locks"})",
                   .keep = {{"course_id", "/course_id"}, {"course_in_force", "/id"}}},
                  {.who = Who::people_admin, .call = "PUT /course-versions/{course_in_force}", .body = write},
                  {.who = Who::people_admin,
                   .call = "POST /course-versions/{course_in_force}/in-force",
                   .body = R"({"version":2})"}});
}

inline void add_course_values(Scenario const& scenario, SampleValues& values)
{
    values["course_id"] = scenario.remembered("course_id");
    values["course_version_id"] = scenario.remembered("course_version_id");
    values["put_course_in_force.version"] = "2";
    values["write_course_version.version"] = "2";
    values["retire_course.course_version_id"] = scenario.remembered("course_in_force");
    values["retire_course.version"] = "3";
    values["create_course.title"] = R"("Keys")";
}

} // namespace espalier::test
