// SPDX-License-Identifier: Apache-2.0
// A campaign for everybody: its launch against the rows that it writes, answers of everybody over HTTP, counting them, and
// reading what was counted.
#include "bench.h"
#include "campaign_people.h"
#include "features/campaigns/campaign_lists.h"
#include "features/campaigns/campaign_tasks.h"
#include "features/campaigns/results.h"
#include "http_load.h"
#include "page_load.h"
#include "raw_sqlite.h"
#include "reflect/json.h"
#include "workbench.h"

#include <fmt/core.h>

#include <stdexcept>
#include <thread>

namespace espalier::bench {

namespace {

using campaigns::CampaignId;

constexpr std::size_t connections = 32;
constexpr std::size_t rows_a_transaction = 5'000; // as the launch writes them
constexpr int questions_asked = 30;
constexpr int questions_counted = 100; // by 100,000 people: ten million answers

void ignore(std::int64_t, std::int64_t, std::string_view) {}

template <class Work> double seconds_of(Work work)
{
    Stopwatch const watch;
    work();
    return watch.seconds();
}

void run_task(platform::Workspace& workspace, std::string_view kind, CampaignId id)
{
    workspace.tasks().run_here(kind, reflect::to_json(id), ignore);
}

// Stated, without a goal.
Figure beside(std::string name, Measured product, Measured limit)
{
    auto figure = stated(std::move(name), std::move(product));
    figure.limit = limit.value;
    figure.limit_unit = std::move(limit.unit);
    figure.ratio = figure.figure / limit.value;
    return figure;
}

Figure launch(Workbench& bench, std::filesystem::path const& file, CampaignId id)
{
    auto const before = bench.copy(file, "before-launch.sqlite");
    auto const product = seconds_of([&, app = std::make_unique<app::App>(open(file))] {
        run_task(app->workspace(), campaigns::launching_task, id);
    });
    auto const rows = rows_added(before, file, {"campaign_people", "notifications", "campaign_units", "events"});
    auto const raw = seconds_to_insert(before, rows, rows_a_transaction);
    return at_most(3, "launch of a campaign", {product, "s"},
                   {raw, fmt::format("s to insert its {} rows", rows.front().rows.size() + rows.at(1).rows.size())});
}

// Everybody answers once, as long as it takes.
std::vector<Figure> answers(std::filesystem::path const& file, CampaignId id)
{
    app::App app(open(file));
    http::Server* running = nullptr;
    http::Server server({.listen = "127.0.0.1:0"}, with_constant(app.handler([&] { return running->metrics(); })));
    running = &server;
    auto const clients = requests_to_answer(app.workspace(), id, questions_asked, connections);
    std::vector<std::vector<std::string>> const constants(connections, {constant_request()});
    std::jthread const serving([&] { server.run(); });
    load(server.port(), constants, std::chrono::milliseconds(500)); // warm
    auto const constant = load(server.port(), constants, std::chrono::milliseconds(1000));
    auto const sent = send_all(server.port(), clients);
    server.stop();
    auto failed = stated("those of them that failed", {static_cast<double>(sent.failures), "answers"});
    failed.goal = "= 0";
    failed.met = sent.failures == 0;
    return {beside(fmt::format("sheets of {} answers, each on the disk", questions_asked),
                   {sent.load.requests_per_second, "sheets/s"},
                   {constant.requests_per_second, "requests/s of a constant body"}),
            stated("the same, p99", {sent.load.p99_milliseconds, "ms"}), failed};
}

std::vector<Figure> lists(std::filesystem::path const& file)
{
    auto const workspace = open(file);
    auto const read = [&] {
        return seconds_of([&] {
            platform::read_as(platform::program_viewer(), *workspace, [](platform::Context& context) {
                return campaigns::find_campaigns(context, {}, {INT64_MAX}, 50).size();
            });
        });
    };
    read();
    return {stated("list of campaigns, of which two are open to everybody", {median_of_runs(read) * 1000, "ms"})};
}

std::vector<Figure> counting(std::filesystem::path const& file, CampaignId id, std::int64_t answers)
{
    auto const read = seconds_of(
        [&] { RawSqlite(file).read_through("SELECT id, unit_id, job_id, tenure, answers FROM campaign_sheets"); });
    auto const counted = seconds_of([&, app = std::make_unique<app::App>(open(file))] {
        run_task(app->workspace(), campaigns::counting_task, id);
    });
    return {beside(fmt::format("counting {} answers", answers), {counted, "s"}, {read, "s to read their sheets once"})};
}

double look(platform::Workspace& workspace, CampaignId id)
{
    platform::Viewer const executive{.account_id = {1}, .roles = {platform::Role::executive}};
    return seconds_of([&] {
        auto const heatmap = platform::read_as(executive, workspace, [&](platform::Context& context) {
            return campaigns::campaign_heatmap(context, {.campaign_id = id});
        });
        if (heatmap.rows.empty() || reflect::to_json(heatmap).empty())
            throw std::runtime_error("the heatmap is empty");
    });
}

std::vector<Figure> heatmap(std::filesystem::path const& file, CampaignId id)
{
    auto const cold = median_of_runs([&] { return look(*open(file), id); });
    auto const workspace = open(file);
    look(*workspace, id);
    auto const warm = median_of_runs([&] { return look(*workspace, id); });
    return {at_most({1000, "ms"}, "heatmap, the first look at a campaign", cold * 1000),
            at_most({50, "ms"}, "heatmap, again", warm * 1000)};
}

} // namespace

std::vector<Figure> campaigns_benchmark(Workbench& bench)
{
    auto const file = bench.fresh("campaigns.sqlite");
    make_people_with_accounts(file, bench.people());
    auto const asked = draft_launching_campaign(file, questions_asked);
    std::vector<Figure> figures{launch(bench, file, asked)};
    auto const add = [&](std::vector<Figure> const& more) { figures.insert(figures.end(), more.begin(), more.end()); };
    add(answers(file, asked));
    auto const counted = draft_launching_campaign(file, questions_counted);
    run_task(app::App(open(file)).workspace(), campaigns::launching_task, counted);
    auto const given = everybody_answers(file, counted, questions_counted);
    add(lists(file));
    close(file, counted);
    add(counting(file, counted, given));
    add(heatmap(file, counted));
    return figures;
}

} // namespace espalier::bench
