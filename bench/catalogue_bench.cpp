// SPDX-License-Identifier: Apache-2.0
// Searching among 10,000 offerings: by two words, by filters, and for what nobody has, against one sequential read of their
// rows by the SQLite C API.
#include "bench.h"
#include "features/catalogue/offering_search.h"
#include "raw_sqlite.h"
#include "workbench.h"

#include <fmt/core.h>

#include <stdexcept>

namespace espalier::bench {

namespace {

constexpr std::int64_t offerings = 10'000;

std::string feed()
{
    constexpr std::string_view things[] = {"pumps", "vents", "cabinets", "sensors", "screens", "boilers", "valves"};
    constexpr std::string_view methods[] = {"course", "workshop", "coaching", "reading", "on_the_job"};
    std::string csv = "source,key,title,summary,link,hours,price,language,method\n";
    for (std::int64_t i = 0; i < offerings; ++i)
        csv += fmt::format(
            "Big provider,K{0},Learning about {1} part {0},How {1} are set up and kept working in all seasons.,,"
            "{2},{3},{4},{5}\n",
            i, things[i % 7], 1 + i % 40, i % 900, i % 3 == 0 ? "de" : "en", methods[i % 5]);
    return csv;
}

// Seconds of one search by an employee; `expected`: whether it finds anything.
double search(platform::Workspace& workspace, catalogue::OfferingFilter const& filter, bool expected)
{
    platform::Viewer const employee{.account_id = {1}, .person_id = platform::PersonId{}, .roles = {}};
    auto viewer = employee;
    workspace.database().read([&](db::Transaction& tx) {
        viewer.person_id = tx.row<platform::PersonId>("SELECT MAX(id) FROM people").value();
    });
    Stopwatch const watch;
    auto const found = platform::read_as(viewer, workspace, [&](platform::Context& context) {
        return catalogue::offerings(context, filter).items.size();
    });
    if ((found > 0) != expected)
        throw std::runtime_error("the search found what it should not, or not what it should");
    return watch.seconds();
}

} // namespace

std::vector<Figure> catalogue_benchmark(Workbench& bench)
{
    auto const file = bench.copy(bench.demo(bench.people()), "catalogue.sqlite");
    auto const workspace = open(file);
    import_csv(*workspace, "offerings", feed());
    std::int64_t rows = 0;
    auto const read = median_of_runs([&] {
        RawSqlite const database(file);
        Stopwatch const watch;
        rows = database.read_through("SELECT * FROM offerings");
        return watch.seconds();
    });
    Measured const limit{read, fmt::format("s to read {} offerings once", rows)};
    catalogue::OfferingFilter words;
    words.words = std::string("valv seas");
    catalogue::OfferingFilter filters;
    filters.method = plans::Method::coaching;
    filters.language = std::string("de");
    filters.most_hours = 10;
    filters.open_to_me = true;
    catalogue::OfferingFilter nothing;
    nothing.words = std::string("valv");
    nothing.most_cost = Money{-1};
    auto const figure = [&](std::string name, catalogue::OfferingFilter const& filter, bool expected) {
        search(*workspace, filter, expected); // loads the chart
        return at_most(3, std::move(name), {median_of_runs([&] { return search(*workspace, filter, expected); }), "s"},
                       limit);
    };
    return {figure("search by two words", words, true), figure("search by filters", filters, true),
            figure("search that finds nothing", nothing, false)};
}

} // namespace espalier::bench
