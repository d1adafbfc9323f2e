// SPDX-License-Identifier: Apache-2.0
// An id of nothing is refused with the field that names it, and nothing is saved.
#include "features/organization/organization.h"
#include "platform/permissions.h"
#include "platform/references.h"
#include "support/garden.h"

#include <doctest/doctest.h>
#include <stdexcept>

using namespace espalier;
using namespace espalier::test;

namespace {

Step refused(Who who, std::string call, std::string body, std::vector<std::string> const& fields)
{
    Step step{.who = who,
              .call = std::move(call),
              .body = std::move(body),
              .status = 422,
              .events = {std::vector<std::string>{}}};
    for (auto const& field : fields)
        step.contains.push_back(R"("pointer":"/)" + field + R"(","key":"unknown_reference")");
    return step;
}

struct Praise
{
    platform::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Praise, (), (person_id))

} // namespace

TEST_CASE("an id of nothing in a body is refused with its field")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        scenario.run(
            {refused(Who::people_admin, "POST /people",
                     R"({"employee_number":"N1","given_name":"A","family_name":"B","unit_id":"77","job_id":"77",
                         "manager_id":"77","started_on":"2026-01-05"})",
                     {"unit_id", "job_id", "manager_id"}),
             refused(Who::people_admin, "POST /people/{employee}/assignments",
                     R"({"valid_from":"2026-03-02","unit_id":"{north}","job_id":"77"})", {"job_id"}),
             refused(Who::people_admin, "POST /people/{employee}/dotted-lines", R"({"other_id":"77","kind":"mentor"})",
                     {"other_id"}),
             refused(Who::people_admin, "POST /units", R"({"code":"U","name":"Unit","parent_id":"77"})", {"parent_id"}),
             refused(Who::people_admin, "PATCH /units/{north}", R"({"version":1,"parent_id":"77"})", {"parent_id"}),
             refused(Who::people_admin, "POST /career-paths", R"({"from_job_id":"{job}","to_job_id":"77"})",
                     {"to_job_id"}),
             refused(Who::people_admin, "POST /frameworks/{framework}/competencies",
                     R"({"category":"Trees","code":"saw","name":"Sawing","scale_id":"77","indicators":[]})",
                     {"scale_id"}),
             refused(Who::manager, "POST /people/{employee}/evidence",
                     R"({"competency_id":"77","source":"manager","level":3,"valid_on":"2026-03-02"})",
                     {"competency_id"}),
             refused(Who::employee, "POST /people/{employee}/needs",
                     R"({"statement":"More.","competency_id":"77","responsibility_id":"77","job_id":"77"})",
                     {"competency_id", "responsibility_id", "job_id"}),
             refused(Who::employee, "PUT /people/{employee}/target-job", R"({"job_id":"77"})", {"job_id"}),
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"Trees","starts_on":"2026-04-01","ends_on":"2027-03-31"})",
              .keep = {{"plan", "/plan/id"}}},
             refused(
                 Who::employee, "POST /plans/{plan}/items",
                 R"({"title":"A week","assessor_id":"77","competency_id":"77","responsibility_id":"77","method":"course",
                         "due_on":"2026-06-30","success_measure":"Shown."})",
                 {"assessor_id", "competency_id", "responsibility_id"}),
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("who may not do a thing at all learns nothing of what it names")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::stranger,
                       .call = "POST /people/{employee}/needs",
                       .body = R"({"statement":"More.","competency_id":"77"})",
                       .status = 403}});
    });
}

TEST_CASE("a body with an id of which nobody said what it refers to is a programming error")
{
    platform::Routes routes;
    routes.post("praise", "/praise", platform::permissions::manage_organization, "Praise somebody",
                [](platform::Context&, Praise const&) {});
    CHECK_THROWS_AS(platform::BodyReferences(routes, {}), std::logic_error);
    CHECK_NOTHROW(platform::BodyReferences(routes, {platform::reference<organization::Person>("person", "people")}));
}
