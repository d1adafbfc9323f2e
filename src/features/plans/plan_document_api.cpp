// SPDX-License-Identifier: Apache-2.0
// The endpoint that prints a plan.
#include "features/identity/identity.h"
#include "features/organization/units.h"
#include "features/plans/plan_document.h"
#include "features/plans/plans_api.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::plans {

namespace {

struct PlanPrint
{
    PlanId plan_id;
    std::optional<Text<2, 10>> language; // one the program speaks; none: the viewer's
};
BOOST_DESCRIBE_STRUCT(PlanPrint, (), (plan_id, language))

platform::Download print_plan(Context& c, PlanPrint const& in)
{
    auto const view = plan_view(c, in.plan_id);
    auto const person = organization::person(c, view.plan.person_id);
    auto const workspace = platform::settings::read<platform::WorkspaceSettings>(c.tx);
    PlanDocumentFacts facts{.organisation = workspace.name.value,
                            .currency = workspace.currency.value,
                            .unit_name = organization::unit(c, person.unit_id).name,
                            .job_title = {},
                            .today = c.today()};
    if (person.job_id)
        facts.job_title = organization::current_version(c, *person.job_id).title;
    platform::Words const words(in.language ? in.language->value : identity::language_of(c));
    c.afterwards = [document = plan_document(view, facts, words)](http::Response& response) {
        response.body = platform::write_pdf(document).content;
    };
    return {.file_name = "plan-" + view.person_name + ".pdf", .content_type = "application/pdf", .content = {}};
}

} // namespace

void plan_document_routes(platform::Routes& r)
{
    r.get("print_plan", "/plans/{plan_id}/print", platform::permissions::read_plans,
          "Print a plan: a PDF of one page where it fits", print_plan)
        .recording_sightings();
}

} // namespace espalier::plans
