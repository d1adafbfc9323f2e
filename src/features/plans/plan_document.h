// SPDX-License-Identifier: Apache-2.0
// A plan on paper: what a person takes along to a talk, on one page where it fits.
#pragma once

#include "features/plans/plans.h"
#include "platform/documents.h"
#include "platform/words.h"

namespace espalier::plans {

// What the page says beside the plan itself.
struct PlanDocumentFacts
{
    std::string organisation;
    std::string currency; // ISO 4217
    std::string unit_name;
    std::string job_title; // empty: none
    Date today;
};

// In the language of `words`. What the viewer may not see in `view` (needs, wages) is not on paper either. Items that were
// cancelled are left out.
platform::Document plan_document(PlanView const& view, PlanDocumentFacts const& facts, platform::Words const& words);

} // namespace espalier::plans
