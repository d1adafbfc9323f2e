// SPDX-License-Identifier: Apache-2.0
// The matching report of a year, for the people team and for an executive from whom small groups are hidden, against one
// read of the same rows by the SQLite C API.
#include "bench.h"
#include "features/insight/matching.h"
#include "raw_sqlite.h"
#include "workbench.h"

#include <fmt/core.h>

#include <stdexcept>

namespace espalier::bench {

namespace {

// The agreed items of the year with their person, option and newest step, and the needs that each names.
double read_items(std::filesystem::path const& file, int year, std::int64_t& rows)
{
    RawSqlite const database(file);
    Stopwatch const watch;
    rows = database.read_through(fmt::format(
        R"(SELECT p.unit_id, p.hourly_cost, i.method, o.provider, i.due_on, i.hours_on_duty, i.hours_off_duty, i.direct_cost,
                  s.kind, (SELECT MIN(d.created_at) FROM plan_item_needs a JOIN needs d ON d.id = a.need_id
                           WHERE a.plan_item_id = i.id)
           FROM plan_items i
           JOIN plans l ON l.id = i.plan_id
           JOIN people p ON p.id = l.person_id
           LEFT JOIN plan_options o ON o.id = i.option_id
           LEFT JOIN plan_item_steps s ON s.id = (SELECT MAX(n.id) FROM plan_item_steps n WHERE n.plan_item_id = i.id)
           WHERE i.agreed_at IS NOT NULL AND i.due_on BETWEEN '{0}-01-01' AND '{0}-12-31')",
        year));
    return watch.seconds();
}

double look(platform::Workspace& workspace, platform::Role role, int year)
{
    platform::Viewer const viewer{.account_id = {1}, .roles = {role}};
    Stopwatch const watch;
    auto const units = platform::read_as(viewer, workspace, [&](platform::Context& context) {
        return insight::matching_report(context, {.from = date_of(year, 1, 1), .to = date_of(year, 12, 31)})
            .units.size();
    });
    if (units == 0)
        throw std::runtime_error("the report is empty");
    return watch.seconds();
}

} // namespace

std::vector<Figure> matching_benchmark(Workbench& bench)
{
    auto const& file = bench.demo(bench.people());
    auto const year = civil(date_in_utc(system_now())).year;
    std::int64_t rows = 0;
    auto const read = median_of_runs([&] { return read_items(file, year, rows); });
    auto const workspace = open(file);
    look(*workspace, platform::Role::people_admin, year); // loads the chart
    auto const figure = [&](platform::Role role) {
        return Measured{median_of_runs([&] { return look(*workspace, role, year); }), "s"};
    };
    Measured const limit{read, fmt::format("s to read {} items once", rows)};
    return {at_most(3, "matching report of a year, people team", figure(platform::Role::people_admin), limit),
            at_most(4, "matching report of a year, executive", figure(platform::Role::executive), limit)};
}

} // namespace espalier::bench
