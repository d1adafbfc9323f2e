// SPDX-License-Identifier: Apache-2.0
// Counting in one statement; hiding by the rule for small groups.
#include "features/one_on_ones/habits.h"

#include "platform/small_groups.h"

namespace espalier::one_on_ones {

namespace {

constexpr std::int64_t smallest_group = 5;
constexpr std::int64_t lately_seconds = 30 * std::int64_t{86'400};

struct UnitCount
{
    platform::UnitId unit_id;
    std::string unit_name;
    std::int64_t people = 0;
    std::int64_t with_series = 0;
    std::int64_t met_lately = 0;
};
BOOST_DESCRIBE_STRUCT(UnitCount, (), (unit_id, unit_name, people, with_series, met_lately))

std::vector<UnitCount> count_by_unit(Context& context)
{
    return context.tx.rows<UnitCount>(
        R"(SELECT p.unit_id, u.name AS unit_name, COUNT(*) AS people, COUNT(s.id) AS with_series,
                  COUNT(l.one_on_one_series_id) AS met_lately
           FROM people p JOIN units u ON u.id = p.unit_id
           LEFT JOIN one_on_one_series s
               ON s.person_id = p.id AND s.other_id = p.manager_id AND s.ended_at IS NULL
           LEFT JOIN (SELECT DISTINCT m.one_on_one_series_id FROM one_on_one_meetings m
                      WHERE m.state = 'held' AND m.starts_at >= $2) l ON l.one_on_one_series_id = s.id
           WHERE p.manager_id IS NOT NULL AND p.started_on <= $1 AND (p.left_on IS NULL OR p.left_on >= $1)
           GROUP BY p.unit_id, u.name ORDER BY u.name, p.unit_id)",
        context.today(), context.now.plus_seconds(-lately_seconds));
}

UnitHabits shown(UnitCount const& count, bool is_hidden)
{
    UnitHabits habits;
    if (count.unit_id)
        habits.unit_id = count.unit_id;
    habits.unit_name = count.unit_name;
    habits.is_hidden = is_hidden;
    if (!is_hidden) {
        habits.people = count.people;
        habits.with_series = count.with_series;
        habits.met_lately = count.met_lately;
    }
    return habits;
}

} // namespace

OneOnOneHabits habits(Context& context)
{
    auto const counts = count_by_unit(context);
    UnitCount whole;
    platform::GroupSum sum{.total = counts.size(), .parts = {}};
    std::vector<std::int64_t> sizes;
    for (auto const& count : counts) {
        sum.parts.push_back(sizes.size());
        sizes.push_back(count.people);
        whole.people += count.people;
        whole.with_series += count.with_series;
        whole.met_lately += count.met_lately;
    }
    sizes.push_back(whole.people);
    auto const hidden = platform::hidden_groups(sizes, std::vector{sum}, smallest_group);
    OneOnOneHabits found{.whole = shown(whole, hidden.back()), .units = {}, .smallest = smallest_group};
    for (std::size_t i = 0; i < counts.size(); ++i)
        found.units.push_back(shown(counts[i], hidden[i]));
    return found;
}

} // namespace espalier::one_on_ones
