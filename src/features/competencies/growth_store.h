// SPDX-License-Identifier: Apache-2.0
// The statements behind a person's growth. No rules here.
#pragma once

#include "features/competencies/growth.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::competencies::store {

struct HeldJob
{
    std::optional<JobId> job_id;
    std::optional<std::string> title;
};
BOOST_DESCRIBE_STRUCT(HeldJob, (), (job_id, title))

struct CompetencyRange
{
    Id<Competency> competency_id;
    double scale_lowest = 0;
    double scale_highest = 0;

    ScaleRange range() const { return {scale_lowest, scale_highest}; }
};
BOOST_DESCRIBE_STRUCT(CompetencyRange, (), (competency_id, scale_lowest, scale_highest))

// A competency on which a person has evidence.
struct KnownCompetency
{
    Id<Competency> competency_id;
    std::string code;
    std::string name;
    std::string category;
    double scale_lowest = 0;
    double scale_highest = 0;

    ScaleRange range() const { return {scale_lowest, scale_highest}; }
};
BOOST_DESCRIBE_STRUCT(KnownCompetency, (), (competency_id, code, name, category, scale_lowest, scale_highest))

std::optional<HeldJob> held_job(db::Transaction& tx, PersonId person, std::string_view language); // none: no person
std::optional<std::string> job_title(db::Transaction& tx, JobId job, std::string_view language);  // none: no job
std::vector<KnownCompetency> known_competencies(db::Transaction& tx, PersonId person, std::string_view language);
std::vector<CompetencyRange> competency_ranges(db::Transaction& tx);
std::vector<CompetencyRange> competency_ranges(db::Transaction& tx, PersonId person); // those with evidence
std::optional<UnratedRequirement> most_important_unrated(db::Transaction& tx, PersonId person);
std::vector<NewEvidence> new_evidence_on_reports(db::Transaction& tx, PersonId manager, Instant since);

} // namespace espalier::competencies::store
