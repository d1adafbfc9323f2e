// SPDX-License-Identifier: Apache-2.0
// Items that go on as another item: carried over into a later plan of the same person, or replaced in their own plan when
// the job changed. The new item is linked to the old one, which keeps its evidence, comments and steps and no longer counts;
// needs, solutions, whoever helps and the place in a group item go along, and dates asked for are asked no more.
#pragma once

#include "features/plans/found.h"

namespace espalier::plans {

struct CarriedDates
{
    std::optional<Date> starts_on;
    Date due_on;
    std::optional<Date> reassess_on;
};
// Pure. A due date within the new plan stays; another lies as far from the new plan's start as it lay from the old one's, but
// not after its end. The start and the day on which the level is looked at again keep their distance from the due date; the
// start is not before the new plan's.
CarriedDates carried_dates(PlanItemContent const& item, Date old_start, Date new_start, Date new_end);

// An item that may be carried over: of a plan that is agreed, under way or closed, and not ended.
struct OpenItem
{
    PlanItemId plan_item_id;
    std::string title;
    Method method = Method::course;
    ItemState state = ItemState::planned;
    Date due_on;
    PlanId plan_id;
    std::string plan_title;
    PlanState plan_state = PlanState::agreed;
    Date plan_starts_on; // only plans that begin no earlier take it over
};
BOOST_DESCRIBE_STRUCT(OpenItem, (),
                      (plan_item_id, title, method, state, due_on, plan_id, plan_title, plan_state, plan_starts_on))
std::vector<OpenItem> open_items_of(Context& context, PersonId person); // of the newest plan first

// Faults: invalid under `pointer` for what is no open item of an earlier plan of the person; conflict for an item that was
// carried over or ended already. The viewer may write `into`, which is open.
void carry_over(Context& context, Plan const& into, std::vector<PlanItemId> const& items, std::string_view pointer);

// What becomes of the open items of a plan that is being closed. Fault conflict unless each is named, invalid for what is
// not an open item of it.
void settle_open_items(Context& context, Plan const& plan, std::vector<PlanItemView> const& items,
                       PlanClosure const& closure);

// Lets an agreed item of a plan go on as one that says `content` and waits for agreement.
PlanItemId replace_item(Context& context, Plan const& plan, PlanItemView const& old, PlanItemContent const& content,
                        std::string_view comment);

// Deletes an item that was never agreed; what had gone on as it is open again.
void take_out(Context& context, FoundItem const& item);

// Removes a plan that was never proposed, with all it says; what it had carried over is open again where it was. Fault
// conflict once it was proposed: it is closed then.
void discard_plan(Context& context, PlanId id);

// Before an item is removed that another went on as: that other is open again, as it stood, with who helps; or done, where
// the removed one was.
void take_back(Context& context, FoundItem const& removed);

} // namespace espalier::plans
