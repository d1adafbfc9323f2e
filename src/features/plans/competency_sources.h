// SPDX-License-Identifier: Apache-2.0
// One competency across people: what each source says of it on the mean, by unit or job, how many stand below what their job
// requires, and how far people see themselves from how others see them.
//
// Those who may not see single people see no figure of fewer than five, nor one that would give such a figure away
// (hidden_needs.h); of each source by itself, since other people stand behind it.
#pragma once

#include "features/competencies/source_levels.h"
#include "features/plans/needs_summary.h"

namespace espalier::plans {

enum class SourcesBy
{
    unit,
    job
};
BOOST_DESCRIBE_ENUM(SourcesBy, unit, job)

struct CompetencySourcesFilter
{
    CompetencyId competency_id;
    SourcesBy by = SourcesBy::unit;
    std::optional<platform::UnitId> unit_id; // whose units, by unit: those right below it; none: those at the top
};
BOOST_DESCRIBE_STRUCT(CompetencySourcesFilter, (), (competency_id, by, unit_id))

struct SourceOfGroup
{
    competencies::EvidenceSource source = competencies::EvidenceSource::self;
    bool is_hidden = false;
    std::optional<std::int64_t> people; // of whom it says something; none: hidden
    std::optional<double> mean;         // on the competency's scale
};
BOOST_DESCRIBE_STRUCT(SourceOfGroup, (), (source, is_hidden, people, mean))

enum class SourcesExtent
{
    everybody,
    unit,       // with those below
    unit_alone, // its own people
    job
};
BOOST_DESCRIBE_ENUM(SourcesExtent, everybody, unit, unit_alone, job)

struct SourcesOfGroup
{
    SourcesExtent extent = SourcesExtent::everybody;
    std::optional<GroupId> id; // of the unit or job
    std::string name;
    bool has_below = false;               // a unit with units below
    std::int64_t people = 0;              // who work there
    bool is_hidden = false;               // the next two: too few are assessed, or it would give away who are
    std::optional<std::int64_t> assessed; // on whom there is evidence
    std::optional<double> level;          // the mean of the estimates
    std::optional<std::int64_t> required; // assessed, and their job requires it
    std::optional<std::int64_t> below;    // of these, below what is required
    std::optional<double> required_level; // on the mean
    std::optional<std::int64_t> compared; // who are seen by themselves and by others
    std::optional<double> self_beside_others;
    std::vector<SourceOfGroup> sources; // those that say something of anybody
};
BOOST_DESCRIBE_STRUCT(SourcesOfGroup, (),
                      (extent, id, name, has_below, people, is_hidden, assessed, level, required, below, required_level,
                       compared, self_beside_others, sources))

struct CompetencySources
{
    CompetencyId competency_id;
    std::string name;
    double scale_lowest = 0;
    double scale_highest = 0;
    std::vector<platform::UnitId> path; // from the top down to the unit asked for
    SourcesOfGroup whole;               // everybody, or the unit asked for with those below
    std::vector<SourcesOfGroup> items;  // its parts
};
BOOST_DESCRIBE_STRUCT(CompetencySources, (), (competency_id, name, scale_lowest, scale_highest, path, whole, items))

// Three statements, whatever the number of people. Fault not_found.
CompetencySources competency_sources(Context& context, CompetencySourcesFilter const& filter);

} // namespace espalier::plans
