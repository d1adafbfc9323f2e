// SPDX-License-Identifier: Apache-2.0
// The statements on action items.
#pragma once

#include "features/one_on_ones/action_items.h"

namespace espalier::one_on_ones::store {

std::optional<ActionItem> find_action(db::Transaction& tx, ActionItemId id);
std::optional<ActionItem> action_submitted(db::Transaction& tx, OneOnOneSeriesId series, std::string_view submission);
std::optional<ActionItemView> action_view(db::Transaction& tx, ActionItemId id);
// In the order of actions_of_series. Neither says what the viewer may open.
std::vector<ActionItemView> actions_of(db::Transaction& tx, OneOnOneSeriesId series, Instant done_since);
void remove_action(db::Transaction& tx, ActionItemId id);
std::optional<PersonId> person_of_need(db::Transaction& tx, plans::NeedId id);

} // namespace espalier::one_on_ones::store
