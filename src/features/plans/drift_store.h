// SPDX-License-Identifier: Apache-2.0
// The statements on what plans were agreed against and what was answered since.
#pragma once

#include "features/plans/drifting.h"
#include "platform/done_by.h"

namespace espalier::plans::store {

using organization::JobVersionId;

struct BasisRow
{
    PlanId plan_id;
    std::optional<JobVersionId> job_version_id;
    std::optional<JobVersionId> target_version_id;
    Instant kept_at; // answers since then count
    std::optional<JobVersionId> told_job_version_id;
    std::optional<JobVersionId> told_target_version_id;
};
BOOST_DESCRIBE_STRUCT(BasisRow, (),
                      (plan_id, job_version_id, target_version_id, kept_at, told_job_version_id,
                       told_target_version_id))

std::optional<BasisRow> basis_of_plan(db::Transaction& tx, PlanId plan);
// Of the person's plans that are not closed, the newest first.
std::vector<BasisRow> bases_of_person(db::Transaction& tx, PersonId person);
std::vector<BasisRow> outdated_bases_of_person(db::Transaction& tx, PersonId person); // those that differ from now
void keep_basis(db::Transaction& tx, BasisRow const& basis);                          // in the place of what was kept
void note_told(db::Transaction& tx, BasisRow const& basis);

// The versions in force of the job held and of the target job.
struct JobsNow
{
    std::optional<JobVersionId> job_version_id;
    std::optional<JobVersionId> target_version_id;
};
BOOST_DESCRIBE_STRUCT(JobsNow, (), (job_version_id, target_version_id))
JobsNow jobs_now(db::Transaction& tx, PersonId person);

// What versions of jobs ask, by competency; the higher level where two ask.
struct AskedRow
{
    CompetencyId competency_id;
    std::string name;
    double level = 0;
};
BOOST_DESCRIBE_STRUCT(AskedRow, (), (competency_id, name, level))
std::vector<AskedRow> asked_by(db::Transaction& tx, std::optional<JobVersionId> job,
                               std::optional<JobVersionId> target);
struct DutyRow
{
    JobId job_id;
    ResponsibilityId id;
    std::string code;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(DutyRow, (), (job_id, id, code, title))
std::vector<DutyRow> duties_of(db::Transaction& tx, std::optional<JobVersionId> job,
                               std::optional<JobVersionId> target);
// The responsibilities that a plan's items serve.
struct TieRow
{
    PlanItemId plan_item_id;
    JobId job_id;
    std::string code;
    ResponsibilityId responsibility_id;
};
BOOST_DESCRIBE_STRUCT(TieRow, (), (plan_item_id, job_id, code, responsibility_id))
std::vector<TieRow> ties_of_plan(db::Transaction& tx, PlanId plan);

struct DriftAnswerRow : platform::DoneBy
{
    Id<DriftAnswerRow> id;
    PlanId plan_id;
    std::string change_key;
    DriftAnswerKind kind = DriftAnswerKind::accepted;
    std::string change; // JSON
    std::string reason;
    std::optional<PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(DriftAnswerRow, (platform::DoneBy), (id, plan_id, change_key, kind, change, reason, plan_item_id))
struct NamedDriftAnswer
{
    std::string change_key;
    DriftAnswerKind kind = DriftAnswerKind::accepted;
    std::string change;
    std::string reason;
    Instant at;
    std::optional<std::string> by_name;
    std::optional<PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(NamedDriftAnswer, (), (change_key, kind, change, reason, at, by_name, plan_item_id))
std::vector<NamedDriftAnswer> drift_answers(db::Transaction& tx, PlanId plan); // the newest first

} // namespace espalier::plans::store
