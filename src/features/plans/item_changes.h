// SPDX-License-Identifier: Apache-2.0
// What somebody else than a plan's person changed in the words of an item, before it was agreed: while it was drafted, or
// while it waited for the very answer of whoever changed it. Kept with what stood before, and shown. Other dates alone are
// kept as reschedulings, what was agreed as revisions.
#pragma once

#include "features/plans/found.h"
#include "features/plans/revisions.h"

namespace espalier::plans {

struct ItemChange
{
    Id<ItemChange> id;
    PlanItemId plan_item_id;
    Instant at;
    std::optional<std::string> by_name;
    std::vector<FieldDifference> fields; // of the item, and "option": the title of the solution chosen
};
BOOST_DESCRIBE_STRUCT(ItemChange, (), (id, plan_item_id, at, by_name, fields))

// Of every item of a plan, oldest first. Fault not_found where the viewer may not see the plan.
std::vector<ItemChange> item_changes_of(Context& context, PlanId plan);

// How an item reads, with the title of its chosen solution.
struct ItemWords
{
    RevisionItem item;
    std::optional<std::string> option_title;
};

// Before the viewer changes an item: what it says; none for the plan's own person, whose draft it is.
std::optional<ItemWords> words_before(Context& context, FoundItem const& found);
// After it: keeps what differs, and tells the plan's person where the plan waits.
void keep_change(Context& context, FoundItem const& found, std::optional<ItemWords> const& before);

} // namespace espalier::plans
