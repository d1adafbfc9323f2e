// SPDX-License-Identifier: Apache-2.0
// Needs assessment: what the gaps of one person, or of everybody, make of their derived needs. The decision on one need is
// a pure function; the pass over everybody reads the ledger once and writes the differences in portions, so that other
// writes go on meanwhile. Run again, it changes only what has changed.
#pragma once

#include "features/plans/needs.h"
#include "features/plans/needs_store.h"
#include "platform/tasks.h"

#include <functional>

namespace espalier::plans {

// What assessment found for one requirement of one person: the gap may be none.
struct Finding
{
    PersonId person_id;
    CompetencyId competency_id;
    JobId job_id;
    double required_level = 0;
    double current_level = 0;
    double confidence = 0;
    double importance = 0;
    double gap = 0; // steps of the competency's scale; 0: met
    double priority = 0;
};

// A round is an assessment of everybody. Assessments within this many days are one round.
constexpr int days_between_rounds = 28;

enum class Occasion
{
    round,    // everybody is assessed
    new_facts // evidence, the job or the target job of one person changed
};

// The need as it should be after the finding, given what it was (version 0: there was none); nothing when nothing changes:
// no gap and no need before, or the same as before. A gap found again in a later round makes `rounds` grow; a gap gone marks
// the need as met and starts the count again.
std::optional<store::DerivedNeed> reconcile(store::DerivedNeed const* before, Finding const& finding, Occasion occasion,
                                            Instant now);

// One person, now: current job and target job. Needs of jobs that are neither are dismissed by the program, with reason.
void assess_person(Context& context, PersonId person);
// Has it done whenever evidence on a person arrives or is replaced, and whenever somebody is given another job. A new
// version of a job concerns many: whoever holds the job or aims for it is assessed in the background.
void assess_upon_events(platform::Workspace& workspace);
// The program dismisses what neither the job nor the target job asks for any more, and
// takes that back when one asks for it again.
void follow_jobs(db::Transaction& tx, platform::Workspace& workspace, Instant now, store::PersonRange people);

struct AssessmentReport
{
    std::int64_t people = 0;       // who work here now
    std::int64_t requirements = 0; // person × requirement
    std::int64_t assessed = 0;     // of those, with evidence
    std::int64_t needs = 0;        // derived needs with a gap afterwards
    std::int64_t new_needs = 0;
    std::int64_t met = 0; // needs whose gap has closed since
    Instant assessed_at;
};
BOOST_DESCRIBE_STRUCT(AssessmentReport, (), (people, requirements, assessed, needs, new_needs, met, assessed_at))

using Report = std::function<void(std::int64_t done, std::int64_t total, std::string_view message)>;
// `now` is the workspace's present but for the demo, which has a past.
AssessmentReport assess_everybody(platform::Workspace& workspace, Instant now, Report const& report);

void add_assessment_tasks(platform::Tasks& tasks);
constexpr std::string_view assessment_task = "plans.assessment";

// The work of the task that a new version of a job starts. Idempotent.
void assess_people_of_job(platform::TaskRun& run);
constexpr std::string_view job_assessment_task = "plans.job_assessment";

} // namespace espalier::plans
