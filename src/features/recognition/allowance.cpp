// SPDX-License-Identifier: Apache-2.0
// Who may give how much, and granting it.
#include "features/recognition/allowance.h"

#include "features/recognition/points_store.h"
#include "features/recognition/programmes_store.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::recognition {

namespace {

constexpr std::int64_t portion = 2000; // people a transaction

store::GrantQuestion question_of(Context const& context, std::optional<RunningProgramme> const& running)
{
    if (!running)
        return {.programme = {}, .period = {}, .today = context.today()};
    return {running->programme.id, running->period.key, context.today()};
}

GiverFacts facts_of(Context const& context, store::Ungranted const& person)
{
    return {!context.chart->present_reports_of(person.id, context.today()).empty(),
            context.chart->unit_and_above(person.unit_id), person.job_id};
}

// What another programme granted in the same period counts: who begins in the middle of one tops it up.
std::int64_t due_to(Context const& context, RunningProgramme const& running, store::Ungranted const& person)
{
    auto const allowance = allowance_of(running.programme, running.extras, facts_of(context, person));
    return std::max<std::int64_t>(0, allowance - person.granted);
}

// What these people have left of periods other than this one.
std::vector<PointMove> expiring(Context& context, std::vector<PersonId> const& people, std::string const& period)
{
    std::vector<PointMove> moves;
    std::vector<PersonId> losing;
    for (auto const& left : store::left_over(context.tx, people, period)) {
        moves.push_back({.person_id = left.person_id,
                         .purse = Purse::to_give,
                         .kind = PointEntryKind::expire,
                         .points = -left.points,
                         .period = left.period});
        if (losing.empty() || losing.back() != left.person_id)
            losing.push_back(left.person_id);
    }
    if (!losing.empty())
        store::lock_purses(context.tx, Purse::to_give, losing);
    return moves;
}

// What an earlier period left over expires, and this one's allowance comes. Nobody else writes to these purses meanwhile.
void grant_to(Context& context, std::optional<RunningProgramme> const& running,
              std::vector<store::Ungranted> const& people)
{
    if (people.empty())
        return;
    std::vector<PersonId> ids;
    for (auto const& person : people)
        ids.push_back(person.id);
    auto moves = expiring(context, ids, running ? running->period.key : "");
    for (auto const& person : people)
        if (auto const points = running ? due_to(context, *running, person) : 0; points > 0)
            moves.push_back({.person_id = person.id,
                             .purse = Purse::to_give,
                             .kind = PointEntryKind::grant,
                             .points = points,
                             .period = running->period.key,
                             .cause = PointCause::programme,
                             .cause_id = running->programme.id.value});
    store::insert_entries(context, moves);
}

} // namespace

NamedPeriod period_of(AllowancePeriod period, Date day)
{
    auto const on = civil(day);
    auto const from = [&](int month) { return date_of(on.year, month, 1); };
    if (period == AllowancePeriod::year)
        return {std::to_string(on.year), from(1), date_of(on.year, 12, 31)};
    if (period == AllowancePeriod::quarter) {
        auto const quarter = (on.month - 1) / 3;
        auto const start = from(quarter * 3 + 1);
        return {fmt::format("{}-Q{}", on.year, quarter + 1), start, plus_months(start, 3).plus_days(-1)};
    }
    auto const start = from(on.month);
    return {fmt::format("{}-{:02}", on.year, on.month), start, plus_months(start, 1).plus_days(-1)};
}

std::int64_t allowance_of(ProgrammeContent const& programme, std::vector<ProgrammeExtra> const& extras,
                          GiverFacts const& giver)
{
    auto points = programme.allowance.value;
    for (auto const& extra : extras) {
        auto const fits = extra.unit_id ? std::count(giver.units.begin(), giver.units.end(), *extra.unit_id) > 0
            : extra.job_id              ? giver.job_id == extra.job_id
                                        : giver.is_manager;
        if (fits)
            points += extra.points.value;
    }
    return points;
}

std::optional<RunningProgramme> running_programme(Context& context)
{
    auto programme = store::programme_on(context.tx, context.today());
    if (!programme)
        return std::nullopt;
    auto extras = store::extras_of(context.tx, programme->id);
    auto period = period_of(programme->allowance_period, context.today());
    auto owner = std::move(programme->budget_owner_name);
    return RunningProgramme{*std::move(programme), std::move(owner), std::move(extras), std::move(period)};
}

std::int64_t allowance_due(Context& context, RunningProgramme const& running, PersonId person)
{
    auto const ungranted = store::ungranted_one(context.tx, question_of(context, running), person);
    return ungranted ? due_to(context, running, *ungranted) : 0;
}

void grant_allowance(Context& context, RunningProgramme const& running, PersonId person)
{
    store::lock_purses(context.tx, Purse::to_give, {person});
    if (auto const due = store::ungranted_one(context.tx, question_of(context, running), person))
        grant_to(context, running, {*due});
}

void grant_allowances(platform::TaskRun& run)
{
    for (PersonId after;;) {
        auto const people = platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
            auto const running = running_programme(context);
            auto found = store::ungranted(context.tx, question_of(context, running), after, portion);
            grant_to(context, running, found);
            return found;
        });
        run.progress(0, 0, "Granting allowances");
        if (std::ssize(people) < portion)
            break;
        after = people.back().id;
    }
    platform::write_as(run.viewer(), run.workspace(), [](Context& context) {
        auto const leavers = store::leavers_with_points(context.tx, context.today());
        if (!leavers.empty())
            store::insert_entries(context, expiring(context, leavers, ""));
    });
}

} // namespace espalier::recognition
