// SPDX-License-Identifier: Apache-2.0
// Learning needs: derived from gaps between what a job requires and where a person stands, or declared by the employee or
// the manager in answer to the one question. Needs are merged, dismissed with a reason and reopened, never dropped.
#pragma once

#include "features/competencies/competencies.h"
#include "features/organization/organization.h"
#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::plans {

using organization::JobId;
using organization::PersonId;
using platform::Context;
using CompetencyId = Id<competencies::Competency>;

enum class NeedOrigin
{
    derived,
    declared
};
BOOST_DESCRIBE_ENUM(NeedOrigin, derived, declared)

enum class NeedState
{
    open,
    planned,
    met,
    dismissed,
    merged
};
BOOST_DESCRIBE_ENUM(NeedState, open, planned, met, dismissed, merged)

// The first question on a need. Only a skill need is met by training; the others tell what else to do.
enum class NeedCause
{
    skill,
    tool,
    process,
    motivation
};
BOOST_DESCRIBE_ENUM(NeedCause, skill, tool, process, motivation)

struct Need;
using NeedId = Id<Need>;

// A row of the table needs.
struct Need
{
    NeedId id;
    PersonId person_id;
    std::optional<CompetencyId> competency_id; // none: declared, and no competency named yet
    NeedOrigin origin = NeedOrigin::declared;
    std::optional<JobId> job_id; // for whose requirement: the current or the target job
    std::optional<organization::ResponsibilityId> responsibility_id;
    std::string statement; // in the words of who declared it; empty when derived
    std::optional<PersonId> raised_by_id;
    std::optional<NeedCause> cause; // none: not asked yet
    std::optional<double> required_level;
    std::optional<double> current_level;
    double confidence = 0;        // 0 to 1
    double importance = 0;        // 1 to 5; 0 for a declared need without requirement
    double priority = 0;          // gap × importance × confidence, 0 to 20
    std::int64_t rounds = 0;      // rounds of assessment in a row that found it; from 2 on it recurs
    std::optional<Date> round_on; // of the last round that counted
    bool is_met = false;
    std::optional<NeedId> merged_into_id;
    Instant created_at;
    std::optional<Instant> assessed_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Need, (),
                      (id, person_id, competency_id, origin, job_id, responsibility_id, statement, raised_by_id, cause,
                       required_level, current_level, confidence, importance, priority, rounds, round_on, is_met,
                       merged_into_id, created_at, assessed_at, version))

// A need as it is shown: with the names it points to and its state. Fields as in Need.
struct NeedView
{
    NeedId id;
    PersonId person_id;
    NeedState state = NeedState::open;
    NeedOrigin origin = NeedOrigin::declared;
    std::optional<CompetencyId> competency_id;
    std::optional<std::string> competency_name;
    std::optional<JobId> job_id;
    std::optional<std::string> job_title;
    std::optional<organization::ResponsibilityId> responsibility_id;
    std::optional<std::string> responsibility_title;
    std::string statement;
    std::optional<PersonId> raised_by_id;
    std::optional<std::string> raised_by_name;
    std::optional<NeedCause> cause;
    std::optional<double> required_level;
    std::optional<double> current_level;
    double confidence = 0;
    double importance = 0;
    double priority = 0;
    std::int64_t rounds = 0;
    bool is_recurring = false;
    std::optional<std::string> dismissal_reason;
    std::optional<NeedId> merged_into_id;
    std::int64_t plan_items = 0;  // that answer it and are not over
    std::int64_t tried_items = 0; // closed, and the day on which the level was to be looked at again has come
    Instant created_at;
    std::optional<Instant> assessed_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(NeedView, (),
                      (id, person_id, state, origin, competency_id, competency_name, job_id, job_title,
                       responsibility_id, responsibility_title, statement, raised_by_id, raised_by_name, cause,
                       required_level, current_level, confidence, importance, priority, rounds, is_recurring,
                       dismissal_reason, merged_into_id, plan_items, tried_items, created_at, assessed_at, version))

struct NeedDraft
{
    PersonId person_id;
    Text<1, 2000> statement;
    std::optional<CompetencyId> competency_id;
    std::optional<organization::ResponsibilityId> responsibility_id;
    std::optional<JobId> job_id;
    std::optional<NeedCause> cause;
};
BOOST_DESCRIBE_STRUCT(NeedDraft, (), (person_id, statement, competency_id, responsibility_id, job_id, cause))

struct NeedsFilter
{
    PersonId person_id;
    std::optional<NeedState> state;
    std::optional<NeedId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(NeedsFilter, (), (person_id, state, after, limit))

struct NeedCauseChange
{
    NeedId need_id;
    NeedCause cause = NeedCause::skill;
};
BOOST_DESCRIBE_STRUCT(NeedCauseChange, (), (need_id, cause))

struct NeedDismissal
{
    NeedId need_id;
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(NeedDismissal, (), (need_id, reason))

struct NeedMerger
{
    NeedId need_id;      // goes into
    NeedId into_need_id; // this one, of the same person
};
BOOST_DESCRIBE_STRUCT(NeedMerger, (), (need_id, into_need_id))

struct TargetJobChoice
{
    PersonId person_id;
    std::optional<JobId> job_id; // none: no target job any more
};
BOOST_DESCRIBE_STRUCT(TargetJobChoice, (), (person_id, job_id))

struct TargetJob
{
    std::optional<JobId> job_id;
    std::optional<std::string> title;
};
BOOST_DESCRIBE_STRUCT(TargetJob, (), (job_id, title))

// Faults of all: not_found where the viewer may not see the need, forbidden, conflict where its state is against it.
std::vector<NeedView> needs_of(Context& context, NeedsFilter const& filter); // by priority, highest first
NeedView need_view(Context& context, NeedId id);
Need need(Context& context, NeedId id);
NeedId declare_need(Context& context, NeedDraft const& draft);
void set_cause(Context& context, NeedCauseChange const& change);
void dismiss(Context& context, NeedDismissal const& dismissal);
void reopen(Context& context, NeedId id);
void merge(Context& context, NeedMerger const& merger);

TargetJob target_job(Context& context, PersonId person);
void choose_target_job(Context& context, TargetJobChoice const& choice); // assesses at once

} // namespace espalier::plans
