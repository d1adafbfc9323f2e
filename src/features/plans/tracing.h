// SPDX-License-Identifier: Apache-2.0
// SQL: when an item traces to a documented need; one rule for a plan's own figures and for the matching report.
#pragma once

#include <string_view>

namespace espalier::plans::store {

// Of the item `i` of the plan `l`. What is agreed traces to a need that was recorded by then, and that was not dismissed at
// that moment; what is not agreed yet, to any that it names. The second part of what is agreed: the items of a need go with
// it when it is merged into another, which may be younger.
constexpr std::string_view is_traced = R"(CASE WHEN i.agreed_at IS NULL THEN
               EXISTS (SELECT 1 FROM plan_item_needs a WHERE a.plan_item_id = i.id)
           ELSE (EXISTS (
               SELECT 1 FROM plan_item_needs a JOIN needs d ON d.id = a.need_id
               WHERE a.plan_item_id = i.id AND d.created_at <= i.agreed_at AND NOT EXISTS (
                   SELECT 1 FROM need_dismissals x
                   WHERE x.need_id = d.id AND x.dismissed_at <= i.agreed_at
                     AND (x.reopened_at IS NULL OR x.reopened_at > i.agreed_at)))
           OR EXISTS (
               SELECT 1 FROM plan_item_needs a
               JOIN needs d ON d.person_id = l.person_id AND d.merged_into_id = a.need_id
               WHERE a.plan_item_id = i.id AND d.created_at <= i.agreed_at)) END)";

} // namespace espalier::plans::store
