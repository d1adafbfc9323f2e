// SPDX-License-Identifier: Apache-2.0
// Adding up by unit, and hiding what would tell of single people.
#include "features/feedback/feedback_participation.h"

#include "features/feedback/feedback_store.h"
#include "platform/small_groups.h"

#include <map>

namespace espalier::feedback {

namespace {

constexpr std::int64_t smallest_group = 5; // people
constexpr int counted_days = 90;

struct Sum
{
    FeedbackParticipationLine line;
    store::UnitCount count;
};

void add(store::UnitCount& sum, store::UnitCount const& count)
{
    sum.people += count.people;
    sum.givers += count.givers;
    sum.receivers += count.receivers;
    sum.pieces += count.pieces;
}

void show(FeedbackParticipationLine& line, store::UnitCount const& count)
{
    line.people = count.people;
    line.givers = count.givers;
    line.receivers = count.receivers;
    line.pieces = count.pieces;
}

// A line for each unit shown: what is counted for a unit goes to the line of the nearest at or above it.
std::vector<Sum> sums_of(Context& context, std::optional<platform::UnitId> unit, Date since)
{
    std::vector<Sum> sums;
    std::map<platform::UnitId, std::size_t> line_of;
    for (auto& one : store::units_at(context.tx, unit)) {
        line_of.emplace(one.id, sums.size());
        sums.push_back({{.unit_id = one.id,
                         .unit_name = std::move(one.name),
                         .is_own = unit == one.id,
                         .people = {},
                         .givers = {},
                         .receivers = {},
                         .pieces = {}},
                        {}});
    }
    if (unit && !line_of.contains(*unit))
        throw not_found("unit");
    for (auto const& count : store::counts_by_unit(context.tx, start_of_day_utc(since), context.today()))
        for (auto const above : context.chart->unit_and_above(count.unit_id)) {
            auto const found = line_of.find(above);
            if (found == line_of.end())
                continue;
            if (!sums[found->second].line.is_own || above == count.unit_id)
                add(sums[found->second].count, count);
            break;
        }
    return sums;
}

} // namespace

FeedbackParticipation feedback_participation(Context& context, FeedbackParticipationFilter const& filter)
{
    FeedbackParticipation report{
        .since = context.today().plus_days(-counted_days), .smallest = smallest_group, .whole = {}, .units = {}};
    auto const sums = sums_of(context, filter.unit_id, report.since);
    store::UnitCount whole;
    std::vector<std::int64_t> sizes{0};
    platform::GroupSum total{.total = 0, .parts = {}};
    for (auto const& sum : sums) {
        add(whole, sum.count);
        total.parts.push_back(sizes.size());
        sizes.push_back(sum.count.people);
    }
    sizes[0] = whole.people;
    auto const hidden = platform::hidden_groups(sizes, std::vector{total}, smallest_group);
    report.whole.unit_id = filter.unit_id;
    if (!hidden[0])
        show(report.whole, whole);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        report.units.push_back(sums[i].line);
        if (!hidden[i + 1])
            show(report.units.back(), sums[i].count);
    }
    return report;
}

} // namespace espalier::feedback
