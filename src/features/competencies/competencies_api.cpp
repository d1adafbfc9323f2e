// SPDX-License-Identifier: Apache-2.0
// The endpoints on competencies.
#include "features/competencies/frameworks_api.h"

#include "platform/permissions.h"

namespace espalier::competencies {

namespace {

struct OneCompetency
{
    Id<Competency> competency_id;
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(OneCompetency, (), (competency_id, language))

CompetencyDetail read_competency(Context& c, OneCompetency const& in)
{
    return detail_of(c, in.competency_id, language_of(in.language));
}

Page<CompetencySummary> list_competencies(Context& c, CompetencyFilter const& in)
{
    return find_competencies(c, in);
}

} // namespace

void competencies_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_competencies", "/competencies", read_frameworks, "Find competencies", list_competencies);
    r.post("create_competency", "/frameworks/{framework_id}/competencies", manage_frameworks,
           "Add a competency to a framework", create_competency);
    r.get("read_competency", "/competencies/{competency_id}", read_frameworks,
          "Read a competency: levels, indicators and the jobs that require it", read_competency);
    r.put("change_competency", "/competencies/{competency_id}", manage_frameworks,
          "Change a competency and its indicators", change_competency);
    r.post("retire_competency", "/competencies/{competency_id}/retirement", manage_frameworks, "Retire a competency",
           retire_competency);
}

} // namespace espalier::competencies
