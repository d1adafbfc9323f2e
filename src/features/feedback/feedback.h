// SPDX-License-Identifier: Apache-2.0
// Feedback from one person to another: given or asked for, praise or a suggestion, for the receiver's eyes or their manager's
// too. What it says leaves this feature by no way; events tell that something was given. The face of the feature.
#pragma once

#include "features/competencies/competencies.h"
#include "features/goals/goals.h"
#include "features/plans/plans.h"
#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::feedback {

using platform::Context;
using platform::PersonId;
using CompetencyId = Id<competencies::Competency>;

enum class FeedbackKind
{
    praise,
    suggestion
};
BOOST_DESCRIBE_ENUM(FeedbackKind, praise, suggestion)

enum class FeedbackVisibility
{
    receiver,
    receiver_and_manager // whoever is the receiver's manager when it is read
};
BOOST_DESCRIBE_ENUM(FeedbackVisibility, receiver, receiver_and_manager)

enum class LevelAnswer
{
    agreed,
    refused
};
BOOST_DESCRIBE_ENUM(LevelAnswer, agreed, refused)

struct Feedback;
struct FeedbackRequest;
struct FeedbackAsk;
using FeedbackId = Id<Feedback>;
using FeedbackRequestId = Id<FeedbackRequest>;
using FeedbackAskId = Id<FeedbackAsk>;

// What feedback or a request is about; at most one of them, none: work in general.
struct FeedbackSubject
{
    std::optional<goals::GoalId> goal_id;
    std::optional<CompetencyId> competency_id;
    std::optional<plans::PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(FeedbackSubject, (), (goal_id, competency_id, plan_item_id))

// With its name, as whoever named it and the receiver know it.
struct NamedSubject : FeedbackSubject
{
    std::optional<plans::PlanId> plan_id; // of the item
    std::optional<std::string> name;      // none: work in general
    bool may_open = false;                // the viewer sees the thing itself
};
BOOST_DESCRIBE_STRUCT(NamedSubject, (FeedbackSubject), (plan_id, name, may_open))

struct FeedbackContent
{
    FeedbackKind kind = FeedbackKind::praise;
    Text<1, 4000> content;
    std::optional<Text<0, 2000>> situation; // where and when
    std::optional<Text<0, 2000>> behaviour; // what was seen
    std::optional<Text<0, 2000>> effect;    // what came of it
};
BOOST_DESCRIBE_STRUCT(FeedbackContent, (), (kind, content, situation, behaviour, effect))

// One piece as its readers see it.
struct FeedbackView
{
    FeedbackId id;
    PersonId giver_id;
    std::string giver_name;
    PersonId receiver_id;
    std::string receiver_name;
    FeedbackKind kind = FeedbackKind::praise;
    std::string content;
    std::string situation;
    std::string behaviour;
    std::string effect;
    NamedSubject subject;
    FeedbackVisibility visible_to = FeedbackVisibility::receiver;
    std::optional<std::string> question; // that it answers
    Instant given_at;
    std::optional<Instant> withdrawn_at;
    std::int64_t version = 1;
    std::optional<CompetencyId> level_competency_id; // proposed as evidence
    std::optional<std::string> level_competency_name;
    std::optional<double> level;
    std::optional<LevelAnswer> level_answer;
    bool may_change = false; // what the viewer may do, for the page
    bool may_withdraw = false;
    bool may_propose_level = false;
    bool may_answer_level = false;
    bool may_discuss = false; // take it to a one-on-one
};
BOOST_DESCRIBE_STRUCT(FeedbackView, (),
                      (id, giver_id, giver_name, receiver_id, receiver_name, kind, content, situation, behaviour,
                       effect, subject, visible_to, question, given_at, withdrawn_at, version, level_competency_id,
                       level_competency_name, level, level_answer, may_change, may_withdraw, may_propose_level,
                       may_answer_level, may_discuss))

// Somebody waits for an answer of the viewer.
struct WaitingAsk
{
    FeedbackAskId id;
    PersonId by_id;
    std::string by_name;
    PersonId about_id;
    std::string about_name;
    std::string question;
    NamedSubject subject;
    std::optional<Date> due_on;
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(WaitingAsk, (), (id, by_id, by_name, about_id, about_name, question, subject, due_on, asked_at))

// A training that the viewer has finished some weeks ago: what is different since?
struct WaitingNudge
{
    plans::PlanItemId plan_item_id;
    std::string title;
    Instant nudged_at;
};
BOOST_DESCRIBE_STRUCT(WaitingNudge, (), (plan_item_id, title, nudged_at))

// What asks something of the viewer; Home reads it. Three statements.
struct FeedbackWaiting
{
    std::vector<WaitingAsk> asks;     // the longest waiting first
    std::vector<FeedbackView> levels; // proposed as evidence about the viewer
    std::vector<WaitingNudge> nudges; // of the last 30 days, neither answered nor asked about
};
BOOST_DESCRIBE_STRUCT(FeedbackWaiting, (), (asks, levels, nudges))
FeedbackWaiting feedback_waiting(Context& context);

// About a person and for the viewer's eyes, given from `from` on and before `until`; the newest first, at most `limit`.
std::vector<FeedbackView> feedback_about(Context& context, PersonId person, Instant from, Instant until,
                                         std::int64_t limit);

// That somebody told what is different since a training; the words stay here.
struct ChangeTold
{
    plans::PlanItemId plan_item_id;
    plans::PlanId plan_id;
    std::string title; // of the item
    Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(ChangeTold, (), (plan_item_id, plan_id, title, answered_at))
// By a person and for the viewer's eyes, told from `from` on and before `until`; in no order.
std::vector<ChangeTold> changes_told(Context& context, PersonId person, Instant from, Instant until);

} // namespace espalier::feedback
