// SPDX-License-Identifier: Apache-2.0
// Needs across people: where the largest gaps are, by competency, unit or job, as the last round of assessment found them.
#pragma once

#include "features/plans/needs.h"

namespace espalier::plans {

enum class SummaryBy
{
    competency,
    unit,
    job
};
BOOST_DESCRIBE_ENUM(SummaryBy, competency, unit, job)

// What a line is about: a competency, a unit or a job.
struct SummaryGroup;
using GroupId = Id<SummaryGroup>;

struct NeedsSummaryFilter
{
    SummaryBy by = SummaryBy::competency;
    std::optional<platform::UnitId> unit_id; // this one and those below
    std::optional<JobId> job_id;
    std::optional<CompetencyId> competency_id;
    std::optional<GroupId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(NeedsSummaryFilter, (), (by, unit_id, job_id, competency_id, after, limit))

// Groups with fewer assessed people than this show no figures to those who may not see single people, and neither do the
// groups that would give them away when lists are subtracted from one another (hidden_needs.h).
constexpr std::int64_t smallest_group = 5;

// A unit counts those below it, too. A requirement is one competency that one person's job requires of them: as many as
// there are people where the line is of one competency.
struct NeedsSummaryLine
{
    std::int64_t rank = 0; // 1: the most pressing, by Borich score
    GroupId id;            // of the competency, unit or job
    std::string name;
    std::int64_t people = 0;               // of whom something is required
    std::int64_t requirements = 0;         // of these people
    bool is_hidden = false;                // too few, or would give away who are: the figures below are absent
    std::optional<std::int64_t> assessed;  // requirements with evidence
    std::optional<std::int64_t> needing;   // requirements with a gap
    std::optional<double> mean_gap;        // over the assessed, in steps of a scale of five
    std::optional<double> mean_importance; // 1 to 5
    std::optional<double> borich;          // mean gap × mean importance (after Borich 1980)
};
BOOST_DESCRIBE_STRUCT(NeedsSummaryLine, (),
                      (rank, id, name, people, requirements, is_hidden, assessed, needing, mean_gap, mean_importance,
                       borich))

struct NeedsSummary
{
    std::optional<Instant> assessed_at; // of the last round; none: nobody has been assessed yet
    std::int64_t people = 0;
    std::int64_t needs = 0;
    std::vector<NeedsSummaryLine> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(NeedsSummary, (), (assessed_at, people, needs, items, next))

NeedsSummary needs_summary(Context& context, NeedsSummaryFilter const& filter);

// Who else needs this: open and planned needs on one competency, of people who work here, highest priority first.
struct WhoNeedsFilter
{
    CompetencyId competency_id;
    std::optional<platform::UnitId> unit_id; // this one and those below
    std::optional<NeedId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(WhoNeedsFilter, (), (competency_id, unit_id, after, limit))

struct WhoNeeds
{
    NeedId need_id;
    PersonId person_id;
    std::string person_name;
    std::string unit_name;
    std::optional<std::string> job_title;
    std::optional<double> required_level;
    std::optional<double> current_level;
    double priority = 0;
    std::int64_t rounds = 0;
};
BOOST_DESCRIBE_STRUCT(WhoNeeds, (),
                      (need_id, person_id, person_name, unit_name, job_title, required_level, current_level, priority,
                       rounds))

platform::Page<WhoNeeds> who_needs(Context& context, WhoNeedsFilter const& filter);

} // namespace espalier::plans
