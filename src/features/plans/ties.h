// SPDX-License-Identifier: Apache-2.0
// Tying an agreed item to a need that was known when it was agreed and that nobody named: the link is added, what was
// agreed keeps its words. A need that was recorded later is refused: it did not lead to the item.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct ItemTie
{
    PlanItemId plan_item_id;
    NeedId need_id;
};
BOOST_DESCRIBE_STRUCT(ItemTie, (), (plan_item_id, need_id))

// Fault conflict unless the item is agreed and not cancelled, invalid unless the need is one of its person that training
// can meet, was recorded before the item was agreed and is not dismissed.
void tie(Context& context, ItemTie const& tie);

} // namespace espalier::plans
