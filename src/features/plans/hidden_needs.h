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
#include "platform/workspace.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
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
    // `totals` of all units, jobs and competencies.
    HiddenNeeds(std::vector<store::NeedTotals> totals, platform::OrgChart const& chart);

    // None: all jobs, all competencies. A group that nobody is in hides nothing.
    bool hides(Extent extent, std::optional<JobId> job, std::optional<CompetencyId> competency) const;

private:
    using Group = std::pair<Extent, JobId>; // job 0: all jobs
    using Groups = std::vector<Group>;
    friend class HiddenNeedsWork;

    Groups groups_;                                        // sorted
    std::map<CompetencyId, std::vector<bool>> competency_; // hidden, as groups_
    std::vector<bool> all_competencies_;
};

// What the last round hides, kept in memory until the next one or until a unit moves. Thread-safe.
class HiddenNeedsOfLastRound
{
public:
    std::shared_ptr<HiddenNeeds const> of(platform::Context& context, Id<store::AssessmentRound> round);

private:
    std::mutex mutex_; // also held while they are found out, so that this is done once
    Id<store::AssessmentRound> round_;
    std::int64_t chart_version_ = 0;
    std::shared_ptr<HiddenNeeds const> hidden_;
};

} // namespace espalier::plans
