// SPDX-License-Identifier: Apache-2.0
// The state of an item as an expression of SQL, for statements that ask it of many items at once. It says what item_state
// (plan_state.h) makes of the same steps.
#pragma once

#include <string>
#include <string_view>

namespace espalier::plans::store {

// `item` is the expression of the item's id.
std::string item_state_of(std::string_view item);
// The same where the newest step is joined already: `step` is its alias, all of whose columns are null without one.
std::string item_state_after(std::string_view step);

} // namespace espalier::plans::store
