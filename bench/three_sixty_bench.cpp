// SPDX-License-Identifier: Apache-2.0
// A 360° about everybody: its launch, with raters from the reporting lines, against the rows that it writes.
#include "bench.h"
#include "campaign_people.h"
#include "features/three_sixty/round_tasks.h"
#include "features/three_sixty/round_writing.h"
#include "page_load.h"
#include "raw_sqlite.h"
#include "reflect/json.h"
#include "workbench.h"

#include <fmt/core.h>

namespace espalier::bench {

namespace {

using three_sixty::RoundId;

constexpr std::size_t people_a_transaction = 500; // as the launch writes them
constexpr std::size_t raters_a_transaction = 4'000;
constexpr int statements = 30;

void ignore(std::int64_t, std::int64_t, std::string_view) {}

// Oneself, the manager, up to eight reports and six colleagues: about eight a person.
RoundId draft_launching_round(std::filesystem::path const& file)
{
    auto const workspace = open(file);
    return platform::write_as(platform::program_viewer(), *workspace, [&](platform::Context& context) {
        using questionnaires::RaterGroup;
        three_sixty::RoundContent draft{.name = {"Spring"},
                                        .questionnaire_id = questionnaire_in_force(context, statements),
                                        .audience = {.rule = campaigns::AudienceRule{}, .person_ids = {}},
                                        .limits = {{RaterGroup::peer, {0}, {6}}, {RaterGroup::report, {0}, {8}}},
                                        .chosen_by = three_sixty::ChosenBy::reporting_lines,
                                        .choose_until = context.today(),
                                        .answer_until = context.today().plus_days(14)};
        auto const id = three_sixty::draft_round(context, draft);
        three_sixty::launch_round(context, {id, 1});
        return id;
    });
}

double seconds_to_launch(std::filesystem::path const& file, RoundId id)
{
    app::App app(open(file));
    Stopwatch const watch;
    app.workspace().tasks().run_here(three_sixty::launching_task, reflect::to_json(id), ignore);
    return watch.seconds();
}

} // namespace

std::vector<Figure> three_sixty_benchmark(Workbench& bench)
{
    auto const file = bench.fresh("three-sixty.sqlite");
    make_people_with_accounts(file, bench.people());
    auto const round = draft_launching_round(file);
    auto const before = bench.copy(file, "before-launch.sqlite");
    auto const product = seconds_to_launch(file, round);
    // Raters name whom they rate: those rows first.
    auto const people = rows_added(before, file, {"three_sixties"});
    auto const rest = rows_added(before, file, {"three_sixty_raters", "notifications", "events"});
    auto const raw =
        seconds_to_insert(before, people, people_a_transaction) + seconds_to_insert(before, rest, raters_a_transaction);
    return {at_most(3, fmt::format("launch of a 360° with {} raters", rest.front().rows.size()), {product, "s"},
                    {raw, "s to insert its rows, people and notifications with them"})};
}

} // namespace espalier::bench
