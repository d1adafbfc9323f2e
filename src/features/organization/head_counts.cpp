// SPDX-License-Identifier: Apache-2.0
// Counting heads upwards: each person adds one to everybody above, and to each unit above.
#include "features/organization/head_counts.h"

#include "features/organization/org_chart_store.h"

namespace espalier::organization {

namespace {

// What one workspace keeps.
struct Kept
{
    std::mutex mutex; // also held while counting, so that it is done once
    std::int64_t version = -1;
    Date day;
    std::shared_ptr<HeadCounts const> counts;
};

template <class Key> HeadCount found(std::unordered_map<Key, HeadCount> const& counts, Key key)
{
    auto const place = counts.find(key);
    return place == counts.end() ? HeadCount{} : place->second;
}

} // namespace

std::shared_ptr<HeadCounts const> HeadCounts::of(Context& context)
{
    auto& kept = context.workspace.kept<Kept>();
    std::scoped_lock const lock(kept.mutex);
    auto const version = context.chart->version();
    if (!kept.counts || kept.version != version || kept.day != context.today()) {
        kept.counts = std::make_shared<HeadCounts const>(counted(context));
        kept.version = version;
        kept.day = context.today();
    }
    return kept.counts;
}

HeadCount HeadCounts::of(PersonId person) const
{
    return found(people_, person);
}

HeadCount HeadCounts::of(UnitId unit) const
{
    return found(units_, unit);
}

HeadCounts HeadCounts::counted(Context& context)
{
    HeadCounts counts;
    auto const people = store::everybody_here(context.tx, context.today());
    auto const units = store::unit_lines(context.tx);
    std::unordered_map<PersonId, std::optional<PersonId>> managers;
    managers.reserve(people.size());
    counts.people_.reserve(people.size());
    for (auto const& person : people)
        managers.emplace(person.id, person.manager_id);
    for (auto const& person : people) {
        if (person.manager_id)
            ++counts.people_[*person.manager_id].direct;
        // As far up as people are here; a circle, which every write refuses, would end with the number of people.
        auto above = person.manager_id;
        for (std::size_t steps = 0; above && steps < people.size(); ++steps) {
            ++counts.people_[*above].below;
            auto const next = managers.find(*above);
            above = next == managers.end() ? std::nullopt : next->second;
        }
        auto& own = counts.units_[person.unit_id];
        ++own.here;
    }
    std::unordered_map<UnitId, std::optional<UnitId>> parents;
    for (auto const& unit : units) {
        parents.emplace(unit.unit_id, unit.parent_id);
        if (unit.parent_id)
            ++counts.units_[*unit.parent_id].direct;
    }
    for (auto const& unit : units) {
        auto const here = counts.units_[unit.unit_id].here;
        std::optional<UnitId> at = unit.unit_id;
        for (std::size_t steps = 0; at && steps <= units.size(); ++steps) {
            counts.units_[*at].below += here;
            at = parents.at(*at);
        }
    }
    return counts;
}

} // namespace espalier::organization
