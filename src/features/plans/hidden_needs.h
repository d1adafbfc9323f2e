// SPDX-License-Identifier: Apache-2.0
// Which figures of the needs dashboard are hidden from those who may not see single people. A figure is of some units, of
// one job or all, and of one competency or all. Whatever lists somebody asks for and subtracts from one another, by unit,
// by job or by competency, the figures of a few people must not come out.
//
// For each competency, groups are hidden in the table of units (each alone, each with those below, everybody) by jobs with
// its margins (platform/small_groups.h). What adds up all competencies is hidden where it would give away one of them.
#pragma once

#include "features/plans/needs_store.h"
#include "platform/small_groups.h"

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace espalier::plans {

// Whose figures: the people of a unit, of a unit and those below, or everybody.
struct Extent
{
    enum class Kind
    {
        unit,
        unit_and_below,
        everybody
    } kind = Kind::everybody;
    platform::UnitId unit = {}; // none for everybody
    auto operator<=>(Extent const&) const = default;
};

class HiddenNeeds
{
public:
    using Parents = std::map<platform::UnitId, std::optional<platform::UnitId>>;
    // `totals` of all units and jobs; of one competency where only that one will be asked about.
    HiddenNeeds(std::vector<store::NeedTotals> const& totals, Parents const& parents);

    // None: all jobs, all competencies. A group that nobody is in hides nothing.
    bool hides(Extent extent, std::optional<JobId> job, std::optional<CompetencyId> competency) const;

private:
    using Key = std::tuple<Extent, JobId>; // job 0: all jobs
    // The groups of one competency, or of all together.
    struct Table
    {
        std::map<Key, std::size_t> places;
        std::vector<std::int64_t> sizes; // people assessed
        std::vector<bool> hidden;

        std::size_t place_of(Key const& key);
    };
    void count(Table& table, store::NeedTotals const& row) const;
    std::vector<platform::GroupSum> sums_of(Table const& table) const;
    Key containing(Key const& key) const;
    void add_up_competencies();

    Parents const& parents_;
    std::map<CompetencyId, Table> tables_;
    Table all_;
};

} // namespace espalier::plans
