// SPDX-License-Identifier: Apache-2.0
// Conditions on goals g that several statements share, so that lists, figures and what is asked mean the same.
#pragma once

#include <string_view>

namespace espalier::goals {

// Of the times that a list is narrowed to, where its arguments $5 to $7 are these and today; q is the goal's period.
constexpr std::string_view is_of_times = R"((CAST($5 AS BIGINT) IS NULL OR g.goal_period_id = $5)
    AND (NOT $6 OR g.lifecycle <> 'closed' OR q.ends_on >= $7))";

// Its key results all follow from KPIs: nobody has to say how it stands.
constexpr std::string_view is_driven = R"(g.roll_up <> 'manual'
    AND EXISTS (SELECT 1 FROM key_results k WHERE k.goal_id = g.id)
    AND NOT EXISTS (SELECT 1 FROM key_results k WHERE k.goal_id = g.id AND k.kpi_id IS NULL))";

// Is it one of which it is told whether it is aligned? Objectives stand at the top, drafts and what was dropped count nowhere.
constexpr std::string_view is_counted = R"(g.scope <> 'organization' AND g.lifecycle IN ('agreed', 'closed')
    AND (g.outcome IS NULL OR g.outcome <> 'cancelled'))";

// Linked to something above that was not dropped. What was dropped is little, and read once instead of each goal above.
constexpr std::string_view is_aligned = R"(EXISTS (
    SELECT 1 FROM alignment_links l
    WHERE l.child_goal_id = g.id AND l.ended_at IS NULL
      AND l.parent_goal_id NOT IN (SELECT a.id FROM goals a WHERE a.outcome = 'cancelled')))";

} // namespace espalier::goals
