// SPDX-License-Identifier: Apache-2.0
// Lists, and what Home and the weekly round are told.
#include "features/check_ins/check_in_lists.h"

#include "features/check_ins/check_in_views.h"
#include "features/check_ins/check_ins_store.h"
#include "platform/settings.h"

#include <algorithm>
#include <map>

namespace espalier::check_ins {

namespace {

constexpr int trend_periods = 12;
constexpr int newest_days = 28;

std::vector<PersonId> reports(Context const& context)
{
    auto const& viewer = context.viewer.person_id;
    return viewer ? context.chart->present_reports_of(*viewer, context.today()) : std::vector<PersonId>();
}

Date trend_start(CheckInSettings const& settings, CheckInPeriod period)
{
    for (int i = 0; i < trend_periods; ++i)
        period = period_before(settings, period);
    return period.starts_on;
}

// Neither the writer nor the present manager: whoever stands above reads what is shared with them.
bool reads_shared_only(Context const& context, PersonId person)
{
    auto const& viewer = context.viewer.person_id;
    return viewer != person && (!viewer || context.chart->present_manager_of(person, context.today()) != viewer);
}

} // namespace

std::vector<CheckInLine> check_ins_of(Context& context, PersonId person, Date before, std::int64_t limit)
{
    return store::lines_of(context.tx,
                           {.person_id = person,
                            .drafts = context.viewer.person_id == person,
                            .shared_only = reads_shared_only(context, person),
                            .before = before,
                            .limit = limit});
}

std::vector<CheckInLine> submitted_check_ins(Context& context, PersonId person, Instant from, Instant until)
{
    return store::submitted_between(context.tx, person, from, until, reads_shared_only(context, person));
}

TeamCheckIns team_check_ins(Context& context, std::optional<Date> day)
{
    context.narrows_itself();
    auto const settings = platform::settings::read<CheckInSettings>(context.tx);
    auto const people = reports(context);
    if (!settings.is_on || people.empty())
        return {.is_on = settings.is_on, .period = {}, .earlier_starts_on = {}, .later_starts_on = {}, .items = {}};
    auto const open = open_period(settings, context.today());
    auto const period = day ? std::min(period_of(settings, *day), open,
                                       [](auto const& a, auto const& b) { return a.starts_on < b.starts_on; })
                            : open;
    TeamCheckIns team{.is_on = true,
                      .period = period,
                      .earlier_starts_on = period_before(settings, period).starts_on,
                      .later_starts_on = {},
                      .items = {}};
    if (period.starts_on < open.starts_on)
        team.later_starts_on = period.ends_on.plus_days(1);
    std::map<PersonId, CheckInMember*> members;
    auto names = store::names_of(context.tx, people);
    team.items.reserve(names.size());
    for (auto& one : names) {
        team.items.push_back({one.id, std::move(one.name), {}, {}});
        members.emplace(one.id, &team.items.back());
    }
    for (auto& view : views_of(context, store::submitted_for(context.tx, people, period.starts_on)))
        members.at(view.check_in.person_id)->check_in = std::move(view);
    for (auto& line : store::submitted_since(context.tx, people, trend_start(settings, period)))
        if (line.starts_on < period.starts_on)
            members.at(line.person_id)->earlier.push_back(std::move(line));
    return team;
}

CheckInAsks check_ins_asked(Context& context)
{
    auto const settings = platform::settings::read<CheckInSettings>(context.tx);
    if (!settings.is_on || !context.viewer.person_id)
        return {};
    CheckInAsks asks;
    auto const period = open_period(settings, context.today());
    auto const own = store::check_in_of(context.tx, *context.viewer.person_id, period.starts_on);
    if (!own || !own->submitted_at)
        asks.to_answer = period;
    auto const people = reports(context);
    if (people.empty())
        return asks;
    auto const unread = store::unread_of(context.tx, people);
    asks.to_read = unread.count;
    asks.to_read_since = unread.since;
    return asks;
}

std::vector<CheckInLine> newest_of_reports(Context& context)
{
    auto const people = reports(context);
    if (people.empty())
        return {};
    auto lines = store::submitted_since(context.tx, people, context.today().plus_days(-newest_days));
    lines.erase(std::unique(lines.begin(), lines.end(),
                            [](CheckInLine const& a, CheckInLine const& b) { return a.person_id == b.person_id; }),
                lines.end());
    return lines;
}

} // namespace espalier::check_ins
