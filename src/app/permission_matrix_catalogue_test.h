// SPDX-License-Identifier: Apache-2.0
// Offerings for the permission matrix: what is there before every route is asked, and what the routes are asked for.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

#include <string>

namespace espalier::test {

// A published offering, and two suggestions of the employee.
inline void prepare_catalogue(Scenario& scenario)
{
    auto const suggestion = [](std::string name) {
        return Step{.who = Who::employee,
                    .call = "POST /offering-suggestions",
                    .body = R"({"title":"Keys","method":"course","giver":"free","link":"","reason":"Doors."})",
                    .keep = {{std::move(name), "/offering_id"}}};
    };
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /offerings",
          .body = R"({"title":"Keys","summary":"Keys.","description":"","method":"course","giver":"own",
                               "is_microlearning":false,"provider":"","link":"","least_months":0})",
          .keep = {{"offering_id", "/offering/id"}}},
         {.who = Who::people_admin, .call = "POST /offerings/{offering_id}/publication", .body = R"({"version":1})"},
         suggestion("suggestion"),
         suggestion("other_suggestion")});
}

// The values that routes on the catalogue ask for.
inline void add_catalogue_values(Scenario const& scenario, SampleValues& values)
{
    values["offering_id"] = scenario.remembered("offering_id");
    values["accept_offering_suggestion.offering_id"] = scenario.remembered("suggestion");
    values["decline_offering_suggestion.offering_id"] = scenario.remembered("other_suggestion");
    values["review_offering.review_on"] = R"("2027-03-01")";
    for (std::string const route :
         {"create_offering", "change_offering", "accept_offering_suggestion", "suggest_offering"})
        values[route + ".link"] = R"("")";
    for (std::string const route : {"create_offering", "change_offering", "accept_offering_suggestion"})
        for (auto const* list : {".competencies", ".responsibility_ids", ".unit_ids", ".job_ids", ".prerequisite_ids"})
            values[route + list] = "[]";
    for (std::string const route : {"change_offering", "publish_offering", "retire_offering", "review_offering"})
        values[route + ".version"] = "2"; // publication was the first change
}

} // namespace espalier::test
