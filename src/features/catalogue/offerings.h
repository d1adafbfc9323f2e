// SPDX-License-Identifier: Apache-2.0
// Writing the catalogue, and reading one offering with all that belongs to it.
#pragma once

#include "features/catalogue/catalogue.h"

namespace espalier::catalogue {

struct OfferingUnit
{
    UnitId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OfferingUnit, (), (id, name))

struct OfferingJob
{
    JobId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(OfferingJob, (), (id, title))

struct OfferingCompetency
{
    CompetencyId competency_id;
    std::string name;
    std::optional<double> from_level;
    double to_level = 0;
    double scale_lowest = 0;
    double scale_highest = 0;
    std::optional<double> own_level; // of the viewer, on the page of one offering
};
BOOST_DESCRIBE_STRUCT(OfferingCompetency, (),
                      (competency_id, name, from_level, to_level, scale_lowest, scale_highest, own_level))

// As the version in force of its job says it.
struct OfferingResponsibility
{
    ResponsibilityId id;
    std::string title;
    JobId job_id;
    std::string job_title;
};
BOOST_DESCRIBE_STRUCT(OfferingResponsibility, (), (id, title, job_id, job_title))

struct OtherOffering
{
    OfferingId id;
    std::string title;
    OfferingState state = OfferingState::draft;
};
BOOST_DESCRIBE_STRUCT(OtherOffering, (), (id, title, state))

// How useful those who used it found it at work, 1 to 5.
struct Usefulness
{
    std::int64_t ratings = 0;
    std::optional<double> mean; // from `fewest_ratings` on
};
BOOST_DESCRIBE_STRUCT(Usefulness, (), (ratings, mean))
constexpr std::int64_t fewest_ratings = 3;

struct OfferingView
{
    Offering offering;
    std::optional<std::string> owner_name;
    std::vector<OfferingCompetency> competencies;
    std::vector<OfferingResponsibility> responsibilities;
    std::vector<OfferingUnit> units;
    std::vector<OfferingJob> jobs;
    std::vector<OtherOffering> prerequisites;
    std::vector<OtherOffering> leads_to; // of which it is a prerequisite
    Usefulness usefulness;
    std::optional<OfferingBar> bar; // for the viewer; none: they may take it
    bool may_change = false;
};
BOOST_DESCRIBE_STRUCT(OfferingView, (),
                      (offering, owner_name, competencies, responsibilities, units, jobs, prerequisites, leads_to,
                       usefulness, bar, may_change))

struct OfferingDraft : OfferingContent
{
    std::vector<DevelopedCompetency> competencies;
    std::vector<ResponsibilityId> responsibility_ids;
    std::vector<UnitId> unit_ids;
    std::vector<JobId> job_ids;
    std::vector<OfferingId> prerequisite_ids;
};
BOOST_DESCRIBE_STRUCT(OfferingDraft, (OfferingContent),
                      (competencies, responsibility_ids, unit_ids, job_ids, prerequisite_ids))

struct OfferingChange : OfferingDraft
{
    OfferingId offering_id;
    Whole<1, INT64_MAX> version; // as read
};
BOOST_DESCRIBE_STRUCT(OfferingChange, (OfferingDraft), (offering_id, version))

struct OfferingStep // to published, to retired
{
    OfferingId offering_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(OfferingStep, (), (offering_id, version))

constexpr std::size_t most_of_each = 50; // competencies, responsibilities, units, jobs, prerequisites

// A way from `id` back to itself, if its prerequisites were these: the offerings in it, `id` first and not again at the end;
// empty: there is none. Pure.
struct Prerequisite
{
    OfferingId offering_id;
    OfferingId needs_id;
};
BOOST_DESCRIBE_STRUCT(Prerequisite, (), (offering_id, needs_id))
std::vector<OfferingId> circle_through(OfferingId id, std::vector<OfferingId> const& prerequisites,
                                       std::vector<Prerequisite> const& others);

// The language that offerings and people are compared by: "de" of "de-AT".
std::string primary_language(std::string_view language);

OfferingView offering_view(Context& context, OfferingId id); // Fault not_found
// Fault invalid with every field at fault, among them prerequisites that would go round in a circle, with its names; stale.
OfferingId add_offering(Context& context, OfferingDraft const& draft);
void change_offering(Context& context, OfferingChange const& change);
void publish(Context& context, OfferingStep const& step); // Fault conflict "summary_missing", "still_suggested"; stale
void retire(Context& context, OfferingStep const& step);

// For suggestions: checks and stores a draft in this state.
OfferingId add_in_state(Context& context, OfferingDraft const& draft, OfferingState state);

} // namespace espalier::catalogue
