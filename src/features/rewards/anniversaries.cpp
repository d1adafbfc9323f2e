// SPDX-License-Identifier: Apache-2.0
// Rules on service anniversaries, and granting what was reached.
#include "features/rewards/anniversaries.h"

#include "features/recognition/points.h"
#include "features/rewards/anniversaries_store.h"
#include "platform/events.h"
#include "platform/notifications.h"

#include <algorithm>
#include <map>

namespace espalier::rewards {

namespace {

constexpr int made_up_for_days = 60; // for days on which no server ran, and for people who are entered late
constexpr int coming_days = 60;
constexpr int months_per_year = 12;

void note(Context& context, std::string_view kind, AnniversaryRuleId id)
{
    platform::record(context, {kind, {}, "anniversary_rule", id.value, "{}"});
}

std::vector<ServiceAnniversary> due(Context& context, Date day)
{
    std::vector<ServiceAnniversary> found;
    for (auto const& one : store::candidates(context.tx, day)) {
        auto const since = std::max(one.valid_from, day.plus_days(-made_up_for_days));
        if (is_reached(one.started_on, one.years, since, day))
            found.push_back({.id = context.next_id<ServiceAnniversary>(),
                             .person_id = one.person_id,
                             .years = one.years,
                             .reached_on = anniversary_on(one.started_on, one.years),
                             .points = one.points,
                             .granted_at = context.now});
    }
    return found;
}

void grant(Context& context, std::vector<ServiceAnniversary> const& anniversaries)
{
    context.tx.insert_all("service_anniversaries", anniversaries);
    std::vector<recognition::PointMove> moves;
    std::map<std::int64_t, platform::NotificationLinks> told; // by years
    for (auto const& one : anniversaries) {
        if (one.points > 0)
            moves.push_back({.person_id = one.person_id,
                             .purse = recognition::Purse::earned,
                             .kind = recognition::PointEntryKind::grant,
                             .points = one.points,
                             .cause = recognition::PointCause::service_anniversary,
                             .cause_id = one.id.value});
        told[one.years].emplace_back(one.person_id, "/rewards");
        platform::record(context, {"service_anniversary.reached", one.person_id, "service_anniversary", one.id.value});
    }
    recognition::add_entries(context, moves);
    for (auto const& [years, people] : told)
        platform::notify_each(context, people, "service_anniversary", {{"years", std::to_string(years)}});
}

} // namespace

Date anniversary_on(Date started_on, std::int64_t years)
{
    return plus_months(started_on, static_cast<int>(years) * months_per_year);
}

bool is_reached(Date started_on, std::int64_t years, Date since, Date today)
{
    auto const on = anniversary_on(started_on, years);
    return since <= on && on <= today;
}

std::vector<AnniversaryRule> anniversary_rules(Context& context)
{
    return store::anniversary_rules(context.tx);
}

AnniversaryRule add_anniversary_rule(Context& context, AnniversaryRuleContent const& draft)
{
    AnniversaryRule added;
    static_cast<AnniversaryRuleContent&>(added) = draft;
    added.id = context.next_id<AnniversaryRule>();
    added.valid_from = context.today();
    context.tx.insert("anniversary_rules", added);
    note(context, "anniversary_rule.added", added.id);
    return added;
}

AnniversaryRule change_anniversary_rule(Context& context, AnniversaryRuleChange const& change)
{
    auto after = store::find_anniversary_rule(context.tx, change.anniversary_rule_id);
    if (!after)
        throw not_found("rule");
    static_cast<AnniversaryRuleContent&>(*after) = change;
    after->version = change.version.value;
    context.tx.update_every<AnniversaryRule>("anniversary_rules", {*after}, "rule");
    note(context, "anniversary_rule.changed", after->id);
    ++after->version;
    return *after;
}

void remove_anniversary_rule(Context& context, AnniversaryRuleId id)
{
    if (store::delete_anniversary_rule(context.tx, id) == 0)
        throw not_found("rule");
    note(context, "anniversary_rule.removed", id);
}

std::vector<AnniversaryLine> anniversaries_of(Context& context, PersonId person)
{
    return store::anniversaries_of(context.tx, person);
}

std::vector<UpcomingAnniversary> upcoming_anniversaries(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    auto const today = context.today();
    auto const reports = context.chart->present_reports_of(*context.viewer.person_id, today);
    std::vector<UpcomingAnniversary> upcoming;
    if (reports.empty())
        return upcoming;
    for (auto& row : store::reports_with_rules(context.tx, reports))
        if (is_reached(row.started_on, row.years, today, today.plus_days(coming_days)))
            upcoming.push_back(
                {row.id, std::move(row.person_name), row.years, anniversary_on(row.started_on, row.years)});
    std::sort(upcoming.begin(), upcoming.end(), [](auto const& one, auto const& other) {
        return std::tie(one.on, one.id) < std::tie(other.on, other.id);
    });
    return upcoming;
}

void grant_reached(Context& context, Date day)
{
    auto const reached = due(context, day);
    if (!reached.empty())
        grant(context, reached);
}

void grant_anniversaries(platform::TaskRun& run, Date day)
{
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) { grant_reached(context, day); });
}

} // namespace espalier::rewards
