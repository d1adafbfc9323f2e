// SPDX-License-Identifier: Apache-2.0
// The endpoints on evidence and on where a person stands. Reading another person's growth leaves a sighting.
#include "features/competencies/competencies.h"
#include "features/competencies/growth_history.h"
#include "features/competencies/source_levels.h"
#include "features/competencies/team_skills.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::competencies {

namespace {

ProficiencySettings read_proficiency_settings(Context& c)
{
    return platform::settings::read<ProficiencySettings>(c.tx);
}

ProficiencySettings change_proficiency_settings(Context& c, ProficiencySettings const& in)
{
    return platform::settings::change_as_read(c, in);
}

} // namespace

void growth_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_evidence", "/people/{person_id}/evidence", read_growth,
          "List the evidence on a person, the newest first", competencies::list_evidence)
        .recording_sightings_of_others();
    r.post("give_evidence", "/people/{person_id}/evidence", platform::permissions::give_evidence,
           "Rate a person on a competency", competencies::give_evidence);
    r.post("correct_evidence", "/people/{person_id}/evidence/{evidence_id}/correction",
           platform::permissions::give_evidence, "Correct evidence by a new row that names the old", correct_evidence);
    r.post("withdraw_evidence", "/people/{person_id}/evidence/{evidence_id}/withdrawal",
           platform::permissions::give_evidence, "Take evidence back, with the reason", withdraw_evidence);
    r.get("read_growth", "/people/{person_id}/growth", platform::permissions::read_growth,
          "Read where a person stands against a job", growth_of)
        .recording_sightings_of_others();
    r.get("read_growth_history", "/people/{person_id}/growth/history", platform::permissions::read_growth,
          "Read how a person's levels have moved, month by month", growth_history)
        .recording_sightings_of_others();
    r.get("read_proficiency", "/people/{person_id}/competencies/{competency_id}/proficiency",
          platform::permissions::read_growth, "Open an estimate into the pieces of evidence behind it",
          open_proficiency)
        .recording_sightings();
    r.get("read_competency_sources", "/people/{person_id}/competencies/{competency_id}/sources",
          platform::permissions::read_growth,
          "See what surveys, reviews, 360° and tests say about a person's competency side by side", sources_of_person)
        .recording_sightings_of_others();
    r.get("read_team_skills", "/people/{person_id}/team-skills", platform::permissions::read_growth,
          "Read the skills of a manager's people beside each other", skills_of_team)
        .recording_sightings();
    r.get("read_unit_skills", "/units/{unit_id}/skills", platform::permissions::read_growth,
          "Read the skills of a unit's people beside each other", skills_of_unit)
        .recording_sightings();
    r.get("read_proficiency_settings", "/settings/proficiency", read_settings,
          "Read the constants of the proficiency formula", read_proficiency_settings);
    r.put("change_proficiency_settings", "/settings/proficiency", change_settings,
          "Change the constants of the proficiency formula", change_proficiency_settings);
}

void routes(platform::Routes& r)
{
    frameworks_routes(r);
    requirements_routes(r);
    growth_routes(r);
}

} // namespace espalier::competencies
