// SPDX-License-Identifier: Apache-2.0
// One review with all that its page needs, as far as the viewer may read it.
#pragma once

#include "features/reviews/overall_rating.h"
#include "features/reviews/review_learning.h"

namespace espalier::reviews {

struct ReviewTurnView
{
    ReviewTurnKind kind = ReviewTurnKind::self_submitted;
    Instant at;
    std::optional<std::string> by_name;
    std::string comment;
    std::optional<std::string> person_name; // who was the reviewer before
    std::optional<std::int64_t> rating;
    bool is_void = false;
};
BOOST_DESCRIBE_STRUCT(ReviewTurnView, (), (kind, at, by_name, comment, person_name, rating, is_void))

struct ReviewCopyLine
{
    ReviewCopyId id;
    std::int64_t number = 1;
    std::string content_hash;
    Instant made_at;
    bool is_void = false;
};
BOOST_DESCRIBE_STRUCT(ReviewCopyLine, (), (id, number, content_hash, made_at, is_void))

struct ReviewSheetView
{
    ReviewParty party = ReviewParty::employee;
    ReviewSheetContent content;
    std::int64_t version = 0; // 0: nothing was written yet
    std::optional<Instant> saved_at;
    std::optional<Instant> submitted_at;
};
BOOST_DESCRIBE_STRUCT(ReviewSheetView, (), (party, content, version, saved_at, submitted_at))

// What the viewer may do now, for the page.
struct ReviewRights
{
    bool may_write = false;
    bool may_mend_words = false;
    bool may_approve = false;
    bool may_pass_on = false;
    bool may_share = false;
    bool may_record_meeting = false;
    bool may_acknowledge = false;
    bool may_sign_as_manager = false;
    bool may_appeal = false;
    bool may_answer_appeal = false;
    bool may_choose_second_reviewer = false;
    bool may_reopen = false;
    bool may_end = false;
    bool may_learn = false;
};
BOOST_DESCRIBE_STRUCT(ReviewRights, (),
                      (may_write, may_mend_words, may_approve, may_pass_on, may_share, may_record_meeting,
                       may_acknowledge, may_sign_as_manager, may_appeal, may_answer_appeal, may_choose_second_reviewer,
                       may_reopen, may_end, may_learn))

// The layers of the overall rating, the last of which counts; whole points but the computed one.
struct ReviewRatings
{
    std::optional<double> computed;
    std::optional<std::int64_t> given;
    std::string override_reason;
    std::optional<std::int64_t> calibrated;
    std::optional<std::int64_t> appealed;
    std::optional<std::int64_t> final_rating;
};
BOOST_DESCRIBE_STRUCT(ReviewRatings, (), (computed, given, override_reason, calibrated, appealed, final_rating))

struct ReviewView
{
    ReviewId id;
    ReviewCycleId review_cycle_id;
    std::string cycle_name;
    std::string message;
    Date period_from;
    Date period_to;
    PersonId person_id;
    std::string person_name;
    std::optional<std::string> job_title;
    std::optional<PersonId> reviewer_id;
    std::optional<std::string> reviewer_name;
    std::optional<std::string> approver_name; // while it is to be approved
    std::optional<std::string> second_reviewer_name;
    ReviewState state = ReviewState::writing;
    std::vector<PhaseDates> phases;
    std::optional<Date> extended_until;
    std::optional<ReviewParty> party; // that the viewer writes as
    bool is_people_team = false;
    ReviewTemplateContent form;
    std::vector<ReviewItem> items; // of the sections that the viewer reads
    std::optional<QuestionnaireVersionId> questionnaire_version_id;
    std::vector<ReviewSheetView> sheets;  // that the viewer reads; their own first
    std::optional<OverallRating> overall; // opened, with the next, for whoever reads the manager's part
    std::optional<ReviewRatings> ratings;
    std::optional<Date> met_on;
    std::optional<Date> appeal_until;
    std::optional<ReviewEnd> end_reason;
    std::string ended_because; // what the people team said of it
    std::vector<ReviewTurnView> turns;
    std::vector<ReviewCopyLine> copies; // the newest first
    std::vector<ReviewLearningLine> learning;
    std::vector<RecurringGap> recurring_gaps;
    std::optional<three_sixty::ThreeSixtyId> three_sixty_id; // of the cycle's round
    ReviewRights rights;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ReviewView, (),
                      (id, review_cycle_id, cycle_name, message, period_from, period_to, person_id, person_name,
                       job_title, reviewer_id, reviewer_name, approver_name, second_reviewer_name, state, phases,
                       extended_until, party, is_people_team, form, items, questionnaire_version_id, sheets, overall,
                       ratings, met_on, appeal_until, end_reason, ended_because, turns, copies, learning,
                       recurring_gaps, three_sixty_id, rights, version))

// Fault not_found for whoever may see nothing of it.
ReviewView review_view(Context& context, ReviewId id);

} // namespace espalier::reviews
