// SPDX-License-Identifier: Apache-2.0
// What the wall of recognition asks, the newest twenty and the own purses, with three recognitions for each person; and the
// wall of one unit, of which most recognitions are not.
#include "features/recognition/recognition.h"
#include "page_load.h"
#include "workbench.h"

#include <fmt/core.h>

namespace espalier::bench {

namespace {

constexpr std::int64_t each_gives = 3; // in the year

struct ReceiverRow
{
    recognition::RecognitionId recognition_id;
    platform::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ReceiverRow, (), (recognition_id, person_id))

struct UnitRow
{
    platform::UnitId unit_id;
    recognition::RecognitionId recognition_id;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (unit_id, recognition_id))

struct ReactionRow : ReceiverRow
{
    recognition::ReactionKind kind = recognition::ReactionKind::applause;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(ReactionRow, (ReceiverRow), (kind, at))

// Everybody thanks those beside them, three times in the year, each read by two who react.
void make_recognitions(platform::Workspace& workspace)
{
    platform::write_as(platform::program_viewer(), workspace, [&](platform::Context& context) {
        auto const people =
            context.tx.rows<platform::PersonId>("SELECT id FROM people WHERE left_on IS NULL ORDER BY id");
        std::vector<recognition::Recognition> given;
        std::vector<ReceiverRow> receivers;
        std::vector<UnitRow> walls;
        std::vector<ReactionRow> reactions;
        for (std::int64_t time = 0; time < each_gives; ++time)
            for (std::size_t i = 0; i < people.size(); ++i) {
                auto const beside = [&](std::size_t far) { return people[(i + far) % people.size()]; };
                recognition::Recognition one;
                one.id = context.next_id<recognition::Recognition>();
                one.giver_id = people[i];
                one.message = "You stayed until it ran, and you wrote down what you had found. Thank you.";
                one.at = context.now;
                given.push_back(one);
                receivers.push_back({one.id, beside(1 + static_cast<std::size_t>(time))});
                for (auto const unit :
                     context.chart->unit_and_above(*context.chart->unit_of(receivers.back().person_id)))
                    walls.push_back({unit, one.id});
                for (std::size_t far = 4; far < 6; ++far)
                    reactions.push_back({{one.id, beside(far)}, recognition::ReactionKind::heart, context.now});
            }
        context.tx.insert_all("recognitions", given);
        context.tx.insert_all("recognition_receivers", receivers);
        context.tx.insert_all("recognition_units", walls);
        context.tx.insert_all("recognition_reactions", reactions);
    });
    workspace.database().refresh_statistics();
}

// The newest twenty of the unit whose people were thanked the longest ago, which a walk over all of them would find last.
Figure wall_of_unit(platform::Workspace& workspace)
{
    auto const unit = workspace.database().read([](db::Transaction& tx) {
        return *tx.row<platform::UnitId>("SELECT unit_id FROM recognition_units GROUP BY unit_id "
                                         "ORDER BY MAX(recognition_id), unit_id LIMIT 1");
    });
    auto const seconds = median_of_runs([&] {
        Stopwatch const watch;
        platform::read_as(platform::program_viewer(), workspace, [&](platform::Context& context) {
            return recognition::feed(context, {.unit_id = unit}, {INT64_MAX}, 20);
        });
        return watch.seconds();
    });
    return at_most({5, "ms"}, "the wall of one unit", seconds * 1000);
}

} // namespace

std::vector<Figure> recognition_benchmark(Workbench& bench)
{
    app::App app(open(bench.copy(bench.demo(bench.people()), "recognition.sqlite")));
    make_recognitions(app.workspace());
    auto figures = page_figures(app, "the wall's API calls", [](Reader const& reader) {
        return std::vector<std::string>{"/api/v1/recognitions?limit=20",
                                        fmt::format("/api/v1/people/{}/purses", reader.person_id.value)};
    });
    figures.push_back(wall_of_unit(app.workspace()));
    return figures;
}

} // namespace espalier::bench
