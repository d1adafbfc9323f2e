// SPDX-License-Identifier: Apache-2.0
// Drafts of items: checked against their plan, completed, and written, however many at once. For the rules of this feature.
#pragma once

#include "features/plans/plans.h"

#include <functional>

namespace espalier::plans {

// The content as it is kept, what a draft may leave out filled in. Fault invalid with every field at fault.
PlanItemContent checked(Context& context, Plan const& plan, PlanItemDraft const& draft);

double to_a_tenth(double level); // as a draft names a level that was computed

// Where a fault of a draft's field belongs in the input: from the place of the draft and the field's pointer.
using FieldPlace = std::function<std::string(std::size_t draft, std::string const& pointer)>;

// Adds them at the plan's end, in their order; saves nothing unless all are right. Whether the viewer may write the plan and
// it is open has been asked.
std::vector<PlanItemId> insert_items(Context& context, Plan const& plan, std::vector<PlanItemDraft> const& drafts,
                                     FieldPlace const& place);

} // namespace espalier::plans
