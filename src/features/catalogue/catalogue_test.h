// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share.
#pragma once

#include "support/scenario.h"

namespace espalier::test {

inline std::string offering_body(std::string_view title, std::string_view more = "")
{
    return R"({"title":")" + std::string(title) +
        R"(","summary":"What it is about.","description":"","method":"course","giver":"own","is_microlearning":false,
           "hours":8,"direct_cost":100,"language":"en","modality":"own_pace","provider":"","link":"","least_months":0)" +
        std::string(more) + "}";
}

// Remembers `name`.
inline Step drafts(std::string name, std::string_view title, std::string_view more = "")
{
    return {.who = Who::people_admin,
            .call = "POST /offerings",
            .body = offering_body(title, more),
            .has = {{"/offering/state", R"("draft")"}},
            .keep = {{std::move(name), "/offering/id"}},
            .events = {{"offering.added"}}};
}

inline Step publishes(std::string_view name, int version = 1)
{
    return {.who = Who::people_admin,
            .call = "POST /offerings/{" + std::string(name) + "}/publication",
            .body = R"({"version":)" + std::to_string(version) + "}",
            .has = {{"/offering/state", R"("published")"}},
            .events = {{"offering.published"}}};
}

// Competencies "filing" and "welding", of a framework in force, on a scale from 1 to 5.
inline void make_competencies(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /frameworks",
          .body = R"({"code":"metal","name":"Metal"})",
          .keep = {{"framework", "/id"}}},
         {.who = Who::people_admin,
          .call = "POST /frameworks/{framework}/competencies",
          .body = R"({"category":"Metal","code":"FILE","name":"Filing","scale_id":"1","indicators":[]})",
          .keep = {{"filing", "/id"}}},
         {.who = Who::people_admin,
          .call = "POST /frameworks/{framework}/competencies",
          .body = R"({"category":"Metal","code":"WELD","name":"Welding","scale_id":"1","indicators":[]})",
          .keep = {{"welding", "/id"}}},
         {.who = Who::people_admin, .call = "POST /frameworks/{framework}/approval", .body = R"({"version":1})"}});
}

} // namespace espalier::test
