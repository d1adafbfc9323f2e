// SPDX-License-Identifier: Apache-2.0
// Filters as criteria of statements.
#include "features/goals/goal_lists.h"

#include "db/like.h"
#include "features/goals/goals_store.h"

namespace espalier::goals {

namespace {

std::vector<GoalLine> lines_of(Context const& context, std::vector<GoalRow> rows)
{
    std::vector<GoalLine> lines;
    lines.reserve(rows.size());
    for (auto& row : rows)
        lines.push_back(line_of(std::move(row), context.today()));
    return lines;
}

// What was last said before this is due again, as is_update_due says of one goal.
void narrow_to_due(Context& context, GoalFilter const& filter, store::GoalCriteria& criteria)
{
    if (!filter.goal_period_id)
        throw invalid("/goal_period_id", "required", "Choose a period: each has its own cadence.");
    auto const cadence = goal_period(context, *filter.goal_period_id).cadence_days;
    auto const days = cadence ? static_cast<int>(cadence->value) : 0;
    auto const day = cadence ? context.today().plus_days(-days) : Date{};
    criteria.started_by = day;
    criteria.updated_before = cadence ? start_of_day_utc(day.plus_days(1)) : Instant{};
}

} // namespace

std::vector<GoalLine> goals(Context& context, GoalFilter const& filter, GoalId before, std::int64_t limit)
{
    store::GoalCriteria criteria{
        .times = filter,
        .scope = filter.scope,
        .unit_id = filter.unit_id,
        .lifecycle = filter.lifecycle,
        .health = filter.health,
        .words = filter.search ? std::optional(db::like_containing(lower_ascii(filter.search->value))) : std::nullopt,
        .unaligned = filter.unaligned.value_or(false),
        .is_open = filter.is_open.value_or(false),
        .updated_before = {},
        .started_by = {},
        .before = before,
        .limit = limit};
    if (filter.without_update.value_or(false))
        narrow_to_due(context, filter, criteria);
    return lines_of(context, store::goal_rows(context, criteria));
}

std::vector<GoalLine> goals_of(Context& context, PersonId person, GoalTimes const& times)
{
    return lines_of(context, store::goal_rows_of_person(context, person, times));
}

std::vector<GoalLine> goals_of_team(Context& context, PersonId manager, GoalTimes const& times)
{
    auto const reports = context.chart->present_reports_of(manager, context.today());
    return lines_of(context, store::goal_rows_of_people(context, reports, times));
}

} // namespace espalier::goals
