// SPDX-License-Identifier: Apache-2.0
// The way of a review after it is written: second approval, sharing, the meeting, both sign-offs, an appeal; and what the
// people team does to it besides. Each step answers to whoever's turn it is, and tells whoever comes next.
#pragma once

#include "features/reviews/review_readers.h"

namespace espalier::reviews {

struct ReviewStep
{
    ReviewId review_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(ReviewStep, (), (review_id, version))

struct ReviewStepWithWords : ReviewStep
{
    Text<1, 4000> comment;
};
BOOST_DESCRIBE_STRUCT(ReviewStepWithWords, (ReviewStep), (comment))

struct ReviewMeeting : ReviewStep
{
    Date met_on; // not in the future
};
BOOST_DESCRIBE_STRUCT(ReviewMeeting, (ReviewStep), (met_on))

struct ReviewResponse : ReviewStep
{
    bool disagrees = false;  // else: read, which is not agreed
    Text<0, 4000> comment{}; // needed to disagree
};
BOOST_DESCRIBE_STRUCT(ReviewResponse, (ReviewStep), (disagrees, comment))

struct AppealAnswer : ReviewStep
{
    std::optional<Whole<1, 7>> rating{}; // instead of the one that stands; none: it stands
    Text<1, 4000> comment;
};
BOOST_DESCRIBE_STRUCT(AppealAnswer, (ReviewStep), (rating, comment))

enum class ReopenLevel
{
    employee_part,
    manager_part,
    approval,
    sharing,
    sign_off
};
BOOST_DESCRIBE_ENUM(ReopenLevel, employee_part, manager_part, approval, sharing, sign_off)

struct ReviewReopening : ReviewStep
{
    ReopenLevel level = ReopenLevel::manager_part;
    Text<1, 4000> reason;
};
BOOST_DESCRIBE_STRUCT(ReviewReopening, (ReviewStep), (level, reason))

struct ReviewExtension : ReviewStep
{
    Date extended_until; // for both parts; later than what the cycle gives
};
BOOST_DESCRIBE_STRUCT(ReviewExtension, (ReviewStep), (extended_until))

struct ReviewerChange : ReviewStep
{
    PersonId reviewer_id;
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(ReviewerChange, (ReviewStep), (reviewer_id, reason))

struct SecondReviewerChoice : ReviewStep
{
    PersonId second_reviewer_id; // neither the employee nor the reviewer
};
BOOST_DESCRIBE_STRUCT(SecondReviewerChoice, (ReviewStep), (second_reviewer_id))

// Faults of all: not_found, stale, forbidden, conflict (not_now), invalid.
void approve(Context& context, ReviewStep const& step);
void return_to_manager(Context& context, ReviewStepWithWords const& step);
void pass_on(Context& context, ReviewStep const& step); // from calibration, as it is
void share(Context& context, ReviewStep const& step);
void record_meeting(Context& context, ReviewMeeting const& meeting);
void respond(Context& context, ReviewResponse const& response);
void sign_as_manager(Context& context, ReviewStep const& step);
// Whoever is above the reviewer becomes second reviewer; the people team may choose another.
void appeal(Context& context, ReviewStepWithWords const& step);
void choose_second_reviewer(Context& context, SecondReviewerChoice const& choice);
void answer_appeal(Context& context, AppealAnswer const& answer);

// Back to one level. What was signed after it is void, and asked for again.
void reopen(Context& context, ReviewReopening const& reopening);
void extend(Context& context, ReviewExtension const& extension);
void change_reviewer(Context& context, ReviewerChange const& change);
void end_review(Context& context, ReviewStepWithWords const& step);

} // namespace espalier::reviews
