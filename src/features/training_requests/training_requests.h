// SPDX-License-Identifier: Apache-2.0
// Outside training requests: somebody asks for training by a provider outside, those who answer for the money agree in
// steps by its amount, and what it cost, the certificate and two short reviews come back. Where a request stands and whose
// turn it is follows from its steps and is never typed. Budgets are not kept here; amounts and cost centres are.
#pragma once

#include "features/plans/plans.h"
#include "platform/files.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::training_requests {

using platform::AccountId;
using platform::Context;
using platform::PersonId;
using platform::UnitId;

enum class RequestStepKind
{
    asked,  // for the first time, or anew after a change: all answers are given anew
    agreed, // by one of those who have to
    returned,
    refused,
    withdrawn,
    booked,
    attended, // with what it cost
    cancelled,
    completed, // reviewed by both sides
};
BOOST_DESCRIBE_ENUM(RequestStepKind, asked, agreed, returned, refused, withdrawn, booked, attended, cancelled,
                    completed)

enum class RequestState
{
    waiting, // for an answer
    returned,
    refused,
    withdrawn,
    agreed,
    booked,
    attended,
    completed,
    cancelled,
};
BOOST_DESCRIBE_ENUM(RequestState, waiting, returned, refused, withdrawn, agreed, booked, attended, completed, cancelled)

// Who answers, in this order; how many of them a request needs depends on its amount.
enum class Answerer
{
    manager,
    learning_team,
    budget_holder
};
BOOST_DESCRIBE_ENUM(Answerer, manager, learning_team, budget_holder)

// What somebody is asked to do.
enum class RequestTask
{
    answer,
    revise,  // it came back
    book,    // agreed, and to begin
    confirm, // it should be over: was it attended, and at what cost?
    review
};
BOOST_DESCRIBE_ENUM(RequestTask, answer, revise, book, confirm, review)

enum class Reviewer
{
    learner,
    manager
};
BOOST_DESCRIBE_ENUM(Reviewer, learner, manager)

struct TrainingRequest;
using TrainingRequestId = Id<TrainingRequest>;

// What is asked for. Money is in the request's currency.
struct RequestContent
{
    std::optional<plans::PlanItemId> plan_item_id; // of the same person
    Text<1, 200> title;
    Text<1, 200> provider;
    std::optional<Text<0, 2000>> link; // begins with http:// or https://
    std::optional<Text<0, 200>> place; // none: online
    Date starts_on;
    Date ends_on;
    std::optional<Real<0, 10000>> hours_on_duty;
    std::optional<Real<0, 10000>> hours_off_duty;
    Money fee;
    Money travel;
    Money material;
    std::optional<Text<0, 60>> cost_centre;
    Text<1, 2000> purpose;
    Text<1, 2000> expected_benefit;
};
BOOST_DESCRIBE_STRUCT(RequestContent, (),
                      (plan_item_id, title, provider, link, place, starts_on, ends_on, hours_on_duty, hours_off_duty,
                       fee, travel, material, cost_centre, purpose, expected_benefit))

// What one of the request's currency is worth in the workspace's, as entered.
struct ExchangeRate
{
    Text<3, 3> currency;                 // ISO 4217
    Real<0, 1000000> exchange_rate{1.0}; // above 0
    Date rate_on;
};
BOOST_DESCRIBE_STRUCT(ExchangeRate, (), (currency, exchange_rate, rate_on))

// A row of the table training_requests.
struct TrainingRequest : RequestContent, ExchangeRate
{
    TrainingRequestId id;
    PersonId person_id;
    Money direct_cost;               // fee, travel and material in the workspace's currency
    std::int64_t answers_needed = 1; // by the thresholds of the day it was asked
    Instant asked_at;
    AccountId asked_by_account_id;
    std::optional<PersonId> asked_by_id;
    std::optional<platform::StoredFileId> certificate_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(TrainingRequest, (RequestContent, ExchangeRate),
                      (id, person_id, direct_cost, answers_needed, asked_at, asked_by_account_id, asked_by_id,
                       certificate_id, version))

struct RequestStep
{
    RequestStepKind kind = RequestStepKind::asked;
    Instant at;
    std::optional<PersonId> by_person_id;
    std::optional<std::string> by_name;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(RequestStep, (), (kind, at, by_person_id, by_name, comment))

// What it cost in the end: a row of the table training_request_costs.
struct RequestCost
{
    TrainingRequestId training_request_id;
    Money fee; // in the request's currency, as are travel and material
    Money travel;
    Money material;
    Real<0, 1000000> exchange_rate{1.0};
    Date rate_on;
    std::optional<Real<0, 10000>> hours_on_duty;
    std::optional<Real<0, 10000>> hours_off_duty;
    Money direct_cost; // in the workspace's currency
};
BOOST_DESCRIBE_STRUCT(RequestCost, (),
                      (training_request_id, fee, travel, material, exchange_rate, rate_on, hours_on_duty,
                       hours_off_duty, direct_cost))

struct RequestReview
{
    Reviewer reviewer = Reviewer::learner;
    std::int64_t rating = 0; // 1: not worth it, to 5: well worth it
    std::string changed;     // what is done differently since
    std::optional<std::string> advice;
    Instant at;
    std::optional<std::string> by_name;
};
BOOST_DESCRIBE_STRUCT(RequestReview, (), (reviewer, rating, changed, advice, at, by_name))

// Who is asked for what, since when: "waits for Ana since Monday".
struct RequestTurn
{
    std::optional<RequestTask> task;   // none: nobody is asked
    std::optional<Answerer> answerer;  // while it waits for an answer
    std::optional<PersonId> person_id; // none: the learning team; or the people team, where nobody stands above
    std::optional<std::string> name;
    Instant since;
    std::optional<PersonId> also_id; // who may as well: the first lets it wait too long, or both review
    std::optional<std::string> also_name;
};
BOOST_DESCRIBE_STRUCT(RequestTurn, (), (task, answerer, person_id, name, since, also_id, also_name))

struct TrainingRequestView
{
    TrainingRequest request;
    std::string person_name;
    std::optional<std::string> asked_by_name;
    RequestState state = RequestState::waiting;
    RequestTurn turn;
    std::int64_t answers = 0;        // of those needed
    std::optional<Money> wage_cost;  // of the hours on duty, for those who may see what an hour costs
    std::optional<RequestCost> cost; // once it was attended or cancelled
    std::optional<Money> wage_cost_spent;
    std::optional<std::string> plan_item_title; // and its plan, for those who see plans of the person
    std::optional<plans::PlanId> plan_id;
    std::optional<platform::FileLine> certificate;
    std::vector<RequestStep> steps; // oldest first
    std::vector<RequestReview> reviews;
    bool may_write = false; // what the viewer may do, for the page
    bool may_answer = false;
    bool may_withdraw = false;
    std::optional<Reviewer> may_review_as;
};
BOOST_DESCRIBE_STRUCT(TrainingRequestView, (),
                      (request, person_name, asked_by_name, state, turn, answers, wage_cost, cost, wage_cost_spent,
                       plan_item_title, plan_id, certificate, steps, reviews, may_write, may_answer, may_withdraw,
                       may_review_as))

struct TrainingRequestLine
{
    TrainingRequestId id;
    PersonId person_id;
    std::string person_name;
    std::string title;
    std::string provider;
    Date starts_on;
    Date ends_on;
    std::optional<std::string> cost_centre;
    Money direct_cost;                      // in the workspace's currency
    std::optional<Money> direct_cost_spent; // once it was attended or cancelled
    RequestState state = RequestState::waiting;
    RequestTurn turn;
};
BOOST_DESCRIBE_STRUCT(TrainingRequestLine, (),
                      (id, person_id, person_name, title, provider, starts_on, ends_on, cost_centre, direct_cost,
                       direct_cost_spent, state, turn))

// All functions: Fault not_found where the viewer may not see the request, forbidden where they may not do this, conflict
// where its state is against it, stale for a lost race.
//
// Seen by the learner, those above, the people team, the learning team, and whoever holds the budget it needs.
TrainingRequestView request_view(Context& context, TrainingRequestId id);
std::vector<TrainingRequestLine> requests_of(Context& context, PersonId person); // the newest first

// What the viewer is asked to answer, revise, book, confirm or review; the longest waiting first. Home asks this.
std::vector<TrainingRequestLine> requests_waiting_for_viewer(Context& context);

} // namespace espalier::training_requests
