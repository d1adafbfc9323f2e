// SPDX-License-Identifier: Apache-2.0
// The needs dashboard of an executive, from whom small groups are hidden, against one sequential read of the totals it adds
// up by the SQLite C API. The first call after a round or a move of a unit also finds out what is hidden.
#include "bench.h"
#include "features/plans/needs_summary.h"
#include "raw_sqlite.h"
#include "workbench.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>

namespace espalier::bench {

namespace {

double read_totals(std::filesystem::path const& file, std::int64_t& rows)
{
    RawSqlite const database(file);
    Stopwatch const watch;
    rows = database.read_through("SELECT unit_id, job_id, competency_id, people, assessed, needing, gap_sum, "
                                 "importance_sum, priority_sum FROM need_totals");
    return watch.seconds();
}

double look(platform::Workspace& workspace, plans::SummaryBy by)
{
    platform::Viewer const executive{.account_id = {1}, .roles = {platform::Role::executive}};
    Stopwatch const watch;
    auto const lines = platform::read_as(executive, workspace, [&](platform::Context& context) {
        return plans::needs_summary(context, {.by = by, .limit = Whole<1, 200>(100)}).items.size();
    });
    if (lines == 0)
        throw std::runtime_error("the dashboard is empty");
    return watch.seconds();
}

} // namespace

std::vector<Figure> needs_benchmark(Workbench& bench)
{
    auto const& file = bench.demo(bench.people());
    std::int64_t rows = 0;
    auto const read = median_of_runs([&] { return read_totals(file, rows); });
    auto const workspace = open(file);
    look(*workspace, plans::SummaryBy::competency); // loads the chart
    auto const firsts = median_of_runs([&] {
        auto const fresh = open(file);
        return look(*fresh, plans::SummaryBy::competency);
    });
    Measured const limit{read, fmt::format("s to read {} totals once", rows)};
    std::vector<Figure> figures;
    for (auto const by : {plans::SummaryBy::competency, plans::SummaryBy::unit, plans::SummaryBy::job})
        figures.push_back(at_most(3, fmt::format("dashboard by {}", reflect::to_name(by)),
                                  {median_of_runs([&] { return look(*workspace, by); }), "s"}, limit));
    figures.push_back(stated("the first dashboard, with the chart and what is hidden", {firsts, "s"}));
    return figures;
}

} // namespace espalier::bench
