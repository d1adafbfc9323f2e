// SPDX-License-Identifier: Apache-2.0
// What today asks of a person, and in which order: pure functions over what is known, so that every place in the list can
// be told and tested. No database here.
//
// The order: first what somebody else waits for, the longest waiting first; then what is past its date and what falls into
// the next seven days, each by date; then where it is the person's turn without a date, in the order of AskKind and the
// oldest first; then what is only to be known. Within the same instant or day, in the order of AskKind.
#pragma once

#include "features/campaigns/campaigns_asked.h"
#include "features/check_ins/check_ins.h"
#include "features/feedback/feedback.h"
#include "features/goals/goals_waiting.h"
#include "features/one_on_ones/one_on_ones_waiting.h"
#include "features/plans/drifting.h"
#include "features/plans/helpers.h"
#include "features/plans/standing.h"
#include "features/plans/waiting.h"
#include "features/recognition/recognition_waiting.h"
#include "features/reviews/reviews_asked.h"
#include "features/rewards/rewards_waiting.h"
#include "features/three_sixty/three_sixty_asked.h"
#include "features/training_requests/training_requests.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::home {

using goals::GoalId;
using organization::PersonId;
using plans::CompetencyId;
using plans::PlanId;
using plans::PlanItemId;
using training_requests::TrainingRequestId;

// Why something stands where it stands, in the order of the list.
enum class AskPlace
{
    somebody_waits,
    past_its_date,
    within_a_week,
    your_turn,
    to_know
};
BOOST_DESCRIBE_ENUM(AskPlace, somebody_waits, past_its_date, within_a_week, your_turn, to_know)

enum class AskKind
{
    agree_plan,            // of somebody else, proposed
    answer_rescheduling,   // somebody else asks for other dates of an item
    answer_help,           // somebody would like to learn from this person
    answer_request,        // of somebody else, for outside training
    answer_goal,           // of somebody else, proposed
    answer_goal_change,    // somebody else asks to change what is locked
    answer_record,         // the other of a one-on-one proposes a note on record
    approve_recognition,   // of many points, for the budget owner
    answer_redemption,     // somebody else asks for a reward, on this person's budget
    fulfil_redemption,     // approved: the people team hands it over
    vote_award,            // the panel's turn
    decide_award,          // nominations are over
    agree_raters,          // somebody proposes who rates them
    release_three_sixty,   // the report on somebody is ready
    answer_feedback_ask,   // somebody would like feedback
    answer_feedback_level, // somebody proposes that a level they saw counts as evidence
    assess_item,           // done, its success measure waits for this person's eyes
    reassess_report,       // closed some time ago: where does somebody stand now?
    read_check_ins,        // submitted by those who report to this person
    weekly_round,          // of a manager: who has not been seen this week
    say_if_held,           // a one-on-one whose day has passed
    prepare_one_on_one,    // today or tomorrow
    do_action,             // agreed in a one-on-one
    answer_check_in,       // of the period that is open
    answer_campaign,       // a questionnaire that was sent
    do_campaign_action,    // what a group decided to do after one
    rate_person,           // in a 360°: somebody, or oneself
    choose_raters,         // of a 360° about oneself, or a report
    take_part_in_review,   // write, approve, share, meet, sign or decide: review_step says which
    finish_item,           // due
    begin_item,            // its start has come
    close_goal,            // its last day has passed
    reassess,              // the same for an own item
    confirm_request,       // of outside training: was it attended, what did it cost?
    review_request,
    revise_request,
    book_request,
    update_goal,       // by the cadence of its period
    tell_what_changed, // since a training some weeks ago
    answer_handover,   // what a new manager should know of the one-on-ones before
    answer_drift,      // the job has changed: changes to the plan are proposed
    show_item,         // somebody looked, and says what is still missing
    revise_plan,       // returned as a whole
    revise_item,       // returned while the rest was agreed
    propose_plan,      // a draft with items
    fill_plan,         // a draft without
    propose_goal,      // a draft
    carry_over,        // items that closed plans have kept
    begin_plan,        // there is none
    plan_needs,        // open needs that no item answers
    carry_out_plan,    // agreed lately, nothing has begun
    nominate,          // an award's call is open
};
BOOST_DESCRIBE_ENUM(AskKind, agree_plan, answer_rescheduling, answer_help, answer_request, answer_goal,
                    answer_goal_change, answer_record, approve_recognition, answer_redemption, fulfil_redemption,
                    vote_award, decide_award, agree_raters, release_three_sixty, answer_feedback_ask,
                    answer_feedback_level, assess_item, reassess_report, read_check_ins, weekly_round, say_if_held,
                    prepare_one_on_one, do_action, answer_check_in, answer_campaign, do_campaign_action, rate_person,
                    choose_raters, take_part_in_review, finish_item, begin_item, close_goal, reassess, confirm_request,
                    review_request, revise_request, book_request, update_goal, tell_what_changed, answer_handover,
                    answer_drift, show_item, revise_plan, revise_item, propose_plan, fill_plan, propose_goal,
                    carry_over, begin_plan, plan_needs, carry_out_plan, nominate)

struct Ask
{
    AskKind kind = AskKind::agree_plan;
    AskPlace place = AskPlace::your_turn;
    std::string subject;                    // the title of the item or plan, the name of the need
    std::optional<PersonId> person_id;      // somebody else whom it is about
    std::optional<std::string> person_name; //
    std::optional<PlanId> plan_id;
    std::optional<PlanItemId> plan_item_id;
    std::optional<CompetencyId> competency_id;
    std::optional<TrainingRequestId> training_request_id;
    std::optional<GoalId> goal_id;
    std::optional<one_on_ones::OneOnOneSeriesId> one_on_one_series_id;
    std::optional<recognition::RecognitionId> recognition_id;
    std::optional<rewards::RedemptionId> redemption_id;
    std::optional<rewards::AwardId> award_id;
    std::optional<feedback::FeedbackAskId> feedback_ask_id;
    std::optional<feedback::FeedbackId> feedback_id;
    std::optional<campaigns::CampaignId> campaign_id;
    std::optional<three_sixty::ThreeSixtyId> three_sixty_id;
    std::optional<three_sixty::RaterId> rater_id;
    std::optional<reviews::ReviewId> review_id;
    std::optional<reviews::ReviewAskKind> review_step;
    std::optional<Instant> since;      // it has been asked
    std::optional<Date> due_on;        // or begins on, for begin_item
    std::optional<std::string> reason; // in the words of whoever returned it
    std::int64_t count =
        0; // needs without item, people not yet seen, changes, items kept, check-ins to read, points, reviews
};
BOOST_DESCRIBE_STRUCT(Ask, (),
                      (kind, place, subject, person_id, person_name, plan_id, plan_item_id, competency_id,
                       training_request_id, goal_id, one_on_one_series_id, recognition_id, redemption_id, award_id,
                       feedback_ask_id, feedback_id, campaign_id, three_sixty_id, rater_id, review_id, review_step,
                       since, due_on, reason, count))

// The week of a manager's round: Monday to Sunday.
struct RoundProgress
{
    Date week_of; // the Monday
    std::int64_t people = 0;
    std::int64_t seen = 0;
};
BOOST_DESCRIBE_STRUCT(RoundProgress, (), (week_of, people, seen))

Date monday_of(Date day);

AskPlace place_of(Date due_on, Date today); // past its date, or soon

// What there is to ask about.
struct AskFacts
{
    Date today;
    std::vector<plans::PlanStanding> plans; // own, the newest first
    std::vector<plans::OpenNeed> needs;     // own, open, the highest priority first
    std::vector<plans::WaitingPlan> waiting_plans;
    std::vector<plans::WaitingRescheduling> reschedulings;
    std::vector<plans::ItemToAssess> items_to_assess;
    std::optional<RoundProgress> round; // of a manager
    PersonId viewer = {};
    std::vector<plans::Help> helps;                               // asked and not answered
    std::vector<training_requests::TrainingRequestLine> requests; // where it is the viewer's turn
    std::optional<plans::DriftNotice> drift;                      // of an own plan
    std::vector<goals::WaitingGoal> goals = {};                   // where it is the viewer's turn
    std::vector<one_on_ones::WaitingOneOnOne> one_on_ones = {};
    check_ins::CheckInAsks check_ins = {};
    std::vector<recognition::WaitingRecognition> recognitions = {}; // for the viewer as the budget owner
    std::vector<rewards::WaitingReward> rewards = {};               // the same
    feedback::FeedbackWaiting feedback = {};
    std::vector<campaigns::CampaignAsk> campaigns = {};
    std::vector<three_sixty::ThreeSixtyAsk> three_sixties = {};
    std::vector<reviews::ReviewAsk> reviews = {};
};

std::vector<Ask> asks_of(AskFacts const& facts); // in order

} // namespace espalier::home
