// SPDX-License-Identifier: Apache-2.0
// From an empty installation to the first agreed plan: how far an organisation is, from what is there and nothing that
// somebody typed, and the way back from a step on which nothing rests yet.
#pragma once

#include "features/competencies/competencies_extent.h"
#include "features/organization/organization_extent.h"
#include "features/plans/plans_extent.h"
#include "platform/routes.h"

namespace espalier::setup {

struct Setup
{
    organization::OrganizationExtent organization;
    competencies::CompetenciesExtent competencies;
    plans::PlansExtent plans;
    std::int64_t counted_up_to = 0; // a count as high as this means that many or more
};
BOOST_DESCRIBE_STRUCT(Setup, (), (organization, competencies, plans, counted_up_to))

// The steps that can be taken back as a whole. Evidence is withdrawn piece by piece, needs are dismissed, plans returned.
enum class SetupStep
{
    organization, // people and units
    framework,    // frameworks and their competencies
    jobs          // jobs and what they require
};
BOOST_DESCRIBE_ENUM(SetupStep, organization, framework, jobs)

Setup setup(platform::Context& context);

// Removes what a step brought. Fault conflict "setup_in_use" once evidence, a need or a plan is there, "setup_accounts" once
// somebody of the organisation has an account, "still_in_use" while another step rests on it; then nothing is removed.
// Records setup.taken_back.
void take_back(platform::Context& context, SetupStep step);

void routes(platform::Routes& routes);

} // namespace espalier::setup
