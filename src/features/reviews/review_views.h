// SPDX-License-Identifier: Apache-2.0
// Cycles and reviews in lists, and one with all that its page needs, as far as the viewer may read it.
#pragma once

#include "features/reviews/overall_rating.h"
#include "features/reviews/review_learning.h"

namespace espalier::reviews {

struct CycleCounts
{
    std::int64_t reviews = 0;
    std::int64_t without_reviewer = 0;
    std::int64_t employee_in = 0;
    std::int64_t manager_in = 0;
    std::int64_t writing = 0; // reviews by their state, from here on
    std::int64_t approval = 0;
    std::int64_t calibration = 0;
    std::int64_t sharing = 0;
    std::int64_t shared = 0;
    std::int64_t met = 0;
    std::int64_t signed_off = 0;
    std::int64_t appealed = 0;
    std::int64_t closed = 0;
    std::int64_t ended = 0;
};
BOOST_DESCRIBE_STRUCT(CycleCounts, (),
                      (reviews, without_reviewer, employee_in, manager_in, writing, approval, calibration, sharing,
                       shared, met, signed_off, appealed, closed, ended))

struct CycleLine
{
    ReviewCycleId id;
    std::string name;
    CycleState state = CycleState::draft;
    Date period_from;
    Date period_to;
    std::int64_t reviews = 0;
    std::int64_t closed = 0; // or ended
};
BOOST_DESCRIBE_STRUCT(CycleLine, (), (id, name, state, period_from, period_to, reviews, closed))

struct CyclePerson
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CyclePerson, (), (id, name))

struct CycleView
{
    ReviewCycleId id;
    std::string name;
    std::string message;
    ReviewTemplateId review_template_id;
    std::string template_name; // as it was at launch
    Date period_from;
    Date period_to;
    CycleState state = CycleState::draft;
    Audience audience;
    std::vector<CyclePerson> named_people; // of the audience
    std::vector<PhaseDates> phases;
    bool is_parallel = false;
    ManagerChange manager_change = ManagerChange::new_takes_over;
    bool former_manager_reads = false;
    std::int64_t appeal_days = 0;
    std::optional<three_sixty::RoundId> three_sixty_round_id;
    std::optional<std::string> three_sixty_round_name;
    std::optional<std::int64_t> remind_every_days;
    std::optional<Id<platform::Task>> task_id;
    std::optional<Instant> launched_at;
    std::optional<Instant> closed_at;
    CycleCounts counts;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CycleView, (),
                      (id, name, message, review_template_id, template_name, period_from, period_to, state, audience,
                       named_people, phases, is_parallel, manager_change, former_manager_reads, appeal_days,
                       three_sixty_round_id, three_sixty_round_name, remind_every_days, task_id, launched_at, closed_at,
                       counts, version))

// Whom a launch would review, and what is missing for it.
struct CyclePreview
{
    std::int64_t people = 0;
    std::vector<campaigns::AudienceFaultCount> faults;
};
BOOST_DESCRIBE_STRUCT(CyclePreview, (), (people, faults))

// Who has to do something next.
enum class WaitsFor
{
    employee,
    reviewer,
    both, // of them
    approver,
    people_team,
    second_reviewer,
    nobody
};
BOOST_DESCRIBE_ENUM(WaitsFor, employee, reviewer, both, approver, people_team, second_reviewer, nobody)

struct ReviewLine
{
    ReviewId id;
    ReviewCycleId review_cycle_id;
    std::string cycle_name;
    PersonId person_id;
    std::string person_name;
    std::optional<PersonId> reviewer_id;
    std::optional<std::string> reviewer_name;
    ReviewState state = ReviewState::writing;
    bool is_employee_in = false;
    bool is_manager_in = false;
    WaitsFor waits_for = WaitsFor::nobody;
    std::optional<Date> due_on; // of the step that it is at
    bool is_late = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ReviewLine, (),
                      (id, review_cycle_id, cycle_name, person_id, person_name, reviewer_id, reviewer_name, state,
                       is_employee_in, is_manager_in, waits_for, due_on, is_late, version))

enum class ReviewsOf
{
    own,
    to_write,   // as reviewer: all of them, done or not
    to_approve, // whose reviewers are below the viewer, in approval
    to_decide   // appeals
};
BOOST_DESCRIBE_ENUM(ReviewsOf, own, to_write, to_approve, to_decide)

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

struct CyclePeopleFilter
{
    ReviewCycleId review_cycle_id;
    std::optional<ReviewState> state;
    std::optional<bool> is_late;        // true: only those whose step is past its last day
    std::optional<Text<0, 100>> search; // in the name
};
BOOST_DESCRIBE_STRUCT(CyclePeopleFilter, (), (review_cycle_id, state, is_late, search))

struct ReviewLinesFilter
{
    ReviewsOf of = ReviewsOf::own;
};
BOOST_DESCRIBE_STRUCT(ReviewLinesFilter, (), (of))

std::vector<CycleLine> cycle_lines(Context& context, ReviewCycleId before, std::int64_t limit); // newest first
CycleView cycle_view(Context& context, ReviewCycleId id);
CyclePreview cycle_preview(Context& context, ReviewCycleId id);
std::vector<ReviewLine> lines_of_cycle(Context& context, CyclePeopleFilter const& filter, ReviewId before,
                                       std::int64_t limit);
std::vector<ReviewLine> review_lines(Context& context, ReviewLinesFilter const& filter, ReviewId before,
                                     std::int64_t limit);

// Fault not_found for whoever may see nothing of it.
ReviewView review_view(Context& context, ReviewId id);

} // namespace espalier::reviews
