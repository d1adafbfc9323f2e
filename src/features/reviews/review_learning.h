// SPDX-License-Identifier: Apache-2.0
// From a review to the plan: what the meeting makes of its items, and the gaps that come back from review to review.
#pragma once

#include "features/plans/learning_found.h"
#include "features/reviews/review_readers.h"
#include "features/reviews/review_sheets.h"

namespace espalier::reviews {

// What must be learned because of an item.
struct ReviewLearning : plans::LearningFound
{
    ReviewId review_id;
    ItemKey item_key;
};
BOOST_DESCRIBE_STRUCT(ReviewLearning, (plans::LearningFound), (review_id, item_key))

struct ReviewLearningLine
{
    std::string item_key;
    plans::NeedId need_id;
    std::optional<plans::PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(ReviewLearningLine, (), (item_key, need_id, plan_item_id))

// Faults: as plans::learn_from_found; invalid for an item that is not there; conflict (not_now) before it is shared.
void learn_from_review(Context& context, ReviewLearning const& learning);
std::vector<ReviewLearningLine> learning_lines(Context& context, ReviewId id);

// A competency that reviews found below what was required, as often as told.
struct RecurringGap
{
    CompetencyId competency_id;
    std::string competency_name;
    std::int64_t reviews = 0; // that found it
    std::int64_t of = 0;      // that rated it
    std::string last_review_name;
    Date last_reviewed_on;
    double last_level = 0;
    std::optional<double> last_required_level;
};
BOOST_DESCRIBE_STRUCT(RecurringGap, (),
                      (competency_id, competency_name, reviews, of, last_review_name, last_reviewed_on, last_level,
                       last_required_level))

// Found by at least one review; the most often found first, then the latest. For whoever may see evidence on the person.
std::vector<RecurringGap> recurring_gaps_of(Context& context, PersonId person);

// Across people: competencies that at least two reviews of the same person found too low.
struct RecurringGapTotal
{
    CompetencyId competency_id;
    std::string competency_name;
    std::int64_t people = 0;  // for whom it recurs
    std::int64_t rated = 0;   // people with two reviews or more that rated it
    std::int64_t reviews = 0; // that found it, of these people
};
BOOST_DESCRIBE_STRUCT(RecurringGapTotal, (), (competency_id, competency_name, people, rated, reviews))
struct RecurringGapsQuestion
{
    std::optional<UnitId> unit_id; // and those below; none: everybody
};
BOOST_DESCRIBE_STRUCT(RecurringGapsQuestion, (), (unit_id))
std::vector<RecurringGapTotal> recurring_gaps(Context& context, RecurringGapsQuestion const& question);

struct RecurringPerson
{
    PersonId person_id;
    std::string name;
    std::int64_t reviews = 0;
    Date last_reviewed_on;
};
BOOST_DESCRIBE_STRUCT(RecurringPerson, (), (person_id, name, reviews, last_reviewed_on))
struct RecurringPeopleQuestion
{
    CompetencyId competency_id;
    std::optional<UnitId> unit_id;
};
BOOST_DESCRIBE_STRUCT(RecurringPeopleQuestion, (), (competency_id, unit_id))
// By name; of the people team's first two hundred.
std::vector<RecurringPerson> recurring_people(Context& context, RecurringPeopleQuestion const& question);

} // namespace espalier::reviews
