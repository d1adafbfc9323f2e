// SPDX-License-Identifier: Apache-2.0
// A cycle of reviews about everybody: its launch against the rows that it writes, its lists, and the work of two days: one on
// which nothing falls due, and the one after the employees' last day, when all that their managers have written goes on.
#include "bench.h"
#include "campaign_people.h"
#include "features/reviews/cycle_tasks.h"
#include "features/reviews/cycle_views.h"
#include "features/reviews/review_lines.h"
#include "page_load.h"
#include "raw_sqlite.h"
#include "reflect/json.h"
#include "workbench.h"

#include <fmt/core.h>

namespace espalier::bench {

namespace {

using reviews::ReviewCycleId;
using reviews::ReviewPhase;

constexpr std::size_t reviews_a_transaction = 500; // as the launch writes them
constexpr std::size_t notifications_a_transaction = 1'000;
constexpr std::int64_t page = 50;
constexpr std::string_view daily_work = "reviews.daily";

void ignore(std::int64_t, std::int64_t, std::string_view) {}

template <class Work> double seconds_of(Work work)
{
    Stopwatch const watch;
    work();
    return watch.seconds();
}

// Both write from today on.
ReviewCycleId draft_launching_cycle(std::filesystem::path const& file)
{
    auto const workspace = open(file);
    return platform::write_as(platform::program_viewer(), *workspace, [&](platform::Context& context) {
        auto const today = context.today();
        reviews::CycleContent draft{.name = {"The year"},
                                    .review_template_id =
                                        reviews::create_template(context, reviews::starter_template("en")),
                                    .period_from = today.plus_days(-365),
                                    .period_to = today.plus_days(-1),
                                    .audience = {.rule = campaigns::AudienceRule{}, .person_ids = {}},
                                    .phases = {{ReviewPhase::self, today, today.plus_days(6)},
                                               {ReviewPhase::manager, today, today.plus_days(13)},
                                               {ReviewPhase::sharing, today.plus_days(14), today.plus_days(20)},
                                               {ReviewPhase::meeting, today.plus_days(21), today.plus_days(40)},
                                               {ReviewPhase::sign_off, today.plus_days(41), today.plus_days(50)}},
                                    .is_parallel = true};
        auto const id = reviews::draft_cycle(context, draft);
        reviews::launch_cycle(context, {id, 1});
        return id;
    });
}

Figure launch(Workbench& bench, std::filesystem::path const& file, ReviewCycleId id)
{
    auto const before = bench.copy(file, "before-launch.sqlite");
    auto const product = seconds_of([&] {
        app::App app(open(file));
        app.workspace().tasks().run_here(reviews::launching_task, reflect::to_json(id), ignore);
    });
    auto const written = rows_added(before, file, {"reviews"});
    auto const told = rows_added(before, file, {"notifications", "events"});
    auto const raw = seconds_to_insert(before, written, reviews_a_transaction) +
        seconds_to_insert(before, told, notifications_a_transaction);
    return at_most(3, fmt::format("launch of a cycle of {} reviews", written.front().rows.size()), {product, "s"},
                   {raw, "s to insert its rows, notifications with them"});
}

std::vector<Figure> lists(std::filesystem::path const& file, ReviewCycleId id)
{
    auto const workspace = open(file);
    auto const milliseconds = [&](auto work) {
        auto const read = [&] {
            return seconds_of([&] { platform::read_as(platform::program_viewer(), *workspace, work); });
        };
        read();
        return median_of_runs(read) * 1000;
    };
    auto const people = [&](reviews::CyclePeopleFilter filter) {
        filter.review_cycle_id = id;
        return milliseconds([&](platform::Context& context) {
            return reviews::lines_of_cycle(context, filter, {INT64_MAX}, page).size();
        });
    };
    reviews::CyclePeopleFilter named;
    named.search = {"nobody is called so"};
    return {stated("list of its reviews, the newest fifty", {people({}), "ms"}),
            stated("the same, a name that nobody has", {people(named), "ms"}),
            stated("its page, with how far all have come",
                   {milliseconds([&](platform::Context& context) { return reviews::cycle_view(context, id).name; }),
                    "ms"})};
}

// As the program itself runs it.
double seconds_of_day(std::filesystem::path const& file)
{
    app::App app(open(file));
    auto const day = date_in_utc(app.workspace().now());
    return seconds_of(
        [&] { app.workspace().tasks().run_here(daily_work, fmt::format(R"({{"day":"{}"}})", to_text(day)), ignore); });
}

// Everybody's manager has handed in; the employees' last day was yesterday, and none of them has.
void end_own_parts(std::filesystem::path const& file)
{
    auto const workspace = open(file);
    workspace->database().write([&](db::Transaction& tx) {
        tx.execute("UPDATE reviews SET manager_submitted_at = $1, given_rating = 3", workspace->now());
        auto cycle = tx.select<reviews::ReviewCycle>("FROM review_cycles").front();
        auto phases = reviews::phases_of(cycle);
        auto const today = date_in_utc(workspace->now());
        phases.front().starts_on = today.plus_days(-7);
        phases.front().ends_on = today.plus_days(-1);
        cycle.phases.json = reflect::to_json(phases);
        tx.update_every("review_cycles", std::vector{cycle}, "review cycle");
    });
}

} // namespace

std::vector<Figure> reviews_benchmark(Workbench& bench)
{
    auto const file = bench.fresh("reviews.sqlite");
    make_people_with_accounts(file, bench.people());
    auto const cycle = draft_launching_cycle(file);
    std::vector<Figure> figures{launch(bench, file, cycle)};
    for (auto& figure : lists(file, cycle))
        figures.push_back(std::move(figure));
    figures.push_back(stated("a day on which nothing falls due", {seconds_of_day(file), "s"}));
    end_own_parts(file);
    figures.push_back(stated("the day on which all of them go on", {seconds_of_day(file), "s"}));
    return figures;
}

} // namespace espalier::bench
