// SPDX-License-Identifier: Apache-2.0
// What somebody means to work on after a 360°: items of the report, each of which becomes a need and an item of a plan.
#pragma once

#include "features/plans/plans.h"
#include "features/three_sixty/three_sixty_readers.h"

namespace espalier::three_sixty {

constexpr std::size_t most_focus_items = 5;

struct FocusItem
{
    Text<1, 40> question_key;
    Text<0, 40> row_key; // the competency of a rating; else empty
};
BOOST_DESCRIBE_STRUCT(FocusItem, (), (question_key, row_key))

struct FocusChoice
{
    ThreeSixtyId three_sixty_id;
    std::vector<FocusItem> items; // instead of those before
};
BOOST_DESCRIBE_STRUCT(FocusChoice, (), (three_sixty_id, items))

// What must be learned for one of them, and where it goes: into a plan, or only among the needs.
struct FocusLearning
{
    ThreeSixtyId three_sixty_id;
    FocusItem item;
    Text<1, 2000> statement; // of the need, where none stands yet for the competency
    std::optional<plans::PlanId> plan_id{};
    std::optional<Text<1, 200>> title{}; // of the plan item, with the three after it
    std::optional<plans::Method> method{};
    std::optional<Date> due_on{};
    std::optional<Text<1, 1000>> success_measure{};
};
BOOST_DESCRIBE_STRUCT(FocusLearning, (),
                      (three_sixty_id, item, statement, plan_id, title, method, due_on, success_measure))

struct FocusLine
{
    std::string question_key;
    std::string row_key;
    std::optional<plans::NeedId> need_id;
    std::optional<plans::PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(FocusLine, (), (question_key, row_key, need_id, plan_item_id))

std::vector<FocusLine> focus_lines(Context& context, ThreeSixtyId id);
// By the person or somebody above, once the report was handed on. What has a need stays. Faults: invalid (an item that is not
// in the report, too many), conflict (not handed on; a round that follows up asks them already).
void choose_focus(Context& context, FocusChoice const& choice);
// Faults: as declare_need and add_item; invalid for an item that is not chosen; conflict when it has a need already.
void learn_from_focus(Context& context, FocusLearning const& learning);

} // namespace espalier::three_sixty
