// SPDX-License-Identifier: Apache-2.0
// What there is to look at in reviews: goals, duties, requirements, values and training, for many people at once.
#pragma once

#include "db/id_list.h"
#include "features/reviews/review_terms.h"

namespace espalier::reviews::store {

struct ReviewedGoal
{
    goals::GoalId id;
    PersonId owner_id;
    std::string title;
    std::string description;
    double weight = 1;
    std::optional<double> progress;
    std::optional<goals::GoalOutcome> outcome;
    Date due_on;
};
BOOST_DESCRIBE_STRUCT(ReviewedGoal, (), (id, owner_id, title, description, weight, progress, outcome, due_on))
// Agreed or closed, not cancelled, and of the period by their days. Those that only the owner and their manager may see stay
// out: a review is read by more people.
std::vector<ReviewedGoal> reviewed_goals(db::Transaction& tx, std::vector<PersonId> const& owners, Date from, Date to);

struct FinishedTraining
{
    plans::PlanItemId id;
    PersonId person_id;
    std::string title;
    std::string success_measure;
    std::optional<double> from_level;
    std::optional<double> to_level;
    Instant finished_at;
};
BOOST_DESCRIBE_STRUCT(FinishedTraining, (), (id, person_id, title, success_measure, from_level, to_level, finished_at))
// Agreed items that are done or closed, since a time from `from` on and before `until`.
std::vector<FinishedTraining> finished_training(db::Transaction& tx, std::vector<PersonId> const& people, Instant from,
                                                Instant until);

// Of all jobs in force, in their order.
struct JobDuty
{
    organization::ResponsibilityId id;
    JobId job_id;
    std::string title;
    std::string expected_result;
    double weight = 1;
};
BOOST_DESCRIBE_STRUCT(JobDuty, (), (id, job_id, title, expected_result, weight))
std::vector<JobDuty> responsibilities_of_jobs(db::Transaction& tx);

struct RequiredCompetency
{
    CompetencyId competency_id;
    JobId job_id;
    std::string name;
    std::string definition;
    double level = 0;
    double importance = 1;
    double lowest = 0; // of its scale
    double highest = 0;
};
BOOST_DESCRIBE_STRUCT(RequiredCompetency, (),
                      (competency_id, job_id, name, definition, level, importance, lowest, highest))
std::vector<RequiredCompetency> required_competencies(db::Transaction& tx); // the most important first

struct ValueInUse
{
    std::int64_t id = 0;
    std::string name;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(ValueInUse, (), (id, name, description))
std::vector<ValueInUse> values_in_use(db::Transaction& tx, Date today);

} // namespace espalier::reviews::store
