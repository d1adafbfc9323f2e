// SPDX-License-Identifier: Apache-2.0
// Who is reminded is asked of the notifications that are there: nothing else is stored.
#include "features/goals/goal_reminders.h"

#include "features/goals/goal_conditions.h"
#include "platform/notify_all.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::goals {

namespace {

struct DueGoal
{
    GoalId id;
    PersonId owner_id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(DueGoal, (), (id, owner_id, title))

struct Cadence
{
    GoalPeriodId id;
    std::int64_t cadence_days = 1;
};
BOOST_DESCRIBE_STRUCT(Cadence, (), (id, cadence_days))

std::vector<Cadence> cadences(db::Transaction& tx)
{
    return tx.rows<Cadence>("SELECT id, cadence_days FROM goal_periods WHERE cadence_days IS NOT NULL ORDER BY id");
}

// As is_update_due says of one goal; without those whose owner was reminded since.
std::vector<DueGoal> to_update(db::Transaction& tx, Cadence const& period, Date day)
{
    auto const since = day.plus_days(-static_cast<int>(period.cadence_days));
    auto const after = start_of_day_utc(since.plus_days(1));
    return tx.rows<DueGoal>(
        R"(SELECT g.id, g.owner_id, g.title FROM goals g JOIN people p ON p.id = g.owner_id
           WHERE NOT ()" +
            std::string(is_driven) +
            R"() AND g.goal_period_id = $1 AND g.lifecycle = 'agreed' AND g.starts_on <= $2 AND g.due_on >= $3
             AND (g.progressed_at IS NULL OR g.progressed_at < $4) AND (p.left_on IS NULL OR p.left_on >= $3)
             AND NOT EXISTS (SELECT 1 FROM notifications n
                             WHERE n.person_id = g.owner_id AND n.kind = 'goal_update_due'
                               AND n.link = '/goals/' || g.id AND n.created_at >= $4)
           ORDER BY g.id)",
        period.id, since, day, after);
}

std::vector<DueGoal> to_close(db::Transaction& tx, Date day)
{
    return tx.rows<DueGoal>(
        R"(SELECT g.id, g.owner_id, g.title FROM goals g JOIN people p ON p.id = g.owner_id
           WHERE g.lifecycle = 'agreed' AND g.due_on < $1 AND (p.left_on IS NULL OR p.left_on >= $1)
             AND NOT EXISTS (SELECT 1 FROM notifications n
                             WHERE n.person_id = g.owner_id AND n.kind = 'goal_close_due'
                               AND n.link = '/goals/' || g.id)
           ORDER BY g.id)",
        day);
}

void add(std::vector<platform::Told>& told, std::vector<DueGoal> const& goals, std::string_view kind)
{
    for (auto const& goal : goals)
        told.push_back({goal.owner_id, kind, {{"title", goal.title}}, fmt::format("/goals/{}", goal.id.value)});
}

} // namespace

void remind(platform::TaskRun& run, Date day)
{
    constexpr std::ptrdiff_t portion = 500; // people a transaction: other writes slip in between
    auto& workspace = run.workspace();
    auto const told = platform::read_as(run.viewer(), workspace, [&](Context& context) {
        std::vector<platform::Told> all;
        for (auto const& period : cadences(context.tx)) // a handful
            add(all, to_update(context.tx, period, day), "goal_update_due");
        add(all, to_close(context.tx, day), "goal_close_due");
        return all;
    });
    for (auto from = told.begin(); from != told.end();) {
        auto const until = from + std::min(portion, told.end() - from);
        platform::write_as(run.viewer(), workspace, [&](Context& context) {
            platform::notify_all(context, {from, until});
        });
        from = until;
        run.progress(from - told.begin(), std::ssize(told), "Reminding of goals");
    }
}

} // namespace espalier::goals
