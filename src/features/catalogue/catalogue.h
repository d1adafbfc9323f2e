// SPDX-License-Identifier: Apache-2.0
// The catalogue: everything that is offered to learn by, whatever its method. The face for features that add what an offering
// holds (courses, sessions, paths) or who takes it (learning): what it is called, whether it is there for the viewer, and
// whether somebody may take it. Writing, searching and recommending stand in offerings.h, offering_search.h and recommending.h.
#pragma once

#include "features/catalogue/offering_terms.h"
#include "features/organization/imports.h"

#include <map>
#include <set>

namespace espalier::catalogue {

// Fault not_found where there is none, or the viewer may not see it: what is published, or was, is there for those for whom
// it is and for those who lead others; what is suggested or a draft, for whoever suggested it; all, for who keeps the catalogue.
Offering find_offering(Context& context, OfferingId id);

// Offerings for whom nothing else is known are left out.
std::map<OfferingId, std::string> offering_titles(Context& context, std::vector<OfferingId> const& ids);

std::vector<DevelopedCompetency> developed_by(Context& context, OfferingId id);
std::vector<OfferingId> prerequisites_of(Context& context, OfferingId id);

// For whom an offering is.
struct OfferingAudience
{
    std::vector<UnitId> units; // and those below; none: all units
    std::vector<JobId> jobs;   // none: all jobs
    std::int64_t least_months = 0;
    std::vector<OfferingId> prerequisites;
};

// Who would take something, on a day.
struct Taker
{
    Date today;
    Date started_on;
    std::vector<UnitId> units; // their own, and those above
    std::optional<JobId> job_id;
    std::optional<std::set<OfferingId>> completed; // none: not known, so that nothing is missing
};
Taker taker(Context& context, PersonId person);
std::optional<OfferingBar> bar_of(OfferingState state, OfferingAudience const& audience, Taker const& taker); // pure

// Why somebody may not take it today; none: they may. `completed`: what they have, where it is known. Who may ask is the
// caller's affair.
std::optional<OfferingBar> bar_to_taking(Context& context, OfferingId id, PersonId person,
                                         std::optional<std::set<OfferingId>> completed = {});

// A first draft that another feature makes, such as a course that is begun; it may be changed as any other. Fault as for
// add_offering in offerings.h.
OfferingId add_draft(Context& context, OfferingContent const& content,
                     std::vector<DevelopedCompetency> const& develops);
// Puts a draft into the catalogue, or takes it out; nothing where it is there already. Fault conflict "summary_missing".
void publish_offering(Context& context, OfferingId id);
void retire_offering(Context& context, OfferingId id);

void routes(platform::Routes& routes);
void add_import_kinds(organization::ImportKinds& kinds); // the feed of a provider's catalogue
void add_daily_work(platform::Workspace& workspace);     // reminds of offerings that are to be looked at again

} // namespace espalier::catalogue
