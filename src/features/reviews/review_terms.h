// SPDX-License-Identifier: Apache-2.0
// The closed lists of words that reviews speak in, their ids, and the rows.
#pragma once

#include "features/campaigns/audience.h"
#include "features/goals/goal_terms.h"
#include "features/plans/plans.h"
#include "features/three_sixty/three_sixty_terms.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::reviews {

using campaigns::Audience;
using organization::JobId;
using platform::AccountId;
using platform::Context;
using platform::PersonId;
using platform::UnitId;
using questionnaires::QuestionAnswer;
using questionnaires::QuestionnaireId;
using questionnaires::QuestionnaireVersionId;
using CompetencyId = Id<competencies::Competency>;

struct ReviewTemplate;
struct ReviewCycle;
struct Review;
struct ReviewCopy;
using ReviewTemplateId = Id<ReviewTemplate>;
using ReviewCycleId = Id<ReviewCycle>;
using ReviewId = Id<Review>;
using ReviewCopyId = Id<ReviewCopy>;

// What a section of a review looks at.
enum class SectionKind
{
    goals,            // of the period, as they stood at launch
    responsibilities, // of the job
    competencies,     // at the levels that the job requires
    values,           // of the organisation
    training,         // of the period, and what it changed; not rated
    questions,        // of a questionnaire; not rated
    potential,        // low, medium or high; by the manager, and not part of the rating
    overall,
    next_period, // what is meant to come; not rated
    one_question // what to learn to carry out the present and future responsibilities better; not rated
};
BOOST_DESCRIBE_ENUM(SectionKind, goals, responsibilities, competencies, values, training, questions, potential, overall,
                    next_period, one_question)

enum class ReviewParty
{
    employee,
    manager
};
BOOST_DESCRIBE_ENUM(ReviewParty, employee, manager)

enum class AnsweredBy
{
    both,
    employee,
    manager
};
BOOST_DESCRIBE_ENUM(AnsweredBy, both, employee, manager)

// What becomes of the weight of a section in which nothing was rated. It never counts as nought.
enum class AbsentParts
{
    redistributed, // over the others, in proportion
    no_rating      // there is no rating by the formula; the manager gives one with a reason
};
BOOST_DESCRIBE_ENUM(AbsentParts, redistributed, no_rating)

enum class ReviewPhase
{
    self,
    peers, // a 360°
    manager,
    approval, // by whoever is above the manager
    calibration,
    sharing,
    meeting,
    sign_off
};
BOOST_DESCRIBE_ENUM(ReviewPhase, self, peers, manager, approval, calibration, sharing, meeting, sign_off)

enum class ManagerChange
{
    new_takes_over, // whoever answers for the employee writes, with what was drafted so far
    old_finishes    // unless they leave
};
BOOST_DESCRIBE_ENUM(ManagerChange, new_takes_over, old_finishes)

enum class CycleState
{
    draft,
    launching, // a task writes down who is reviewed, and on what
    open,
    closing, // a task ends what is still open
    closed
};
BOOST_DESCRIBE_ENUM(CycleState, draft, launching, open, closing, closed)

enum class ReviewState
{
    writing,     // the employee and the manager, neither seeing the other's
    approval,    // by whoever is above the manager
    calibration, // until the session is locked, or the people team lets it go on
    sharing,     // the manager may still mend words, and shares it
    shared,      // the employee reads it; they are to meet
    met,         // both sign
    signed_off,  // the employee disagreed and may appeal
    appealed,    // a second reviewer decides
    closed,
    ended // without sign-off
};
BOOST_DESCRIBE_ENUM(ReviewState, writing, approval, calibration, sharing, shared, met, signed_off, appealed, closed,
                    ended)

enum class ReviewTurnKind
{
    self_submitted,
    manager_submitted,
    approved,
    returned,
    calibrated,
    passed_on, // from calibration, unchanged
    shared,
    met,
    acknowledged, // read, which is not agreed
    disagreed,
    manager_signed,
    appealed,
    appeal_upheld,   // the rating is changed
    appeal_rejected, // it stands
    reopened,
    extended,
    reviewer_changed,
    ended,
    closed
};
BOOST_DESCRIBE_ENUM(ReviewTurnKind, self_submitted, manager_submitted, approved, returned, calibrated, passed_on,
                    shared, met, acknowledged, disagreed, manager_signed, appealed, appeal_upheld, appeal_rejected,
                    reopened, extended, reviewer_changed, ended, closed)

enum class ReviewEnd
{
    people_team, // said why
    employee_left,
    cycle_closed
};
BOOST_DESCRIBE_ENUM(ReviewEnd, people_team, employee_left, cycle_closed)

// A row of review_templates.
struct ReviewTemplate
{
    ReviewTemplateId id;
    std::string name;
    reflect::Document content; // ReviewTemplateContent
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<Instant> retired_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ReviewTemplate, (), (id, name, content, created_at, created_by_account_id, retired_at, version))

// Both days included.
struct PhaseDates
{
    ReviewPhase phase = ReviewPhase::self;
    Date starts_on;
    Date ends_on;
};
BOOST_DESCRIBE_STRUCT(PhaseDates, (), (phase, starts_on, ends_on))

// A row of review_cycles.
struct ReviewCycle
{
    ReviewCycleId id;
    std::string name;
    std::string message;
    ReviewTemplateId review_template_id;
    reflect::Document form; // ReviewTemplateContent, from the launch on
    std::optional<QuestionnaireVersionId> questionnaire_version_id;
    Date period_from;
    Date period_to;
    CycleState state = CycleState::draft;
    reflect::Document audience;
    reflect::Document phases; // list of PhaseDates
    bool is_parallel = false;
    ManagerChange manager_change = ManagerChange::new_takes_over;
    bool former_manager_reads = false;
    std::int64_t appeal_days = 0;
    std::optional<three_sixty::RoundId> three_sixty_round_id;
    std::optional<std::int64_t> remind_every_days;
    std::optional<Id<platform::Task>> task_id;
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<Instant> launched_at;
    std::optional<Instant> closed_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ReviewCycle, (),
                      (id, name, message, review_template_id, form, questionnaire_version_id, period_from, period_to,
                       state, audience, phases, is_parallel, manager_change, former_manager_reads, appeal_days,
                       three_sixty_round_id, remind_every_days, task_id, created_at, created_by_account_id, launched_at,
                       closed_at, version))

// A row of reviews.
struct Review
{
    ReviewId id;
    ReviewCycleId review_cycle_id;
    PersonId person_id;
    std::optional<PersonId> reviewer_id;
    bool is_reviewer_chosen = false;
    UnitId unit_id;
    std::optional<JobId> job_id;
    reflect::Document items; // list of ReviewItem
    ReviewState state = ReviewState::writing;
    std::optional<Date> extended_until;
    std::optional<Instant> self_submitted_at;
    std::optional<Instant> manager_submitted_at;
    bool is_unblinded = false;
    std::optional<double> computed_rating;
    std::optional<std::int64_t> given_rating;
    std::string override_reason;
    std::optional<std::int64_t> calibrated_rating;
    std::optional<std::int64_t> appealed_rating;
    std::optional<Date> met_on;
    std::optional<Date> appeal_until;
    std::optional<PersonId> second_reviewer_id;
    std::optional<ReviewEnd> end_reason; // of what ended without sign-off
    std::string ended_because;           // what the people team said of it
    reflect::Document recorded = {"[]"};
    std::optional<Instant> told_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Review, (),
                      (id, review_cycle_id, person_id, reviewer_id, is_reviewer_chosen, unit_id, job_id, items, state,
                       extended_until, self_submitted_at, manager_submitted_at, is_unblinded, computed_rating,
                       given_rating, override_reason, calibrated_rating, appealed_rating, met_on, appeal_until,
                       second_reviewer_id, end_reason, ended_because, recorded, told_at, version))

// The rating that counts: the last layer there is. Whole points of the template's scale.
constexpr std::optional<std::int64_t> final_rating(std::optional<std::int64_t> given,
                                                   std::optional<std::int64_t> calibrated,
                                                   std::optional<std::int64_t> appealed)
{
    return appealed ? appealed : calibrated ? calibrated : given;
}

} // namespace espalier::reviews
