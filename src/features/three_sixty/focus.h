// SPDX-License-Identifier: Apache-2.0
// What somebody means to work on after a 360°: items of the report, each of which becomes a need and an item of a plan.
#pragma once

#include "features/plans/learning_found.h"
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

// What must be learned for one of them.
struct FocusLearning : plans::LearningFound
{
    ThreeSixtyId three_sixty_id;
    FocusItem item;
};
BOOST_DESCRIBE_STRUCT(FocusLearning, (plans::LearningFound), (three_sixty_id, item))

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
// Faults: as plans::learn_from_found; invalid for an item that is not chosen.
void learn_from_focus(Context& context, FocusLearning const& learning);

} // namespace espalier::three_sixty
