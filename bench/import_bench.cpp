// SPDX-License-Identifier: Apache-2.0
// The CSV import of people into a workspace that has their units and job, against what the sqlite3 shell does with the same
// file: a table of text without checks, references or indexes. And against the rows that it wrote, inserted again into the
// same tables by the SQLite C API in one transaction: what their indexes and references cost whoever writes them.
#include "bench.h"
#include "raw_sqlite.h"
#include "workbench.h"

#include <fmt/core.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace espalier::bench {

namespace {

double import_by_product(std::filesystem::path const& database, std::filesystem::path const& csv)
{
    auto const workspace = open(database);
    Stopwatch const watch;
    std::ifstream file(csv, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    import_csv(*workspace, "people", text);
    return watch.seconds();
}

double import_by_shell(Workbench& bench, std::filesystem::path const& csv)
{
    auto const command =
        fmt::format("sqlite3 '{}' \".import --csv '{}' people\"", bench.fresh("plain.sqlite").string(), csv.string());
    Stopwatch const watch;
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error("the sqlite3 shell is needed for this benchmark, and it failed: " + command);
    return watch.seconds();
}

} // namespace

std::vector<Figure> import_benchmark(Workbench& bench)
{
    auto const csv = bench.fresh("people.csv");
    std::ofstream(csv, std::ios::binary) << people_csv(bench.people());
    auto const prepared = bench.fresh("prepared.sqlite");
    make_units_and_job(*open(prepared), bench.people());

    auto const shell = median_of_runs([&] { return import_by_shell(bench, csv); });
    std::filesystem::path imported;
    auto const product = median_of_runs([&] {
        imported = bench.copy(prepared, "imported.sqlite");
        return import_by_product(imported, csv);
    });
    auto const rows = rows_added(prepared, imported, {"people", "assignments"});
    auto const plain = median_of_runs(
        [&] { return seconds_to_insert(bench.copy(prepared, "again.sqlite"), rows, rows.front().rows.size()); });
    return {at_most(3, "CSV import of people", {product, "s"}, {shell, "s by sqlite3 .import"}),
            at_most(2, "the same beside its bare inserts", {product, "s"}, {plain, "s of inserts by the C API"})};
}

} // namespace espalier::bench
