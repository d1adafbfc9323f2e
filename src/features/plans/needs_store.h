// SPDX-License-Identifier: Apache-2.0
// The statements on needs.
#pragma once

#include "features/plans/needs_summary.h"
#include "features/plans/plans.h"

#include <functional>
#include <limits>
#include <span>

namespace espalier::plans::store {

// SQL: does an item answer the need `n.id` that is not over on `today`, the name of a parameter? Over is what was cancelled
// or went on as another item, and what is closed from the day on which its level is looked at again.
std::string is_planned(std::string_view today);

std::vector<NeedView> needs_of(db::Transaction& tx, PersonId person, Date today); // by priority, highest first
std::optional<NeedView> find_view(db::Transaction& tx, NeedId id, Date today);
std::optional<Need> find_need(db::Transaction& tx, NeedId id);
std::vector<Need> all_needs_of(db::Transaction& tx, PersonId person); // as they are stored
void set_cause(db::Transaction& tx, NeedId id, NeedCause cause);
void set_merged(db::Transaction& tx, NeedId id, NeedId into);
void move_plan_items(db::Transaction& tx, NeedId from, NeedId to);

struct DismissalRow
{
    Id<DismissalRow> id;
    NeedId need_id;
    std::string reason;
    Instant dismissed_at;
    platform::AccountId dismissed_by;
    std::optional<Instant> reopened_at;
    std::optional<platform::AccountId> reopened_by;
};
BOOST_DESCRIBE_STRUCT(DismissalRow, (), (id, need_id, reason, dismissed_at, dismissed_by, reopened_at, reopened_by))
std::int64_t reopen(db::Transaction& tx, NeedId id, Instant at, platform::AccountId by); // standing dismissals ended

struct TargetJobRow
{
    Id<TargetJobRow> id;
    PersonId person_id;
    std::optional<JobId> job_id;
    Instant chosen_at;
    platform::AccountId chosen_by;
};
BOOST_DESCRIBE_STRUCT(TargetJobRow, (), (id, person_id, job_id, chosen_at, chosen_by))
std::optional<TargetJob> target_job(db::Transaction& tx, PersonId person); // none: never chosen

// For the assessment of everybody.

struct PersonToAssess
{
    PersonId person_id;
    platform::UnitId unit_id;
    std::optional<JobId> job_id;
    std::optional<JobId> target_job_id;
};
BOOST_DESCRIBE_STRUCT(PersonToAssess, (), (person_id, unit_id, job_id, target_job_id))
std::vector<PersonToAssess> people_to_assess(db::Transaction& tx, Date today); // who work here, by id
// Those of them who hold the job or aim for it, by id.
std::vector<PersonId> people_of_job(db::Transaction& tx, JobId job, Date today);
// Of any job whose version in force was approved at that instant.
std::vector<PersonId> people_of_jobs_approved_at(db::Transaction& tx, Instant at, Date today);

// Whose needs are meant: everybody from the first to the last id. A range, and not "one or all", because a database finds
// a range by its index.
struct PersonRange
{
    PersonId first;
    PersonId last;
};
inline constexpr PersonRange everybody{PersonId{0}, PersonId{std::numeric_limits<std::int64_t>::max()}};

// What assessment knows and changes of a derived need; small, because a round holds those of everybody.
struct DerivedNeed
{
    NeedId id;
    PersonId person_id;
    CompetencyId competency_id;
    JobId job_id;
    double required_level = 0;
    double current_level = 0;
    double confidence = 0;
    double importance = 0;
    double priority = 0;
    std::int64_t rounds = 0;
    std::optional<Date> round_on;
    bool is_met = false;
    Instant created_at;
    Instant assessed_at;
    std::int64_t version = 0; // 0: not stored yet
};
BOOST_DESCRIBE_STRUCT(DerivedNeed, (),
                      (id, person_id, competency_id, job_id, required_level, current_level, confidence, importance,
                       priority, rounds, round_on, is_met, created_at, assessed_at, version))
std::vector<DerivedNeed> derived_needs_of(db::Transaction& tx, PersonRange people); // by person, competency and job
void update_derived(db::Transaction& tx, std::vector<DerivedNeed> const& needs);    // their figures, not their life
// What a round found, by person. Somebody may have been assessed alone since the round began: what stands there by now is
// newer than what the round found, and stays.
void write_findings(db::Transaction& tx, std::span<DerivedNeed const> needs);

// One row of the table need_totals.
struct NeedTotals
{
    platform::UnitId unit_id;
    JobId job_id;
    CompetencyId competency_id;
    std::int64_t people = 0;
    std::int64_t assessed = 0;
    std::int64_t needing = 0;
    double gap_sum = 0;
    double importance_sum = 0;
    double priority_sum = 0;
};
BOOST_DESCRIBE_STRUCT(NeedTotals, (),
                      (unit_id, job_id, competency_id, people, assessed, needing, gap_sum, importance_sum,
                       priority_sum))
// Who works here on a day, and what their job requires in a competency.
struct PersonPlaced
{
    PersonId person_id;
    platform::UnitId unit_id;
    std::optional<JobId> job_id;
    std::optional<double> required_level;
};
BOOST_DESCRIBE_STRUCT(PersonPlaced, (), (person_id, unit_id, job_id, required_level))
std::vector<PersonPlaced> people_placed(db::Transaction& tx, CompetencyId competency, Date day);

void replace_totals(db::Transaction& tx, std::vector<NeedTotals> const& totals);

struct AssessmentRound
{
    Id<AssessmentRound> id;
    Instant assessed_at;
    std::int64_t people = 0;
    std::int64_t requirements = 0;
    std::int64_t needs = 0;
};
BOOST_DESCRIBE_STRUCT(AssessmentRound, (), (id, assessed_at, people, requirements, needs))
std::optional<AssessmentRound> last_round(db::Transaction& tx);

// Derived needs that stand, though neither the person's job nor their target job asks for them: another job now, or a new
// version of the same that no longer requires the competency.
std::vector<NeedId> needs_no_job_asks_for(db::Transaction& tx, PersonRange people);
// Ends the program's own dismissals of needs that the job or target job asks for again.
void reopen_needs_jobs_ask_for(db::Transaction& tx, Instant at, PersonRange people);

// For the summary.
std::vector<NeedTotals> totals(db::Transaction& tx);
void each_total(db::Transaction& tx, std::optional<JobId> job, std::optional<CompetencyId> competency,
                std::function<void(NeedTotals const&)> const& visit); // none: of all
struct NameRow
{
    std::int64_t id = 0;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NameRow, (), (id, name))
std::vector<NameRow> names_of(db::Transaction& tx, SummaryBy by); // of all competencies, units or jobs
// Of the people below `manager`, or of all.
std::vector<WhoNeeds> who_needs(db::Transaction& tx, WhoNeedsFilter const& filter, std::optional<PersonId> manager,
                                Date today, std::int64_t limit);

} // namespace espalier::plans::store
