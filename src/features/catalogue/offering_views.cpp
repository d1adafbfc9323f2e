// SPDX-License-Identifier: Apache-2.0
// Reading an offering with all that belongs to it, and asking whether somebody may take it.
#include "features/catalogue/catalogue_store.h"
#include "features/catalogue/offerings.h"
#include "features/competencies/competencies.h"
#include "platform/org_chart.h"
#include "platform/permissions.h"

namespace espalier::catalogue {

namespace {

OfferingAudience audience_of(Context& context, Offering const& offering)
{
    OfferingAudience audience{.least_months = offering.least_months};
    for (auto const& unit : store::units_of(context.tx, {offering.id}))
        audience.units.push_back(unit.id);
    for (auto const& job : store::jobs_of(context.tx, {offering.id}))
        audience.jobs.push_back(job.id);
    for (auto const& one : store::prerequisites_of(context.tx, {offering.id}))
        audience.prerequisites.push_back(one.id);
    return audience;
}

// Where the viewer stands on what it develops.
void add_own_levels(Context& context, std::vector<OfferingCompetency>& developed)
{
    if (!context.viewer.person_id || developed.empty())
        return;
    std::map<CompetencyId, double> levels;
    for (auto const& one : competencies::proficiencies_of(context, *context.viewer.person_id))
        levels.emplace(one.competency_id, one.proficiency.level);
    for (auto& one : developed)
        if (auto const found = levels.find(one.competency_id); found != levels.end())
            one.own_level = found->second;
}

} // namespace

Offering find_offering(Context& context, OfferingId id)
{
    if (auto found = store::find_visible(context.tx, id, store::seeker(context)))
        return *std::move(found);
    throw not_found("offering");
}

std::map<OfferingId, std::string> offering_titles(Context& context, std::vector<OfferingId> const& ids)
{
    std::map<OfferingId, std::string> titles;
    for (auto& one : store::titles(context.tx, ids))
        titles.emplace(one.id, std::move(one.title));
    return titles;
}

std::vector<DevelopedCompetency> developed_by(Context& context, OfferingId id)
{
    return store::developed_by(context.tx, id);
}

std::vector<OfferingId> prerequisites_of(Context& context, OfferingId id)
{
    std::vector<OfferingId> ids;
    for (auto const& one : store::prerequisites_of(context.tx, {id}))
        ids.push_back(one.id);
    return ids;
}

Taker taker(Context& context, PersonId person)
{
    auto const found = organization::person(context, person);
    return {.today = context.today(),
            .started_on = found.started_on,
            .units = context.chart->unit_and_above(found.unit_id),
            .job_id = found.job_id,
            .completed = {}};
}

std::optional<OfferingBar> bar_to_taking(Context& context, OfferingId id, PersonId person,
                                         std::optional<std::set<OfferingId>> completed)
{
    auto const offering = store::find(context.tx, id);
    if (!offering)
        throw not_found("offering");
    auto who = taker(context, person);
    who.completed = std::move(completed);
    return bar_of(offering->state, audience_of(context, *offering), who);
}

OfferingView offering_view(Context& context, OfferingId id)
{
    OfferingView view{.offering = find_offering(context, id)};
    if (view.offering.owner_id)
        view.owner_name = full_name(organization::person(context, *view.offering.owner_id));
    for (auto& one : store::competencies_of(context.tx, {id}))
        view.competencies.push_back(std::move(one));
    add_own_levels(context, view.competencies);
    view.responsibilities = store::responsibilities_of(context.tx, id);
    OfferingAudience audience{.least_months = view.offering.least_months};
    for (auto& one : store::units_of(context.tx, {id})) {
        audience.units.push_back(one.id);
        view.units.push_back(std::move(one));
    }
    for (auto& one : store::jobs_of(context.tx, {id})) {
        audience.jobs.push_back(one.id);
        view.jobs.push_back(std::move(one));
    }
    for (auto& one : store::prerequisites_of(context.tx, {id}))
        view.prerequisites.push_back(std::move(one));
    view.leads_to = store::leading_to(context.tx, id);
    for (auto const& one : store::usefulness_of(context.tx, {id}))
        view.usefulness = one;
    if (context.viewer.person_id)
        view.bar = bar_of(view.offering.state, audience, taker(context, *context.viewer.person_id));
    view.may_change = context.may_for_everybody(platform::permissions::manage_catalogue);
    return view;
}

} // namespace espalier::catalogue
