// SPDX-License-Identifier: Apache-2.0
// Goals of everybody, three a person, aligned along the reporting lines: one look at the alignment map of the organisation,
// beside one sequential read of the goals, and what one update costs on its way up.
#include "bench.h"
#include "features/goals/goal_lists.h"
#include "features/goals/goal_map.h"
#include "features/goals/links_store.h"
#include "features/goals/rolling.h"
#include "raw_sqlite.h"
#include "workbench.h"

#include <fmt/core.h>

#include <limits>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

namespace espalier::bench {

namespace {

using namespace goals;

constexpr std::int64_t objectives = 5;
constexpr std::int64_t crowd = 20'000;
constexpr GoalPeriodId period{1};

struct Line
{
    platform::PersonId id;
    std::optional<platform::PersonId> manager_id;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, manager_id))

Goal goal_of(std::int64_t id, platform::PersonId owner, GoalScope scope, RollUp roll_up)
{
    Goal goal;
    goal.id = {id};
    goal.goal_period_id = period;
    goal.scope = scope;
    goal.owner_id = owner;
    goal.title = fmt::format("Goal {}", id);
    goal.starts_on = date_of(2020, 1, 1);
    goal.due_on = date_of(2060, 1, 1);
    goal.roll_up = roll_up;
    goal.measure_kind = roll_up == RollUp::manual ? MeasureKind::number : MeasureKind::pieces;
    goal.lifecycle = Lifecycle::agreed;
    goal.progress = 0;
    goal.created_by_account_id = {1};
    return goal;
}

// The person's goal contributes to the manager's, or to an objective; two measured ones contribute to it.
struct Everything
{
    std::vector<Goal> goals;
    std::vector<AlignmentLink> links;
    GoalId leaf;
    GoalId crowded; // to which very many contribute, as an assignment makes them
    GoalId one_of_many;

    void link(GoalId child, GoalId parent)
    {
        AlignmentLink link;
        link.id = {std::ssize(links) + 1};
        link.child_goal_id = child;
        link.parent_goal_id = parent;
        link.made_by_account_id = {1};
        link.graph_version = 1;
        links.push_back(link);
    }
};

Everything everything(std::vector<Line> const& people)
{
    Everything made;
    std::unordered_map<platform::PersonId, GoalId> goal_of_person;
    std::unordered_set<platform::PersonId> at_the_top; // those below them begin from an objective
    auto next = objectives;
    for (std::int64_t i = 1; i <= objectives; ++i)
        made.goals.push_back(goal_of(i, people.front().id, GoalScope::organization, RollUp::weighted_mean));
    for (auto const& person : people) {
        made.goals.push_back(goal_of(++next, person.id, GoalScope::personal, RollUp::weighted_mean));
        goal_of_person[person.id] = {next};
        if (!person.manager_id)
            at_the_top.insert(person.id);
        for (int i = 0; i < 2; ++i) {
            made.goals.push_back(goal_of(++next, person.id, GoalScope::personal, RollUp::manual));
            made.link({next}, goal_of_person[person.id]);
        }
    }
    made.leaf = {next};
    made.goals.push_back(goal_of(++next, people.front().id, GoalScope::unit, RollUp::weighted_mean));
    made.crowded = {next};
    for (std::int64_t i = 0; i < crowd; ++i) {
        made.goals.push_back(goal_of(++next, people[static_cast<std::size_t>(i) % people.size()].id,
                                     GoalScope::personal, RollUp::manual));
        made.link({next}, made.crowded);
    }
    made.one_of_many = {next};
    for (auto const& person : people) {
        auto const own = goal_of_person[person.id];
        auto const is_near_top = !person.manager_id || at_the_top.contains(*person.manager_id);
        made.link(own, is_near_top ? GoalId{own.value % objectives + 1} : goal_of_person.at(*person.manager_id));
    }
    return made;
}

struct Filled
{
    GoalId leaf, crowded, one_of_many;
};

Filled fill(platform::Workspace& workspace)
{
    return workspace.database().write([&](db::Transaction& tx) {
        GoalPeriod only;
        only.id = period;
        only.name = "Bench";
        only.starts_on = date_of(2020, 1, 1);
        only.ends_on = date_of(2060, 1, 1);
        only.cadence_days = 28;
        tx.insert("goal_periods", only);
        auto made = everything(tx.rows<Line>("SELECT id, manager_id FROM people ORDER BY id"));
        for (auto& goal : made.goals)
            goal.progressed_at = workspace.now(); // nobody is late
        tx.insert_all("goals", made.goals);
        tx.insert_all("alignment_links", made.links);
        tx.execute("UPDATE goal_graph SET version = 1");
        return Filled{made.leaf, made.crowded, made.one_of_many};
    });
}

// The objectives, and what is linked to the first of them.
double look(platform::Workspace& workspace)
{
    platform::Viewer const viewer{.account_id = {1}, .roles = {platform::Role::executive}};
    constexpr GoalId newest{std::numeric_limits<std::int64_t>::max()};
    GoalTimes const in_period{.goal_period_id = period, .is_current = {}};
    Stopwatch const watch;
    auto const seen = platform::read_as(viewer, workspace, [&](platform::Context& context) {
        auto const top = goal_map(context, {}, in_period, newest, 50);
        return top.at(0).goals_below + std::ssize(goal_map(context, top.at(0).id, in_period, newest, 50));
    });
    if (seen == 0)
        throw std::runtime_error("the map is empty");
    return watch.seconds();
}

// Seconds of one read by an executive.
template <class Read> double seconds(platform::Workspace& workspace, Read read)
{
    platform::Viewer const viewer{.account_id = {1}, .roles = {platform::Role::executive}};
    Stopwatch const watch;
    platform::read_as(viewer, workspace, [&](platform::Context& context) {
        read(context);
        return 0;
    });
    return watch.seconds();
}

platform::UnitId smallest_unit(platform::Workspace& workspace)
{
    return workspace.database().read([](db::Transaction& tx) {
        return *tx.row<platform::UnitId>(
            "SELECT unit_id FROM people GROUP BY unit_id ORDER BY COUNT(*), unit_id LIMIT 1");
    });
}

// A list as it is opened; and lists of which few goals or none come out, so that nothing ends the search early.
std::vector<Figure> lists(platform::Workspace& workspace)
{
    constexpr GoalId newest{std::numeric_limits<std::int64_t>::max()};
    auto const measured = [&](std::string_view what, GoalFilter const& filter) {
        auto const taken = median_of_runs([&] {
            return seconds(workspace,
                           [&](platform::Context& context) { (void)goals::goals(context, filter, newest, 50); });
        });
        return stated(fmt::format("list of goals {}", what), {taken * 1000, "ms"});
    };
    GoalFilter in_period;
    in_period.goal_period_id = period;
    auto health = in_period, words = in_period, unaligned = in_period, closed = in_period, late = in_period;
    auto of_unit = in_period;
    health.health = Health::off_track;
    words.search = Text<1, 200>("no goal is called so");
    unaligned.unaligned = true;
    closed.lifecycle = Lifecycle::closed;
    late.without_update = true;
    of_unit.unit_id = smallest_unit(workspace);
    return {measured("of a period, the newest", in_period),
            measured("whose health is rare", health),
            measured("by words that are rare", words),
            measured("aligned to nothing", unaligned),
            measured("that are closed, of which there are none", closed),
            measured("without update, of which there are none", late),
            measured("of one unit", of_unit)};
}

double roll(platform::Workspace& workspace, GoalId leaf, double value)
{
    return platform::write_as(platform::program_viewer(), workspace, [&](platform::Context& context) {
        context.tx.execute("UPDATE goals SET current_value = $2 WHERE id = $1", leaf, value);
        Stopwatch const watch;
        roll_up_from(context, {leaf});
        return watch.seconds();
    });
}

} // namespace

std::vector<Figure> goals_benchmark(Workbench& bench)
{
    auto const file = bench.fresh("goals.sqlite");
    auto const workspace = open(file);
    make_units_and_job(*workspace, bench.people());
    import_csv(*workspace, "people", people_csv(bench.people()));
    auto const made = fill(*workspace);
    workspace->database().refresh_statistics();
    auto const first = look(*workspace);
    auto const map = median_of_runs([&] { return look(*workspace); });
    std::int64_t rows = 0;
    auto const read = median_of_runs([&] {
        RawSqlite const database(file);
        Stopwatch const watch;
        rows = database.read_through("SELECT id, title, owner_id, scope, lifecycle, progress, health FROM goals");
        return watch.seconds();
    });
    auto const report = median_of_runs([&] {
        return seconds(*workspace, [](platform::Context& context) { (void)alignment_report(context, period, {}); });
    });
    double value = 0;
    auto const rolled = median_of_runs([&] { return roll(*workspace, made.leaf, value += 1); });
    auto const page = median_of_runs([&] {
        return seconds(*workspace, [&](platform::Context& context) { (void)goal_view(context, made.crowded); });
    });
    auto const crowded = median_of_runs([&] { return roll(*workspace, made.one_of_many, value += 1); });
    std::vector<Figure> figures{
        at_most({200, "ms"}, "alignment map of the organisation, objectives and one level", map * 1000),
        stated(fmt::format("one sequential read of {} goals", rows), {read * 1000, "ms"}),
        stated("the first look at the map, which reads all links", {first * 1000, "ms"}),
        stated("share aligned of the organisation, beside the map", {report * 1000, "ms"}),
        at_most({5, "ms"}, "roll-up after one update", rolled * 1000),
        stated(fmt::format("page of a goal with {} below", crowd), {page * 1000, "ms"}),
        stated("roll-up after an update of one of them", {crowded * 1000, "ms"})};
    for (auto& figure : lists(*workspace))
        figures.push_back(std::move(figure));
    return figures;
}

} // namespace espalier::bench
