// SPDX-License-Identifier: Apache-2.0
// The CSV file of KPIs' values. The same value of the same day is there already; another one of that day is newer.
#include "base/time_zone.h"
#include "features/goals/kpis_store.h"
#include "features/goals/rolling.h"

#include <fmt/core.h>

#include <map>
#include <set>

namespace espalier::goals {

namespace {

using Day = std::pair<KpiId, Date>;

// Resolved and new, or nothing and told.
std::vector<store::KpiValueRow> new_values(organization::ImportRun& run,
                                           std::vector<organization::ImportLine<KpiValueFileRow>> const& lines)
{
    std::map<std::string, KpiId, std::less<>> codes;
    for (auto& one : store::kpi_codes(run.context.tx))
        codes.emplace(std::move(one.code), one.id);
    std::map<Day, double> known;
    for (auto const& one : store::newest_of_days(run.context.tx))
        known[{one.kpi_id, one.valid_on}] = one.value;
    std::set<Day> in_file;
    std::vector<store::KpiValueRow> rows;
    for (auto const& [line, row] : lines) {
        auto const code = codes.find(row.kpi_code.value);
        if (code == codes.end()) {
            run.problem(line, "kpi_code", "no_such_kpi", fmt::format("There is no KPI \"{}\".", row.kpi_code.value),
                        {{"name", row.kpi_code.value}});
            continue;
        }
        if (row.valid_on > latest_day(run.context.now))
            run.problem(line, "valid_on", "in_future", "This day is still to come.");
        Violations violations;
        check_value(violations, "/value", MeasureKind::number, row.value);
        if (!violations.empty())
            run.problem(line, "value", "number_too_large", "This number is too large to be kept.");
        Day const day{code->second, row.valid_on};
        if (!in_file.insert(day).second)
            run.repeated(line, "valid_on", fmt::format("{} {}", row.kpi_code.value, to_text(row.valid_on)));
        auto const before = known.find(day);
        if (before != known.end() && before->second == row.value) {
            run.unchanged();
            continue;
        }
        run.added(line, fmt::format("{} {}", row.kpi_code.value, to_text(row.valid_on)));
        rows.push_back({.id = {},
                        .kpi_id = code->second,
                        .valid_on = row.valid_on,
                        .value = row.value,
                        .source = KpiSource::csv,
                        .recorded_at = run.context.now,
                        .by_account_id = run.context.viewer.account_id,
                        .by_person_id = run.context.viewer.person_id});
    }
    return rows;
}

} // namespace

void import_kpi_values(organization::ImportRun& run,
                       std::vector<organization::ImportLine<KpiValueFileRow>> const& lines)
{
    auto rows = new_values(run, lines);
    if (!run.may_write() || rows.empty())
        return;
    std::set<KpiId> kpis;
    for (auto& row : rows) {
        row.id = run.context.next_id<KpiValue>();
        kpis.insert(row.kpi_id);
    }
    run.context.tx.insert_all("kpi_values", rows);
    roll_up_from(run.context, store::drive(run.context.tx, {kpis.begin(), kpis.end()}));
    run.record("kpi.imported", "import");
}

} // namespace espalier::goals
