// SPDX-License-Identifier: Apache-2.0
// How far a setup is, and the rules of taking a step back.
#include "features/setup/setup.h"

#include "features/identity/identity_extent.h"
#include "platform/events.h"
#include "reflect/json.h"

namespace espalier::setup {

namespace {

constexpr std::int64_t count_up_to = 10'000; // enough to tell a beginning from an organisation at work

struct TakenBack
{
    SetupStep step;
};
BOOST_DESCRIBE_STRUCT(TakenBack, (), (step))

} // namespace

Setup setup(platform::Context& context)
{
    return {.organization = organization::organization_extent(context.tx, count_up_to),
            .competencies = competencies::competencies_extent(context.tx, count_up_to),
            .plans = plans::plans_extent(context.tx, count_up_to),
            .counted_up_to = count_up_to};
}

void take_back(platform::Context& context, SetupStep step)
{
    auto const there = setup(context);
    if (there.competencies.evidence > 0 || there.plans.needs > 0 || there.plans.plans > 0)
        throw conflict("setup_in_use",
                       "There is evidence, a need or a plan already. What people have said and agreed is not removed.");
    if (step == SetupStep::organization && identity::any_person_has_an_account(context.tx))
        throw conflict("setup_accounts", "Somebody of the organisation has an account already.");
    switch (step) {
    case SetupStep::organization: organization::take_back_people_and_units(context.tx); break;
    case SetupStep::framework:
        plans::take_back_templates_of_competencies(context.tx);
        competencies::take_back_frameworks(context.tx);
        break;
    case SetupStep::jobs:
        plans::take_back_templates(context.tx);
        competencies::take_back_requirements(context.tx);
        organization::take_back_jobs(context.tx);
        break;
    }
    platform::record(context, {"setup.taken_back", std::nullopt, "setup", 0, reflect::to_json(TakenBack{step})});
}

} // namespace espalier::setup
