// SPDX-License-Identifier: Apache-2.0
// Drift: what a plan should change because the job, or what the job asks, is no longer what the plan was agreed against.
// A pure rule; whoever may write the plan accepts or declines each change (drifting.h).
#pragma once

#include "features/plans/plans.h"

#include <span>
#include <string_view>

namespace espalier::plans {

struct AskedLevel
{
    CompetencyId competency_id;
    std::string name;
    double level = 0;
};

struct Duty
{
    JobId job_id;
    ResponsibilityId id;
    std::string code;
    std::string title;
};

// What the job held and the target job ask together, at one time.
struct JobFacts
{
    std::vector<AskedLevel> levels; // one for each competency: the higher where both ask
    std::vector<Duty> duties;
};

// The responsibility that an item serves, whatever the version of its job.
struct Tie
{
    JobId job_id;
    std::string code;
    ResponsibilityId responsibility_id; // of one version of the job
};

// An item of the plan that has not ended.
struct PlannedItem
{
    PlanItemId id;
    std::string title;
    std::optional<CompetencyId> competency_id;
    std::optional<double> from_level;
    std::optional<double> to_level;
    std::optional<Tie> tie;
    bool is_done = false; // waits for whoever assesses it: what was learned stays
};

// A need of the person that stands and that training can meet.
struct StandingNeed
{
    NeedId need_id;
    CompetencyId competency_id;
    double current_level = 0;
};

enum class DriftKind
{
    add_item,    // for a need that the plan does not answer
    change_item, // another level, another responsibility, or none
    end_item     // nothing asks for it any more
};
BOOST_DESCRIBE_ENUM(DriftKind, add_item, change_item, end_item)

enum class DriftReasonKind
{
    level_raised,
    level_lowered,
    requirement_gone,
    requirement_new,
    responsibility_gone,
    responsibility_renamed
};
BOOST_DESCRIBE_ENUM(DriftReasonKind, level_raised, level_lowered, requirement_gone, requirement_new,
                    responsibility_gone, responsibility_renamed)

struct DriftReason
{
    DriftReasonKind kind = DriftReasonKind::level_raised;
    std::string name; // of the competency, or of the responsibility as it was
    std::optional<double> level_before;
    std::optional<double> level_now;
    std::optional<std::string> name_now; // of a responsibility renamed
};
BOOST_DESCRIBE_STRUCT(DriftReason, (), (kind, name, level_before, level_now, name_now))

struct DriftChange
{
    std::string key; // names the change among those of the same plan
    DriftKind kind = DriftKind::change_item;
    std::string title;                      // of the item; of the competency for one to add
    std::optional<PlanItemId> plan_item_id; // to change or to end
    std::optional<NeedId> need_id;          // to add an item for
    std::optional<double> to_level;         // of a change or an addition: where it differs
    bool unties = false;                    // the responsibility changes: to the next, or to none
    std::optional<ResponsibilityId> responsibility_id;
    std::vector<DriftReason> reasons;
};
BOOST_DESCRIBE_STRUCT(DriftChange, (),
                      (key, kind, title, plan_item_id, need_id, to_level, unties, responsibility_id, reasons))

// Does the text name the level as a number: "at level 2", "2.5", "2,5"? 12 and 2026 do not name 2.
bool names_level(std::string_view text, double level);

// At most one change for each item, in their order, then the items to add, in the order of `now`. Nothing where both facts
// are the same. Rules:
//  - an item whose competency was asked and is asked no more ends;
//  - one that aims below what is asked now, where that is more than before, aims there; one that aimed at what was asked
//    and less is asked now, aims there, or ends when the level of its start is reached already;
//  - one that serves a responsibility gone serves none; renamed, it serves the new one. Within a job the code says which
//    it is, for another job the title;
//  - an item that is done is left as it is;
//  - a standing need for a competency that is asked newly or higher than before, and that no item given is about, makes an
//    item.
std::vector<DriftChange> drift(JobFacts const& before, JobFacts const& now, std::span<PlannedItem const> items,
                               std::span<StandingNeed const> needs);

} // namespace espalier::plans
