// SPDX-License-Identifier: Apache-2.0
// Proposed changes of a plan since the job changed: computed when they are looked at from what the plan was last agreed
// against, accepted or declined one by one, and told once. A plan is never rewritten silently.
#pragma once

#include "features/plans/drift.h"

namespace espalier::plans {

enum class DriftCause
{
    job_changed,    // the person holds another job
    target_changed, // the person aims for another job, or for none
    job_rewritten   // a new version of the job held or the target job
};
BOOST_DESCRIBE_ENUM(DriftCause, job_changed, target_changed, job_rewritten)

enum class DriftAnswerKind
{
    accepted,
    declined
};
BOOST_DESCRIBE_ENUM(DriftAnswerKind, accepted, declined)

// A change that somebody answered, as it was proposed.
struct DriftAnswer
{
    DriftChange change;
    DriftAnswerKind kind = DriftAnswerKind::accepted;
    std::string reason;
    Instant at;
    std::optional<std::string> by_name;
    std::optional<PlanItemId> plan_item_id; // that it made
};
BOOST_DESCRIBE_STRUCT(DriftAnswer, (), (change, kind, reason, at, by_name, plan_item_id))

struct Drift
{
    std::optional<DriftCause> cause;      // none: nothing has changed
    std::optional<std::string> job_title; // of the job held now, or rewritten, or aimed for
    std::vector<DriftChange> changes;     // not yet answered
    std::vector<DriftAnswer> answers;     // the newest first
};
BOOST_DESCRIBE_STRUCT(Drift, (), (cause, job_title, changes, answers))

struct DriftAnswerDraft
{
    PlanId plan_id;
    Text<1, 200> change_key;
    DriftAnswerKind kind = DriftAnswerKind::accepted;
    std::optional<Text<0, 1000>> reason; // required to decline, and to end an item
    // Of an item to add: all four required to accept it. The last also of one that aims elsewhere: required where its success
    // measure names the level that it aimed at.
    std::optional<Text<1, 200>> title;
    std::optional<Method> method;
    std::optional<Date> due_on;
    std::optional<Text<1, 1000>> success_measure;
};
BOOST_DESCRIBE_STRUCT(DriftAnswerDraft, (), (plan_id, change_key, kind, reason, title, method, due_on, success_measure))

// For a home page: the plan of a person that the job has left behind, with how many changes wait for an answer.
struct DriftNotice
{
    PlanId plan_id;
    std::int64_t changes = 0; // at least one
    DriftCause cause = DriftCause::job_changed;
    std::string job_title;
};
BOOST_DESCRIBE_STRUCT(DriftNotice, (), (plan_id, changes, cause, job_title))

// Fault not_found where the viewer may not see the plan. Nothing for a plan that was never agreed or is closed.
Drift drift_of(Context& context, PlanId id);
// Accepting an agreed item's change lets it go on as another that waits for agreement; ending cancels it. Faults:
// forbidden, not_found (no such change any more), invalid, conflict (the plan waits for an answer, or is closed).
void answer_drift(Context& context, DriftAnswerDraft const& draft);

std::optional<DriftNotice> drift_notice(Context& context, PersonId person);

// After an agreement: what the plan is measured against from now on, unless changes still wait for an answer.
void keep_basis(Context& context, Plan const& plan);

// Tells the person and their manager of changes to plans that they were not told about yet.
void tell_of_drift(Context& context, PersonId person);

} // namespace espalier::plans
