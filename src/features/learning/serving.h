// SPDX-License-Identifier: Apache-2.0
// What an enrolment serves: a plan item, a need, a responsibility, or none of them and why.
#pragma once

#include "features/learning/enrolments_store.h"

namespace espalier::learning {

// As given, with the need and the responsibility of the plan item where it does not say. Violations on the fields at fault.
Served checked_served(Context& context, Served const& served, PersonId person, Violations& violations);

// An agreed item of the person that chose just this offering: its cost was agreed with it.
bool serves_item_that_chose(Context& context, Served const& served, PersonId person, OfferingId offering);

// Open items and needs, as far as the viewer may see them: those that fit the offering first.
std::vector<ServedChoice> served_choices(Context& context, PersonId person, OfferingId offering);

// By name, as far as the viewer may see it.
ServedNames served_names(Context& context, Served const& served, PersonId person);

} // namespace espalier::learning
